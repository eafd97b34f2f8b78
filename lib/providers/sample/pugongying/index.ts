// Made by `npm run docs` of the folders of the sections: not edited by hand.
import type { Sample, Samples } from '../types';
import * as audience from './audience';
import * as fans from './fans';
import * as link from './link';
import * as note from './note';
import * as notes from './notes';
import * as overview from './overview';
import * as search from './search';
import * as similar from './similar';

const samples: Samples = [
  ...audience.samples,
  ...fans.samples,
  ...link.samples,
  ...note.samples,
  ...notes.samples,
  ...overview.samples,
  ...search.samples,
  ...similar.samples,
];

/** Made-up answers by path, the same for both generations of an endpoint: what stands in `data`. */
export const pugongyingSamples: Readonly<Record<string, Sample>> = Object.fromEntries(
  samples.flatMap(([{ current, legacy }, sample]) =>
    [current, legacy].flatMap((route) => (route ? [[route.path, sample] as const] : [])),
  ),
);
