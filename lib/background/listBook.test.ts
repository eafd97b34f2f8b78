import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_ENTRIES, MAX_LISTS } from '../lists/bounds';
import type { Entry, EntryField, ListEdit } from '../lists/model';
import type { News } from '../messages/protocol';
import { failureOf } from '../report/testing';
import { ListShelf } from '../store/listShelf';
import { SecretFiles } from '../store/secretFiles';
import { Store } from '../store/store';
import { creatorKey } from '../subject/creator';
import type { Subject } from '../subject/types';
import { ListBook, type Reader } from './listBook';

const NOW = Date.UTC(2026, 2, 8);

/** A life of the worker: what it holds in memory ends with it, the database stays. */
class Life {
  readonly news: News[] = [];
  readonly store = new Store();
  readonly book: ListBook;
  now = NOW;
  matches = new Map<string, Subject>();
  readonly reader: Reader = {
    source: 'live',
    match: async (subject) => this.matches.get(creatorKey(subject) ?? ''),
  };

  constructor() {
    this.book = new ListBook({
      shelf: new ListShelf(this.store),
      tell: (news) => this.news.push(news),
      now: () => this.now,
    });
  }

  add = (subjects: Subject[], id?: string) =>
    this.book.add(
      { id, creators: subjects.map((subject) => ({ subject, name: 'A' })) },
      'My list',
      this.reader,
    );
  met = (...subjects: Subject[]) => this.book.met(subjects, this.reader);
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

  it('writes a list whole now and then, with nothing of it lost', async () => {
    const { id, first } = await listOf();
    for (let at = 0; at < 310; at++) await life.book.edit(id, [field(first.id, 'quote', at)]);
    const shelf = new ListShelf(life.store);
    await vi.waitFor(async () => expect((await shelf.stored(id)).changes.length).toBeLessThan(20));
    kill();
    await life.book.edit(id, [field(first.id, 'slot', 'May')]);
    expect((await entries(id))?.[0]).toMatchObject({ quote: 309, slot: 'May' });
  });
});

describe('a list', () => {
  it('a removed list is in no overview and meets nobody, and comes back as it was', async () => {
    const { id, first } = await listOf();
    const before = await life.book.get(id);
    await life.book.remove(id);
    expect((await life.book.all()).lists).toEqual([]);
    expect(await life.book.get(id)).toBeUndefined();
    expect((await life.met(xingtu(0)))[0]?.meetings).toEqual([]);
    expect(await failureOf(life.book.edit(id, [field(first.id, 'quote', 1)]))).toMatchObject({
      code: 'listGone',
    });
    kill();
    await life.book.restore(id);
    expect(await life.book.get(id)).toEqual(before);
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
    const rows = Array.from({ length: MAX_ENTRIES }, (_, at): ListEdit => {
      const row = crypto.randomUUID();
      const entry: Entry = {
        id: row,
        creator: key(xhs(at)),
        status: 'candidate',
        tags: [],
        free: {},
        addedAt: at,
      };
      return { edit: 'row', id: row, entry };
    });
    expect(await failureOf(life.book.edit(id, rows))).toMatchObject({ code: 'listFull', charged: 'no' });
    expect(await entries(id)).toHaveLength(1);
    for (let at = 1; at < MAX_LISTS; at++) await life.book.create({ name: 'x' });
    expect(await failureOf(life.book.create({ name: 'x' }))).toMatchObject({ code: 'listFull' });
  });

  it('is forgotten with everything else, also by a worker that had it open', async () => {
    const { id, first } = await listOf();
    await life.book.addNote(key(xingtu(0)), 'slow', life.reader);
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
    await life.book.join([key(xingtu(0)), key(xhs(1))], life.reader);
    await life.book.join([key(xhs(1)), key(xhs(2))], life.reader);
    await life.book.addNote(key(xhs(2)), 'answers fast', life.reader);
    kill();
    for (const subject of [xingtu(0), xhs(1), xhs(2)]) {
      expect((await life.met(subject))[0]).toMatchObject({ meetings: [{ list: { id } }], notes: 1 });
      expect(new Set(await life.book.person(key(subject), life.reader))).toEqual(
        new Set([key(xingtu(0)), key(xhs(1)), key(xhs(2))]),
      );
    }
    await life.book.part(key(xhs(1)), life.reader);
    expect(await life.book.person(key(xhs(1)), life.reader)).toEqual([key(xhs(1))]);
    expect((await life.met(xhs(1)))[0]).toMatchObject({ meetings: [], notes: 0 });
    expect((await life.met(xhs(2)))[0]).toMatchObject({ meetings: [{}], notes: 1 });
  });

  it('brings the statuses of the user’s own, where the list has some', async () => {
    const statuses = [{ id: crypto.randomUUID(), name: '等样片' }];
    const { id } = await life.book.create({ name: 'A', statuses });
    await life.book.add({ id, creators: [{ subject: xingtu(1) }] }, 'My list', life.reader);
    expect((await life.met(xingtu(1)))[0]?.meetings).toMatchObject([{ list: { id, name: 'A', statuses } }]);
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
    const first = await life.book.addNote(creator, 'slow', life.reader);
    life.now += 1;
    const second = await life.book.addNote(creator, 'but good', life.reader);
    kill();
    expect(await life.book.notes(creator, life.reader)).toEqual([second, first]);
    await life.book.removeNote(second.id);
    expect(await life.book.notes(creator, life.reader)).toEqual([first]);
    expect(life.news.at(-1)).toEqual({ news: 'notes', creator });
    kill();
    await life.book.restoreNote(second.id);
    expect(await life.book.notes(creator, life.reader)).toEqual([second, first]);
    await life.book.removeNote(crypto.randomUUID());
    await life.book.restoreNote(crypto.randomUUID());
    expect(await life.book.notes(creator, life.reader)).toEqual([second, first]);
  });
});

describe('what a team shares', () => {
  it('is what was told, though the disk was being read then', async () => {
    const { id } = await life.book.create({ name: 'Spring' });
    kill();
    const reading = life.book.all();
    await life.book.share({ lists: [id], offset: 0 });
    await reading;
    expect(await life.book.all()).toHaveProperty('sharing', true);
  });
});

describe('files', () => {
  it('a file takes lists, notes and persons to another browser, ids and all', async () => {
    const { id } = await listOf(3);
    await life.book.addNote(key(xingtu(0)), 'slow', life.reader);
    await life.book.join([key(xingtu(0)), key(xhs(1))], life.reader);
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
    expect(await life.book.import(text)).toEqual(brings);
    kill();
    expect(await life.book.get(id)).toEqual(before);
    expect(await life.met(xhs(1))).toEqual(met);
    expect(await life.book.export()).toBe(text);
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
    await life.book.addNote(key(xingtu(0)), 'slow', life.reader);
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
    const note = await life.book.addNote(key(xingtu(0)), 'secret note', life.reader);
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
    expect(await later(29)).toMatch(/secret reason.*secret note/s);
    const after = await later(31);
    expect(after).not.toContain('secret');
    expect(after).not.toContain(key(xingtu(0)));
    expect(await failureOf(life.book.restore(id))).toMatchObject({ code: 'listGone' });
    await life.book.restoreNote(note.id);
    expect(await life.book.notes(key(xingtu(0)), life.reader)).toEqual([]);
  });
});

describe('a disk that fails', () => {
  it('an edit that could not be written is not in memory either', async () => {
    const { id, first } = await listOf();
    const put = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
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
});
