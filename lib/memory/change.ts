import type { Snapshot, SnapshotFigure } from './snapshot';

/** A figure on a day. */
export interface Point {
  day: string;
  value: number;
}

/** How a figure has changed: from what to what, as a share of what it was, and on which day it was so last. */
export interface Change {
  from: number;
  to: number;
  ratio: number;
  since: string;
}

/** A change of less than half a per cent counts as none: rounding alone can make it. */
export const LEAST_CHANGE = 0.005;

/** Figures whose unit or meaning is in doubt in another way are of different kinds. */
const kindOf = ({ unit, uncertain, note }: SnapshotFigure) => `${unit} ${uncertain ?? ''} ${note ?? ''}`;

/** One figure over time, within one basis and source: that of the newest snapshot that has it. */
export interface Track {
  source: string;
  basis: string;
  points: readonly Point[];
}

/**
 * A figure over time, oldest first, a point a day.
 *
 * @param line snapshots of one creator, oldest first
 * @param value where the figure stands on a screen, its value there: the basis is that which gave it last
 */
export function trackOf(line: readonly Snapshot[], id: string, value?: number): Track | undefined {
  const newest = line.findLast(({ figures }) => {
    const own = figures[id]?.value;
    return typeof own === 'number' && (value === undefined || own === value);
  });
  const figure = newest?.figures[id];
  if (!newest || !figure) return undefined;
  const { source, basis } = newest;
  const kind = kindOf(figure);
  const points = line.flatMap((one): Point[] => {
    const own = one.figures[id];
    const same = one.source === source && one.basis === basis && own && kindOf(own) === kind;
    return same && typeof own.value === 'number' ? [{ day: one.day, value: own.value }] : [];
  });
  return { source, basis, points };
}

/** How the last of some points differs from the newest one before it that is another. */
export function changeOfPoints(points: readonly Point[]): Change | undefined {
  const last = points.at(-1);
  if (!last) return undefined;
  const before = points.findLast(
    ({ value }) => value !== 0 && Math.abs(last.value / value - 1) >= LEAST_CHANGE,
  );
  return (
    before && { from: before.value, to: last.value, ratio: last.value / before.value - 1, since: before.day }
  );
}

/**
 * How a figure has changed, within one basis and source: against the newest earlier day on which it was another by half a percent
 * or more.
 *
 * @param line snapshots of one creator, oldest first
 * @param value see {@link trackOf}
 */
export const changeOf = (line: readonly Snapshot[], id: string, value?: number): Change | undefined =>
  changeOfPoints(trackOf(line, id, value)?.points ?? []);

/**
 * Two figures over time as one: on each day on which either is known, what is made of the newest of both.
 *
 * @returns no points before both are known
 */
export function combined(
  a: readonly Point[],
  b: readonly Point[],
  of: (a: number, b: number) => number | undefined,
): Point[] {
  const days = [...new Set([...a, ...b].map(({ day }) => day))].sort();
  const until = (points: readonly Point[], day: string) =>
    points.findLast((point) => point.day <= day)?.value;
  return days.flatMap((day) => {
    const [first, second] = [until(a, day), until(b, day)];
    const value = first === undefined || second === undefined ? undefined : of(first, second);
    return value === undefined ? [] : [{ day, value }];
  });
}

/**
 * The newest snapshot of a creator from before today.
 *
 * @param line snapshots of one creator, oldest first
 */
export const seenBefore = (line: readonly Snapshot[], today: string): Snapshot | undefined =>
  line.findLast(({ day }) => day < today);
