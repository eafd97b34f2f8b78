import { expect, it } from 'vitest';
import type { Snapshot } from '../memory/snapshot';
import type { SeriesBlock } from '../report/blocks';
import { changesOf, linesOf } from './lines';

const snapshot = (
  day: string,
  figures: Record<string, number>,
  basis = 'xingtu.spread?range=30',
): Snapshot => ({
  source: 'live',
  creator: 'xingtuKolId/1',
  basis,
  day,
  at: 1,
  figures: Object.fromEntries(Object.entries(figures).map(([id, value]) => [id, { value, unit: 'count' }])),
});
const series = (days: string[], values: (number | undefined)[]): SeriesBlock => ({
  type: 'series',
  id: 'xingtu.fansTotals',
  source: { endpoint: 'xingtu.dailyFans', fetchedAt: 1, fromCache: true, sample: false },
  axis: { kind: 'day', values: days },
  lines: [{ id: 'xingtu.fansTotal', unit: 'count', values }],
});

it('a line is made of what is remembered and of the series in the cache, by day', () => {
  const [chart] = linesOf([
    {
      line: [snapshot('2026-03-01', { 'xingtu.followers': 90 }, 'xingtu.base')],
      blocks: [series(['2026-03-02', '2026-03-03'], [100, undefined])],
    },
    {},
  ]);
  expect(chart).toMatchObject({ id: 'fans', unit: 'count' });
  expect(chart?.lines).toEqual([
    [
      { day: '2026-03-01', value: 90 },
      { day: '2026-03-02', value: 100 },
    ],
    [],
  ]);
});

it('medians that are counted over different works are no line', () => {
  const [chart] = linesOf([
    {
      line: [
        snapshot('2026-03-01', { 'xingtu.playMid': 10 }),
        snapshot('2026-03-02', { 'xingtu.playMid': 99 }, 'xingtu.spread?range=90'),
        snapshot('2026-03-03', { 'xingtu.playMid': 12 }),
      ],
    },
  ]);
  expect(chart?.lines[0]?.map(({ value }) => value)).toEqual([10, 12]);
});

it('one day is no line', () =>
  expect(linesOf([{ line: [snapshot('2026-03-01', { 'xingtu.playMid': 10 })] }])).toEqual([]));

it('changes begin at nothing, so that creators of any size share a scale', () => {
  const [chart] = linesOf([{ blocks: [series(['2026-03-02', '2026-03-03'], [100, 110])] }]);
  expect(chart && changesOf(chart)).toMatchObject({
    unit: 'ratio',
    lines: [[{ value: 0 }, { value: expect.closeTo(0.1) }]],
  });
});
