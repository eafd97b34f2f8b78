import { describe, expect, test } from 'vitest';
import type { Metric, VerdictBlock, VerdictForm } from './blocks';
import type { Count, Ratio, Yuan, YuanPerMille } from './units';
import { chosenForm, judgeCost, judgeRank, limitOf, VERDICT, warningsOf } from './verdict';

const yuan = (id: string, value?: number, rest: Partial<Metric> = {}): Metric =>
  ({ id, unit: 'yuan', ...(value !== undefined && { value: value as Yuan }), ...rest }) as Metric;
const count = (id: string, value: number): Metric => ({ id, unit: 'count', value: value as Count });
const ratio = (id: string, value: number | undefined, beats?: number): Metric => ({
  id,
  unit: 'ratio',
  value: value as Ratio | undefined,
  ...(beats !== undefined && { percentile: { beats: beats as Ratio } }),
});

const form: VerdictForm = { id: '21_60', metrics: [yuan('verdict.price', 12_300)] };
const block = (rest: Partial<VerdictBlock> = {}): VerdictBlock => ({
  type: 'verdict',
  id: 'verdict',
  source: { endpoint: 'xingtu.spread', fetchedAt: 0, fromCache: false, sample: false },
  forms: [form],
  metrics: [
    count('verdict.median', 69_400),
    ratio('verdict.completion', 0.344, 0.37),
    ratio('verdict.playsPerFan', 0.147),
  ],
  over: [],
  works: 9 as Count,
  expectedPlays: 80_000 as Count,
  ...rest,
});
const BOUNDS = {
  maxCpm: 0,
  maxCpe: 0,
  oddExpectedTimes: 1.5,
  oddWorks: 5,
  oddPlaysPerFan: 1,
  oddCompletion: 20,
};
const rules = (given: VerdictBlock, bounds = BOUNDS, of = form) =>
  warningsOf(given, of, bounds).map(({ rule }) => rule);

test('a verdict begins with price and real CPM, and has each figure once', () => {
  expect(VERDICT.slice(0, 2)).toEqual(['verdict.price', 'verdict.realCpm']);
  expect(new Set(VERDICT).size).toBe(VERDICT.length);
});

describe('a rank among peers', () => {
  test.each([
    [1, 'good', 'high'],
    [0.8, 'good', 'high'],
    [0.7999, 'good', 'fine'],
    [0.5, 'good', 'fine'],
    [0.4999, 'low', 'low'],
    [0.2, 'low', 'low'],
    [0.1999, 'bad', 'veryLow'],
    [0, 'bad', 'veryLow'],
  ])('a rank of %s among peers is %s, %s', (beats, tone, word) => {
    expect(judgeRank(ratio('verdict.completion', 0.3, beats))).toEqual({ tone, word });
  });

  test('a rank is not judged without a figure or without the rank', () => {
    expect(judgeRank(ratio('verdict.completion', undefined, 0.9))).toBeUndefined();
    expect(judgeRank(ratio('verdict.completion', 0.3))).toBeUndefined();
  });
});

describe('a cost', () => {
  const cost = (real: number | undefined, expected: number | undefined, limit = 0) =>
    judgeCost(yuan('verdict.realCpm', real), yuan('verdict.expectedCpm', expected), limit);

  test.each([
    [90, 'good', 'cheap'],
    [90.1, 'good', 'fair'],
    [100, 'good', 'fair'],
    [100.1, 'good', 'fair'],
    [110, 'good', 'fair'],
    [110.1, 'low', 'costly'],
    [150, 'low', 'costly'],
    [150.1, 'bad', 'veryCostly'],
  ])('a cost of %s where 100 is expected is %s, %s', (real, tone, word) => {
    expect(cost(real, 100)).toEqual({ tone, word });
  });

  test.each([
    [70, 'good', 'within'],
    [70.1, 'low', 'over'],
    [84, 'low', 'over'],
    [84.1, 'bad', 'wellOver'],
  ])('a cost of %s at a limit of 70 is %s, %s, whatever is expected', (real, tone, word) => {
    expect(cost(real, 10, 70)).toEqual({ tone, word });
    expect(cost(real, undefined, 70)).toEqual({ tone, word });
  });

  test('a cost is not judged where it or its measure is missing, or the measure is in doubt', () => {
    expect(cost(undefined, 100)).toBeUndefined();
    expect(cost(100, undefined)).toBeUndefined();
    expect(cost(100, 0)).toBeUndefined();
    const doubtful = yuan('verdict.expectedCpm', 100, { uncertain: true });
    expect(judgeCost(yuan('verdict.realCpm', 50), doubtful, 0)).toBeUndefined();
  });

  test.each(['closed', 'listedOffline', 'unconfirmed'] as const)(
    'is not judged at the price of an offer that is %s',
    (offer) => {
      expect(
        judgeCost(yuan('verdict.realCpm', 50, { offer }), yuan('verdict.expectedCpm', 100), 70),
      ).toBeUndefined();
    },
  );

  test('a cost has the limit of its own kind', () => {
    const bounds = { ...BOUNDS, maxCpm: 70, maxCpe: 8 };
    expect(limitOf('verdict.realCpm', bounds)).toBe(70);
    expect(limitOf('verdict.realCpe', bounds)).toBe(8);
    expect(limitOf('verdict.realRead', bounds)).toBe(0);
  });
});

describe('what is out of the ordinary', () => {
  test('an ordinary creator has no warning', () => {
    expect(rules(block())).toEqual([]);
  });

  test('expected plays over the bound are unusual, with both numbers and the sample', () => {
    const expected = 104_100;
    expect(rules(block({ expectedPlays: expected as Count }))).toEqual([]);
    expect(warningsOf(block({ expectedPlays: (expected + 1) as Count }), form, BOUNDS)).toEqual([
      { rule: 'expected', expected: 104_101, median: 69_400, bound: 1.5, works: 9 },
    ]);
    expect(rules(block({ expectedPlays: 200_000 as Count }), { ...BOUNDS, oddExpectedTimes: 3 })).toEqual([]);
  });

  test('fewer works than the bound are a small sample; none at all are something else', () => {
    expect(warningsOf(block({ works: 4 as Count }), form, BOUNDS)).toEqual([
      { rule: 'sample', works: 4, bound: 5 },
    ]);
    expect(rules(block({ works: 5 as Count }))).toEqual([]);
    expect(rules(block({ works: 0 as Count }))).toEqual([]);
    expect(rules(block({ works: undefined }))).toEqual([]);
  });

  test('plays under the bound’s share of followers are unusual', () => {
    const few = (share: number) => block({ metrics: [ratio('verdict.playsPerFan', share)] });
    expect(warningsOf(few(0.0099), form, BOUNDS)).toEqual([
      { rule: 'plays', share: 0.0099, bound: 0.01, works: 9 },
    ]);
    expect(rules(few(0.01))).toEqual([]);
    expect(rules(few(0.0099), { ...BOUNDS, oddPlaysPerFan: 0.5 })).toEqual([]);
  });

  test('a completion rate under the bound’s percentile is low, but not one without a value', () => {
    const low = (value: number | undefined, beats: number) =>
      block({ metrics: [ratio('verdict.completion', value, beats)] });
    expect(warningsOf(low(0.1, 0.1999), form, BOUNDS)).toEqual([
      { rule: 'completion', beats: 0.1999, bound: 0.2, works: 9 },
    ]);
    expect(rules(low(0.1, 0.2))).toEqual([]);
    expect(rules(low(undefined, 0.1))).toEqual([]);
  });

  test('a closed offer and a price for plays are said of their own form', () => {
    const closed: VerdictForm = {
      id: '60',
      metrics: [yuan('verdict.price', 5000, { offer: 'closed' })],
    };
    const natural: VerdictForm = {
      id: '60',
      metrics: [yuan('verdict.price')],
      perPlay: { price: 49 as YuanPerMille, floor: 14_000 as Yuan },
    };
    expect(rules(block(), BOUNDS, closed)).toEqual(['closed']);
    expect(warningsOf(block(), natural, BOUNDS)).toEqual([{ rule: 'perPlay', price: 49, floor: 14_000 }]);
    const unsure: VerdictForm = {
      id: '60',
      metrics: [yuan('verdict.price', 5000, { offer: 'unconfirmed' })],
    };
    expect(rules(block(), BOUNDS, unsure)).toEqual([]);
  });

  test('the gravest warning stands first', () => {
    const all = block({
      works: 3 as Count,
      expectedPlays: 500_000 as Count,
      metrics: [
        ratio('verdict.completion', 0.1, 0.1),
        ratio('verdict.playsPerFan', 0.001),
        count('verdict.median', 1000),
      ],
    });
    const of: VerdictForm = {
      id: '60',
      metrics: [yuan('verdict.price', 5000, { offer: 'closed' })],
      perPlay: {},
    };
    expect(rules(all, BOUNDS, of)).toEqual([
      'closed',
      'perPlay',
      'expected',
      'sample',
      'plays',
      'completion',
    ]);
  });
});

test('the form is the one that is bought, of the creator’s kind of work; else the first', () => {
  const of = (...ids: VerdictForm['id'][]) => block({ forms: ids.map((id) => ({ id, metrics: [] })) });
  const bought = { videoLength: '60', noteForm: 'video' } as const;
  expect(chosenForm(of('1_20', '21_60', '60'), bought)?.id).toBe('60');
  expect(chosenForm(of('picture', 'video'), bought)?.id).toBe('video');
  expect(chosenForm(of('picture'), bought)?.id).toBe('picture');
  expect(chosenForm(of(), bought)).toBeUndefined();
});
