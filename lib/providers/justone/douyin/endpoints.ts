import type * as z from 'zod/mini';
import type { Endpoint } from '../../types';
import { id, list, num, picture, shape, text } from '../../wire';

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

export type User = NonNullable<NonNullable<z.output<typeof schema>>['user']>;

const define = <T, const Id extends string>(endpoint: Endpoint<T, Id>): Endpoint<T, Id> => endpoint;

/** Who a `sec_uid` is: it has one generation only. */
export const userDetail = define({
  id: 'douyin.userDetail',
  current: {
    path: '/api/douyin/get-user-detail/v3',
    query: ({ secUid = '' }) => ({ secUid }),
  },
  schema,
  expects: ['user'],
});
