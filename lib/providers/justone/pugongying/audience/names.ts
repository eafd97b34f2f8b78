import type { EndpointNames } from '../../../../i18n/metrics/types';
import type { Message } from '../../../../language/translate';
import type { SectionId } from '../../../../report/sections';
import type * as endpoints from './endpoints';

/** What the calls are called: in a source, in the ledger, while one is waited for. */
export const endpointNames = {
  'pgy.fansProfile': ['蒲公英粉丝画像', 'Pugongying follower profile'],
  'pgy.fansSummary': ['蒲公英粉丝概览', 'Pugongying follower summary'],
} as const satisfies EndpointNames<typeof endpoints>;

/** What the tabs are called. */
export const sectionNames = {
  'pgy.audience': ['受众', 'Audience'],
} as const satisfies Partial<Record<SectionId, Message>>;
