import { endpoint } from '../../../endpoint';
import { shape, text } from '../../../wire';
import { AUTHOR, currentRoute, SHORT_VIDEO } from '../routes';

/** Ranges come as text, `3%-5%`, `12-15`, `200以上`, and stay text. */
const convertAbilitySchema = shape({
  avg_sales_amount_range: text,
  gpm_range: text,
  rec_product_price_range: text,
  component_click_cnt_range: text,
  component_click_rate_range: text,
  related_cpc_range: text,
});

/** What a creator sells and how often is clicked, over 30 or 90 days. */
export const convertAbility = endpoint({
  id: 'xingtu.convertAbility',
  current: currentRoute(
    'data_sp/get_author_convert_ability',
    { ...AUTHOR, range: { word: 'range' } },
    SHORT_VIDEO,
  ),
  schema: convertAbilitySchema,
  expects: ['avg_sales_amount_range', 'gpm_range', 'component_click_rate_range', 'related_cpc_range'],
});
