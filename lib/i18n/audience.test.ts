import { expect, test } from 'vitest';
import { peopleOf } from '../report/audience';
import type { Dimension, DistributionBlock, Side } from '../report/blocks';
import type { Ratio } from '../report/units';
import { apartText, sentenceOf } from './audience';

const shares = (side: Side, by: Dimension, rows: Readonly<Record<string, number>>): DistributionBlock => ({
  type: 'distribution',
  id: `${side}.${by}`,
  source: { endpoint: 'xingtu.audience', fetchedAt: 0, fromCache: false, sample: false },
  rows: Object.entries(rows).map(([key, share]) => ({ key, share: share as Ratio })),
  people: { side, by },
});
const people = (...blocks: DistributionBlock[]) => {
  const found = peopleOf(blocks);
  if (!found) throw new Error('no people');
  return found;
};
const creator = people(
  shares('audience', 'gender', { female: 0.684, male: 0.316 }),
  shares('fans', 'gender', { female: 0.62, male: 0.38 }),
  shares('audience', 'age', { '24-30': 0.33, '50+': 0.1 }),
  shares('audience', 'tier', { 一线: 0.19, 新一线: 0.32 }),
  shares('audience', 'province', { 广东: 0.11 }),
  shares('audience', 'device', { 苹果: 0.38 }),
);

test('the audience opens with a sentence in the language of the screen', () => {
  expect(sentenceOf(creator, 'zh-CN')).toBe(
    '女 68%，24–30 岁 33%，一线与新一线 51%，最多在广东 11%，苹果 38%。',
  );
  expect(sentenceOf(creator, 'en')).toBe(
    'Female 68%, aged 24–30 33%, tier 1 and new tier 1 51%, most in Guangdong 11%, on Apple 38%.',
  );
});

test.each([
  ['<18', '18 岁以下 100%。', 'Under 18 100%.'],
  ['50+', '50 岁及以上 100%。', '50 and over 100%.'],
  ['>44', '44 岁以上 100%。', 'Over 44 100%.'],
])('the age group %s is said in words', (key, zh, en) => {
  const one = people(shares('fans', 'age', { [key]: 1 }));
  expect([sentenceOf(one, 'zh-CN'), sentenceOf(one, 'en')]).toEqual([zh, en]);
});

test('groups that differ from the fans stand below the sentence', () => {
  expect(apartText(creator, 'zh-CN')).toBe('与粉丝相差 5 个百分点以上：女 +6.4，男 −6.4');
  expect(apartText(creator, 'en')).toBe('5 points or more from the followers: Female +6.4, Male −6.4');
  expect(apartText(people(shares('audience', 'gender', { female: 1 })), 'en')).toBeUndefined();
});
