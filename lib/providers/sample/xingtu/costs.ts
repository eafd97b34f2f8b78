import * as endpoints from '../../justone/xingtu/costs/endpoints';
import { random } from '../random';
import type { Sample, Samples } from '../types';
import { DAY, kolOf, OK } from './query';

const commerceSpread: Sample = (query, now) => {
  const { seed, prices, expectedPlays, interactRate } = kolOf(query);
  const fewer = Math.round(expectedPlays * random(seed, 'costs').between(0.55, 0.85));
  const costs = (plays: number, prefix: string) =>
    Object.fromEntries(
      (['1_20', '21_60', '60'] as const).flatMap((length) => {
        const name = length === '21_60' ? '20_60' : length;
        return [
          [`${prefix}cpm_${name}`, ((prices[length] / plays) * 1000).toFixed(4)],
          [`${prefix}cpe_${name}`, (prices[length] / (plays * interactRate)).toFixed(4)],
        ];
      }),
    );
  return {
    ...OK,
    ...costs(expectedPlays, ''),
    ...costs(fewer, 'sn_'),
    vv: String(expectedPlays),
    sn_vv: String(fewer),
    modify_time: String(Math.floor(now / 1000) - DAY),
  };
};

/** Made-up answers of this section's endpoints. */
export const samples: Samples = [[endpoints.commerceSpread, commerceSpread]];
