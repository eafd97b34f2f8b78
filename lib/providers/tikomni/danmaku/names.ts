import type { EndpointNames } from '../../../i18n/metrics/types';
import type { Message } from '../../../language/translate';
import type { SectionId } from '../../../report/sections';
import type * as endpoints from './endpoints';

/** What the calls are called: in a source, in the ledger, while one is waited for. */
export const endpointNames = {
  'studio.item.danmaku': ['创作者中心弹幕分析', 'Studio: bullet comments'],
} as const satisfies EndpointNames<typeof endpoints>;

/** What the tabs are called. */
export const sectionNames = {
  'studio.item.danmaku': ['弹幕', 'Bullet comments'],
} as const satisfies Partial<Record<SectionId, Message>>;
