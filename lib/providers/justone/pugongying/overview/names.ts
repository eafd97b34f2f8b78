import type { EndpointNames } from '../../../../i18n/metrics/types';
import type { Message } from '../../../../language/translate';
import type { SectionId } from '../../../../report/sections';
import type * as endpoints from './endpoints';

/** What the calls are called: in a source, in the ledger, while one is waited for. */
export const endpointNames = {
  'pgy.blogger': ['蒲公英博主信息', 'Pugongying creator profile'],
  'pgy.dataSummary': ['蒲公英数据概览', 'Pugongying data summary'],
  'pgy.costEffective': ['蒲公英性价比', 'Pugongying cost-effectiveness'],
  'pgy.notesRate': ['蒲公英笔记表现', 'Pugongying note performance'],
} as const satisfies EndpointNames<typeof endpoints>;

/** What the tabs are called. */
export const sectionNames = {
  'pgy.overview': ['总览', 'Overview'],
} as const satisfies Partial<Record<SectionId, Message>>;
