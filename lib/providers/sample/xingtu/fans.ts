import * as endpoints from '../../justone/xingtu/fans/endpoints';
import { random } from '../random';
import type { Sample, Samples } from '../types';
import { kolOf, OK } from './query';

const dailyFans: Sample = ({ startDate = '', endDate = '', ...query }, now) => {
  const { seed, followers } = kolOf(query);
  const slope = followers * random(seed, 'growth').between(-0.0004, 0.0016);
  const [start, end] = [Date.parse(startDate), Math.min(Date.parse(endDate), now)];
  const days = Math.min(400, Math.max(0, Math.floor((end - start) / 86_400_000) + 1 || 0));
  return {
    ...OK,
    daily: Array.from({ length: days }, (_, index) => {
      const at = start + index * 86_400_000;
      const date = new Date(at).toISOString().slice(0, 10);
      const ago = (now - at) / 86_400_000;
      const noise = random(seed, date).between(-0.5, 0.5) * slope;
      return { date, fans_cnt: String(Math.round(followers - slope * ago + noise)) };
    }),
  };
};

/** Made-up answers of this section's endpoints. */
export const samples: Samples = [[endpoints.dailyFans, dailyFans]];
