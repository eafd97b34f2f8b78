import * as endpoints from '../../justone/xingtu/availability/endpoints';
import type { Sample, Samples } from '../types';
import { links } from './creator';
import { kolOf, OK, sum } from './query';

/** Every sample creator can be ordered, because the other samples have prices, sponsored works and past orders. */
const authorDisplay: Sample = (query) => {
  const creator = kolOf(query);
  return {
    ...OK,
    can_receive: true,
    follower: creator.followers,
    link_cnt: sum(links(creator)),
    release_videos_cnt: 6,
  };
};

/** Made-up answers of this section's endpoints. */
export const samples: Samples = [[endpoints.authorDisplay, authorDisplay]];
