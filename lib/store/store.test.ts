import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BulkJob, BulkRow } from '../lists/bulk/job';
import { failureOf } from '../report/testing';
import type { Subject } from '../subject/types';
import type { SavedSearch } from '../workspace/saved';
import { BulkShelf } from './bulkShelf';
import { type CallRecord, DATABASE_NAME, DATABASE_VERSION, type StoredAnswer } from './database';
import { SecretFiles } from './secretFiles';
import { Store } from './store';

let store: Store;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  store = new Store();
});

const call = (over: Partial<CallRecord> = {}): CallRecord => ({
  at: 1,
  day: '2026-03-08',
  endpoint: 'x',
  charged: 'maybe',
  chargedDay: '2026-03-08',
  ...over,
});
const answer = (key: string, usedAt: number, bytes = 10): StoredAnswer => ({
  key,
  endpoint: 'x',
  data: { key },
  drift: [],
  generation: 'current',
  fetchedAt: usedAt,
  usedAt,
  bytes,
});
const started = (key: string) => ({ key, state: 'started', at: 1 }) as const;
const put = async (entry: StoredAnswer, bounds = { entries: 100, bytes: 10_000 }) => {
  const started = { key: entry.key, state: 'started', at: entry.usedAt } as const;
  const id = await store.begin(started, call(), 100);
  await store.end({ ...call(), id, charged: 'yes' }, { clear: entry.key }, entry, bounds);
};
const kol = (id: string): Subject => ({ platform: 'xingtu', kind: 'kol', idType: 'xingtuKolId', id });

describe('the cache', () => {
  it('the cache drops the least recently used answer first when it has too many entries', async () => {
    for (const [i, key] of ['a', 'b', 'c'].entries()) await put(answer(key, i));
    await store.touch('a', 10);
    await put(answer('d', 11), { entries: 3, bytes: 10_000 });
    expect(await store.answer('b')).toBeUndefined();
    expect((await store.answer('a'))?.usedAt).toBe(10);
    expect(await store.info()).toEqual({ entries: 3, bytes: 30 });
  });

  it('the cache drops as many answers as it takes when it has too many bytes, but never the newest', async () => {
    for (const [i, key] of ['a', 'b', 'c'].entries()) await put(answer(key, i));
    await put(answer('big', 9, 95), { entries: 100, bytes: 100 });
    expect(await store.info()).toEqual({ entries: 1, bytes: 95 });
    expect(await store.answer('big')).toBeDefined();
  });

  it('an answer larger than the whole cache is kept alone', async () => {
    for (const [i, key] of ['a', 'b'].entries()) await put(answer(key, i));
    await put(answer('huge', 9, 150), { entries: 100, bytes: 100 });
    expect(await store.answer('huge')).toBeDefined();
    expect(await store.info()).toEqual({ entries: 1, bytes: 150 });
    await put(answer('next', 10, 10), { entries: 100, bytes: 100 });
    expect(await store.info()).toEqual({ entries: 1, bytes: 10 });
  });

  it('the cache drops nothing at exactly its bounds', async () => {
    const bounds = { entries: 2, bytes: 20 };
    await put(answer('a', 1), bounds);
    await put(answer('b', 2), bounds);
    expect(await store.info()).toEqual({ entries: 2, bytes: 20 });
    await put(answer('c', 3), bounds);
    expect(await store.answer('a')).toBeUndefined();
    expect(await store.info()).toEqual({ entries: 2, bytes: 20 });
  });

  it('an answer that is used while the clock is set back becomes the youngest all the same', async () => {
    for (const [key, at] of [
      ['a', 100],
      ['b', 200],
    ] as const)
      await put(answer(key, at));
    await store.touch('a', 50);
    expect((await store.answer('a'))?.usedAt).toBe(201);
    await put(answer('c', 1), { entries: 2, bytes: 1000 });
    expect(await store.answer('b')).toBeUndefined();
    expect((await store.answer('c'))?.usedAt).toBe(202);
  });

  it('touching a missing answer writes nothing', async () => {
    await store.touch('a', 1);
    expect(await store.answer('a')).toBeUndefined();
  });

  it('a call whose mark is gone writes neither answer nor row', async () => {
    const id = await store.begin({ key: 'a', state: 'started', at: 1 }, call(), 100);
    await store.end({ ...call(), id, charged: 'no', chargedDay: undefined }, { clear: 'a' });
    await store.end({ ...call(), id, charged: 'yes' }, { clear: 'a' }, answer('a', 1), {
      entries: 9,
      bytes: 900,
    });
    expect(await store.answer('a')).toBeUndefined();
    expect(await store.callsOn('2026-03-08')).toBe(0);
  });

  it('a replaced answer is counted once', async () => {
    await put(answer('a', 1, 10));
    await put(answer('a', 2, 30));
    expect(await store.info()).toEqual({ entries: 1, bytes: 30 });
  });

  it('making room in an empty cache leaves it empty', async () => {
    await store.dropOlderHalf();
    expect(await store.info()).toEqual({ entries: 0, bytes: 0 });
  });

  it('making room drops the older half of the cache', async () => {
    for (const [i, key] of ['a', 'b', 'c', 'd'].entries()) await put(answer(key, i));
    await store.dropOlderHalf();
    expect(await store.info()).toEqual({ entries: 2, bytes: 20 });
    expect(await store.answer('d')).toBeDefined();
  });

  it('emptying the cache leaves token and ledger', async () => {
    await store.setSecret('justone', 't');
    await put(answer('a', 1));
    await store.clearAnswers();
    expect(await store.info()).toEqual({ entries: 0, bytes: 0 });
    expect(await store.secret('justone')).toBe('t');
    expect(await store.callsOn('2026-03-08')).toBe(1);
  });
});

describe('the ledger', () => {
  it('the ledger adds up by day and endpoint, newest day first', async () => {
    await store.begin(
      { key: 'a', state: 'started', at: 1 },
      call({ day: '2026-03-07', chargedDay: '2026-03-07' }),
      100,
    );
    await put(answer('b', 1));
    await put(answer('c', 1));
    expect(await store.ledger('2026-03-01')).toEqual([
      { day: '2026-03-08', endpoint: 'x', calls: 2, billed: 2, maybe: 0, hits: 0 },
      { day: '2026-03-07', endpoint: 'x', calls: 1, billed: 0, maybe: 1, hits: 0 },
    ]);
    expect(await store.ledger('2026-03-08')).toHaveLength(1);
  });

  it('the ledger tells what a team’s gateway gave from what was paid for, and rows of before it read as they were', async () => {
    await put(answer('a', 1));
    const id = await store.begin(started('b'), call(), 100);
    await store.end({ ...call(), id, charged: 'no', chargedDay: undefined, hit: true }, { clear: 'b' });
    expect(await store.ledger('2026-03-08')).toEqual([
      { day: '2026-03-08', endpoint: 'x', calls: 2, billed: 1, maybe: 0, hits: 1 },
    ]);
    expect(await store.callsOn('2026-03-08')).toBe(1);
  });

  it('what is left at the team’s gateway follows each answer, of the gateway that told of itself alone', async () => {
    const info = {
      version: '1',
      user: 'li',
      day: '2026-03-08',
      host: 'global',
      left: { user: 9, team: 99 },
      limits: { user: 10, team: 100 },
      lists: true,
    } as const;
    const address = 'https://gw.example.com';
    await store.setTeamLeft(address, { user: 8 }, 5);
    expect(await store.team(address)).toBeUndefined();
    await store.setTeam({ address, at: 1, info });
    await store.setTeamLeft('https://other.example', { user: 0 }, 6);
    expect(await store.team(address)).toEqual({ address, at: 1, info });
    const at = Date.parse('2026-03-09T00:00+08:00');
    await store.setTeamLeft(address, { user: 8, team: 98 }, at);
    expect(await store.team(address)).toEqual({
      address,
      at,
      info: { ...info, day: '2026-03-09', left: { user: 8, team: 98 } },
    });
    expect(await store.team('https://other.example')).toBeUndefined();
  });

  it('a call is refused at the daily cap, and leaves neither mark nor row', async () => {
    await store.begin(started('a'), call(), 1);
    expect(await failureOf(store.begin(started('b'), call(), 1))).toEqual({
      code: 'dailyCap',
      charged: 'no',
      endpoint: 'x',
    });
    expect(await store.attempt('b')).toBeUndefined();
    expect(await store.callsOn('2026-03-08')).toBe(1);
  });

  it('the mark of a call that ends is kept where it is told to be', async () => {
    const id = await store.begin(started('a'), call(), 100);
    await store.end({ ...call(), id }, { keep: { ...started('a'), state: 'unknown', code: 'timeout' } });
    expect(await store.attempt('a')).toMatchObject({ state: 'unknown', code: 'timeout' });
    await store.end({ ...call(), id }, { clear: 'a' });
    expect(await store.attempt('a')).toBeUndefined();
  });

  it('calls of panels are refused above the bounds of a minute and of a day, until a confirmation', async () => {
    const opened = vi.spyOn(indexedDB, 'open');
    const bound = { minute: 2, day: 3 };
    const begin = (at: number) => failureOf(store.begin(undefined, call({ at }), 100, bound));
    expect([await begin(0), await begin(1)]).toEqual([undefined, undefined]);
    const refused = { code: 'pageBound', charged: 'no', endpoint: 'x' };
    expect(await begin(59_999)).toEqual(refused);
    expect(await begin(60_000)).toBeUndefined();
    const day = '2026-03-08';
    expect(await store.pageCalls({ at: 60_000, day })).toEqual({ minute: 2, day: 3 });
    expect(await begin(500_000)).toEqual(refused);
    expect(await store.pageCalls({ at: 500_000, day: '2026-03-09' })).toEqual({ minute: 0, day: 0 });
    await store.confirmPageCalls();
    expect(await store.pageCalls({ at: 500_000, day })).toEqual({ minute: 0, day: 0 });
    expect(await begin(500_000)).toBeUndefined();
    expect(opened).toHaveBeenCalledTimes(1);
  });

  it('the row of a call without a mark is written only where it is still the row of that call', async () => {
    const id = await store.begin(undefined, call(), 100);
    const billed = async () => (await store.ledger('2026-03-08'))[0]?.billed;
    await store.endUnmarked({ ...call(), charged: 'yes' });
    await store.endUnmarked({ ...call({ at: 2 }), id, charged: 'yes' });
    await store.endUnmarked({ ...call({ endpoint: 'y' }), id, charged: 'yes' });
    expect(await billed()).toBe(0);
    await store.endUnmarked({ ...call(), id, charged: 'yes' });
    expect(await billed()).toBe(1);
  });

  it('the ledger keeps a call of exactly 400 days ago', async () => {
    const now = Date.parse('2026-03-08T12:00:00+08:00');
    await store.begin(undefined, call({ at: now }), 100);
    await store.begin(undefined, call({ day: '2025-02-01' }), 100);
    await store.begin(undefined, call({ day: '2025-01-31' }), 100);
    await store.trimLedger(now);
    expect((await store.ledger('2000-01-01')).map((row) => row.day)).toEqual(['2026-03-08', '2025-02-01']);
  });

  it('an empty ledger is trimmed without trouble', async () => {
    await store.trimLedger(Date.now());
    expect(await store.ledger('2000-01-01')).toEqual([]);
  });

  it('the ledger forgets calls older than 400 days, also where the clock was ahead', async () => {
    await store.begin({ key: 'a', state: 'started', at: 1 }, call({ day: '2020-01-01' }), 100);
    const now = Date.parse('2026-03-08');
    await store.begin({ key: 'b', state: 'started', at: now }, call({ at: now }), 100);
    await store.trimLedger(now);
    expect((await store.ledger('2000-01-01')).map((row) => row.day)).toEqual(['2026-03-08']);
    // A clock that runs years ahead for once takes nothing with it.
    await store.trimLedger(now + 730 * 86_400_000);
    expect(await store.ledger('2000-01-01')).toHaveLength(1);
  });
});

/** A private file system as a browser has it, as far as secrets need it. */
class Files {
  readonly texts = new Map<string, string>();
  full = false;
  /** What reading and removing end in, where that is an error other than that of a missing file. */
  broken: Error | undefined;
  reads = 0;
  /** What a read waits for once it has found its file. */
  slow = Promise.resolve();
  #folder = false;
  readonly #missing = () => new DOMException('', 'NotFoundError');

  readonly root = async () =>
    ({
      getDirectoryHandle: async (_: string, { create = false } = {}) => {
        if (!this.#folder && !create) throw this.#missing();
        this.#folder = true;
        return this.#handle();
      },
      removeEntry: async (_: string, { recursive = false } = {}) => {
        if (this.texts.size > 0 && !recursive) throw new DOMException('', 'InvalidModificationError');
        this.texts.clear();
      },
    }) as unknown as FileSystemDirectoryHandle;

  #handle() {
    return {
      getFileHandle: async (name: string, { create = false } = {}) => {
        if (!this.texts.has(name) && !create) throw this.#missing();
        return {
          getFile: async () => {
            this.reads += 1;
            if (this.broken) throw this.broken;
            const text = this.texts.get(name) ?? '';
            await this.slow;
            return { text: async () => text };
          },
          createWritable: async () => ({
            write: async (text: string) => {
              if (this.full) throw new DOMException('', 'QuotaExceededError');
              this.texts.set(name, text);
            },
            close: async () => {},
          }),
        };
      },
      removeEntry: async (name: string) => {
        if (this.broken) throw this.broken;
        if (!this.texts.delete(name)) throw this.#missing();
      },
    };
  }
}

describe('secrets', () => {
  const inDatabase = async () => {
    const database = await openDB(DATABASE_NAME);
    const all = await database.getAll('secrets');
    database.close();
    return all;
  };

  it('secrets are in files of their own and never in the database, which keeps removed bytes', async () => {
    const files = new Files();
    store = new Store(new SecretFiles(files.root));
    await store.setSecret('justone', 'one');
    await store.setSecret('tikomni', 'two');
    await store.setSecret('justone', 'three');
    expect([...files.texts]).toEqual([
      ['justone', 'three'],
      ['tikomni', 'two'],
    ]);
    expect(await inDatabase()).toEqual([]);
    const reborn = new Store(new SecretFiles(files.root));
    expect(await reborn.secret('justone')).toBe('three');
    expect(await reborn.secret('studioConsent')).toBeUndefined();
    await reborn.setSecret('justone', undefined);
    await reborn.setSecret('justone', undefined);
    expect([...files.texts.keys()]).toEqual(['tikomni']);
    expect(await reborn.secret('justone')).toBeUndefined();
    await reborn.destroy();
    expect(files.texts.size).toBe(0);
    expect(await reborn.secret('tikomni')).toBeUndefined();
  });

  it.each([
    ['erased', (from: Store) => from.destroy(), undefined],
    ['forgotten', (from: Store) => from.setSecret('justone', undefined), undefined],
    ['replaced', (from: Store) => from.setSecret('justone', 'new'), 'new'],
  ])('a secret that is %s while it is read does not come back', async (_, end, left) => {
    const files = new Files();
    files.texts.set('justone', 'old');
    store = new Store(new SecretFiles(files.root));
    let goOn = () => {};
    files.slow = new Promise((resolve) => {
      goOn = resolve;
    });
    const reading = store.secret('justone');
    await vi.waitFor(() => expect(files.reads).toBe(1));
    const ended = end(store);
    const later = new Promise((resolve) => setTimeout(resolve, 20));
    await Promise.race([ended, later]);
    goOn();
    await Promise.all([reading, ended]);
    expect(await store.secret('justone')).toBe(left);
  });

  it('a secret that was given before everything was erased is not kept after it', async () => {
    const files = new Files();
    store = new Store(new SecretFiles(files.root));
    const { eraseEpoch } = store;
    await store.destroy();
    expect((await failureOf(store.setSecret('justone', 'one', eraseEpoch)))?.code).toBe('cancelled');
    const team = { address: 'https://gw.example.com', key: 'one' };
    expect((await failureOf(store.setTeamKey(team, eraseEpoch)))?.code).toBe('cancelled');
    expect(files.texts.size).toBe(0);
    await store.setTeamKey(team);
    expect(await store.teamKey(team.address)).toBe('one');
  });

  it('secrets of an older version are moved from the database to their files', async () => {
    await store.setSecret('justone', 'from before');
    await store.setSecret('studioConsent', 'given');
    await put(answer('a', 1));
    expect(await inDatabase()).toEqual(['from before', 'given']);
    await store.close();
    const files = new Files();
    store = new Store(new SecretFiles(files.root));
    expect(await store.secret('justone')).toBe('from before');
    expect(await store.secret('studioConsent')).toBe('given');
    expect(await inDatabase()).toEqual([]);
    expect(files.texts.get('justone')).toBe('from before');
    expect(await store.secret('justone')).toBe('from before');
    expect(await store.answer('a')).toBeDefined();
  });

  it('a secret is read from its file once, and so is that there is none', async () => {
    const files = new Files();
    files.texts.set('justone', 'one');
    store = new Store(new SecretFiles(files.root));
    for (let asked = 0; asked < 3; asked++) expect(await store.secret('justone')).toBe('one');
    expect(files.reads).toBe(1);
    files.texts.set('tikomni', '');
    expect(await store.secret('tikomni')).toBeUndefined();
  });

  it.each([new DOMException('', 'NotReadableError'), Object.assign(new Error(), { name: 'NotFoundError' })])(
    'a secret that cannot be read or removed is no missing one: %s',
    async (broken) => {
      const files = new Files();
      files.texts.set('justone', 'one');
      files.broken = broken;
      store = new Store(new SecretFiles(files.root));
      expect((await failureOf(store.secret('justone')))?.code).toBe('storageCorrupt');
      expect((await failureOf(store.setSecret('justone', undefined)))?.code).toBe('storageCorrupt');
      files.broken = undefined;
      expect(await store.secret('justone')).toBe('one');
    },
  );

  it('secrets are in the browser’s private file system where it has one, each in a folder of ours', async () => {
    const files = new Files();
    const folder = vi.spyOn(await files.root(), 'getDirectoryHandle');
    const handle = { getDirectoryHandle: folder } as unknown as FileSystemDirectoryHandle;
    vi.stubGlobal('navigator', { storage: { getDirectory: async () => handle } });
    await new Store().setSecret('justone', 'one');
    expect(files.texts.get('justone')).toBe('one');
    expect(folder).toHaveBeenCalledWith('secrets', { create: true });
    vi.unstubAllGlobals();
  });

  it('a secret is in the database and can be removed where there is no private file system', async () => {
    await store.setSecret('justone', 'one');
    expect(await inDatabase()).toEqual(['one']);
    await store.setSecret('justone', undefined);
    expect(await store.secret('justone')).toBeUndefined();
  });

  it('an erase that cannot remove the secrets says so, and leaves the database', async () => {
    const files = new Files();
    store = new Store(new SecretFiles(files.root));
    await store.rememberGeneration('x', 'legacy');
    const folder = await (await files.root()).getDirectoryHandle('secrets', { create: true });
    const locked = new Store(
      new SecretFiles(
        async () =>
          ({
            getDirectoryHandle: async () => folder,
            removeEntry: () => Promise.reject(new DOMException('', 'NoModificationAllowedError')),
          }) as unknown as FileSystemDirectoryHandle,
      ),
    );
    expect((await failureOf(locked.destroy()))?.code).toBe('storageCorrupt');
    expect(await store.generation('x')).toBe('legacy');
  });

  it('a secret stays as it was where the disk is full', async () => {
    const files = new Files();
    store = new Store(new SecretFiles(files.root));
    await store.setSecret('justone', 'old');
    files.full = true;
    expect((await failureOf(store.setSecret('justone', 'new')))?.code).toBe('storageFull');
    expect(await store.secret('justone')).toBe('old');
  });
});

describe('stops and generations', () => {
  it('another token or host begins without stops and generations', async () => {
    await store.setLimit({ id: 'account', code: 'tokenInvalid', at: 1 });
    await store.setLimit({ id: 'endpoint:x', code: 'rateLimited', at: 1, until: 2 });
    await store.rememberGeneration('x', 'legacy');
    const before = store.accountEpoch;
    await store.liftAllLimits();
    expect(await store.limit('account')).toBeUndefined();
    expect(await store.limit('endpoint:x')).toBeUndefined();
    expect(await store.generation('x')).toBeUndefined();
    expect(store.accountEpoch).toBeGreaterThan(before);
  });

  it('an erase removes stops and generations, and raises both epochs', async () => {
    await store.setLimit({ id: 'account', code: 'tokenInvalid', at: 1 });
    await store.rememberGeneration('x', 'legacy');
    const [accountEpoch, eraseEpoch] = [store.accountEpoch, store.eraseEpoch];
    await store.destroy();
    expect(await store.limit('account')).toBeUndefined();
    expect(await store.generation('x')).toBeUndefined();
    expect(store.accountEpoch).toBeGreaterThan(accountEpoch);
    expect(store.eraseEpoch).toBeGreaterThan(eraseEpoch);
  });

  it('the generation that an endpoint answered by is remembered', async () => {
    await store.rememberGeneration('x', 'legacy');
    expect(await store.generation('x')).toBe('legacy');
    expect(await store.generation('y')).toBeUndefined();
  });

  it('stops are lifted one by one', async () => {
    await store.setLimit({ id: 'account', code: 'tokenInvalid', at: 1 });
    await store.setLimit({ id: 'endpoint:x', code: 'rateLimited', at: 1, until: 2 });
    await store.liftLimit('account');
    expect(await store.limit('account')).toBeUndefined();
    expect(await store.limit('endpoint:x')).toBeDefined();
  });
});

describe('the workspace', () => {
  const saved = (id: string, savedAt: number): SavedSearch =>
    ({ id, name: id, list: 'xingtu.search', values: {}, savedAt, seen: [], depth: 0 }) as never;

  it('saved searches are in the order in which they were saved, until they are removed', async () => {
    await store.putSavedList(saved('b', 1));
    await store.putSavedList(saved('a', 2));
    expect((await store.savedLists()).map(({ id }) => id)).toEqual(['b', 'a']);
    await store.putSavedList({ ...saved('b', 1), name: 'new' });
    expect((await store.savedLists()).map(({ name }) => name)).toEqual(['new', 'a']);
    await store.removeSavedList('b');
    expect((await store.savedLists()).map(({ id }) => id)).toEqual(['a']);
  });

  it('each list has its own columns', async () => {
    const layout = { order: ['a'], hidden: [], widths: {} } as never;
    await store.setColumns('xingtu.search', layout);
    expect(await store.columns('xingtu.search')).toEqual(layout);
    expect(await store.columns('other')).toBeUndefined();
  });
});

describe('recents and identities', () => {
  it('recents have each subject once, latest first, and keep a name that was known once', async () => {
    await store.addRecent({ subject: kol('1'), title: '小满', at: 1 });
    await store.addRecent({ subject: kol('2'), at: 2 });
    await store.addRecent({ subject: kol('1'), at: 3 });
    expect(await store.recents()).toMatchObject([
      { subject: kol('1'), title: '小满', at: 3 },
      { subject: kol('2') },
    ]);
  });

  it('recents keep a picture that was known once, and take a newer one', async () => {
    await store.addRecent({ subject: kol('1'), image: 'https://p.example/1', at: 1 });
    await store.addRecent({ subject: kol('1'), at: 2 });
    expect((await store.recents())[0]?.image).toBe('https://p.example/1');
    await store.addRecent({ subject: kol('1'), image: 'https://p.example/2', at: 3 });
    expect((await store.recents())[0]?.image).toBe('https://p.example/2');
  });

  it('the fifty latest recents are kept', async () => {
    for (let i = 0; i < 60; i++) await store.addRecent({ subject: kol(String(i)), at: i });
    const recents = await store.recents();
    expect(recents).toHaveLength(50);
    expect(recents.at(-1)?.at).toBe(10);
  });

  it('recents can be cleared', async () => {
    await store.addRecent({ subject: kol('1'), at: 1 });
    await store.clearRecents();
    expect(await store.recents()).toEqual([]);
  });

  it('identities of sample data and of live data are kept apart', async () => {
    await store.rememberIdentity(kol('1'), 'sample', kol('2'));
    expect(await store.identity(kol('1'), 'live')).toBeUndefined();
    expect(await store.identity(kol('1'), 'sample')).toEqual(kol('2'));
  });
});

describe('a database of the version before', () => {
  /** A database as version 1 made it, with a row in each store that names one. */
  const before = async () => {
    const database = await openDB(DATABASE_NAME, 1, {
      upgrade(old) {
        old.createObjectStore('secrets');
        old.createObjectStore('answers', { keyPath: 'key' }).createIndex('usedAt', 'usedAt');
        old.createObjectStore('attempts', { keyPath: 'key' });
        const calls = old.createObjectStore('calls', { keyPath: 'id', autoIncrement: true });
        calls.createIndex('day', 'day');
        calls.createIndex('chargedDay', 'chargedDay');
        old.createObjectStore('limits', { keyPath: 'id' });
        old.createObjectStore('generations');
        old.createObjectStore('identities');
        old.createObjectStore('recents', { keyPath: 'key' }).createIndex('at', 'at');
        old.createObjectStore('saved', { keyPath: 'id' }).createIndex('savedAt', 'savedAt');
        old.createObjectStore('columns');
        old.createObjectStore('totals');
      },
    });
    await database.put('answers', answer('a', 1, 10));
    await database.put('totals', { entries: 1, bytes: 10 }, 'answers');
    await database.put('calls', call());
    await database.put('attempts', { key: 'b', state: 'unknown', at: 1 });
    await database.put('identities', kol('2'), 'live|douyin/kol/1');
    await database.put('recents', { key: 'xingtu/kol/1', subject: kol('1'), at: 1 });
    await database.put('saved', { id: 's', list: 'xingtu.search', name: 's', params: '', savedAt: 1 });
    await database.put('columns', { order: ['a'], hidden: [] }, 'xingtu.search');
    database.close();
  };

  it('keeps all that it held, and has room for snapshots and lists', async () => {
    await before();
    expect((await store.answer('a'))?.bytes).toBe(10);
    expect(await store.info()).toEqual({ entries: 1, bytes: 10 });
    expect(await store.callsOn(call().day)).toBe(1);
    expect((await store.attempt('b'))?.state).toBe('unknown');
    expect((await store.recents())[0]?.subject).toEqual(kol('1'));
    expect((await store.savedLists())[0]?.name).toBe('s');
    expect(await store.columns('xingtu.search')).toEqual({ order: ['a'], hidden: [] });
    await store.close();
    const database = await openDB(DATABASE_NAME);
    expect(database.version).toBe(DATABASE_VERSION);
    expect([...database.objectStoreNames]).toEqual(
      expect.arrayContaining(['snapshots', 'known', 'lists', 'listChanges']),
    );
    database.close();
  });

  it('has room for a job over many creators, beside the lists that it held', async () => {
    const database = await openDB(DATABASE_NAME, 2, {
      upgrade(old) {
        old.createObjectStore('secrets');
        old.createObjectStore('answers', { keyPath: 'key' }).createIndex('usedAt', 'usedAt');
        old.createObjectStore('attempts', { keyPath: 'key' });
        old.createObjectStore('totals');
        old.createObjectStore('lists');
        old.createObjectStore('listHeads', { keyPath: 'id' });
        old.createObjectStore('known', { keyPath: ['source', 'creator'] });
      },
    });
    await database.put('answers', answer('a', 1, 10));
    await database.put('totals', { entries: 1, bytes: 10 }, 'answers');
    await database.put('lists', 'content', 'a list');
    await database.put('listHeads', { id: 'a list', name: '夏季补水' });
    await database.put('known', { source: 'live', creator: 'xingtuKolId/1', at: 1, figures: {} });
    database.close();

    const shelf = new BulkShelf(store);
    expect(await shelf.read()).toBeUndefined();
    const row: BulkRow = {
      at: 0,
      line: 1,
      text: 'a',
      about: { subject: kol('1') },
      state: 'waiting',
      rev: 1,
    };
    const job: BulkJob = {
      ...{ id: 'j', at: 1, parts: ['row'], state: 'running', source: 'live' },
      ...{ agreed: 1, used: 0, since: 1, settled: 0, rev: 1 },
    };
    await shelf.write(job, [row], shelf.epoch);
    expect(await shelf.read()).toEqual({ job, rows: [row] });
    expect((await store.answer('a'))?.bytes).toBe(10);
    expect(await store.work((open) => open.get('lists', 'a list'))).toBe('content');
    expect((await store.work((open) => open.get('listHeads', 'a list')))?.name).toBe('夏季补水');
    expect(await store.work((open) => open.count('known'))).toBe(1);
  });
});

describe('a database that will not do', () => {
  it('a database of a newer version says so, and is left alone', async () => {
    (await openDB(DATABASE_NAME, DATABASE_VERSION + 1)).close();
    expect((await failureOf(store.secret('justone')))?.code).toBe('storageNewer');
    (await openDB(DATABASE_NAME, DATABASE_VERSION + 1)).close();
  });

  it('a database without its stores counts as corrupt, and works again once it is deleted', async () => {
    (await openDB(DATABASE_NAME, DATABASE_VERSION)).close();
    expect((await failureOf(store.secret('justone')))?.code).toBe('storageCorrupt');
    await store.destroy();
    await store.setSecret('justone', 't');
    expect(await store.secret('justone')).toBe('t');
  });

  it('a database that failed to open is opened anew at the next ask', async () => {
    (await openDB(DATABASE_NAME, DATABASE_VERSION + 1)).close();
    expect((await failureOf(store.secret('justone')))?.code).toBe('storageNewer');
    await deleteDB(DATABASE_NAME);
    await store.setSecret('justone', 't');
    expect(await store.secret('justone')).toBe('t');
  });

  it('the connection stays open after a refusal by the daily cap', async () => {
    const opened = vi.spyOn(indexedDB, 'open');
    const begin = () => store.begin({ key: 'a', state: 'started', at: 1 }, call(), 0);
    for (let asked = 0; asked < 2; asked++) expect((await failureOf(begin()))?.code).toBe('dailyCap');
    expect(opened).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['VersionError', 'storageNewer'],
    ['QuotaExceededError', 'storageFull'],
    ['AbortError', 'storageCorrupt'],
  ])('a database error named %s is the failure %s', async (name, code) => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('', name);
    });
    expect(await failureOf(store.info())).toEqual({ code, charged: 'no' });
  });

  it('a database that was deleted or replaced while open is opened anew at the next ask', async () => {
    await store.setSecret('justone', 't');
    await deleteDB(DATABASE_NAME);
    expect(await store.secret('justone')).toBeUndefined();
    (await openDB(DATABASE_NAME, DATABASE_VERSION + 1)).close();
    expect((await failureOf(store.secret('justone')))?.code).toBe('storageNewer');
  });
});
