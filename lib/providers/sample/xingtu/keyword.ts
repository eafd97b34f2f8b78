import * as endpoints from '../../justone/xingtu/keyword/endpoints';
import { random } from '../random';
import type { Sample, Samples } from '../types';
import { itemOf, type Work, worksOf } from './creator';
import { kolOf, OK } from './query';

/** As many works as one page has. */
const PAGE = 10;

/** Whether a work is about a word: its title says so, or what is said in it, which is made up. */
const isAbout = ({ title, itemId }: Work, word: string) =>
  title.includes(word) || random(itemId, 'said', word).chance(0.3);

const homepageVideos: Sample = (query, now) => {
  const creator = kolOf(query);
  const { keyword = '', videoType } = query;
  return {
    ...OK,
    videos: worksOf(creator)
      .filter(({ ordered }) => videoType !== (ordered ? 'PERSONAL' : 'XINGTU'))
      .filter((work) => isAbout(work, keyword))
      .slice(0, PAGE)
      .map((work) => itemOf(work, creator, now)),
  };
};

/** Made-up answers of this section's endpoints. */
export const samples: Samples = [[endpoints.homepageVideos, homepageVideos]];
