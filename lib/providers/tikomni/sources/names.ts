import type { EndpointNames } from '../../../i18n/metrics/types';
import type { Message } from '../../../language/translate';
import type { SectionId } from '../../../report/sections';
import type * as endpoints from './endpoints';

/** What the calls are called: in a source, in the ledger, while one is waited for. */
export const endpointNames = {
  'studio.item.playSource': ['创作者中心流量来源', 'Studio: sources of plays'],
} as const satisfies EndpointNames<typeof endpoints>;

/** What the tabs are called. */
export const sectionNames = {
  'studio.item.sources': ['流量来源', 'Sources'],
} as const satisfies Partial<Record<SectionId, Message>>;
