import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_ENTRIES, MAX_LISTS } from '../lists/bounds';
import type { ListHead } from '../lists/head';
import { ListContent } from '../lists/listContent';
import { StampClock } from '../lists/merging';
import type { Entry, EntryField, KolList, ListEdit } from '../lists/model';
import { NotesContent } from '../lists/notesContent';
import { type Cells, cellsOf, newerThan } from '../lists/sharing/cells';
import type { News } from '../messages/protocol';
import { failureOf } from '../report/testing';
import { ListShelf, NOTES } from '../store/listShelf';
import { SecretFiles } from '../store/secretFiles';
import { Store } from '../store/store';
import { creatorKey } from '../subject/creator';
import type { Subject } from '../subject/types';
import { type DataSource, ListBook } from './listBook';

const NOW = Date.UTC(2026, 2, 8);

/** A life of the worker: what it holds in memory ends with it, the database stays. */
class Life {
  readonly news: News[] = [];
  /** How often something that is shared was changed here. */
  sent = 0;
  readonly store = new Store();
  readonly book: ListBook;
  now = NOW;
  matches = new Map<string, Subject>();
  readonly dataSource: DataSource = {
    source: 'live',
    match: async (subject) => this.matches.get(creatorKey(subject) ?? ''),
  };

  constructor() {
    this.book = new ListBook({
      shelf: new ListShelf(this.store),
      tell: (news) => this.news.push(news),
      now: () => this.now,
      onShared: () => {
        this.sent += 1;
      },
    });
  }

  add = (subjects: Subject[], id?: string) =>
    this.book.add(
      { id, creators: subjects.map((subject) => ({ subject, name: 'A' })) },
      'My list',
      this.dataSource,
    );
  met = (...subjects: Subject[]) => this.book.met(subjects, this.dataSource);
}

let life: Life;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.spyOn(SecretFiles.prototype, 'clear').mockResolvedValue();
  life = new Life();
});
afterEach(() => vi.restoreAllMocks());

/** The worker is killed, and another begins. */
function kill(): void {
  const { now, matches } = life;
  void life.store.close();
  life = Object.assign(new Life(), { now, matches });
}

const xingtu = (at: number): Subject => ({
  platform: 'xingtu',
  kind: 'kol',
  idType: 'xingtuKolId',
  id: String(7100000000000000000n + BigInt(at)),
});
const xhs = (at: number): Subject => ({
  platform: 'pugongying',
  kind: 'kol',
  idType: 'xhsUserId',
  id: at.toString(16).padStart(24, '5f'),
});
const douyin: Subject = {
  platform: 'douyin',
  kind: 'kol',
  idType: 'douyinSecUid',
  id: `MS4wLjABAAAA${'a'.repeat(43)}`,
};
const key = (subject: Subject) => creatorKey(subject) as string;
const field = (id: string, name: EntryField, value?: string | number): ListEdit => ({
  edit: 'entry',
  id,
  field: name,
  value,
});
/** A list with an entry for each of the first creators of Xingtu. */
async function listOf(count = 1) {
  const { id } = await life.book.create({ name: 'Spring' });
  const { added } = await life.add(
    Array.from({ length: count }, (_, at) => xingtu(at)),
    id,
  );
  return { id, entries: added, first: added[0] as Entry };
}
const entries = async (id: string) => (await life.book.get(id))?.entries;
/** Edits that bring a number of creators of Xiaohongshu into a list. */
const rowsOf = (count: number): (ListEdit & { edit: 'row' })[] =>
  Array.from({ length: count }, (_, at) => {
    const id = crypto.randomUUID();
    const creator = key(xhs(at));
    return { edit: 'row', id, entry: { id, creator, status: 'candidate', tags: [], free: {}, addedAt: at } };
  });
/** How many changes of a list are on the disk beside its whole. */
const appended = async (id: string) => (await new ListShelf(life.store).stored(id)).changes.length;
/** What is told while something is done. */
async function told(work: () => Promise<unknown>): Promise<News[]> {
  life.news.length = 0;
  await work();
  return [...life.news];
}
const diskFull = () =>
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });

const laterClock = () => new StampClock(() => NOW + 60_000);
/** What another member changed, a minute later, in a list as it is here. */
async function theirs(id: string, work: (content: ListContent) => void): Promise<Cells> {
  const { lists } = await life.book.contents([id], Number.POSITIVE_INFINITY);
  const content = new ListContent(id, 'another', { content: lists.get(id), changes: [] }, laterClock());
  const before = cellsOf(content.whole);
  work(content);
  return newerThan(cellsOf(content.whole), before);
}
/** The notes as they are here, for another device. */
async function notesHere(): Promise<NotesContent> {
  const { notes } = await life.book.contents([], Number.POSITIVE_INFINITY);
  return new NotesContent('another', { content: notes, changes: [] }, laterClock());
}
/** What another member changed, a minute later, in the notes. */
async function theirNotes(work: (content: NotesContent) => void): Promise<Cells> {
  const content = await notesHere();
  const before = cellsOf(content.whole);
  work(content);
  return newerThan(cellsOf(content.whole), before);
}

describe('a worker that is killed', () => {
  it('after any answered edit, the next worker has all that was answered', async () => {
    const { id, first } = await listOf();
    const column = crypto.randomUUID();
    const status = crypto.randomUUID();
    const steps: ListEdit[] = [
      field(first.id, 'reasonAgainst', '完播低'),
      field(first.id, 'quote', 12_300),
      { edit: 'tag', id: first.id, tag: '备选', on: true },
      { edit: 'named', kind: 'column', id: column, name: 'Brief' },
      { edit: 'free', id: first.id, column, value: 'sent' },
      { edit: 'named', kind: 'status', id: status, name: '待定' },
      field(first.id, 'status', status),
      { edit: 'list', field: 'client', value: '客户 A' },
      field(first.id, 'quote'),
    ];
    for (const step of steps) {
      await life.book.edit(id, [step]);
      const before = await life.book.get(id);
      kill();
      expect(await life.book.get(id)).toEqual(before);
    }
    expect(await life.book.get(id)).toEqual({
      list: {
        id,
        name: 'Spring',
        client: '客户 A',
        createdAt: NOW,
        statuses: [{ id: status, name: '待定' }],
        columns: [{ id: column, name: 'Brief' }],
      },
      entries: [
        {
          ...first,
          reasonAgainst: '完播低',
          status,
          statusAt: NOW,
          tags: ['备选'],
          free: { [column]: 'sent' },
        },
      ],
    });
  });

  it('in the middle of edits, the next worker has those that were answered, and takes further ones', async () => {
    const { id, first } = await listOf();
    for (let at = 0; at < 20; at++) {
      await life.book.edit(id, [field(first.id, 'slot', `day ${at}`)]);
      void life.book.edit(id, [field(first.id, 'reasonFor', `never answered ${at}`)]).catch(() => {});
      kill();
      expect((await entries(id))?.[0]?.slot).toBe(`day ${at}`);
    }
  });

  it('an emptied cell stays empty, though it was filled before', async () => {
    const { id, first } = await listOf();
    await life.book.edit(id, [field(first.id, 'slot', 'March')]);
    await life.book.edit(id, [field(first.id, 'slot')]);
    kill();
    await life.book.edit(id, [field(first.id, 'quote', 5)]);
    expect((await entries(id))?.[0]).not.toHaveProperty('slot');
  });

  it('while its clock is set back by a year, loses nothing and takes edits', async () => {
    vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
    const { id, first } = await listOf();
    await life.book.edit(id, [field(first.id, 'slot', 'March')]);
    kill();
    vi.setSystemTime(NOW - 365 * 86_400_000);
    await life.book.edit(id, [field(first.id, 'quote', 5)]);
    kill();
    await life.book.edit(id, [field(first.id, 'slot', 'April')]);
    expect(await entries(id)).toEqual([{ ...first, slot: 'April', quote: 5 }]);
    vi.useRealTimers();
  });
});

describe('what is on the disk', () => {
  it('is every change beside the whole, up to 300 of them, and then the list whole, with nothing of it lost', async () => {
    const { id, first } = await listOf();
    for (let at = await appended(id); at < 300; at++)
      await life.book.edit(id, [field(first.id, 'quote', at)]);
    // The next turn comes after what was put off.
    await life.book.device();
    expect(await appended(id)).toBe(300);
    await life.book.edit(id, [field(first.id, 'quote', 300)]);
    await life.book.device();
    expect(await appended(id)).toBe(0);
    await life.book.edit(id, [field(first.id, 'reasonFor', 'x')]);
    await life.book.device();
    expect(await appended(id)).toBe(1);
    kill();
    await life.book.edit(id, [field(first.id, 'slot', 'May')]);
    expect((await entries(id))?.[0]).toMatchObject({ quote: 300, reasonFor: 'x', slot: 'May' });
  });

  it('is a list whole after more than 500 edits at once, whoever made them', async () => {
    const { id, first } = await listOf();
    const quotes = (count: number) => Array.from({ length: count }, (_, at) => field(first.id, 'quote', at));
    await life.book.edit(id, quotes(501));
    expect(await appended(id)).toBe(0);
    await life.book.edit(id, quotes(500));
    expect(await appended(id)).toBe(1);
    await life.add([xingtu(1)], id);
    expect(await appended(id)).toBe(2);
    const comers = (from: number, count: number) =>
      Array.from({ length: count }, (_, at) => xingtu(from + at));
    await life.add(comers(10, 501), id);
    expect(await appended(id)).toBe(0);
    await life.add(comers(600, 500), id);
    expect(await appended(id)).toBe(1);
    const cells = [...(await theirs(id, (content) => content.edit(rowsOf(200), NOW)))];
    await life.book.merge(id, new Map(cells.slice(0, 500)));
    expect(await appended(id)).toBe(2);
    await life.book.merge(id, new Map(cells.slice(0, 501)));
    expect(await appended(id)).toBe(0);
  });

  it('is nothing of an edit that changes nothing, and of a note its change alone', async () => {
    const { id, first } = await listOf();
    await life.book.edit(id, [field(first.id, 'quote', 5)]);
    const before = await appended(id);
    await life.book.edit(id, [field(first.id, 'quote', 5)]);
    expect(await appended(id)).toBe(before);
    await life.book.addNote(key(xingtu(0)), 'slow', life.dataSource);
    expect(await appended(NOTES)).toBe(1);
  });

  it('is read once while the worker lives', async () => {
    const { id, first } = await listOf();
    const read = vi.spyOn(ListShelf.prototype, 'stored');
    await life.book.edit(id, [field(first.id, 'quote', 5)]);
    await life.book.edit(id, [field(first.id, 'quote', 6)]);
    expect(read).not.toHaveBeenCalled();
    kill();
    await life.book.edit(id, [field(first.id, 'quote', 7)]);
    await life.book.edit(id, [field(first.id, 'quote', 8)]);
    expect(read).toHaveBeenCalledExactlyOnceWith(id);
  });

  it('stays as it is where it cannot be read, and the edit says why it failed', async () => {
    const { id, first } = await listOf();
    kill();
    const odd = ['another making'];
    await life.store.work((database) => database.put('lists', odd, id));
    expect(await failureOf(life.book.edit(id, [field(first.id, 'quote', 5)]))).toMatchObject({
      code: 'storageCorrupt',
      charged: 'no',
    });
    expect((await new ListShelf(life.store).stored(id)).content).toEqual(odd);
  });
});

describe('a list', () => {
  it('has the id that it is given, unless a list has it, though it was removed', async () => {
    const id = crypto.randomUUID();
    expect(await life.book.create({ name: 'Spring', id })).toEqual({
      id,
      name: 'Spring',
      createdAt: NOW,
      statuses: [],
      columns: [],
    });
    await life.book.create({ name: 'Other' });
    await life.book.remove(id);
    const again = await life.book.create({ name: 'Again', id });
    expect(again.id).not.toBe(id);
    await life.book.restore(id);
    expect((await life.book.get(id))?.list.name).toBe('Spring');
    expect((await life.book.get(again.id))?.list.name).toBe('Again');
  });

  it('that is made, removed or brought back is told to the overview', async () => {
    let made: KolList | undefined;
    const create = async () => {
      made = await life.book.create({ name: 'Spring' });
    };
    const id = () => made?.id ?? '';
    expect(await told(create)).toEqual([{ news: 'lists' }]);
    expect(await told(() => life.book.remove(id()))).toEqual([{ news: 'lists' }]);
    expect(await told(() => life.book.restore(id()))).toEqual([{ news: 'lists' }]);
  });

  it('has its entries in the order in which they were added', async () => {
    const { id } = await life.book.create({ name: 'Spring' });
    // The database has them by their ids.
    const ids = [3, 1, 2].map((at) => `00000000-0000-4000-8000-00000000000${at}`);
    const rows = rowsOf(3).map(({ entry }, at): ListEdit => {
      const row = ids[at] as string;
      return { edit: 'row', id: row, entry: { ...(entry as Entry), id: row } };
    });
    await life.book.edit(id, rows);
    expect((await entries(id))?.map((entry) => entry.id)).toEqual(ids);
  });

  it('tells the overview of an edit that changes its line there, and of no other edit', async () => {
    const { id, first } = await listOf();
    const quote = field(first.id, 'quote', 5);
    expect(await told(() => life.book.edit(id, [quote]))).toStrictEqual([
      { news: 'list', id, edits: [quote] },
    ]);
    const shown: ListEdit[] = [
      { edit: 'list', field: 'client', value: 'B' },
      { edit: 'row', id: first.id },
    ];
    for (const one of shown)
      expect(await told(() => life.book.edit(id, [quote, one]))).toEqual([
        { news: 'list', id, edits: [quote, one] },
        { news: 'lists' },
      ]);
  });

  it('has entries up to its bound, and those beyond it that others added are edited as well', async () => {
    const { id, first } = await listOf();
    /** Sets the number of entries without the entries, which would take seconds to write. */
    const counted = (count: number) =>
      life.store.work(async (database) => {
        const head = (await database.get('listHeads', id)) as ListHead;
        await database.put('listHeads', { ...head, entries: count });
      });
    const listFull = { code: 'listFull', charged: 'no' };
    await counted(MAX_ENTRIES);
    expect(await failureOf(life.book.edit(id, rowsOf(1)))).toMatchObject(listFull);
    expect(await failureOf(life.add([xingtu(1)], id))).toMatchObject(listFull);
    await counted(MAX_ENTRIES - 1);
    expect(await failureOf(life.add([xingtu(1), xingtu(2)], id))).toMatchObject(listFull);
    await life.add([xingtu(1)], id);
    await counted(MAX_ENTRIES - 1);
    await life.book.edit(id, rowsOf(1));
    expect(await entries(id)).toHaveLength(3);
    for (const edit of [field(first.id, 'quote', 5), { edit: 'row', id: first.id } as const]) {
      await counted(MAX_ENTRIES);
      await life.book.edit(id, [edit]);
      await counted(MAX_ENTRIES + 1);
      await life.book.edit(id, [edit]);
    }
    expect(await entries(id)).toHaveLength(2);
  });

  it('a removed list is in no overview and meets nobody, and comes back as it was', async () => {
    const { id, first } = await listOf();
    const before = await life.book.get(id);
    const head = await new ListShelf(life.store).head(id);
    await life.book.remove(id);
    expect((await life.book.all()).lists).toEqual([]);
    expect(await life.book.get(id)).toBeUndefined();
    expect((await life.met(xingtu(0)))[0]?.meetings).toEqual([]);
    expect(await failureOf(life.book.edit(id, [field(first.id, 'quote', 1)]))).toMatchObject({
      code: 'listGone',
      charged: 'no',
    });
    kill();
    await life.book.restore(id);
    expect(await life.book.get(id)).toEqual(before);
    expect(await new ListShelf(life.store).head(id)).toStrictEqual(head);
  });

  it('a removed entry comes back with all that it had, and its list is counted right', async () => {
    const { id, first } = await listOf(2);
    await life.book.edit(id, [
      field(first.id, 'reasonFor', 'x'),
      { edit: 'tag', id: first.id, tag: 'b', on: true },
      { edit: 'tag', id: first.id, tag: 'a', on: true },
    ]);
    const [entry] = (await entries(id)) as Entry[];
    await life.book.edit(id, [{ edit: 'row', id: first.id }]);
    expect((await life.book.all()).lists[0]?.entries).toBe(1);
    expect((await life.met(xingtu(0)))[0]?.meetings).toEqual([]);
    kill();
    await life.book.edit(id, [{ edit: 'row', id: first.id, entry }]);
    expect((await entries(id))?.[0]).toEqual(entry);
    expect((await life.book.all()).lists[0]?.entries).toBe(2);
  });

  it('an entry whose own status was removed is a candidate again', async () => {
    const { id, first } = await listOf();
    const status = crypto.randomUUID();
    await life.book.edit(id, [
      { edit: 'named', kind: 'status', id: status, name: '待定' },
      field(first.id, 'status', status),
    ]);
    await life.book.edit(id, [{ edit: 'named', kind: 'status', id: status }]);
    expect((await entries(id))?.[0]?.status).toBe('candidate');
    await life.book.edit(id, [{ edit: 'named', kind: 'status', id: status, name: '待定' }]);
    expect((await entries(id))?.[0]?.status).toBe(status);
  });

  it('edits of what is not there change nothing', async () => {
    const { id, first } = await listOf();
    const strange = crypto.randomUUID();
    await life.book.edit(id, [
      field(strange, 'quote', 5),
      { edit: 'tag', id: strange, tag: 'a', on: true },
      { edit: 'row', id: strange },
      { edit: 'named', kind: 'column', id: strange },
    ]);
    expect(await entries(id)).toEqual([first]);
  });

  it('what a screen edits, the others hear by its name', async () => {
    const { id, first } = await listOf();
    const edits = [field(first.id, 'quote', 5)];
    await life.book.edit(id, edits, 'screen-1');
    expect(life.news.at(-1)).toEqual({ news: 'list', id, edits, by: 'screen-1' });
  });

  it('takes no more than its bounds', async () => {
    const { id } = await listOf();
    expect(await failureOf(life.book.edit(id, rowsOf(MAX_ENTRIES)))).toMatchObject({
      code: 'listFull',
      charged: 'no',
    });
    expect(await entries(id)).toHaveLength(1);
    for (let at = 1; at < MAX_LISTS; at++) await life.book.create({ name: 'x' });
    expect(await failureOf(life.book.create({ name: 'x' }))).toMatchObject({ code: 'listFull' });
  });

  it('is forgotten with everything else, also by a worker that had it open', async () => {
    const { id, first } = await listOf();
    await life.book.addNote(key(xingtu(0)), 'slow', life.dataSource);
    const text = await life.book.export();
    await life.store.destroy();
    expect(await life.book.check(text)).toMatchObject({ notes: 1, lists: [{ copy: false }] });
    expect(await life.book.all()).toEqual({ lists: [] });
    expect(await failureOf(life.book.edit(id, [field(first.id, 'quote', 5)]))).toMatchObject({
      code: 'listGone',
    });
    const { id: next } = await listOf();
    kill();
    expect(await entries(next)).toHaveLength(1);
  });
});

describe('adding to a list', () => {
  it('goes to the last list used, and makes one where there is none', async () => {
    const { list } = await life.add([xingtu(1)]);
    expect(list.name).toBe('My list');
    expect(await life.book.all()).toMatchObject({ last: list.id, lists: [{ entries: 1 }] });
    const other = await life.book.create({ name: 'Other' });
    expect((await life.add([xingtu(2)])).list.id).toBe(other.id);
    await life.add([xingtu(3)], list.id);
    kill();
    expect((await life.add([xingtu(4)])).list.id).toBe(list.id);
    await life.book.remove(list.id);
    expect((await life.add([xingtu(5)])).list.id).toBe(other.id);
    expect(await failureOf(life.add([xingtu(5)], list.id))).toMatchObject({ code: 'listGone' });
  });

  it('goes to the list that was changed last where the last one used was removed', async () => {
    // The database has them by their ids.
    const id = (at: number) => `00000000-0000-4000-8000-00000000000${at}`;
    for (const at of [1, 2, 3]) {
      life.now += 1;
      await life.book.create({ name: `List ${at}`, id: id(at) });
    }
    await life.book.remove(id(3));
    expect(await life.book.all()).not.toHaveProperty('last');
    expect((await life.add([xingtu(0)])).list.id).toBe(id(2));
  });

  it('is told to every screen: the entries that came, and the overview', async () => {
    const { id } = await life.book.create({ name: 'Spring' });
    const news = await told(() => life.add([xingtu(0)], id));
    const entry = ((await entries(id)) as Entry[])[0] as Entry;
    expect(news).toEqual([
      { news: 'list', id, edits: [{ edit: 'row', id: entry.id, entry }] },
      { news: 'lists' },
    ]);
    expect(await told(() => life.add([xingtu(0)], id))).toEqual([{ news: 'lists' }]);
  });

  it('of one creator twice adds them as they came first, and meets them in no other list', async () => {
    const { id } = await life.book.create({ name: 'Spring' });
    const creators = [{ subject: xingtu(0) }, { subject: xingtu(0), name: 'Later' }];
    const { added, met } = await life.book.add({ id, creators }, 'My list', life.dataSource);
    expect(added).toHaveLength(1);
    for (const missing of ['name', 'image']) expect(added[0]).not.toHaveProperty(missing);
    expect(met).toEqual({});
    expect((await life.add([xingtu(0)], id)).met).toEqual({});
  });

  it('goes on in the list that creators were added to last, whichever is edited meanwhile', async () => {
    const { id, first } = await listOf();
    const other = await life.book.create({ name: 'Other' });
    await life.book.edit(id, [field(first.id, 'quote', 5)]);
    expect((await life.add([xingtu(1)])).list.id).toBe(other.id);
  });

  it('says who was in the list before, and which other lists have them', async () => {
    const { id, first } = await listOf();
    await life.book.edit(id, [
      field(first.id, 'status', 'excluded'),
      field(first.id, 'reasonAgainst', '完播低'),
    ]);
    const other = await life.book.create({ name: 'Other', client: 'B' });
    const result = await life.add([xingtu(0), xingtu(7), xingtu(7)], other.id);
    expect(result.added.map(({ creator }) => creator)).toEqual([key(xingtu(0)), key(xingtu(7))]);
    expect(result.met).toEqual({
      [key(xingtu(0))]: [
        {
          list: { id, name: 'Spring' },
          entry: { ...first, status: 'excluded', statusAt: NOW, reasonAgainst: '完播低' },
        },
      ],
    });
    const again = await life.add([xingtu(0)], other.id);
    expect(again.added).toEqual([]);
    expect(again.already).toEqual([result.added[0]]);
  });
});

describe('meeting a creator', () => {
  it('a Douyin page leads to its creator by the match that is remembered, whichever was added', async () => {
    const { id } = await life.book.create({ name: 'Spring' });
    await life.add([douyin], id);
    life.matches.set(key(douyin), xingtu(9));
    const [page, creator] = await life.met(douyin, xingtu(9));
    expect(page).toEqual(creator);
    expect(creator).toMatchObject({ creator: key(xingtu(9)), meetings: [{ list: { id } }] });
    expect((await life.add([xingtu(9)], id)).already).toHaveLength(1);
  });

  it('persons that the user declared one are one, and are parted again', async () => {
    const { id } = await listOf();
    await life.book.join([key(xingtu(0)), key(xhs(1))], life.dataSource);
    await life.book.join([key(xhs(1)), key(xhs(2))], life.dataSource);
    await life.book.addNote(key(xhs(2)), 'answers fast', life.dataSource);
    kill();
    for (const subject of [xingtu(0), xhs(1), xhs(2)]) {
      expect((await life.met(subject))[0]).toMatchObject({ meetings: [{ list: { id } }], notes: 1 });
      expect(new Set(await life.book.person(key(subject), life.dataSource))).toEqual(
        new Set([key(xingtu(0)), key(xhs(1)), key(xhs(2))]),
      );
    }
    await life.book.part(key(xhs(1)), life.dataSource);
    expect(await life.book.person(key(xhs(1)), life.dataSource)).toEqual([key(xhs(1))]);
    expect((await life.met(xhs(1)))[0]).toMatchObject({ meetings: [], notes: 0 });
    expect((await life.met(xhs(2)))[0]).toMatchObject({ meetings: [{}], notes: 1 });
  });

  it('a person keeps its id when a creator joins it, because another device may be adding to it', async () => {
    const declared = async () => (await notesHere()).person(key(xingtu(0)));
    await life.book.join([key(xingtu(0)), key(xhs(1))], life.dataSource);
    const before = await declared();
    for (const pair of [
      [xhs(1), xhs(2)],
      [xhs(3), xingtu(0)],
    ] as const) {
      await life.book.join([key(pair[0]), key(pair[1])], life.dataSource);
      expect(await declared()).toBe(before);
    }
  });

  it('brings the statuses of the user’s own, where the list has some', async () => {
    const statuses = [{ id: crypto.randomUUID(), name: '等样片' }];
    const { id } = await life.book.create({ name: 'A', statuses });
    await life.book.add({ id, creators: [{ subject: xingtu(1) }] }, 'My list', life.dataSource);
    expect((await life.met(xingtu(1)))[0]?.meetings).toMatchObject([{ list: { id, name: 'A', statuses } }]);
  });

  it('brings the client of a list, where it has one', async () => {
    await life.book.create({ name: 'A', client: 'B' });
    await life.add([xingtu(1)]);
    await life.book.create({ name: 'C' });
    await life.add([xingtu(2)]);
    const [one, other] = await life.met(xingtu(1), xingtu(2));
    expect(one?.meetings[0]?.list).toMatchObject({ name: 'A', client: 'B' });
    expect(other?.meetings[0]?.list).not.toHaveProperty('client');
  });

  it('begins with the list in which the creator’s status changed last, or was added last', async () => {
    const rows = new Map<number, string>();
    // The database has them by their ids.
    const id = (at: number) => `00000000-0000-4000-8000-00000000000${at}`;
    for (const at of [3, 2, 1]) {
      life.now += 1;
      await life.book.create({ name: `List ${at}`, id: id(at) });
      rows.set(at, (await life.add([xingtu(1)], id(at))).added[0]?.id ?? '');
    }
    const meetings = async () => (await life.met(xingtu(1)))[0]?.meetings.map(({ list }) => list.name);
    expect(await meetings()).toEqual(['List 1', 'List 2', 'List 3']);
    for (const at of [2, 3, 1]) {
      life.now += 1;
      await life.book.edit(id(at), [field(rows.get(at) ?? '', 'status', 'quoted')]);
      expect((await meetings())?.[0]).toBe(`List ${at}`);
    }
    expect(await meetings()).toEqual(['List 1', 'List 3', 'List 2']);
  });

  it('asks for a match of pages of Douyin alone', async () => {
    await listOf();
    life.matches.set(key(xhs(1)), xingtu(0));
    expect((await life.met(xhs(1)))[0]).toEqual({ creator: key(xhs(1)), meetings: [], notes: 0 });
  });

  it('goes on where a person is remembered of a platform that is not known here', async () => {
    await listOf();
    await life.store.work((database) =>
      database.put('persons', { creator: 'newer/1', person: crypto.randomUUID() }),
    );
    expect((await life.met(xingtu(0)))[0]?.meetings).toHaveLength(1);
  });

  it('tells when a figure was last seen, of any page of the creator', async () => {
    await life.book.addNote(key(douyin), 'slow', life.dataSource);
    life.matches.set(key(douyin), xingtu(1));
    expect(await life.met(douyin)).toMatchObject([{ creator: key(xingtu(1)), notes: 1 }]);
    await life.store.work((database) =>
      database.put('known', { source: 'live', creator: key(xingtu(1)), at: 77, figures: {}, shares: [] }),
    );
    expect(await life.met(douyin)).toMatchObject([{ seen: 77 }]);
  });

  it('tells when a figure was last seen', async () => {
    await life.store.work((database) =>
      database.put('known', { source: 'live', creator: key(xingtu(1)), at: 77, figures: {}, shares: [] }),
    );
    expect(await life.met(xingtu(1), xingtu(2))).toEqual([
      { creator: key(xingtu(1)), meetings: [], notes: 0, seen: 77 },
      { creator: key(xingtu(2)), meetings: [], notes: 0 },
    ]);
  });
});

describe('notes', () => {
  it('a note is a row of its own, and one that was removed comes back', async () => {
    const creator = key(xingtu(1));
    const first = await life.book.addNote(creator, 'slow', life.dataSource);
    life.now += 1;
    const second = await life.book.addNote(creator, 'but good', life.dataSource);
    kill();
    expect(await life.book.notes(creator, life.dataSource)).toEqual([second, first]);
    await life.book.removeNote(second.id);
    expect(await life.book.notes(creator, life.dataSource)).toEqual([first]);
    expect(life.news.at(-1)).toEqual({ news: 'notes', creator });
    kill();
    await life.book.restoreNote(second.id);
    expect(await life.book.notes(creator, life.dataSource)).toEqual([second, first]);
    life.news.length = 0;
    await life.book.removeNote(crypto.randomUUID());
    await life.book.restoreNote(crypto.randomUUID());
    expect(await life.book.notes(creator, life.dataSource)).toEqual([second, first]);
    expect(life.news).toEqual([]);
  });

  it('every screen hears of all whose notes are others once creators are one person, or are no more', async () => {
    const [one, other] = [key(xingtu(1)), key(xhs(1))];
    expect(await told(() => life.book.join([one, other], life.dataSource))).toEqual([
      { news: 'notes', creator: one },
      { news: 'notes', creator: other },
    ]);
    expect(await told(() => life.book.part(other, life.dataSource))).toEqual([
      { news: 'notes', creator: other },
    ]);
  });
});

describe('what a team shares', () => {
  it('is known from the moment that it is told, and marks its lists', async () => {
    const { id } = await life.book.create({ name: 'Spring' });
    const other = await life.book.create({ name: 'Other' });
    const first = life.book.all();
    expect(await told(() => life.book.share({ lists: [id], offset: 0 }))).toEqual([{ news: 'lists' }]);
    await first;
    const { lists, sharing } = await life.book.all();
    expect(sharing).toBe(true);
    expect(lists.filter(({ shared }) => shared).map((list) => list.id)).toEqual([id]);
    expect(await life.book.get(id)).toHaveProperty('shared', true);
    expect(await life.book.get(other.id)).not.toHaveProperty('shared');
    await life.book.share(undefined);
    expect(await life.book.all()).not.toHaveProperty('sharing');
  });

  it('is what was told, though the disk was being read then', async () => {
    const { id } = await life.book.create({ name: 'Spring' });
    kill();
    const reading = life.book.all();
    await life.book.share({ lists: [id], offset: 0 });
    await reading;
    expect(await life.book.all()).toHaveProperty('sharing', true);
  });

  it('leaves after edits of it and of notes, after no others, and after none that came from the team', async () => {
    const { id, first } = await listOf();
    const other = await life.book.create({ name: 'Other' });
    /** How often something is sent for what is done. */
    const sent = async (work: () => Promise<unknown>) => {
      life.sent = 0;
      await work();
      await life.book.device();
      return life.sent;
    };
    const note = () => life.book.addNote(key(xingtu(0)), 'slow', life.dataSource);
    expect(await sent(() => life.book.edit(id, [field(first.id, 'quote', 5)]))).toBe(0);
    expect(await sent(note)).toBe(0);
    await life.book.share({ lists: [id], offset: 0 });
    expect(await sent(() => life.book.edit(id, [field(first.id, 'quote', 6)]))).toBe(1);
    expect(await sent(note)).toBe(1);
    expect(await sent(() => life.book.edit(other.id, [{ edit: 'list', field: 'client', value: 'B' }]))).toBe(
      0,
    );
    const quote = await theirs(id, (content) => content.edit([field(first.id, 'quote', 7)], NOW));
    expect(await sent(() => life.book.merge(id, quote))).toBe(0);
    const written = await theirNotes((content) =>
      content.add({ id: crypto.randomUUID(), creator: key(xingtu(0)), at: NOW, text: 'late' }),
    );
    expect(await sent(() => life.book.mergeNotes(written, new Map()))).toBe(0);
    expect(life.sent).toBe(0);
  });

  it('is told to screens as edits, and to the overview where it shows them', async () => {
    const { id, first } = await listOf();
    const merged = async (...edits: ListEdit[]) => {
      const cells = await theirs(id, (content) => content.edit(edits, NOW + 60_000));
      return told(() => life.book.merge(id, cells));
    };
    const quote = field(first.id, 'quote', 5);
    const client: ListEdit = { edit: 'list', field: 'client', value: 'B' };
    const gone: ListEdit = { edit: 'row', id: first.id };
    expect(await merged(quote)).toEqual([{ news: 'list', id, edits: [quote] }]);
    expect(await merged()).toEqual([]);
    const slot = field(first.id, 'slot', 'May');
    const news = await merged(client, slot);
    expect(news).toHaveLength(2);
    expect(news[0]).toMatchObject({ news: 'list', id, edits: expect.arrayContaining([client, slot]) });
    expect(news[1]).toEqual({ news: 'lists' });
    expect(await merged(gone)).toEqual([{ news: 'list', id, edits: [gone] }, { news: 'lists' }]);
  });

  it('is told to the overview where it makes a list, whatever came of it', async () => {
    const id = crypto.randomUUID();
    const other = new ListContent(id, 'another', { changes: [] }, laterClock());
    const status: ListEdit = { edit: 'named', kind: 'status', id: crypto.randomUUID(), name: '待定' };
    other.edit([status], NOW);
    expect(await told(() => life.book.merge(id, cellsOf(other.whole)))).toContainEqual({ news: 'lists' });
    expect((await life.book.all()).lists).toHaveLength(1);
  });

  it('is told in parts of 500 edits', async () => {
    const { id } = await life.book.create({ name: 'Spring' });
    const cells = await theirs(id, (content) => content.edit(rowsOf(1000), NOW));
    const news = await told(() => life.book.merge(id, cells));
    const parts = news.map((one) => (one.news === 'list' ? one.edits.length : one.news));
    expect(parts).toEqual([500, 500, 'lists']);
  });

  it('has notes with the names of who wrote them, and screens hear of the creators that they were or are on', async () => {
    const creator = key(xingtu(1));
    const [named, unnamed] = [crypto.randomUUID(), crypto.randomUUID()];
    const added = await theirNotes((content) => {
      content.add({ id: named, creator, at: NOW + 1, text: 'slow' });
      content.add({ id: unnamed, creator, at: NOW, text: 'late' });
    });
    expect(await told(() => life.book.mergeNotes(added, new Map([[named, 'Ann']])))).toEqual([
      { news: 'notes', creator },
    ]);
    expect(await life.book.notes(creator, life.dataSource)).toStrictEqual([
      { id: named, creator, at: NOW + 1, text: 'slow', by: 'Ann' },
      { id: unnamed, creator, at: NOW, text: 'late' },
    ]);
    const removed = await theirNotes((content) => content.remove(named, NOW));
    expect(await told(() => life.book.mergeNotes(removed, new Map()))).toEqual([{ news: 'notes', creator }]);
    expect(await life.book.notes(creator, life.dataSource)).toMatchObject([{ id: unnamed }]);
    const again = await theirNotes((content) => content.remove(named, NOW + 1));
    expect(await told(() => life.book.mergeNotes(again, new Map()))).toEqual([]);
  });
});

describe('files', () => {
  it('a file takes lists, notes and persons to another browser, ids and all', async () => {
    const { id } = await listOf(3);
    await life.book.addNote(key(xingtu(0)), 'slow', life.dataSource);
    await life.book.join([key(xingtu(0)), key(xhs(1))], life.dataSource);
    const text = await life.book.export();
    const before = await life.book.get(id);
    const met = await life.met(xhs(1));
    globalThis.indexedDB = new IDBFactory();
    kill();
    const brings = {
      lists: [{ name: 'Spring', entries: 3, copy: false }],
      notes: 1,
      persons: 1,
      templates: 0,
      bad: 0,
    };
    expect(await life.book.check(text)).toEqual(brings);
    expect(await life.book.all()).toEqual({ lists: [] });
    life.news.length = 0;
    expect(await life.book.import(text)).toEqual(brings);
    expect(life.news.at(-1)).toEqual({ news: 'lists' });
    expect(await appended(id)).toBe(0);
    kill();
    expect(await life.book.get(id)).toEqual(before);
    expect(await life.met(xhs(1))).toEqual(met);
    expect(await life.book.export()).toBe(text);
    expect(await life.book.check(text)).toMatchObject({ lists: [{ copy: true }], notes: 0, persons: 0 });
  });

  it('a file has no creator who is a person alone again', async () => {
    await life.book.join([key(xingtu(0)), key(xhs(1))], life.dataSource);
    await life.book.part(key(xhs(1)), life.dataSource);
    expect(JSON.parse(await life.book.export())).toMatchObject({ persons: [] });
  });

  it('a file’s person is taken in only where none of the creators was declared to be somebody here', async () => {
    const persons = [[key(xingtu(0)), key(xhs(1))]];
    const text = JSON.stringify({ kolLens: 'lists', version: 1, lists: [], persons });
    await life.book.join([key(xhs(1)), key(xhs(2))], life.dataSource);
    expect(await life.book.check(text)).toMatchObject({ persons: 0 });
    await life.book.import(text);
    expect(await life.book.person(key(xingtu(0)), life.dataSource)).toEqual([key(xingtu(0))]);
  });

  it('a list that is there stays as it is, and the file’s becomes a copy of its own', async () => {
    const { id, first } = await listOf();
    const text = await life.book.export();
    await life.book.edit(id, [field(first.id, 'quote', 5), { edit: 'list', field: 'name', value: 'Mine' }]);
    const mine = await life.book.get(id);
    const brings = {
      lists: [{ name: 'Spring', entries: 1, copy: true }],
      notes: 0,
      persons: 0,
      templates: 0,
      bad: 0,
    };
    expect(await life.book.import(text)).toEqual(brings);
    expect(await life.book.get(id)).toEqual(mine);
    const copy = (await life.book.all()).lists.find((list) => list.id !== id);
    expect(copy).toMatchObject({ name: 'Spring', entries: 1 });
    expect((await entries(copy?.id ?? ''))?.[0]?.id).not.toBe(first.id);
    await life.book.remove(id);
    expect((await life.book.check(text)).lists[0]?.copy).toBe(true);
  });

  it('a file of chosen lists has no notes, and one that would be too many changes nothing', async () => {
    const { id } = await listOf();
    await life.book.create({ name: 'Other' });
    await life.book.addNote(key(xingtu(0)), 'slow', life.dataSource);
    expect(JSON.parse(await life.book.export([id]))).toMatchObject({
      lists: [{ id }],
      notes: [],
      persons: [],
    });
    const text = await life.book.export();
    for (let at = 2; at < MAX_LISTS - 1; at++) await life.book.create({ name: 'x' });
    const before = await life.book.all();
    expect(await life.book.import(text)).toMatchObject({ problem: 'full', lists: [] });
    expect(await life.book.import('{}')).toMatchObject({ problem: 'notOurs', lists: [] });
    expect(await life.book.all()).toEqual(before);
    await life.book.remove(before.lists.find((list) => list.name === 'x')?.id ?? '');
    expect(await life.book.import(text)).toMatchObject({ lists: [{}, {}] });
    expect((await life.book.all()).lists).toHaveLength(MAX_LISTS);
  });
});

describe('templates of sheets', () => {
  const id = (at: number) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
  const column = { id: 'a', headings: ['A'], content: { kind: 'empty' }, format: 'plain', digits: 0 };
  const template = (at: number, name = `Sheet ${at}`) => ({
    id: id(at),
    name,
    rows: 'creator',
    levels: 1,
    net: 'feeIn',
    nothing: '—',
    terms: {},
    columns: [column],
  });

  it('are kept in their order, renamed in their place, and outlive the worker', async () => {
    await life.book.putTemplate(template(1));
    await life.book.putTemplate(template(2));
    expect(await life.book.putTemplate(template(1, 'Renamed'))).toEqual([
      template(1, 'Renamed'),
      template(2),
    ]);
    kill();
    expect(await life.book.templates()).toEqual([template(1, 'Renamed'), template(2)]);
    expect(await life.book.removeTemplate(id(1))).toEqual([template(2)]);
    kill();
    expect(await life.book.templates()).toEqual([template(2)]);
  });

  it('what is no template is not kept, and nor are more than there may be', async () => {
    expect(await failureOf(life.book.putTemplate({ ...template(1), rows: 'x' }))).toMatchObject({
      code: 'badParameters',
      charged: 'no',
    });
    for (let at = 0; at < 50; at++) await life.book.putTemplate(template(at));
    expect(await failureOf(life.book.putTemplate(template(50)))).toMatchObject({ code: 'listFull' });
    expect(await life.book.putTemplate(template(49, 'Again'))).toHaveLength(50);
  });

  it('are part of the file of all lists, and come back out of it beside those that are there', async () => {
    await life.book.putTemplate(template(1));
    const text = await life.book.export();
    globalThis.indexedDB = new IDBFactory();
    kill();
    await life.book.putTemplate(template(2));
    expect(await life.book.check(text)).toMatchObject({ templates: 1, bad: 0 });
    expect(await life.book.import(text)).toMatchObject({ templates: 1 });
    expect(await life.book.templates()).toEqual([template(2), template(1)]);
    expect(await life.book.check(text)).toMatchObject({ templates: 0 });
    const list = await life.book.create({ name: 'A' });
    expect(JSON.parse(await life.book.export([list.id]))).not.toHaveProperty('templates');
  });

  it('of a file are taken in as many as there is room for', async () => {
    for (const at of [1, 2]) await life.book.putTemplate(template(at));
    const text = await life.book.export();
    globalThis.indexedDB = new IDBFactory();
    kill();
    for (let at = 10; at < 59; at++) await life.book.putTemplate(template(at));
    expect(await life.book.import(text)).toMatchObject({ templates: 1 });
    expect((await life.book.templates()).slice(48)).toEqual([template(58), template(1)]);
  });

  it('stay as they are kept, those of a newer version too, where a file brings none', async () => {
    const kept = [{ id: id(1), rows: 'newer' }];
    await life.store.work((database) => database.put('lists', kept, 'sheets'));
    await life.book.import(JSON.stringify({ kolLens: 'lists', version: 1, lists: [] }));
    expect(await new ListShelf(life.store).sheets()).toEqual(kept);
  });

  it('a file of lists with something else for templates brings none', async () => {
    const text = JSON.stringify({ kolLens: 'lists', version: 1, lists: [], templates: [{ id: 'x' }, 7] });
    expect(await life.book.import(text)).toMatchObject({ templates: 0 });
    expect(await life.book.templates()).toEqual([]);
  });
});

describe('what was removed', () => {
  it('can be brought back for 30 days, and is then in the database no more', async () => {
    const { id, first } = await listOf();
    await life.book.edit(id, [field(first.id, 'reasonFor', 'secret reason')]);
    const note = await life.book.addNote(key(xingtu(0)), 'secret note', life.dataSource);
    await life.book.remove(id);
    await life.book.removeNote(note.id);
    const texts = () =>
      life.store.work(async (database) => {
        const names = [...database.objectStoreNames];
        return JSON.stringify(await Promise.all(names.map((name) => database.getAll(name))));
      });
    const later = async (days: number) => {
      life.now = NOW + days * 86_400_000;
      kill();
      await life.book.all();
      // The next change waits for the tidying.
      await life.book.removeNote(crypto.randomUUID());
      return texts();
    };
    expect(await later(30)).toMatch(/secret reason.*secret note/s);
    const after = await later(31);
    expect(after).not.toContain('secret');
    expect(after).not.toContain(key(xingtu(0)));
    expect(await failureOf(life.book.restore(id))).toMatchObject({ code: 'listGone' });
    await life.book.restoreNote(note.id);
    expect(await life.book.notes(key(xingtu(0)), life.dataSource)).toEqual([]);
  });
});

describe('a disk that fails', () => {
  it('an edit that could not be written is not in memory either', async () => {
    const { id, first } = await listOf();
    const put = diskFull();
    expect(await failureOf(life.book.edit(id, [field(first.id, 'slot', 'lost')]))).toMatchObject({
      code: 'storageFull',
    });
    put.mockRestore();
    await life.book.edit(id, [field(first.id, 'quote', 5)]);
    expect(await entries(id)).toEqual([{ ...first, quote: 5 }]);
    kill();
    await life.book.edit(id, [field(first.id, 'rebate', 0.3)]);
    expect(await entries(id)).toEqual([{ ...first, quote: 5, rebate: 0.3 }]);
  });

  it('a note or a person that could not be written is not in memory either, and is still to be taken in', async () => {
    const creator = key(xingtu(1));
    const note = { id: crypto.randomUUID(), creator, at: NOW, text: 'slow' };
    const persons = [[creator, key(xhs(1))]];
    const file = (more: object) => JSON.stringify({ kolLens: 'lists', version: 1, lists: [], ...more });
    const brings = () => life.book.check(file({ notes: [note], persons }));
    const cells = await theirNotes((content) => content.add(note));
    const works: (() => Promise<unknown>)[] = [
      () => life.book.import(file({ notes: [note] })),
      () => life.book.import(file({ persons })),
      () => life.book.mergeNotes(cells, new Map()),
    ];
    for (const work of works) {
      const put = diskFull();
      expect(
        await told(async () => expect(await failureOf(work())).toMatchObject({ code: 'storageFull' })),
      ).toEqual([]);
      put.mockRestore();
      expect(await brings()).toMatchObject({ notes: 1, persons: 1 });
    }
    for (const work of works) await work();
    expect(await brings()).toMatchObject({ notes: 0, persons: 0 });
  });
});
