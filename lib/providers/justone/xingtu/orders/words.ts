import type { BlockTitles, EndpointNames, MetricDictionary, NoteWords } from '../../../../i18n/metrics/types';
import type { Message } from '../../../../language/translate';
import type { SectionId } from '../../../../report/sections';
import type * as endpoints from './endpoints';

/** What the calls are called: in a source, in the ledger, while one is waited for. */
export const endpointNames = {
  'xingtu.orderExperience': ['星图合作经历', 'Xingtu past orders'],
} as const satisfies EndpointNames<typeof endpoints>;

/** What the tabs are called. */
export const sectionNames = {
  'xingtu.orders': ['合作经历', 'Past orders'],
} as const satisfies Partial<Record<SectionId, Message>>;

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
