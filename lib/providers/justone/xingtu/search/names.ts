import type { EndpointNames } from '../../../../i18n/metrics/types';
import type * as endpoints from './endpoints';

/** What the calls are called: in a source, in the ledger, while one is waited for. */
export const endpointNames = {
  'xingtu.search': ['星图达人搜索', 'Xingtu creator search'],
} as const satisfies EndpointNames<typeof endpoints>;
