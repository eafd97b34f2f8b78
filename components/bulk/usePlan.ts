import { useEffect, useState } from 'react';
import type { BulkAbout, BulkPart, BulkPrice } from '../../lib/lists/bulk/job';
import { ask } from '../../lib/messages/client';
import { pagesOf } from '../session/readOf';
import { useSession } from '../session/session';

/** Lines of one message. */
const CHUNK = 200;
/** Milliseconds of rest before the price is asked for: typing and ticking go on meanwhile. */
const REST = 120;

/**
 * What each of some lines would cost now; `undefined` until all of it is known. Nothing is called for it.
 *
 * @param newerThan answers from before this moment do not count as kept
 */
export function usePlan(
  rows: readonly BulkAbout[],
  parts: readonly BulkPart[],
  newerThan?: number,
  turn?: unknown,
): readonly BulkPrice[] | undefined {
  const { source } = useSession().settings;
  const asked = JSON.stringify([rows, parts, newerThan, source, turn]);
  const [known, setKnown] = useState<{ asked: string; prices: readonly BulkPrice[] }>();
  useEffect(() => {
    let live = true;
    const [all, chosen, newer]: [BulkAbout[], BulkPart[], number | null] = JSON.parse(asked);
    const timer = setTimeout(() => {
      const plan = { parts: chosen, ...(newer !== null && { newerThan: newer }) };
      Promise.all(pagesOf(all, CHUNK).map((page) => ask('bulk.plan', { rows: page, ...plan }))).then(
        (prices) => live && setKnown({ asked, prices: prices.flat() }),
        // Without its price nothing can be pressed.
        () => {},
      );
    }, REST);
    return () => {
      live = false;
      clearTimeout(timer);
    };
  }, [asked]);
  if (parts.length === 0) return undefined;
  return known?.asked === asked ? known.prices : rows.length === 0 ? [] : undefined;
}

export const sumOf = (calls: readonly number[]): number => calls.reduce((sum, one) => sum + one, 0);

/** Lines that cost the same, the most first: `38 × 4`. What is free is in none. */
export function groupsOf(calls: readonly number[]): { count: number; calls: number }[] {
  const counts = new Map<number, number>();
  for (const one of calls) if (one > 0) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].map(([each, count]) => ({ count, calls: each })).sort((a, b) => b.count - a.count);
}
