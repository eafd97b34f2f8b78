import { array, assert, constantFrom, property, record, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Yuan } from '../report/units';
import { applyEdits, type ShownList } from './edits';
import type { Entry, ListEdit } from './model';

const entry = (id: string, rest: Partial<Entry> = {}): Entry => ({
  id,
  creator: `xingtuKolId/${id}`,
  status: 'candidate',
  tags: [],
  free: {},
  addedAt: 1,
  ...rest,
});

const CONTENT: ShownList = {
  list: { id: 'l', name: 'Summer', createdAt: 1, statuses: [], columns: [{ id: 'c1', name: 'Lead' }] },
  entries: [entry('1'), entry('2', { tags: ['skin'], quote: 9000 as Yuan, free: { c1: 'Li' } })],
};

const edit = (...edits: ListEdit[]) => applyEdits(CONTENT, edits, 50);

describe('edits of a list', () => {
  it('an edit changes its own cell, and all others stay the same objects', () => {
    const { content } = edit({ edit: 'entry', id: '2', field: 'quote', value: 12_000 });
    expect(content.entries[1]).toEqual(
      entry('2', { tags: ['skin'], quote: 12_000 as Yuan, free: { c1: 'Li' } }),
    );
    expect(content.entries[0]).toBe(CONTENT.entries[0]);
    expect(content.list).toBe(CONTENT.list);
  });

  it('an empty cell holds nothing, and no empty text', () => {
    const { content } = edit(
      { edit: 'entry', id: '2', field: 'quote' },
      { edit: 'free', id: '2', column: 'c1', value: '' },
      { edit: 'entry', id: '2', field: 'slot', value: '' },
    );
    expect(content.entries[1]).toStrictEqual(entry('2', { tags: ['skin'] }));
  });

  it('a status carries the time at which it was set', () => {
    const { content } = edit({ edit: 'entry', id: '1', field: 'status', value: 'excluded' });
    expect(content.entries[0]).toMatchObject({ status: 'excluded', statusAt: 50 });
  });

  it('an entry without a status, a list without a name, and an amount in words are not made', () => {
    const { content, undo } = edit(
      { edit: 'entry', id: '1', field: 'status' },
      { edit: 'list', field: 'name', value: '' },
      { edit: 'list', field: 'budget', value: 'much' },
    );
    expect(content).toBe(CONTENT);
    expect(undo).toEqual([]);
  });

  it('edits of what is not there change nothing', () => {
    const { content, undo } = edit(
      { edit: 'entry', id: '9', field: 'slot', value: 'May' },
      { edit: 'tag', id: '9', tag: 'new', on: true },
      { edit: 'row', id: '9' },
    );
    expect(content).toBe(CONTENT);
    expect(undo).toEqual([]);
  });

  it('a status of the user is made, renamed and removed', () => {
    const made = edit({ edit: 'named', kind: 'status', id: 's1', name: 'On hold' }).content;
    expect(made.list.statuses).toEqual([{ id: 's1', name: 'On hold' }]);
    const renamed = applyEdits(made, [{ edit: 'named', kind: 'status', id: 's1', name: 'Later' }], 1).content;
    expect(renamed.list.statuses).toEqual([{ id: 's1', name: 'Later' }]);
    expect(
      applyEdits(renamed, [{ edit: 'named', kind: 'status', id: 's1' }], 1).content.list.statuses,
    ).toEqual([]);
  });

  const id = constantFrom('1', '2', '3');
  const anyEdit = constantFrom<(at: string, text: string) => ListEdit>(
    (at, value) => ({ edit: 'entry', id: at, field: 'reasonFor', value }),
    (at, value) => ({ edit: 'entry', id: at, field: 'quote', value: value.length }),
    (at, tag) => ({ edit: 'tag', id: at, tag, on: true }),
    (at, tag) => ({ edit: 'tag', id: at, tag, on: false }),
    (at, value) => ({ edit: 'free', id: at, column: 'c1', value }),
    (at) => ({ edit: 'row', id: at }),
    (at, name) => ({ edit: 'row', id: at, entry: entry(at, { name }) }),
    (_, value) => ({ edit: 'list', field: 'client', value }),
    (_, name) => ({ edit: 'named', kind: 'column', id: 'c1', name }),
    () => ({ edit: 'target', target: { dimensions: [], costBy: 'age' } }),
  );

  it('what undoes edits leads back to where they began', () => {
    const sorted = ({ list, entries }: ShownList) => ({
      list,
      // A row that was removed comes back at the end: the screen orders rows itself.
      entries: [...entries].sort((a, b) => (a.id < b.id ? -1 : 1)),
    });
    const steps = array(tuple(anyEdit, record({ id, text: constantFrom('', 'a', 'skin', 'long text') })));
    assert(
      property(steps, (made) => {
        const edits = made.map(([make, { id: at, text }]) => make(at, text));
        const { content, undo } = applyEdits(CONTENT, edits, 50);
        expect(sorted(applyEdits(content, undo, 60).content)).toStrictEqual(sorted(CONTENT));
      }),
    );
  });
});
