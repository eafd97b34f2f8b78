import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { failureOf } from '../report/testing';
import type { Subject } from '../subject/types';
import type { Attempt, CallRecord, StoredAnswer } from './database';
import { type Memory, PrivateStore } from './privateStore';
import { Store } from './store';

const NOW = Date.parse('2026-03-08T12:34:56+08:00');
const BOUNDS = { entries: 100, bytes: 1_000_000 };

/** The browser's session memory, with other parts of the product in it. */
class SessionMemory implements Memory {
  readonly items = new Map<string, unknown>([['tab:1', 'a state']]);
  full = false;

  async get(key: string | null): Promise<Record<string, unknown>> {
    return Object.fromEntries([...this.items].filter(([name]) => key === null || name === key));
  }

  async set(items: Record<string, unknown>): Promise<void> {
    if (this.full) throw new Error('quota');
    for (const [name, value] of Object.entries(items)) this.items.set(name, value);
  }

  async remove(keys: string | string[]): Promise<void> {
    for (const key of [keys].flat()) this.items.delete(key);
  }
}

let memory: SessionMemory;
let store: Store;
let secret: PrivateStore;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  memory = new SessionMemory();
  store = new Store();
  secret = new PrivateStore(memory, store);
});

const started = (key: string, at = NOW): Attempt => ({ key, state: 'started', at });
const call: CallRecord = {
  at: NOW,
  day: '2026-03-08',
  endpoint: 'x',
  charged: 'maybe',
  chargedDay: '2026-03-08',
};
const answer = (key: string, fetchedAt: number, bytes = 10, data: unknown = { key }): StoredAnswer => ({
  key,
  endpoint: 'x',
  data,
  drift: [],
  generation: 'current',
  fetchedAt,
  usedAt: fetchedAt,
  bytes,
});
const put = async (to: Store | PrivateStore, entry: StoredAnswer, bounds = BOUNDS) => {
  const id = await to.begin(started(entry.key), call, 100);
  await to.end({ ...call, id, charged: 'yes' }, { clear: entry.key }, entry, bounds);
};
const held = async (...keys: string[]) =>
  (await Promise.all(keys.map((key) => secret.answer(key)))).map((entry) => entry !== undefined);
const kol = (id: string): Subject => ({ platform: 'xingtu', kind: 'kol', idType: 'xingtuKolId', id });

it('the private store gives the newer of a private and a normal answer', async () => {
  await put(store, answer('a', 1));
  await put(secret, answer('a', 2));
  expect((await secret.answer('a'))?.fetchedAt).toBe(2);
  await put(store, answer('a', 3));
  expect((await secret.answer('a'))?.fetchedAt).toBe(3);
  await put(secret, answer('b', 1));
  await put(store, answer('c', 1));
  expect(await held('b', 'c', 'd')).toEqual([true, true, false]);
});

it('the private store gives the newer of a private and a normal mark', async () => {
  await store.begin(started('a', 1), call, 100);
  expect((await secret.attempt('a'))?.at).toBe(1);
  await secret.begin(started('a', 2), call, 100);
  expect((await secret.attempt('a'))?.at).toBe(2);
  await store.begin(started('a', 3), call, 100);
  expect((await secret.attempt('a'))?.at).toBe(3);
  await secret.begin(started('b', 4), call, 100);
  expect((await secret.attempt('b'))?.at).toBe(4);
});

it('the private store clears or keeps the mark of a call that ends, as it is told', async () => {
  const id = await secret.begin(started('a'), call, 100);
  await secret.end({ ...call, id }, { keep: { ...started('a'), state: 'unknown', code: 'timeout' } });
  expect(await secret.attempt('a')).toMatchObject({ state: 'unknown', code: 'timeout' });
  await secret.end({ ...call, id }, { clear: 'a' });
  expect(await secret.attempt('a')).toBeUndefined();
});

it('the private store keeps no answer of a call whose mark is gone, and writes its row', async () => {
  const id = await secret.begin(started('a'), call, 100);
  await secret.clear();
  await secret.end({ ...call, id, charged: 'yes' }, { clear: 'a' }, answer('a', 1), BOUNDS);
  expect(await held('a')).toEqual([false]);
  expect(await store.ledger('2026-03-08')).toMatchObject([{ calls: 1, billed: 1 }]);
});

it('the private store takes back a call whose mark cannot be written', async () => {
  memory.full = true;
  expect(await failureOf(secret.begin(started('a'), call, 100))).toEqual({
    code: 'storageFull',
    charged: 'no',
  });
  expect(await store.callsOn('2026-03-08')).toBe(0);
  expect(await store.ledger('2026-03-08')).toMatchObject([{ calls: 1, billed: 0, maybe: 0 }]);
});

it('the private store drops the least recently used answers above its bounds, but never the newest', async () => {
  for (const [at, key] of ['a', 'b', 'c'].entries()) await put(secret, answer(key, at));
  await secret.touch('a', 10);
  await put(secret, answer('d', 1), { entries: 3, bytes: 1000 });
  expect(await held('a', 'b', 'c', 'd')).toEqual([true, false, true, true]);
  await put(secret, answer('e', 0, 35), { entries: 9, bytes: 50 });
  expect(await held('a', 'c', 'd', 'e')).toEqual([true, false, false, true]);
  await put(secret, answer('huge', 0, 99), { entries: 9, bytes: 50 });
  expect(await held('a', 'e', 'huge')).toEqual([false, false, true]);
});

it('the private store holds 5 MB at most, whatever the bounds of the settings', async () => {
  const large = 3 * 1024 * 1024;
  const bounds = { entries: 100, bytes: 1e9 };
  await put(secret, answer('a', 1, large), bounds);
  await put(secret, answer('b', 2, large), bounds);
  expect(await held('a', 'b')).toEqual([false, true]);
});

it('the private store makes room by dropping the less recently used half', async () => {
  for (const [at, key] of ['a', 'b', 'c'].entries()) await put(secret, answer(key, at));
  await secret.dropOlderHalf();
  expect(await held('a', 'b', 'c')).toEqual([false, false, true]);
});

it('the private store writes no use of an answer that only normal windows have', async () => {
  await put(store, answer('a', 1));
  await secret.touch('a', 9);
  expect((await store.answer('a'))?.usedAt).toBe(1);
  expect([...memory.items.keys()]).toEqual(['tab:1']);
});

it('the private store gives an answer back as it was before it was text', async () => {
  await put(secret, answer('a', 1, 10, { list: [1, undefined, { deep: [undefined] }], text: 'x' }));
  expect((await secret.answer('a'))?.data).toEqual({
    list: [1, undefined, { deep: [undefined] }],
    text: 'x',
  });
});

it('the private store knows the matches of both windows, its own first, and keeps those of sources apart', async () => {
  await store.rememberIdentity(kol('1'), 'live', kol('2'));
  expect(await secret.identity(kol('1'), 'live')).toEqual(kol('2'));
  await secret.rememberIdentity(kol('1'), 'live', kol('3'));
  expect(await secret.identity(kol('1'), 'live')).toEqual(kol('3'));
  expect(await secret.identity(kol('1'), 'sample')).toBeUndefined();
  expect(await store.identity(kol('1'), 'live')).toEqual(kol('2'));
});

it('the private store clears its answers without its marks, and everything of its own without the rest of the memory', async () => {
  await put(secret, answer('a', 1));
  await secret.begin(started('b'), call, 100);
  await secret.clearAnswers();
  expect(await held('a')).toEqual([false]);
  expect(await secret.attempt('b')).toBeDefined();
  await secret.clear();
  expect([...memory.items.keys()]).toEqual(['tab:1']);
});

it('the private store tells of an erase by the epoch of the database', async () => {
  const before = secret.eraseEpoch;
  await store.destroy();
  expect(secret.eraseEpoch).toBeGreaterThan(before);
});
