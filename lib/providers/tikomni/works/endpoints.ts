import * as v from 'valibot';
import { STUDIO_ORDERS } from '../../../report/lists.studio';
import { flag, id, list, shape, text } from '../../wire';
import { work } from '../parts';
import { coded, endpoint, genres, included, longArticle, moments } from '../routes';

const itemListSchema = shape({
  has_more: flag,
  cursor: id,
  max_cursor: id,
  items: list(shape(work)),
});

/** The workbook as the background hands it on: the wire's own answer is bytes. */
const itemDownloadSchema = shape({ name: text, base64: v.optional(v.string()) });

const ORDERS = Object.fromEntries(STUDIO_ORDERS.map((order, place) => [order, String(place + 1)]));

/** The account's works, a page at a time. */
export const itemList = endpoint({
  id: 'studio.itemList',
  route: 'fetch_item_list',
  fields: {
    ...moments('start_time', 'end_time'),
    count: { from: 'count', kind: 'whole' },
    order_by: { from: 'order', write: coded(ORDERS), kind: 'whole' },
    need_cooperation: included('cooperation'),
    need_long_article: longArticle,
    cursor: { from: 'cursor', kind: 'whole' },
  },
  fixed: { fields: { value: 'metrics,review,visibility' } },
  schema: itemListSchema,
  expects: ['items', 'has_more'],
});

/** The first 1,000 works of a range as a workbook. */
export const itemDownload = endpoint({
  id: 'studio.itemDownload',
  route: 'fetch_item_list_download',
  fields: {
    ...moments('min_cursor', 'max_cursor'),
    type_filters: genres,
    need_long_article: longArticle,
  },
  schema: itemDownloadSchema,
  expects: ['base64'],
});
