import type { Block, DistributionBlock } from '../../../report/blocks';
import { type AnswerOf, type ColumnOf, entries } from '../../draw';
import type { Section } from '../../types';
import { sharesOf } from '../draw';
import type { MetricId as SearchMetricId } from '../search/words';
import { toCount, toIndex } from '../units';
import { others } from './endpoints';
import type { MetricId } from './words';

const FANS: Readonly<Record<string, string>> = { '1': '粉丝', '0': '非粉丝' };

const PREFERENCES = [
  ['total_data', 'interests'],
  ['fans_data', 'fanInterests'],
  ['die_hard_fans_data', 'dieHardInterests'],
] as const;

/** What only the creator centre itself is known to send. */
function observed({ data, source }: AnswerOf<typeof others>): Block[] {
  const preferences = PREFERENCES.flatMap(([wire, name]): DistributionBlock[] => {
    const given = data?.audience_preference?.[wire];
    const rows = sharesOf(given?.ratio_data, given?.tgi_data);
    return rows.length > 0 ? [{ type: 'distribution', id: `studio.item.${name}`, source, rows }] : [];
  });
  const searched = entries(data?.audience_search_most_keywords);
  const topics = entries(data?.audience_prefer_topic);
  return [
    ...preferences,
    ...(searched.length > 0
      ? [
          {
            type: 'table' as const,
            id: 'studio.item.searched',
            source,
            columns: [
              { id: 'studio.word', unit: 'text' as const },
              { id: 'studio.word.week', unit: 'count' as const },
            ] satisfies ColumnOf<MetricId | SearchMetricId>[],
            rows: searched.map(({ keywords, query_cnt_7d }) => ({
              cells: [keywords, toCount(query_cnt_7d)],
            })),
          },
        ]
      : []),
    ...(topics.length > 0
      ? [
          {
            type: 'table' as const,
            id: 'studio.item.topics',
            source,
            columns: [
              { id: 'studio.topic.name', unit: 'text' as const },
              { id: 'studio.topic.plays', unit: 'count' as const },
              { id: 'studio.topic.score', unit: 'index' as const },
            ] satisfies ColumnOf<MetricId>[],
            rows: topics.map(({ cha_name, vv_7d, score_7d }) => ({
              cells: [cha_name, toCount(vv_7d), toIndex(score_7d)],
            })),
          },
        ]
      : []),
  ];
}

/** How many of the viewers follow the account, and what else they care about. */
export const fansSection: Section = {
  id: 'studio.item.fans',
  requests: ({ subject }) => [{ endpoint: others, params: { itemId: subject.id } }],
  blocks: (_, answers): Block[] => {
    const answer = answers.get(others);
    if (!answer) return [];
    const { data, source } = answer;
    const more = observed(answer);
    const rows = sharesOf(data?.audience_distribution?.fan_list, undefined, (key) => FANS[key] ?? key);
    const words = entries(data?.audience_keyword?.keyword_list).flatMap(({ keyword, value }) =>
      keyword ? [{ text: keyword, ...(value !== undefined && { weight: value }) }] : [],
    );
    return [
      // An answer of the other shape has no such list, and one of this shape says by an empty list that there is no data.
      ...(more.length === 0 || rows.length > 0
        ? [{ type: 'distribution' as const, id: 'studio.item.fans', source, rows }]
        : []),
      ...(words.length > 0
        ? [{ type: 'tags' as const, id: 'studio.item.keywords', source, tags: words }]
        : []),
      ...more,
    ];
  },
};
