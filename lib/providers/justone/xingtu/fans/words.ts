import type { BlockTitles, MetricDictionary, NoteWords } from '../../../../i18n/metrics/types';

/** The figures. */
export const metrics = {
  'xingtu.fansTotal': {
    label: ['粉丝数', 'Followers'],
    definition: ['当天的粉丝总数。', 'Followers on that day.'],
  },
  'xingtu.fansChange': {
    label: ['粉丝变化', 'Change'],
    short: ['净变化', 'Change'],
    definition: [
      '时间范围内第一天到最后一天的粉丝净变化。',
      'Followers gained or lost from the first to the last day of the period.',
    ],
    formula: ['最后一天 − 第一天', 'last day − first day'],
  },
  'xingtu.fansGrowth': {
    label: ['粉丝增长率', 'Growth'],
    definition: [
      '粉丝净变化占第一天粉丝数的比例。',
      'The change as a share of the followers on the first day.',
    ],
    formula: ['（最后一天 − 第一天）÷ 第一天', '(last day − first day) ÷ first day'],
  },
  'xingtu.fansDaily': {
    label: ['每日变化', 'Change by day'],
    definition: ['当天粉丝数与前一天之差。', 'Followers that day minus those of the day before.'],
    formula: ['当天 − 前一天', 'day − day before'],
  },
} as const satisfies MetricDictionary;

export type MetricId = keyof typeof metrics;

/** The titles of the blocks. */
export const titles = {
  'xingtu.fansSummary': ['粉丝变化', 'Change in followers'],
  'xingtu.fansTotals': ['粉丝总数', 'Followers by day'],
  'xingtu.fansChanges': ['每日粉丝变化', 'Change in followers by day'],
} as const satisfies BlockTitles;

/** Remarks beside a figure. */
export const notes = {} as const satisfies NoteWords;
