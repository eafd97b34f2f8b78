import type { LoadMode, Progress } from '../report/load';
import type { Settings } from '../settings/schema';

/**
 * `fresh` reads the cache and takes only what is young enough to be shown without a call. `stored` reads the cache and takes
 * an answer of any age. Neither waits for a call that is under way.
 */
export type AskMode = LoadMode | 'fresh' | 'stored';

/** The modes that may begin a call. */
export type CallMode = Exclude<LoadMode, 'cache'>;

/** Where an ask comes from, as far as the gateway treats it differently. */
export interface Asker {
  /** A private window: nothing that names the subject of the ask may reach the disk. */
  private?: boolean | undefined;
  /** A panel in a web page, which the page may have tricked the user into clicking: its calls are bounded. */
  inPage?: boolean;
}

export interface AskOptions {
  mode: AskMode;
  from?: Asker | undefined;
  /** The settings that the whole of a load goes by; the current ones where missing. */
  settings?: Settings | undefined;
  /** For the modes `auto` and `retry`: an answer from before this moment does not count as kept. Epoch milliseconds. */
  newerThan?: number | undefined;
  onProgress?: (progress: Progress) => void;
  /** Aborted when the asker stops waiting. A call that has not left is not begun without a waiter. */
  signal?: AbortSignal | undefined;
}
