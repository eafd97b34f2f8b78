import { expect, it } from 'vitest';
import type { Yuan } from '../report/units';
import { MAX_NAMED } from './bounds';
import { applyEdits, type ShownList } from './edits';
import type { Entry, KolList } from './model';
import { moveOf } from './move';

const list = (id: string, part: Partial<KolList> = {}): KolList => ({
  ...{ id, name: id, createdAt: 1, statuses: [], columns: [] },
  ...part,
});
const entry = (creator: string, part: Partial<Entry> = {}): Entry => ({
  ...{ id: `e${creator}`, creator, status: 'candidate', tags: [], free: {}, addedAt: 1 },
  ...part,
});
const named = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `s${at}`, name: `Status ${at}` }));

const rich = entry('a', {
  ...{ status: 'own', statusAt: 7, reasonFor: 'fits', reasonAgainst: 'dear', quote: 9000 as Yuan },
  ...{ tags: ['x'], slot: 'May', free: { c1: 'agency', c2: 'note' }, name: 'A' },
});
const from: ShownList = {
  list: list('from', {
    statuses: [{ id: 'own', name: 'Sample sent' }],
    columns: [
      { id: 'c1', name: 'Agency' },
      { id: 'c2', name: 'Note' },
    ],
  }),
  entries: [rich, entry('b'), entry('c', { quote: 5 as Yuan })],
};
const to: ShownList = {
  list: list('to', { columns: [{ id: 'k1', name: 'Agency' }] }),
  entries: [entry('c', { id: 'there', quote: 8 as Yuan })],
};
const moved = () => {
  const move = moveOf(from.entries, from.list, to);
  if (!move) throw new Error('full');
  return move;
};

it('entries move with all that is the user’s; statuses and columns of the list’s own are found by name, or made', () => {
  const after = applyEdits(to, moved().into, 1).content;
  const [status] = after.list.statuses;
  const note = after.list.columns.find(({ name }) => name === 'Note');
  expect(status?.name).toBe('Sample sent');
  expect(after.list.columns.map(({ name }) => name)).toEqual(['Agency', 'Note']);
  const { id, ...arrived } = after.entries.find(({ creator }) => creator === 'a') as Entry;
  expect(arrived).toEqual({
    ...Object.fromEntries(Object.entries(rich).filter(([field]) => field !== 'id')),
    status: status?.id,
    free: { k1: 'agency', [note?.id ?? '']: 'note' },
  });
  expect(from.entries.map((one) => one.id)).not.toContain(id);
});

it('whom the other list has already stays, and nothing there is overwritten', () => {
  const move = moved();
  expect(move.already.map(({ creator }) => creator)).toEqual(['c']);
  expect(applyEdits(from, move.out, 1).content.entries.map(({ creator }) => creator)).toEqual(['c']);
  expect(applyEdits(to, move.into, 1).content.entries.filter(({ creator }) => creator === 'c')).toEqual(
    to.entries,
  );
});

it('the way back takes out what came, and nothing else', () => {
  const move = moved();
  const there = applyEdits(to, move.into, 1).content;
  expect(applyEdits(there, move.back, 1).content.entries).toEqual(to.entries);
});

it('a list that can have no further status takes none of them', () => {
  expect(moveOf([rich], from.list, { list: list('to', { statuses: named(MAX_NAMED) }), entries: [] })).toBe(
    undefined,
  );
  expect(
    moveOf([entry('b')], from.list, { list: list('to', { statuses: named(MAX_NAMED) }), entries: [] }),
  ).toMatchObject({ moved: [{ creator: 'b' }] });
});
