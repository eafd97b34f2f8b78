import type { Snapshot } from '../memory/snapshot';
import type { Block } from '../report/blocks';
import type { Unit } from '../report/units';

export interface LinePoint {
  /** Asia/Shanghai, ISO. */
  day: string;
  value: number;
}

/** What is known of a creator over time: what was remembered, and the series of answers in the cache. */
export interface History {
  line?: readonly Snapshot[] | undefined;
  blocks?: readonly Block[] | undefined;
}

/** One figure of several creators over time. */
export interface LinesChart {
  id: LineId;
  unit: Unit;
  /** In the order of the creators; empty where nothing is known. */
  lines: readonly (readonly LinePoint[])[];
}

interface LineSpec {
  /** The ids under which figures and series have it. */
  ids: readonly string[];
  unit: Unit;
}

const LINES = {
  fans: {
    ids: ['xingtu.followers', 'xingtu.fansTotal', 'pgy.fans', 'pgy.totalFans'],
    unit: 'count',
  },
  plays: { ids: ['xingtu.playMid'], unit: 'count' },
  reads: { ids: ['pgy.readMedian'], unit: 'count' },
} as const satisfies Record<string, LineSpec>;

export type LineId = keyof typeof LINES;

/** The basis that most snapshots of a figure have: points of two are not joined. */
function basisOf(line: readonly Snapshot[], ids: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { basis, figures } of line)
    if (ids.some((id) => figures[id])) counts.set(basis, (counts.get(basis) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function remembered(line: readonly Snapshot[], ids: readonly string[], joined: boolean): LinePoint[] {
  const basis = basisOf(line, ids);
  return line.flatMap((snapshot) => {
    // The number of fans is the same whatever works an answer counts.
    if (!joined && snapshot.basis !== basis) return [];
    const value = ids.map((id) => snapshot.figures[id]?.value).find((one) => typeof one === 'number');
    return typeof value === 'number' ? [{ day: snapshot.day, value }] : [];
  });
}

const cached = (blocks: readonly Block[], ids: readonly string[]): LinePoint[] =>
  blocks.flatMap((block) => {
    if (block.type !== 'series' || block.axis.kind !== 'day') return [];
    const line = block.lines.find(({ id }) => ids.includes(id));
    return block.axis.values.flatMap((day, place) => {
      const value = line?.values[place];
      return value === undefined ? [] : [{ day: String(day), value }];
    });
  });

/** The lines that have at least two points for any creator. */
export function linesOf(creators: readonly History[]): LinesChart[] {
  return (Object.entries(LINES) as [LineId, LineSpec][]).flatMap(([id, { ids, unit }]) => {
    const lines = creators.map(({ line = [], blocks = [] }) => {
      const points = [...remembered(line, ids, id === 'fans'), ...cached(blocks, ids)];
      const byDay = new Map(points.map((point) => [point.day, point]));
      return [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
    });
    return lines.some((points) => points.length > 1) ? [{ id, unit, lines }] : [];
  });
}

/** Each line as its change since its first day: creators of any size share one scale. */
export const changesOf = (chart: LinesChart): LinesChart => ({
  ...chart,
  unit: 'ratio',
  lines: chart.lines.map((points) => {
    const first = points[0]?.value;
    return first ? points.map(({ day, value }) => ({ day, value: value / first - 1 })) : [];
  }),
});
