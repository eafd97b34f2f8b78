import { beforeEach, expect, it, vi } from 'vitest';
import type { ShownList } from '../../lib/lists/edits';
import type { Entry, ListEdit } from '../../lib/lists/model';
import { FailureError } from '../../lib/report/failure';
import { ListStore } from './listStore';
import { useMove } from './useMove';

const entry = (id: string): Entry => ({
  ...{ id, creator: `xingtuKolId/${id}`, status: 'excluded', tags: [], free: {}, addedAt: 1 },
});
const content = (id: string, entries: Entry[]): ShownList => ({
  list: { id, name: id, createdAt: 1, statuses: [], columns: [] },
  entries,
});
const other = vi.hoisted(() => ({ get: vi.fn(), edit: vi.fn() }));
vi.mock('./client', () => ({ lists: other }));
vi.mock('../session/session', () => ({
  useLanguage: () => 'en',
  failureOf: ({ failure }: FailureError) => failure,
}));

const said: string[] = [];
const order: string[] = [];
let store: ListStore;
beforeEach(() => {
  said.length = 0;
  order.length = 0;
  other.get.mockReset().mockResolvedValue(content('Autumn', [entry('2')]));
  other.edit.mockReset().mockImplementation(async (_: string, [{ entry: comer }]: [{ entry?: Entry }]) => {
    order.push(comer ? 'into' : 'back');
  });
  store = new ListStore(content('Spring', [entry('1'), entry('2')]), async ([edit]: ListEdit[]) => {
    order.push(edit && 'entry' in edit && edit.entry ? 'restored' : 'out');
  });
});
const move = () =>
  useMove(store, (text) => said.push(text))(store.state().entries, { id: 'a', name: 'Autumn' });
const left = () => store.state().entries.map(({ id }) => id);

it('entries are written to the other list before they leave their own, and duplicates are said', async () => {
  await move();
  await store.settled();
  expect(order).toEqual(['into', 'out']);
  expect(left()).toEqual(['2']);
  expect(said).toEqual(['1 moved to “Autumn”; 1 there before stay here']);
});

it('one step back takes them out of the other list and brings them back', async () => {
  await move();
  store.undo();
  await store.settled();
  expect(left().sort()).toEqual(['1', '2']);
  expect(order).toContain('back');
  store.redo();
  expect(left()).toEqual(['2']);
  expect(other.edit).toHaveBeenCalledTimes(3);
});

it('what the other list cannot take stays, and the reason is said', async () => {
  other.edit.mockRejectedValue(new FailureError({ code: 'listFull', charged: 'no' }));
  await move();
  other.get.mockResolvedValue(undefined);
  await move();
  expect(left()).toEqual(['1', '2']);
  expect(said).toEqual(['No more room in lists', '“Autumn” is gone: nothing was moved']);
});
