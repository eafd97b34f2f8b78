import { id, list, num, picture, shape, text } from '../../wire';
import { wrapped } from '../parts';
import { coded, endpoint } from '../routes';

/** All values are text. */
const liveSchema = wrapped({
  series: list(
    shape({
      roomID: id,
      roomTitle: text,
      coverUri: picture,
      /** `2025-11-20 13:51:15`, Asia/Shanghai. */
      startTime: text,
      /** `1分钟5秒`. */
      liveDurationWithoutPause: text,
      /** 4 is ended; no other is documented. */
      playStatus: text,
      watchCnt: num,
      serverWatchUcntTdDirect: num,
      pcu: num,
      liveServerWatchDurationTdPavg: num,
      serverLikeCntTd: num,
      clientCommentUcntTd: num,
      liveNewFollowUcnt: num,
      liveConsumeUcnt: num,
      liveFansConsumeUcntTd: num,
      roomLiveEarnScore: num,
    }),
  ),
});

/** The account's live sessions of a range. */
export const live = endpoint({
  id: 'studio.live',
  route: 'fetch_live_room_history_list',
  fields: {
    start_date: { from: 'from' },
    end_date: { from: 'to' },
    need_living: { from: 'living', write: coded({ include: '1', exclude: '0' }), kind: 'whole' },
  },
  // As many as it gives at once, since it has no pages. What `download` 1 does is not documented.
  fixed: { limit: { value: '400', kind: 'whole' }, download: { value: '0', kind: 'whole' } },
  schema: liveSchema,
  expects: ['series|data'],
});
