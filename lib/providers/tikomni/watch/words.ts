import type { BlockTitles, MetricDictionary, NoteWords } from '../../../i18n/metrics/types';

/** The figures. */
export const metrics = {
  'studio.watch.retention': {
    label: ['留存', 'Retention'],
    definition: [
      '到该时间点仍在观看的观众比例；播放量超过 200 后更准确。',
      'The share of viewers still watching at that moment. Reliable from 200 plays on.',
    ],
  },
  'studio.watch.retention.similar': {
    label: ['留存（同类作者）', 'Retention, similar creators'],
    definition: ['同类作者的平均留存比例。', 'The average of similar creators.'],
  },
  'studio.watch.likes': {
    label: ['点赞', 'Likes'],
    definition: [
      '在该时间点点赞的比例，高峰是最受欢迎的片段。',
      'The share of likes given at that moment. Peaks are the parts people love.',
    ],
  },
  'studio.watch.likes.similar': {
    label: ['点赞（同类作者）', 'Likes, similar creators'],
    definition: ['同类作者的平均点赞比例。', 'The average of similar creators.'],
  },
  'studio.watch.bounce': {
    label: ['跳出', 'Bounce'],
    definition: [
      '在该时间点离开的观众比例，高峰处值得优化。',
      'The share of viewers who leave at that moment. Peaks are worth another look.',
    ],
  },
  'studio.watch.bounce.similar': {
    label: ['跳出（同类作者）', 'Bounce, similar creators'],
    definition: ['同类作者的平均跳出比例。', 'The average of similar creators.'],
  },
} as const satisfies MetricDictionary;

export type MetricId = keyof typeof metrics;

/** The titles of the blocks. */
export const titles = {
  'studio.item.watch': ['留存、点赞与跳出', 'Retention, likes and bounce'],
} as const satisfies BlockTitles;

/** Remarks beside a figure. */
export const notes = {} as const satisfies NoteWords;
