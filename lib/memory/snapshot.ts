import type { DIMENSIONS, DistributionRow, Metric, Offer, Side } from '../report/blocks';
import type { Unit } from '../report/units';

/** A figure as it is remembered: the platform's own, in the unit that its id has on the screen. */
export interface SnapshotFigure {
  value: number | string;
  unit: Unit;
  /** The price is of an offer that may not be open. */
  offer?: Offer;
  /** The figure had a mark of doubt. */
  uncertain?: true;
  /** The share of peers that it beat then. */
  percentile?: NonNullable<Metric['percentile']>;
  /** The remark that stood beside it, as `Metric.note`. */
  note?: string;
  /** It counts only where the answer that is asked for this figure has none: see `STAND_INS`. */
  standIn?: true;
}

/** Shares of an audience or of fans by one dimension, in the platform's own buckets. */
export interface SnapshotShares {
  side: Side;
  by: (typeof DIMENSIONS)[number];
  rows: readonly Pick<DistributionRow, 'key' | 'share'>[];
}

/**
 * What one answer said of a creator on one day: the platform's own figures. Estimates of ours are not in it, they are computed when
 * it is read. There is one for each source, creator, basis and day: a later answer of the same day takes the place of the earlier.
 */
export interface Snapshot {
  /** Where the answer came from, as the cache tells sources apart: figures of two sources are never compared. */
  source: string;
  /** `creatorKey` of the creator. */
  creator: string;
  /** The endpoint and what it was asked, but for the creator: `xingtu.spread?range=30&…`. Only figures of one basis are compared. */
  basis: string;
  /** Asia/Shanghai, ISO. */
  day: string;
  /** When the answer arrived, epoch milliseconds. */
  at: number;
  /** The member of the team whose answer it was, where it is not one's own. */
  team?: string;
  name?: string;
  image?: string;
  /** By the id of the metric, such as `xingtu.price.21_60`. */
  figures: Readonly<Record<string, SnapshotFigure>>;
  shares?: readonly SnapshotShares[];
}

/** The endpoint of a basis. */
export const endpointOf = (basis: string): string => basis.split('?', 1)[0] as string;

/** What the endpoint of a basis was asked, by name. */
export const askedOf = (basis: string): Readonly<Record<string, string>> =>
  Object.fromEntries(new URLSearchParams(basis.slice(endpointOf(basis).length + 1)));
