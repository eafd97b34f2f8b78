import { expect, test } from 'vitest';
import type { Metric, VerdictBlock, VerdictForm } from '../report/blocks';
import type { Snapshot } from './snapshot';
import { linesOf, trendsOf } from './tracks';

const figure = (id: string, value: number, rest: object = {}) =>
  ({ id, unit: 'yuan', value, ...rest }) as never as Metric;
const form = {
  id: '21_60',
  metrics: [figure('verdict.price', 12_000), figure('verdict.realCpm', 120)],
} as const satisfies VerdictForm;
const block: VerdictBlock = {
  type: 'verdict',
  id: 'verdict',
  source: { endpoint: 'xingtu.spread', fetchedAt: 0, fromCache: false, sample: false },
  forms: [form],
  metrics: [
    figure('verdict.median', 100_000),
    figure('verdict.playsPerFan', 0.5, { estimate: { median: 100_000, fans: 200_000 } }),
  ],
  over: [],
};

const taken = (day: string, basis: string, figures: Record<string, number>): Snapshot => ({
  source: 'live',
  creator: 'xingtuKolId/7000000000000000001',
  basis,
  day,
  at: Date.parse(`${day}T12:00+08:00`),
  figures: Object.fromEntries(
    Object.entries(figures).map(([id, value]) => [id, { value, unit: 'yuan' as const }]),
  ),
});
const line = [
  taken('2026-09-01', 'xingtu.marketing', { 'xingtu.price.21_60': 10_000 }),
  taken('2026-09-01', 'xingtu.spread?range=30', { 'xingtu.playMid': 125_000 }),
  taken('2026-09-01', 'xingtu.spread?range=90', { 'xingtu.playMid': 1 }),
  taken('2026-10-01', 'xingtu.base', { 'xingtu.followers': 190_000 }),
  taken('2026-11-01', 'xingtu.marketing', { 'xingtu.price.21_60': 12_000 }),
  taken('2026-11-01', 'xingtu.spread?range=30', { 'xingtu.playMid': 100_000 }),
  taken('2026-11-01', 'xingtu.base', { 'xingtu.followers': 200_000 }),
];

test('price, CPM, median and fans are followed within the basis of what is on the screen', () => {
  const trends = trendsOf(line, block, form);
  expect(trends.price?.change).toMatchObject({ from: 10_000, to: 12_000, since: '2026-09-01' });
  expect(trends.median?.change).toMatchObject({ from: 125_000, to: 100_000, since: '2026-09-01' });
  expect(trends.fans?.change).toMatchObject({ from: 190_000, to: 200_000, since: '2026-10-01' });
  expect(trends.cpm?.points).toEqual([
    { day: '2026-09-01', value: 80 },
    { day: '2026-11-01', value: 120 },
  ]);
});

test('a figure that is not remembered as it stands on the screen is not followed', () => {
  const other = { ...block, metrics: [figure('verdict.median', 7)] };
  expect(Object.keys(trendsOf(line, other, form))).toEqual(['price']);
});

test('lines have a point for each day, prices hold from one to the next, and what is not learnt is missing', () => {
  const series = linesOf(trendsOf(line, block, form), block.source);
  expect(series?.axis.values).toEqual(['2026-09-01', '2026-10-01', '2026-11-01']);
  expect(series?.lines.map(({ id, words, steps, drawing }) => [id, words, steps, drawing])).toEqual([
    ['memory.price', 'verdict.price', true, 0],
    ['memory.fans', 'xingtu.followers', undefined, 0],
    ['memory.cpm', 'verdict.realCpm', undefined, 1],
    ['memory.median', 'verdict.median', undefined, 1],
  ]);
  expect(series?.lines[0]?.values).toEqual([10_000, undefined, 12_000]);
});

test('one day makes no line', () => {
  expect(linesOf(trendsOf(line.slice(4), block, form), block.source)).toBeUndefined();
});
