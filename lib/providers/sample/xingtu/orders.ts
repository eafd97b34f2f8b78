import * as endpoints from '../../justone/xingtu/orders/endpoints';
import { random } from '../random';
import type { Sample, Samples } from '../types';
import { kolOf, OK } from './query';

const INDUSTRIES = ['食品饮料', '美妆', '家居家装', '小家电', '手机数码', '汽车', '母婴', '服饰', '旅游出行'];

const orderExperience: Sample = (query) => {
  const r = random(kolOf(query).seed, 'orders');
  const count = r.int(2, 4);
  const lately = r.some(INDUSTRIES, count);
  // What was ordered within 30 days was ordered within 90 days too.
  return { ...OK, order_experience_industries: query.period === 'DAY_90' ? lately : lately.slice(1) };
};

/** Made-up answers of this section's endpoints. */
export const samples: Samples = [[endpoints.orderExperience, orderExperience]];
