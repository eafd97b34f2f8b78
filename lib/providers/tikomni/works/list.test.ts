import { expect, test } from 'vitest';
import { parseLossless } from '../../lossless';
import { answerOf } from '../../testing';
import { itemList } from './endpoints';
import { worksList } from './list';

const DAYS = '2026-02-01~2026-03-08';

const page = (raw: unknown, cursor?: string) =>
  worksList.page(answerOf(itemList, raw), { days: DAYS }, cursor ? { cursor } : undefined);

test('works are asked for a hundred at a time, and on from the cursor', () => {
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

test('works are read in the observed shape', () => {
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

test('works are read in the contract’s shape', () => {
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

test.each([
  ['the last page', { has_more: false, cursor: 5, items: [{ id: '1' }] }, undefined],
  ['a page without works', { has_more: true, cursor: 5, items: [] }, undefined],
  ['a page without a cursor', { has_more: true, items: [{ id: '1' }] }, undefined],
  ['a page that leads to itself', { has_more: true, cursor: 5, items: [{ id: '1' }] }, '5'],
  ['no answer', undefined, undefined],
])('pages of works end with %s', (_, raw, at) => {
  expect(page(raw, at).next).toBeUndefined();
});
