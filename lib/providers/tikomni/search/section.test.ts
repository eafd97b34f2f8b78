import { expect, test } from 'vitest';
import { block, draw, figure } from '../../testing';
import { searchSection } from './section';

const drawn = (raw: unknown) => draw(searchSection, { 'studio.item.searchKeyword': raw });
const rows = (raw: unknown, id = 'studio.item.searchFrom') =>
  block(drawn(raw), 'table', id).rows.map(({ cells }) => cells);

test('keywords are read in the contract’s shape, in percent', () => {
  const raw = {
    keywords: [
      { keyword: '搞笑视频', count: 1250, percentage: 35.5 },
      { keyword: '热门音乐', count: 850, percentage: 24.2 },
    ],
    total_count: 3520,
  };
  expect(rows(raw)).toEqual([
    ['搞笑视频', 1250, 0.355],
    ['热门音乐', 850, 0.242],
  ]);
  expect(figure(drawn(raw), 'studio.searches').value).toBe(3520);
});

test('keywords are read in the observed shape, in fractions', () => {
  const raw = {
    show_from: [{ keyword: '甲', percent: 0.7 }],
    inspire_search: [{ keyword: '乙', percent: 0.25 }],
  };
  expect(rows(raw)).toEqual([['甲', 0.7]]);
  expect(rows(raw, 'studio.item.searchAfter')).toEqual([['乙', 0.25]]);
});

test('shares tell their scale by arithmetic, and by their size where there is none', () => {
  // Half a percent: below 1, and still percent.
  expect(rows({ keywords: [{ keyword: '甲', count: 5, percentage: 0.5 }], total_count: 1000 })).toEqual([
    ['甲', 5, 0.005],
  ]);
  expect(rows({ keywords: [{ keyword: '甲', count: 5, percentage: 0.5 }], total_count: 10 })).toEqual([
    ['甲', 5, 0.5],
  ]);
  expect(
    rows({
      show_from: [
        { keyword: '甲', percent: 83.4 },
        { keyword: '乙', percent: 0.6 },
      ],
    }),
  ).toEqual([
    ['甲', 0.834],
    ['乙', 0.006],
  ]);
});

test('there may be no keywords at all', () => {
  expect(rows({ keywords: [], total_count: 0 })).toEqual([]);
  expect(rows({ show_from: [] })).toEqual([]);
  expect(drawn({ status_code: 0, status_msg: '' })[0]?.source.drift).toBeUndefined();
  expect(drawn({ something: 'else' })[0]?.source.drift).toEqual(['keywords|show_from']);
});
