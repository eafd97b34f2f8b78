import type { BlockTitles, MetricDictionary, NoteWords } from '../../../i18n/metrics/types';

/** The figures. */
export const metrics = {
  'studio.medianPlays': {
    label: ['播放量中位数', 'Median plays'],
    definition: [
      '所选时间和体裁内，每条作品播放量的中位数。',
      'Half of the works of the period and kind chosen have more plays than this, half fewer.',
    ],
  },
  'studio.averageLikes': {
    label: ['条均点赞量', 'Likes per work'],
    definition: ['所选范围内平均每条作品的点赞量。', 'Likes of the works chosen, on average.'],
    formula: ['点赞量 ÷ 作品数', 'likes ÷ works'],
  },
  'studio.averageComments': {
    label: ['条均评论量', 'Comments per work'],
    definition: ['所选范围内平均每条作品的评论量。', 'Comments on the works chosen, on average.'],
    formula: ['评论量 ÷ 作品数', 'comments ÷ works'],
  },
  'studio.averageShares': {
    label: ['条均分享量', 'Shares per work'],
    definition: ['所选范围内平均每条作品的分享量。', 'Shares of the works chosen, on average.'],
    formula: ['分享量 ÷ 作品数', 'shares ÷ works'],
  },
  'studio.post.title': {
    label: ['作品', 'Work'],
    definition: ['作品的标题。', 'The title of the work.'],
  },
  'studio.post.date': {
    label: ['发布日期', 'Published'],
    definition: ['作品发布的日期（北京时间）。', 'The day of publishing, in Beijing time.'],
  },
  'studio.post.plays': {
    label: ['播放量', 'Plays'],
    definition: ['作品被观看的次数。', 'How often the work was watched.'],
  },
  'studio.post.likes': {
    label: ['点赞量', 'Likes'],
    definition: ['作品获得的点赞次数。', 'How many likes the work has.'],
  },
  'studio.post.comments': {
    label: ['评论量', 'Comments'],
    definition: ['作品获得的评论次数。', 'How many comments the work has.'],
  },
  'studio.post.shares': {
    label: ['分享量', 'Shares'],
    definition: ['作品被分享的次数。', 'How often the work was shared.'],
  },
  'studio.post.watchTime': {
    label: ['平均播放时长', 'Average watch time'],
    definition: ['作品每次被播放的平均时长。', 'How long a play of the work lasts on average.'],
  },
  'studio.post.finish5s': {
    label: ['5 秒完播率', '5 s completion'],
    definition: ['播放超过 5 秒的播放量占比。', 'The share of plays that lasted more than 5 seconds.'],
    formula: ['播放超过 5 秒的播放量 ÷ 总播放量', 'plays over 5 s ÷ plays'],
  },
  'studio.post.bounce2s': {
    label: ['2 秒跳出率', '2 s bounce rate'],
    definition: ['播放后 2 秒内离开的播放量占比。', 'The share of plays that ended within 2 seconds.'],
    formula: ['2 秒内跳出的播放量 ÷ 总播放量', 'plays left within 2 s ÷ plays'],
  },
  'studio.post.median': {
    label: ['中位数', 'Median'],
    definition: [
      '图中作品的中位数，由我们按返回的作品计算。',
      'The median of the works in the chart: our own arithmetic from those that the API gave.',
    ],
  },
} as const satisfies MetricDictionary;

export type MetricId = keyof typeof metrics;

/** The titles of the blocks. */
export const titles = {
  'studio.averages': ['投稿概览', 'Works at a glance'],
  'studio.postsOverTime': ['投稿表现', 'Works over time'],
  'studio.posts': ['投稿作品', 'Works of the period'],
  'studio.verticals': ['涉及的垂类', 'Fields of these works'],
} as const satisfies BlockTitles;

/** Remarks beside a figure. */
export const notes = {} as const satisfies NoteWords;
