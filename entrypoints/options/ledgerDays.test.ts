import { expect, it } from 'vitest';
import { ledgerDays, totalOf } from './ledgerDays';

const row = (day: string, endpoint: string, calls: number, billed = calls, maybe = 0) => ({
  day,
  endpoint,
  calls,
  billed,
  maybe,
});

it('calls are grouped by day, newest day and busiest endpoint first', () => {
  const days = ledgerDays([
    row('2026-03-07', 'xingtu.base', 2),
    row('2026-03-08', 'xingtu.base', 1, 0, 1),
    row('2026-03-08', 'xingtu.spread', 4, 3),
  ]);
  expect(days.map(({ day, calls, billed, maybe }) => ({ day, calls, billed, maybe }))).toEqual([
    { day: '2026-03-08', calls: 5, billed: 3, maybe: 1 },
    { day: '2026-03-07', calls: 2, billed: 2, maybe: 0 },
  ]);
  expect(days[0]?.endpoints.map(({ endpoint }) => endpoint)).toEqual(['xingtu.spread', 'xingtu.base']);
});

it('a ledger without calls has no days', () => {
  expect(ledgerDays([])).toEqual([]);
  expect(totalOf([])).toEqual({ calls: 0, billed: 0, maybe: 0 });
});
