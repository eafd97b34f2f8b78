import type { BlockTitles, MetricDictionary, MetricWords, NoteWords } from '../../../../i18n/metrics/types';

const realCpm = (zh: string, en: string): MetricWords => ({
  label: [`${zh}实际 CPM`, `Real CPM, ${en}`],
  definition: [
    `按达人 ${zh}视频报价和近 30 天播放量中位数，每千次播放的成本（元）。由我们算出，平台不给这个数。`,
    `What a thousand plays cost at the price for a video of ${en} and the median plays of the last 30 days, in yuan. Our own arithmetic: the platform gives no such figure.`,
  ],
  formula: ['报价 ÷ 播放量中位数 × 1000', 'price ÷ median plays × 1000'],
});

/** Columns that only the search has; a column that is a figure of a report too has the words of the report. */
export const metrics = {
  'xingtu.row.name': {
    label: ['达人', 'Creator'],
    definition: ['达人的抖音昵称。', 'The creator’s name on Douyin.'],
  },
  'xingtu.row.fields': {
    label: ['内容类目', 'Categories'],
    definition: [
      '星图给出的一级与二级内容类目。',
      'Broad and narrow content categories, as Xingtu gives them.',
    ],
  },
  'xingtu.row.themes': {
    label: ['内容主题', 'Themes'],
    definition: [
      '星图给出的近 180 天作品主题。',
      'Themes of the videos of the last 180 days, as Xingtu gives them.',
    ],
  },
  'xingtu.row.realCpm.1_20': realCpm('1–20 秒', '1–20 s'),
  'xingtu.row.realCpm.21_60': realCpm('21–60 秒', '21–60 s'),
  'xingtu.row.realCpm.60': realCpm('60 秒以上', 'over 60 s'),
  'xingtu.row.playMedian': {
    label: ['播放中位数', 'Median plays'],
    definition: [
      '近 30 天视频播放量的中位数，来自搜索结果；平台没有给出时为空。',
      'The median plays of the videos of the last 30 days, according to the search results. Missing where the platform gives none.',
    ],
  },
  'xingtu.row.interactRate': {
    label: ['近 30 天互动率', 'Engagement rate, 30 days'],
    definition: [
      '近 30 天视频的点赞、评论、分享之和占播放量的比例，来自搜索结果。平台给出 0 而互动中位数不为 0 时，视为没有数据。',
      'Likes, comments and shares of the videos of the last 30 days as a share of their plays, according to the search results. Where the platform gives 0 but the median of engagements is not 0, there is no rate.',
    ],
    formula: ['（点赞 + 评论 + 分享）÷ 播放量', '(likes + comments + shares) ÷ plays'],
  },
  'xingtu.row.completionRate': {
    label: ['近 30 天完播率', 'Completion rate, 30 days'],
    definition: [
      '近 30 天视频被看完的播放占比，来自搜索结果。',
      'The share of plays of the last 30 days in which videos were watched to the end, according to the search results.',
    ],
    formula: ['完整播放次数 ÷ 播放量', 'complete plays ÷ plays'],
  },
  'xingtu.row.fansGrowthRate': {
    label: ['近 15 天涨粉率', 'Follower growth, 15 days'],
    definition: [
      '近 15 天粉丝总数的变化幅度，可能为负。',
      'How much the number of followers changed in the last 15 days. It may be negative.',
    ],
    formula: ['近 15 天粉丝增量 ÷ 15 天前的粉丝数', 'followers gained in 15 days ÷ followers 15 days ago'],
  },
  'xingtu.row.fansGrowth': {
    label: ['近 15 天涨粉数', 'Followers gained, 15 days'],
    definition: [
      '近 15 天粉丝总数的变化，可能为负。',
      'By how much the number of followers changed in the last 15 days. It may be negative.',
    ],
  },
  'xingtu.row.starIndex': {
    label: ['星图指数', 'Xingtu index'],
    definition: [
      '星图对达人的综合评分，0 到 100，平台未公开算法；0 表示未评分，按没有数据显示。',
      'Xingtu’s overall score of the creator, 0 to 100. How it is calculated is not published. A 0 means not scored, and is shown as missing.',
    ],
  },
  'xingtu.row.spreadIndex': {
    label: ['传播指数', 'Spread index'],
    definition: [
      '星图对达人传播能力的评分，0 到 100，平台未公开算法；0 表示未评分，按没有数据显示。',
      'Xingtu’s score of how far the creator’s videos spread, 0 to 100. How it is calculated is not published. A 0 means not scored, and is shown as missing.',
    ],
  },
  'xingtu.row.seedingIndex': {
    label: ['种草指数', 'Seeding index'],
    definition: [
      '星图对达人种草能力的评分，0 到 100，平台未公开算法；0 表示未评分，按没有数据显示。',
      'Xingtu’s score of how well the creator makes people interested in products, 0 to 100. How it is calculated is not published. A 0 means not scored, and is shown as missing.',
    ],
  },
  'xingtu.row.convertIndex': {
    label: ['转化指数', 'Conversion index'],
    definition: [
      '星图对达人转化能力的评分，0 到 100，平台未公开算法；0 表示未评分，按没有数据显示。',
      'Xingtu’s score of how well the creator’s works lead to conversions, 0 to 100. How it is calculated is not published. A 0 means not scored, and is shown as missing.',
    ],
  },
} as const satisfies MetricDictionary;

export type MetricId = keyof typeof metrics;

/** The title of the table. */
export const titles = {
  'xingtu.search': ['星图达人搜索结果', 'Creators found on Xingtu'],
} as const satisfies BlockTitles;

/** Remarks beside a figure. */
export const notes = {} as const satisfies NoteWords;
