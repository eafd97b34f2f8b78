import type * as v from 'valibot';
import { after, flag, id, list, num, picture, shape, text } from '../wire';

/**
 * Parts of what the routes answer with, in the wire's own names and units. Where the contract and the creator centre itself
 * are known to differ, both shapes are here and either may come.
 */

/** An object that is written `[]` while there is nothing in it. */
export const part = <T extends v.ObjectEntries>(fields: T) =>
  after((value) => (Array.isArray(value) && value.length === 0 ? undefined : value), shape(fields));

/** An answer that may come inside one or two `data` of its own. */
export const wrapped = <T extends v.ObjectEntries>(fields: T) =>
  shape({ ...fields, data: shape({ ...fields, data: shape(fields) }) });

export const pairs = list(shape({ key: text, value: num }));

export const cover = part({ url_list: list(picture) });

/** Counts under the contract's names and under the creator centre's own; the latter come as text. */
const metrics = part({
  play_count: num,
  view_count: num,
  digg_count: num,
  like_count: num,
  comment_count: num,
  share_count: num,
  collect_count: num,
  favorite_count: num,
  danmaku_count: num,
  dislike_count: num,
  subscribe_count: num,
  unsubscribe_count: num,
  homepage_visit_count: num,
  cover_show: num,
  /** Seconds. */
  avg_view_second: num,
  /** Fractions. */
  avg_view_proportion: num,
  completion_rate: num,
  completion_rate_5s: num,
  bounce_rate_2s: num,
  cover_click_rate: num,
  fan_view_proportion: num,
});

/** A work, as the list and the overview of one tell of it. */
export const work = {
  item_id: id,
  id,
  item_title: text,
  description: text,
  /** Epoch seconds. */
  create_time: num,
  /** 2 short video, 4 longer video, 6 pictures, 8 long article. */
  type: num,
  cover,
  metrics,
  /** 1 under review, 2 normal, 5 needs work, 6 friends only. */
  review: part({ status: num }),
  visibility: part({ is_public: flag }),
};
