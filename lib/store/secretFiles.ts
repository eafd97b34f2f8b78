const FOLDER = 'secrets';

const isMissing = (error: unknown) => error instanceof DOMException && error.name === 'NotFoundError';

/**
 * Secrets as files of their own in the browser's private file system. A removed file leaves the profile at once. A database
 * keeps removed bytes until it compacts its files, so that encrypting them there would not help: it would keep the key too.
 */
export class SecretFiles {
  /** The texts of the files that were read, because every call needs a secret. */
  readonly #known = new Map<string, string | undefined>();
  /** One after the other: a read that a removal overtakes would bring the removed secret back into memory. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly root = () => navigator.storage.getDirectory()) {}

  #turn<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#last.then(work);
    this.#last = run.catch(() => {});
    return run;
  }

  async #folder(): Promise<FileSystemDirectoryHandle | undefined> {
    try {
      return await (await this.root()).getDirectoryHandle(FOLDER, { create: true });
    } catch {
      return undefined;
    }
  }

  async #text(folder: FileSystemDirectoryHandle, name: string): Promise<string | undefined> {
    try {
      const file = await (await folder.getFileHandle(name)).getFile();
      return (await file.text()) || undefined;
    } catch (error) {
      if (!isMissing(error)) throw error;
      return undefined;
    }
  }

  read(name: string): Promise<string | undefined> {
    return this.#turn(async () => {
      if (this.#known.has(name)) return this.#known.get(name);
      const folder = await this.#folder();
      if (!folder) return undefined;
      const text = await this.#text(folder, name);
      this.#known.set(name, text);
      return text;
    });
  }

  /** @returns whether there is a file system to write to */
  write(name: string, secret: string): Promise<boolean> {
    return this.#turn(async () => {
      const folder = await this.#folder();
      if (!folder) return false;
      // The file changes only when the stream is closed, so a failed write leaves the old secret.
      const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await stream.write(secret);
      await stream.close();
      this.#known.set(name, secret);
      return true;
    });
  }

  remove(name: string): Promise<void> {
    return this.#turn(async () => {
      const folder = await this.#folder();
      await folder?.removeEntry(name).catch((error) => {
        if (!isMissing(error)) throw error;
      });
      this.#known.delete(name);
    });
  }

  /** Removes all secrets. */
  clear(): Promise<void> {
    return this.#turn(async () => {
      const folder = await this.#folder();
      if (folder) await (await this.root()).removeEntry(FOLDER, { recursive: true });
      this.#known.clear();
    });
  }
}
