import type { EndpointNames } from '../../../i18n/metrics/types';
import type { Message } from '../../../language/translate';
import type { SectionId } from '../../../report/sections';
import type * as endpoints from './endpoints';

/** What the calls are called: in a source, in the ledger, while one is waited for. */
export const endpointNames = {
  'studio.verticals': ['创作者中心投稿垂类', 'Studio: fields of the works'],
  'studio.overview': ['创作者中心投稿概览', 'Studio: works at a glance'],
  'studio.performance': ['创作者中心投稿表现', 'Studio: performance of works'],
} as const satisfies EndpointNames<typeof endpoints>;

/** What the tabs are called. */
export const sectionNames = {
  'studio.performance': ['投稿表现', 'Performance'],
} as const satisfies Partial<Record<SectionId, Message>>;
