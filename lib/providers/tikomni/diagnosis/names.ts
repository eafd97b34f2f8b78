import type { EndpointNames } from '../../../i18n/metrics/types';
import type { Message } from '../../../language/translate';
import type { SectionId } from '../../../report/sections';
import type * as endpoints from './endpoints';

/** What the calls are called: in a source, in the ledger, while one is waited for. */
export const endpointNames = {
  'studio.diagnosis': ['创作者中心账号诊断', 'Studio: account diagnosis'],
} as const satisfies EndpointNames<typeof endpoints>;

/** What the tabs are called. */
export const sectionNames = {
  'studio.diagnosis': ['账号诊断', 'Diagnosis'],
} as const satisfies Partial<Record<SectionId, Message>>;
