import type { EndpointNames } from '../../../../i18n/metrics/types';
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
