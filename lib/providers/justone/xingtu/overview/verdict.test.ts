import { expect, test } from 'vitest';
import type { Metric } from '../../../../report/blocks';
import { type VerdictId, verdictFigure } from '../../../../report/verdict';
import { answersFrom, askedOf, block, draw, NOW } from '../../../testing';
import recordedBase from './fixtures/xingtu.base.full.json';
import recordedCp from './fixtures/xingtu.cp.full.json';
import recordedMarketing from './fixtures/xingtu.marketing.open.json';
import recordedSpread from './fixtures/xingtu.spread.full.json';
import noWorks from './fixtures/xingtu.spread.noWorks.json';
import { overviewSection } from './section';

const cp = recordedCp.data;
const spread = recordedSpread.data;
const all = {
  'xingtu.base': recordedBase.data,
  'xingtu.marketing': recordedMarketing.data,
  'xingtu.cp': cp,
  'xingtu.spread': spread,
};

type Drawn = Parameters<typeof draw>;
const verdictOf = (raw: Drawn[1], source?: Drawn[3], each?: Drawn[4]) =>
  block(draw(overviewSection, raw, {}, source, each), 'verdict', 'verdict');

/** A figure of the length of 21 to 60 seconds. */
function figure(id: VerdictId, raw: Drawn[1] = all, source?: Drawn[3], each?: Drawn[4]): Metric {
  const verdict = verdictOf(raw, source, each);
  const form = verdict.forms.find((one) => one.id === '21_60');
  const found = form && verdictFigure(verdict, form, id);
  if (!found) throw new Error(`no figure ${id}`);
  return found;
}

const offer = (rest: object) => ({
  ...all,
  'xingtu.marketing': {
    price_info: [{ enable: true, price: 60000, task_category: 1, video_type: 2, ...rest }],
  },
});

test.each([
  ['verdict.price', 60000],
  // 60,000 ÷ 512,000 × 1,000
  ['verdict.realCpm', 117.1875],
  // 60,000 ÷ (512,000 × 9.06 %)
  ['verdict.realCpe', 1.29346026490066],
  ['verdict.expectedCpm', 125],
  ['verdict.expectedCpe', 6.78],
  ['verdict.median', 512000],
  ['verdict.completion', 0.1472],
  ['verdict.interaction', 0.0906],
  // 512,000 ÷ 4,279,000
  ['verdict.playsPerFan', 0.11965412479],
] as const)('of a full answer %s is %s', (id, value) => {
  expect(figure(id).value).toBeCloseTo(value, 8);
});

test('every length has its own price and costs, and what is counted is said', () => {
  const verdict = verdictOf(all);
  const prices = verdict.forms.map(({ id, metrics }) => [id, metrics[0]?.value]);
  expect(prices).toEqual([
    ['1_20', 24000],
    ['21_60', 60000],
    ['60', 72000],
  ]);
  expect(verdict).toMatchObject({
    over: ['videos.xingtu', 'range.30', 'traffic.exclude'],
    works: 6,
    expectedPlays: 480000,
  });
});

test('what we reckon is marked with its numbers, and the platform’s own figures are not', () => {
  expect(figure('verdict.realCpm').estimate).toEqual({ price: 60000, median: 512000 });
  expect(figure('verdict.realCpe').estimate).toEqual({ price: 60000, median: 512000, rate: 0.0906 });
  expect(figure('verdict.playsPerFan').estimate).toEqual({ median: 512000, fans: 4279000 });
  for (const id of ['verdict.price', 'verdict.expectedCpm', 'verdict.median', 'verdict.completion'] as const)
    expect(figure(id).estimate, id).toBeUndefined();
});

test('what we reckon is as old as the oldest of its answers, and names all of them', () => {
  const at = (hours: number) => ({ fetchedAt: NOW - hours * 3_600_000 });
  const each = { 'xingtu.marketing': at(1), 'xingtu.spread': at(5), 'xingtu.cp': at(9) };
  expect(figure('verdict.realCpm', all, {}, each).source).toMatchObject({
    endpoint: 'xingtu.spread',
    also: ['xingtu.marketing'],
    fetchedAt: NOW - 5 * 3_600_000,
  });
  expect(figure('verdict.price', all, {}, each).source?.endpoint).toBe('xingtu.marketing');
  expect(figure('verdict.expectedCpm', all, {}, each).source?.endpoint).toBe('xingtu.cp');
  expect(verdictOf(all, {}, each).source).toMatchObject({
    endpoint: 'xingtu.cp',
    fetchedAt: NOW - 9 * 3_600_000,
  });
});

test('peers beaten come along', () => {
  expect(figure('verdict.completion').percentile).toEqual({ beats: 0.684, peers: '美食' });
  expect(figure('verdict.median').percentile).toEqual({ beats: 0.964 });
});

test('a closed offer keeps its price, and all that is reckoned from it has the mark', () => {
  const closed = offer({ enable: false });
  for (const id of ['verdict.price', 'verdict.realCpm', 'verdict.realCpe', 'verdict.expectedCpm'] as const)
    expect(figure(id, closed).offer, id).toBe('closed');
  expect(figure('verdict.median', closed).offer).toBeUndefined();
});

test('of a price that is settled in an unknown way nothing is reckoned', () => {
  const odd = offer({ settlement_type: 7 });
  expect(figure('verdict.price', odd)).toMatchObject({ value: 60000, note: 'xingtu.settlement' });
  expect(figure('verdict.realCpm', odd).value).toBeUndefined();
  expect(figure('verdict.realCpe', odd).value).toBeUndefined();
});

test('a price for plays is no quote: nothing is reckoned from it, and the form says so', () => {
  const natural = offer({
    price: 49,
    settlement_type: 30,
    price_extra_info: { floor_price: '14000', ceiling_price: '140000' },
  });
  expect(figure('verdict.price', natural).value).toBeUndefined();
  expect(figure('verdict.realCpm', natural).value).toBeUndefined();
  expect(verdictOf(natural).forms[1]?.perPlay).toEqual({ price: 49, floor: 14000, ceiling: 140000 });
  expect(verdictOf(all).forms[1]?.perPlay).toBeUndefined();
});

test('without works there are no medians and no real costs, and the count of works is 0', () => {
  const none = { ...all, 'xingtu.spread': noWorks.data };
  for (const id of ['verdict.realCpm', 'verdict.realCpe', 'verdict.median', 'verdict.playsPerFan'] as const)
    expect(figure(id, none).value, id).toBeUndefined();
  expect(verdictOf(none).works).toBe(0);
  expect(figure('verdict.price', none).value).toBe(60000);
});

test('without interactions there is no cost of one', () => {
  const rate = { ...spread, like_avg: 0, comment_avg: 0, share_avg: 0, interact_rate: { value: 0 } };
  expect(figure('verdict.realCpe', { ...all, 'xingtu.spread': rate }).value).toBeUndefined();
});

test('an expectation that price and plays contradict keeps its mark', () => {
  const doubtful = { ...all, 'xingtu.cp': { ...cp, expect_cpm: { cpm_21_60: '12' } } };
  expect(figure('verdict.expectedCpm', doubtful)).toMatchObject({ value: 0.12, uncertain: true });
});

test('what a legacy spread answer goes into says that its traffic is not known', () => {
  const legacy = { 'xingtu.spread': { generation: 'legacy' } } as const;
  expect(figure('verdict.median', all, {}, legacy).note).toBe('xingtu.flowType');
  expect(figure('verdict.realCpm', all, {}, legacy).note).toBe('xingtu.flowType');
  expect(figure('verdict.price', all, {}, legacy).note).toBeUndefined();
});

test('the verdict begins with the first answer that it needs, and is not there without any', () => {
  expect(figure('verdict.price', { 'xingtu.marketing': all['xingtu.marketing'] }).value).toBe(60000);
  const nothing = overviewSection.blocks(askedOf(overviewSection), answersFrom({ 'xingtu.base': {} }));
  expect(nothing.some(({ type }) => type === 'verdict')).toBe(false);
});
