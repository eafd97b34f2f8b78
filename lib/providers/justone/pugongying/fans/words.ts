import type { BlockTitles, MetricDictionary, NoteWords } from '../../../../i18n/metrics/types';

/** The figures. */
export const metrics = {
  'pgy.totalFans': {
    label: ['粉丝总数', 'Followers'],
    definition: ['每天的粉丝总数。', 'How many followers there were on each day.'],
  },
  'pgy.newFans': {
    label: ['新增粉丝', 'New followers'],
    definition: ['每天新增的粉丝数。', 'How many followers each day brought.'],
  },
  'pgy.fansChange': {
    label: ['期间粉丝增量', 'Followers gained'],
    definition: [
      '所选时间内粉丝总数的变化，可能为负。',
      'By how much the number of followers changed in the time chosen above. It may be negative.',
    ],
  },
  'pgy.fansChangeRate': {
    label: ['期间粉丝增长率', 'Follower growth'],
    definition: [
      '所选时间内粉丝总数的变化幅度，可能为负。',
      'How much the number of followers changed in the time chosen above. It may be negative.',
    ],
    formula: ['期间粉丝增量 ÷ 期初粉丝数', 'followers gained ÷ followers at the start'],
  },
} as const satisfies MetricDictionary;

export type MetricId = keyof typeof metrics;

/** The titles of the blocks. */
export const titles = {
  'pgy.fansInRange': ['粉丝变化', 'Change in followers'],
  'pgy.fansTrend': ['粉丝趋势', 'Followers by day'],
} as const satisfies BlockTitles;

/** Remarks beside a figure. */
export const notes = {} as const satisfies NoteWords;
