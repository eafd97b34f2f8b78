// Made by `npm run docs` of the folders of the sections: not edited by hand.
import type { Sample, Samples } from '../types';
import * as link from './link';
import * as profile from './profile';

const samples: Samples = [...link.samples, ...profile.samples];

/** Made-up answers by path, the same for both generations of an endpoint: what stands in `data`. */
export const douyinSamples: Readonly<Record<string, Sample>> = Object.fromEntries(
  samples.flatMap(([{ current, legacy }, sample]) =>
    [current, legacy].flatMap((route) => (route ? [[route.path, sample] as const] : [])),
  ),
);
