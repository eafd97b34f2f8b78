/** How a share of peers is judged. */
export type Rank = 'high' | 'good' | 'low' | 'veryLow';

/** The least share of peers that each rank beats, the best first. */
const FROM: readonly [rank: Rank, least: number][] = [
  ['high', 0.8],
  ['good', 0.5],
  ['low', 0.2],
];

/** The rank of a figure that beats a share of its peers. */
export const rankOf = (beats: number): Rank => FROM.find(([, least]) => beats >= least)?.[0] ?? 'veryLow';

/** The tone of a rank. It is never shown without the rank's word. */
export const TONE_OF_RANK = {
  high: 'ok',
  good: 'ok',
  low: 'warn',
  veryLow: 'danger',
} as const satisfies Record<Rank, string>;
