import { list, num, shape, text } from '../../wire';
import { pairs } from '../parts';
import { endpoint, ITEM } from '../routes';

const danmakuSchema = shape({
  // the contract: seconds
  bullet_distribution: list(shape({ time_point: num, count: num })),
  hot_words: list(shape({ word: text, count: num, sentiment: text })),
  total_count: num,
  peak_time: num,
  // as observed: keys are seconds
  current_item: pairs,
  similar_author: pairs,
});

/** Comments that viewers write over the video. */
export const danmaku = endpoint({
  id: 'studio.item.danmaku',
  route: 'fetch_item_danmaku_analysis',
  fields: ITEM,
  schema: danmakuSchema,
  expects: ['bullet_distribution|current_item'],
});
