import type { EndpointNames } from '../../../../i18n/metrics/types';
import type { Message } from '../../../../language/translate';
import type { SectionId } from '../../../../report/sections';
import type * as endpoints from './endpoints';

/** What the calls are called: in a source, in the ledger, while one is waited for. */
export const endpointNames = {
  'xingtu.item': ['星图作品数据', 'Xingtu work report'],
  'xingtu.itemTrend': ['星图作品趋势', 'Xingtu work trend'],
  'xingtu.itemThAnalysis': ['星图作品分析', 'Xingtu work analysis'],
} as const satisfies EndpointNames<typeof endpoints>;

/** What the tabs are called. */
export const sectionNames = {
  'item.report': ['作品表现', 'Performance'],
  'item.trend': ['趋势', 'Trend'],
  'item.cost': ['性价比', 'Cost'],
} as const satisfies Partial<Record<SectionId, Message>>;
