import type { LedgerRow } from '../../lib/report/ledger';

/** Numbers of calls. */
export interface Counts {
  calls: number;
  billed: number;
  maybe: number;
}

/** The calls of a day, in all and by endpoint. */
export interface LedgerDay extends Counts {
  day: string;
  endpoints: LedgerRow[];
}

/** Adds up rows of the ledger. */
export function totalOf(rows: readonly Counts[]): Counts {
  return rows.reduce(
    (sum, { calls, billed, maybe }) => ({
      calls: sum.calls + calls,
      billed: sum.billed + billed,
      maybe: sum.maybe + maybe,
    }),
    { calls: 0, billed: 0, maybe: 0 },
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
