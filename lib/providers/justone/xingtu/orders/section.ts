import type { Block } from '../../../../report/blocks';
import type { Section } from '../../../types';
import { toCount } from '../../../units';
import { entries, metricOf } from '../draw';
import { orderExperience } from './endpoints';
import type { MetricId, TitleId } from './words';

const metric = metricOf<MetricId>();

const LIST = 'order_experience_industries';

/** The industries that the creator took orders from lately. */
export const ordersSection: Section = {
  id: 'xingtu.orders',
  requests: ({ subject, options }) => [
    { endpoint: orderExperience, params: { kolId: subject.id, range: options.range ?? '30' } },
  ],
  blocks: (_, answers): Block[] => {
    const answer = answers.get(orderExperience);
    if (!answer) return [];
    const { data, source } = answer;
    const given = data?.[LIST];
    const industries = [...new Set(entries(given))];
    // What could not be read may be industries too, so that a count without it would be too low.
    const whole = given && !source.drift?.some((path) => path.startsWith(LIST));
    return [
      {
        type: 'metrics',
        id: 'xingtu.orderSummary' satisfies TitleId,
        source,
        metrics: [
          metric('xingtu.orderIndustryCount', 'count', whole ? toCount(industries.length) : undefined),
        ],
      },
      ...(industries.length > 0
        ? [
            {
              type: 'tags' as const,
              id: 'xingtu.orderIndustries' satisfies TitleId,
              source,
              tags: industries.map((text) => ({ text })),
            },
          ]
        : []),
    ];
  },
};
