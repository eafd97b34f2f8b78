import type { EndpointNames } from '../../../../i18n/metrics/types';
import type { Message } from '../../../../language/translate';
import type { SectionId } from '../../../../report/sections';
import type * as endpoints from './endpoints';

/** What the calls are called: in a source, in the ledger, while one is waited for. */
export const endpointNames = {
  'xingtu.touchDistribution': ['星图触达分布', 'Xingtu reach by topic'],
  'xingtu.videoDistribution': ['星图内容分布', 'Xingtu content by topic'],
} as const satisfies EndpointNames<typeof endpoints>;

/** What the tabs are called. */
export const sectionNames = {
  'xingtu.mix': ['题材分布', 'Topics'],
} as const satisfies Partial<Record<SectionId, Message>>;
