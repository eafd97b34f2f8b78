import type { BlockTitles, MetricDictionary, MetricWords, NoteWords } from '../../../../i18n/metrics/types';
import type { Message } from '../../../../language/translate';

const realCpm = (zh: string, en: string): MetricWords => ({
  label: [`${zh}实际 CPM`, `Real CPM, ${en}`],
  definition: [
    `按达人 ${zh}视频报价和近 30 天播放量中位数，每千次播放的成本（元）。由我们算出，平台不给这个数。`,
    `What a thousand plays cost at the price for a video of ${en} and the median plays of the last 30 days, in yuan. Our own arithmetic: the platform gives no such figure.`,
  ],
  formula: ['报价 ÷ 播放量中位数 × 1000', 'price ÷ median plays × 1000'],
});

/** Words of what a thousand plays cost with promotion, by length of video. */
const promotedCpm = ([zh, en]: Message) => ({
  label: [`${zh}推广 CPM`, `CPM with promotion, ${en}`] as const,
  definition: [
    `按 ${zh}视频报价，平台预估的含推广的每千次播放成本（元）。`,
    `What a thousand plays, those of promotion included, are expected to cost at the price for a video of ${en}, in yuan.`,
  ] as const,
  formula: ['报价 ÷ 含推广的预期播放量 × 1000', 'price ÷ expected plays with promotion × 1000'] as const,
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
      '近 30 天视频播放量的中位数，来自搜索结果；平台没有给出时为空。平台未说明是哪些视频，报告按所选类型统计，所以可能不同。',
      'The median plays of the videos of the last 30 days, according to the search results. Missing where the platform gives none. The platform does not say which videos; a report counts the kind that is chosen there, so that it may differ.',
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
  'xingtu.row.linkIndex': {
    label: ['连接星图指数', 'Xingtu index, connections'],
    definition: [
      '星图按连接用户给出的综合评分，0 到 100，平台未公开算法；0 表示未评分，按没有数据显示。',
      'Xingtu’s overall score by the creator’s connected users, 0 to 100. How it is calculated is not published. A 0 means not scored, and is shown as missing.',
    ],
  },
  'xingtu.row.interactionMedian': {
    label: ['近 30 天互动中位数', 'Median engagements, 30 days'],
    definition: [
      '近 30 天视频点赞、评论、分享之和的中位数，来自搜索结果；0 按没有数据显示。',
      'Median likes, comments and shares together of the videos of the last 30 days, according to the search results. A 0 is shown as missing.',
    ],
  },
  'xingtu.row.latestWork': {
    label: ['最近发布', 'Latest video'],
    definition: [
      '搜索结果列出的最近作品中，最新一条的发布日期（北京时间）。',
      'The day of the newest of the latest videos that the search results list, in Beijing time.',
    ],
  },
  'xingtu.row.latestPlays': {
    label: ['最近 10 条播放中位数', 'Median plays, last 10'],
    definition: [
      '搜索结果列出的最近作品（最多 10 条）播放量的中位数，由我们算出。',
      'Median plays of the latest videos that the search results list, 10 at most. It is our own arithmetic.',
    ],
  },
  'xingtu.row.latestComments': {
    label: ['最近 10 条评论中位数', 'Median comments, last 10'],
    definition: [
      '搜索结果列出的最近作品（最多 10 条）评论数的中位数，由我们算出。',
      'Median comments of the latest videos that the search results list, 10 at most. It is our own arithmetic.',
    ],
  },
  'xingtu.row.naturalPlays': {
    label: ['预期自然播放量', 'Expected organic plays'],
    definition: [
      '平台预估的下一条视频的自然播放量，不含推广。',
      'How many plays the platform expects of the next video without promotion.',
    ],
  },
  'xingtu.row.promotedPlays': {
    label: ['含推广的预期播放量', 'Expected plays with promotion'],
    definition: [
      '平台预估的下一条视频含推广的播放量。',
      'How many plays the platform expects of the next video with promotion.',
    ],
  },
  'xingtu.row.promotedCpm.1_20': promotedCpm(['1–20 秒', '1–20 s']),
  'xingtu.row.promotedCpm.21_60': promotedCpm(['21–60 秒', '21–60 s']),
  'xingtu.row.promotedCpm.60': promotedCpm(['60 秒以上', 'over 60 s']),
  'xingtu.row.assignCpm': {
    label: ['CPM 建议价', 'Suggested CPM price'],
    definition: [
      '平台对指派任务建议的 CPM 价格。字段名如此，单位（元 / 千次播放）未经核实，因此总带有标记。',
      'The CPM price that the platform suggests for assigned tasks. Its unit, yuan per 1,000 plays, is taken from its name and not confirmed, so it is always marked.',
    ],
  },
  'xingtu.row.listed': {
    label: ['平台状态', 'Listed as'],
    definition: [
      '平台在搜索结果里把达人的任务标为上线还是下线。下线是否等于不能下单未经确认。',
      'Whether the search lists the creator’s tasks as online or offline. It is not confirmed that offline means that they cannot be bought.',
    ],
  },
  'xingtu.row.fansGrowth30': {
    label: ['近 30 天涨粉数', 'Followers gained, 30 days'],
    definition: [
      '平台给出的近 30 天粉丝增量。它带小数，且与近 15 天的增量不相称，是否为人数未经核实，因此总带有标记。',
      'Followers gained in the last 30 days, as the platform gives them. The figure has decimals and does not go with that of 15 days: it is not confirmed that it counts followers, so it is always marked.',
    ],
  },
  'xingtu.row.gmv': {
    label: ['近 30 天带货 GMV', 'Sales (GMV), 30 days'],
    definition: [
      '近 30 天带货成交金额所在的区间，按平台原文显示，w 即万元。',
      'The range of sales in the last 30 days, as the platform writes it; w stands for 10,000 yuan.',
    ],
  },
  'xingtu.row.gpm': {
    label: ['近 30 天 GPM', 'GPM, 30 days'],
    definition: [
      '近 30 天每千次观看带来的成交金额（元）所在的区间，按平台原文显示。',
      'The range of sales for each thousand views in the last 30 days, in yuan, as the platform writes it.',
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
