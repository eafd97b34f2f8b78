import { expect, test } from 'vitest';
import { metrics as words } from '../../../../i18n/metrics/verdict';
import type { FormId, Metric } from '../../../../report/blocks';
import type { Options } from '../../../../report/sections';
import { type VerdictId, verdictFigure } from '../../../../report/verdict';
import { block, draw, type Given } from '../../../testing';
import * as pgy from './endpoints';
import recordedBlogger from './fixtures/pgy.blogger.full.json';
import recordedCosts from './fixtures/pgy.costEffective.full.json';
import recordedSummary from './fixtures/pgy.dataSummary.full.json';
import recordedRate from './fixtures/pgy.notesRate.full.json';
import zeros from './fixtures/pgy.notesRate.zeros.json';
import { overviewSection } from './section';

const rate = recordedRate.data;
const all: Given[] = [
  [pgy.blogger, recordedBlogger.data],
  [pgy.costEffective, recordedCosts.data],
  [pgy.notesRate, rate],
  [pgy.dataSummary, recordedSummary.data],
];
const withRate = (data: unknown): Given[] =>
  all.map(([endpoint, raw]) => [endpoint, endpoint === pgy.notesRate ? data : raw]);
const verdictOf = (given = all, options?: Options) =>
  block(draw(overviewSection, given, options), 'verdict', 'verdict');

function figure(form: FormId, id: VerdictId, given = all, options?: Options): Metric {
  const verdict = verdictOf(given, options);
  const own = verdict.forms.find((one) => one.id === form);
  const found = own && verdictFigure(verdict, own, id);
  if (!found) throw new Error(`no figure ${id} of ${form}`);
  return found;
}

test.each([
  ['picture', 'verdict.price', 12_000],
  // 12,000 ÷ 40,000 × 1,000
  ['picture', 'verdict.realCpm', 300],
  // 12,000 ÷ 20,500
  ['picture', 'verdict.realRead', 0.585365853659],
  // 12,000 ÷ 345
  ['picture', 'verdict.realCpe', 34.7826086957],
  ['picture', 'verdict.expectedCpm', 48],
  ['picture', 'verdict.expectedRead', 0.42],
  ['picture', 'verdict.expectedCpe', 12.4],
  ['picture', 'verdict.completion', 0.44],
  ['video', 'verdict.price', 16_000],
  ['video', 'verdict.realCpm', 400],
  ['video', 'verdict.expectedRead', 1.62],
  ['video', 'verdict.completion', 0.352],
  ['video', 'verdict.median', 40_000],
  ['video', 'verdict.readMedian', 20_500],
  ['video', 'verdict.interaction', 0.016],
  ['video', 'verdict.interactionMedian', 330],
  // 20,500 ÷ 120,400
  ['video', 'verdict.playsPerFan', 0.170265780731],
  ['video', 'verdict.growth', -0.002],
] as const)('of a %s note %s is %s', (form, id, value) => {
  expect(figure(form, id).value).toBeCloseTo(value, 8);
});

test('the verdict comes right after the card', () => {
  expect(draw(overviewSection, all).map(({ id }) => id)[1]).toBe('verdict');
});

test('what is counted is said, and by how many notes', () => {
  expect(verdictOf()).toMatchObject({
    over: ['notes.daily', 'range.30', 'form.both', 'promoted.all'],
    works: 41,
  });
});

test('each rank stands beside the figure that it is of: the rate of interaction has none', () => {
  expect(figure('video', 'verdict.median').percentile).toEqual({ beats: 0.421 });
  expect(figure('video', 'verdict.completion').percentile).toEqual({ beats: 0.901 });
  expect(figure('video', 'verdict.interactionMedian').percentile).toEqual({ beats: 0.333 });
  expect(figure('video', 'verdict.interaction').percentile).toBeUndefined();
  expect(figure('picture', 'verdict.completion').percentile).toBeUndefined();
});

test('engagements are those of the new definition, where it is there', () => {
  const given = withRate({ ...rate, mEngagementNum: 400 });
  expect(figure('picture', 'verdict.realCpe', given)).toMatchObject({
    value: 30,
    estimate: { price: 12_000, engagements: 400 },
  });
});

test('a form of which no note was counted has a price and no real costs', () => {
  const videos = withRate({ ...rate, videoNoteNumber: 41 });
  expect(figure('picture', 'verdict.price', videos).value).toBe(12_000);
  for (const id of ['verdict.realCpm', 'verdict.realRead', 'verdict.realCpe'] as const) {
    expect(figure('picture', id, videos), id).toMatchObject({ note: 'verdict.otherForm' });
    expect(figure('picture', id, videos).value, id).toBeUndefined();
  }
  expect(figure('video', 'verdict.realCpm', videos).value).toBe(400);
  expect(figure('video', 'verdict.realCpm', all, { form: 'picture' }).value).toBeUndefined();
});

test('medians over no notes are dashes, and so is what they would cost', () => {
  const none = withRate(zeros.data);
  for (const id of ['verdict.realCpm', 'verdict.realRead', 'verdict.realCpe', 'verdict.median'] as const)
    expect(figure('video', id, none).value, id).toBeUndefined();
  expect(verdictOf(none).works).toBe(0);
});

test.each([
  [0, 'pgy.notOffered'],
  [9_999_999, 'pgy.noQuote'],
])('a quote of %s is no price, and nothing is reckoned from it', (videoPrice, note) => {
  const given = all.map(
    ([endpoint, raw]): Given => [
      endpoint,
      endpoint === pgy.blogger ? { ...recordedBlogger.data, videoPrice } : raw,
    ],
  );
  expect(figure('video', 'verdict.price', given)).toMatchObject({ note });
  expect(figure('video', 'verdict.realCpm', given).value).toBeUndefined();
});

test('an estimate that another answer disputes keeps both numbers', () => {
  // The profile's own answers give 25 where the estimate is 48.
  expect(figure('picture', 'verdict.expectedCpm')).toMatchObject({
    uncertain: true,
    against: { endpoint: 'pgy.dataSummary' },
  });
});

test('every figure has words of its own base', () => {
  const { forms, metrics } = verdictOf();
  for (const { id, words: said } of [...forms.flatMap((one) => one.metrics), ...metrics])
    expect(words).toHaveProperty([said ?? id]);
});
