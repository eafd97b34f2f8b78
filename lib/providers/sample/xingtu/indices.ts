import * as endpoints from '../../justone/xingtu/indices/endpoints';
import type { Sample, Samples } from '../types';
import { indexOf, RANKED } from './creator';
import { kolOf, OK } from './query';

const linkInfo: Sample = (query) => {
  const creator = kolOf(query);
  const index = (name: string) => {
    const { share, value, average, change } = indexOf(creator, name);
    return {
      avg_value: average,
      link_relative_ratio: change,
      rank: String(Math.round(RANKED * share)),
      rank_percent: Number(share.toFixed(4)),
      value,
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
