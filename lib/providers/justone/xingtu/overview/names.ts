import type { EndpointNames } from '../../../../i18n/metrics/types';
import type { Message } from '../../../../language/translate';
import type { SectionId } from '../../../../report/sections';
import type * as endpoints from './endpoints';

/** What the calls are called: in a source, in the ledger, while one is waited for. */
export const endpointNames = {
  'xingtu.base': ['星图达人基础信息', 'Xingtu creator profile'],
  'xingtu.marketing': ['星图达人报价', 'Xingtu creator prices'],
  'xingtu.cp': ['星图预期 CPM 与 CPE', 'Xingtu expected CPM and CPE'],
  'xingtu.spread': ['星图传播表现', 'Xingtu spread performance'],
} as const satisfies EndpointNames<typeof endpoints>;

/** What the tabs are called. */
export const sectionNames = {
  'xingtu.overview': ['总览', 'Overview'],
} as const satisfies Partial<Record<SectionId, Message>>;
