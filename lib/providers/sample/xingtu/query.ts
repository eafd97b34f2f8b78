import type { Query } from '../../types';
import { type Creator, creatorOf, type Work, workAndAuthor, worksOf } from './creator';

/** What the samples of every section share: the creator or work of a query, and how the wire writes answers. */

export const OK = { base_resp: { status_code: 0, status_message: 'Success' } };
export const DAY = 86_400;

/** The creator of a query. The two generations of the API use different names and enums. */
export const kolOf = (query: Query) => creatorOf(query.oAuthorId ?? query.kolId ?? '');
export const workOfQuery = (query: Query) => workAndAuthor(query.itemId ?? query.detailId ?? '');
const withTraffic = (query: Query) => query.flowType === 'INCLUDE' || query.flowType === '0';

export const mean = (values: number[]) =>
  values.length ? Math.round(values.reduce((a, b) => a + b, 0) / values.length) : 0;
export const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
/** Works that a query asks for; paid traffic adds plays and nothing else. */
export function worksAskedFor(query: Query, creator: Creator, ordered: boolean): Work[] {
  const chosen = worksOf(creator).filter(
    (work) => work.ordered === ordered && (query.onlyAssign !== 'true' || work.assigned),
  );
  return withTraffic(query)
    ? chosen.map((work) => ({ ...work, plays: Math.round(work.plays * 1.2) }))
    : chosen;
}
