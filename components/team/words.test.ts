import { expect, it } from 'vitest';
import type { Entry, KolList } from '../../lib/lists/model';
import type { Address } from '../../lib/lists/sharing/cells';
import type { CellChange } from '../../lib/lists/sharing/changes';
import { changeText } from './words';

const id = '6f1c2b1e-8a53-4c53-9d0e-0b6a3c0f9a11';
const column = '6f1c2b1e-8a53-4c53-9d0e-0b6a3c0f9a12';
const list: KolList = {
  ...{ id: 'l', name: 'Summer', createdAt: 1, statuses: [] },
  columns: [{ id: column, name: 'Brief' }],
};
const entry: Entry = {
  ...{ id, creator: 'xingtuKolId/6812345678901234567', name: '小麦', status: 'candidate' },
  ...{ tags: [], free: {}, addedAt: 1 },
};
const within = { list, entries: [entry], statusName: (status: string) => `<${status}>` };
const told = (address: string | undefined, change: Partial<CellChange> = {}) =>
  changeText(
    { list: 'l', stamp: '0000000000000000', ...(address && { address: address as Address }), ...change },
    within,
    'en',
  );

it.each([
  [undefined, {}, 'shared this list'],
  [`entries/${id}/creator`, { value: 'Mia', count: 1 }, 'added 1 creator: Mia'],
  [`entries/${id}/creator`, { value: 'Mia', count: 3 }, 'added 3 creators: Mia …'],
  [`entries/${id}/removed`, { value: 5 }, 'took out 小麦'],
  [`entries/${id}/removed`, { before: 5 }, 'brought back 小麦'],
  [`entries/${id}/tag:vip`, { value: 5 }, '小麦 · tagged “vip”'],
  [`entries/${id}/tag:vip`, { before: 5 }, '小麦 · tag “vip” taken off'],
  [`entries/${id}/status`, { before: 'candidate', value: 'quoted' }, '小麦 · Status: <candidate> → <quoted>'],
  [`entries/${id}/quote`, { value: 8000 }, '小麦 · Quote: — → ¥8,000'],
  [`entries/${id}/rebate`, { before: 0.3, value: 0.25 }, '小麦 · Rebate: 30% → 25%'],
  [`entries/${id}/free:${column}`, { value: 'x' }, '小麦 · Brief: — → x'],
  [`entries/${column}/slot`, { value: 'May' }, '(no name) · Slot: — → May'],
  ['list//name', { before: 'A', value: 'B' }, 'Name of the list: A → B'],
  ['list//target', { value: '{"dimensions":[]}' }, 'Target audience: — → changed'],
  [`named/${column}/name`, { value: 'B' }, 'status or column: — → B'],
])('a change of %s with %j is told as it is read in the list', (address, change, text) => {
  expect(told(address, change)).toBe(text);
});
