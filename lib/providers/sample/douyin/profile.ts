import * as endpoints from '../../justone/douyin/profile/endpoints';
import { personOf } from '../people';
import { random } from '../random';
import type { Sample, Samples } from '../types';
import { creatorNamed, creatorOfSecUid } from '../xingtu/creator';

/**
 * The user of a profile. An id that comes from Xingtu leads to the very creator. Of the others most are on Xingtu, under the
 * same name and uid; one in six has a name that belongs to another creator there.
 */
const user: Sample = ({ secUid = '' }) => {
  const r = random(secUid, 'douyin');
  const named = r.chance(5 / 6) ? creatorNamed(personOf(secUid).name) : undefined;
  const onXingtu = creatorOfSecUid(secUid) ?? named;
  const { name, city, gender, province } = onXingtu?.person ?? personOf(secUid);
  const followers = onXingtu?.followers ?? r.magnitude(2_000, 400_000);
  return {
    status_code: 0,
    user: {
      aweme_count: r.int(20, 900),
      avatar_medium: { url_list: [] },
      city,
      follower_count: followers,
      gender: gender === 'male' ? 1 : 2,
      ip_location: `IP属地：${province}`,
      nickname: name,
      sec_uid: secUid,
      signature: '',
      total_favorited: followers * r.int(3, 20),
      uid: onXingtu?.uid ?? r.digits(12),
      unique_id: onXingtu?.douyinId ?? r.digits(11),
    },
  };
};

/** Made-up answers of this section's endpoints. */
export const samples: Samples = [[endpoints.userDetail, user]];
