import * as endpoints from '../../tikomni/sources/endpoints';
import { random } from '../random';
import type { Sample, Samples } from '../types';
import { OK, round, workOf } from './mine';

const playSource: Sample = (query) => {
  const r = random(workOf(query).itemId, 'source');
  const keys = ['homepage_hot', 'familiar', 'search', 'homepage', 'message', 'other'];
  const parts = r.split(10_000, [72, 8, 9, 6, 2, 3]);
  const source = (app_id: number, key: string, value: number) => ({
    app_id,
    key,
    value: round(value),
    history_difference: round(r.between(-0.04, 0.04)),
  });
  return {
    ...OK,
    play_source: [
      ...keys.map((key, place) => source(1128, key, (parts[place] ?? 0) / 10_000)),
      source(2329, 'yumme_vv_all', r.between(0.01, 0.06)),
    ],
  };
};

/** Made-up answers of this section's endpoints. */
export const samples: Samples = [[endpoints.playSource, playSource]];
