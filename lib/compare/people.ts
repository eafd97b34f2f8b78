import { sharesOfKnown } from '../memory/target';
import { scaleOf } from '../report/audience';
import type { Dimension, Side } from '../report/blocks';
import type { PeopleShares, TargetPlatform } from '../report/target';
import type { Ratio } from '../report/units';
import { type Compared, platformOf } from './creators';
import { medianOf } from './table';

/** What people are drawn by. Cities are too many to compare. */
const DRAWN: readonly Dimension[] = ['gender', 'age', 'tier', 'group', 'province', 'device', 'interest'];
/** Dimensions whose buckets have an order of their own. */
const ORDERED: ReadonlySet<Dimension> = new Set(['age', 'tier']);
/** Buckets of a dimension without an order: those with the largest shares. */
const TOP = 6;

/** The people of several creators by one dimension, in the buckets of their one platform. */
export interface PeopleChart {
  by: Dimension;
  buckets: readonly {
    key: string;
    /** In the order of the creators; missing where the creator's share is not known. */
    shares: readonly (Ratio | undefined)[];
    median: Ratio | undefined;
  }[];
}

/** The charts of the creators of one platform, all of one side: who watches and who follows are never drawn together. */
export interface PeopleCharts {
  platform: TargetPlatform;
  side: Side;
  charts: readonly PeopleChart[];
  /** Where the bars of all charts end, but for the gender's, which end at the whole. */
  scale: Ratio;
}

const sharesOf = ({ known }: Compared, side: Side, by: Dimension): PeopleShares | undefined =>
  known && sharesOfKnown(known).find((one) => one.side === side && one.by === by && one.rows.length > 0);

/** The keys of several ordered lists: one that only a later list has follows what stands before it there. */
function keysOf(lists: readonly (readonly string[])[]): string[] {
  const keys: string[] = [];
  for (const list of lists)
    for (const [place, key] of list.entries()) {
      if (keys.includes(key)) continue;
      const before = list[place - 1];
      keys.splice(before === undefined ? 0 : keys.indexOf(before) + 1, 0, key);
    }
  return keys;
}

function chartOf(by: Dimension, side: Side, creators: readonly (Compared | undefined)[]): PeopleChart[] {
  const each = creators.map((creator) => creator && sharesOf(creator, side, by));
  const there = each.filter((shares) => shares !== undefined);
  if (there.length === 0) return [];
  const buckets = keysOf(there.map(({ rows }) => rows.map(({ key }) => key))).map((key) => {
    // A creator whose shares are known and lack the bucket has none of it.
    const shares = each.map((one) => one && ((one.rows.find((row) => row.key === key)?.share ?? 0) as Ratio));
    const known = shares.filter((share) => share !== undefined);
    return { key, shares, median: medianOf(known) as Ratio | undefined };
  });
  const ordered = ORDERED.has(by);
  if (!ordered) buckets.sort((a, b) => (b.median ?? 0) - (a.median ?? 0));
  return [{ by, buckets: ordered ? buckets : buckets.slice(0, TOP) }];
}

/** The people of creators, drawn over one another on one scale: by platform, because the buckets of two are never the same. */
export function peopleOf(creators: readonly Compared[]): PeopleCharts[] {
  return (['xingtu', 'pugongying'] as const).flatMap((platform) => {
    const own = creators.map((creator) => (platformOf(creator) === platform ? creator : undefined));
    const has = (side: Side) =>
      own.some((creator) => creator && DRAWN.some((by) => sharesOf(creator, side, by)));
    const side = has('audience') ? 'audience' : 'fans';
    if (!has(side)) return [];
    const charts = DRAWN.flatMap((by) => chartOf(by, side, own));
    const scaled = charts.filter(({ by }) => by !== 'gender');
    const shares = scaled.flatMap(({ buckets }) => buckets.flatMap((bucket) => bucket.shares));
    return [{ platform, side, charts, scale: scaleOf(shares.map((share) => share ?? 0)) }];
  });
}
