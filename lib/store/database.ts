import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { BulkJob, BulkRow } from '../lists/bulk/job';
import type { ListHead } from '../lists/head';
import type { Entry, Note } from '../lists/model';
import type { Known } from '../memory/known';
import type { Snapshot } from '../memory/snapshot';
import type { Balance } from '../report/balance';
import { type Charged, type FailureCode, FailureError } from '../report/failure';
import type { RecentLookup } from '../subject/recent';
import type { Trayed } from '../subject/tray';
import type { Subject } from '../subject/types';
import type { TeamState } from '../team/gateway';
import type { ColumnLayout } from '../workspace/columns';
import type { SavedSearch } from '../workspace/saved';

/** The two generations of the API that an endpoint may be served by. */
export type Generation = 'current' | 'legacy';

/** An answer as the cache keeps it: parsed, validated and stripped of what no screen draws. */
export interface StoredAnswer {
  key: string;
  endpoint: string;
  data: unknown;
  drift: string[];
  generation: Generation;
  fetchedAt: number;
  usedAt: number;
  bytes: number;
}

/**
 * The mark of a call that left without coming back with an answer. `started` that stays means that no end was written, because the
 * worker died or the disk refused; `unknown` means that the call ended without an answer. Either way it may have been charged.
 */
export interface Attempt {
  key: string;
  state: 'started' | 'unknown';
  at: number;
  /** The failure that the call ended in, for `unknown`. */
  charged?: Charged;
  code?: FailureCode;
  apiCode?: number | undefined;
  httpStatus?: number | undefined;
}

/** One HTTP call of the ledger. */
export interface CallRecord {
  id?: number;
  at: number;
  /** Asia/Shanghai day, ISO. */
  day: string;
  endpoint: string;
  charged: Charged;
  /** The day again where the call was or may have been charged. The daily cap is counted by the index of it. */
  chargedDay?: string | undefined;
  /** A team's gateway gave the answer, without a call that was paid for. Rows of before there were gateways have none. */
  hit?: true;
}

/** A stop of one endpoint for a while, or of a whole account. */
export interface Limit {
  /** `account`, `account:<channel>` or `endpoint:<id>`. */
  id: string;
  code:
    | 'tokenInvalid'
    | 'balanceEmpty'
    | 'capReached'
    | 'teamKey'
    | 'keyInvalid'
    | 'keyBalance'
    | 'rateLimited'
    | 'quotaUsedUp';
  at: number;
  /** Epoch milliseconds; missing where only the user lifts the stop. */
  until?: number;
}

/** Single values: sums that are kept, so that no store has to be counted through, and what the API last said of the account. */
export interface Totals {
  /** Entries and bytes of the cache. */
  answers: { entries: number; bytes: number };
  /** Calls that panels in web pages began since the last confirmation: how many on which day, and the moments of the latest. */
  pageCalls: { day: string; count: number; times: number[] };
  balance: Balance;
  /** What the team's gateway last said. */
  team: TeamState;
  tray: Trayed[];
  /** Snapshots that are kept, of how many creators, and about how many bytes. `from`: the user has shortened away what is older. */
  snapshots: { entries: number; creators: number; bytes: number; from?: string };
}

/** What changed in a list since its content was last written whole, in the order of the keys. */
export interface ListChange {
  /** The list's id, or that of the notes. */
  list: string;
  /** The changes as the merging store gives them. */
  changes: unknown;
}

/** A creator whom the user declared to be the same person as others: all with one random id. */
export interface PersonRow {
  creator: string;
  person: string;
}

export interface Schema extends DBSchema {
  /** Secrets that no file could be written for: see `secretFiles.ts`. */
  secrets: { key: string; value: string };
  answers: { key: string; value: StoredAnswer; indexes: { usedAt: number } };
  attempts: { key: string; value: Attempt };
  calls: { key: number; value: CallRecord; indexes: { day: string; chargedDay: string } };
  limits: { key: string; value: Limit };
  generations: { key: string; value: Generation };
  identities: { key: string; value: Subject };
  recents: { key: string; value: RecentLookup & { key: string }; indexes: { at: number } };
  saved: { key: string; value: SavedSearch; indexes: { savedAt: number } };
  columns: { key: string; value: ColumnLayout };
  totals: { key: keyof Totals; value: Totals[keyof Totals] };
  /** By source, creator, basis and day. */
  snapshots: { key: [string, string, string, string]; value: Snapshot; indexes: { day: string } };
  /** By source and creator: the newest of each figure, so that a list of creators need not read all that is remembered of them. */
  known: { key: [string, string]; value: Known };
  /** The content of each list, and of the notes, as the merging store gives it; beside them single values, by the names in `listShelf.ts`. */
  lists: { key: string; value: unknown };
  listChanges: { key: number; value: ListChange; indexes: { list: string } };
  /** The same content as it is read: each is written with the change that made it so. */
  listHeads: { key: string; value: ListHead };
  listEntries: { key: [string, string]; value: Entry & { list: string }; indexes: { creator: string } };
  notes: { key: string; value: Note; indexes: { creator: string } };
  persons: { key: string; value: PersonRow; indexes: { person: string } };
  /** The job over many creators, under one key, and its rows by their places: one job is kept at a time. */
  bulkJob: { key: string; value: BulkJob };
  bulkRows: { key: number; value: BulkRow };
}

export const DATABASE_NAME = 'kol-lens';
/** Raise with a step in `upgrade`, and a test that opens a database of the version before. */
export const DATABASE_VERSION = 3;

/** The failure that a database error means to the user. */
export function storageFailure(error: unknown): FailureError {
  if (error instanceof FailureError) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'VersionError') return new FailureError({ code: 'storageNewer', charged: 'no' });
  if (name === 'QuotaExceededError') return new FailureError({ code: 'storageFull', charged: 'no' });
  return new FailureError({ code: 'storageCorrupt', charged: 'no' });
}

/** Cache, ledger, recents and the workspace. */
function first(database: IDBPDatabase<Schema>): void {
  database.createObjectStore('secrets');
  database.createObjectStore('answers', { keyPath: 'key' }).createIndex('usedAt', 'usedAt');
  database.createObjectStore('attempts', { keyPath: 'key' });
  const calls = database.createObjectStore('calls', { keyPath: 'id', autoIncrement: true });
  calls.createIndex('day', 'day');
  calls.createIndex('chargedDay', 'chargedDay');
  database.createObjectStore('limits', { keyPath: 'id' });
  database.createObjectStore('generations');
  database.createObjectStore('identities');
  database.createObjectStore('recents', { keyPath: 'key' }).createIndex('at', 'at');
  database.createObjectStore('saved', { keyPath: 'id' }).createIndex('savedAt', 'savedAt');
  database.createObjectStore('columns');
  database.createObjectStore('totals');
}

/** What is remembered of creators, and the lists. */
function second(database: IDBPDatabase<Schema>): void {
  database
    .createObjectStore('snapshots', { keyPath: ['source', 'creator', 'basis', 'day'] })
    .createIndex('day', 'day');
  database.createObjectStore('known', { keyPath: ['source', 'creator'] });
  database.createObjectStore('lists');
  database.createObjectStore('listChanges', { autoIncrement: true }).createIndex('list', 'list');
  database.createObjectStore('listHeads', { keyPath: 'id' });
  database.createObjectStore('listEntries', { keyPath: ['list', 'id'] }).createIndex('creator', 'creator');
  database.createObjectStore('notes', { keyPath: 'id' }).createIndex('creator', 'creator');
  database.createObjectStore('persons', { keyPath: 'creator' }).createIndex('person', 'person');
}

/** The job over many creators. */
function third(database: IDBPDatabase<Schema>): void {
  database.createObjectStore('bulkJob');
  database.createObjectStore('bulkRows', { keyPath: 'at' });
}

/**
 * Opens the one database of the product. Only the background does: embedded frames may get partitioned storage.
 *
 * @throws FailureError `storageNewer`, `storageFull` or `storageCorrupt`
 */
export async function openDatabase(onClosed: () => void): Promise<IDBPDatabase<Schema>> {
  try {
    return await openDB<Schema>(DATABASE_NAME, DATABASE_VERSION, {
      upgrade(database, from) {
        if (from < 1) first(database);
        if (from < 2) second(database);
        if (from < 3) third(database);
      },
      blocking: (_current, _next, event) => {
        (event.target as IDBDatabase).close();
        onClosed();
      },
      terminated: onClosed,
    });
  } catch (error) {
    throw storageFailure(error);
  }
}

/** Deletes everything the product has stored in its database. */
export const deleteDatabase = () => deleteDB(DATABASE_NAME);
