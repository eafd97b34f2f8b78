import type { Block, DistributionBlock, DistributionRow, Row, Source, TableBlock } from '../../report/blocks';
import { type AnswerOf, entries, metric } from '../draw';
import type { Section } from '../types';
import { danmaku, others, portrait } from './endpoints';
import { fromFraction, fromSeconds, toCount, toIndex } from './units';
import { bySecond, overSeconds, type Pairs } from './work';

/** Rows of a distribution, with the TGI of each where it is told. */
function sharesOf(shares: Pairs, tgi?: Pairs, name = (key: string) => key): DistributionRow[] {
  const scores = new Map(entries(tgi).map(({ key, value }) => [key, value]));
  return entries(shares).flatMap(({ key, value }) => {
    const share = fromFraction(value);
    const score = toIndex(scores.get(key));
    if (!key || share === undefined) return [];
    return [{ key: name(key), share, ...(score !== undefined && { tgi: score }) }];
  });
}

/** `-18` and `50-` as people write them. */
const ageOf = (key: string) => key.replace(/^-(\d+)$/, '<$1').replace(/^(\d+)-$/, '$1+');
const AGES = ['<18', '18-23', '24-30', '31-40', '41-50', '50+'];
const TIERS = ['一线', '新一线', '二线', '三线', '四线', '五线'];

/** The creator centre's own names of how active viewers are. */
const ACTIVITY: Readonly<Record<string, string>> = {
  '4': '重度',
  '3': '中度',
  '2': '轻度',
  '1': '低活',
  '-1': '未知',
};
const LEVELS = ['重度', '中度', '轻度', '低活', '未知'];

/** Rows in an order of their own; those without a place in it go last. */
function inOrder(rows: readonly DistributionRow[], order: readonly string[]): DistributionRow[] {
  const place = ({ key }: DistributionRow) => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...rows].sort((a, b) => place(a) - place(b));
}

/** The contract's name for a TGI: above 150, 100 to 150, 50 to 100, below 50. */
export function tgiBand(tgi: number): string {
  if (tgi > 150) return '高度偏好';
  if (tgi >= 100) return '中度偏好';
  return tgi >= 50 ? '低度偏好' : '不匹配';
}

/** Groups that have a TGI, the strongest first: what each means is named. */
function bands(
  source: Source,
  groups: readonly { name: string; rows: readonly DistributionRow[] }[],
): TableBlock[] {
  const rows = groups
    .flatMap(({ name, rows }) =>
      rows.flatMap(({ key, share, tgi }) => (tgi === undefined ? [] : [{ key, name, share, tgi }])),
    )
    .sort((a, b) => b.tgi - a.tgi)
    .map(({ key, name, share, tgi }): Row => ({ cells: [key, name, share, tgi, tgiBand(tgi)] }));
  if (rows.length === 0) return [];
  return [
    {
      type: 'table',
      id: 'studio.item.bands',
      source,
      columns: [
        { id: 'studio.group.name', unit: 'text' },
        { id: 'studio.group.kind', unit: 'text' },
        { id: 'studio.group.share', unit: 'ratio' },
        { id: 'tgi', unit: 'index' },
        { id: 'studio.group.band', unit: 'text' },
      ],
      rows,
    },
  ];
}

/** Who watched the work. */
export const portraitSection: Section = {
  id: 'studio.item.audience',
  requests: ({ subject }) => [{ endpoint: portrait, params: { itemId: subject.id } }],
  blocks: (_, answers): Block[] => {
    const answer = answers.get(portrait);
    if (!answer) return [];
    const { data, source } = answer;
    const gender = sharesOf(data?.gender?.ratio_list, data?.gender?.tgi_list);
    const age = inOrder(sharesOf(data?.age?.ratio_list, data?.age?.tgi_list, ageOf), AGES);
    const province = sharesOf(data?.province?.ratio_list, data?.province?.tgi_list);
    const tier = inOrder(sharesOf(data?.city_level?.ratio_list, data?.city_level?.tgi_list), TIERS);
    const shares = (name: string, rows: DistributionRow[], ordered?: boolean): DistributionBlock => ({
      type: 'distribution',
      id: `studio.item.${name}`,
      source,
      rows,
      ...(ordered && { ordered }),
    });
    /** Dimensions that most works do not have: an empty one says nothing. */
    const rare = (name: string, rows: DistributionRow[], ordered?: boolean) =>
      rows.length > 0 ? [shares(name, rows, ordered)] : [];
    return [
      shares('gender', gender),
      shares('age', age, true),
      shares('province', province),
      ...bands(source, [
        { name: '性别', rows: gender },
        { name: '年龄', rows: age },
        { name: '省份', rows: province },
        { name: '城市等级', rows: tier },
      ]),
      ...rare('tier', tier, true),
      // The contract calls these hours of the day; the creator centre itself shows them as levels of activity.
      ...rare(
        'active',
        inOrder(
          sharesOf(data?.active, undefined, (key) => ACTIVITY[key] ?? key),
          LEVELS,
        ),
        true,
      ),
      ...rare('newUsers', sharesOf(data?.new_user)),
      ...rare('career', sharesOf(data?.career)),
    ];
  },
};

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
            ],
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
            ],
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

/** The feelings of hot words: in the contract's prose they are Chinese, in its example English. */
const FEELINGS: Readonly<Record<string, 'positive' | 'negative' | 'neutral'>> = {
  positive: 'positive',
  正面: 'positive',
  negative: 'negative',
  负面: 'negative',
  neutral: 'neutral',
  中性: 'neutral',
};

/** When viewers write over the video, and what. */
export const danmakuSection: Section = {
  id: 'studio.item.danmaku',
  requests: ({ subject }) => [{ endpoint: danmaku, params: { itemId: subject.id } }],
  blocks: (_, answers): Block[] => {
    const answer = answers.get(danmaku);
    if (!answer) return [];
    const { data, source } = answer;
    const own = new Map([
      ...bySecond(data?.current_item),
      ...entries(data?.bullet_distribution).flatMap(({ time_point: second, count }) =>
        second !== undefined && count !== undefined ? [[second, count] as const] : [],
      ),
    ]);
    const similar = bySecond(data?.similar_author);
    const lines = [
      { id: 'studio.danmaku', unit: 'count' as const, values: own },
      ...(similar.size > 0
        ? [{ id: 'studio.danmaku.similar', unit: 'count' as const, values: similar, of: 'studio.danmaku' }]
        : []),
    ];
    const hot = entries(data?.hot_words).flatMap(({ word, count, sentiment = '' }) =>
      word ? [{ text: word, weight: count, feeling: FEELINGS[sentiment.toLowerCase()] ?? 'unknown' }] : [],
    );
    return [
      ...(data?.total_count === undefined && data?.peak_time === undefined
        ? []
        : [
            {
              type: 'metrics' as const,
              id: 'studio.item.danmakuTotal',
              source,
              metrics: [
                metric('studio.danmaku.total', 'count', toCount(data.total_count)),
                metric('studio.danmaku.peak', 'seconds', fromSeconds(data.peak_time)),
              ],
            },
          ]),
      { type: 'series', id: 'studio.item.danmaku', source, ...overSeconds(lines) },
      ...(['positive', 'neutral', 'negative', 'unknown'] as const).flatMap((feeling): Block[] => {
        const tags = hot
          .filter((word) => word.feeling === feeling)
          .map(({ text, weight }) => ({ text, ...(weight !== undefined && { weight }) }));
        return tags.length > 0 ? [{ type: 'tags', id: `studio.item.hotWords.${feeling}`, source, tags }] : [];
      }),
    ];
  },
};
