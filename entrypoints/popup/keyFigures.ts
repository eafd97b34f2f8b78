import type { Block, CardBlock, Metric, Source } from '../../lib/report/blocks';

/** A figure with the source of its block. */
export type KeyFigure = Metric & { source: Source };

/** The card of a report, where the cache has it. */
export function cardOf(blocks: readonly Block[]): CardBlock | undefined {
  return blocks.find((block) => block.type === 'card');
}

/** Figures that buyers ask for first; videos of 21 to 60 seconds are bought most. */
const FIRST_ASKED: readonly string[] = [
  'xingtu.price.21_60',
  'xingtu.cpm.21_60',
  'xingtu.cpe.21_60',
  'xingtu.playMid',
  'xingtu.interactRate',
  'xingtu.completionRate',
  'pgy.pictureQuote',
  'pgy.videoQuote',
  'pgy.readMedian',
  'pgy.pictureCpm',
  'pgy.videoCpm',
  'pgy.interactionRate',
];

/** A figure's rank among those; other figures come after them. */
function rank({ id }: KeyFigure): number {
  const place = FIRST_ASKED.indexOf(id);
  return place < 0 ? FIRST_ASKED.length : place;
}

/**
 * A few figures that stand for a report: those that buyers ask for first, then the first figure of each block, the second of
 * each, and so on, so that no block takes all places. Figures without a value are left out.
 */
export function keyFigures(blocks: readonly Block[], count: number): KeyFigure[] {
  const lists = blocks
    .filter((block) => block.type === 'metrics')
    .map(({ metrics, source }) =>
      metrics
        .filter(({ value }) => value !== undefined && value !== '')
        .map((metric): KeyFigure => ({ ...metric, source })),
    );
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, place) => lists.flatMap((list) => list[place] ?? []))
    .flat()
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, count);
}
