import * as endpoints from '../../justone/xingtu/fans/endpoints';
import type { Sample, Samples } from '../types';
import { followersOn } from './creator';
import { kolOf, OK } from './query';

const DAY = 86_400_000;

const dailyFans: Sample = ({ startDate = '', endDate = '', ...query }, now) => {
  const creator = kolOf(query);
  const [start, end] = [Date.parse(startDate), Math.min(Date.parse(endDate), now)];
  const days = Math.min(400, Math.max(0, Math.floor((end - start) / DAY) + 1 || 0));
  return {
    ...OK,
    daily: Array.from({ length: days }, (_, index) => {
      const date = new Date(start + index * DAY).toISOString().slice(0, 10);
      return { date, fans_cnt: String(followersOn(creator, date, now)) };
    }),
  };
};

/** Made-up answers of this section's endpoints. */
export const samples: Samples = [[endpoints.dailyFans, dailyFans]];
