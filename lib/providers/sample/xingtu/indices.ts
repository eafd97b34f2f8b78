import * as endpoints from '../../justone/xingtu/indices/endpoints';
import { random } from '../random';
import type { Sample, Samples } from '../types';
import { kolOf, OK } from './query';

/** As many creators as the platform seems to rank. */
const RANKED = 8_100_000;

const linkInfo: Sample = (query) => {
  const { seed } = kolOf(query);
  const index = (name: string) => {
    const r = random(seed, 'index', name);
    const share = r.between(0.002, 0.2);
    return {
      avg_value: Number(r.between(50, 60).toFixed(2)),
      link_relative_ratio: Number(r.between(-0.08, 0.08).toFixed(4)),
      rank: String(Math.round(RANKED * share)),
      rank_percent: Number(share.toFixed(4)),
      // The higher the rank, the higher the score.
      value: Number((78 - share * 120).toFixed(2)),
    };
  };
  return {
    ...OK,
    cooperate_index: index('cooperate'),
    cp_index: index('cp'),
    link_convert_index: index('convert'),
    link_shopping_index: index('shopping'),
    link_spread_index: index('spread'),
    link_star_index: index('star'),
  };
};

/** Made-up answers of this section's endpoints. */
export const samples: Samples = [[endpoints.linkInfo, linkInfo]];
