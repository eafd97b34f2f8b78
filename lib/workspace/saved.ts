import type { Row } from '../report/blocks';
import { cleanList, isListId, type ListId, type ListValues } from '../report/lists';

/** A search under a name, and the rows that its runs have seen. */
export interface SavedSearch {
  id: string;
  name: string;
  list: ListId;
  values: ListValues;
  /** Epoch milliseconds. */
  savedAt: number;
  /** Epoch milliseconds; absent until it is run. */
  lastRunAt?: number;
  /** Keys of the rows that runs have seen, the latest first. */
  seen: readonly string[];
  /** How many rows the last run had loaded, in the server's order. */
  depth: number;
  /** Whether the last run loaded every row of the search. */
  complete?: true;
}

export const MAX_NAME = 60;
export const MAX_SAVED = 100;
/** Most keys that are kept of a search: neither search lists more rows. */
export const MAX_SEEN = 10_000;

/** A row without an id cannot be recognised in a later run. */
const keysOf = (rows: readonly Row[]): string[] => rows.flatMap(({ key }) => key ?? []);

const tidy = (name: string) => name.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim();

export type NameProblem = 'empty' | 'tooLong' | 'taken';

/** The problem of a name, if any. `others` are the names of the other saved searches. */
export function checkName(name: string, others: readonly string[]): NameProblem | undefined {
  const given = tidy(name);
  if (given === '') return 'empty';
  if (given.length > MAX_NAME) return 'tooLong';
  return others.some((other) => other.toLowerCase() === given.toLowerCase()) ? 'taken' : undefined;
}

/** A new saved search. The caller chooses the `id`. */
export function saveSearch(
  id: string,
  name: string,
  list: ListId,
  values: ListValues,
  now: number,
): SavedSearch {
  return { id, name: tidy(name), list, values: cleanList(list, values), savedAt: now, seen: [], depth: 0 };
}

/** The search after a run that loaded these rows, in the server's order. `complete`: there are no more. */
export function afterRun(
  saved: SavedSearch,
  rows: readonly Row[],
  complete: boolean,
  now: number,
): SavedSearch {
  const { complete: _, ...rest } = saved;
  return {
    ...rest,
    lastRunAt: now,
    seen: [...new Set([...keysOf(rows), ...saved.seen])].slice(0, MAX_SEEN),
    depth: rows.length,
    ...(complete && { complete: true }),
  };
}

/**
 * The keys of rows that are new since the last run: unseen ones among the first rows, as many as the last run had loaded. Rows
 * further down may have been there before without having been loaded.
 */
export function markNew(rows: readonly Row[], saved: SavedSearch): ReadonlySet<string> {
  if (saved.lastRunAt === undefined) return new Set();
  const seen = new Set(saved.seen);
  const comparable = saved.complete ? rows : rows.slice(0, saved.depth);
  return new Set(keysOf(comparable).filter((key) => !seen.has(key)));
}

const isTime = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;

/** Reads a saved search of unknown origin, such as the disk; `undefined` where it is not one. */
export function readSaved(kept: unknown): SavedSearch | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { id, name, list, values, savedAt, lastRunAt, seen, depth, complete } = kept as Record<
    string,
    unknown
  >;
  if (typeof id !== 'string' || !/^[\w-]{1,64}$/.test(id)) return undefined;
  if (typeof name !== 'string' || checkName(name, []) !== undefined) return undefined;
  if (!isListId(list) || !isTime(savedAt)) return undefined;
  const ran = isTime(lastRunAt);
  return {
    id,
    name: tidy(name),
    list,
    values: cleanList(list, values),
    savedAt,
    ...(ran && { lastRunAt }),
    seen:
      ran && Array.isArray(seen)
        ? seen.filter((key) => typeof key === 'string' && key.length <= 80).slice(0, MAX_SEEN)
        : [],
    depth: ran && isTime(depth) ? Math.min(Math.floor(depth), MAX_SEEN) : 0,
    ...(ran && complete === true && { complete: true }),
  };
}

/** Reads all saved searches: each id once, invalid ones left out. */
export function readAllSaved(kept: unknown): SavedSearch[] {
  if (!Array.isArray(kept)) return [];
  const byId = new Map<string, SavedSearch>();
  for (const one of kept.slice(0, MAX_SAVED)) {
    const saved = readSaved(one);
    if (saved && !byId.has(saved.id)) byId.set(saved.id, saved);
  }
  return [...byId.values()];
}
