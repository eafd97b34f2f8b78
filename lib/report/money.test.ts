import { expect, it } from 'vitest';
import { apiOf, costOf, dearestCall, moneyText } from './money';
import type { Yuan } from './units';

const yuan = (value: number) => value as Yuan;

it('the calls of both APIs add up, each at its own price', () => {
  const prices = { justone: yuan(0.1), tikomni: yuan(0.25) };
  expect(costOf({ justone: 3, tikomni: 2 }, prices)).toBeCloseTo(0.8);
  expect(costOf({ tikomni: 2 }, prices)).toBe(0.5);
});

it('calls whose price is not known make the cost of all of them unknown', () => {
  expect(costOf({ justone: 3, tikomni: 1 }, { justone: yuan(0.1) })).toBeUndefined();
  expect(costOf({ justone: 3, tikomni: 0 }, { justone: yuan(0.1) })).toBeCloseTo(0.3);
});

it('without any price no calls cost nothing known', () => {
  expect(costOf({ justone: 0 }, {})).toBeUndefined();
  expect(costOf({ justone: 0 }, { justone: yuan(0.1) })).toBe(0);
});

it('the studio is billed by TikOmni, everything else by Just One API', () => {
  expect(apiOf('studio.item.overview')).toBe('tikomni');
  expect(apiOf('xingtu.overview')).toBe('justone');
});

it.each([
  [0.30000000000000004, '¥0.30'],
  [0.015, '¥0.015'],
  [0.0004, '¥0.0004'],
  [1234.5, '¥1,234.50'],
])('%d yuan read %s in both languages', (value, text) => {
  expect(moneyText(yuan(value), 'zh-CN')).toBe(text);
  expect(moneyText(yuan(value), 'en')).toBe(text);
});

it('the dearest call bounds what the calls under a cap cost', () => {
  expect(dearestCall({ justone: yuan(0.1), tikomni: yuan(0.5) })).toBe(0.5);
  expect(dearestCall({})).toBeUndefined();
});
