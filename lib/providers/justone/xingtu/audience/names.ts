import type { EndpointNames } from '../../../../i18n/metrics/types';
import type { Message } from '../../../../language/translate';
import type { SectionId } from '../../../../report/sections';
import type * as endpoints from './endpoints';

/** What the calls are called: in a source, in the ledger, while one is waited for. */
export const endpointNames = {
  'xingtu.audience': ['星图受众分布', 'Xingtu audience distribution'],
  'xingtu.fansDistribution': ['星图粉丝分布', 'Xingtu follower distribution'],
  'xingtu.linkStruct': ['星图连接用户', 'Xingtu connected users'],
} as const satisfies EndpointNames<typeof endpoints>;

/** What the tabs are called. */
export const sectionNames = {
  'xingtu.audience': ['受众', 'Audience'],
} as const satisfies Partial<Record<SectionId, Message>>;
