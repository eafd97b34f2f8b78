import type { EndpointNames } from '../../../i18n/metrics/types';
import type { Message } from '../../../language/translate';
import type { SectionId } from '../../../report/sections';
import type * as endpoints from './endpoints';

/** What the calls are called: in a source, in the ledger, while one is waited for. */
export const endpointNames = {
  'studio.item.overview': ['创作者中心作品总览', 'Studio: work overview'],
} as const satisfies EndpointNames<typeof endpoints>;

/** What the tabs are called. */
export const sectionNames = {
  'studio.item.overview': ['数据概览', 'Overview'],
} as const satisfies Partial<Record<SectionId, Message>>;
