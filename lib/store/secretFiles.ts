const FOLDER = 'secrets';

const isMissing = (error: unknown) => error instanceof DOMException && error.name === 'NotFoundError';

/**
 * Secrets as files of their own in the browser's private file system. A removed file leaves the profile at once. A database
 * keeps removed bytes until it compacts its files, so that encrypting them there would not help: it would keep the key too.
 */
export class SecretFiles {
  /** The texts of the files that were read, because every call needs a secret. */
  readonly #known = new Map<string, string | undefined>();

  constructor(private readonly root = () => navigator.storage.getDirectory()) {}

  async #folder(): Promise<FileSystemDirectoryHandle | undefined> {
    try {
      return await (await this.root()).getDirectoryHandle(FOLDER, { create: true });
    } catch {
      return undefined;
    }
  }

  async read(name: string): Promise<string | undefined> {
    if (this.#known.has(name)) return this.#known.get(name);
    const folder = await this.#folder();
    if (!folder) return undefined;
    try {
      const file = await (await folder.getFileHandle(name)).getFile();
      const text = (await file.text()) || undefined;
      this.#known.set(name, text);
      return text;
    } catch (error) {
      if (!isMissing(error)) throw error;
      this.#known.set(name, undefined);
      return undefined;
    }
  }

  /** @returns whether there is a file system to write to */
  async write(name: string, secret: string): Promise<boolean> {
    const folder = await this.#folder();
    if (!folder) return false;
    // The file changes only when the stream is closed, so a failed write leaves the old secret.
    const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await stream.write(secret);
    await stream.close();
    this.#known.set(name, secret);
    return true;
  }

  async remove(name: string): Promise<void> {
    const folder = await this.#folder();
    await folder?.removeEntry(name).catch((error) => {
      if (!isMissing(error)) throw error;
    });
    this.#known.delete(name);
  }

  /** Removes all secrets. */
  async clear(): Promise<void> {
    const folder = await this.#folder();
    if (folder) await (await this.root()).removeEntry(FOLDER, { recursive: true });
    this.#known.clear();
  }
}
