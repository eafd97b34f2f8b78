import type { EndpointNames } from '../../../i18n/metrics/types';
import type { Message } from '../../../language/translate';
import type { SectionId } from '../../../report/sections';
import type * as endpoints from './endpoints';

/** What the calls are called: in a source, in the ledger, while one is waited for. */
export const endpointNames = {
  'studio.item.portrait': ['创作者中心观众画像', 'Studio: audience of the work'],
} as const satisfies EndpointNames<typeof endpoints>;

/** What the tabs are called. */
export const sectionNames = {
  'studio.item.audience': ['观众', 'Viewers'],
} as const satisfies Partial<Record<SectionId, Message>>;
