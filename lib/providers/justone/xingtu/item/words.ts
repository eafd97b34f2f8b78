import type { BlockTitles, MetricDictionary, NoteWords } from '../../../../i18n/metrics/types';

/** The figures. */
export const metrics = {
  'item.authorName': {
    label: ['作者', 'Author'],
    definition: ['发布这条作品的达人。', 'The creator who published the work.'],
  },
  'item.authorFans': {
    label: ['作者粉丝数', 'Author’s followers'],
    definition: ['作者当前的粉丝总数。', 'People who follow the author today.'],
  },
  'item.authorCity': {
    label: ['作者所在城市', 'Author’s city'],
    definition: ['作者登记的城市。', 'The city the author registered.'],
  },
  'item.published': {
    label: ['发布日期', 'Published'],
    definition: ['作品发布的日期（北京时间）。', 'The day of publishing, in Beijing time.'],
  },
  'item.duration': {
    label: ['时长', 'Length'],
    definition: ['作品时长，决定适用哪一档报价。', 'The length of the work. It decides which price applies.'],
  },
  'item.music': {
    label: ['音乐', 'Music'],
    definition: ['作品使用的音乐。', 'The music of the work.'],
  },

  'item.plays': {
    label: ['播放量', 'Plays'],
    definition: ['作品至今的播放量。', 'Plays of the work until now.'],
  },
  'item.likes': {
    label: ['点赞', 'Likes'],
    definition: ['作品至今的点赞数。', 'Likes of the work until now.'],
  },
  'item.comments': {
    label: ['评论', 'Comments'],
    definition: ['作品至今的评论数。', 'Comments on the work until now.'],
  },
  'item.collects': {
    label: ['收藏', 'Collects'],
    definition: [
      '作品至今的收藏数，不计入互动量。',
      'How often the work was collected until now. Not counted as an engagement.',
    ],
  },
  'item.shares': {
    label: ['分享', 'Shares'],
    definition: ['作品至今的分享数。', 'Shares of the work until now.'],
  },
  'item.interactions': {
    label: ['互动量', 'Engagements'],
    definition: [
      '点赞、评论、分享之和，不含收藏。',
      'Likes, comments and shares together, without collects.',
    ],
    formula: ['点赞 + 评论 + 分享', 'likes + comments + shares'],
  },
  'item.interactRate': {
    label: ['互动率', 'Engagement rate'],
    definition: ['互动量占播放量的比例。', 'Engagements as a share of plays.'],
    formula: ['互动量 ÷ 播放量', 'engagements ÷ plays'],
  },
  'item.finishRate': {
    label: ['完播率', 'Completion rate'],
    definition: ['作品被看完的播放占比。', 'The share of plays in which the work was watched to the end.'],
    formula: ['完整播放次数 ÷ 播放量', 'complete plays ÷ plays'],
  },

  'item.day.plays': {
    label: ['当日播放量', 'Plays that day'],
    definition: ['当天新增的播放量。', 'Plays added on that day.'],
  },
  'item.day.likes': {
    label: ['当日点赞', 'Likes that day'],
    definition: [
      '当天新增的点赞，取消多于新增时为负。',
      'Likes added on that day; negative where more were taken back.',
    ],
  },
  'item.day.comments': {
    label: ['当日评论', 'Comments that day'],
    definition: [
      '当天新增的评论，删除多于新增时为负。',
      'Comments added on that day; negative where more were deleted.',
    ],
  },
  'item.day.collects': {
    label: ['当日收藏', 'Collects that day'],
    definition: [
      '当天新增的收藏，取消多于新增时为负。',
      'Collects added on that day; negative where more were taken back.',
    ],
  },
  'item.day.shares': {
    label: ['当日分享', 'Shares that day'],
    definition: ['当天新增的分享。', 'Shares added on that day.'],
  },
  'item.day.interactRate': {
    label: ['当日互动率', 'Engagement rate that day'],
    definition: ['当天互动量占当天播放量的比例。', 'Engagements of that day as a share of its plays.'],
    formula: ['当日互动量 ÷ 当日播放量', 'engagements that day ÷ plays that day'],
  },
  'item.day.finishRate': {
    label: ['当日完播率', 'Completion rate that day'],
    definition: ['当天播放中被看完的占比。', 'The share of that day’s plays that were watched to the end.'],
  },

  'item.second.watching': {
    label: ['仍在观看', 'Still watching'],
    definition: [
      '播放到这一秒时仍未离开的播放占比，由平台给出的每秒流失人数算出。',
      'The share of plays that had not ended before this second: our own arithmetic from the platform’s count of viewers lost at each second.',
    ],
    formula: ['这一秒及之后离开的播放 ÷ 全部播放', 'plays that ended at this second or later ÷ all plays'],
  },
  'item.second.likes': {
    label: ['点赞', 'Likes'],
    definition: ['在视频的这一秒产生的点赞数。', 'Likes given at this second of the video.'],
  },

  'item.price': {
    label: ['对应时长报价', 'Price for this length'],
    definition: [
      '作者当前对这一时长视频的报价（元），不是这条作品的实际成交价。',
      'What the author asks today for a video of this length, in yuan. It is not what was paid for this work.',
    ],
  },
  'item.cpm': {
    label: ['估算 CPM', 'CPM, estimated'],
    definition: [
      '假设按作者当前报价购买这条作品，每千次播放的成本（元）。',
      'What a thousand plays of this work would cost at the price the author asks today, in yuan.',
    ],
    formula: ['对应时长报价 ÷ 播放量 × 1000', 'price for this length ÷ plays × 1000'],
  },
  'item.cpe': {
    label: ['估算 CPE', 'CPE, estimated'],
    definition: [
      '假设按作者当前报价购买这条作品，每次互动（点赞、评论、分享）的成本（元）。',
      'What one like, comment or share of this work would cost at the price the author asks today, in yuan.',
    ],
    formula: ['对应时长报价 ÷ 互动量', 'price for this length ÷ engagements'],
  },
  'item.expectedCpm': {
    label: ['作者预期 CPM', 'Author’s expected CPM'],
    definition: [
      '平台对作者同一时长视频预估的每千次播放成本（元）。',
      'What the platform expects a thousand plays of the author’s next video of this length to cost, in yuan.',
    ],
    formula: ['报价 ÷ 预期播放量 × 1000', 'price ÷ expected plays × 1000'],
  },
  'item.authorPlayMid': {
    label: ['作者播放量中位数', 'Author’s median plays'],
    definition: [
      '作者近 30 天所选类型视频播放量的中位数。',
      'The median plays of the author’s videos of the chosen kind in the last 30 days.',
    ],
  },
  'item.playsToMedian': {
    label: ['播放量为中位数的', 'Plays vs. median'],
    definition: [
      '这条作品的播放量相当于作者播放量中位数的百分之几，100% 为持平。',
      'The plays of this work as a share of the author’s median: 100% is a usual work.',
    ],
    formula: ['播放量 ÷ 作者播放量中位数', 'plays ÷ author’s median plays'],
  },
} as const satisfies MetricDictionary;

export type MetricId = keyof typeof metrics;

/** The titles of the blocks. */
export const titles = {
  'item.card': ['作品', 'Work'],
  'item.counts': ['作品数据', 'Performance'],
  'item.labels': ['内容标签', 'Labels'],
  'item.playsByDay': ['每日播放量', 'Plays by day'],
  'item.interactionsByDay': ['每日互动', 'Engagements by day'],
  'item.ratesByDay': ['每日互动率与完播率', 'Rates by day'],
  'item.watchingBySecond': ['观看留存', 'Still watching, by second'],
  'item.likesBySecond': ['点赞分布', 'Likes, by second'],
  'item.costs': ['按作者报价估算', 'At the author’s price'],
  'item.comparison': ['与作者平时相比', 'Compared with the author’s usual'],
} as const satisfies BlockTitles;

/** The words of links on a card. */
export const notes = {
  'item.author': ['作者的星图数据', 'The author on Xingtu'],
} as const satisfies NoteWords;
