import type { Metric, Source, VerdictBlock } from '../../../../report/blocks';
import type { VerdictId } from '../../../../report/verdict';
import { fromFraction, toCountUnlessZero } from '../../../units';
import { metricOf } from '../draw';
import { atOffer, cpmFrom, LENGTHS, type Length, type Price } from '../overview/prices';

const metric = metricOf<VerdictId>();

/** The figures of a row that its verdict is made of: those of each length, each with its offer, and those of all lengths. */
export interface RowFigures {
  byLength: Readonly<Record<Length, { price: Price; cpm: Metric; cpe: Metric }>>;
  /** Median plays of 30 days, as the wire has them. */
  median: number | undefined;
  followers: number | undefined;
  expectedPlays: VerdictBlock['expectedPlays'];
  completion: Metric;
  interaction: Metric;
}

/**
 * Price, costs and performance of a creator as a row of the search tells them. What the row has no figure for is left out, but
 * for the price and the real CPM, whose absence is said.
 */
export function rowVerdict(figures: RowFigures, source: Source): VerdictBlock {
  const { byLength, expectedPlays, completion, interaction } = figures;
  const median = toCountUnlessZero(figures.median);
  const fans = toCountUnlessZero(figures.followers);
  const share = median !== undefined && fans ? fromFraction(median / fans) : undefined;
  const formOf = (id: Length) => {
    const { price, cpm, cpe } = byLength[id];
    const quote = price.value;
    const real = quote !== undefined && median ? cpmFrom(quote, median) : undefined;
    return {
      id,
      metrics: [
        metric('verdict.price', 'yuan', quote, atOffer(price, quote)),
        metric('verdict.realCpm', 'yuan', real, {
          ...(quote !== undefined && median && { estimate: { price: quote, median } }),
          ...(median === undefined && { note: 'verdict.noMedian' }),
          ...atOffer(price, real),
        }),
        { ...cpm, id: 'verdict.expectedCpm' satisfies VerdictId },
        { ...cpe, id: 'verdict.expectedCpe' satisfies VerdictId },
      ],
    };
  };
  return {
    type: 'verdict',
    id: 'verdict',
    source,
    forms: LENGTHS.map(formOf),
    metrics: [
      metric('verdict.median', 'count', median),
      { ...completion, id: 'verdict.completion' satisfies VerdictId },
      { ...interaction, id: 'verdict.interaction' satisfies VerdictId },
      metric('verdict.playsPerFan', 'ratio', share, {
        ...(share !== undefined && median && fans && { estimate: { median, fans } }),
      }),
    ].filter(({ value }) => value !== undefined),
    over: ['videos.unsaid', 'range.30'],
    expectedPlays,
  };
}
