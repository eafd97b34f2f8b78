import type { Block, CardBlock, Metric, Source } from '../../lib/report/blocks';

export type KeyFigure = Metric & { source: Source };

/** The head of a report, where the cache has it. */
export function cardOf(blocks: readonly Block[]): CardBlock | undefined {
  return blocks.find((block) => block.type === 'card');
}

/** What a buyer asks first; a video of 21 to 60 seconds is what is bought most. */
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

/** Its place among what is asked first; behind all of them if it is not. */
function rank({ id }: KeyFigure): number {
  const place = FIRST_ASKED.indexOf(id);
  return place < 0 ? FIRST_ASKED.length : place;
}

/**
 * A few figures that stand for a report: what is asked first, then the first figure of each block, the second of each… so
 * that no block takes all the places. Figures without a value have nothing to say here.
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
