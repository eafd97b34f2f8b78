import * as endpoints from '../../justone/xingtu/seeding/endpoints';
import { random } from '../random';
import type { Sample, Samples } from '../types';
import { DAY, kolOf, OK } from './query';

const A3 = ['200 - 2,000', '2,000 - 20,000', '20,000 - 200,000'];
const SEARCHES = ['10 - 100', '100 - 1,000', '1,000 - 10,000'];
const RATES = ['<0.05%', '0.05% - 0.1%', '>0.1%'];
const CTRS = ['1%', '2%', '3%'];

const commerceSeed: Sample = (query, now) => {
  const r = random(kolOf(query).seed, 'seeding', query.range ?? '');
  const rank = () => String(r.int(1, 19) / 20);
  return {
    ...OK,
    avg_a3_incr_cnt: r.pick(A3),
    avg_a3_incr_cnt_rank_percent: rank(),
    avg_search_after_view_cnt: r.pick(SEARCHES),
    avg_search_after_view_cnt_rank_percent: rank(),
    avg_search_after_view_rate: r.pick(RATES),
    avg_search_after_view_rate_rank_percent: rank(),
    modify_time: String(Math.floor(now / 1000) - DAY),
    personal_avg_search_after_view_cnt: r.pick(SEARCHES),
    personal_avg_search_after_view_cnt_rank_percent: rank(),
    personal_avg_search_after_view_rate: r.pick(RATES),
    personal_search_word_ctr: r.pick(CTRS),
    search_word_ctr: r.pick(CTRS),
  };
};

/** Made-up answers of this section's endpoints. */
export const samples: Samples = [[endpoints.commerceSeed, commerceSeed]];
