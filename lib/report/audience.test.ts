import { describe, expect, test } from 'vitest';
import { differencesOf, factsOf, peopleOf, scaleOf } from './audience';
import type { Block, Dimension, DistributionBlock, Side, Source } from './blocks';
import type { Ratio } from './units';

const SOURCE: Source = { endpoint: 'xingtu.audience', fetchedAt: 0, fromCache: false, sample: false };

const shares = (
  side: Side,
  by: Dimension,
  rows: Readonly<Record<string, number>>,
  rest: Partial<DistributionBlock> = {},
): DistributionBlock => ({
  type: 'distribution',
  id: `${side}.${by}`,
  source: SOURCE,
  rows: Object.entries(rows).map(([key, share]) => ({ key, share: share as Ratio })),
  people: { side, by },
  ...rest,
});
const peopleIn = (...blocks: Block[]) => {
  const people = peopleOf(blocks);
  if (!people) throw new Error('no people');
  return people;
};
const watching = shares('audience', 'gender', { female: 0.68, male: 0.32 });
const following = shares('fans', 'gender', { male: 0.38, female: 0.62 });

describe('the two sides of a property', () => {
  test('audience and fans of one property are one pair, group by group', () => {
    const [pair, ...more] = peopleIn(following, watching).pairs;
    expect(more).toEqual([]);
    expect(pair?.by).toBe('gender');
    expect(pair?.rows.map(({ key, audience, fans }) => [key, audience?.share, fans?.share])).toEqual([
      ['female', 0.68, 0.62],
      ['male', 0.32, 0.38],
    ]);
  });

  test('groups with an order keep it, with those that only one side has in their places', () => {
    const [pair] = peopleIn(
      shares('audience', 'age', { '18-23': 0.2, '31-40': 0.8 }, { ordered: true }),
      shares('fans', 'age', { '<18': 0.1, '18-23': 0.1, '24-30': 0.5, '31-40': 0.3 }, { ordered: true }),
    ).pairs;
    expect(pair?.rows.map(({ key }) => key)).toEqual(['<18', '18-23', '24-30', '31-40']);
    expect(pair?.rows[0]).not.toHaveProperty('audience');
  });

  test('a side without an answer is absent, one whose answer says nothing is empty, and neither has bars', () => {
    expect(peopleIn(watching).presence).toEqual({ audience: 'there', fans: 'absent' });
    expect(peopleIn(watching).pairs[0]).not.toHaveProperty('fans');
    const silent = shares('fans', 'gender', {});
    expect(peopleIn(watching, silent).presence.fans).toBe('empty');
    expect(peopleIn(watching, silent).pairs[0]).not.toHaveProperty('fans');
  });

  test('where a platform knows one side alone, the other is not missing', () => {
    const alone = shares(
      'fans',
      'gender',
      { female: 1 },
      { people: { side: 'fans', by: 'gender', alone: true } },
    );
    expect(peopleIn(alone)).toMatchObject({ presence: { audience: 'none', fans: 'there' }, first: 'fans' });
  });

  test('other blocks are no people', () => {
    const { people: _, ...plain } = watching;
    expect(peopleOf([plain as Block])).toBeUndefined();
    expect(peopleOf([])).toBeUndefined();
  });
});

test.each([
  [[0.68, 0.32], 0.75],
  [[0.75], 0.75],
  [[0.751], 1],
  [[0.1], 0.25],
  [[1.4], 1],
  [[], 0.25],
])('bars of %j end at the next quarter: %s', (given, end) => {
  expect(scaleOf(given)).toBe(end);
});

test('every bar of the tab has one scale, by the largest share of either side', () => {
  const { scale } = peopleIn(watching, shares('fans', 'device', { vivo: 0.9 }));
  expect(scale).toBe(1);
});

describe('the sentence', () => {
  const all = [
    watching,
    following,
    shares('audience', 'age', { '18-23': 0.22, '24-30': 0.33, '31-40': 0.45 }, { ordered: true }),
    shares('audience', 'tier', { 一线: 0.19, 新一线: 0.32, 二线: 0.49 }, { ordered: true }),
    shares('audience', 'province', { 广东: 0.11, 其他: 0.89 }),
    shares('audience', 'interest', { 美食: 1 }),
  ];

  test('the sentence names the largest group of each property, and the two upper tiers together', () => {
    expect(factsOf(peopleIn(...all))).toEqual([
      { by: 'gender', keys: ['female'], share: 0.68 },
      { by: 'age', keys: ['31-40'], share: 0.45 },
      { by: 'tier', keys: ['一线', '新一线'], share: 0.51 },
      { by: 'province', keys: ['广东'], share: 0.11 },
    ]);
  });

  test('without an audience the sentence is about the fans', () => {
    const people = peopleIn(following);
    expect(people.first).toBe('fans');
    expect(factsOf(people)).toEqual([{ by: 'gender', keys: ['female'], share: 0.62 }]);
  });

  test('a property of nothing but what the platform could not tell is not named', () => {
    expect(factsOf(peopleIn(shares('audience', 'device', { 其他: 0.9, unknown: 0.1 })))).toEqual([]);
    expect(factsOf(peopleIn(shares('audience', 'tier', { 三线: 1 })))).toEqual([]);
  });

  test('only groups that both sides name differ, from five points on', () => {
    const people = peopleIn(
      shares('audience', 'gender', { female: 0.65, male: 0.35 }),
      shares('fans', 'gender', { female: 0.6, male: 0.36, unknown: 0.04 }),
    );
    expect(differencesOf(people).map(({ key }) => key)).toEqual(['female']);
  });
});
