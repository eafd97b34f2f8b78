import type { Row, SeriesBlock } from '../../../report/blocks';
import { type AnswerOf, type ColumnOf, entries } from '../../draw';
import type { Answer, List } from '../../types';
import { paramsOf } from '../routes';
import { fromMinutes, fromProse, toCount, toIndex } from '../units';
import { live } from './endpoints';
import type { MetricId } from './words';

const SESSIONS: readonly ColumnOf<MetricId>[] = [
  { id: 'studio.live.title', unit: 'text' },
  { id: 'studio.live.start', unit: 'text' },
  { id: 'studio.live.duration', unit: 'seconds' },
  { id: 'studio.live.plays', unit: 'count' },
  { id: 'studio.live.viewers', unit: 'count' },
  { id: 'studio.live.peak', unit: 'count' },
  { id: 'studio.live.watchTime', unit: 'seconds' },
  { id: 'studio.live.likes', unit: 'count' },
  { id: 'studio.live.commenters', unit: 'count' },
  { id: 'studio.live.newFans', unit: 'count' },
  { id: 'studio.live.payers', unit: 'count' },
  { id: 'studio.live.fanPayers', unit: 'count' },
  { id: 'studio.live.score', unit: 'index' },
  { id: 'studio.live.state', unit: 'text' },
  { id: 'studio.live.room', unit: 'text' },
];

const sessionsOf = ({ data }: AnswerOf<typeof live>) =>
  entries(data?.series ?? data?.data?.series ?? data?.data?.data?.series);

type Session = ReturnType<typeof sessionsOf>[number];

/** A start is told to the minute. */
const MINUTE = '2026-03-02 20:00'.length;

const sessionRow = (session: Session): Row => ({
  cells: [
    session.roomTitle,
    session.startTime?.slice(0, MINUTE),
    fromProse(session.liveDurationWithoutPause),
    toCount(session.watchCnt),
    toCount(session.serverWatchUcntTdDirect),
    toCount(session.pcu),
    // The contract names no unit. Its example, 0.57 in a session of 65 s, can only be minutes.
    fromMinutes(session.liveServerWatchDurationTdPavg),
    toCount(session.serverLikeCntTd),
    toCount(session.clientCommentUcntTd),
    toCount(session.liveNewFollowUcnt),
    toCount(session.liveConsumeUcnt),
    toCount(session.liveFansConsumeUcntTd),
    toIndex(session.roomLiveEarnScore),
    session.playStatus === '4' ? '已结束' : undefined,
    session.roomID,
  ],
  ...(session.roomID && { key: session.roomID }),
  ...(session.coverUri && { image: session.coverUri }),
});

/** How many came to each session, in the order of time. */
function sessionsOverTime(answer: AnswerOf<typeof live>): SeriesBlock[] {
  const sessions = sessionsOf(answer)
    .flatMap((session) => (session.startTime ? [{ ...session, startTime: session.startTime }] : []))
    .sort((a, b) => (a.startTime < b.startTime ? -1 : a.startTime > b.startTime ? 1 : 0));
  if (sessions.length === 0) return [];
  const line = (id: MetricId, read: (session: Session) => number | undefined) => ({
    id,
    unit: 'count' as const,
    values: sessions.map((session) => toCount(read(session))),
  });
  return [
    {
      type: 'series',
      id: 'studio.liveOverTime',
      source: answer.source,
      axis: { kind: 'label', values: sessions.map(({ startTime }) => startTime.slice(0, MINUTE)) },
      lines: [
        line('studio.live.plays', ({ watchCnt }) => watchCnt),
        line('studio.live.viewers', ({ serverWatchUcntTdDirect }) => serverWatchUcntTdDirect),
        line('studio.live.peak', ({ pcu }) => pcu),
      ],
    },
  ];
}

/** The account's live sessions. The route has no pages: what it gives is all of it. */
export const liveList: List = {
  id: 'studio.live',
  request: (values) => ({ endpoint: live, params: paramsOf(values, ['living']) }),
  page: (answer: Answer) => {
    const given = answer as AnswerOf<typeof live>;
    return {
      table: {
        type: 'table',
        id: 'studio.live',
        source: given.source,
        columns: [...SESSIONS],
        rows: sessionsOf(given).map(sessionRow),
      },
      blocks: sessionsOverTime(given),
    };
  },
};
