import type { Metric, SeriesBlock, SeriesLine, VerdictBlock, VerdictForm } from '../report/blocks';
import { type VerdictId, verdictFigure } from '../report/verdict';
import { type Change, changeOfPoints, combined, type Point, type Track, trackOf } from './change';
import type { Snapshot } from './snapshot';
import { FANS, REMEMBERED } from './verdictOf';

/** What is followed over time beside a verdict. */
export const FOLLOWED = ['price', 'cpm', 'median', 'fans'] as const;
export type Followed = (typeof FOLLOWED)[number];

/** One of them over time, and the words and unit of its figure. */
export interface Trend {
  /** The id that names it in the dictionary. */
  id: string;
  unit: 'yuan' | 'count';
  points: readonly Point[];
  change: Change | undefined;
}

export type Trends = Partial<Record<Followed, Trend>>;

/** Up is bad news of what a buyer pays, and good news of what a buyer gets. */
export const PAID: ReadonlySet<Followed> = new Set(['price', 'cpm']);

const numberOf = (metric: Metric | undefined) =>
  typeof metric?.value === 'number' ? metric.value : undefined;

/**
 * Price, CPM, median and fans of a creator over time, each within the basis and source of the figure that stands on the screen: a
 * figure that is not remembered as it stands there has no trend.
 *
 * @param line snapshots of the creator, oldest first
 */
export function trendsOf(line: readonly Snapshot[], block: VerdictBlock, form: VerdictForm): Trends {
  const own = REMEMBERED[form.id];
  const shown = (id: VerdictId) => verdictFigure(block, form, id);
  const track = (id: string, value: number | undefined): Track | undefined =>
    value === undefined ? undefined : trackOf(line, id, value);
  const trend = (id: string, unit: 'yuan' | 'count', points: readonly Point[] = []): Trend | undefined =>
    points.length > 0 ? { id, unit, points, change: changeOfPoints(points) } : undefined;

  const price = track(own.price, numberOf(shown('verdict.price')));
  const counted = shown('verdict.median');
  const median = own.families
    .map((family) => track(family.median, numberOf(counted)))
    .find((one) => one !== undefined);
  const fans = Object.values(FANS)
    .map((id) => ({ id, found: track(id, shown('verdict.playsPerFan')?.estimate?.fans) }))
    .find(({ found }) => found !== undefined);
  const real = shown('verdict.realCpm');
  const reckoned =
    numberOf(real) !== undefined && price && median
      ? combined(price.points, median.points, (a, b) => (b > 0 ? (a / b) * 1000 : undefined))
      : [];
  const all: Partial<Record<Followed, Trend | undefined>> = {
    price: trend('verdict.price', 'yuan', price?.points),
    cpm: trend(real?.words ?? 'verdict.realCpm', 'yuan', reckoned),
    median: trend(counted?.words ?? 'verdict.median', 'count', median?.points),
    fans: fans && trend(fans.id, 'count', fans.found?.points),
  };
  return Object.fromEntries(Object.entries(all).filter(([, one]) => one)) as Trends;
}

/** Prices and fans share a drawing, and so do the costs and plays that they come to: each has ranges of its own. */
const DRAWING: Readonly<Record<Followed, number>> = { price: 0, fans: 0, cpm: 1, median: 1 };

/** The trends as lines over the days on which any of them was learnt; `undefined` while there is but one such day. */
export function linesOf(trends: Trends, source: SeriesBlock['source']): SeriesBlock | undefined {
  const days = [
    ...new Set(Object.values(trends).flatMap(({ points }) => points.map(({ day }) => day))),
  ].sort();
  if (days.length < 2) return undefined;
  const lines = (['price', 'fans', 'cpm', 'median'] as const).flatMap((one): SeriesLine[] => {
    const trend = trends[one];
    if (!trend) return [];
    const by = new Map(trend.points.map(({ day, value }) => [day, value]));
    return [
      {
        id: `memory.${one}`,
        words: trend.id,
        unit: trend.unit,
        values: days.map((day) => by.get(day)),
        drawing: DRAWING[one],
        ...(one === 'price' && { steps: true as const }),
      },
    ];
  });
  return {
    type: 'series',
    id: 'memory.line',
    source,
    sparse: true,
    axis: { kind: 'day', values: days },
    lines,
  };
}
