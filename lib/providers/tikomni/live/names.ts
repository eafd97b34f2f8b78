import type { EndpointNames } from '../../../i18n/metrics/types';
import type * as endpoints from './endpoints';

/** What the calls are called: in a source, in the ledger, while one is waited for. */
export const endpointNames = {
  'studio.live': ['创作者中心直播场次', 'Studio: live sessions'],
} as const satisfies EndpointNames<typeof endpoints>;
