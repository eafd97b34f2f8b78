import type { Block, CardBlock, Metric, Source } from '../../lib/report/blocks';
import { type Bought, chosenForm, type VerdictId } from '../../lib/report/verdict';

/** A figure with the source of its block. */
export type KeyFigure = Metric & { source: Source };

/** The card of a report, where the cache has it. */
export function cardOf(blocks: readonly Block[]): CardBlock | undefined {
  return blocks.find((block) => block.type === 'card');
}

/** Figures that buyers ask for first. */
const FIRST_ASKED: readonly string[] = [
  'verdict.price',
  'verdict.realCpm',
  'verdict.realCpe',
  'verdict.median',
  'verdict.completion',
  'verdict.interaction',
] satisfies VerdictId[];

/** A figure's rank among those; other figures come after them. */
function rank({ id }: KeyFigure): number {
  const place = FIRST_ASKED.indexOf(id);
  return place < 0 ? FIRST_ASKED.length : place;
}

/** The figures of a block that may stand for a report: of a verdict, those of the form that is bought. */
function figuresOf(block: Block, bought: Bought): Metric[] {
  if (block.type === 'metrics') return block.metrics;
  if (block.type !== 'verdict') return [];
  return [...(chosenForm(block, bought)?.metrics ?? []), ...block.metrics];
}

/**
 * A few figures that stand for a report: those that buyers ask for first, then the first figure of each block, the second of
 * each, and so on, so that no block takes all places. Figures without a value are left out.
 *
 * @param bought the length and the form that the user buys
 */
export function keyFigures(blocks: readonly Block[], count: number, bought: Bought): KeyFigure[] {
  const lists = blocks.map((block) =>
    figuresOf(block, bought)
      .filter(({ value }) => value !== undefined && value !== '')
      .map((metric): KeyFigure => ({ source: block.source, ...metric })),
  );
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, place) => lists.flatMap((list) => list[place] ?? []))
    .flat()
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, count);
}
