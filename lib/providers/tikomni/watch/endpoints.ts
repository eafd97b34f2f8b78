import { shape } from '../../wire';
import { pairs, part } from '../parts';
import { endpoint, ITEM } from '../routes';

/** Keys are `mm:ss`, values fractions. */
const watchTrendSchema = shape({ analysis_trend: part({ current_item: pairs, similar_author: pairs }) });

/** One route, three calls: answers are told apart by their endpoint, so each curve is one of its own. */
const trend = <const Id extends `studio.item.watchTrend.${string}`>(id: Id, value: string) =>
  endpoint({
    id,
    route: 'fetch_item_watch_trend',
    fields: ITEM,
    fixed: { analysis_type: { value, kind: 'whole' } },
    schema: watchTrendSchema,
    expects: ['analysis_trend'],
  });
export const watchRetention = trend('studio.item.watchTrend.retention', '1');
export const watchLikes = trend('studio.item.watchTrend.likes', '2');
export const watchBounce = trend('studio.item.watchTrend.bounce', '7');
