import type { EndpointNames } from '../../../../i18n/metrics/types';
import type { Message } from '../../../../language/translate';
import type { SectionId } from '../../../../report/sections';
import type * as endpoints from './endpoints';

/** What the calls are called: in a source, in the ledger, while one is waited for. */
export const endpointNames = {
  'douyin.userDetail': ['抖音用户信息', 'Douyin user profile'],
} as const satisfies EndpointNames<typeof endpoints>;

/** What the tabs are called. */
export const sectionNames = {
  'douyin.profile': ['抖音主页', 'Profile'],
} as const satisfies Partial<Record<SectionId, Message>>;
