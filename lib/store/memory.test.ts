import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Snapshot } from '../memory/snapshot';
import { shanghaiDay } from '../report/day';
import { failureOf } from '../report/testing';
import { type CallRecord, DATABASE_NAME, type StoredAnswer } from './database';
import { SecretFiles } from './secretFiles';
import { Store } from './store';

let store: Store;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  store = new Store();
});

const DAY = 86_400_000;
const NOON = Date.parse('2026-03-08T12:00:00+08:00');
const KOL = 'xingtuKolId/7000000000000000001';
const OTHER = 'xingtuKolId/7000000000000000002';

/** A snapshot of some days after the first. */
const taken = (days: number, rest: Partial<Snapshot> = {}, price = 100): Snapshot => {
  const at = rest.at ?? NOON + days * DAY;
  return {
    source: 'live',
    creator: KOL,
    basis: 'xingtu.marketing',
    day: shanghaiDay(at),
    at,
    figures: { 'xingtu.price.21_60': { value: price, unit: 'yuan' } },
    ...rest,
  };
};

const call = (): CallRecord => ({ at: NOON, day: '2026-03-08', endpoint: 'x', charged: 'maybe' });
const answer: StoredAnswer = {
  key: 'k',
  endpoint: 'x',
  data: {},
  drift: [],
  generation: 'current',
  fetchedAt: NOON,
  usedAt: NOON,
  bytes: 10,
};
const bounds = { entries: 9, bytes: 900 };
/** Ends a call with an answer that leaves snapshots. */
async function keep(...snapshots: Snapshot[]): Promise<void> {
  const id = await store.begin({ key: 'k', state: 'started', at: NOON }, call(), 100);
  await store.end({ ...call(), id, charged: 'yes' }, { clear: 'k' }, answer, bounds, snapshots);
}

const days = async (creator = KOL) => (await store.line('live', creator)).map(({ day }) => day);

describe('what a member of the team shares', () => {
  const price = async () =>
    (await store.line('live', KOL)).map(({ day, team, figures }) => [
      day,
      team,
      figures['xingtu.price.21_60']?.value,
    ]);

  test('fills the days that are missing, marked as the team’s', async () => {
    await keep(taken(0));
    await store.remember([taken(1, { team: 'Li' }, 120)]);
    expect(await price()).toEqual([
      ['2026-03-08', undefined, 100],
      ['2026-03-09', 'Li', 120],
    ]);
  });

  test('never takes the place of one’s own, though it is newer, and gives way to it, though it is older', async () => {
    await keep(taken(0));
    await store.remember([taken(0, { team: 'Li', at: NOON + 60_000 }, 120)]);
    expect(await price()).toEqual([['2026-03-08', undefined, 100]]);
    await store.remember([taken(1, { team: 'Li', at: NOON + DAY + 60_000 }, 120)]);
    await keep(taken(1, {}, 110));
    expect(await price()).toEqual([
      ['2026-03-08', undefined, 100],
      ['2026-03-09', undefined, 110],
    ]);
  });

  test('gives way to what another member shares of the same day later', async () => {
    await store.remember([taken(0, { team: 'Li' })]);
    await store.remember([taken(0, { team: 'Wang', at: NOON + 60_000 }, 130)]);
    await store.remember([taken(0, { team: 'Li' })]);
    expect(await price()).toEqual([['2026-03-08', 'Wang', 130]]);
  });
});

describe('what an answer leaves', () => {
  test('is there with the answer, and what is known of the creator with it', async () => {
    await keep(taken(0));
    expect(await store.answer('k')).toBeDefined();
    expect(await store.line('live', KOL)).toEqual([taken(0)]);
    expect(await store.known('live', [OTHER, KOL])).toMatchObject([
      {
        creator: KOL,
        at: NOON,
        figures: { 'xingtu.price.21_60': { value: 100, basis: 'xingtu.marketing' } },
      },
    ]);
  });

  test('is written whole or not at all, as when the worker dies in the middle', async () => {
    const broken = taken(1, { day: undefined as never });
    expect((await failureOf(keep(taken(0), broken)))?.code).toBe('storageCorrupt');
    expect(await store.line('live', KOL)).toEqual([]);
    expect(await store.known('live', [KOL])).toEqual([]);
    expect(await store.answer('k')).toBeUndefined();
    expect(await store.memoryInfo()).toEqual({ snapshots: 0, creators: 0, bytes: 0 });
  });

  test('outlives the cache', async () => {
    await keep(taken(0));
    await store.clearAnswers();
    await store.dropOlderHalf();
    expect(await days()).toEqual(['2026-03-08']);
  });

  test('is not written where the call was begun before everything was forgotten', async () => {
    const id = await store.begin({ key: 'k', state: 'started', at: NOON }, call(), 100);
    await store.destroy();
    await store.end({ ...call(), id, charged: 'yes' }, { clear: 'k' }, answer, bounds, [taken(0)]);
    expect(await days()).toEqual([]);
  });

  test('goes when everything is forgotten', async () => {
    await keep(taken(0));
    await store.destroy();
    expect(await store.memoryInfo()).toEqual({ snapshots: 0, creators: 0, bytes: 0 });
    expect(await store.known('live', [KOL])).toEqual([]);
  });
});

describe('a day', () => {
  test('has one snapshot of a creator and basis, the latest', async () => {
    await keep(taken(0, { at: NOON }, 100));
    await keep(taken(0, { at: NOON + 1000 }, 120));
    expect(await store.line('live', KOL)).toEqual([taken(0, { at: NOON + 1000 }, 120)]);
    expect(await store.memoryInfo()).toMatchObject({ snapshots: 1, creators: 1 });
    const { bytes } = await store.memoryInfo();
    expect(bytes).toBe(JSON.stringify(taken(0, { at: NOON + 1000 }, 120)).length);
  });

  test('ends at midnight in Shanghai', async () => {
    const midnight = Date.parse('2026-03-09T00:00:00+08:00');
    await keep(taken(0, { at: midnight - 1 }), taken(0, { at: midnight }));
    expect(await days()).toEqual(['2026-03-08', '2026-03-09']);
  });

  test('has one for each basis and each source', async () => {
    await keep(taken(0), taken(0, { basis: 'xingtu.search' }), taken(0, { source: 'https://else.example' }));
    expect((await store.line('live', KOL)).map(({ basis }) => basis)).toEqual([
      'xingtu.marketing',
      'xingtu.search',
    ]);
    expect(await store.line('https://else.example', KOL)).toHaveLength(1);
    expect(await store.memoryInfo()).toMatchObject({ snapshots: 3, creators: 2 });
  });
});

test('a line is of one creator, oldest first', async () => {
  await keep(taken(5), taken(0), taken(2, { creator: OTHER }), taken(3, { basis: 'xingtu.base' }));
  expect(await days()).toEqual(['2026-03-08', '2026-03-11', '2026-03-13']);
  expect(await days(OTHER)).toEqual(['2026-03-10']);
});

test('several snapshots of one answer are all known of their creators', async () => {
  await keep(
    taken(0),
    taken(0, { basis: 'xingtu.base', figures: { 'xingtu.followers': { value: 5, unit: 'count' } } }),
  );
  const [known] = await store.known('live', [KOL]);
  expect(Object.keys(known?.figures ?? {}).sort()).toEqual(['xingtu.followers', 'xingtu.price.21_60']);
});

describe('bounds', () => {
  test('the oldest days go first, and creators of whom nothing is left', async () => {
    store = new Store(new SecretFiles(), 3);
    await keep(taken(0, { creator: OTHER }), taken(1), taken(2));
    await keep(taken(3));
    expect(await days()).toEqual(['2026-03-09', '2026-03-10', '2026-03-11']);
    expect(await days(OTHER)).toEqual([]);
    expect(await store.known('live', [OTHER, KOL])).toHaveLength(1);
    const kept = await store.line('live', KOL);
    expect(await store.memoryInfo()).toEqual({
      snapshots: 3,
      creators: 1,
      bytes: kept.reduce((sum, one) => sum + JSON.stringify(one).length, 0),
      since: '2026-03-09',
    });
  });

  test('nothing goes at exactly the bound', async () => {
    store = new Store(new SecretFiles(), 2);
    await keep(taken(0), taken(1));
    expect(await days()).toHaveLength(2);
    await keep(taken(1, { at: NOON + DAY + 5 }, 7));
    expect(await days()).toEqual(['2026-03-08', '2026-03-09']);
  });

  test('what is older than a day is forgotten, with the figures that were last told then', async () => {
    await keep(
      taken(0, { creator: OTHER }),
      taken(0, { basis: 'xingtu.base', figures: { 'xingtu.followers': { value: 5, unit: 'count' } } }),
      taken(1),
    );
    await store.shortenMemory('2026-03-09');
    expect(await days()).toEqual(['2026-03-09']);
    expect(await store.known('live', [OTHER])).toEqual([]);
    const [known] = await store.known('live', [KOL]);
    expect(Object.keys(known?.figures ?? {})).toEqual(['xingtu.price.21_60']);
    expect(await store.memoryInfo()).toMatchObject({ snapshots: 1, creators: 1, since: '2026-03-09' });
  });

  test('what the user shortened away is not remembered again from the cache, but by a file', async () => {
    await store.shortenMemory('2026-03-09');
    await store.remember([taken(0), taken(1)]);
    expect(await days()).toEqual(['2026-03-09']);
    await store.remember([taken(0)], true);
    expect(await days()).toEqual(['2026-03-08', '2026-03-09']);
  });
});

test('what is remembered already is not written again', async () => {
  await keep(taken(0, { at: NOON + 5 }, 120));
  await store.remember([taken(0, { at: NOON }, 100)]);
  expect((await store.line('live', KOL))[0]?.figures).toMatchObject({ 'xingtu.price.21_60': { value: 120 } });
  expect((await store.known('live', [KOL]))[0]?.figures).toMatchObject({
    'xingtu.price.21_60': { value: 120 },
  });
});

test('snapshots are read page by page', async () => {
  await store.remember([taken(0), taken(1), taken(0, { creator: OTHER })]);
  const first = await store.snapshots(undefined, 2);
  const second = await store.snapshots(first.at(-1), 2);
  expect([...first, ...second].map(({ creator, day }) => [creator, day])).toEqual([
    [KOL, '2026-03-08'],
    [KOL, '2026-03-09'],
    [OTHER, '2026-03-08'],
  ]);
});

test('a database of the version before remembers from then on', async () => {
  const database = await openDB(DATABASE_NAME, 1, {
    upgrade(old) {
      for (const name of ['secrets', 'generations', 'identities', 'columns', 'totals'])
        old.createObjectStore(name);
      old.createObjectStore('answers', { keyPath: 'key' }).createIndex('usedAt', 'usedAt');
      for (const name of ['attempts', 'recents'])
        old.createObjectStore(name, { keyPath: 'key' }).createIndex('at', 'at');
      const calls = old.createObjectStore('calls', { keyPath: 'id', autoIncrement: true });
      for (const name of ['day', 'chargedDay']) calls.createIndex(name, name);
      old.createObjectStore('limits', { keyPath: 'id' });
      old.createObjectStore('saved', { keyPath: 'id' }).createIndex('savedAt', 'savedAt');
    },
  });
  await database.put('answers', answer);
  await database.put('totals', { entries: 1, bytes: 10 }, 'answers');
  database.close();
  await keep(taken(0));
  expect(await days()).toEqual(['2026-03-08']);
  expect(await store.info()).toEqual({ entries: 1, bytes: 10 });
});
