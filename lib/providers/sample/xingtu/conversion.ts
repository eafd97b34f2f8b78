import * as endpoints from '../../justone/xingtu/conversion/endpoints';
import { random } from '../random';
import type { Sample, Samples } from '../types';
import { kolOf, OK } from './query';

const convertAbility: Sample = (query) => {
  const r = random(kolOf(query).seed, 'conversion', query.range ?? '');
  return {
    ...OK,
    avg_sales_amount_range: r.pick(['2500-5000', '5000-1万', '1万-2.5万']),
    component_click_cnt_range: r.pick(['1000-5000', '5000-1万', '1万以上']),
    component_click_rate_range: r.pick(['1%-3%', '3%-5%', '5%-7%']),
    gpm_range: r.pick(['50-100', '100-200', '200以上']),
    rec_product_price_range: r.pick(['10-50', '50-100', '100-200']),
    related_cpc_range: r.pick(['6-9', '9-12', '12-15']),
  };
};

/** Made-up answers of this section's endpoints. */
export const samples: Samples = [[endpoints.convertAbility, convertAbility]];
