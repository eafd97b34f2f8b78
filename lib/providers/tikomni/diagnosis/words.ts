import type { BlockTitles, MetricDictionary, MetricWords, NoteWords } from '../../../i18n/metrics/types';
import type { Message } from '../../../language/translate';

/** The five dimensions of the diagnosis: what each value is. */
const DIMENSIONS = {
  plays: {
    label: ['视频播放量', 'Plays'],
    definition: ['近 7 天作品被观看的次数。', 'How often the works were watched in the last 7 days.'],
  },
  interact: {
    label: ['互动指数', 'Engagement index'],
    definition: [
      '近 7 天作品的观看、点赞、评论、转发的综合得分，算法未公开，创作者中心以百分比显示。',
      'A score of views, likes, comments and shares of the last 7 days. How it is calculated is not published; the creator centre shows it in percent.',
    ],
  },
  finish: {
    label: ['视频完播率', 'Completion rate'],
    definition: [
      '近 7 天作品被完整播放的次数占比。',
      'The share of plays of the last 7 days that ran to the end.',
    ],
    formula: ['完整播放次数 ÷ 播放次数', 'plays to the end ÷ plays'],
  },
  fans: {
    label: ['粉丝净增量', 'Net new followers'],
    definition: [
      '近 7 天净增的粉丝数，可能为负。',
      'Followers gained minus followers lost in the last 7 days. It may be negative.',
    ],
    formula: ['涨粉数 − 掉粉数', 'followers gained − followers lost'],
  },
  posts: {
    label: ['投稿数', 'Works published'],
    definition: ['近 7 天发布的作品数。', 'How many works were published in the last 7 days.'],
  },
} as const satisfies MetricDictionary;

type Dimension = keyof typeof DIMENSIONS;

/** The rank against the account's own past. */
const PAST: MetricWords = {
  label: ['超过自身历史（也可能是超过同类）', 'Ahead of own past (or of peers: disputed)'],
  definition: [
    '含义有争议。接口文档：当前表现超过了自己多少比例的历史时期。创作者中心的页面则把同一数字显示为“高于多少同类创作者”。',
    'Its meaning is disputed. By the API’s documentation, the share of the account’s own past that it now surpasses. The creator centre’s own page shows the same figure as a rank above similar creators.',
  ],
};

/** The rank among similar creators. */
const PEERS: MetricWords = {
  label: ['超过同类创作者', 'Ahead of similar creators'],
  definition: [
    '在创作领域或粉丝量级相近的创作者中，超过了多少比例的人。',
    'The share of creators with similar fields or numbers of followers that the account surpasses.',
  ],
};

/** What similar creators have. */
const MEAN: MetricWords = {
  label: ['同类创作者均值', 'Mean of similar creators'],
  definition: [
    '同类创作者在同一时期的平均值，部分维度没有。',
    'The average of similar creators over the same days. Some dimensions lack it.',
  ],
};

/** A dimension has its own value, two ranks and the mean of others. */
function diagnosed<Name extends Dimension>(
  name: Name,
): Record<`studio.${Name}.${'own' | 'past' | 'peers' | 'mean'}`, MetricWords> {
  const words = {
    own: DIMENSIONS[name],
    past: PAST,
    peers: PEERS,
    mean: MEAN,
  };
  return Object.fromEntries(
    Object.entries(words).map(([part, said]) => [`studio.${name}.${part}`, said]),
  ) as Record<`studio.${Name}.${keyof typeof words}`, MetricWords>;
}

/** The figures. */
export const metrics = {
  ...diagnosed('plays'),
  ...diagnosed('interact'),
  ...diagnosed('finish'),
  ...diagnosed('fans'),
  ...diagnosed('posts'),
} as const satisfies MetricDictionary;

export type MetricId = keyof typeof metrics;

/** The titles of the blocks. */
export const titles = {
  'studio.diagnosis.plays': ['视频播放量', 'Plays'],
  'studio.diagnosis.interact': ['互动指数', 'Engagement index'],
  'studio.diagnosis.finish': ['视频完播率', 'Completion rate'],
  'studio.diagnosis.fans': ['粉丝净增量', 'Net new followers'],
  'studio.diagnosis.posts': ['投稿活跃度', 'Publishing'],
} as const satisfies BlockTitles;

/** The contract's advice where both ranks of a dimension are under a half: one of them has its own, the others share one. */
const ADVICE: Message = [
  '两项排名都低于 50%：需要重点优化这一项。',
  'Both ranks are under 50%: this is the one to work on.',
];

/** Remarks beside a figure. */
export const notes = {
  'studio.advice.plays': ADVICE,
  'studio.advice.interact': ADVICE,
  'studio.advice.finish': [
    '两项排名都低于 50%。想要作品吸引人，前 3 秒钟是关键：可以多分析同行业热门作品的人设、镜头技巧和音乐。',
    'Both ranks are under 50%. The first 3 seconds decide: look at the persona, the camera work and the music of hits in the same field.',
  ],
  'studio.advice.fans': ADVICE,
  'studio.advice.posts': ADVICE,
} as const satisfies NoteWords;

export type NoteId = keyof typeof notes;
