import type { ListId } from '../report/lists';
import type { SectionId } from '../report/sections';
import { douyinEndpoints, douyinSections } from './justone/douyin';
import { pugongyingEndpoints, pugongyingLists, pugongyingSections } from './justone/pugongying';
import { xingtuEndpoints, xingtuLists, xingtuSections } from './justone/xingtu';
import { studioEndpoints, studioLists, studioSections } from './tikomni';
import type { Endpoint, List, Section } from './types';

/** Every section by its id. `registry.test.ts` asserts that each stands here once. */
export const SECTIONS = Object.fromEntries(
  [...xingtuSections, ...pugongyingSections, ...douyinSections, ...studioSections].map((section) => [
    section.id,
    section,
  ]),
) as Record<SectionId, Section>;

/** Every list by its id. */
export const LISTS = Object.fromEntries(
  [...pugongyingLists, ...xingtuLists, ...studioLists].map((list) => [list.id, list]),
) as Record<ListId, List>;

/** Every endpoint. */
export const ENDPOINTS: readonly Endpoint[] = [
  ...xingtuEndpoints,
  ...pugongyingEndpoints,
  ...douyinEndpoints,
  ...studioEndpoints,
];

const BY_ID: ReadonlyMap<string, Endpoint> = new Map(ENDPOINTS.map((endpoint) => [endpoint.id, endpoint]));

/** The endpoint of a logical id, as the ledger and the cache keep it. */
export function endpointById(id: string): Endpoint | undefined {
  return BY_ID.get(id);
}
