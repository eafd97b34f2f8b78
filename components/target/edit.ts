import { bucketsOf } from '../../lib/report/buckets';
import {
  NO_TARGET,
  readTarget,
  TARGET_DIMENSIONS,
  TARGET_PLATFORMS,
  type Target,
  type TargetBy,
  type TargetDimension,
  type TargetPlatform,
  type Weight,
} from '../../lib/report/target';
import type { Ratio } from '../../lib/report/units';

/** A row of chips: the buckets of one platform, or of both where they have the same and the user chose the same of each. */
export interface Chips {
  platforms: readonly TargetPlatform[];
  keys: readonly string[];
  chosen: readonly string[];
}

const dimensionOf = ({ dimensions }: Target, by: TargetBy): TargetDimension =>
  dimensions.find((one) => one.by === by) ?? { by, keys: {} };

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((key) => b.includes(key));

/** The rows of chips of a dimension. A platform that does not tell of it has none. */
export function chipsOf(target: Target, by: TargetBy): Chips[] {
  const { keys: chosen } = dimensionOf(target, by);
  const rows = TARGET_PLATFORMS.map((platform) => ({
    platforms: [platform],
    keys: bucketsOf(target, by, platform),
    chosen: chosen[platform] ?? [],
  })).filter(({ keys }) => keys.length > 0);
  const [first, second] = rows;
  const alike = first && second && same(first.keys, second.keys) && same(first.chosen, second.chosen);
  return alike ? [{ ...first, platforms: TARGET_PLATFORMS }] : rows;
}

/** The target with another dimension in the place of its own. A dimension without a bucket and without a wanted share is gone. */
function withDimension(target: Target, changed: TargetDimension): Target {
  const keys: TargetDimension['keys'] = Object.fromEntries(
    TARGET_PLATFORMS.flatMap((platform) => {
      const own = changed.keys[platform];
      return own?.length ? [[platform, own]] : [];
    }),
  );
  const empty = Object.keys(keys).length === 0 && changed.wanted === undefined;
  const dimensions = TARGET_DIMENSIONS.flatMap((by): TargetDimension[] => {
    if (by !== changed.by) return target.dimensions.filter((one) => one.by === by);
    return empty ? [] : [{ ...changed, keys }];
  });
  // TA-CPM needs a dimension that has a bucket. It goes by the first chosen one until the user picks another.
  const chosen = dimensions.filter((one) => Object.keys(one.keys).length > 0);
  const costBy = chosen.some(({ by }) => by === target.costBy) ? target.costBy : chosen[0]?.by;
  return { dimensions, costBy: costBy ?? target.costBy };
}

/** Chooses a bucket, or no more. The buckets stay in the order of their platform. */
export function toggled(target: Target, by: TargetBy, { platforms }: Chips, key: string): Target {
  const dimension = dimensionOf(target, by);
  const keys = { ...dimension.keys };
  for (const platform of platforms) {
    const chosen = keys[platform] ?? [];
    const next = chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key];
    keys[platform] = bucketsOf(target, by, platform).filter((one) => next.includes(one));
  }
  return withDimension(target, { ...dimension, keys });
}

/** Sets the share that is wanted of a dimension, or none. */
export function withWanted(target: Target, by: TargetBy, share: Ratio | undefined): Target {
  const { wanted: _, ...dimension } = dimensionOf(target, by);
  return withDimension(target, { ...dimension, ...(share !== undefined && { wanted: share }) });
}

/** Sets how often a dimension counts in the hit. */
export function withWeight(target: Target, by: TargetBy, weight: Weight): Target {
  const { weight: _, ...dimension } = dimensionOf(target, by);
  return withDimension(target, { ...dimension, ...(weight > 1 && { weight }) });
}

/**
 * The share that a text means, in whole percents.
 *
 * @returns `{}` for an empty text, `undefined` for one that means no share
 */
export function readWanted(text: string): { share?: Ratio } | undefined {
  const trimmed = text
    .trim()
    .replace(/[%％]$/, '')
    .trim();
  if (trimmed === '') return {};
  if (!/^\d{1,3}$/.test(trimmed)) return undefined;
  const percent = Number(trimmed);
  return percent >= 1 && percent <= 100 ? { share: (percent / 100) as Ratio } : undefined;
}

/** A target that is edited, with what it was before each change. */
export interface History {
  now: Target;
  past: readonly Target[];
}

/** Changes that can be undone. */
const MOST = 50;

/** The history of a target that came from outside: nothing of what was before can be brought back. */
export const begun = (target: Target | undefined): History => ({ now: target ?? NO_TARGET, past: [] });

/** The history after a change. */
export const changedTo = ({ now, past }: History, next: Target): History => ({
  now: next,
  past: [...past, now].slice(-MOST),
});

/** The history without its last change. */
export const undone = (history: History): History => {
  const before = history.past.at(-1);
  return before ? { now: before, past: history.past.slice(0, -1) } : history;
};

/** A target as it is read back once it is stored; empty where it has no dimension. */
const stored = (target: Target | undefined) =>
  target?.dimensions.length ? JSON.stringify(readTarget(target)) : '';

/** Whether two targets say the same, in whatever order their parts were written. */
export const equal = (a: Target | undefined, b: Target | undefined): boolean => stored(a) === stored(b);
