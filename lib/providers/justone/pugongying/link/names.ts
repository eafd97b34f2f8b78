import type { EndpointNames } from '../../../../i18n/metrics/types';
import type * as endpoints from './endpoints';

/** What the calls are called: in a source, in the ledger, while one is waited for. */
export const endpointNames = {
  'xhs.shareLink': ['小红书短链接解析', 'Xiaohongshu short link'],
} as const satisfies EndpointNames<typeof endpoints>;
