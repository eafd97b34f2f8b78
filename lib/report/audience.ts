import {
  type Block,
  DIMENSIONS,
  type Dimension,
  type DistributionBlock,
  type DistributionRow,
  isPeople,
  type Side,
} from './blocks';
import type { Ratio } from './units';

/** A group of people, with its share on either side. A side that does not name the group has none. */
export interface PairRow {
  key: string;
  audience?: DistributionRow;
  fans?: DistributionRow;
}

/** Audience and fans by one property: the sides that were answered, and the groups of both. */
export interface Pair {
  by: Dimension;
  audience?: DistributionBlock;
  fans?: DistributionBlock;
  /** In their own order where they have one, otherwise the largest first. */
  rows: PairRow[];
  ordered: boolean;
}

/** What is known of one side. `absent`: there is no answer. `empty`: the answer says nothing. `none`: the platform never tells. */
export type Presence = 'there' | 'absent' | 'empty' | 'none';

/** All that a report says of a creator's people. */
export interface People {
  pairs: Pair[];
  presence: Readonly<Record<Side, Presence>>;
  /** The side that is spoken of first: the audience, or the fans where there is no audience. */
  first: Side;
  /** Where every bar of the tab ends. */
  scale: Ratio;
}

const ofSide = (blocks: readonly DistributionBlock[], side: Side) =>
  blocks.filter(({ people }) => people?.side === side);

function presenceOf(blocks: readonly DistributionBlock[], side: Side): Presence {
  const own = ofSide(blocks, side);
  if (own.some(({ rows }) => rows.length > 0)) return 'there';
  if (own.length > 0) return 'empty';
  return blocks.some(({ people }) => people?.alone) ? 'none' : 'absent';
}

/** The keys of two ordered lists: one that only the second has follows what stands before it there. */
function merged(first: readonly string[], second: readonly string[]): string[] {
  const keys = [...new Set(first)];
  second.forEach((key, place) => {
    if (keys.includes(key)) return;
    const before = second[place - 1];
    keys.splice(before === undefined ? 0 : keys.indexOf(before) + 1, 0, key);
  });
  return keys;
}

function pairOf(by: Dimension, blocks: readonly DistributionBlock[]): Pair[] {
  const side = (name: Side) =>
    ofSide(blocks, name).find(({ people, rows }) => people?.by === by && rows.length > 0);
  const [audience, fans] = [side('audience'), side('fans')];
  if (!audience && !fans) return [];
  const find = (block: DistributionBlock | undefined, key: string) =>
    block?.rows.find((row) => row.key === key);
  const keysOf = (block: DistributionBlock | undefined) => (block?.rows ?? []).map(({ key }) => key);
  const ordered = [audience, fans].some((block) => block?.ordered);
  const rows = merged(keysOf(audience), keysOf(fans)).map((key): PairRow => {
    const [watching, following] = [find(audience, key), find(fans, key)];
    return { key, ...(watching && { audience: watching }), ...(following && { fans: following }) };
  });
  if (!ordered) {
    const share = (row: PairRow) => (audience ? (row.audience?.share ?? 0) : (row.fans?.share ?? 0));
    rows.sort((a, b) => share(b) - share(a));
  }
  return [{ by, ...(audience && { audience }), ...(fans && { fans }), rows, ordered }];
}

/** The steps in which the end of a scale grows. */
const STEP = 0.25;

/** Where the bars of shares end: the next quarter of the whole from the largest share on. */
export function scaleOf(shares: readonly number[]): Ratio {
  const largest = Math.min(1, Math.max(0, ...shares));
  return (Math.max(1, Math.ceil(largest / STEP - 1e-9)) * STEP) as Ratio;
}

/** A creator's people, out of a section's blocks; `undefined` where no block is about them. */
export function peopleOf(blocks: readonly Block[]): People | undefined {
  const own = blocks.filter(isPeople);
  if (own.length === 0) return undefined;
  const presence = { audience: presenceOf(own, 'audience'), fans: presenceOf(own, 'fans') };
  return {
    pairs: DIMENSIONS.flatMap((by) => pairOf(by, own)),
    presence,
    first: presence.audience === 'there' || presence.fans !== 'there' ? 'audience' : 'fans',
    scale: scaleOf(own.flatMap(({ rows }) => rows.map(({ share }) => share))),
  };
}

/** A part of the sentence: a group, or two groups that are spoken of together, and their share. */
export interface Fact {
  by: Dimension;
  keys: string[];
  share: Ratio;
}

/** What buyers ask of an audience first. Interests and cities are too many to name one. */
const SAID: readonly Dimension[] = ['gender', 'age', 'tier', 'province', 'device'];

/** The two upper tiers, which buyers take together. */
const UPPER_TIERS = ['一线', '新一线'];

/** Words by which platforms mean what they could not tell: the largest of these says nothing of people. */
const UNTOLD: ReadonlySet<string> = new Set(['未知', '其他', '其它', 'unknown', 'other', 'others']);

/** The side that is spoken of first, in the few facts that a buyer asks for. */
export function factsOf({ pairs, first }: People): Fact[] {
  return SAID.flatMap((by): Fact[] => {
    const rows = pairs.find((pair) => pair.by === by)?.[first]?.rows ?? [];
    if (by === 'tier') {
      const upper = UPPER_TIERS.flatMap((tier) => rows.find(({ key }) => key === tier) ?? []);
      const share = upper.reduce((sum, row) => sum + row.share, 0) as Ratio;
      return upper.length > 0 && share > 0 ? [{ by, keys: upper.map(({ key }) => key), share }] : [];
    }
    const told = rows.filter(({ key, share }) => share > 0 && !UNTOLD.has(key.toLowerCase()));
    const [largest] = [...told].sort((a, b) => b.share - a.share);
    return largest ? [{ by, keys: [largest.key], share: largest.share }] : [];
  });
}

/** By how much the audience's share of a group is above that of the fans; `undefined` where either is not known. */
export const differenceOf = ({ audience, fans }: PairRow): number | undefined =>
  audience && fans ? audience.share - fans.share : undefined;

/** From this difference on it is worth a word: five points. */
export const WORTH_A_WORD = 0.05;

/** Groups whose shares differ by five points or more, in the order of the chart. */
export const differencesOf = ({ pairs }: People): { key: string; by: Dimension; difference: number }[] =>
  pairs.flatMap(({ by, rows }) =>
    rows.flatMap((row) => {
      const difference = differenceOf(row);
      return difference !== undefined && Math.abs(difference) > WORTH_A_WORD - 1e-9
        ? [{ key: row.key, by, difference }]
        : [];
    }),
  );
