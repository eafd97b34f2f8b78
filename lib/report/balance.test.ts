import { expect, it } from 'vitest';
import { balanceText, callsLeft } from './balance';
import type { Yuan } from './units';

const yuan = (value: number) => value as Yuan;

it.each([
  ['123.4500', 'CNY', 'zh-CN', '¥123.45'],
  ['123.4567', 'CNY', 'en', '¥123.4567'],
  ['1234567', 'USD', 'en', '$1,234,567.00'],
  ['-0.5', undefined, 'en', '-0.50'],
  ['10', 'credits', 'en', '10.00 credits'],
  ['plenty', 'CNY', 'en', 'plenty'],
] as const)('a balance of %s %s in %s reads %s', (balance, currency, language, text) => {
  expect(balanceText(balance, currency, language)).toBe(text);
});

it('a balance buys whole calls at the price of Just One API', () => {
  const left = (balance: string, currency?: string) =>
    callsLeft({ balance, at: 0, ...(currency && { currency }) }, { justone: yuan(0.1), tikomni: yuan(9) });
  expect(left('123.0600', 'CNY')).toBe(1230);
  expect(left('0.3')).toBe(3);
  expect(left('-4', 'CNY')).toBe(0);
});

it('without the price of a call, or in another currency, it is not known how many calls a balance buys', () => {
  expect(callsLeft({ balance: '10', at: 0 }, { tikomni: yuan(1) })).toBeUndefined();
  expect(callsLeft({ balance: '10', currency: 'USD', at: 0 }, { justone: yuan(1) })).toBeUndefined();
  expect(callsLeft({ balance: 'plenty', at: 0 }, { justone: yuan(1) })).toBeUndefined();
});
