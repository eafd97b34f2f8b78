import { expect, test } from 'vitest';
import type { BulkJob, BulkRow } from '../../lib/lists/bulk/job';
import type { RowContext } from '../../lib/lists/table';
import type { Subject } from '../../lib/subject/types';
import { bulkColumns, countsOf, inOrder, stateText, tableRow, timeLeft } from './rows';
import { withChanges } from './useBulk';
import { groupsOf, sumOf } from './usePlan';

const subject: Subject = {
  platform: 'xingtu',
  kind: 'kol',
  idType: 'xingtuKolId',
  id: '7091220047716630541',
};
const job: BulkJob = {
  ...{ id: 'j', at: 1000, parts: ['row'], state: 'running', source: 'live' },
  ...{ agreed: 4, used: 2, since: 1000, settled: 0, rev: 3 },
};
const row = (at: number, part: Partial<BulkRow> = {}): BulkRow => ({
  ...{ at, line: at + 1, text: subject.id, about: { subject }, state: 'waiting', rev: 1 },
  ...part,
});
const columns = bulkColumns('en');
const context: RowContext = {
  list: { statuses: [], columns: [] },
  columns,
  bought: { videoLength: '21-60', noteForm: 'picture' } as never,
  statusName: (id) => id,
  platformName: (platform) => platform,
};

test('what needs the user comes first, then what is under way, and the others in their order', () => {
  const rows = [row(0, { state: 'done' }), row(1), row(2, { state: 'failed' }), row(3, { state: 'running' })];
  expect(inOrder([...rows, row(4, { state: 'choose' })]).map(({ at }) => at)).toEqual([4, 2, 3, 0, 1]);
});

test('a failed row says why, and whether it was charged', () => {
  const failed = row(0, { state: 'failed', failures: [{ code: 'timeout', charged: 'maybe' }] });
  expect(stateText(failed, job, 'en')).toMatch(/^Failed: .+ \(.+\)$/);
  expect(stateText(row(0, { state: 'failed', problem: 'noRow' }), job, 'zh-CN')).toContain('重试');
  expect(stateText(row(0, { state: 'twice', twin: 7 }), job, 'en')).toBe('The same as line 7');
});

test('what was not fetched says so once the job is stopped', () => {
  expect(stateText(row(0), job, 'en')).toBe('Waiting');
  expect(stateText(row(0), { state: 'stopped' }, 'en')).toBe('Not fetched');
});

test('a row shows figures only once they have come', () => {
  const at = (id: string) => columns.findIndex((column) => column.id === id);
  const figures = { name: '阿柚笔记', fans: 120_000 };
  const waiting = tableRow(row(0, { subject }), job, context, figures, 'en');
  expect([waiting.cells[at('entry.fans')], waiting.cells[at('bulk.line')]]).toEqual([undefined, 1]);
  const done = tableRow(row(0, { subject, state: 'done' }), job, context, figures, 'en');
  expect(done).toMatchObject({ key: '0', subject: { id: subject.id } });
  expect([done.cells[0], done.cells[at('entry.fans')]]).toEqual(['阿柚笔记', 120_000]);
});

test('the time left follows from the pace since the job began to run', () => {
  const rows = [row(0, { state: 'done' }), row(1, { state: 'failed' }), row(2), row(3), row(4)];
  expect(countsOf(rows)).toMatchObject({ done: 1, failed: 1, waiting: 3 });
  expect(timeLeft(job, rows, 3000)).toBe(3000);
  expect(timeLeft({ ...job, settled: 1 }, rows, 3000)).toBe(6000);
  expect(timeLeft({ ...job, settled: 2 }, rows, 3000)).toBeUndefined();
  expect(timeLeft({ ...job, state: 'paused' }, rows, 3000)).toBeUndefined();
});

test('lines that cost the same are one sum, and what is free is in none', () => {
  expect(groupsOf([4, 0, 1, 4, 4, 0])).toEqual([
    { count: 3, calls: 4 },
    { count: 1, calls: 1 },
  ]);
  expect(sumOf([4, 0, 1])).toBe(5);
});

test('rows that changed take the place of those before, and another job that of all', () => {
  const before = { ready: true, refused: false, job, rows: [row(0), row(1)] };
  const changed = withChanges(before, { ...job, rev: 4 }, [row(1, { state: 'done' })]);
  expect(changed.rows.map(({ state }) => state)).toEqual(['waiting', 'done']);
  expect(changed.rows[0]).toBe(before.rows[0]);
  expect(withChanges(before, { ...job, id: 'k' }, [row(0)]).rows).toHaveLength(1);
  expect(withChanges(before, undefined, []).rows).toEqual([]);
});
