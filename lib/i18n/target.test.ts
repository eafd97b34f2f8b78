import { expect, it } from 'vitest';
import { NO_TARGET, type Target } from '../report/target';
import type { Ratio } from '../report/units';
import { bucketsText, targetText, wholeTargetText } from './target';

it.each([
  [['24-30'], '24–30 岁', 'aged 24–30'],
  [['24-30', '31-40'], '24–40 岁', 'aged 24–40'],
  [['31-40', '24-30'], '24–40 岁', 'aged 24–40'],
  [['18-23', '31-40'], '18–23 岁、31–40 岁', 'aged 18–23, aged 31–40'],
  [['41-50', '50+'], '41 岁及以上', '41 and over'],
  [['<18', '18-24'], '25 岁以下', 'under 25'],
  [['35-44', '>44'], '35 岁及以上', '35 and over'],
  [['>44'], '44 岁以上', 'over 44'],
  [['<18', '18-24', '25-34', '35-44', '>44'], '年龄', 'Age'],
  [['18-23', '未知'], '18–23 岁、未知', 'aged 18–23, Unknown'],
])('the ages %j are named as one where they touch', (keys, zh, en) => {
  expect(bucketsText('age', keys, 'zh-CN')).toBe(zh);
  expect(bucketsText('age', keys, 'en')).toBe(en);
});

it('a few groups are named, and of many the first two and their number', () => {
  expect(bucketsText('tier', ['一线', '新一线'], 'zh-CN')).toBe('一线、新一线');
  expect(bucketsText('province', ['广东', '浙江', '江苏'], 'en')).toBe('Guangdong, Zhejiang, Jiangsu');
  expect(bucketsText('province', ['广东', '浙江', '江苏', '福建'], 'zh-CN')).toBe('广东、浙江等 4 项');
  expect(bucketsText('province', ['广东', '浙江', '江苏', '福建'], 'en')).toBe('Guangdong, Zhejiang +2');
});

const TARGET: Target = {
  dimensions: [
    { by: 'age', keys: { xingtu: ['24-30', '31-40'], pugongying: ['25-34'] }, wanted: 0.4 as Ratio },
    { by: 'gender', keys: { xingtu: ['female'] } },
  ],
  costBy: 'age',
};

it('a target is named in the buckets of a platform', () => {
  expect(targetText(TARGET, 'xingtu', 'zh-CN')).toBe('女 · 24–40 岁');
  expect(targetText(TARGET, 'pugongying', 'en')).toBe('aged 25–34');
  expect(targetText(NO_TARGET, 'xingtu', 'en')).toBe('');
});

it('a whole target is named with its wanted shares, platform by platform', () => {
  expect(wholeTargetText(TARGET, 'zh-CN')).toBe('星图 女 · 24–40 岁 ≥ 40%；蒲公英 25–34 岁 ≥ 40%');
  expect(wholeTargetText(TARGET, 'en')).toBe('Xingtu Female · aged 24–40 ≥ 40%; Pugongying aged 25–34 ≥ 40%');
  expect(wholeTargetText(NO_TARGET, 'en')).toBe('');
});
