import type { EndpointNames } from '../../../../i18n/metrics/types';
import type { Message } from '../../../../language/translate';
import type { SectionId } from '../../../../report/sections';
import type * as endpoints from './endpoints';

/** What the calls are called: in a source, in the ledger, while one is waited for. */
export const endpointNames = {
  'xingtu.linkInfo': ['星图平台指数', 'Xingtu platform indices'],
} as const satisfies EndpointNames<typeof endpoints>;

/** What the tabs are called. */
export const sectionNames = {
  'xingtu.indices': ['平台指数', 'Indices'],
} as const satisfies Partial<Record<SectionId, Message>>;
