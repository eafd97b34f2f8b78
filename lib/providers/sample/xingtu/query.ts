import type { Query } from '../../types';
import { type Creator, creatorOf, type Work, workAndAuthor, worksOf } from './creator';

/** What the samples of every section share: whom a query is about, and how the wire writes it. */

export const OK = { base_resp: { status_code: 0, status_message: 'Success' } };
export const DAY = 86_400;

/** The creator of a query: both generations ask with names and enums of their own. */
export const kolOf = (query: Query) => creatorOf(query.oAuthorId ?? query.kolId ?? '');
export const workOfQuery = (query: Query) => workAndAuthor(query.itemId ?? query.detailId ?? '');
const withTraffic = (query: Query) => query.flowType === 'INCLUDE' || query.flowType === '0';

export const mean = (values: number[]) =>
  values.length ? Math.round(values.reduce((a, b) => a + b, 0) / values.length) : 0;
export const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
/** The median plays of some works; 0 where there are none. */
export function medianPlays(works: readonly Work[]): number {
  const plays = works.map((work) => work.plays).sort((a, b) => a - b);
  const half = plays.length >> 1;
  const low = plays[plays.length % 2 ? half : half - 1] ?? 0;
  return Math.round((low + (plays[half] ?? 0)) / 2);
}
/** When a work was published: epoch seconds. */
export const seconds = (now: number, work: Work) => Math.floor(now / 1000) - work.age * DAY;

/** Works that a query asks for; paid traffic adds plays and nothing else. */
export function worksAskedFor(query: Query, creator: Creator, ordered: boolean): Work[] {
  const chosen = worksOf(creator).filter(
    (work) => work.ordered === ordered && (query.onlyAssign !== 'true' || work.assigned),
  );
  return withTraffic(query)
    ? chosen.map((work) => ({ ...work, plays: Math.round(work.plays * 1.2) }))
    : chosen;
}
