import type { BlockTitles, MetricDictionary, NoteWords } from '../../../i18n/metrics/types';

/** The figures. */
export const metrics = {
  'studio.danmaku': {
    label: ['弹幕数', 'Bullet comments'],
    definition: ['该时间点的弹幕条数。', 'How many comments viewers wrote over the video at that moment.'],
  },
  'studio.danmaku.similar': {
    label: ['弹幕数（同类作者）', 'Bullet comments, similar creators'],
    definition: ['同类作者在该时间点的平均弹幕数。', 'The average of similar creators at that moment.'],
  },
  'studio.danmaku.total': {
    label: ['弹幕总数', 'Bullet comments in all'],
    definition: ['作品的弹幕总条数。', 'How many comments viewers wrote over the video in all.'],
  },
  'studio.danmaku.peak': {
    label: ['弹幕高峰', 'Peak'],
    definition: ['弹幕最密集的时间点。', 'The moment with the most bullet comments.'],
  },
} as const satisfies MetricDictionary;

export type MetricId = keyof typeof metrics;

/** The titles of the blocks. */
export const titles = {
  'studio.item.danmakuTotal': ['弹幕', 'Bullet comments'],
  'studio.item.danmaku': ['弹幕分布', 'Bullet comments over the video'],
  'studio.item.hotWords.positive': ['热词：正面', 'Hot words: positive'],
  'studio.item.hotWords.neutral': ['热词：中性', 'Hot words: neutral'],
  'studio.item.hotWords.negative': ['热词：负面', 'Hot words: negative'],
  'studio.item.hotWords.unknown': ['热词：未分类', 'Hot words: not classified'],
} as const satisfies BlockTitles;

/** Remarks beside a figure. */
export const notes = {} as const satisfies NoteWords;
