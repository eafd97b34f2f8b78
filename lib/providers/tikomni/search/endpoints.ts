import { list, num, shape, text } from '../../wire';
import { endpoint, ITEM } from '../routes';

const percents = list(shape({ keyword: text, percent: num }));

const searchKeywordSchema = shape({
  // the contract
  keywords: list(shape({ keyword: text, count: num, percentage: num })),
  total_count: num,
  // as observed
  show_from: percents,
  inspire_search: percents,
});

/** What people searched for around a work. */
export const searchKeyword = endpoint({
  id: 'studio.item.searchKeyword',
  route: 'fetch_item_search_keyword',
  fields: ITEM,
  schema: searchKeywordSchema,
  expects: ['keywords|show_from'],
});
