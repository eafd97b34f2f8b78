import type { BlockTitles, MetricDictionary, NoteWords } from '../../../../i18n/metrics/types';

/** The figures. */
export const metrics = {
  'xingtu.orderIndustryCount': {
    label: ['合作行业数', 'Industries'],
    definition: [
      '时间范围内，平台列出的达人星图订单所属的行业数。0 表示平台没有列出任何行业。',
      'How many industries the platform lists for the creator’s Xingtu orders in the period. 0: it lists none.',
    ],
  },
} as const satisfies MetricDictionary;

export type MetricId = keyof typeof metrics;

/** The titles of the blocks. */
export const titles = {
  'xingtu.orderSummary': ['合作经历', 'Past orders'],
  'xingtu.orderIndustries': ['合作行业', 'Industries worked for'],
} as const satisfies BlockTitles;

export type TitleId = keyof typeof titles;

/** Remarks beside a figure. */
export const notes = {} as const satisfies NoteWords;
