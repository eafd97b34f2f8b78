import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Block, Metric, Side } from './blocks';
import { bucketsOf } from './buckets';
import {
  hasTarget,
  NO_TARGET,
  type PeopleShares,
  platformOf,
  readTarget,
  sharesOf,
  type Target,
  type TargetBy,
  taCpm,
  taOf,
  taSide,
} from './target';
import type { Ratio, Yuan } from './units';

const shares = (side: Side, by: TargetBy, rows: Readonly<Record<string, number>>): PeopleShares => ({
  side,
  by,
  rows: Object.entries(rows).map(([key, share]) => ({ key, share: share as Ratio })),
});

const AGES = shares('audience', 'age', { '18-23': 0.2, '24-30': 0.33, '31-40': 0.3, '41-50': 0.17 });
const GENDER = shares('audience', 'gender', { female: 0.684, male: 0.316 });
const FANS = shares('fans', 'gender', { female: 0.9, male: 0.1 });

const TARGET: Target = {
  dimensions: [
    { by: 'age', keys: { xingtu: ['24-30', '31-40'], pugongying: ['25-34'] }, wanted: 0.7 as Ratio },
    { by: 'gender', keys: { xingtu: ['female'] }, wanted: 0.6 as Ratio },
  ],
  costBy: 'age',
};
const ofXingtu = (given: readonly PeopleShares[], target = TARGET, side: Side = 'audience') =>
  taOf(given, target, 'xingtu', side);

it('the share of a dimension is the sum of its chosen buckets, and its hit the part of what is wanted', () => {
  const ta = ofXingtu([AGES, GENDER]);
  expect(ta?.dimensions.map(({ by }) => by)).toEqual(['gender', 'age']);
  const [gender, age] = ta?.dimensions ?? [];
  expect(age?.share).toBeCloseTo(0.63);
  expect(age?.hit).toBeCloseTo(0.9);
  expect(gender).toMatchObject({ share: 0.684, wanted: 0.6, hit: 1, absent: [] });
  expect(ta?.hit).toBeCloseTo(0.95);
  expect(ta?.share).toBeCloseTo(0.63);
  expect(ta).toMatchObject({ counted: 2, wanted: 2, side: 'audience' });
});

it('a weight counts a dimension so many times in the hit', () => {
  const [age, gender] = TARGET.dimensions as [Target['dimensions'][0], Target['dimensions'][0]];
  const ta = ofXingtu([AGES, GENDER], { ...TARGET, dimensions: [{ ...age, weight: 3 }, gender] });
  expect(ta?.hit).toBeCloseTo((3 * 0.9 + 1) / 4);
});

it('a dimension that is not known has no share, which is not zero, and does not lower the hit', () => {
  const ta = ofXingtu([GENDER]);
  expect(ta?.dimensions[1]).toEqual({
    by: 'age',
    keys: ['24-30', '31-40'],
    absent: ['24-30', '31-40'],
    weight: 1,
    wanted: 0.7,
  });
  expect(ta).toMatchObject({ hit: 1, counted: 1, wanted: 2 });
  expect(ta).not.toHaveProperty('share');
});

it('a bucket that the answer does not name is told, and the share is without it', () => {
  const ta = ofXingtu([shares('audience', 'age', { '24-30': 0.33 })]);
  expect(ta?.dimensions[1]).toMatchObject({ share: 0.33, absent: ['31-40'] });
  expect(ofXingtu([shares('audience', 'age', { '18-23': 1 })])?.share).toBeUndefined();
});

it('a dimension without a wanted share is no part of the hit', () => {
  const target: Target = {
    dimensions: [{ by: 'gender', keys: { xingtu: ['female'] } }],
    costBy: 'gender',
  };
  const ta = ofXingtu([GENDER], target);
  expect(ta).toMatchObject({ share: 0.684, counted: 0, wanted: 0 });
  expect(ta).not.toHaveProperty('hit');
});

it('audience and fans are never mixed', () => {
  expect(ofXingtu([AGES, FANS])?.dimensions[0]).not.toHaveProperty('share');
  expect(ofXingtu([AGES, FANS], TARGET, 'fans')).toMatchObject({ side: 'fans', hit: 1, counted: 1 });
  expect(ofXingtu([AGES, FANS], TARGET, 'fans')).not.toHaveProperty('share');
});

it('the audience comes before the fans, and a side without a row is not known', () => {
  expect(taSide([FANS, AGES])).toBe('audience');
  expect(taSide([FANS, shares('audience', 'gender', {})])).toBe('fans');
  expect(taSide([])).toBeUndefined();
});

it('the buckets of one platform say nothing of the other', () => {
  const other = [shares('audience', 'age', { '18-24': 0.2, '25-34': 0.4 })];
  expect(taOf(other, TARGET, 'pugongying', 'audience')?.share).toBe(0.4);
  expect(ofXingtu(other)?.share).toBeUndefined();
  expect(
    taOf([GENDER], { ...TARGET, dimensions: TARGET.dimensions.slice(1) }, 'pugongying', 'audience'),
  ).toBeUndefined();
});

it('rounding makes no share above the whole', () => {
  expect(ofXingtu([shares('audience', 'age', { '24-30': 0.6, '31-40': 0.401 })])?.share).toBe(1);
});

it('TA-CPM is the CPM divided by the share, as an estimate with both numbers', () => {
  const cpm = { id: 'verdict.realCpm', unit: 'yuan', value: 70 as Yuan } as Metric;
  const cost = taCpm(cpm, 0.5 as Ratio);
  expect(cost).toEqual({
    id: 'ta.cpm',
    unit: 'yuan',
    value: 140,
    estimate: { cpm: 70, taShare: 0.5 },
  });
  expect(taCpm(cpm, 0.5 as Ratio, 'fans').id).toBe('ta.fansCpm');
});

it('without a CPM or a share there is no TA-CPM, and a share of zero costs no infinity', () => {
  const cpm = { id: 'verdict.realCpm', unit: 'yuan', value: 70 as Yuan } as Metric;
  for (const [one, share] of [
    [undefined, 0.5],
    [{ ...cpm, value: undefined } as Metric, 0.5],
    [cpm, undefined],
    [cpm, 0],
  ] as const)
    expect(taCpm(one, share as Ratio | undefined)).toEqual({ id: 'ta.cpm', unit: 'yuan' });
});

it('what casts doubt on the CPM does on TA-CPM too', () => {
  const cpm = { id: 'verdict.realCpm', unit: 'yuan', value: 70 as Yuan, offer: 'closed', uncertain: true };
  expect(taCpm(cpm as Metric, 0.5 as Ratio)).toMatchObject({ offer: 'closed', uncertain: true });
});

it('the shares of a report are those of its blocks about people', () => {
  const source = { endpoint: 'xingtu.audience', fetchedAt: 0, fromCache: false, sample: false };
  const rows = [{ key: 'female', share: 0.6 as Ratio }];
  const blocks: Block[] = [
    { type: 'distribution', id: 'a', source, rows, people: { side: 'audience', by: 'gender' } },
    { type: 'distribution', id: 'b', source, rows },
    { type: 'tags', id: 'c', source, tags: [] },
  ];
  expect(sharesOf(blocks)).toEqual([{ side: 'audience', by: 'gender', rows, source }]);
});

it('an endpoint tells its platform', () => {
  expect(platformOf('xingtu.audience')).toBe('xingtu');
  expect(platformOf('pgy.fansProfile')).toBe('pugongying');
  expect(platformOf('studio.fans')).toBeUndefined();
});

it('a target without a bucket is none', () => {
  expect(hasTarget(undefined)).toBe(false);
  expect(hasTarget(NO_TARGET)).toBe(false);
  expect(hasTarget({ ...NO_TARGET, dimensions: [{ by: 'age', keys: { xingtu: [] } }] })).toBe(false);
  expect(hasTarget(TARGET)).toBe(true);
});

it('a target that was written is read back, and nothing else in it', () => {
  const weighted: Target = {
    ...TARGET,
    dimensions: TARGET.dimensions.map((one) => ({ ...one, weight: 2 })),
  };
  for (const target of [TARGET, NO_TARGET, weighted])
    expect(readTarget(JSON.parse(JSON.stringify(target)))).toEqual(target);
  expect(
    readTarget({
      ...TARGET,
      own: 1,
      dimensions: [{ by: 'age', own: 1, keys: { xingtu: ['50+'], douyin: [1] } }],
    }),
  ).toEqual({ dimensions: [{ by: 'age', keys: { xingtu: ['50+'] } }], costBy: 'age' });
});

const one = (rest: object) => ({
  dimensions: [{ by: 'age', keys: { xingtu: ['50+'] }, ...rest }],
  costBy: 'age',
});
it.each([
  [null],
  [[]],
  ['age'],
  [{ ...TARGET, costBy: 'city' }],
  [{ ...TARGET, dimensions: {} }],
  [{ ...TARGET, dimensions: [TARGET.dimensions[0], TARGET.dimensions[0]] }],
  [{ ...TARGET, dimensions: [null] }],
  [one({ by: 'device' })],
  [one({ keys: [] })],
  [one({ keys: { xingtu: '50+' } })],
  [one({ keys: { xingtu: [50] } })],
  [one({ keys: { xingtu: [''] } })],
  [one({ keys: { xingtu: [' 50+'] } })],
  [one({ keys: { xingtu: ['x'.repeat(21)] } })],
  [one({ keys: { xingtu: ['50+', '50+'] } })],
  [one({ keys: { xingtu: Array.from({ length: 61 }, (_, at) => `${at}`) } })],
  [one({ wanted: 0 })],
  [one({ wanted: 1.1 })],
  [one({ wanted: '0.4' })],
  [one({ weight: 4 })],
])('%j is no target', (value) => expect(readTarget(value)).toBeUndefined());

it('a target is read from anything without an error', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => void readTarget(value)));
});

it('the buckets to choose from are the platform’s own, and what was chosen beside them', () => {
  expect(bucketsOf(NO_TARGET, 'age', 'pugongying')).toEqual(['<18', '18-24', '25-34', '35-44', '>44']);
  expect(bucketsOf(NO_TARGET, 'tier', 'pugongying')).toEqual([]);
  const target: Target = {
    dimensions: [{ by: 'gender', keys: { xingtu: ['未知', 'male'] } }],
    costBy: 'gender',
  };
  expect(bucketsOf(target, 'gender', 'xingtu')).toEqual(['female', 'male', '未知']);
});
