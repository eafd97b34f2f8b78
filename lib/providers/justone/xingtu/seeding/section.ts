import type { MetricsBlock } from '../../../../report/blocks';
import type { Section } from '../../../types';
import { dayOfSeconds, metricOf, sourceOf } from '../draw';
import { commerceSeed } from './endpoints';
import type { MetricId, TitleId } from './words';

const metric = metricOf<MetricId>();

/** How works of the creator make people look for what they saw. */
export const seedingSection: Section = {
  id: 'xingtu.seeding',
  requests: ({ subject, options }) => [
    { endpoint: commerceSeed, params: { kolId: subject.id, range: options.range ?? '30' } },
  ],
  blocks: (_, answers): MetricsBlock[] => {
    const answer = answers.get(commerceSeed);
    if (!answer) return [];
    const data = answer.data ?? {};
    const source = sourceOf(answer, dayOfSeconds(data.modify_time));
    return [
      {
        type: 'metrics',
        id: 'xingtu.seeding' satisfies TitleId,
        source,
        metrics: [
          metric('xingtu.seeding.a3', 'text', data.avg_a3_incr_cnt),
          metric('xingtu.seeding.searches', 'text', data.avg_search_after_view_cnt),
          metric('xingtu.seeding.searchRate', 'text', data.avg_search_after_view_rate),
          metric('xingtu.seeding.wordCtr', 'text', data.search_word_ctr),
        ],
      },
      {
        type: 'metrics',
        id: 'xingtu.seedingPersonal' satisfies TitleId,
        source,
        metrics: [
          metric('xingtu.seeding.personalSearches', 'text', data.personal_avg_search_after_view_cnt),
          metric('xingtu.seeding.personalSearchRate', 'text', data.personal_avg_search_after_view_rate),
          metric('xingtu.seeding.personalWordCtr', 'text', data.personal_search_word_ctr),
        ],
      },
    ];
  },
};
