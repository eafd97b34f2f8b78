import type { EndpointNames } from '../../../../i18n/metrics/types';
import type { Message } from '../../../../language/translate';
import type { SectionId } from '../../../../report/sections';
import type * as endpoints from './endpoints';

/** What the calls are called: in a source, in the ledger, while one is waited for. */
export const endpointNames = {
  'xingtu.convertAbility': ['星图转化能力', 'Xingtu conversion'],
} as const satisfies EndpointNames<typeof endpoints>;

/** What the tabs are called. */
export const sectionNames = {
  'xingtu.conversion': ['转化', 'Conversion'],
} as const satisfies Partial<Record<SectionId, Message>>;
