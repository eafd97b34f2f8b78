import { list, num, shape, text } from '../../wire';
import { pairs, part } from '../parts';
import { endpoint, ITEM } from '../routes';

const preference = part({ ratio_data: pairs, tgi_data: pairs });

const othersSchema = shape({
  // the contract
  audience_distribution: part({ fan_list: pairs }),
  audience_keyword: part({ keyword_list: list(shape({ keyword: text, value: num })) }),
  // as observed
  audience_preference: part({
    total_data: preference,
    fans_data: preference,
    die_hard_fans_data: preference,
  }),
  audience_search_most_keywords: list(shape({ keywords: text, query_cnt_7d: num })),
  audience_prefer_topic: list(shape({ cha_name: text, score_7d: num, vv_7d: num })),
});

/** How many of the viewers follow the account, and what else they care about. */
export const others = endpoint({
  id: 'studio.item.others',
  route: 'fetch_item_audience_others',
  fields: ITEM,
  schema: othersSchema,
  expects: ['audience_distribution|audience_preference'],
});
