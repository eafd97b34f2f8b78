import type { EndpointNames } from '../../../../i18n/metrics/types';
import type { Message } from '../../../../language/translate';
import type { SectionId } from '../../../../report/sections';
import type * as endpoints from './endpoints';

/** What the calls are called: in a source, in the ledger, while one is waited for. */
export const endpointNames = {
  'xingtu.commentTokens': ['星图评论热词', 'Xingtu words of comments'],
  'xingtu.contentKeywords': ['星图内容热词', 'Xingtu words of content'],
} as const satisfies EndpointNames<typeof endpoints>;

/** What the tabs are called. */
export const sectionNames = {
  'xingtu.hotWords': ['热词', 'Hot words'],
} as const satisfies Partial<Record<SectionId, Message>>;
