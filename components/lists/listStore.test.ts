import { describe, expect, it, vi } from 'vitest';
import type { Entry, ListEdit } from '../../lib/lists/model';
import { cellOf, ListStore } from './listStore';

const entry = (id: string): Entry => ({
  id,
  creator: `xingtuKolId/${id}`,
  status: 'candidate',
  tags: [],
  free: {},
  addedAt: 1,
});

const slot = (id: string, value: string): ListEdit => ({ edit: 'entry', id, field: 'slot', value });

function storeWith(save: (edits: ListEdit[]) => Promise<unknown> = () => Promise.resolve()) {
  const saved = vi.fn(save);
  const list = { id: 'l', name: 'Summer', createdAt: 1, statuses: [], columns: [] };
  const store = new ListStore({ list, entries: [entry('1'), entry('2')] }, saved);
  const slotOf = (id: string) => store.state().entries.find((one) => one.id === id)?.slot;
  return { store, saved, slotOf };
}

describe('a list that is edited', () => {
  it('an edit is there before it is written, and those made meanwhile are written in one message after it', async () => {
    const written: (() => void)[] = [];
    const { store, saved, slotOf } = storeWith(() => new Promise<void>((resolve) => written.push(resolve)));
    store.edit([slot('1', 'May')]);
    expect(slotOf('1')).toBe('May');
    store.edit([slot('1', 'June')]);
    store.edit([slot('2', 'July')]);
    expect(saved.mock.calls).toEqual([[[slot('1', 'May')]]]);
    written.shift()?.();
    await vi.waitFor(() => expect(saved).toHaveBeenCalledTimes(2));
    expect(saved.mock.lastCall).toEqual([[slot('1', 'June'), slot('2', 'July')]]);
    written.shift()?.();
    await store.settled();
  });

  it('steps are undone one by one, the latest first, done again, and written each time', async () => {
    const { store, saved, slotOf } = storeWith();
    store.edit([slot('1', 'May')]);
    store.edit([slot('1', 'June'), slot('2', 'July')]);
    store.undo();
    expect([slotOf('1'), slotOf('2')]).toEqual(['May', undefined]);
    store.undo();
    expect(slotOf('1')).toBeUndefined();
    expect(store.undo()).toEqual([]);
    store.redo();
    store.redo();
    expect([slotOf('1'), slotOf('2')]).toEqual(['June', 'July']);
    await store.settled();
    const cells = saved.mock.calls.flatMap(([edits]) => edits);
    expect(cells.slice(-2)).toEqual([slot('1', 'June'), slot('2', 'July')]);
  });

  it('what a step did beside the list is undone and done again with it, and with no other step', () => {
    const { store } = storeWith();
    const beside = { undo: vi.fn(), redo: vi.fn() };
    store.edit([{ edit: 'row', id: '1' }], beside);
    store.edit([slot('2', 'May')]);
    store.undo();
    expect(beside.undo).not.toHaveBeenCalled();
    store.undo();
    expect(store.state().entries.map(({ id }) => id)).toContain('1');
    store.redo();
    store.redo();
    expect([beside.undo.mock.calls.length, beside.redo.mock.calls.length]).toEqual([1, 1]);
  });

  it('what could not be saved stays in its cell, is named, and is written by a retry', async () => {
    let broken = true;
    const { store, saved, slotOf } = storeWith(() =>
      broken ? Promise.reject(new Error('disk')) : Promise.resolve(),
    );
    store.edit([slot('1', 'May')]);
    await store.settled();
    expect(slotOf('1')).toBe('May');
    expect([...store.state().failed.keys()]).toEqual([cellOf(slot('1', 'May'))]);
    broken = false;
    store.retry();
    await store.settled();
    expect(store.state().failed.size).toBe(0);
    expect(saved.mock.lastCall).toEqual([[slot('1', 'May')]]);
  });

  it('a later edit of a cell takes the place of the one that failed', async () => {
    let broken = true;
    const { store } = storeWith(() => (broken ? Promise.reject(new Error('disk')) : Promise.resolve()));
    store.edit([slot('1', 'May')]);
    await store.settled();
    broken = false;
    store.edit([slot('1', 'June')]);
    expect(store.state().failed.size).toBe(0);
    await store.settled();
    expect(store.state().failed.size).toBe(0);
  });

  it('what another screen changed comes in, but not over a cell that is still to be written', async () => {
    const { store, slotOf } = storeWith(() => Promise.reject(new Error('disk')));
    store.edit([slot('1', 'May')]);
    store.hear([slot('1', 'other'), slot('2', 'other')]);
    expect([slotOf('1'), slotOf('2')]).toEqual(['May', 'other']);
    await store.settled();
    store.hear([slot('1', 'again')]);
    expect(slotOf('1')).toBe('May');
    expect(store.state().steps).toBe(1);
  });

  it('entries that the background added are not written again, and an undo takes them out', async () => {
    const { store, saved } = storeWith();
    store.added([entry('3')]);
    expect(saved).not.toHaveBeenCalled();
    store.undo();
    expect(store.state().entries.map(({ id }) => id)).toEqual(['1', '2']);
    await store.settled();
    expect(saved.mock.calls).toEqual([[[{ edit: 'row', id: '3', entry: undefined }]]]);
  });
});
