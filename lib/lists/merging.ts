import {
  createMergeableStore,
  type MergeableChanges,
  type MergeableContent,
  type MergeableStore,
} from 'tinybase/mergeable-store';

export type { MergeableChanges, MergeableStore };

/** What is kept of a merging store: its whole content at some time, and what changed since, in its order. */
export interface Stored {
  content?: unknown;
  changes: readonly unknown[];
}

/** A stamp of the merging store: seven characters of time, four of a counter, five of the device. */
const STAMP = /^[-0-9A-Z_a-z]{16}$/;
const DIGITS = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';

/** The newest stamp in a content or in changes, whatever else is in them. Stamps sort as texts. */
function newestStamp(value: unknown, before: string): string {
  if (typeof value !== 'object' || value === null) return before;
  let newest = before;
  for (const within of Object.values(value))
    if (typeof within === 'string') {
      if (within > newest && STAMP.test(within)) newest = within;
    } else newest = newestStamp(within, newest);
  return newest;
}

/** The time of a stamp in epoch milliseconds, 0 where there is none. */
const timeOf = (stamp: string): number =>
  [...stamp.slice(0, 7)].reduce((sum, digit) => sum * 64 + DIGITS.indexOf(digit), 0);

/**
 * Opens a merging store with what was kept of it.
 *
 * @param device the name of this device in every stamp, the same for good
 * @throws Error where the content is not one of the merging store's
 */
export function openStore(device: string, { content, changes }: Stored): MergeableStore {
  // The store refuses what is stamped later than now, silently and as a whole. A clock that was set back must not lose a list.
  const newest = timeOf(newestStamp([content, changes], ''));
  const store = createMergeableStore(device, () => Math.max(Date.now(), newest));
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
