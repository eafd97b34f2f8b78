import { expect, test } from 'vitest';
import { askedOf, block, draw, figure } from '../../../testing';
import { KOL } from '../testing';
import { fansSection } from './section';

test.each([
  ['30', '2026-02-07'],
  ['90', '2025-12-09'],
])('the section asks for %s whole days, up to yesterday', (range, startDate) => {
  const [asked, ...more] = fansSection.requests(askedOf(fansSection, { range }));
  expect(more).toEqual([]);
  expect(asked?.endpoint.id).toBe('xingtu.dailyFans');
  expect(asked?.params).toEqual({ kolId: KOL.id, startDate, endDate: '2026-03-08' });
});

test('the section draws totals, changes by day and growth', () => {
  const blocks = draw(fansSection, {
    'xingtu.dailyFans': {
      daily: [
        { date: '2026-02-08', fans_cnt: '990' },
        { date: '2026-02-07', fans_cnt: '1000' },
        { date: '2026-02-10', fans_cnt: '1050' },
        { date: 'never', fans_cnt: '5' },
        { date: '2026-02-11', fans_cnt: null },
      ],
    },
  });
  const days = ['2026-02-07', '2026-02-08', '2026-02-10'];
  expect(block(blocks, 'series', 'xingtu.fansTotals')).toMatchObject({
    axis: { kind: 'day', values: days },
    lines: [{ values: [1000, 990, 1050] }],
  });
  // Across the missing day there is no change of one day.
  expect(block(blocks, 'series', 'xingtu.fansChanges').lines[0]?.values).toEqual([undefined, -10, undefined]);
  expect(figure(blocks, 'xingtu.fansTotal').value).toBe(1050);
  expect(figure(blocks, 'xingtu.fansChange')).toMatchObject({
    value: 50,
    estimate: { first: 1000, last: 1050 },
  });
  expect(figure(blocks, 'xingtu.fansGrowth').value).toBe(0.05);
  expect(blocks[0]?.source.asOf).toBe('2026-02-10');
});

test.each([null, { base_resp: { status_code: 0 } }, { daily: null }])(
  'the answer %j is dashes',
  (nothing) => {
    const blocks = draw(fansSection, { 'xingtu.dailyFans': nothing });
    for (const id of ['xingtu.fansTotal', 'xingtu.fansChange', 'xingtu.fansGrowth']) {
      expect(figure(blocks, id).value).toBeUndefined();
      expect(figure(blocks, id).estimate).toBeUndefined();
    }
    expect(block(blocks, 'series', 'xingtu.fansTotals').axis.values).toEqual([]);
    expect(blocks.slice(0, 1).map(({ source }) => source.drift)).toEqual([undefined]);
  },
);
