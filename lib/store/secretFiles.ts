const FOLDER = 'secrets';

const isMissing = (error: unknown) => error instanceof DOMException && error.name === 'NotFoundError';

/**
 * Secrets as files of their own in the browser's private file system. A removed file is gone from the profile at once; a
 * database keeps what was removed until it compacts its files, and with it any key that would have made it unreadable.
 */
export class SecretFiles {
  /** What the files say: a secret is read before every call. */
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
    // What was written is in its place only once the stream is closed: until then the file is as it was.
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

  /** Removes all of them. */
  async clear(): Promise<void> {
    const folder = await this.#folder();
    if (folder) await (await this.root()).removeEntry(FOLDER, { recursive: true });
    this.#known.clear();
  }
}
