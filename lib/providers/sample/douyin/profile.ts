import * as endpoints from '../../justone/douyin/profile/endpoints';
import { personOf } from '../people';
import { random } from '../random';
import type { Sample, Samples } from '../types';
import { creatorNamed } from '../xingtu/creator';

/** The user of a profile. Most are on Xingtu, under the same name and uid; one in six has a name that belongs to another creator there. */
const user: Sample = ({ secUid = '' }) => {
  const r = random(secUid, 'douyin');
  const { name, city, gender } = personOf(secUid);
  const onXingtu = r.chance(5 / 6) ? creatorNamed(name) : undefined;
  const followers = onXingtu?.followers ?? r.magnitude(2_000, 400_000);
  return {
    status_code: 0,
    user: {
      aweme_count: r.int(20, 900),
      avatar_medium: { url_list: [] },
      city,
      follower_count: followers,
      gender: gender === 'male' ? 1 : 2,
      ip_location: `IP属地：${personOf(secUid).province}`,
      nickname: name,
      sec_uid: secUid,
      signature: '',
      total_favorited: followers * r.int(3, 20),
      uid: onXingtu?.uid ?? r.digits(12),
      unique_id: r.digits(11),
    },
  };
};

/** Made-up answers of this section's endpoints. */
export const samples: Samples = [[endpoints.userDetail, user]];
