import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import type { BulkJob, BulkRow } from '../lists/bulk/job';
import type { ListHead } from '../lists/head';
import type { Entry, Note } from '../lists/model';
import type { SharingState } from '../lists/sharing/state';
import { BulkShelf } from './bulkShelf';
import type { CallRecord } from './database';
import { ListShelf, NOTES, SHARING } from './listShelf';
import { SharingShelf } from './sharingShelf';
import { Store } from './store';

let store: Store;
let lists: ListShelf;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  store = new Store();
  lists = new ListShelf(store);
});

const KOL = 'xingtuKolId/7000000000000000001';
const OTHER = 'xingtuKolId/7000000000000000002';
const DOUYIN = 'douyinSecUid/MS4wLjABAAAAmadeup';

const head = (id: string, over: Partial<ListHead> = {}): ListHead => ({
  id,
  name: `List ${id}`,
  createdAt: 1,
  statuses: [],
  columns: [],
  entries: 0,
  changedAt: 1,
  ...over,
});
const entry = (id: string, creator = KOL): Entry => ({
  id,
  creator,
  status: 'candidate',
  tags: [],
  free: {},
  addedAt: 1,
});
const note = (id: string, at: number, creator = KOL): Note => ({ id, creator, at, text: `note ${id}` });
const entriesOf = (...all: Entry[]) => new Map(all.map((one) => [one.id, one]));
const notesOf = (...all: Note[]) => new Map(all.map((one) => [one.id, one]));
const write = (what: Parameters<ListShelf['write']>[0]) => lists.write(what, lists.epoch);

describe('the content of a list', () => {
  test('is its last whole with what changed since, in the order of the changes', async () => {
    expect(await lists.stored('a')).toEqual({ content: undefined, changes: [] });
    await write({ id: 'a', whole: { n: 1 } });
    await write({ id: 'a', changes: ['one'] });
    await write({ id: 'b', changes: ['of another'] });
    await write({ id: 'a', changes: ['two'] });
    expect(await lists.stored('a')).toEqual({ content: { n: 1 }, changes: [['one'], ['two']] });
  });

  test('written whole takes the place of its earlier changes, and of no other list’s', async () => {
    await write({ id: 'a', changes: ['one'] });
    await write({ id: 'b', changes: ['of another'] });
    await write({ id: 'a', whole: { n: 2 } });
    expect(await lists.stored('a')).toEqual({ content: { n: 2 }, changes: [] });
    expect(await lists.stored('b')).toEqual({ content: undefined, changes: [['of another']] });
  });

  test('is not touched by what only its line in the overview needs', async () => {
    await write({ id: 'a', whole: { n: 1 } });
    await write({ id: 'a', head: head('a') });
    expect(await lists.stored('a')).toEqual({ content: { n: 1 }, changes: [] });
  });
});

describe('what is read without a list', () => {
  test('is the line of each list, and which was used last', async () => {
    expect(await lists.heads()).toEqual({ heads: [], last: undefined });
    await write({ id: 'a', head: head('a'), last: true });
    await write({ id: 'b', head: head('b', { entries: 2 }) });
    expect(await lists.heads()).toEqual({ heads: [head('a'), head('b', { entries: 2 })], last: 'a' });
    expect(await lists.head('b')).toEqual(head('b', { entries: 2 }));
    expect(await lists.head('c')).toBeUndefined();
  });

  test('are the entries of one list, as they stand now', async () => {
    await write({ id: 'a', entries: entriesOf(entry('1'), entry('2', OTHER)) });
    await write({ id: 'b', entries: entriesOf(entry('1', OTHER)) });
    await write({ id: 'a', entries: new Map([['1', undefined]]) });
    expect(await lists.entries('a')).toEqual([entry('2', OTHER)]);
    expect(await lists.entries('b')).toEqual([entry('1', OTHER)]);
  });

  test('are notes on some creators, the newest first, and all of them for a file', async () => {
    await write({ id: NOTES, notes: notesOf(note('1', 5), note('2', 9), note('3', 7, OTHER)) });
    await write({ id: NOTES, notes: new Map([['1', undefined]]) });
    expect((await lists.notes([KOL, OTHER])).map(({ id }) => id)).toEqual(['2', '3']);
    expect(await lists.notes([KOL])).toEqual([note('2', 9)]);
    expect((await lists.allNotes()).map(({ id }) => id)).toEqual(['2', '3']);
  });

  test('is who is one person with whom', async () => {
    await write({
      id: NOTES,
      persons: new Map([
        [KOL, 'p'],
        [OTHER, 'p'],
      ]),
    });
    expect(await lists.persons()).toEqual([
      { creator: KOL, person: 'p' },
      { creator: OTHER, person: 'p' },
    ]);
    await write({ id: NOTES, persons: new Map([[KOL, undefined]]) });
    expect(await lists.persons()).toEqual([{ creator: OTHER, person: 'p' }]);
  });

  test('are creators of Douyin in lists or notes, each once, and none of another platform', async () => {
    expect(await lists.douyin()).toEqual([]);
    await write({ id: 'a', entries: entriesOf(entry('1', DOUYIN), entry('2')) });
    await write({ id: 'b', entries: entriesOf(entry('1', DOUYIN)) });
    await write({ id: NOTES, notes: notesOf(note('1', 5, `${DOUYIN}2`), note('2', 6, DOUYIN)) });
    expect(await lists.douyin()).toEqual([DOUYIN, `${DOUYIN}2`]);
  });
});

describe('meeting creators', () => {
  /** A figure of a creator, seen at a time. */
  const seen = async (source: 'live' | 'sample', creator: string, at: number) => {
    const id = await store.begin(
      { key: `${source}${creator}`, state: 'started', at },
      { at, day: '2026-03-08', endpoint: 'x', charged: 'maybe' } satisfies CallRecord,
      100,
    );
    await store.end(
      { at, day: '2026-03-08', endpoint: 'x', charged: 'yes', id },
      { clear: `${source}${creator}` },
      undefined,
      { entries: 9, bytes: 900 },
      [
        {
          source,
          creator,
          basis: 'xingtu.marketing',
          day: '2026-03-08',
          at,
          figures: { 'xingtu.price.21_60': { value: 1, unit: 'yuan' } },
        },
      ],
    );
  };

  test('says for each, in the order of the question, where it is, how many notes there are and when it was seen', async () => {
    await write({ id: 'a', entries: entriesOf(entry('1')) });
    await write({ id: 'b', entries: entriesOf(entry('2')) });
    await write({ id: NOTES, notes: notesOf(note('1', 5), note('2', 6)) });
    await seen('live', OTHER, 42);
    await seen('sample', KOL, 43);
    expect(await lists.met([OTHER, KOL], 'live')).toEqual([
      { entries: [], notes: 0, seen: 42 },
      {
        entries: [
          { ...entry('1'), list: 'a' },
          { ...entry('2'), list: 'b' },
        ],
        notes: 2,
      },
    ]);
    expect(await lists.met([KOL], 'sample')).toMatchObject([{ seen: 43 }]);
  });

  test('finds entries where there is no note, and notes where there is no entry', async () => {
    await write({ id: 'a', entries: entriesOf(entry('1')) });
    expect(await lists.met([KOL], 'live')).toEqual([{ entries: [{ ...entry('1'), list: 'a' }], notes: 0 }]);
    await write({ id: 'a', entries: new Map([['1', undefined]]), notes: notesOf(note('1', 5)) });
    expect(await lists.met([KOL], 'live')).toEqual([{ entries: [], notes: 1 }]);
  });
});

describe('erasing a list', () => {
  test('leaves nothing of it, and the others and all notes as they are', async () => {
    for (const id of ['a', 'b'])
      await write({
        id,
        whole: { of: id },
        head: head(id),
        entries: entriesOf(entry('1')),
        notes: notesOf(note(id, 1)),
      });
    for (const id of ['a', 'b']) await write({ id, changes: [id] });
    await lists.erase('a', lists.epoch);
    expect(await lists.stored('a')).toEqual({ content: undefined, changes: [] });
    expect(await lists.stored('b')).toEqual({ content: { of: 'b' }, changes: [['b']] });
    expect((await lists.heads()).heads).toEqual([head('b')]);
    expect(await lists.entries('a')).toEqual([]);
    expect(await lists.entries('b')).toEqual([entry('1')]);
    expect(await lists.allNotes()).toHaveLength(2);
  });
});

describe('single values beside the lists', () => {
  test('are a device that is made once, and another one in another database', async () => {
    const device = await lists.device();
    expect(device).toMatch(/^[0-9a-f-]{36}$/);
    expect(await lists.device()).toBe(device);
    globalThis.indexedDB = new IDBFactory();
    expect(await new ListShelf(new Store()).device()).not.toBe(device);
  });

  test('are templates of sheets in their order, none at first, and none of what is no list of them', async () => {
    expect(await lists.sheets()).toEqual([]);
    await lists.putSheets([{ id: 'x' }, { id: 'y' }], lists.epoch);
    expect(await lists.sheets()).toEqual([{ id: 'x' }, { id: 'y' }]);
    await store.work(async (database) => void (await database.put('lists', 'a text', 'sheets')));
    expect(await lists.sheets()).toEqual([]);
  });

  test('are what is shared, where what is kept is that', async () => {
    expect(await lists.shared()).toBeUndefined();
    const kept = { lists: ['a'], offset: 0 };
    const put = (value: unknown) =>
      store.work(async (database) => void (await database.put('lists', value, SHARING)));
    await put(kept);
    expect(await lists.shared()).toEqual(kept);
    for (const other of ['text', { lists: 'a', offset: 0 }, { lists: [] }]) {
      await put(other);
      expect(await lists.shared()).toBeUndefined();
    }
  });
});

describe('sharing on the shelf', () => {
  const state = { lists: ['a'], offset: 5 } as unknown as SharingState;
  const file = { text: '{}', etag: '"1"' };

  test('is a state and a file for each member, none at first', async () => {
    const shelf = new SharingShelf(store);
    expect([await shelf.state(), await shelf.file('li')]).toEqual([undefined, undefined]);
    await shelf.putState(state, shelf.epoch);
    await shelf.putFile('li', file, shelf.epoch);
    await shelf.putFile('wang', { text: 'w' }, shelf.epoch);
    expect([await shelf.state(), await shelf.file('li'), await shelf.file('wang')]).toEqual([
      state,
      file,
      { text: 'w' },
    ]);
    await shelf.dropFile('li', shelf.epoch);
    expect([await shelf.file('li'), await shelf.file('wang')]).toEqual([undefined, { text: 'w' }]);
  });

  test('goes as a whole where the user leaves, and the lists stay', async () => {
    const shelf = new SharingShelf(store);
    await shelf.putState(state, shelf.epoch);
    for (const member of ['li', 'wang', 'zhang_9']) await shelf.putFile(member, file, shelf.epoch);
    await write({ id: 'a', whole: { n: 1 }, last: true });
    const device = await lists.device();
    await shelf.clear(shelf.epoch);
    expect(await shelf.state()).toBeUndefined();
    expect(await Promise.all(['li', 'wang', 'zhang_9'].map((member) => shelf.file(member)))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect((await lists.stored('a')).content).toEqual({ n: 1 });
    expect((await lists.heads()).last).toBe('a');
    expect(await lists.device()).toBe(device);
  });

  test('reads nothing of what is neither', async () => {
    const shelf = new SharingShelf(store);
    await store.work(async (database) => {
      await database.put('lists', 'a text', SHARING);
      await database.put('lists', { text: 5 }, `${SHARING}/li`);
    });
    expect([await shelf.state(), await shelf.file('li')]).toEqual([undefined, undefined]);
  });
});

describe('a job on the shelf', () => {
  const job = (state: BulkJob['state']) => ({ state }) as BulkJob;
  const row = (at: number, state: BulkRow['state']) => ({ at, state }) as BulkRow;

  test('is there with its rows in their order, of which a later writing changes those it names', async () => {
    const shelf = new BulkShelf(store);
    expect(await shelf.read()).toBeUndefined();
    await shelf.write(job('running'), [row(1, 'waiting'), row(0, 'waiting')], shelf.epoch);
    await shelf.write(job('paused'), [row(1, 'done')], shelf.epoch);
    expect(await shelf.read()).toEqual({
      job: job('paused'),
      rows: [row(0, 'waiting'), row(1, 'done')],
    });
  });

  test('has no row of the one before it, and none once it is forgotten', async () => {
    const shelf = new BulkShelf(store);
    await shelf.write(job('done'), [row(0, 'done'), row(1, 'done')], shelf.epoch);
    await shelf.write(job('running'), [row(0, 'waiting')], shelf.epoch, true);
    expect((await shelf.read())?.rows).toEqual([row(0, 'waiting')]);
    await shelf.clear();
    expect(await shelf.read()).toBeUndefined();
    await shelf.write(job('running'), [], shelf.epoch);
    expect((await shelf.read())?.rows).toEqual([]);
  });
});

test('work that began before everything was erased writes nothing afterwards, on any shelf', async () => {
  const sharing = new SharingShelf(store);
  const bulk = new BulkShelf(store);
  const before = { lists: lists.epoch, sharing: sharing.epoch, bulk: bulk.epoch };
  await store.destroy();
  const late = await Promise.allSettled([
    lists.write({ id: 'a', head: head('a') }, before.lists),
    lists.putSheets([{}], before.lists),
    sharing.putState({} as SharingState, before.sharing),
    sharing.putFile('li', { text: '' }, before.sharing),
    bulk.write({ state: 'running' } as BulkJob, [], before.bulk),
  ]);
  expect(late.map(({ status }) => status)).toEqual(Array(5).fill('rejected'));
  expect((await lists.heads()).heads).toEqual([]);
  expect(await lists.sheets()).toEqual([]);
  expect(await sharing.state()).toBeUndefined();
  expect(await bulk.read()).toBeUndefined();
});
