import type { BlockTitles, MetricDictionary, NoteWords } from '../../../i18n/metrics/types';

/** The figures. */
export const metrics = {
  'studio.live.title': {
    label: ['直播', 'Session'],
    definition: ['直播间标题。', 'The title of the live session.'],
  },
  'studio.live.start': {
    label: ['开播时间', 'Start'],
    definition: ['开播的时间（北京时间）。', 'When it began, in Beijing time.'],
  },
  'studio.live.duration': {
    label: ['直播时长', 'Length'],
    definition: ['直播时长，不含暂停的时间。', 'How long it was on air, without pauses.'],
  },
  'studio.live.plays': {
    label: ['观看人次', 'Views'],
    definition: ['总观看人次。', 'How many times the session was viewed.'],
  },
  'studio.live.viewers': {
    label: ['观看人数', 'Viewers'],
    definition: [
      '直接观看的用户数，由服务端统计。',
      'People who watched directly, as the server counts them.',
    ],
  },
  'studio.live.peak': {
    label: ['最高在线人数', 'Peak viewers (PCU)'],
    definition: ['同时在线人数的峰值。', 'The most people who watched at the same time.'],
  },
  'studio.live.watchTime': {
    label: ['人均观看时长', 'Watch time per viewer'],
    definition: [
      '平均每人观看的时长。接口没有注明单位，按其示例只能是分钟，我们据此换算。',
      'How long a viewer watched on average. The API names no unit; by its own example it can only be minutes, so we convert from minutes.',
    ],
  },
  'studio.live.likes': {
    label: ['点赞数', 'Likes'],
    definition: ['直播获得的点赞数。', 'How many likes the session got.'],
  },
  'studio.live.commenters': {
    label: ['评论人数', 'Commenters'],
    definition: ['发表评论的用户数。', 'How many people commented.'],
  },
  'studio.live.newFans': {
    label: ['新增粉丝', 'Followers gained'],
    definition: ['直播期间新增的关注人数。', 'How many people followed the account during the session.'],
  },
  'studio.live.payers': {
    label: ['消费人数', 'Paying viewers'],
    definition: ['直播中消费的用户数。', 'How many people spent money in the session.'],
  },
  'studio.live.fanPayers': {
    label: ['粉丝消费人数', 'Paying followers'],
    definition: ['消费用户中的粉丝人数。', 'Followers among the paying viewers.'],
  },
  'studio.live.score': {
    label: ['收益积分', 'Earnings score'],
    definition: [
      '平台的直播收益积分（音浪），不是金额。',
      'The platform’s own score of what the session earned. It is not an amount of money.',
    ],
  },
  'studio.live.state': {
    label: ['状态', 'State'],
    definition: [
      '接口只说明了“已结束”，其他状态不显示。',
      'Only “ended” is documented; other states are left out.',
    ],
  },
  'studio.live.room': {
    label: ['直播间 ID', 'Room ID'],
    definition: ['直播间的编号。', 'The ID of the live room.'],
  },
} as const satisfies MetricDictionary;

export type MetricId = keyof typeof metrics;

/** The titles of the blocks. */
export const titles = {
  'studio.live': ['直播场次', 'Live sessions'],
  'studio.liveOverTime': ['各场观看', 'Viewers by session'],
} as const satisfies BlockTitles;

/** Remarks beside a figure. */
export const notes = {} as const satisfies NoteWords;
