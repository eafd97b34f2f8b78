import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Address, Stamped } from '../../lists/sharing/cells';
import { writeMemberFile } from '../../lists/sharing/file';
import { stampAt, timeOf } from '../../lists/stamps';
import type { Snapshot } from '../../memory/snapshot';
import { FailureError } from '../../report/failure';
import { creatorKey } from '../../subject/creator';
import { FolderError } from './folder';
import { contentOf, FolderServer, Member, ownStore, xingtu } from './testing';

const DAY = 86_400_000;
const key = (at: number) => creatorKey(xingtu(at)) as string;

let now: number;
let server: FolderServer;
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

/** Each exchanges so often that all have heard of everything. */
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
    expect(server.asked).toEqual([]);
    await li.pass(5_000);
    expect(server.asked.filter((what) => what === 'li put li')).toHaveLength(1);
    await wang.exchange();
    expect((await wang.entries(id))[0]?.slot).toBe('May');
  });

  it('while nothing happens no byte comes, and nothing is listed', async () => {
    const { li, wang } = await pair();
    await meet(li, wang);
    server.asked.length = 0;
    server.bytes = 0;
    for (const one of [li, wang]) await one.sharing.exchange('alarm');
    expect(server.asked).toEqual(['li get li', 'li get wang', 'wang get wang', 'wang get li']);
    expect(server.bytes).toBe(0);
    now += 31 * 60_000;
    await li.sharing.exchange('alarm');
    expect(server.asked).toContain('li list');
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
  it('who loses a cell is told once, and can put back what was written', async () => {
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
    expect(await li.sharing.entryChanges((await li.book.create({ name: 'Mine' })).id)).toEqual([]);
    await li.book.edit(id, [{ edit: 'row', id: second }]);
    expect((await said(li)).has(second)).toBe(false);
    server.files.delete('wang');
    await li.exchange();
    expect((await said(li)).get(first)).toEqual({ at: expect.any(Number) });
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
  now += 5_000;
  await li.sharing.opened();
  expect(server.asked).toEqual([]);
  now += 60_000;
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
});

it('what answers said of creators in shared lists travels only where the user says so', async () => {
  const { li, wang } = await pair();
  const day = new Date(now + 8 * 3_600_000).toISOString().slice(0, 10);
  li.figures = [
    {
      ...{ source: 'live', creator: key(1), basis: 'xingtu.prices?', day, at: Math.round(now) },
      figures: { 'xingtu.price.21_60': { value: 100, unit: 'yuan' } },
    },
  ];
  const [figure] = li.figures;
  await meet(li, wang);
  expect(wang.taken).toEqual([]);
  await li.sharing.shareFigures(true);
  await meet(li, wang);
  expect(wang.taken).toEqual([{ by: 'LI', snapshots: [figure] }]);
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
