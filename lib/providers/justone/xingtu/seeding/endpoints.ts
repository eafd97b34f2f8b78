import { endpoint } from '../../../endpoint';
import { num, shape, text } from '../../../wire';
import { AUTHOR, currentRoute } from '../routes';

/**
 * Ranges come as text, `3,000 - 30,000`, `<0.05%`, and stay text. The `…_rank_percent` are not read: nothing says among which
 * creators they rank, nor whether a small one is good.
 */
const commerceSeedSchema = shape({
  avg_a3_incr_cnt: text,
  avg_search_after_view_cnt: text,
  avg_search_after_view_rate: text,
  search_word_ctr: text,
  personal_avg_search_after_view_cnt: text,
  personal_avg_search_after_view_rate: text,
  personal_search_word_ctr: text,
  /** Epoch seconds. */
  modify_time: num,
});

/** New A3 users and searches after viewing, over 30 or 90 days. */
export const commerceSeed = endpoint({
  id: 'xingtu.commerceSeed',
  current: currentRoute('aggregator/get_author_commerce_seed_base_info', {
    ...AUTHOR,
    range: { word: 'range' },
  }),
  schema: commerceSeedSchema,
  expects: ['avg_a3_incr_cnt', 'avg_search_after_view_cnt', 'avg_search_after_view_rate', 'search_word_ctr'],
});
