import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { MAX_LISTS } from '../../lists/bounds';
import type { EntryField, ListEdit, ListSummary } from '../../lists/model';
import type { Address, Stamped } from '../../lists/sharing/cells';
import { type MemberFile, readMemberFile, writeMemberFile } from '../../lists/sharing/file';
import type { SharingState } from '../../lists/sharing/state';
import { stampAt, timeOf } from '../../lists/stamps';
import type { Snapshot } from '../../memory/snapshot';
import { FailureError } from '../../report/failure';
import { creatorKey } from '../../subject/creator';
import { FolderError, type TeamFolder } from './folder';
import { contentOf, FolderServer, Member, ownStore, xingtu } from './testing';

const DAY = 86_400_000;
const key = (at: number) => creatorKey(xingtu(at)) as string;

let now: number;
let server: FolderServer;
/** What an answer said of a creator in the list of the pair. */
const snapshotAt = (at: number): Snapshot => ({
  ...{ source: 'live', creator: key(1), basis: 'xingtu.prices?', at: Math.round(at) },
  day: new Date(at + 8 * 3_600_000).toISOString().slice(0, 10),
  figures: { 'xingtu.price.21_60': { value: 100, unit: 'yuan' } },
});

beforeEach(() => {
  now = Date.now();
  server = new FolderServer(() => now);
});

async function member(me: string, ahead = 0): Promise<Member> {
  return new Member(
    me,
    await ownStore(),
    (clock) => server.folder(me, clock),
    () => now + ahead,
  );
}

async function joined(me: string, ahead = 0): Promise<Member> {
  const one = await member(me, ahead);
  expect(await one.join()).toBeUndefined();
  return one;
}

/** Each exchanges twice, after which all have heard of everything. */
async function meet(...members: Member[]): Promise<void> {
  for (let round = 0; round < 2; round += 1)
    for (const one of members) {
      now += 1000;
      await one.exchange();
    }
}

/** Two members, and a list that the first shares. */
async function pair(): Promise<{ li: Member; wang: Member; id: string }> {
  const [li, wang] = [await joined('li'), await joined('wang')];
  const { id } = await li.book.create({ name: 'Summer', client: 'Acme' });
  await li.add(id, 1, 2);
  await li.sharing.share(id, true);
  await meet(li, wang);
  return { li, wang, id };
}

/** What the server is asked while something is done. */
async function asks(act: () => Promise<unknown>): Promise<string[]> {
  server.asked.length = 0;
  await act();
  return [...server.asked];
}

/** Puts a file as a program of somebody's own might write it. */
const putFile = async (name: string, device: string, file: Partial<Parameters<typeof writeMemberFile>[0]>) =>
  server.put(
    name.toLowerCase(),
    await writeMemberFile({
      ...{ name, at: now, devices: [device], log: [], figures: [], lists: new Map(), notes: new Map() },
      ...file,
    }),
  );

/** What all files of the team say. */
const everything = async () =>
  (await Promise.all([...server.files.values()].map(({ text }) => contentOf(text)))).join();

/** A stamp of another device that is newer than all in the files, and not ahead of the clock. */
async function newerStamp(): Promise<string> {
  const stamps = [...(await everything()).matchAll(/"([-0-9A-Z_a-z]{16})"/g)].map(
    ([, stamp]) => stamp as string,
  );
  const newest = stamps
    .filter((one) => timeOf(one) <= now)
    .sort()
    .at(-1) as string;
  return `${newest.slice(0, 7)}zzzzMallo`;
}

const seen = async (one: Member, id: string) => ({
  list: await one.list(id),
  entries: await one.entries(id),
});

describe('lists of a team', () => {
  it('a list that one member shares is the other’s too, and edits go both ways', async () => {
    const { li, wang, id } = await pair();
    expect(await seen(wang, id)).toEqual(await seen(li, id));
    expect((await wang.book.all()).lists).toMatchObject([{ id, name: 'Summer', shared: true, entries: 2 }]);
    const [first] = await wang.entries(id);
    await wang.set(id, first?.id as string, 'quote', 8000);
    await wang.add(id, 3);
    await li.book.edit(id, [{ edit: 'tag', id: first?.id as string, tag: 'vip', on: true }]);
    await meet(wang, li);
    expect(await seen(wang, id)).toEqual(await seen(li, id));
    expect((await li.entries(id)).map(({ quote, tags }) => [quote, ...tags])).toEqual([
      [8000, 'vip'],
      [undefined],
      [undefined],
    ]);
  });

  it('a cell that was emptied is empty at the others, and an entry that was taken out is out', async () => {
    const { li, wang, id } = await pair();
    const [first, second] = await li.entries(id);
    await li.set(id, first?.id as string, 'slot', 'May');
    await meet(li, wang);
    await wang.set(id, first?.id as string, 'slot');
    await wang.book.edit(id, [{ edit: 'row', id: second?.id as string }]);
    await meet(wang, li);
    expect(await seen(li, id)).toEqual(await seen(wang, id));
    expect((await li.entries(id)).map(({ slot }) => slot)).toEqual([undefined]);
  });

  it('five members who edit apart have the same list after they have met', async () => {
    const { li, wang, id } = await pair();
    const all = [li, wang, await joined('chen'), await joined('zhao'), await joined('qian')];
    await meet(...all);
    for (const [at, one] of all.entries()) {
      const [first] = await one.entries(id);
      now += 10;
      await one.add(id, 10 + at, 20);
      await one.set(id, first?.id as string, 'reasonFor', `by ${one.me}`);
      await one.book.edit(id, [{ edit: 'tag', id: first?.id as string, tag: one.me, on: true }]);
    }
    await meet(...all);
    const [expected, ...others] = await Promise.all(all.map((one) => seen(one, id)));
    for (const other of others) expect(other).toEqual(expected);
    // The one creator whom all five added is there once.
    expect(expected?.entries).toHaveLength(2 + 5 + 1);
    expect(expected?.entries[0]).toMatchObject({
      reasonFor: 'by qian',
      tags: ['li', 'wang', 'chen', 'zhao', 'qian'],
    });
  });

  it('a screen that shows the list hears of each cell that another member changed', async () => {
    const { li, wang, id } = await pair();
    const [first] = await li.entries(id);
    await li.set(id, first?.id as string, 'quote', 5);
    await li.book.edit(id, [{ edit: 'list', field: 'budget', value: 9 }]);
    await li.exchange();
    wang.news.length = 0;
    await wang.exchange();
    expect(wang.news).toContainEqual({
      news: 'list',
      id,
      edits: expect.arrayContaining([
        { edit: 'entry', id: first?.id, field: 'quote', value: 5 },
        { edit: 'list', field: 'budget', value: 9 },
      ]),
    });
  });

  it('an edit leaves by itself after a moment, together with those that follow it', async () => {
    const { li, wang, id } = await pair();
    const [first] = await li.entries(id);
    server.asked.length = 0;
    await li.set(id, first?.id as string, 'slot', 'M');
    await li.set(id, first?.id as string, 'slot', 'May');
    await li.sharing.settle([]);
    expect(server.asked).toEqual([]);
    await li.pass(5_000);
    expect(server.asked.filter((what) => what === 'li put li')).toHaveLength(1);
    expect(server.asked.filter((what) => what === 'li list')).toHaveLength(1);
    await wang.exchange();
    expect((await wang.entries(id))[0]?.slot).toBe('May');
    expect(await li.state()).toMatchObject({ waiting: false, pending: [] });
    expect(await asks(() => li.pass())).toEqual([]);
    await li.set(id, first?.id as string, 'slot', 'June');
    await li.sharing.settle([]);
    expect(await asks(() => li.pass())).toContain('li put li');
  });

  it('while nothing happens no byte comes, nothing is listed, and no list is read here', async () => {
    const { li, wang } = await pair();
    await meet(li, wang);
    let reads = 0;
    const { contents } = li.book;
    li.book.contents = (...asked) => {
      reads += 1;
      return contents.apply(li.book, asked);
    };
    server.bytes = 0;
    const asked = await asks(async () => {
      for (const one of [li, wang]) await one.sharing.exchange('alarm');
    });
    expect(asked).toEqual(['li get li', 'li get wang', 'wang get wang', 'wang get li']);
    expect([server.bytes, reads]).toEqual([0, 0]);
    now = ((await li.state()).listedAt as number) + 30 * 60_000 - 1;
    expect(await asks(() => li.sharing.exchange('alarm'))).not.toContain('li list');
    now += 1;
    expect(await asks(() => li.sharing.exchange('alarm'))).toContain('li list');
    expect(reads).toBe(0);
  });

  it('an exchange that brings nothing writes nothing here, and no screen reads its lists anew', async () => {
    const { li, wang } = await pair();
    await li.note(key(1), 'from li');
    await meet(li, wang);
    let merges = 0;
    wang.book.merge = wang.book.mergeNotes = async () => {
      merges += 1;
    };
    wang.news.length = 0;
    server.bytes = 0;
    await wang.exchange();
    expect([merges, server.bytes]).toEqual([0, 0]);
    expect(wang.news).toEqual([{ news: 'sharing' }]);
  });

  it('an alarm brings what another wrote, also where a third is gone at once', async () => {
    const { li, wang, id } = await pair();
    await joined('chen');
    await meet(li, wang);
    await wang.add(id, 5);
    await wang.exchange();
    server.files.delete('chen');
    expect(await asks(() => li.sharing.exchange('alarm'))).not.toContain('li list');
    expect(await li.entries(id)).toHaveLength(3);
    expect((await li.state()).members.map((one) => one.id)).toEqual(['wang']);
  });

  it('a list that comes from the team is shared here as soon as it is there', async () => {
    const { id } = await pair();
    const chen = await joined('chen');
    expect((await chen.book.all()).lists).toMatchObject([{ id, shared: true }]);
    expect(await chen.state()).toMatchObject({ lists: [id], left: [], full: 0 });
  });

  it('of a member it is known how many lists there are, and no trouble where there is none', async () => {
    const { wang } = await pair();
    expect((await wang.state()).members).toStrictEqual([
      { id: 'li', name: 'LI', at: expect.any(Number), lists: 1 },
    ]);
    const chen = await joined('chen');
    expect(await contentOf(server.files.get('chen')?.text as string)).toContain(
      `"devices":["${await chen.book.device()}"]`,
    );
  });

  it('the lists that there is no room for are counted, and come once there is', async () => {
    const { li, wang, id } = await pair();
    const others = [await li.book.create({ name: 'Autumn' }), await li.book.create({ name: 'Winter' })];
    for (const list of others) await li.sharing.share(list.id, true);
    await li.exchange();
    const { all } = wang.book;
    const own = Array.from({ length: MAX_LISTS - 2 }, (_, at) => ({ id: String(at) }) as ListSummary);
    wang.book.all = async () => ({ lists: [...(await all.call(wang.book)).lists, ...own] });
    await wang.exchange();
    expect(await wang.state()).toMatchObject({ lists: { length: 2 }, left: [], full: 1 });
    own.length = 0;
    await wang.exchange();
    expect(await wang.state()).toMatchObject({ lists: { length: 3 }, full: 0 });
    expect((await wang.state()).lists[0]).toBe(id);
  });

  it('a team of many is asked for each file once, a few at a time', async () => {
    const names = Array.from({ length: 13 }, (_, at) => `m${10 + at}`);
    for (const name of names) server.put(name, '{}');
    const counts = { now: 0, most: 0 };
    const li = new Member(
      'li',
      await ownStore(),
      (clock) => {
        const folder = server.folder('li', clock);
        const get: TeamFolder['get'] = async (...asked) => {
          counts.now += 1;
          counts.most = Math.max(counts.most, counts.now);
          await new Promise((resolve) => setTimeout(resolve));
          counts.now -= 1;
          return folder.get(...asked);
        };
        return { ...folder, get };
      },
      () => now,
    );
    const asked = await asks(() => li.join());
    const gets = asked.filter((what) => what.startsWith('li get'));
    expect(gets.toSorted()).toEqual(['li', ...names].map((name) => `li get ${name}`));
    expect(counts.most).toBe(6);
  });
});

describe('what leaves', () => {
  it('private lists, and notes on creators that are in no shared list, are in no file', async () => {
    const { li, wang, id } = await pair();
    const secret = await li.book.create({ name: 'SECRET-LIST', note: 'SECRET-NOTE' });
    await li.add(secret.id, 2, 7);
    await li.book.edit(secret.id, [
      { edit: 'named', kind: 'column', id: crypto.randomUUID(), name: 'SECRET-COLUMN' },
    ]);
    await li.note(key(1), 'slow but good');
    await li.note(key(7), 'SECRET about one in the private list alone');
    await li.note(key(99), 'SECRET about one in no list');
    await meet(li, wang);
    const all = await everything();
    expect(all).toContain('slow but good');
    expect(all).toContain('Summer');
    expect(all).not.toContain('SECRET');
    expect(all).not.toContain(secret.id);
    expect(all).not.toContain(key(7));
    expect((await wang.book.all()).lists.map((list) => list.id)).toEqual([id]);
    expect((await wang.notes(key(1))).map(({ text, by }) => [text, by])).toEqual([['slow but good', 'LI']]);
  });

  it('a list that is shared no more leaves one’s file, and the others keep what they have of it', async () => {
    const { li, wang, id } = await pair();
    await li.sharing.share(id, false);
    await meet(li, wang);
    expect(await contentOf(server.files.get('li')?.text as string)).not.toContain(id);
    await li.book.edit(id, [{ edit: 'list', field: 'name', value: 'Mine' }]);
    await meet(li, wang);
    expect((await wang.list(id))?.name).toBe('Summer');
    expect((await li.list(id))?.name).toBe('Mine');
    expect(await li.sharing.teamLists()).toEqual([{ id, name: 'Summer', by: ['WANG'] }]);
    // A member who comes later has it of those who still share it.
    const chen = await joined('chen');
    expect(await seen(chen, id)).toEqual(await seen(wang, id));
  });

  it('of several lists the one that is meant is shared, or no more, and what was said waits to leave', async () => {
    const { li, id } = await pair();
    const { id: other } = await li.book.create({ name: 'Autumn' });
    await li.sharing.share(other, true);
    expect(await li.state()).toMatchObject({ lists: [id, other], left: [], waiting: true });
    await li.exchange();
    await li.sharing.share(id, false);
    expect(await li.state()).toMatchObject({ lists: [other], left: [id] });
    await li.sharing.share(other, false);
    await li.sharing.share(id, true);
    expect(await li.state()).toMatchObject({ lists: [id], left: [other] });
  });

  it('a file says what is shared, also where all of it is in the files of others', async () => {
    const { li, id } = await pair();
    const share = async (name: string) => {
      const list = await li.book.create({ name });
      await li.sharing.share(list.id, true);
      await li.exchange();
      return list.id;
    };
    const other = await share('Autumn');
    const chen = await joined('chen');
    const shared = async () => {
      const { text } = server.files.get('chen') as { text: string };
      return [...((await readMemberFile(text, now)) as MemberFile).lists.keys()];
    };
    expect(await shared()).toEqual([id, other]);
    // One list is left in the exchange that brings another: there are as many as before.
    const third = await share('Winter');
    await chen.sharing.share(id, false);
    await chen.exchange();
    expect(await shared()).toEqual([other, third]);
    await chen.sharing.share(other, false);
    await chen.exchange();
    expect(await shared()).toEqual([third]);
  });

  it('a list of the team that was left is named by whichever file has its name', async () => {
    const { li, wang, id } = await pair();
    const adam = await joined('adam');
    await adam.add(id, 5);
    await wang.add(id, 6);
    await meet(adam, wang, li);
    expect(await li.sharing.teamLists()).toEqual([]);
    const chen = await joined('chen');
    await chen.sharing.share(id, false);
    await chen.exchange();
    expect(await chen.sharing.teamLists()).toEqual([{ id, name: 'Summer', by: ['ADAM', 'LI', 'WANG'] }]);
    const cell: [Address, Stamped] = ['list//budget', [7, await newerStamp()]];
    for (const name of ['adam', 'li', 'wang']) server.files.delete(name);
    await putFile('Mallory', 'Mallo', { lists: new Map([[id, new Map([cell])]]) });
    await chen.exchange();
    expect(await chen.sharing.teamLists()).toEqual([{ id, name: '—', by: ['Mallory'] }]);
  });

  it('a list that is removed here stays with the team, and does not come back by itself', async () => {
    const { li, wang, id } = await pair();
    await wang.book.remove(id);
    await meet(wang, li);
    expect(await wang.list(id)).toBeUndefined();
    expect((await wang.state()).lists).toEqual([]);
    expect((await li.entries(id)).length).toBe(2);
  });

  it('a list of one’s own is not shared because another member shares one of its id', async () => {
    const li = await joined('li');
    const { id } = await li.book.create({ name: 'Copied' });
    await li.sharing.share(id, true);
    await li.exchange();
    const wang = await member('wang');
    await wang.book.import(await li.book.export([id]));
    await wang.book.edit(id, [{ edit: 'list', field: 'note', value: 'SECRET' }]);
    await wang.join();
    await meet(wang, li);
    expect(await contentOf(server.files.get('wang')?.text as string)).not.toContain('SECRET');
    expect((await wang.state()).left).toEqual([id]);
  });

  it('leaving the team keeps the lists, and what was written stays with the team', async () => {
    const { li, wang, id } = await pair();
    await wang.add(id, 5);
    await meet(wang, li);
    await wang.sharing.leave();
    expect(await wang.sharing.state()).toBeUndefined();
    expect(wang.alarm).toBe(false);
    expect((await wang.book.all()).lists).toEqual([expect.not.objectContaining({ shared: true })]);
    expect((await wang.entries(id)).length).toBe(3);
    await li.exchange();
    expect((await li.entries(id)).length).toBe(3);
  });
});

describe('notes', () => {
  it('notes of all members stand side by side, and only who wrote one can remove it', async () => {
    const { li, wang } = await pair();
    await li.note(key(1), 'from li');
    const own = await wang.note(key(1), 'from wang');
    await meet(li, wang);
    const texts = async (one: Member) => (await one.notes(key(1))).map(({ text }) => text).sort();
    expect([await texts(li), await texts(wang)]).toEqual([
      ['from li', 'from wang'],
      ['from li', 'from wang'],
    ]);
    const [theirs] = (await wang.notes(key(1))).filter(({ by }) => by);
    await wang.book.removeNote(theirs?.id as string);
    await meet(wang, li);
    expect(await texts(li)).toEqual(['from li', 'from wang']);
    await wang.book.removeNote(own.id);
    await meet(wang, li);
    expect(await texts(li)).toEqual(['from li']);
    await wang.book.restoreNote(own.id);
    await meet(wang, li);
    expect(await texts(li)).toEqual(['from li', 'from wang']);
  });

  it('a note is told as that of the member whose device wrote its text', async () => {
    const { li, wang } = await pair();
    const chen = await joined('chen');
    await chen.note(key(1), 'from chen');
    const at = await newerStamp();
    const row = crypto.randomUUID();
    await putFile('Mallory', 'Mallo', {
      notes: new Map<Address, Stamped>([
        [`notes/${row}/text`, ['from mallory', at]],
        [`notes/${row}/creator`, [key(1), at]],
        [`notes/${row}/at`, [1, at.slice(0, 11) + (await wang.book.device())]],
      ]),
    });
    await meet(chen, li);
    expect((await li.notes(key(1))).map(({ text, by }) => [text, by])).toEqual([
      ['from chen', 'CHEN'],
      ['from mallory', 'Mallory'],
    ]);
  });

  it('a file that rewrites or removes the note of another is not heard', async () => {
    const { li, wang } = await pair();
    const note = await li.note(key(1), 'true');
    await meet(li, wang);
    const { id } = note;
    const at = await newerStamp();
    server.put(
      'mallory',
      await writeMemberFile({
        ...{ name: 'Mallory', at: now, devices: ['Mallo'], log: [], figures: [], lists: new Map() },
        notes: new Map<Address, Stamped>([
          [`notes/${id}/creator`, [key(1), at]],
          [`notes/${id}/at`, [1, at]],
          [`notes/${id}/text`, ['forged', at]],
          [`notes/${id}/removed`, [5, at]],
        ]),
      }),
    );
    await meet(li, wang);
    for (const one of [li, wang]) expect((await one.notes(key(1))).map(({ text }) => text)).toEqual(['true']);
  });
});

describe('edits that were made apart', () => {
  it('a member who loses a cell is told once, and can put back what was written', async () => {
    const { li, wang, id } = await pair();
    const [first] = await li.entries(id);
    const entry = first?.id as string;
    await li.set(id, entry, 'reasonFor', 'cheap');
    now += 1000;
    await wang.set(id, entry, 'reasonFor', 'funny');
    await meet(li, wang);
    expect((await li.state()).lost).toMatchObject([
      { list: id, address: `entries/${entry}/reasonFor`, mine: 'cheap', theirs: 'funny', by: 'wang' },
    ]);
    expect((await wang.state()).lost).toEqual([]);
    await meet(li, wang);
    const [lost] = (await li.state()).lost;
    await li.sharing.settle(['another']);
    expect((await li.state()).lost).toEqual([lost]);
    await li.sharing.settle([lost?.stamp as string]);
    await meet(li, wang);
    expect((await li.state()).lost).toEqual([]);
  });

  it('an edit of what was seen is no conflict, also where a third member was in between', async () => {
    const { li, wang, id } = await pair();
    const chen = await joined('chen');
    const [first] = await li.entries(id);
    const entry = first?.id as string;
    await li.set(id, entry, 'reasonFor', 'one');
    await meet(li, wang, chen);
    await wang.set(id, entry, 'reasonFor', 'two');
    await meet(wang, chen);
    now += 1000;
    await chen.set(id, entry, 'reasonFor', 'three');
    await meet(chen, li, wang);
    expect((await li.entries(id))[0]?.reasonFor).toBe('three');
    for (const one of [li, wang, chen]) expect((await one.state()).lost).toEqual([]);
  });

  it('an edit that was sent before the other, who had not read it, is told as lost too', async () => {
    const { li, wang, id } = await pair();
    const [first] = await li.entries(id);
    const entry = first?.id as string;
    await li.set(id, entry, 'quote', 5000);
    await li.exchange();
    now += 60_000;
    await wang.set(id, entry, 'quote', 6000);
    await wang.exchange();
    await li.exchange();
    expect((await li.state()).lost).toMatchObject([{ mine: 5000, theirs: 6000, by: 'wang' }]);
  });

  it('what was lost is told once, also where it could not be taken in at first, beside what was lost before', async () => {
    const { li, wang, id } = await pair();
    const entry = (await li.entries(id))[0]?.id as string;
    const apart = async (field: 'reasonFor' | 'slot') => {
      await li.set(id, entry, field, 'mine');
      now += 1000;
      await wang.set(id, entry, field, 'theirs');
      await wang.exchange();
    };
    const lost = async () => (await li.state()).lost.map(({ address }) => address.split('/')[2]);
    await apart('reasonFor');
    await li.exchange();
    await apart('slot');
    const { merge } = li.book;
    li.book.merge = async () => {
      throw new FailureError({ code: 'storageFull', charged: 'no' });
    };
    await li.exchange();
    expect(await li.state()).toMatchObject({ waiting: true, failure: { problem: 'storage', tries: 1 } });
    expect(await lost()).toEqual(['slot', 'reasonFor']);
    li.book.merge = merge;
    await li.exchange();
    expect((await li.state()).failure).toBeUndefined();
    expect(await lost()).toEqual(['slot', 'reasonFor']);
  });

  it('two tags side by side, equal values and times that nobody sees are no conflict', async () => {
    const { li, wang, id } = await pair();
    const [first] = await li.entries(id);
    const entry = first?.id as string;
    for (const one of [li, wang]) {
      now += 1000;
      await one.set(id, entry, 'status', 'confirmed');
      await one.book.edit(id, [{ edit: 'tag', id: entry, tag: 'same', on: true }]);
    }
    await meet(li, wang);
    for (const one of [li, wang]) expect((await one.state()).lost).toEqual([]);
  });

  it('the last changes of a list say who changed what, when, and what was there before', async () => {
    const { li, wang, id } = await pair();
    const [first] = await li.entries(id);
    const entry = first?.id as string;
    await li.set(id, entry, 'reasonFor', 'cheap');
    await meet(li, wang);
    now += 5000;
    await wang.set(id, entry, 'reasonFor', 'funny');
    await wang.add(id, 8, 9);
    await meet(wang, li);
    const told = await li.sharing.changes(id);
    expect(
      told.map(({ by, address, value, before, count }) => [by, address?.split('/')[2], value, before, count]),
    ).toEqual([
      ['WANG', 'creator', 'K9', undefined, 2],
      ['WANG', 'reasonFor', 'funny', 'cheap', undefined],
      [undefined, 'reasonFor', 'cheap', undefined, undefined],
      [undefined, undefined, undefined, undefined, undefined],
    ]);
    expect(Math.abs(timeOf(told[0]?.stamp as string) - now)).toBeLessThan(10_000);
    now += 5000;
    await li.set(id, entry, 'slot', 'May');
    await li.exchange();
    expect((await li.sharing.changes(id)).map(({ value }) => value).slice(0, 3)).toEqual([
      'May',
      'K9',
      'funny',
    ]);
    // What the others changed is told also while there is no file of one's own.
    server.files.delete('li');
    const put = server.put;
    server.put = () => {
      throw new FolderError('unreachable');
    };
    await li.exchange();
    expect((await li.sharing.changes(id)).map(({ by }) => by)).toEqual(['WANG', 'WANG']);
    expect((await li.sharing.entryChanges(id)).length).toBe(4);
    // It is written anew by the next alarm that finds the server there.
    server.put = put;
    now += DAY;
    await li.sharing.exchange('alarm');
    expect(await contentOf(server.files.get('li')?.text as string)).toContain(id);
    server.files.delete('li');
    await li.exchange();
    expect(server.files.has('li')).toBe(true);
  });

  it('each entry says who changed it last and when, one of a member who is gone too, and a removed one nothing', async () => {
    const { li, wang, id } = await pair();
    const [first, second] = (await li.entries(id)).map((entry) => entry.id) as [string, string];
    await wang.set(id, first, 'reasonFor', 'funny');
    await wang.add(id, 3);
    await meet(wang, li);
    const third = (await li.entries(id)).at(-1)?.id as string;
    const said = async (of: Member) =>
      new Map((await of.sharing.entryChanges(id)).map(({ entry, ...change }) => [entry, change]));
    expect(await said(li)).toEqual(
      new Map([
        [first, { at: expect.any(Number), by: 'WANG' }],
        [second, { at: expect.any(Number), mine: true }],
        [third, { at: expect.any(Number), by: 'WANG' }],
      ]),
    );
    expect((await said(wang)).get(first)).toMatchObject({ mine: true });
    expect((await said(wang)).get(second)).toMatchObject({ by: 'LI' });
    expect(Math.abs(((await said(li)).get(first)?.at ?? 0) - now)).toBeLessThan(10_000);
    // Of a list that is not shared nothing is told.
    const own = await li.book.create({ name: 'Mine' });
    await li.add(own.id, 1);
    expect(await li.sharing.entryChanges(own.id)).toEqual([]);
    await li.book.edit(id, [{ edit: 'row', id: second }]);
    expect((await said(li)).has(second)).toBe(false);
    server.files.delete('wang');
    await li.exchange();
    expect((await said(li)).get(first)).toStrictEqual({ at: expect.any(Number) });
  });
});

describe('trouble', () => {
  it('edits that were made while the server was dead leave once it is there again, and the pauses between tries grow', async () => {
    const { li, wang, id } = await pair();
    const [first] = await li.entries(id);
    server.broken = new FolderError('unreachable');
    await li.set(id, first?.id as string, 'slot', 'May');
    await li.pass();
    expect((await li.state()).failure).toMatchObject({ problem: 'unreachable', tries: 1 });
    expect((await li.state()).waiting).toBe(true);
    const tries: number[] = [];
    for (let minute = 0; minute < 12; minute += 1) {
      now += 60_000;
      await li.sharing.exchange('alarm');
      tries.push((await li.state()).failure?.tries ?? 0);
    }
    expect(tries).toEqual([2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4]);
    server.broken = undefined;
    now += 60 * 60_000;
    await li.sharing.exchange('alarm');
    expect((await li.state()).failure).toBeUndefined();
    await wang.exchange();
    expect((await wang.entries(id))[0]?.slot).toBe('May');
  });

  it('a try that failed holds the next alarm off, but no list that is opened, and no clock that was set back', async () => {
    const { li } = await pair();
    now += 30_000;
    server.broken = new FolderError('unreachable');
    await li.exchange();
    server.broken = undefined;
    expect(await asks(() => li.sharing.exchange('alarm'))).toEqual([]);
    const { failure } = await li.state();
    expect(failure?.tries).toBe(1);
    expect(await asks(() => li.sharing.opened())).toContain('li list');
    server.broken = new FolderError('unreachable');
    await li.exchange();
    server.broken = undefined;
    now -= 60_000;
    expect(await asks(() => li.sharing.exchange('alarm'))).toContain('li get li');
  });

  it('a fault of ours is told as such, and as no trouble of the folder', async () => {
    const { li } = await pair();
    const put = server.put;
    server.put = () => {
      throw new TypeError('fault');
    };
    await li.sharing.shareFigures(true);
    await li.add((await li.state()).lists[0] as string, 5);
    await expect(li.exchange()).rejects.toThrow('fault');
    expect((await li.state()).failure).toBeUndefined();
    server.put = put;
    await li.exchange();
    expect((await li.state()).waiting).toBe(false);
  });

  it('what is edited while an exchange is under way still waits when a screen hears of its end', async () => {
    const { li, id } = await pair();
    const [first] = await li.entries(id);
    const entry = first?.id as string;
    await li.set(id, entry, 'slot', 'May');
    const put = server.put;
    let editing: Promise<void> | undefined;
    server.put = (member, text) => {
      put.call(server, member, text);
      editing ??= li.set(id, entry, 'slot', 'June');
    };
    let heard: Promise<SharingState> | undefined;
    const push = li.news.push;
    li.news.push = (...news) => {
      if (news[0]?.news === 'sharing') heard ??= li.state();
      return push.apply(li.news, news);
    };
    await li.exchange();
    expect((await heard)?.waiting).toBe(true);
    server.put = put;
    await editing;
    await li.pass();
    await li.pass();
    expect((await li.state()).waiting).toBe(false);
    expect(await everything()).toContain('June');
  });

  it('a key that was revoked stops sharing, and says so, until the user tries again', async () => {
    const { li, id } = await pair();
    server.broken = new FolderError('key');
    await li.sharing.exchange('alarm');
    expect((await li.state()).failure?.problem).toBe('key');
    server.broken = undefined;
    server.asked.length = 0;
    now += DAY;
    await li.sharing.exchange('alarm');
    await li.book.edit(id, [{ edit: 'list', field: 'note', value: 'x' }]);
    await li.pass();
    expect(server.asked).toEqual([]);
    await li.exchange();
    expect((await li.state()).failure).toBeUndefined();
    expect(server.asked).toContain('li put li');
  });

  it('a member whose key was revoked joins again with another, and goes on with what was shared', async () => {
    const { li, wang, id } = await pair();
    server.broken = new FolderError('key');
    await li.add(id, 5);
    await li.exchange();
    expect(await li.join()).toBe('key');
    expect((await li.state()).lists).toEqual([id]);
    server.broken = undefined;
    expect(await li.join()).toBeUndefined();
    expect(await li.state()).toMatchObject({ lists: [id], left: [] });
    expect((await li.state()).failure).toBeUndefined();
    await wang.exchange();
    expect(await wang.entries(id)).toHaveLength(3);
  });

  it('a member who joins again under another name goes on at once, and hears of members who came in between', async () => {
    const { li, wang, id } = await pair();
    await joined('chen');
    const { place } = await li.state();
    expect(await li.sharing.join({ place, me: 'li', name: 'Li Na' })).toBeUndefined();
    expect((await li.state()).members.map((one) => one.id)).toEqual(['chen', 'wang']);
    expect((await li.book.all()).lists).toMatchObject([{ id, shared: true }]);
    await wang.exchange();
    expect((await wang.state()).members.map(({ name }) => name)).toEqual(['CHEN', 'Li Na']);
  });

  it('a user in no team is told of no team, and opening a list asks for nothing', async () => {
    const li = await member('li');
    const { id } = await li.book.create({ name: 'Mine' });
    expect(await li.sharing.changes(id)).toEqual([]);
    expect(await li.sharing.entryChanges(id)).toEqual([]);
    expect(await li.sharing.teamLists()).toEqual([]);
    expect(await asks(() => li.sharing.opened())).toEqual([]);
    expect(li.alarm).toBeUndefined();
  });

  it('a list that is opened sets the alarm anew, which some browsers forget', async () => {
    const { li } = await pair();
    li.alarm = undefined;
    await li.sharing.opened();
    expect(li.alarm).toBe(true);
  });

  it('a server that dies between the reading and the writing loses nothing, and no conflict', async () => {
    const { li, wang, id } = await pair();
    const [first] = await li.entries(id);
    const entry = first?.id as string;
    await wang.set(id, entry, 'reasonFor', 'first');
    await wang.exchange();
    now += 1000;
    await li.set(id, entry, 'reasonFor', 'second');
    const put = server.put;
    server.put = () => {
      throw new FolderError('unreachable');
    };
    await li.exchange();
    expect((await li.state()).failure?.problem).toBe('unreachable');
    server.put = put;
    await meet(li, wang);
    expect((await wang.entries(id))[0]?.reasonFor).toBe('second');
    expect((await wang.state()).lost).toMatchObject([{ mine: 'first', theirs: 'second', by: 'li' }]);
  });

  it('a member whose file is gone loses nothing of what was written', async () => {
    const { li, wang, id } = await pair();
    await wang.add(id, 5);
    await wang.note(key(1), 'from wang');
    await meet(wang, li);
    server.files.delete('wang');
    await li.exchange();
    const chen = await joined('chen');
    expect(await seen(chen, id)).toEqual(await seen(li, id));
    expect(await chen.entries(id)).toHaveLength(3);
    expect((await chen.notes(key(1))).map(({ text }) => text)).toEqual(['from wang']);
    expect((await li.state()).members.map((one) => one.id)).toEqual([]);
  });

  it('an alarm that no more finds a file in the folder takes what was in it into one’s own', async () => {
    const { li, wang, id } = await pair();
    const { id: other } = await li.book.create({ name: 'Autumn' });
    await li.sharing.share(other, true);
    await wang.add(id, 5);
    await meet(wang, li);
    server.files.delete('wang');
    now += 31 * 60_000;
    await li.sharing.exchange('alarm');
    expect(await everything()).toContain(key(5));
  });

  it('each cell is in one file, also where its writer has none any more', async () => {
    const { li, wang, id } = await pair();
    const chen = await joined('chen');
    await wang.add(id, 5);
    await meet(wang, li, chen);
    const count = async () => (await everything()).split(key(5)).length - 1;
    expect(await count()).toBe(1);
    server.files.delete('wang');
    await meet(li, chen, li, chen);
    expect(await count()).toBe(1);
  });

  it.each([
    ['no JSON', '{'],
    ['another thing', '{"lists":[]}'],
    ['nothing packed', '{"format":"kol-lens-team","version":1,"name":"W","gzip":"AAAA"}'],
    ['a newer version', '{"format":"kol-lens-team","version":2,"name":"W","content":{}}'],
    ['too long', ' '.repeat(8_000_001)],
  ])(
    'a member’s file that is %s changes nothing here, and what was read of it before still counts',
    async (_, text) => {
      const { li, wang, id } = await pair();
      await wang.add(id, 5);
      await meet(wang, li);
      const before = await seen(li, id);
      server.put('wang', text);
      await li.exchange();
      expect(await seen(li, id)).toEqual(before);
      expect((await li.state()).failure).toBeUndefined();
      expect((await li.state()).members).toMatchObject([
        { id: 'wang', name: 'WANG', problem: expect.any(String) },
      ]);
      // It does not come again as it is.
      server.bytes = 0;
      await li.exchange();
      expect(server.bytes).toBe(0);
      await wang.exchange();
      if (text.includes('"version":2')) {
        expect((await wang.state()).failure?.problem).toBe('newer');
        expect(server.files.get('wang')?.text).toBe(text);
      } else {
        await li.exchange();
        expect((await li.state()).members).toEqual([
          expect.not.objectContaining({ problem: expect.anything() }),
        ]);
      }
    },
  );

  it('a file of another making under one’s own name is not written over', async () => {
    server.put('li', '{"todo":[]}');
    const li = await member('li');
    expect(await li.join()).toBe('foreign');
    expect(server.files.get('li')?.text).toBe('{"todo":[]}');
    expect(await li.sharing.state()).toBeUndefined();
  });

  it('what a hostile file holds besides what fits is left out, and nothing else of it', async () => {
    const { li, wang, id } = await pair();
    await meet(li, wang);
    const at = await newerStamp();
    const row = crypto.randomUUID();
    const cells = {
      list: {
        '': {
          name: ['x'.repeat(500), at],
          fee: [5, at],
          removed: [1, at],
          budget: [77, at],
          __proto__: [1, at],
        },
      },
      entries: {
        [row]: {
          ...{ creator: [key(50), at], status: ['candidate', at], addedAt: [1, at], quote: ['much', at] },
          ...{
            image: ['https://evil.example/a.png', at],
            'tag:ok': [1, at],
            'tag:': [1, at],
            'free:x': ['y', at],
          },
        },
        __proto__: { creator: [key(51), at] },
        'not-an-id': { creator: [key(52), at] },
      },
      secrets: { [row]: { token: ['x', at] } },
    };
    const text = JSON.stringify({
      at: now,
      devices: ['Mallo', 5],
      lists: { [id]: cells, x: {} },
      notes: 5,
      log: [1],
    })
      // As a text: an object of ours would lose the key.
      .replace('"removed"', '"__proto__":{"a":["b","c"]},"removed"');
    const gzip = Buffer.from(
      await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer(),
    ).toString('base64');
    server.put('mallory', JSON.stringify({ format: 'kol-lens-team', version: 1, name: 'M', gzip }));
    await meet(li, wang);
    expect(await li.list(id)).toMatchObject({ name: 'Summer', budget: 77 });
    const entries = await li.entries(id);
    expect(entries).toHaveLength(3);
    expect(entries.find(({ creator }) => creator === key(50))).toEqual({
      ...{ id: row, creator: key(50), status: 'candidate', addedAt: 1, tags: ['ok'], free: {} },
    });
    expect(Object.prototype).not.toHaveProperty('a');
    expect((await li.state()).members.find((one) => one.id === 'mallory')?.bad).toBeGreaterThan(5);
    expect(await seen(wang, id)).toEqual(await seen(li, id));
  });
});

describe('clocks', () => {
  it.each([1, -1])('a member whose clock is %s day off neither wins nor loses by it', async (days) => {
    const odd = await member('odd', days * DAY);
    // A list that was made while nothing was known of the server's clock.
    const { id } = await odd.book.create({ name: 'Summer' });
    await odd.add(id, 1);
    await odd.join();
    await odd.sharing.share(id, true);
    const li = await joined('li');
    await meet(odd, li);
    const [first] = await li.entries(id);
    const entry = first?.id as string;
    now += 1000;
    await odd.set(id, entry, 'reasonFor', 'odd first');
    await meet(odd, li);
    now += 1000;
    await li.set(id, entry, 'reasonFor', 'li second');
    await meet(li, odd);
    for (const one of [li, odd]) expect((await one.entries(id))[0]?.reasonFor).toBe('li second');
    now += 1000;
    await odd.set(id, entry, 'reasonFor', 'odd third');
    await meet(odd, li);
    for (const one of [li, odd]) expect((await one.entries(id))[0]?.reasonFor).toBe('odd third');
    expect((await li.state()).members).toEqual([expect.not.objectContaining({ ahead: expect.anything() })]);
    // The times of changes are told by the clock of the computer that shows them.
    for (const [one, clock] of [
      [li, now],
      [odd, now + days * DAY],
    ] as const) {
      const [change] = await one.sharing.entryChanges(id);
      expect(Math.abs((change?.at ?? 0) - clock)).toBeLessThan(10 * 60_000);
    }
  });

  it('a computer whose clock is changed stamps by the server’s clock on, and its lists stay shared', async () => {
    let ahead = 0;
    const li = new Member(
      'li',
      await ownStore(),
      (clock) => server.folder('li', clock),
      () => now + ahead,
    );
    await li.join();
    const { id } = await li.book.create({ name: 'Summer' });
    await li.sharing.share(id, true);
    const offset = async (by: number) => {
      ahead = by;
      await li.exchange();
      return (await li.state()).offset;
    };
    expect(await offset(5000)).toBe(0);
    expect(await offset(-DAY)).toBe(DAY);
    expect((await li.book.all()).lists).toMatchObject([{ id, shared: true }]);
    await li.add(id, 1);
    const [change] = await li.sharing.entryChanges(id);
    expect(Math.abs((change?.at ?? 0) - (now - DAY))).toBeLessThan(60_000);
    // An answer takes a while on its way: that is no other clock.
    expect(await offset(5000 - DAY)).toBe(DAY);
    expect(await offset(5001 - DAY)).toBe(DAY - 5001);
    expect(await offset(DAY)).toBe(-DAY);
    expect(await offset(DAY - 3000)).toBe(-DAY);
    expect(await offset(-5000)).toBe(0);
  });

  it('what is stamped a few minutes ahead counts at once', async () => {
    const { li, id } = await pair();
    const cell = (minutes: number, field: string, value: string | number): [Address, Stamped] => [
      `list//${field}`,
      [value, stampAt('-------zzzzMallo', now + minutes * 60_000)],
    ];
    const cells = new Map([cell(4, 'budget', 4), cell(6, 'note', 'later')]);
    await putFile('Mallory', 'Mallo', { lists: new Map([[id, cells]]) });
    await li.exchange();
    expect(await li.list(id)).toMatchObject({ budget: 4 });
    expect((await li.list(id))?.note).toBeUndefined();
    expect((await li.state()).members).toContainEqual(expect.objectContaining({ id: 'mallory', ahead: 1 }));
  });

  it('the later of two edits wins, also where it was made offline on a computer whose clock is a day behind', async () => {
    const odd = await joined('odd', -DAY);
    const li = await joined('li');
    const { id } = await li.book.create({ name: 'Summer' });
    await li.add(id, 1);
    await li.sharing.share(id, true);
    await meet(li, odd);
    const [first] = await li.entries(id);
    const entry = first?.id as string;
    now += 30 * 60_000;
    await li.set(id, entry, 'reasonFor', 'li first');
    await li.exchange();
    now += 30 * 60_000;
    await odd.set(id, entry, 'reasonFor', 'odd later');
    await meet(odd, li);
    for (const one of [odd, li]) expect((await one.entries(id))[0]?.reasonFor).toBe('odd later');
  });

  it('what a file stamps ahead of the server’s clock counts only once its time has come, and drags no other clock along', async () => {
    const { li, wang, id } = await pair();
    const [first] = await li.entries(id);
    const entry = first?.id as string;
    const ahead = stampAt('-------zzzzMallo', now + DAY);
    server.put(
      'mallory',
      await writeMemberFile({
        ...{ name: 'M', at: now, devices: ['Mallo'], log: [], figures: [], notes: new Map() },
        lists: new Map([
          [id, new Map<Address, Stamped>([[`entries/${entry}/reasonFor`, ['mine for ever', ahead]]])],
        ]),
      }),
    );
    await meet(li, wang);
    expect((await li.entries(id))[0]?.reasonFor).toBeUndefined();
    expect((await li.state()).members).toContainEqual(expect.objectContaining({ id: 'mallory', ahead: 1 }));
    await li.set(id, entry, 'reasonFor', 'good');
    await meet(li, wang);
    expect((await wang.entries(id))[0]?.reasonFor).toBe('good');
    now += DAY;
    await li.sharing.exchange('alarm');
    expect((await li.entries(id))[0]?.reasonFor).toBe('mine for ever');
    await li.set(id, entry, 'reasonFor', 'good again');
    await meet(li, wang);
    expect((await wang.entries(id))[0]?.reasonFor).toBe('good again');
  });
});

it('a list that is opened is asked for, unless that was just done', async () => {
  const { li } = await pair();
  await li.exchange();
  server.asked.length = 0;
  now += 20_000;
  await li.sharing.opened();
  expect(server.asked).toEqual([]);
  now += 1;
  await li.sharing.opened();
  expect(server.asked).toContain('li list');
});

it('after a key was revoked, opening a list asks for nothing', async () => {
  const { li } = await pair();
  server.broken = new FolderError('key');
  await li.exchange();
  server.broken = undefined;
  server.asked.length = 0;
  now += DAY;
  await li.sharing.opened();
  expect(server.asked).toEqual([]);
});

it('a list that was shared no more is shared again where its member wants that, and once', async () => {
  const { li, wang, id } = await pair();
  await li.sharing.share(id, false);
  expect(await li.state()).toMatchObject({ lists: [], left: [id] });
  await li.sharing.share(id, false);
  expect((await li.state()).left).toEqual([id]);
  await li.sharing.share(id, true);
  await li.sharing.share(id, true);
  expect(await li.state()).toMatchObject({ lists: [id], left: [] });
  await li.add(id, 7);
  await meet(li, wang);
  expect(await wang.entries(id)).toHaveLength(3);
});

it('screens hear that a team was joined, exchanged with, settled and left', async () => {
  const li = await member('li');
  const hears = async (act: () => Promise<unknown>) => {
    li.news.length = 0;
    await act();
    return li.news.filter(({ news }) => news === 'sharing').length;
  };
  expect(await hears(() => li.join())).toBeGreaterThan(0);
  expect(li.alarm).toBe(true);
  expect(await hears(() => li.exchange())).toBeGreaterThan(0);
  expect(await hears(() => li.sharing.settle([]))).toBeGreaterThan(0);
  expect(await hears(() => li.sharing.leave())).toBeGreaterThan(0);
  expect(li.alarm).toBe(false);
});

it('a join that came to nothing sets no alarm and leaves no team behind', async () => {
  const li = await member('li');
  server.broken = new FolderError('unreachable');
  expect(await li.join()).toBe('unreachable');
  expect([li.alarm, await li.sharing.state()]).toEqual([undefined, undefined]);
});

it('another team begins with nothing of the one before', async () => {
  const { li, id } = await pair();
  const place = { kind: 'gateway', address: 'https://other.example.com' } as const;
  server.files.clear();
  expect(await li.sharing.join({ place, me: 'li', name: 'LI' })).toBeUndefined();
  expect(await li.state()).toMatchObject({ place, lists: [], left: [], figures: false });
  expect((await li.book.all()).lists.find((list) => list.id === id)).not.toHaveProperty('shared', true);
});

describe('joins', () => {
  const OTHER = { kind: 'gateway', address: 'https://other.example.com' } as const;
  /** The folder of another team, whose clock is a day behind, with a list of chen's and a note about somebody whom li knows. */
  async function otherTeam() {
    const other = new FolderServer(() => now - DAY);
    const inOther = async (me: string) =>
      new Member(
        me,
        await ownStore(),
        (clock) => other.folder(me, clock),
        () => now,
      );
    const chen = await inOther('chen');
    await chen.join(OTHER);
    const { id } = await chen.book.create({ name: 'Winter' });
    await chen.add(id, 1, 9);
    await chen.note(key(1), 'of the other team');
    await chen.sharing.share(id, true);
    await chen.exchange();
    return { other, id };
  }
  const refused = (problem: 'member' | 'unreachable') => () => {
    throw new FolderError(problem);
  };
  const newer = '{"format":"kol-lens-team","version":2,"name":"LI","content":{}}';
  const failures: [string, string, (other: FolderServer) => unknown][] = [
    [
      'is not reached',
      'unreachable',
      (other) => Object.assign(other, { broken: new FolderError('unreachable') }),
    ],
    ['does not take the key', 'key', (other) => Object.assign(other, { broken: new FolderError('key') })],
    ['has a file of another making', 'foreign', (other) => other.put('li', '{"todo":[]}')],
    ['has a file of a newer version', 'newer', (other) => other.put('li', newer)],
    ['lets nothing be written', 'member', (other) => Object.assign(other, { put: refused('member') })],
    [
      'dies before the writing',
      'unreachable',
      (other) => Object.assign(other, { put: refused('unreachable') }),
    ],
  ];

  it.each(failures)(
    'a join of a second team whose folder %s leaves the first, its lists and its state as they were',
    async (_, problem, fail) => {
      const { other, id: theirs } = await otherTeam();
      const li = new Member(
        'li',
        await ownStore(),
        (clock, { address }) => (address === OTHER.address ? other : server).folder('li', clock),
        () => now,
      );
      await li.join();
      const wang = await joined('wang');
      const { id } = await li.book.create({ name: 'Summer' });
      await li.add(id, 1, 2);
      await li.sharing.share(id, true);
      await li.note(key(1), 'of the first team');
      await meet(li, wang);
      const [before, own] = [await li.kept(), other.files.get('chen')?.text];
      li.news.length = 0;
      fail(other);
      expect(await li.join(OTHER)).toBe(problem);
      expect(await li.kept()).toEqual(before);
      expect([li.news, li.taken, other.files.get('chen')?.text]).toEqual([[], [], own]);
      // What was shared goes on, and nothing that is known of the members has to come again.
      server.bytes = 0;
      await li.exchange();
      expect(server.bytes).toBe(0);
      await wang.add(id, 3);
      await meet(wang, li);
      expect(await seen(li, id)).toEqual(await seen(wang, id));
      expect(await li.entries(id)).toHaveLength(3);
      expect(await li.list(theirs)).toBeUndefined();
    },
  );

  it('a second join of the same team that fails after the reading leaves all as it was', async () => {
    const { li, wang, id } = await pair();
    await wang.add(id, 3);
    await li.add(id, 4);
    await wang.exchange();
    const before = await li.kept();
    const { put } = server;
    server.put = refused('member');
    expect(await li.join()).toBe('member');
    expect(await li.kept()).toEqual(before);
    server.put = put;
    expect(await li.join()).toBeUndefined();
    await wang.exchange();
    expect(await seen(wang, id)).toEqual(await seen(li, id));
    expect(await li.entries(id)).toHaveLength(4);
  });

  it('a team that has the file is joined, and what could not be kept here comes with the next exchange', async () => {
    const { other, id } = await otherTeam();
    const li = new Member(
      'li',
      await ownStore(),
      (clock) => other.folder('li', clock),
      () => now,
    );
    const { merge } = li.book;
    li.book.merge = async () => {
      throw new FailureError({ code: 'storageFull', charged: 'no' });
    };
    expect(await li.join(OTHER)).toBeUndefined();
    expect(await li.state()).toMatchObject({ place: OTHER, lists: [], failure: { problem: 'storage' } });
    li.book.merge = merge;
    await li.exchange();
    expect(await li.list(id)).toMatchObject({ name: 'Winter' });
  });
});

it('an alarm that finds no team is taken away', async () => {
  const li = await member('li');
  await li.sharing.exchange('alarm');
  expect(li.alarm).toBe(false);
  expect(server.asked).toEqual([]);
});

it('two computers of one member write one file, and neither loses the other’s edits', async () => {
  const { li, wang, id } = await pair();
  const home = await joined('li');
  await meet(home, wang, li);
  expect(await seen(home, id)).toEqual(await seen(li, id));
  await home.add(id, 11);
  await li.add(id, 12);
  await home.exchange();
  await li.exchange();
  await meet(home, li, wang);
  for (const one of [home, li, wang]) expect(await one.entries(id)).toHaveLength(4);
  // What was done on either computer is the user's own, and a file that says it all does not come twice.
  expect((await li.sharing.entryChanges(id)).map(({ mine }) => mine)).toEqual([true, true, true, true]);
  await home.set(id, (await home.entries(id))[0]?.id as string, 'slot', 'May');
  await home.exchange();
  await li.exchange();
  server.bytes = 0;
  await li.exchange();
  expect(server.bytes).toBe(0);
});

it('a file that is written comes back without bytes, and one that only has another tag comes once', async () => {
  const { li, wang, id } = await pair();
  await li.add(id, 5);
  await li.exchange();
  server.bytes = 0;
  await li.exchange();
  expect(server.bytes).toBe(0);
  await meet(li, wang);
  const { text } = server.files.get('wang') as { text: string };
  server.put('wang', text);
  server.bytes = 0;
  await li.exchange();
  await li.exchange();
  expect(server.bytes).toBe(text.length);
});

it('what answers said of creators in shared lists travels only where the user says so', async () => {
  const { li, wang } = await pair();
  li.figures = [snapshotAt(now)];
  const [figure] = li.figures;
  await meet(li, wang);
  expect(wang.taken).toEqual([]);
  li.news.length = 0;
  await li.sharing.shareFigures(true);
  expect(await li.state()).toMatchObject({ figures: true, waiting: true });
  expect(li.news).toEqual([]);
  await meet(li, wang);
  expect(wang.taken).toEqual([{ by: 'LI', snapshots: [figure] }]);
  // A later answer takes the place of an earlier one.
  li.figures = [snapshotAt(now + 1000)];
  await meet(li, wang);
  expect(wang.taken[1]).toEqual({ by: 'LI', snapshots: li.figures });
  // Of a creator in no shared list nothing is taken, whatever a file has.
  const stranger = new Member(
    'mallory',
    await ownStore(),
    (clock) => server.folder('mallory', clock),
    () => now,
  );
  await stranger.join();
  server.put(
    'mallory',
    await writeMemberFile({
      ...{ name: 'M', at: now, devices: ['Mallo'], log: [], lists: new Map(), notes: new Map() },
      figures: [{ ...(figure as Snapshot), creator: key(77) }],
    }),
  );
  wang.taken.length = 0;
  await wang.exchange();
  expect(wang.taken).toEqual([]);
});

it('a folder without tags brings the same file again, and nothing of it is taken twice', async () => {
  const { li } = await pair();
  li.figures = [snapshotAt(now)];
  await li.sharing.shareFigures(true);
  await li.exchange();
  const chen = new Member(
    'chen',
    await ownStore(),
    (clock) => {
      const folder = server.folder('chen', clock);
      const get: TeamFolder['get'] = async (name) => {
        const got = await folder.get(name);
        return typeof got === 'object' ? { text: got.text } : got;
      };
      const put: TeamFolder['put'] = async (...given) => {
        await folder.put(...given);
        return {};
      };
      return { ...folder, get, put };
    },
    () => now,
  );
  await chen.join();
  await chen.exchange();
  expect(chen.taken).toHaveLength(1);
});

it('a background that was started anew writes no file anew, whatever the computer’s clock says', async () => {
  const store = await ownStore();
  const start = () =>
    new Member(
      'odd',
      store,
      (clock) => server.folder('odd', clock),
      () => now - DAY,
    );
  const odd = start();
  await odd.join();
  const { id } = await odd.book.create({ name: 'Summer' });
  await odd.add(id, 1);
  await odd.sharing.share(id, true);
  await odd.sharing.shareFigures(true);
  odd.figures = [snapshotAt(now)];
  await odd.exchange();
  const anew = start();
  anew.figures = odd.figures;
  expect(await asks(() => anew.exchange())).toEqual(['odd list', 'odd get odd']);
});

it('of many edits the last hundred are told, and of those that were lost a hundred', async () => {
  const { li, wang, id } = await pair();
  await li.add(id, ...Array.from({ length: 101 }, (_, at) => 100 + at));
  await meet(li, wang);
  const { id: other } = await li.book.create({ name: 'Autumn' });
  await li.sharing.share(other, true);
  await li.exchange();
  await li.book.edit(other, [{ edit: 'list', field: 'note', value: 'x' }]);
  const ids = (await li.entries(id)).map((entry) => entry.id);
  const editAll = (one: Member, field: EntryField, value: string | number) =>
    one.book.edit(
      id,
      ids.map((entry): ListEdit => ({ edit: 'entry', id: entry, field, value })),
    );
  await editAll(wang, 'slot', 'May');
  await wang.exchange();
  now += 1000;
  await editAll(li, 'reasonFor', 'cheap');
  await meet(li, wang);
  const told = await li.sharing.changes(id);
  expect(told).toHaveLength(100);
  expect(new Set(told.map(({ value }) => value))).toEqual(new Set(['cheap']));
  expect(await li.sharing.changes(other)).toMatchObject([{ address: 'list//note' }, { list: other }]);
  await editAll(li, 'reasonAgainst', 'mine');
  now += 1000;
  await editAll(wang, 'reasonAgainst', 'theirs');
  await wang.exchange();
  await li.exchange();
  expect((await li.state()).lost).toHaveLength(100);
  // A file that tells of as many changes as it may still tells of the last, also of one that was lost.
  await editAll(li, 'quote', 5);
  await meet(li, wang);
  await li.set(id, ids[0] as string, 'slot', 'June');
  now += 1000;
  await wang.set(id, ids[0] as string, 'slot', 'July');
  for (const one of [wang, li, wang]) await one.exchange();
  expect((await wang.sharing.changes(id)).slice(0, 2)).toMatchObject([
    { value: 'July' },
    { value: 'June', by: 'LI' },
  ]);
});

it('a file that is longer than the folder takes does not leave', async () => {
  const { li } = await pair();
  const before = server.files.get('li')?.text;
  // What cannot be packed any smaller.
  const noise = Array.from({ length: 95 }, () =>
    Buffer.from(crypto.getRandomValues(new Uint8Array(65_536))).toString('base64'),
  );
  li.figures = [{ ...snapshotAt(now), name: noise.join('') }];
  await li.sharing.shareFigures(true);
  expect(await asks(() => li.exchange())).not.toContain('li put li');
  expect((await li.state()).failure?.problem).toBe('tooLarge');
  expect(server.files.get('li')?.text).toBe(before);
});
