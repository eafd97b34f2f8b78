import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { MemoryInfo } from '../memory/info';
import { type Known, knownSince, withSnapshot } from '../memory/known';
import type { Snapshot } from '../memory/snapshot';
import type { Schema, Totals } from './database';

// What is remembered of creators, as the store keeps it.

type Database = IDBPDatabase<Schema>;
type Writing = IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>;
type Sum = Totals['snapshots'];

/** The stores that a snapshot is written to. */
export const MEMORY_STORES = ['snapshots', 'known', 'totals'] as const;

/** Snapshots that are kept. */
export const MAX_SNAPSHOTS = 100_000;

const EMPTY: Sum = { entries: 0, creators: 0, bytes: 0 };

/** About what a snapshot takes on the disk: the length of its text. */
const sizeOf = (snapshot: Snapshot) => JSON.stringify(snapshot).length;

const keyOf = ({ source, creator, basis, day }: Snapshot): [string, string, string, string] => [
  source,
  creator,
  basis,
  day,
];
/** Whether what is kept of a day stays: what one's own answer said before what a member of the team shares, and else the newer. */
const stays = (before: Snapshot, next: Snapshot): boolean =>
  (before.team === undefined) === (next.team === undefined)
    ? before.at >= next.at
    : before.team === undefined;
const nameOf = ({ source, creator }: Pick<Snapshot, 'source' | 'creator'>): [string, string] => [
  source,
  creator,
];

/** All snapshots of a creator: an empty list is after every text. */
const lineRange = (source: string, creator: string) =>
  IDBKeyRange.bound([source, creator], [source, creator, []]);

const sumOf = async (totals: { get(key: 'snapshots'): Promise<unknown> }): Promise<Sum> =>
  ((await totals.get('snapshots')) as Sum | undefined) ?? EMPTY;

/**
 * Writes snapshots and what is known by them, in the transaction that keeps the answer. The oldest days go while there are more than
 * `most`. What the user has shortened away is not written again by an answer that the cache still has.
 *
 * @param most how many snapshots may be kept
 */
export async function writeSnapshots(
  transaction: Writing,
  snapshots: readonly Snapshot[],
  most: number,
): Promise<void> {
  const store = transaction.objectStore('snapshots');
  const known = transaction.objectStore('known');
  const totals = transaction.objectStore('totals');
  const sum = { ...(await sumOf(totals)) };
  const due = snapshots.filter(({ day }) => sum.from === undefined || day >= sum.from);
  const read = await Promise.all(
    due.map((snapshot) => Promise.all([store.get(keyOf(snapshot)), known.get(nameOf(snapshot))])),
  );
  /** What is known by now, by creator: several of the snapshots may be of one. */
  const now = new Map<string, Known>();
  let written = false;
  due.forEach((snapshot, place) => {
    const [before, knownBefore] = read[place] ?? [];
    if (before && stays(before, snapshot)) return;
    written = true;
    store.put(snapshot);
    sum.entries += before ? 0 : 1;
    sum.bytes += sizeOf(snapshot) - (before ? sizeOf(before) : 0);
    const name = nameOf(snapshot).join();
    const held = now.get(name) ?? knownBefore;
    sum.creators += held ? 0 : 1;
    now.set(name, withSnapshot(held, snapshot));
  });
  if (!written) return;
  for (const one of now.values()) known.put(one);
  if (sum.entries > most) await trim(transaction, sum, { over: sum.entries - most });
  totals.put(sum, 'snapshots');
}

/** What is to be removed: a number of the oldest, or all of the days before one. */
type Cut = { over: number } | { before: string };

/** Removes the oldest days, and creators of whom nothing is left; changes `sum` with it. */
async function trim(transaction: Writing, sum: Sum, cut: Cut): Promise<void> {
  const store = transaction.objectStore('snapshots');
  const known = transaction.objectStore('known');
  const range = 'before' in cut ? IDBKeyRange.upperBound(cut.before, true) : null;
  const touched = new Map<string, [string, string]>();
  let left = 'over' in cut ? cut.over : Number.POSITIVE_INFINITY;
  let cursor = await store.index('day').openCursor(range);
  while (cursor && left > 0) {
    const name = nameOf(cursor.value);
    touched.set(name.join(), name);
    sum.entries -= 1;
    sum.bytes -= sizeOf(cursor.value);
    left -= 1;
    cursor.delete();
    cursor = await cursor.continue();
  }
  const since = 'before' in cut ? Date.parse(`${cut.before}T00:00+08:00`) : undefined;
  await Promise.all(
    [...touched.values()].map(async (name) => {
      if ((await store.count(lineRange(...name))) === 0) {
        known.delete(name);
        sum.creators -= 1;
      } else if (since !== undefined) {
        const held = await known.get(name);
        if (held) known.put(knownSince(held, since));
      }
    }),
  );
}

/** Writes snapshots of their own: of answers that the cache had, or of a file. A file may bring back what was shortened away. */
export async function remember(
  database: Database,
  snapshots: readonly Snapshot[],
  { most, restoring }: { most: number; restoring?: boolean },
): Promise<void> {
  const transaction = database.transaction(MEMORY_STORES, 'readwrite') as unknown as Writing;
  if (restoring) {
    const totals = transaction.objectStore('totals');
    const { from: _from, ...sum } = await sumOf(totals);
    totals.put(sum, 'snapshots');
  }
  await writeSnapshots(transaction, snapshots, most);
  await transaction.done;
}

/** What is known of some creators: only of those of whom anything is. */
export async function knownOf(
  database: Database,
  source: string,
  creators: readonly string[],
): Promise<Known[]> {
  const { store, done } = database.transaction('known');
  const all = await Promise.all(creators.map((creator) => store.get([source, creator])));
  await done;
  return all.flatMap((one) => one ?? []);
}

/** Everything that is remembered of a creator, oldest first. */
export async function lineOf(database: Database, source: string, creator: string): Promise<Snapshot[]> {
  const all = await database.getAll('snapshots', lineRange(source, creator));
  return all.sort((a, b) => a.day.localeCompare(b.day) || a.at - b.at);
}

/** How much is remembered, from a sum that is kept. */
export async function memoryInfo(database: Database): Promise<MemoryInfo> {
  const transaction = database.transaction(['snapshots', 'totals']);
  const { entries, creators, bytes } = await sumOf(transaction.objectStore('totals'));
  const oldest = await transaction.objectStore('snapshots').index('day').openKeyCursor();
  const since = oldest?.key;
  await transaction.done;
  return { snapshots: entries, creators, bytes, ...(since && { since }) };
}

/** Forgets what was remembered before a day. */
export async function shortenMemory(database: Database, before: string): Promise<void> {
  const transaction = database.transaction(MEMORY_STORES, 'readwrite') as unknown as Writing;
  const totals = transaction.objectStore('totals');
  const sum = { ...(await sumOf(totals)), from: before };
  await trim(transaction, sum, { before });
  totals.put(sum, 'snapshots');
  await transaction.done;
}

/** Snapshots in the order of their keys, after that of another one. */
export function snapshotsAfter(
  database: Database,
  after: Snapshot | undefined,
  count: number,
): Promise<Snapshot[]> {
  const range = after ? IDBKeyRange.lowerBound(keyOf(after), true) : null;
  return database.getAll('snapshots', range, count);
}
