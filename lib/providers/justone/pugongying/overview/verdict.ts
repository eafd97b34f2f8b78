import type { Metric, Source, VerdictBlock, VerdictForm } from '../../../../report/blocks';
import type { Yuan } from '../../../../report/units';
import type { VerdictId } from '../../../../report/verdict';
import { metricOf, sourceOf, sourceOfParts } from '../../../draw';
import type { Answers, SectionInput } from '../../../types';
import { fromFraction, fromPercent, fromYuan, toCount } from '../../../units';
import { amount, beats, fansOf, figuresOf } from '../draw';
import { cost } from './costs';
import { countedOf } from './counted';
import { blogger, dataSummary, notesRate } from './endpoints';
import type { MetricId } from './words';

const metric = metricOf<VerdictId>();
const { quote } = figuresOf<VerdictId>();

type Form = 'picture' | 'video';

/** Where the platform's own estimates of a form stand. */
export const EXPECTED: Readonly<Record<Form, readonly (readonly [VerdictId, MetricId])[]>> = {
  picture: [
    ['verdict.expectedCpm', 'pgy.pictureCpm'],
    ['verdict.expectedCpe', 'pgy.pictureEngagementCost'],
    ['verdict.expectedRead', 'pgy.pictureReadCost'],
  ],
  video: [
    ['verdict.expectedCpm', 'pgy.videoCpm'],
    ['verdict.expectedCpe', 'pgy.videoEngagementCost'],
    ['verdict.expectedRead', 'pgy.videoReadCost'],
  ],
};

/** The platform's own estimates of a form, each from the answer that has it. */
function expectedOf(form: Form, answers: Answers): Metric[] {
  const [block] = cost(answers);
  if (block?.type !== 'metrics') return [];
  return EXPECTED[form].flatMap(([id, own]) =>
    block.metrics
      .filter((one) => one.id === own)
      .map((one): Metric => ({ source: block.source, ...one, id })),
  );
}

/** What one of some medians costs at a price, with its parts; times 1,000 for a CPM. */
export function costFrom(
  id: VerdictId,
  words: string,
  price: number | undefined,
  [part, median]: readonly [part: string, median: number | undefined],
  rest: Pick<Metric, 'source' | 'note'>,
  thousand = 1,
): Metric {
  const known = price !== undefined && median !== undefined && median > 0;
  const value: Yuan | undefined = known ? fromYuan((price / median) * thousand) : undefined;
  return metric(id, 'yuan', value, {
    words,
    ...(known && { estimate: { price, [part]: median } }),
    ...rest,
  });
}

/**
 * Price, costs on real impressions, reads and engagements, and performance of a creator. The medians are those of the notes
 * that the switches choose: where none of these is of a form, they say nothing of its cost.
 */
export function verdict({ options }: SectionInput, answers: Answers): VerdictBlock[] {
  const row = answers.get(blogger);
  const rate = answers.get(notesRate);
  const sum = answers.get(dataSummary);
  if (!row?.data && !rate) return [];
  const { notes, impressions, reads, engagements, interactions, interactionRate, finished, readFor3s } =
    countedOf(rate?.data);
  const sources = [row, rate].flatMap((answer) => answer?.source ?? []) as [Source, ...Source[]];
  const source = sourceOfParts(...sources);
  const counted = rate && { source: rate.source };
  const chosen = options.form ?? 'both';

  const formOf = (id: Form): VerdictForm => {
    const asked = id === 'picture' ? row?.data?.picturePrice : row?.data?.videoPrice;
    const other = notes[id] === 0 || (chosen !== 'both' && chosen !== id);
    const price = other ? undefined : amount(asked);
    const rest = { source, ...(other && { note: 'verdict.otherForm' }) };
    return {
      id,
      metrics: [
        { ...quote('verdict.price', asked), ...(row && { source: row.source }) },
        costFrom(
          'verdict.realCpm',
          'verdict.realCpm.impressions',
          price,
          ['impressions', impressions.value],
          rest,
          1000,
        ),
        costFrom('verdict.realRead', 'verdict.realRead', price, ['readMedian', reads.value], rest),
        costFrom(
          'verdict.realCpe',
          'verdict.realCpe.median',
          price,
          ['engagements', engagements || interactions.value],
          rest,
        ),
        ...expectedOf(id, answers),
        id === 'picture'
          ? metric('verdict.completion', 'ratio', readFor3s, {
              words: 'verdict.completion.picture',
              ...counted,
            })
          : metric('verdict.completion', 'ratio', finished.value, { ...finished.rank, ...counted }),
      ],
    };
  };

  const fans = row?.data && fansOf(row.data);
  const share = reads.value !== undefined && fans ? fromFraction(reads.value / fans) : undefined;
  const growth = sum?.data?.fans30GrowthRate;
  return [
    {
      type: 'verdict',
      id: 'verdict',
      source,
      forms: [formOf('picture'), formOf('video')],
      metrics: [
        metric('verdict.median', 'count', impressions.value, {
          words: 'verdict.median.impressions',
          ...impressions.rank,
          ...counted,
        }),
        metric('verdict.readMedian', 'count', reads.value, { ...reads.rank, ...counted }),
        metric('verdict.interaction', 'ratio', interactionRate, { ...counted }),
        metric('verdict.interactionMedian', 'count', interactions.value, {
          ...interactions.rank,
          ...counted,
        }),
        metric('verdict.playsPerFan', 'ratio', share, {
          words: 'verdict.playsPerFan.reads',
          ...(share !== undefined && reads.value && fans && { estimate: { readMedian: reads.value, fans } }),
        }),
        metric('verdict.growth', 'ratio', fromPercent(growth), {
          ...beats(sum?.data?.fans30GrowthBeyondRate, growth),
          ...(sum && { source: sourceOf(sum, sum.data?.dateKey) }),
        }),
      ],
      over: (['notes', 'range', 'form', 'promoted'] as const).map((id) => `${id}.${options[id]}`),
      works: toCount(notes.all),
    },
  ];
}
