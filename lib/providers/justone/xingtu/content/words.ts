import type { BlockTitles, EndpointNames, MetricDictionary, NoteWords } from '../../../../i18n/metrics/types';
import type { Message } from '../../../../language/translate';
import type { SectionId } from '../../../../report/sections';
import type * as endpoints from './endpoints';

/** What the calls are called: in a source, in the ledger, while one is waited for. */
export const endpointNames = {
  'xingtu.recVideos': ['星图代表作与近期作品', 'Xingtu selected works'],
  'xingtu.showItems': ['星图达人作品列表', 'Xingtu creator works'],
} as const satisfies EndpointNames<typeof endpoints>;

/** What the tabs are called. */
export const sectionNames = {
  'xingtu.content': ['作品', 'Content'],
} as const satisfies Partial<Record<SectionId, Message>>;

/** The figures. */
export const metrics = {
  'xingtu.work.title': {
    label: ['作品', 'Video'],
    definition: ['视频标题。', 'The title of the video.'],
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
  'xingtu.masterpiece': ['代表作', 'Representative videos'],
  'xingtu.newest': ['最新作品', 'Newest videos'],
  'xingtu.orderHot': ['热门星图作品', 'Hot sponsored videos'],
  'xingtu.personalHot': ['热门个人作品', 'Hot personal videos'],
  'xingtu.latest': ['近期个人作品', 'Recent personal videos'],
  'xingtu.latestOrdered': ['近期星图作品', 'Recent sponsored videos'],
} as const satisfies BlockTitles;

/** Remarks beside a figure. */
export const notes = {} as const satisfies NoteWords;
