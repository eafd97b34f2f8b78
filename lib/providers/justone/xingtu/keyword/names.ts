import type { EndpointNames } from '../../../../i18n/metrics/types';
import type { Message } from '../../../../language/translate';
import type { SectionId } from '../../../../report/sections';
import type * as endpoints from './endpoints';

/** What the calls are called: in a source, in the ledger, while one is waited for. */
export const endpointNames = {
  'xingtu.homepageVideos': ['星图关键词作品', 'Xingtu works by keyword'],
} as const satisfies EndpointNames<typeof endpoints>;

/** What the tabs are called. */
export const sectionNames = {
  'xingtu.keyword': ['关键词作品', 'Works by keyword'],
} as const satisfies Partial<Record<SectionId, Message>>;
