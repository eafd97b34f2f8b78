import type { SectionId } from '../report/sections';
import { douyinEndpoints, douyinSections } from './justone/douyin';
import { pugongyingEndpoints, pugongyingSections } from './justone/pugongying';
import { xingtuEndpoints, xingtuSections } from './justone/xingtu';
import type { Endpoint, Section } from './types';

/** Every section by its id: `registry.test.ts` holds that none is missing and none is there twice. */
export const SECTIONS = Object.fromEntries(
  [...xingtuSections, ...pugongyingSections, ...douyinSections].map((section) => [section.id, section]),
) as Record<SectionId, Section>;

const ENDPOINTS: ReadonlyMap<string, Endpoint> = new Map(
  [...xingtuEndpoints, ...pugongyingEndpoints, ...douyinEndpoints].map((endpoint) => [endpoint.id, endpoint]),
);

/** The endpoint of a logical id, as the ledger and the cache keep it. */
export function endpointById(id: string): Endpoint | undefined {
  return ENDPOINTS.get(id);
}
