import { type FlateCallback, type Zippable, zipSync } from 'fflate/browser';

/**
 * What the build gives to `write-excel-file` for `fflate` (see `wxt.config.ts`). The original compresses in workers made from
 * blobs: Firefox forbids those to an extension's pages, and the call then never ends. Ours compresses where it is called,
 * which is in a worker of our own.
 */
export function zip(files: Zippable, done: FlateCallback): void {
  try {
    // The quickest level: people wait for the file, and a table compresses well at any.
    done(null, zipSync(files, { level: 1 }));
  } catch (error) {
    done(error as Parameters<FlateCallback>[0], new Uint8Array());
  }
}

export * from 'fflate/browser';
