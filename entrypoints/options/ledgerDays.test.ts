import { expect, it } from 'vitest';
import type { CallPrices } from '../../lib/report/money';
import type { Yuan } from '../../lib/report/units';
import { ledgerCost, ledgerDays, totalOf } from './ledgerDays';

const row = (day: string, endpoint: string, calls: number, billed = calls, maybe = 0, hits = 0) => ({
  day,
  endpoint,
  calls,
  billed,
  maybe,
  hits,
});

it('calls are grouped by day, newest day and busiest endpoint first', () => {
  const days = ledgerDays([
    row('2026-03-07', 'xingtu.base', 2),
    row('2026-03-08', 'xingtu.base', 1, 0, 1),
    row('2026-03-08', 'xingtu.spread', 4, 3, 0, 1),
  ]);
  expect(days.map(({ endpoints: _, ...counts }) => counts)).toEqual([
    { day: '2026-03-08', calls: 5, billed: 3, maybe: 1, hits: 1 },
    { day: '2026-03-07', calls: 2, billed: 2, maybe: 0, hits: 0 },
  ]);
  expect(days[0]?.endpoints.map(({ endpoint }) => endpoint)).toEqual(['xingtu.spread', 'xingtu.base']);
});

it('a ledger without calls has no days', () => {
  expect(ledgerDays([])).toEqual([]);
  expect(totalOf([])).toEqual({ calls: 0, billed: 0, maybe: 0, hits: 0 });
});

it('what may have been billed is the most that calls cost, and what was billed the least', () => {
  const prices: CallPrices = { justone: 0.1 as Yuan, tikomni: 0.5 as Yuan };
  const rows = [row('2026-03-08', 'xingtu.base', 4, 2, 1), row('2026-03-08', 'studio.diagnosis', 1)];
  const cost = ledgerCost(rows, prices);
  expect(cost?.billed).toBeCloseTo(0.7);
  expect(cost?.most).toBeCloseTo(0.8);
});

it('without the price of one of the APIs there is no cost of calls of both', () => {
  const rows = [row('2026-03-08', 'xingtu.base', 4), row('2026-03-08', 'studio.diagnosis', 1)];
  expect(ledgerCost(rows, { justone: 0.1 as Yuan })).toBeUndefined();
  expect(ledgerCost(rows.slice(0, 1), { justone: 0.1 as Yuan })).toEqual({ billed: 0.4, most: 0.4 });
  expect(ledgerCost(rows, {})).toBeUndefined();
});
