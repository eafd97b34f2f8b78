import type { Source, VerdictBlock, VerdictForm } from '../../../../report/blocks';
import type { VerdictId } from '../../../../report/verdict';
import { metricOf } from '../../../draw';
import { fromFraction, fromPercent, toCountUnlessZero } from '../../../units';
import { amount, fansOf, figuresOf, unlessZero } from '../draw';
import { costMetrics } from '../overview/costs';
import { costFrom, EXPECTED } from '../overview/verdict';
import type { SearchRow } from './endpoints';

const metric = metricOf<VerdictId>();
const { quote } = figuresOf<VerdictId>();

/** Where a row has the quote and the medians of a form. */
const FIELDS = {
  picture: ['picturePrice', 'accumPicCommonImpMedinNum30d', 'pictureClickMidNum', 'pictureInterMidNum'],
  video: ['videoPrice', 'accumVideoCommonImpMedinNum30d', 'videoClickMidNum', 'videoInterMidNum'],
} as const;

/**
 * Price, costs and performance of a creator as a row of the search tells them: each form by the medians of its own notes.
 * What the row has no figure for is left out, but for the price and the real CPM, whose absence is said.
 */
export function rowVerdict(row: SearchRow, source: Source): VerdictBlock {
  const fans = fansOf(row);
  const expected = costMetrics(row, row);
  const formOf = (id: 'picture' | 'video'): VerdictForm => {
    const [priced, impressed, read, engaged] = FIELDS[id];
    const price = amount(row[priced]);
    const [impressions, reads, engagements] = [row[impressed], row[read], row[engaged]].map(
      toCountUnlessZero,
    );
    const share = reads !== undefined && fans ? fromFraction(reads / fans) : undefined;
    const finished = id === 'video' ? fromPercent(unlessZero(row.videoFinishRate)) : undefined;
    return {
      id,
      metrics: [
        quote('verdict.price', row[priced]),
        costFrom(
          'verdict.realCpm',
          'verdict.realCpm.impressions',
          price,
          ['impressions', impressions],
          {},
          1000,
        ),
        costFrom('verdict.realRead', 'verdict.realRead', price, ['readMedian', reads], {}),
        costFrom('verdict.realCpe', 'verdict.realCpe.row', price, ['engagements', engagements], {}),
        ...EXPECTED[id].flatMap(([to, own]) =>
          expected.filter((one) => one.id === own).map((one) => ({ ...one, id: to })),
        ),
        ...[
          metric('verdict.median', 'count', impressions, { words: 'verdict.median.impressions' }),
          metric('verdict.readMedian', 'count', reads),
          metric('verdict.completion', 'ratio', finished),
          metric('verdict.interactionMedian', 'count', engagements),
          metric('verdict.playsPerFan', 'ratio', share, {
            words: 'verdict.playsPerFan.reads',
            ...(share !== undefined && reads && fans && { estimate: { readMedian: reads, fans } }),
          }),
        ].filter(({ value }) => value !== undefined),
      ],
    };
  };
  const growth = metric('verdict.growth', 'ratio', fromPercent(row.fans30GrowthRate));
  return {
    type: 'verdict',
    id: 'verdict',
    source,
    forms: [formOf('picture'), formOf('video')],
    metrics: growth.value === undefined ? [] : [growth],
    over: ['notes.daily', 'range.30', 'form.own'],
  };
}
