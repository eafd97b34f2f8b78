import { describe, expect, it } from 'vitest';
import { balanceText, maskEnds } from './balance';

describe('balanceText', () => {
  it.each([
    ['123.4500', 'CNY', 'zh-CN', '¥123.45'],
    ['123.4567', 'CNY', 'en', 'CN¥123.4567'],
    ['1234567', 'USD', 'en', '$1,234,567.00'],
    ['-0.5', undefined, 'en', '-0.50'],
    ['10', 'credits', 'en', '10.00 credits'],
    ['plenty', 'CNY', 'en', 'plenty'],
  ] as const)('a balance of %s %s in %s reads %s', (balance, currency, language, text) => {
    expect(balanceText(balance, currency, language)).toBe(text);
  });
});

describe('maskEnds', () => {
  it('maskEnds gives what a masked token shows', () => {
    expect(maskEnds('abcd••••wxyz')).toEqual({ start: 'abcd', end: 'wxyz' });
    expect(maskEnds('abcd…wxyz')).toEqual({ start: 'abcd', end: 'wxyz' });
  });
  it('maskEnds has nothing to say of a token that shows nothing', () => {
    expect(maskEnds('••••••••')).toBeUndefined();
  });
});
