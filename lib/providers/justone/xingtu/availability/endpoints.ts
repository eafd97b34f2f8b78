import { endpoint } from '../../../endpoint';
import { flag, num, shape } from '../../../wire';
import { AUTHOR, currentRoute, SHORT_VIDEO } from '../routes';

/** The number of released videos is not read: the contract does not say over which time. */
const authorDisplaySchema = shape({
  can_receive: flag,
  follower: num,
  /** Connected users. */
  link_cnt: num,
});

/** Whether a creator can be ordered for short videos at all. */
export const authorDisplay = endpoint({
  id: 'xingtu.authorDisplay',
  current: currentRoute('data_sp/check_author_display', AUTHOR, SHORT_VIDEO),
  schema: authorDisplaySchema,
  expects: ['can_receive', 'follower', 'link_cnt'],
});
