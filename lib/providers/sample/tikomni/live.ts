import { shanghaiDay } from '../../../report/day';
import * as endpoints from '../../tikomni/live/endpoints';
import { random } from '../random';
import type { Sample, Samples } from '../types';
import { clockOf, me } from './mine';

const DAY = 86_400_000;

/** `3725` as `1小时2分钟5秒`. */
const prose = (seconds: number) =>
  [
    [Math.floor(seconds / 3600), '小时'],
    [Math.floor((seconds % 3600) / 60), '分钟'],
    [seconds % 60, '秒'],
  ]
    .filter(([amount]) => amount !== 0)
    .flat()
    .join('');

/** A session on some days of a week, the same days at every call. */
function session(date: string) {
  const r = random(me.seed, 'live', date);
  if (!r.chance(0.4)) return [];
  const start = Date.parse(`${date}T19:00:00+08:00`) / 1000 + r.int(0, 90) * 60;
  const seconds = r.int(2400, 9000);
  const viewers = r.magnitude(800, 40_000);
  const text = (value: number) => String(Math.round(value));
  return [
    {
      roomID: `7${r.digits(18)}`,
      roomTitle: `${r.pick(['周末陪你聊', '开箱直播', '粉丝答疑', '新品试用'])} · ${me.person.topics[0]}`,
      coverUri: '',
      startTime: `${clockOf(start)}:00`,
      endTime: `${clockOf(start + seconds)}:00`,
      liveDurationWithoutPause: prose(seconds),
      playStatus: '4',
      watchCnt: text(viewers * r.between(1.2, 1.8)),
      serverWatchUcntTdDirect: text(viewers),
      pcu: text(viewers * r.between(0.04, 0.15)),
      liveServerWatchDurationTdPavg: String(r.between(0.8, 6)),
      serverLikeCntTd: text(viewers * r.between(1, 5)),
      clientCommentUcntTd: text(viewers * r.between(0.02, 0.08)),
      liveNewFollowUcnt: text(viewers * r.between(0.005, 0.03)),
      liveConsumeUcnt: text(viewers * r.between(0.002, 0.02)),
      liveFansConsumeUcntTd: text(viewers * r.between(0.001, 0.01)),
      roomLiveEarnScore: text(viewers * r.between(0.2, 2)),
    },
  ];
}

const live: Sample = (query, now) => {
  const today = shanghaiDay(now);
  const [from = '', to = ''] = [query.start_date, query.end_date];
  const days = Math.min(400, Math.max(0, (Date.parse(to) - Date.parse(from)) / DAY + 1) || 0);
  const series = Array.from({ length: days }, (_, place) => shanghaiDay(Date.parse(to) - place * DAY))
    // Today's session has not begun.
    .filter((date) => date < today)
    .flatMap(session);
  return { code: 0, componentID: '', data: { series }, meta: '' };
};

/** Made-up answers of this section's endpoints. */
export const samples: Samples = [[endpoints.live, live]];
