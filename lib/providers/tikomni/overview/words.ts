import type { BlockTitles, MetricDictionary, NoteWords } from '../../../i18n/metrics/types';

/** The figures. */
export const metrics = {
  'studio.work.date': {
    label: ['发布日期', 'Published'],
    definition: ['作品发布的日期（北京时间）。', 'The day of publishing, in Beijing time.'],
  },
  'studio.work.form': {
    label: ['体裁', 'Kind'],
    definition: [
      '短视频、中视频、图文或长图文。',
      'Short video, mid-length video, pictures or long article.',
    ],
  },
  'studio.work.review': {
    label: ['审核状态', 'Review'],
    definition: [
      '审核中、正常、需优化或仅好友可见。',
      'Under review, normal, needs work, or visible to friends only.',
    ],
  },
  'studio.work.duration': {
    label: ['时长', 'Length'],
    definition: ['视频的时长。', 'The length of the video.'],
  },
  'studio.work.pictures': {
    label: ['图片数', 'Pictures'],
    definition: ['图文作品的图片张数。', 'How many pictures the work has.'],
  },
  'studio.work.plays': {
    label: ['播放量', 'Plays'],
    definition: ['作品被观看的次数，实时更新。', 'How often the work was watched. Updated in real time.'],
  },
  'studio.work.likes': {
    label: ['点赞量', 'Likes'],
    definition: ['作品获得的点赞次数，实时更新。', 'How many likes the work has. Updated in real time.'],
  },
  'studio.work.comments': {
    label: ['评论量', 'Comments'],
    definition: ['作品获得的评论次数，实时更新。', 'How many comments the work has. Updated in real time.'],
  },
  'studio.work.shares': {
    label: ['分享量', 'Shares'],
    definition: ['作品被分享的次数，实时更新。', 'How often the work was shared. Updated in real time.'],
  },
  'studio.work.collects': {
    label: ['收藏量', 'Collects'],
    definition: ['作品被收藏的次数，实时更新。', 'How often the work was collected. Updated in real time.'],
  },
  'studio.work.danmaku': {
    label: ['弹幕量', 'Bullet comments'],
    definition: ['观众发送的弹幕条数。', 'How many comments viewers wrote over the video.'],
  },
  'studio.work.newFans': {
    label: ['粉丝增量', 'Followers gained'],
    definition: [
      '观众观看该作品后关注作者的人数，每小时更新。',
      'People who followed the account after watching the work. Updated hourly.',
    ],
  },
  'studio.work.lostFans': {
    label: ['取关量', 'Followers lost'],
    definition: [
      '观众观看该作品后取消关注的人数。',
      'People who stopped following the account after watching the work.',
    ],
  },
  'studio.work.dislikes': {
    label: ['不感兴趣', 'Not interested'],
    definition: ['观众点“不感兴趣”的次数。', 'How often viewers chose “not interested”.'],
  },
  'studio.work.finish': {
    label: ['完播率', 'Completion rate'],
    definition: [
      '完整播完的播放量占比，每小时更新。',
      'The share of plays that ran to the end. Updated hourly.',
    ],
    formula: ['完整播完的播放量 ÷ 总播放量', 'plays to the end ÷ plays'],
  },
  'studio.work.finish5s': {
    label: ['5 秒完播率', '5 s completion'],
    definition: [
      '播放超过 5 秒的播放量占比，每小时更新。',
      'The share of plays that lasted more than 5 seconds. Updated hourly.',
    ],
    formula: ['播放超过 5 秒的播放量 ÷ 总播放量', 'plays over 5 s ÷ plays'],
  },
  'studio.work.bounce2s': {
    label: ['2 秒跳出率', '2 s bounce rate'],
    definition: [
      '播放后 2 秒内离开的播放量占比，每小时更新。',
      'The share of plays that ended within 2 seconds. Updated hourly.',
    ],
    formula: ['2 秒内跳出的播放量 ÷ 总播放量', 'plays left within 2 s ÷ plays'],
  },
  'studio.work.coverShown': {
    label: ['封面曝光', 'Cover shown'],
    definition: [
      '创作者中心没有公布这个数字的含义，可能是封面的曝光次数。',
      'The creator centre does not publish what this number means: perhaps how often the cover was shown.',
    ],
  },
  'studio.work.watchTime': {
    label: ['平均播放时长', 'Average watch time'],
    definition: [
      '作品每次被播放的平均时长，每小时更新。',
      'How long a play of the work lasts on average. Updated hourly.',
    ],
  },
  'studio.work.watchShare': {
    label: ['平均播放占比', 'Average share watched'],
    definition: ['平均播放时长占作品时长的比例。', 'How much of the work a play covers on average.'],
    formula: ['平均播放时长 ÷ 作品时长', 'average watch time ÷ length of the work'],
  },
  'studio.work.fanPlays': {
    label: ['粉丝播放占比', 'Plays by followers'],
    definition: ['播放量中来自粉丝的比例。', 'The share of plays that came from followers.'],
  },
  'studio.work.douPlus': {
    label: ['DOU+ 播放量', 'DOU+ plays'],
    definition: ['DOU+ 推广带来的播放量。', 'Plays that paid promotion by DOU+ brought.'],
  },
  'studio.work.incentive': {
    label: ['激励播放量', 'Incentive plays'],
    definition: ['平台流量激励带来的播放量。', 'Plays that the platform’s own boost brought.'],
  },
} as const satisfies MetricDictionary;

export type MetricId = keyof typeof metrics;

/** The titles of the blocks. */
export const titles = {
  'studio.item.card': ['作品', 'The work'],
  'studio.item.counts': ['作品数据', 'Figures'],
  'studio.item.watching': ['观看表现', 'How it is watched'],
  'studio.item.promotion': ['推广与激励', 'Promotion'],
} as const satisfies BlockTitles;

/** Remarks beside a figure. */
export const notes = {} as const satisfies NoteWords;
