import type { EndpointNames } from '../../../../i18n/metrics/types';
import type { Message } from '../../../../language/translate';
import type { SectionId } from '../../../../report/sections';
import type * as endpoints from './endpoints';

/** What the calls are called: in a source, in the ledger, while one is waited for. */
export const endpointNames = {
  'pgy.similarKol': ['蒲公英相似博主', 'Pugongying similar creators'],
} as const satisfies EndpointNames<typeof endpoints>;

/** What the tabs are called. */
export const sectionNames = {
  'pgy.similar': ['相似博主', 'Similar'],
} as const satisfies Partial<Record<SectionId, Message>>;
