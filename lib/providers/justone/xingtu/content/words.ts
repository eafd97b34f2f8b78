import type { BlockTitles, MetricDictionary, NoteWords } from '../../../../i18n/metrics/types';

/** The figures. */
export const metrics = {
  'xingtu.work.title': {
    label: ['作品', 'Video'],
    definition: ['视频标题。', 'The title of the video.'],
  },
  'xingtu.work.rate': {
    label: ['互动率', 'Engagement rate'],
    definition: [
      '点赞、评论、分享之和占播放量的比例，由我们算出。三者有一项未知时为空。',
      'Likes, comments and shares as a share of the plays. It is our own arithmetic, and missing where one of the three is not known.',
    ],
    formula: ['（点赞 + 评论 + 分享）÷ 播放', '(likes + comments + shares) ÷ plays'],
  },
  'xingtu.work.cpm': {
    label: ['CPM', 'CPM'],
    definition: [
      '按这条视频的时长对应的现价折算的每千次播放成本，不是当时的成交价。现价未获取（在总览中）、未开放或时长未知时为空。',
      'What a thousand plays of this video come to at today’s price for its length; what was paid for it is not known. Missing where that price was not fetched (it is in the overview) or is not open, or the length is not known.',
    ],
    formula: ['现价 ÷ 播放 × 1,000', 'today’s price ÷ plays × 1,000'],
  },
  'xingtu.work.cpe': {
    label: ['CPE', 'CPE'],
    definition: [
      '按这条视频的时长对应的现价折算的每次互动（点赞、评论、分享）成本，不是当时的成交价。现价未获取（在总览中）、未开放，或时长、互动数未知时为空。',
      'What an engagement (like, comment or share) of this video comes to at today’s price for its length; what was paid for it is not known. Missing where that price was not fetched (it is in the overview) or is not open, or the length or a count is not known.',
    ],
    formula: ['现价 ÷（点赞 + 评论 + 分享）', 'today’s price ÷ (likes + comments + shares)'],
  },
  'xingtu.works.orderedShare': {
    label: ['星图占比', 'Sponsored share'],
    definition: [
      '近期作品中星图作品的占比，只计两个列表都覆盖的日期，由我们算出。',
      'Sponsored videos among the recent ones, over the days that both lists reach back to. It is our own arithmetic.',
    ],
    formula: ['星图作品数 ÷ 作品数', 'sponsored videos ÷ videos'],
  },
  'xingtu.works.hitRate': {
    label: ['爆文率', 'Hit rate'],
    definition: [
      '近期作品中，播放量达到同类（个人或星图）中位数 2 倍以上的占比，由我们算出；同类不足 3 条时不计。',
      'Recent videos with at least twice the median plays of their kind (personal or sponsored). It is our own arithmetic; a kind of fewer than three videos is left out.',
    ],
    formula: ['播放 ≥ 2 × 中位数的作品数 ÷ 作品数', 'videos with plays ≥ 2 × median ÷ videos'],
  },
  'xingtu.work.date': {
    label: ['发布日期', 'Published'],
    definition: ['视频发布的日期（北京时间）。', 'The day of publishing, in Beijing time.'],
  },
  'xingtu.work.plays': {
    label: ['播放', 'Plays'],
    definition: ['视频至今的播放量。', 'Plays of the video until now.'],
  },
  'xingtu.work.likes': {
    label: ['点赞', 'Likes'],
    definition: ['视频至今的点赞数。', 'Likes of the video until now.'],
  },
  'xingtu.work.comments': {
    label: ['评论', 'Comments'],
    definition: ['视频至今的评论数。', 'Comments on the video until now.'],
  },
  'xingtu.work.shares': {
    label: ['分享', 'Shares'],
    definition: ['视频至今的分享数。', 'Shares of the video until now.'],
  },
  'xingtu.work.collects': {
    label: ['收藏', 'Collects'],
    definition: [
      '视频至今的收藏数，只有平台推荐的作品给出；不计入互动率。',
      'Collects of the video until now. Only the works that the platform recommends have them; the engagement rate does not count them.',
    ],
  },
  'xingtu.work.duration': {
    label: ['时长', 'Length'],
    definition: ['视频时长。', 'The length of the video.'],
  },
  'xingtu.work.median': {
    label: ['中位数', 'Median'],
    definition: [
      '图中作品播放量的中位数，由我们算出，与概览中平台给出的中位数口径不同。',
      'The median plays of the videos in this chart. It is our own arithmetic, over other videos than the platform’s median in the overview.',
    ],
  },
} as const satisfies MetricDictionary;

export type MetricId = keyof typeof metrics;

/** The titles of the blocks. */
export const titles = {
  'xingtu.playsOverTime': ['近期作品播放量', 'Plays of recent videos'],
  'xingtu.works': ['作品', 'Videos'],
  'xingtu.works.figures': ['近期作品', 'Recent videos'],
  'xingtu.works.personal': ['个人', 'Personal'],
  'xingtu.works.ordered': ['星图', 'Sponsored'],
  'xingtu.masterpiece': ['代表作', 'Representative'],
  'xingtu.works.hot': ['热门', 'Hot'],
  'xingtu.newest': ['最新', 'Newest'],
} as const satisfies BlockTitles;

/** Remarks beside a figure. */
export const notes = {} as const satisfies NoteWords;
