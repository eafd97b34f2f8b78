import type { LedgerRow } from '../../lib/report/ledger';
import { apiOf, type CallPrices, costOf } from '../../lib/report/money';
import type { Yuan } from '../../lib/report/units';

/** Numbers of calls. */
export interface Counts {
  calls: number;
  billed: number;
  maybe: number;
  hits: number;
}

/** The calls of a day, in all and by endpoint. */
export interface LedgerDay extends Counts {
  day: string;
  endpoints: LedgerRow[];
}

/** Adds up rows of the ledger. */
export function totalOf(rows: readonly Counts[]): Counts {
  return rows.reduce(
    (sum, { calls, billed, maybe, hits }) => ({
      calls: sum.calls + calls,
      billed: sum.billed + billed,
      maybe: sum.maybe + maybe,
      hits: sum.hits + hits,
    }),
    { calls: 0, billed: 0, maybe: 0, hits: 0 },
  );
}

/** The ledger by day, newest first, the busiest endpoints of a day first. */
export function ledgerDays(rows: readonly LedgerRow[]): LedgerDay[] {
  const days = new Map<string, LedgerRow[]>();
  for (const row of rows) days.set(row.day, [...(days.get(row.day) ?? []), row]);
  return [...days]
    .sort(([a], [b]) => b.localeCompare(a))
    .map(([day, endpoints]) => ({
      day,
      ...totalOf(endpoints),
      endpoints: endpoints.sort((a, b) => b.calls - a.calls || a.endpoint.localeCompare(b.endpoint)),
    }));
}

/** What calls cost: those that were billed, and `most` with those that may have been. */
export interface LedgerCost {
  billed: Yuan;
  most: Yuan;
}

/** What the calls of some rows cost; `undefined` where a price that it takes is not known. */
export function ledgerCost(
  rows: readonly Pick<LedgerRow, 'endpoint' | 'billed' | 'maybe'>[],
  prices: CallPrices,
): LedgerCost | undefined {
  const sums = { justone: { billed: 0, most: 0 }, tikomni: { billed: 0, most: 0 } };
  for (const { endpoint, billed, maybe } of rows) {
    const sum = sums[apiOf(endpoint)];
    sum.billed += billed;
    sum.most += billed + maybe;
  }
  const { justone, tikomni } = sums;
  const billed = costOf({ justone: justone.billed, tikomni: tikomni.billed }, prices);
  const most = costOf({ justone: justone.most, tikomni: tikomni.most }, prices);
  return billed === undefined || most === undefined ? undefined : { billed, most };
}
