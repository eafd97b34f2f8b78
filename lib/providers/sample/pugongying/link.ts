import * as endpoints from '../../justone/pugongying/link/endpoints';
import { random } from '../random';
import type { Sample, Samples } from '../types';

/** A note or, now and then, a creator. */
const shareLink: Sample = ({ shareUrl = '' }) => {
  const r = random(shareUrl, 'link');
  const page = r.chance(0.7) ? 'discovery/item' : 'user/profile';
  return {
    redirect_url: `https://www.xiaohongshu.com/${page}/${r.hex(24)}?app_platform=ios&xsec_source=app_share`,
  };
};

/** Made-up answers of this folder's endpoints. */
export const samples: Samples = [[endpoints.shareLink, shareLink]];
