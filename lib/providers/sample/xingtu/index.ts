// Made by `npm run docs` of the folders of the sections: not edited by hand.
import type { Sample, Samples } from '../types';
import * as audience from './audience';
import * as availability from './availability';
import * as content from './content';
import * as conversion from './conversion';
import * as costs from './costs';
import * as fans from './fans';
import * as hotWords from './hotWords';
import * as indices from './indices';
import * as item from './item';
import * as keyword from './keyword';
import * as mix from './mix';
import * as orders from './orders';
import * as overview from './overview';
import * as search from './search';
import * as seeding from './seeding';

const samples: Samples = [
  ...audience.samples,
  ...availability.samples,
  ...content.samples,
  ...conversion.samples,
  ...costs.samples,
  ...fans.samples,
  ...hotWords.samples,
  ...indices.samples,
  ...item.samples,
  ...keyword.samples,
  ...mix.samples,
  ...orders.samples,
  ...overview.samples,
  ...search.samples,
  ...seeding.samples,
];

/** Made-up answers by path, the same for both generations of an endpoint: what stands in `data`. */
export const xingtuSamples: Readonly<Record<string, Sample>> = Object.fromEntries(
  samples.flatMap(([{ current, legacy }, sample]) =>
    [current, legacy].flatMap((route) => (route ? [[route.path, sample] as const] : [])),
  ),
);
