import type { IDBPDatabase } from 'idb';
import type { MemoryInfo } from '../memory/info';
import type { Known } from '../memory/known';
import type { Snapshot } from '../memory/snapshot';
import type { Balance } from '../report/balance';
import { shanghaiDay } from '../report/day';
import { type FailureCode, FailureError } from '../report/failure';
import type { LedgerRow } from '../report/ledger';
import { type Api, apiOf } from '../report/money';
import type { PageCalls } from '../settings/bounds';
import type { StorageInfo } from '../settings/session';
import type { RecentLookup } from '../subject/recent';
import type { Trayed } from '../subject/tray';
import { type Subject, subjectKey } from '../subject/types';
import type { TeamSides, TeamState } from '../team/gateway';
import { boundKey, keyFor } from '../team/key';
import type { ColumnLayout } from '../workspace/columns';
import type { SavedSearch } from '../workspace/saved';
import {
  type Attempt,
  type CallRecord,
  deleteDatabase,
  type Generation,
  type Limit,
  openDatabase,
  type Schema,
  type StoredAnswer,
  storageFailure,
  type Totals,
} from './database';
import {
  knownOf,
  lineOf,
  MAX_SNAPSHOTS,
  MEMORY_STORES,
  memoryInfo,
  remember,
  shortenMemory,
  snapshotsAfter,
  writeSnapshots,
} from './memory';
import { SecretFiles } from './secretFiles';

/** How much the cache may hold. */
export interface Bounds {
  entries: number;
  bytes: number;
}

/** What becomes of a call's mark when the call ends: it is cleared, or kept because the call may have been charged. */
export type MarkEnd = { clear: string } | { keep: Attempt };

/** The key of the request whose mark it is. */
export const markKey = (mark: MarkEnd): string => ('keep' in mark ? mark.keep.key : mark.clear);

/** Failures after which the connection to the database is still good. */
const SOUND: readonly FailureCode[] = ['storageFull', 'dailyCap', 'pageBound', 'cancelled'];

const MINUTE_MS = 60_000;

/** Days the ledger keeps. */
const LEDGER_DAYS = 400;
/** Recent look-ups that are kept. */
const RECENTS = 50;

/**
 * Everything that the background remembers: one IndexedDB, and secrets in files of their own. A method that fails
 * rejects with a `FailureError` (`storageFull`, `storageCorrupt`, `storageNewer`) and nothing else.
 */
export class Store {
  #database: Promise<IDBPDatabase<Schema>> | undefined;
  #accountEpoch = 0;
  #eraseEpoch = 0;

  constructor(
    private readonly files = new SecretFiles(),
    private readonly mostSnapshots = MAX_SNAPSHOTS,
  ) {}

  /** Raised when token or host changes: limits and generations learnt before do not apply after it. */
  get accountEpoch(): number {
    return this.#accountEpoch;
  }

  /** Raised when everything is erased: writes begun before an erase are dropped. */
  get eraseEpoch(): number {
    return this.#eraseEpoch;
  }

  async #run<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    this.#database ??= openDatabase(() => {
      this.#database = undefined;
    });
    try {
      return await work(await this.#database);
    } catch (error) {
      const failure = storageFailure(error);
      // A failed connection is dropped, so that a retry after a repair opens a new one.
      if (!SOUND.includes(failure.failure.code)) await this.close();
      throw failure;
    }
  }

  /**
   * Work on the database that is too rarely needed to be in this class. Its errors become failures like those of every other.
   *
   * @param since the `eraseEpoch` in which the work began: nothing of it is done after an erase
   */
  work<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>, since = this.#eraseEpoch): Promise<T> {
    return this.#run((database) => {
      if (since !== this.#eraseEpoch) throw new FailureError({ code: 'cancelled', charged: 'no' });
      return work(database);
    });
  }

  /** Opens the connection ahead of the first ask. Where that fails, the ask itself tries again and tells. */
  open(): void {
    this.#run(async () => {}).catch(() => {});
  }

  /** Closes the connection. The next ask opens another. */
  async close(): Promise<void> {
    const database = this.#database;
    this.#database = undefined;
    await database?.then((open) => open.close()).catch(() => {});
  }

  // secrets

  /** Reads a secret. One that is still in the database, from an older version or a moment without files, is moved to its file. */
  secret(name: string): Promise<string | undefined> {
    return this.#run(async (database) => {
      const left = await database.get('secrets', name);
      if (left === undefined) return this.files.read(name);
      if (await this.files.write(name, left)) await database.delete('secrets', name);
      return left;
    });
  }

  /**
   * Keeps a secret, or removes it where `value` is missing. Without a private file system it is kept in the database.
   *
   * @param since the `eraseEpoch` in which the user gave it: it is not kept after an erase
   */
  async setSecret(name: string, value: string | undefined, since = this.#eraseEpoch): Promise<void> {
    await this.work(async (database) => {
      await database.delete('secrets', name);
      if (value === undefined) await this.files.remove(name);
      else if (!(await this.files.write(name, value))) await database.put('secrets', value, name);
    }, since);
  }

  /** The personal key of a team's gateway, where one of this address is stored. */
  async teamKey(address: string): Promise<string | undefined> {
    return keyFor(address, await this.secret('team'));
  }

  /**
   * Keeps the personal key that the gateway at an address has accepted, or removes the one that is stored.
   *
   * @param since as of `setSecret`
   */
  setTeamKey(kept: { address: string; key: string } | undefined, since?: number): Promise<void> {
    return this.setSecret('team', kept && boundKey(kept.address, kept.key), since);
  }

  // answers

  answer(key: string): Promise<StoredAnswer | undefined> {
    return this.#run((database) => database.get('answers', key));
  }

  /** Moves an answer to the young end of the least-recently-used order. */
  async touch(key: string, now: number): Promise<void> {
    await this.#run(async (database) => {
      const transaction = database.transaction('answers', 'readwrite');
      const answer = await transaction.store.get(key);
      if (answer)
        await transaction.store.put({
          ...answer,
          usedAt: await youngest(transaction.store.index('usedAt'), now),
        });
      await transaction.done;
    });
  }

  /**
   * Marks a call as started, in the ledger too, before it leaves. If the worker dies, both stay and say that it may have been
   * charged.
   *
   * @param attempt the mark; missing where it is kept elsewhere, because it names the subject of the call
   * @param cap calls a day that may be charged. Counted in the same transaction, so that calls that start at the same
   * moment cannot pass it together; so is `bound`.
   * @param bound for a call from a panel in a web page: how many such calls may begin without a confirmation
   * @returns the id of the ledger's row
   * @throws FailureError also `dailyCap` and `pageBound`
   */
  begin(attempt: Attempt | undefined, call: CallRecord, cap: number, bound?: PageCalls): Promise<number> {
    return this.#run(async (database) => {
      const transaction = database.transaction(['attempts', 'calls', 'totals'], 'readwrite');
      const calls = transaction.objectStore('calls');
      const refuse = async (code: FailureCode) => {
        await transaction.done;
        throw new FailureError({ code, charged: 'no', endpoint: call.endpoint });
      };
      if ((await calls.index('chargedDay').count(call.day)) >= cap) await refuse('dailyCap');
      if (bound) {
        const totals = transaction.objectStore('totals');
        const before = begunInPages(await total(totals, 'pageCalls'), call);
        if (before.times.length >= bound.minute || before.count >= bound.day) await refuse('pageBound');
        totals.put(
          { day: call.day, count: before.count + 1, times: [...before.times, call.at] },
          'pageCalls',
        );
      }
      if (attempt) transaction.objectStore('attempts').put(attempt);
      const [id] = await Promise.all([calls.add(call), transaction.done]);
      return id;
    });
  }

  /** The calls of panels in web pages since the last confirmation that count towards the bounds now. */
  pageCalls(now: { at: number; day: string }): Promise<PageCalls> {
    return this.#run(async (database) => {
      const { store } = database.transaction('totals');
      const { count, times } = begunInPages(await total(store, 'pageCalls'), now);
      return { minute: times.length, day: count };
    });
  }

  /** Starts the count of panels' calls anew, after the user confirmed that the calls are their own. */
  async confirmPageCalls(): Promise<void> {
    await this.#run((database) => database.delete('totals', 'pageCalls'));
  }

  /**
   * Ends a call, in one transaction: writes its row, clears or keeps its mark, and keeps the answer where there is one. The
   * least recently used answers go while the cache is over its bounds. A call whose mark is gone was begun before an erase:
   * nothing of it is written.
   *
   * @param snapshots what the answer leaves to remember
   */
  end(
    call: CallRecord,
    mark: MarkEnd,
    answer?: StoredAnswer,
    bounds?: Bounds,
    snapshots: readonly Snapshot[] = [],
  ): Promise<void> {
    return this.#run(async (database) => {
      const transaction = database.transaction(
        ['attempts', 'calls', 'answers', ...MEMORY_STORES],
        'readwrite',
      );
      const attempts = transaction.objectStore('attempts');
      if ((await attempts.count(markKey(mark))) === 0) return transaction.done;
      // First, so that nothing is written where these cannot be.
      if (snapshots.length > 0) await writeSnapshots(transaction, snapshots, this.mostSnapshots);
      transaction.objectStore('calls').put(call);
      if ('keep' in mark) attempts.put(mark.keep);
      else attempts.delete(mark.clear);
      if (answer && bounds) {
        const answers = transaction.objectStore('answers');
        const totals = transaction.objectStore('totals');
        const [before, sum] = await Promise.all([answers.get(answer.key), total(totals, 'answers')]);
        let entries = (sum?.entries ?? 0) + (before ? 0 : 1);
        let bytes = (sum?.bytes ?? 0) + answer.bytes - (before?.bytes ?? 0);
        answers.put({ ...answer, usedAt: await youngest(answers.index('usedAt'), answer.usedAt) });
        if (entries > bounds.entries || bytes > bounds.bytes) {
          let cursor = await answers.index('usedAt').openCursor();
          while (cursor && (entries > bounds.entries || bytes > bounds.bytes)) {
            if (cursor.value.key !== answer.key) {
              entries -= 1;
              bytes -= cursor.value.bytes;
              cursor.delete();
            }
            cursor = await cursor.continue();
          }
        }
        totals.put({ entries, bytes }, 'answers');
      }
      await transaction.done;
    });
  }

  /** Ends a call whose mark is kept elsewhere: writes its row, where the row is still there and still of this call. */
  endUnmarked(call: CallRecord): Promise<void> {
    return this.#run(async (database) => {
      const { store, done } = database.transaction('calls', 'readwrite');
      const row = call.id === undefined ? undefined : await store.get(call.id);
      if (row?.at === call.at && row.endpoint === call.endpoint) store.put(call);
      await done;
    });
  }

  attempt(key: string): Promise<Attempt | undefined> {
    return this.#run((database) => database.get('attempts', key));
  }

  async info(): Promise<StorageInfo> {
    const held = await this.#run((database) => total(database.transaction('totals').store, 'answers'));
    return held ?? { entries: 0, bytes: 0 };
  }

  /** Empties the cache. Token, ledger, recents and identities stay. */
  async clearAnswers(): Promise<void> {
    await this.#run(async (database) => {
      const transaction = database.transaction(['answers', 'totals'], 'readwrite');
      transaction.objectStore('answers').clear();
      transaction.objectStore('totals').delete('answers');
      await transaction.done;
    });
  }

  /** Makes room by dropping the less recently used half of the cache. */
  async dropOlderHalf(): Promise<void> {
    await this.#run(async (database) => {
      const transaction = database.transaction(['answers', 'totals'], 'readwrite');
      const answers = transaction.objectStore('answers');
      let left = Math.ceil((await answers.count()) / 2);
      const sum = (await total(transaction.objectStore('totals'), 'answers')) ?? { entries: 0, bytes: 0 };
      let cursor = await answers.index('usedAt').openCursor();
      while (cursor && left > 0) {
        sum.entries -= 1;
        sum.bytes -= cursor.value.bytes;
        cursor.delete();
        left -= 1;
        cursor = await cursor.continue();
      }
      transaction.objectStore('totals').put(sum, 'answers');
      await transaction.done;
    });
  }

  // memory

  /**
   * Remembers what answers of the cache or of a file say, unless something better of the same day is remembered: the user's own answer
   * goes before a team member's, and of two of one kind the newer.
   *
   * @param restoring from a file, which may bring back what the user had shortened away
   */
  remember(snapshots: readonly Snapshot[], restoring = false): Promise<void> {
    return this.#run((database) => remember(database, snapshots, { most: this.mostSnapshots, restoring }));
  }

  /** What is known of some creators by a source: only of those of whom anything is. */
  known(source: string, creators: readonly string[]): Promise<Known[]> {
    return this.#run((database) => knownOf(database, source, creators));
  }

  /** Everything that is remembered of a creator by a source, oldest first. */
  line(source: string, creator: string): Promise<Snapshot[]> {
    return this.#run((database) => lineOf(database, source, creator));
  }

  memoryInfo(): Promise<MemoryInfo> {
    return this.#run(memoryInfo);
  }

  /** Forgets what was remembered before a day. */
  shortenMemory(before: string): Promise<void> {
    return this.#run((database) => shortenMemory(database, before));
  }

  /** Snapshots in the order of their keys, after that of another one. */
  snapshots(after: Snapshot | undefined, count: number): Promise<Snapshot[]> {
    return this.#run((database) => snapshotsAfter(database, after, count));
  }

  // ledger

  /** Calls of a day that were or may have been charged. */
  callsOn(day: string): Promise<number> {
    return this.#run((database) => database.countFromIndex('calls', 'chargedDay', day));
  }

  /** The same calls, by the API that bills them. Reads each of them, so it is slower than counting them. */
  chargedBy(day: string): Promise<Record<Api, number>> {
    return this.#run(async (database) => {
      const sums = { justone: 0, tikomni: 0 };
      for (const { endpoint } of await database.getAllFromIndex('calls', 'chargedDay', day))
        sums[apiOf(endpoint)] += 1;
      return sums;
    });
  }

  /** The ledger by day and endpoint, newest day first, since a day (inclusive). */
  ledger(since: string): Promise<LedgerRow[]> {
    return this.#run(async (database) => {
      const rows = new Map<string, LedgerRow>();
      for (const call of await database.getAllFromIndex('calls', 'day', IDBKeyRange.lowerBound(since))) {
        const key = `${call.day} ${call.endpoint}`;
        const row = rows.get(key) ?? {
          day: call.day,
          endpoint: call.endpoint,
          calls: 0,
          billed: 0,
          maybe: 0,
          hits: 0,
        };
        row.calls += 1;
        if (call.hit) row.hits += 1;
        if (call.charged === 'yes') row.billed += 1;
        if (call.charged === 'maybe') row.maybe += 1;
        rows.set(key, row);
      }
      return [...rows.values()].sort(
        (a, b) => b.day.localeCompare(a.day) || a.endpoint.localeCompare(b.endpoint),
      );
    });
  }

  /** Drops what is older than the ledger keeps. */
  async trimLedger(now: number): Promise<void> {
    await this.#run(async (database) => {
      const transaction = database.transaction('calls', 'readwrite');
      // The newest call bounds the clock: one that runs years ahead must not take the whole ledger with it.
      const newest = (await transaction.store.index('day').openCursor(null, 'prev'))?.value.at ?? now;
      const before = shanghaiDay(Math.min(now, newest), -LEDGER_DAYS);
      let cursor = await transaction.store.index('day').openCursor(IDBKeyRange.upperBound(before, true));
      while (cursor) {
        cursor.delete();
        cursor = await cursor.continue();
      }
      await transaction.done;
    });
  }

  // the account

  /** The balance of the account in use, as the API last told it. */
  balance(): Promise<Balance | undefined> {
    return this.#run((database) => total(database.transaction('totals').store, 'balance'));
  }

  /** Keeps what the API said of the account's balance; `undefined` forgets it. */
  async setBalance(balance: Balance | undefined): Promise<void> {
    await this.#run(async (database) => {
      if (balance) await database.put('totals', balance, 'balance');
      else await database.delete('totals', 'balance');
    });
  }

  /** What the team's gateway last said, where it was the one at this address. */
  async team(address: string): Promise<TeamState | undefined> {
    const kept = await this.#run((database) => total(database.transaction('totals').store, 'team'));
    return kept?.address === address ? kept : undefined;
  }

  /** Keeps what the team's gateway said; `undefined` forgets it. */
  async setTeam(team: TeamState | undefined): Promise<void> {
    await this.#run(async (database) => {
      if (team) await database.put('totals', team, 'team');
      else await database.delete('totals', 'team');
    });
  }

  /** Keeps what an answer of the team's gateway said is left, where the gateway has told of itself before. */
  async setTeamLeft(address: string, left: TeamSides, at: number): Promise<void> {
    await this.#run(async (database) => {
      const { store, done } = database.transaction('totals', 'readwrite');
      const kept = await total(store, 'team');
      if (kept?.address === address)
        store.put({ ...kept, at, info: { ...kept.info, day: shanghaiDay(at), left } }, 'team');
      await done;
    });
  }

  // limits and generations

  limit(id: string): Promise<Limit | undefined> {
    return this.#run((database) => database.get('limits', id));
  }

  async setLimit(limit: Limit): Promise<void> {
    await this.#run((database) => database.put('limits', limit));
  }

  async liftLimit(id: string): Promise<void> {
    await this.#run((database) => database.delete('limits', id));
  }

  /** Forgets all stops, generations and the balance, because they are not those of a new token or host. */
  async liftAllLimits(): Promise<void> {
    this.#accountEpoch += 1;
    await this.#run(async (database) => {
      const transaction = database.transaction(['limits', 'generations', 'totals'], 'readwrite');
      transaction.objectStore('limits').clear();
      transaction.objectStore('totals').delete('balance');
      transaction.objectStore('generations').clear();
      await transaction.done;
    });
  }

  generation(endpoint: string): Promise<Generation | undefined> {
    return this.#run((database) => database.get('generations', endpoint));
  }

  async rememberGeneration(endpoint: string, generation: Generation): Promise<void> {
    await this.#run((database) => database.put('generations', generation, endpoint));
  }

  // identities and recents

  /** The subject on another platform that a subject was matched to. Kept for good, because the match was paid for. */
  identity(subject: Subject, source: string): Promise<Subject | undefined> {
    return this.#run((database) => database.get('identities', `${source}|${subjectKey(subject)}`));
  }

  async rememberIdentity(subject: Subject, source: string, match: Subject): Promise<void> {
    await this.#run((database) => database.put('identities', match, `${source}|${subjectKey(subject)}`));
  }

  /** Latest first. */
  async recents(): Promise<RecentLookup[]> {
    const rows = await this.#run((database) => database.getAllFromIndex('recents', 'at'));
    return rows.reverse().map(({ key: _key, ...recent }) => recent);
  }

  async addRecent(recent: RecentLookup): Promise<void> {
    await this.#run(async (database) => {
      const transaction = database.transaction('recents', 'readwrite');
      const key = subjectKey(recent.subject);
      const before = await transaction.store.get(key);
      transaction.store.put({
        ...recent,
        key,
        title: recent.title ?? before?.title,
        image: recent.image ?? before?.image,
      });
      let over = (await transaction.store.count()) - RECENTS;
      let cursor = over > 0 ? await transaction.store.index('at').openCursor() : null;
      while (cursor && over > 0) {
        cursor.delete();
        over -= 1;
        cursor = await cursor.continue();
      }
      await transaction.done;
    });
  }

  async clearRecents(): Promise<void> {
    await this.#run((database) => database.clear('recents'));
  }

  // the workspace

  /** All saved searches, in the order in which they were saved. */
  savedLists(): Promise<SavedSearch[]> {
    return this.#run((database) => database.getAllFromIndex('saved', 'savedAt'));
  }

  async putSavedList(saved: SavedSearch): Promise<void> {
    await this.#run((database) => database.put('saved', saved));
  }

  async removeSavedList(id: string): Promise<void> {
    await this.#run((database) => database.delete('saved', id));
  }

  columns(list: string): Promise<ColumnLayout | undefined> {
    return this.#run((database) => database.get('columns', list));
  }

  /** Keeps the arrangement of a list; without one, forgets it. */
  async setColumns(list: string, layout: ColumnLayout | undefined): Promise<void> {
    await this.#run(async (database) => {
      if (layout) await database.put('columns', layout, list);
      else await database.delete('columns', list);
    });
  }

  /** The creators that were laid aside to compare. */
  async tray(): Promise<Trayed[]> {
    return (await this.#run((database) => total(database.transaction('totals').store, 'tray'))) ?? [];
  }

  async setTray(tray: Trayed[]): Promise<void> {
    await this.#run((database) => database.put('totals', tray, 'tray'));
  }

  /** Deletes all secrets and the whole database, whatever state it is in. */
  async destroy(): Promise<void> {
    this.#accountEpoch += 1;
    this.#eraseEpoch += 1;
    await this.files.clear().catch((error) => {
      throw storageFailure(error);
    });
    await this.close();
    await deleteDatabase();
  }
}

/** A moment after every use so far, also where the clock was set back. */
async function youngest(
  order: { openKeyCursor(from: null, to: 'prev'): Promise<{ key: number } | null> },
  now: number,
) {
  const last = (await order.openKeyCursor(null, 'prev'))?.key ?? 0;
  return last > now ? last + 1 : now;
}

/** Reads one of the sums that are kept. */
async function total<Name extends keyof Totals>(
  totals: { get(name: keyof Totals): Promise<Totals[keyof Totals] | undefined> },
  name: Name,
): Promise<Totals[Name] | undefined> {
  return (await totals.get(name)) as Totals[Name] | undefined;
}

/**
 * The calls of panels that count now: those of the day, and those within a minute of the moment. Times further ahead are of
 * a clock that was set back, and do not count: they would block panels until the clock reached them again.
 */
function begunInPages(kept: Totals['pageCalls'] | undefined, { at, day }: { at: number; day: string }) {
  return {
    count: kept?.day === day ? kept.count : 0,
    times: kept?.times.filter((time) => Math.abs(at - time) < MINUTE_MS) ?? [],
  };
}
