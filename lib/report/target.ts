import { isRecord } from '../subject/record';
import {
  type Block,
  type Dimension,
  type DistributionRow,
  isPeople,
  type Metric,
  type Side,
  type Source,
} from './blocks';
import type { Ratio, Yuan } from './units';

/** The platforms whose audiences have buckets of their own: they are never mapped onto each other. */
export const TARGET_PLATFORMS = ['xingtu', 'pugongying'] as const;
export type TargetPlatform = (typeof TARGET_PLATFORMS)[number];

/** What a target can be told by, in the order in which it is shown. */
export const TARGET_DIMENSIONS = [
  'gender',
  'age',
  'tier',
  'province',
  'interest',
] as const satisfies readonly Dimension[];
export type TargetBy = (typeof TARGET_DIMENSIONS)[number];

/** How often a dimension counts in the hit, beside the others. */
export const WEIGHTS = [1, 2, 3] as const;
export type Weight = (typeof WEIGHTS)[number];

/** What is wanted of one dimension: buckets as each platform names them, and the share of the audience that they should have. */
export interface TargetDimension {
  by: TargetBy;
  /** Keys of buckets. A platform that is missing has none chosen. */
  keys: Partial<Readonly<Record<TargetPlatform, readonly string[]>>>;
  wanted?: Ratio;
  /** 1 where missing. */
  weight?: Weight;
}

/** A target audience: of a list, or of the user. */
export interface Target {
  dimensions: readonly TargetDimension[];
  /** The dimension whose share TA-CPM is reckoned by. */
  costBy: TargetBy;
}

/** No target: what a setting has until the user chooses a bucket. */
export const NO_TARGET: Target = { dimensions: [], costBy: 'age' };

/** Whether a target chooses any bucket at all. */
export const hasTarget = (target: Target | undefined): target is Target =>
  target?.dimensions.some((one) => platformsOf(one).length > 0) ?? false;

const platformsOf = ({ keys }: TargetDimension) =>
  TARGET_PLATFORMS.filter((platform) => (keys[platform]?.length ?? 0) > 0);

/** Most buckets of a dimension, and what a bucket's key is: more than any platform has. */
const MAX_KEYS = 60;
const KEY = /^\S.{0,19}$/u;

const isOneOf = <T>(all: readonly T[], value: unknown): value is T => all.includes(value as T);

/** Keys of buckets, each once; `undefined` for anything else. */
function readKeys(value: unknown): string[] | undefined {
  if (!Array.isArray(value) || value.length > MAX_KEYS || new Set(value).size < value.length)
    return undefined;
  const fits = (key: unknown) => typeof key === 'string' && key.trim() === key && KEY.test(key);
  return value.every(fits) ? value : undefined;
}

function readDimension(value: unknown): TargetDimension | undefined {
  if (!isRecord(value) || !isOneOf(TARGET_DIMENSIONS, value.by) || !isRecord(value.keys)) return undefined;
  const { by, keys, wanted, weight } = value;
  const read: Partial<Record<TargetPlatform, readonly string[]>> = {};
  for (const platform of TARGET_PLATFORMS) {
    if (keys[platform] === undefined) continue;
    const given = readKeys(keys[platform]);
    if (!given) return undefined;
    read[platform] = given;
  }
  if (wanted !== undefined && !(typeof wanted === 'number' && wanted > 0 && wanted <= 1)) return undefined;
  if (weight !== undefined && !isOneOf(WEIGHTS, weight)) return undefined;
  return {
    by,
    keys: read,
    ...(wanted !== undefined && { wanted: wanted as Ratio }),
    ...(weight !== undefined && { weight }),
  };
}

/**
 * A target audience out of a file, a message or the storage, with nothing else in it: safe on input from anywhere.
 *
 * @returns `undefined` where it is none, or names a dimension twice
 */
export function readTarget(value: unknown): Target | undefined {
  if (!isRecord(value) || !Array.isArray(value.dimensions) || !isOneOf(TARGET_DIMENSIONS, value.costBy))
    return undefined;
  if (value.dimensions.length > TARGET_DIMENSIONS.length) return undefined;
  const dimensions = value.dimensions.flatMap((one) => readDimension(one) ?? []);
  if (new Set(dimensions.map(({ by }) => by)).size < value.dimensions.length) return undefined;
  return { dimensions, costBy: value.costBy };
}

/** The shares of one side by one dimension, as an answer or the memory has them. */
export interface PeopleShares {
  side: Side;
  by: Dimension;
  rows: readonly Pick<DistributionRow, 'key' | 'share'>[];
  source?: Source;
}

/** What a report says of a creator's people, out of the blocks of a section. */
export const sharesOf = (blocks: readonly Block[]): PeopleShares[] =>
  blocks
    .filter(isPeople)
    .flatMap(({ people, rows, source }) => (people ? [{ ...people, rows, source }] : []));

/** The platform that an endpoint tells of; `undefined` where its people have no buckets that a target could name. */
export function platformOf(endpoint: string): TargetPlatform | undefined {
  if (endpoint.startsWith('xingtu.')) return 'xingtu';
  return endpoint.startsWith('pgy.') ? 'pugongying' : undefined;
}

/** The side that a target is looked up in: the audience, or the fans where only they are known. The two are never mixed. */
export function taSide(shares: readonly PeopleShares[]): Side | undefined {
  const known = (side: Side) => shares.some((one) => one.side === side && one.rows.length > 0);
  if (known('audience')) return 'audience';
  return known('fans') ? 'fans' : undefined;
}

/** A dimension of a target beside the people of a creator. */
export interface TaDimension {
  by: TargetBy;
  /** The buckets that the target chooses on this platform. */
  keys: readonly string[];
  /** What they have together; missing where the answer names none of them. */
  share?: Ratio;
  /** Buckets that the answer does not name, and that the share is without. */
  absent: readonly string[];
  wanted?: Ratio;
  weight: Weight;
  /** The share as a part of the wanted one, 1 at most. */
  hit?: Ratio;
}

/** A target audience beside the people of a creator, of one side only. */
export interface Ta {
  platform: TargetPlatform;
  side: Side;
  dimensions: readonly TaDimension[];
  /** The weighted mean of the dimensions' hits: of those that are known. */
  hit?: Ratio;
  /** How many dimensions the hit is of, and how many have a wanted share. */
  counted: number;
  wanted: number;
  costBy: TargetBy;
  /** The share that TA-CPM is reckoned by. */
  share?: Ratio;
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** Rounding of shares makes a whole that is a little more than 1. */
const upToWhole = (share: number) => Math.min(1, share) as Ratio;

function dimensionOf(
  { by, wanted, weight = 1 }: TargetDimension,
  keys: readonly string[],
  rows: PeopleShares['rows'],
): TaDimension {
  const found = keys.flatMap((key) => rows.find((row) => row.key === key) ?? []);
  const share = found.length > 0 ? upToWhole(sum(found.map((row) => row.share))) : undefined;
  return {
    by,
    keys,
    absent: keys.filter((key) => !rows.some((row) => row.key === key)),
    weight,
    ...(share !== undefined && { share }),
    ...(wanted !== undefined && { wanted }),
    ...(share !== undefined && wanted !== undefined && { hit: upToWhole(share / wanted) }),
  };
}

/**
 * A target beside the people of a creator. A dimension whose shares are not known has none, which is not zero, and is not part
 * of the hit.
 *
 * @returns `undefined` where the target chooses no bucket of the platform
 */
export function taOf(
  shares: readonly PeopleShares[],
  target: Target,
  platform: TargetPlatform,
  side: Side,
): Ta | undefined {
  const chosen = TARGET_DIMENSIONS.flatMap((by) => target.dimensions.find((one) => one.by === by) ?? []);
  const dimensions = chosen.flatMap((one): TaDimension[] => {
    const keys = one.keys[platform] ?? [];
    const rows = shares.find(({ by, side: of }) => by === one.by && of === side)?.rows ?? [];
    return keys.length > 0 ? [dimensionOf(one, keys, rows)] : [];
  });
  if (dimensions.length === 0) return undefined;
  const hits = dimensions.flatMap(({ hit, weight }) => (hit === undefined ? [] : [{ hit, weight }]));
  const share = dimensions.find(({ by }) => by === target.costBy)?.share;
  return {
    platform,
    side,
    dimensions,
    counted: hits.length,
    wanted: dimensions.filter(({ wanted }) => wanted !== undefined).length,
    costBy: target.costBy,
    ...(share !== undefined && { share }),
    ...(hits.length > 0 && {
      hit: (sum(hits.map(({ hit, weight }) => hit * weight)) /
        sum(hits.map(({ weight }) => weight))) as Ratio,
    }),
  };
}

/** The figures of a target by the side that they are of: those of fans are other figures. */
export const TA_IDS = {
  audience: { share: 'ta.share', hit: 'ta.hit', cpm: 'ta.cpm' },
  fans: { share: 'ta.fansShare', hit: 'ta.fansHit', cpm: 'ta.fansCpm' },
} as const satisfies Record<Side, unknown>;

export type TaId = (typeof TA_IDS)[Side][keyof (typeof TA_IDS)[Side]];

/**
 * What a thousand plays or impressions of the target cost: an estimate of ours, with the two numbers that it is made of. What
 * casts doubt on the CPM does on this too.
 *
 * @param share of the audience, or of the fans where `side` says so
 */
export function taCpm(
  cpm: Metric | undefined,
  share: Ratio | undefined,
  side: Side = 'audience',
): Metric<'yuan'> {
  const paid = cpm?.unit === 'yuan' ? cpm.value : undefined;
  const known = paid !== undefined && share !== undefined && share > 0;
  return {
    id: TA_IDS[side].cpm,
    unit: 'yuan',
    ...(known && { value: (paid / share) as Yuan, estimate: { cpm: paid, taShare: share } }),
    ...(cpm?.offer && { offer: cpm.offer }),
    ...(cpm?.uncertain && { uncertain: cpm.uncertain }),
  };
}
