// Made by `npm run docs` of the folders of the sections: not edited by hand.
import type { Sample, Samples } from '../types';
import * as audience from './audience';
import * as danmaku from './danmaku';
import * as diagnosis from './diagnosis';
import * as fans from './fans';
import * as live from './live';
import * as overview from './overview';
import * as performance from './performance';
import * as search from './search';
import * as sources from './sources';
import * as watch from './watch';
import * as works from './works';

const samples: Samples = [
  ...audience.samples,
  ...danmaku.samples,
  ...diagnosis.samples,
  ...fans.samples,
  ...live.samples,
  ...overview.samples,
  ...performance.samples,
  ...search.samples,
  ...sources.samples,
  ...watch.samples,
  ...works.samples,
];

/** Made-up answers by path, the same for both generations of an endpoint: what stands in `data`. */
export const studioSamples: Readonly<Record<string, Sample>> = Object.fromEntries(
  samples.flatMap(([{ current, legacy }, sample]) =>
    [current, legacy].flatMap((route) => (route ? [[route.path, sample] as const] : [])),
  ),
);
