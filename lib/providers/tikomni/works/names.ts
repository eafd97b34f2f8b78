import type { EndpointNames } from '../../../i18n/metrics/types';
import type * as endpoints from './endpoints';

/** What the calls are called: in a source, in the ledger, while one is waited for. */
export const endpointNames = {
  'studio.itemList': ['创作者中心作品列表', 'Studio: works'],
  'studio.itemDownload': ['创作者中心作品导出', 'Studio: workbook of works'],
} as const satisfies EndpointNames<typeof endpoints>;
