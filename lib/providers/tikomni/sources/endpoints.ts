import { list, num, shape, text } from '../../wire';
import { endpoint, ITEM } from '../routes';

const playSourceSchema = shape({
  play_source: list(
    shape({
      /** 1128 Douyin, 2329 抖音精选. */
      app_id: num,
      key: text,
      /** Fractions. */
      value: num,
      history_difference: num,
    }),
  ),
});

/** Where a work's plays come from. */
export const playSource = endpoint({
  id: 'studio.item.playSource',
  route: 'fetch_item_play_source',
  fields: ITEM,
  schema: playSourceSchema,
  expects: ['play_source'],
});
