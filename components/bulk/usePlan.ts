import { useEffect, useState } from 'react';
import type { BulkAbout, BulkPart } from '../../lib/lists/bulk/job';
import { ask } from '../../lib/messages/client';
import { useSession } from '../session/session';

/** Lines of one message. */
const CHUNK = 200;
/** Milliseconds of rest before the price is asked for: typing and ticking go on meanwhile. */
const REST = 120;

/** What each of some lines would cost now; `undefined` until all of it is known. Nothing is called for it. */
export function usePlan(
  rows: readonly BulkAbout[],
  parts: readonly BulkPart[],
  turn?: unknown,
): readonly number[] | undefined {
  const { source } = useSession().settings;
  const asked = JSON.stringify([rows, parts, source, turn]);
  const [known, setKnown] = useState<{ asked: string; calls: readonly number[] }>();
  useEffect(() => {
    let live = true;
    const [all, chosen]: [BulkAbout[], BulkPart[]] = JSON.parse(asked);
    const timer = setTimeout(() => {
      const pages = Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, page) =>
        all.slice(page * CHUNK, (page + 1) * CHUNK),
      );
      Promise.all(pages.map((page) => ask('bulk.plan', { rows: page, parts: chosen }))).then(
        (calls) => live && setKnown({ asked, calls: calls.flat() }),
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
  return known?.asked === asked ? known.calls : rows.length === 0 ? [] : undefined;
}

export const sumOf = (calls: readonly number[]): number => calls.reduce((sum, one) => sum + one, 0);

/** Lines that cost the same, the most first: `38 × 4`. What is free is in none. */
export function groupsOf(calls: readonly number[]): { count: number; calls: number }[] {
  const counts = new Map<number, number>();
  for (const one of calls) if (one > 0) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].map(([each, count]) => ({ count, calls: each })).sort((a, b) => b.count - a.count);
}
