import type { Column, Row, SeriesBlock } from '../../report/blocks';
import { type AnswerOf, dayOfSeconds, entries, workSubject } from '../draw';
import type { Answer, List } from '../types';
import { itemList, live, paramsOf } from './endpoints';
import { fromFraction, fromMinutes, fromProse, fromSeconds, toCount, toIndex } from './units';
import { countsOf, formOf, reviewOf, workHref } from './work';

const WORKS: readonly Column[] = [
  { id: 'studio.work.title', unit: 'text' },
  { id: 'studio.work.date', unit: 'date' },
  { id: 'studio.work.form', unit: 'text' },
  { id: 'studio.work.review', unit: 'text' },
  { id: 'studio.work.visibility', unit: 'text' },
  { id: 'studio.work.plays', unit: 'count' },
  { id: 'studio.work.likes', unit: 'count' },
  { id: 'studio.work.comments', unit: 'count' },
  { id: 'studio.work.shares', unit: 'count' },
  { id: 'studio.work.collects', unit: 'count' },
  { id: 'studio.work.finish', unit: 'ratio' },
  { id: 'studio.work.finish5s', unit: 'ratio' },
  { id: 'studio.work.bounce2s', unit: 'ratio' },
  { id: 'studio.work.coverClicks', unit: 'ratio' },
  { id: 'studio.work.watchTime', unit: 'seconds' },
  { id: 'studio.work.homeVisits', unit: 'count' },
  { id: 'studio.work.newFans', unit: 'count' },
];

type Works = NonNullable<AnswerOf<typeof itemList>['data']>;
type Work = NonNullable<NonNullable<Works['items']>[number]>;

function workRow(work: Work): Row {
  const key = work.id ?? work.item_id;
  const subject = workSubject(key);
  const href = workHref(key);
  const image = entries(work.cover?.url_list)[0];
  const { metrics } = work;
  const counts = countsOf(metrics);
  const isPublic = work.visibility?.is_public;
  return {
    cells: [
      work.item_title ?? work.description,
      dayOfSeconds(work.create_time),
      formOf(work.type),
      reviewOf(work.review?.status),
      isPublic === undefined ? undefined : isPublic ? '公开' : '非公开',
      counts.plays,
      counts.likes,
      counts.comments,
      counts.shares,
      counts.collects,
      fromFraction(metrics?.completion_rate),
      fromFraction(metrics?.completion_rate_5s),
      fromFraction(metrics?.bounce_rate_2s),
      fromFraction(metrics?.cover_click_rate),
      fromSeconds(metrics?.avg_view_second),
      toCount(metrics?.homepage_visit_count),
      toCount(metrics?.subscribe_count),
    ],
    ...(key && { key }),
    ...(subject && { subject }),
    ...(href && { href }),
    ...(image && { image }),
  };
}

/** The account's works, page by page. */
export const worksList: List = {
  id: 'studio.works',
  request: (values, next) => ({
    endpoint: itemList,
    params: {
      count: '100',
      ...paramsOf(values, ['order', 'count', 'longArticle', 'cooperation']),
      ...(next?.cursor && { cursor: next.cursor }),
    },
  }),
  page: (answer, _, at) => {
    const { data, source } = answer as AnswerOf<typeof itemList>;
    const works = entries(data?.items);
    const cursor = data?.cursor ?? data?.max_cursor;
    // A page without works, or one that leads to itself, would go on for ever at a call each.
    const more = data?.has_more && works.length > 0 && cursor !== undefined && cursor !== at?.cursor;
    return {
      table: { type: 'table', id: 'studio.works', source, columns: [...WORKS], rows: works.map(workRow) },
      ...(more && { next: { cursor } }),
    };
  },
};

const SESSIONS: readonly Column[] = [
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
  const line = (id: string, read: (session: Session) => number | undefined) => ({
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
