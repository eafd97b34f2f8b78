import type { Block, CardBlock, Metric, Source } from '../../lib/report/blocks';

export type KeyFigure = Metric & { source: Source };

/** The head of a report, where the cache has it. */
export function cardOf(blocks: readonly Block[]): CardBlock | undefined {
  return blocks.find((block) => block.type === 'card');
}

/**
 * A few figures that stand for a report: the first of each block, then the second of each… so that price, performance and
 * rates are all there, however many figures the first block has. Figures without a value have nothing to say here.
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
    .slice(0, count);
}
