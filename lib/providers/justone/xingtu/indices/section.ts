import type { MetricsBlock } from '../../../../report/blocks';
import type { Section } from '../../../types';
import { fromFraction, toCount, toIndex } from '../../../units';
import { type AnswerOf, metricOf } from '../draw';
import { linkInfo } from './endpoints';
import type { MetricId, TitleId } from './words';

const metric = metricOf<MetricId>();

type LinkInfo = NonNullable<AnswerOf<typeof linkInfo>['data']>;

/** The indices in the order of the screen, by the wire's name of each. */
const INDICES: readonly (readonly [wire: keyof LinkInfo, id: MetricId & TitleId])[] = [
  ['link_star_index', 'xingtu.index.star'],
  ['link_spread_index', 'xingtu.index.spread'],
  ['link_shopping_index', 'xingtu.index.seeding'],
  ['link_convert_index', 'xingtu.index.conversion'],
  ['cp_index', 'xingtu.index.value'],
  ['cooperate_index', 'xingtu.index.cooperation'],
];

/** A number of a scale. Outside of it, it is no figure, and 0 is how the platform writes "not scored". */
const within = (value: number | undefined, most: number) =>
  value !== undefined && value > 0 && value <= most ? value : undefined;

/** The platform's own indices, each with its average and rank. */
export const indicesSection: Section = {
  id: 'xingtu.indices',
  requests: ({ subject }) => [{ endpoint: linkInfo, params: { kolId: subject.id } }],
  blocks: (_, answers): MetricsBlock[] => {
    const answer = answers.get(linkInfo);
    if (!answer) return [];
    return INDICES.map(([wire, id]) => {
      const { value, avg_value, rank, rank_percent } = answer.data?.[wire] ?? {};
      return {
        type: 'metrics',
        id,
        source: answer.source,
        metrics: [
          metric(id, 'index', toIndex(within(value, 100))),
          metric('xingtu.indexAverage', 'index', toIndex(within(avg_value, 100))),
          metric('xingtu.indexRank', 'count', toCount(within(rank, Number.POSITIVE_INFINITY))),
          // The wire rounds to a hundredth of a percent: a 0 is a rank too high for it, and "top 0 %" says nothing.
          metric('xingtu.indexTop', 'ratio', fromFraction(within(rank_percent, 1))),
        ],
      };
    });
  },
};
