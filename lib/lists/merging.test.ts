import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ListContent } from './listContent';
import { changeStore, type MergeableChanges, openStore, type Stored } from './merging';
import type { Entry, ListEdit } from './model';
import { NotesContent } from './notesContent';
import { newestStamp, timeOf } from './stamps';

const ids = Array.from({ length: 4 }, (_, at) => `6f1c2b1e-8a53-4c53-9d0e-00000000000${at}`);
const creator = 'xingtuKolId/7100000000000000001';
const LIST = '6f1c2b1e-8a53-4c53-9d0e-0b6a3c0f9a11';

const entryOf = (id: string): Entry => ({ id, creator, status: 'candidate', tags: [], free: {}, addedAt: 1 });
const anId = fc.constantFrom(...ids);
const anEdit: fc.Arbitrary<ListEdit> = fc.oneof(
  fc.record({
    edit: fc.constant('entry' as const),
    id: anId,
    field: fc.constantFrom('reasonFor' as const, 'slot' as const),
    value: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
  }),
  fc.record({
    edit: fc.constant('tag' as const),
    id: anId,
    tag: fc.constantFrom('x', '__proto__'),
    on: fc.boolean(),
  }),
  fc.record({
    edit: fc.constant('free' as const),
    id: anId,
    column: fc.constant(LIST),
    value: fc.option(fc.constant('c'), { nil: undefined }),
  }),
  anId.map((id): ListEdit => ({ edit: 'row', id })),
  anId.map((id): ListEdit => ({ edit: 'row', id, entry: entryOf(id) })),
  fc.record({
    edit: fc.constant('list' as const),
    field: fc.constant('name' as const),
    value: fc.constantFrom('m', 'n'),
  }),
);

/** What the database does to what it keeps. */
const kept = <T>(value: T): T => structuredClone(value);

/** A copy of a list on a device, with all that changed on it. */
class Copy {
  readonly changes: MergeableChanges[] = [];
  readonly content: ListContent;

  constructor(
    readonly device: string,
    stored: Stored,
  ) {
    this.content = new ListContent(LIST, device, stored);
  }

  edit(edits: readonly ListEdit[]): void {
    this.changes.push(this.content.edit(edits, 7).changes);
  }
}

const read = (content: ListContent) => ({
  list: content.list,
  entries: ids.map((id) => content.entry(id)),
  count: content.entries,
});

it('copies of a list that were edited apart are equal once each has the other’s changes, in whatever order', () => {
  fc.assert(
    fc.property(fc.array(anEdit), fc.array(anEdit), (here, there) => {
      const first = new Copy('first', { changes: [] });
      first.edit(ids.slice(0, 2).map((id): ListEdit => ({ edit: 'row', id, entry: entryOf(id) })));
      const base = kept(first.content.whole);
      const [one, other] = [
        new Copy('one', { content: base, changes: [] }),
        new Copy('other', { content: base, changes: [] }),
      ];
      for (const edit of here) one.edit([edit]);
      other.edit(there);
      const merged = (changes: MergeableChanges[]) =>
        read(new ListContent(LIST, 'third', { content: base, changes: kept(changes) }));
      const result = merged([...one.changes, ...other.changes]);
      expect(merged([...other.changes, ...one.changes])).toEqual(result);
      expect(merged([...other.changes, ...one.changes, ...one.changes].reverse())).toEqual(result);
    }),
    { numRuns: 60 },
  );
});

it('a list that is opened again from whole and changes is the one that was edited', () => {
  fc.assert(
    fc.property(fc.array(anEdit), fc.nat(20), (edits, at) => {
      const copy = new Copy('one', { changes: [] });
      copy.edit(ids.slice(0, 2).map((id): ListEdit => ({ edit: 'row', id, entry: entryOf(id) })));
      let content = kept(copy.content.whole);
      for (const [step, edit] of edits.entries()) {
        copy.edit([edit]);
        // Written whole at some time, with the changes before it gone.
        if (step === at) content = kept(copy.content.whole);
      }
      const changes = kept(copy.changes.slice(edits.length > at ? at + 2 : 1));
      expect(read(new ListContent(LIST, 'one', { content, changes }))).toEqual(read(copy.content));
    }),
    { numRuns: 60 },
  );
});

it('no note is lost where two devices write notes on one creator, and a removed one stays removed', () => {
  const note = (at: number, text: string) => ({ id: ids[at] as string, creator, at, text });
  const here = new NotesContent('here', { changes: [] });
  const there = new NotesContent('there', { changes: [] });
  const changes = [
    here.add(note(0, 'slow')),
    here.add(note(1, 'wrong')),
    there.add(note(2, 'dear')),
    there.add(note(3, 'good')),
    here.remove(ids[1] as string, 9),
  ];
  for (const order of [changes, changes.toReversed()]) {
    const both = new NotesContent('both', { changes: kept(order) });
    expect(ids.map((id) => both.note(id)?.text)).toEqual(['slow', undefined, 'dear', 'good']);
  }
});

it('a text that looks like a stamp moves no clock', () => {
  const copy = new Copy('one', { changes: [] });
  copy.edit([{ edit: 'list', field: 'note', value: 'zhang_wei_168888' }]);
  const again = new Copy('one', { content: kept(copy.content.whole), changes: [] });
  again.edit([{ edit: 'list', field: 'name', value: 'm' }]);
  const stamp = newestStamp(kept(again.changes[0]));
  expect(Math.abs(timeOf(stamp) - Date.now())).toBeLessThan(60_000);
});

it('what is of another making opens no list', () => {
  const store = openStore('one', { changes: [] });
  changeStore(store, () => store.setCell('entries', 'a', 'name', 'x'));
  const content = kept(store.getMergeableContent());
  expect(openStore('two', { content, changes: [] }).getContent()).toEqual(store.getContent());
  for (const wrong of [
    null,
    5,
    'x',
    [],
    {},
    [[{}]],
    [content[0]],
    JSON.parse('[[{"entries":5},"",7],[{},"",0]]'),
  ])
    expect(() => openStore('two', { content: wrong, changes: [] })).toThrow();
});

it('cells that it does not know, or that do not fit, are not read', () => {
  const id = ids[0] as string;
  const store = openStore('one', { changes: [] });
  changeStore(store, () => {
    store.setRow('entries', id, {
      ...{ creator, status: 'candidate', addedAt: 1, quote: -5, rebate: 'half', name: 5, later: 'x' },
      ...{ image: 'https://evil.example/a', 'free:x': 'y', 'tag:': 'z' },
    });
    store.setRow('entries', 'not-an-id', { creator });
    store.setRow('entries', ids[1] as string, { creator: 'nobody' });
    store.setValues({ name: 'L', fee: 5, target: '{', later: 1 });
    store.setRow('named', 'x', { kind: 'status', name: 'x' });
  });
  const content = new ListContent(LIST, 'two', { content: kept(store.getMergeableContent()), changes: [] });
  expect(content.entries).toBe(1);
  expect(content.entry(id)).toEqual({ ...entryOf(id) });
  expect(content.list).toEqual({ id: LIST, name: 'L', createdAt: 0, statuses: [], columns: [] });
});

it('an edit of a list of 5,000 creators is small, and takes less than 20 ms', () => {
  const copy = new Copy('one', { changes: [] });
  const rows = Array.from({ length: 5000 }, (_, at) => {
    const id = `6f1c2b1e-8a53-4c53-9d0e-${at.toString(16).padStart(12, '0')}`;
    return { id, entry: { ...entryOf(id), reasonFor: 'r', tags: ['a'], quote: 5 as Entry['quote'] } };
  });
  copy.edit(rows.map(({ id, entry }): ListEdit => ({ edit: 'row', id, entry: entry as Entry })));
  expect(copy.content.entries).toBe(5000);
  const times = rows.slice(0, 40).map(({ id }, at) => {
    const begun = performance.now();
    copy.edit([{ edit: 'entry', id, field: 'slot', value: `day ${at}` }]);
    copy.content.entry(id);
    void copy.content.list;
    return performance.now() - begun;
  });
  expect(JSON.stringify(copy.changes.at(-1)).length).toBeLessThan(500);
  expect(times.sort((a, b) => a - b)[20]).toBeLessThan(20);
});
