import type { EndpointNames } from '../../../i18n/metrics/types';
import type { Message } from '../../../language/translate';
import type { SectionId } from '../../../report/sections';
import type * as endpoints from './endpoints';

/** What the calls are called: in a source, in the ledger, while one is waited for. */
export const endpointNames = {
  'studio.item.watchTrend.retention': ['创作者中心留存趋势', 'Studio: retention'],
  'studio.item.watchTrend.likes': ['创作者中心点赞趋势', 'Studio: likes over the video'],
  'studio.item.watchTrend.bounce': ['创作者中心跳出趋势', 'Studio: bounce'],
} as const satisfies EndpointNames<typeof endpoints>;

/** What the tabs are called. */
export const sectionNames = {
  'studio.item.watch': ['观看分析', 'Watching'],
} as const satisfies Partial<Record<SectionId, Message>>;
