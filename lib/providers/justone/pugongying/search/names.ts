import type { EndpointNames } from '../../../../i18n/metrics/types';
import type * as endpoints from './endpoints';

/** What the calls are called: in a source, in the ledger, while one is waited for. */
export const endpointNames = {
  'pgy.search': ['蒲公英博主搜索', 'Pugongying creator search'],
} as const satisfies EndpointNames<typeof endpoints>;
