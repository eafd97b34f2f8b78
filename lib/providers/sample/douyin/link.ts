import * as endpoints from '../../justone/douyin/link/endpoints';
import { random } from '../random';
import type { Sample, Samples } from '../types';
import { creatorOf, worksOf } from '../xingtu/creator';

/** A work of the creator whom the code stands for. */
const shareLink: Sample = ({ shareUrl = '' }) => {
  const r = random(shareUrl, 'link');
  const { itemId } = r.pick(worksOf(creatorOf(r.digits(19))));
  return {
    redirect_url: `https://www.iesdouyin.com/share/video/${itemId}/?region=CN&mid=${r.digits(19)}&from_ssr=1&utm_source=share_to&app=aweme`,
  };
};

/** Made-up answers of this folder's endpoints. */
export const samples: Samples = [[endpoints.shareLink, shareLink]];
