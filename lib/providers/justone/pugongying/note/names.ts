import type { EndpointNames } from '../../../../i18n/metrics/types';
import type { Message } from '../../../../language/translate';
import type { SectionId } from '../../../../report/sections';
import type * as endpoints from './endpoints';

/** What the calls are called: in a source, in the ledger, while one is waited for. */
export const endpointNames = {
  'pgy.noteDetail': ['蒲公英笔记详情', 'Pugongying note detail'],
} as const satisfies EndpointNames<typeof endpoints>;

/** What the tabs are called. */
export const sectionNames = {
  'note.detail': ['笔记详情', 'Note'],
} as const satisfies Partial<Record<SectionId, Message>>;
