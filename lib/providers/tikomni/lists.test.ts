import { describe, expect, it } from 'vitest';
import { checkList } from '../../report/lists';
import { parseLossless } from '../lossless';
import { itemList, live } from './endpoints';
import { liveList, worksList } from './lists';
import { answerOf, block } from './testing';

const DAYS = '2026-02-01~2026-03-08';

describe('the form', () => {
  const problem = (list: 'studio.works' | 'studio.live', days?: string) =>
    checkList(list, days === undefined ? {} : { days }).days;

  it.each([
    [undefined, 'required'],
    ['2026-02-30~2026-03-08', 'notDay'],
    ['~2026-03-08', 'notDay'],
    ['2026-03-08~2026-02-01', 'reversed'],
    ['2025-12-01~2026-03-08', 'tooManyDays'],
    ['2025-12-08~2026-03-08', undefined],
    ['20251208~2026/03/08', undefined],
  ])('of the sessions says of %s: %s', (days, expected) => {
    expect(problem('studio.live', days)).toBe(expected);
  });

  it('of the works lets a year through', () => {
    expect(problem('studio.works', '2025-03-08~2026-03-08')).toBeUndefined();
    expect(problem('studio.works', '2025-03-07~2026-03-08')).toBe('tooManyDays');
  });

  it('takes no other order, and no other number', () => {
    const values = { days: DAYS, order: 'plays.sideways', count: '101' };
    expect(checkList('studio.works', values)).toEqual({ order: 'unknownChoice', count: 'unknownChoice' });
  });
});

describe('works', () => {
  const page = (raw: unknown, cursor?: string) =>
    worksList.page(answerOf(itemList, raw), { days: DAYS }, cursor ? { cursor } : undefined);

  it('are asked for a hundred at a time, and on from the cursor', () => {
    expect(worksList.request({ days: DAYS, order: 'likes.up', nonsense: 'x' }).params).toEqual({
      from: '2026-02-01',
      to: '2026-03-08',
      order: 'likes.up',
      count: '100',
    });
    expect(worksList.request({ days: DAYS, count: '10' }, { cursor: '9', x: 'y' }).params).toMatchObject({
      count: '10',
      cursor: '9',
    });
  });

  it('are read in the observed shape', () => {
    const { table, next } = page(
      parseLossless(`{"has_more":true,"max_cursor":1759200000000,"items":[{
      "id":7412345678901234567,"item_title":"标题","create_time":"1772607120","type":8,"cover":{"url_list":["https://p3.douyinpic.com/c.webp"]},
      "metrics":{"view_count":"1173","like_count":"80","comment_count":"9","share_count":"5","favorite_count":"12","completion_rate":"0.325","avg_view_second":"22.9","bounce_rate_2s":"-"},
      "review":{"status":1}}]}`),
    );
    expect(next).toEqual({ cursor: '1759200000000' });
    const [row] = table.rows;
    expect(row?.cells.slice(0, 10)).toEqual([
      '标题',
      '2026-03-04',
      '长图文',
      '审核中',
      undefined,
      1173,
      80,
      9,
      5,
      12,
    ]);
    expect(row?.cells).toHaveLength(table.columns.length);
    expect(row).toMatchObject({
      key: '7412345678901234567',
      subject: { idType: 'awemeId', id: '7412345678901234567' },
      image: 'https://p3.douyinpic.com/c.webp',
    });
  });

  it('are read in the contract’s shape', () => {
    const { table, next } = page({
      has_more: true,
      cursor: 1234567890,
      items: [
        {
          item_id: '7559536212910853422',
          metrics: {
            play_count: 12345,
            digg_count: 678,
            comment_count: 90,
            share_count: 45,
            collect_count: 123,
          },
          review: { status: 2 },
          visibility: { is_public: true },
        },
      ],
    });
    expect(next).toEqual({ cursor: '1234567890' });
    expect(table.rows[0]?.cells.slice(3, 10)).toEqual(['正常', '公开', 12345, 678, 90, 45, 123]);
    expect(table.rows[0]?.subject?.id).toBe('7559536212910853422');
  });

  it.each([
    ['the last page', { has_more: false, cursor: 5, items: [{ id: '1' }] }, undefined],
    ['a page without works', { has_more: true, cursor: 5, items: [] }, undefined],
    ['a page without a cursor', { has_more: true, items: [{ id: '1' }] }, undefined],
    ['a page that leads to itself', { has_more: true, cursor: 5, items: [{ id: '1' }] }, '5'],
    ['no answer', undefined, undefined],
  ])('end with %s', (_, raw, at) => {
    expect(page(raw, at).next).toBeUndefined();
  });
});

describe('live sessions', () => {
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

  it.each([
    ['bare', { series: [session] }],
    ['in data', { code: 0, componentID: '', data: { series: [session] }, meta: '' }],
    ['in data.data', { data: { code: 0, data: { series: [session] }, meta: '' } }],
  ])('are found %s, and their text read as numbers', (_, raw) => {
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

  it('are drawn over time', () => {
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

  it('may be none', () => {
    expect(page({ data: { series: [] } })).toMatchObject({ table: { rows: [] }, blocks: [] });
    expect(page(undefined)).toMatchObject({ table: { rows: [] }, blocks: [] });
  });
});
