import type { EndpointNames } from '../../../../i18n/metrics/types';
import type { Message } from '../../../../language/translate';
import type { SectionId } from '../../../../report/sections';
import type * as endpoints from './endpoints';

/** What the calls are called: in a source, in the ledger, while one is waited for. */
export const endpointNames = {
  'xingtu.recVideos': ['星图代表作与近期作品', 'Xingtu selected works'],
  'xingtu.showItems': ['星图达人作品列表', 'Xingtu creator works'],
} as const satisfies EndpointNames<typeof endpoints>;

/** What the tabs are called. */
export const sectionNames = {
  'xingtu.content': ['作品', 'Content'],
} as const satisfies Partial<Record<SectionId, Message>>;
