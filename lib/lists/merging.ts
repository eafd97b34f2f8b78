import {
  createMergeableStore,
  type MergeableChanges,
  type MergeableContent,
  type MergeableStore,
} from 'tinybase/mergeable-store';
import { isRecord } from '../subject/record';
import { deviceOf, isStamp, newestStamp, stampAt, timeOf } from './stamps';

export type { MergeableChanges, MergeableStore };

/** What is kept of a merging store: its whole content at some time, and what changed since, in its order. */
export interface Stored {
  content?: unknown;
  changes: readonly unknown[];
}

/** The clock of the stamps: never before the newest stamp that the store was given. */
export class StampClock {
  #floor = 0;

  /** @param base the time by which the device stamps, epoch milliseconds */
  constructor(private readonly base: () => number = Date.now) {}

  now(): number {
    return Math.max(this.base(), this.#floor);
  }

  /** Takes in the newest stamp of a content or of changes. */
  see(given: unknown): void {
    this.#floor = Math.max(this.#floor, timeOf(newestStamp(given)));
  }
}

/**
 * Opens a merging store with what was kept of it.
 *
 * @param device the name of this device in every stamp, the same for good
 * @param clock of the stamps that the store makes; it begins no earlier than the newest stamp that is given
 * @throws Error where the content is not one of the merging store's
 */
export function openStore(
  device: string,
  { content, changes }: Stored,
  clock = new StampClock(),
): MergeableStore {
  // The store refuses what is stamped more than five minutes ahead, silently and as a whole. A clock that was set back must not lose a list.
  for (const given of [content, ...changes]) clock.see(given);
  const store = createMergeableStore(device, () => clock.now());
  if (content !== undefined) {
    store.setMergeableContent(content as MergeableContent);
    const hashes = (content as MergeableContent).map((stamp) => stamp?.[2]);
    if (store.getMergeableContentHashes().some((hash, at) => hash !== hashes[at]))
      throw new Error('content of another making');
  }
  for (const change of changes) store.applyMergeableChanges(change as MergeableChanges);
  return store;
}

/** Changes a merging store, and gives what of it has to be kept. */
export function changeStore(store: MergeableStore, work: () => void): MergeableChanges {
  let changes: MergeableChanges | undefined;
  const listener = store.addDidFinishTransactionListener(() => {
    changes = store.getTransactionMergeableChanges() as MergeableChanges;
  });
  try {
    store.transaction(work);
  } finally {
    store.delListener(listener);
  }
  return changes as MergeableChanges;
}

/** How stamps name a device: five characters. */
export function stampName(device: string): string {
  const store = createMergeableStore(device);
  store.setValue('any', 1);
  return deviceOf(newestStamp(store.getMergeableContent()));
}

/**
 * A content as changes, in which nothing is stamped later than a time; `undefined` where nothing was.
 *
 * @param until epoch milliseconds
 */
export function settled(content: unknown, until: number): MergeableChanges | undefined {
  let late = false;
  const settle = (stamped: unknown): unknown[] => {
    const [thing, stamp] = Array.isArray(stamped) ? stamped : [];
    const after = isStamp(stamp) && timeOf(stamp) > until;
    late ||= after;
    const within = isRecord(thing)
      ? Object.fromEntries(Object.entries(thing).map(([name, one]) => [name, settle(one)]))
      : thing;
    return isStamp(stamp) ? [within, after ? stampAt(stamp, until) : stamp] : [within];
  };
  const [tables, values] = Array.isArray(content) ? content : [];
  const changes = [settle(tables), settle(values), 1];
  return late ? (changes as unknown as MergeableChanges) : undefined;
}
