import type { EndpointNames } from '../../../../i18n/metrics/types';
import type { Message } from '../../../../language/translate';
import type { SectionId } from '../../../../report/sections';
import type * as endpoints from './endpoints';

/** What the calls are called: in a source, in the ledger, while one is waited for. */
export const endpointNames = {
  'pgy.notesDetail': ['蒲公英笔记列表', 'Pugongying notes'],
} as const satisfies EndpointNames<typeof endpoints>;

/** What the tabs are called. */
export const sectionNames = {
  'pgy.notes': ['笔记', 'Notes'],
} as const satisfies Partial<Record<SectionId, Message>>;
