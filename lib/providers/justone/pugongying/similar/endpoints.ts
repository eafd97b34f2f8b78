import { endpoint } from '../../../endpoint';
import { BASE, route, userNow } from '../routes';
import { search } from '../search/endpoints';

/**
 * Creators that the platform takes for similar. The contract shows an empty list in the envelope of the search: its rows are
 * taken for rows of the search, and of anything else what does not fit is drift.
 */
export const similarKol = endpoint({
  id: 'pgy.similarKol',
  current: route(`${BASE}/api/solar/kol/get_similar_kol/v1`, { ...userNow, page: 'pageNum' }),
  schema: search.schema,
  expects: ['kols', 'total'],
  assumed: true,
});
