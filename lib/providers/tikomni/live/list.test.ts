import { expect, test } from 'vitest';
import { answerOf, block } from '../../testing';
import { live } from './endpoints';
import { liveList } from './list';

const DAYS = '2026-02-01~2026-03-08';

const session = {
  clientCommentUcntTd: '0',
  coverUri: 'https://p3.douyinpic.com/c.jpg',
  endTime: '2025-11-20 13:52:20',
  liveConsumeUcnt: '1',
  liveDurationWithoutPause: '1分钟5秒',
  liveFansConsumeUcntTd: '1',
  liveNewFollowUcnt: '-',
  liveServerWatchDurationTdPavg: '0.5666666666666667',
  pcu: '12',
  playStatus: '4',
  roomID: '7574680988912345678',
  roomLiveEarnScore: '1',
  roomTitle: '标题',
  serverLikeCntTd: '0',
  serverWatchUcntTdDirect: '20',
  startTime: '2025-11-20 13:51:15',
  watchCnt: '31',
};
const earlier = {
  ...session,
  startTime: '2025-11-18 20:00:00',
  watchCnt: '9',
  playStatus: '2',
  roomID: '2',
};
const page = (raw: unknown) => liveList.page(answerOf(live, raw), { days: DAYS });

test.each([
  ['bare', { series: [session] }],
  ['in data', { code: 0, componentID: '', data: { series: [session] }, meta: '' }],
  ['in data.data', { data: { code: 0, data: { series: [session] }, meta: '' } }],
])('live sessions are found %s, and their text is read as numbers', (_, raw) => {
  const { table } = page(raw);
  expect(table.rows).toEqual([
    {
      cells: [
        '标题',
        '2025-11-20 13:51',
        65,
        31,
        20,
        12,
        34,
        0,
        0,
        undefined,
        1,
        1,
        1,
        '已结束',
        '7574680988912345678',
      ],
      key: '7574680988912345678',
      image: 'https://p3.douyinpic.com/c.jpg',
    },
  ]);
  expect(table.source.drift).toBeUndefined();
});

test('sessions are drawn over time', () => {
  const { blocks = [], table } = page({ series: [session, earlier] });
  expect(block(blocks, 'series', 'studio.liveOverTime')).toMatchObject({
    axis: { kind: 'label', values: ['2025-11-18 20:00', '2025-11-20 13:51'] },
    lines: [
      { id: 'studio.live.plays', values: [9, 31] },
      { id: 'studio.live.viewers' },
      { id: 'studio.live.peak' },
    ],
  });
  // Only one state is documented.
  expect(table.rows[1]?.cells[13]).toBeUndefined();
});

test('there may be no sessions', () => {
  expect(page({ data: { series: [] } })).toMatchObject({ table: { rows: [] }, blocks: [] });
  expect(page(undefined)).toMatchObject({ table: { rows: [] }, blocks: [] });
});
