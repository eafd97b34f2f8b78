import type * as v from 'valibot';
import { endpoint } from '../../../endpoint';
import { id, list, num, picture, shape, text } from '../../../wire';

const schema = shape({
  user: shape({
    uid: id,
    sec_uid: text,
    nickname: text,
    unique_id: text,
    ip_location: text,
    follower_count: num,
    total_favorited: num,
    aweme_count: num,
    avatar_medium: shape({ url_list: list(picture) }),
  }),
});

export type User = NonNullable<NonNullable<v.InferOutput<typeof schema>>['user']>;

/** The account of a `sec_uid`: it has one generation only. */
export const userDetail = endpoint({
  id: 'douyin.userDetail',
  current: {
    path: '/api/douyin/get-user-detail/v3',
    query: ({ secUid = '' }) => ({ secUid }),
  },
  schema,
  expects: ['user'],
});
