import { endpoint } from '../../../endpoint';
import { num, shape } from '../../../wire';
import { AUTHOR, currentRoute } from '../routes';

/** Costs are yuan, unlike those of the other calls, and the middle length is `20_60` here. */
const commerceSpreadSchema = shape({
  /** Plays. How the two kinds differ is not documented. */
  vv: num,
  sn_vv: num,
  cpm_1_20: num,
  cpm_20_60: num,
  cpm_60: num,
  cpe_1_20: num,
  cpe_20_60: num,
  cpe_60: num,
  sn_cpm_1_20: num,
  sn_cpm_20_60: num,
  sn_cpm_60: num,
  sn_cpe_1_20: num,
  sn_cpe_20_60: num,
  sn_cpe_60: num,
  /** Epoch seconds. */
  modify_time: num,
});

/** What a thousand plays and an engagement cost, on two kinds of plays. */
export const commerceSpread = endpoint({
  id: 'xingtu.commerceSpread',
  current: currentRoute('aggregator/get_author_commerce_spread_info', AUTHOR),
  schema: commerceSpreadSchema,
  expects: ['vv', 'sn_vv'],
});
