import * as endpoints from '../../tikomni/audience/endpoints';
import { PROVINCES } from '../people';
import { random } from '../random';
import type { Sample, Samples } from '../types';
import { OK, round, workOf } from './mine';

const portrait: Sample = (query) => {
  const { itemId } = workOf(query);
  const r = random(itemId, 'portrait');
  const spread = (weights: readonly (readonly [key: string, weight: number])[]) => {
    const parts = r.split(
      10_000,
      weights.map(([, weight]) => weight),
    );
    return weights.map(([key], place) => ({ key, value: (parts[place] ?? 0) / 10_000 }));
  };
  const group = (weights: readonly (readonly [key: string, weight: number])[]) => {
    const ratio_list = spread(weights);
    const tgi_list = ratio_list.map(({ key }) => ({ key, value: round(r.between(35, 260), 2) }));
    return { ratio_list, tgi_list };
  };
  return {
    ...OK,
    active: spread([
      ['2', 14],
      ['3', 26],
      ['4', 54],
      ['-1', 6],
    ]),
    gender: group([
      ['male', 46],
      ['female', 54],
    ]),
    province: group(PROVINCES),
    age: group([
      ['-18', 7],
      ['18-23', 24],
      ['24-30', 27],
      ['31-40', 25],
      ['41-50', 11],
      ['50-', 6],
    ]),
    career: [],
    city_level: group([
      ['一线', 17],
      ['新一线', 24],
      ['二线', 21],
      ['三线', 19],
      ['四线', 12],
      ['五线', 7],
    ]),
    new_user: [],
  };
};

/** Made-up answers of this section's endpoints. */
export const samples: Samples = [[endpoints.portrait, portrait]];
