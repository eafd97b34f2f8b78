import * as endpoints from '../../justone/pugongying/similar/endpoints';
import { random } from '../random';
import type { Sample, Samples } from '../types';
import { bloggerOfSeed } from './blogger';
import { userOf } from './query';
import { searchRow } from './row';

const COUNT = 12;

const similarKol: Sample = (query) => {
  const r = random(userOf(query).userId, 'similar');
  const kols = Array.from({ length: COUNT }, () => searchRow(bloggerOfSeed(r.hex(16))));
  return { kols, total: COUNT, highlightWords: [], resultType: 0, redirect2NickSearch: false };
};

/** Made-up answers of this section's endpoints. */
export const samples: Samples = [[endpoints.similarKol, similarKol]];
