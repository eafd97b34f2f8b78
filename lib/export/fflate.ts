import { type FlateCallback, type Zippable, zipSync } from 'fflate/browser';

/**
 * Replaces `fflate` within `write-excel-file` (see `wxt.config.ts`). The original compresses in workers made from blobs: Firefox
 * forbids those to an extension's pages, and the call then never ends. This one compresses on the calling thread, which is a
 * worker of our own.
 */
export function zip(files: Zippable, done: FlateCallback): void {
  try {
    // The quickest level: the user waits for the file, and a table compresses well at any level.
    // Stryker disable next-line ObjectLiteral: another level writes another size, and the same files.
    done(null, zipSync(files, { level: 1 }));
  } catch (error) {
    done(error as Parameters<FlateCallback>[0], new Uint8Array());
  }
}

export * from 'fflate/browser';
