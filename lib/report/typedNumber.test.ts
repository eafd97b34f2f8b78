import { expect, test } from 'vitest';
import { readTypedNumber } from './typedNumber';

test.each([
  ['5千', 5000],
  ['1.2w', 12_000],
  ['1.2W', 12_000],
  ['10万', 100_000],
  ['3百', 300],
  ['5百万', 5_000_000],
  ['2千万', 20_000_000],
  ['1.5亿', 150_000_000],
  ['15K', 15_000],
  ['2m', 2_000_000],
  ['¥ 1,200 元', 1200],
  ['１０万', 100_000],
  ['+7', 7],
  ['-0', 0],
  ['.5', 0.5],
])('the text %j is the number %d', (typed, number) => {
  expect(readTypedNumber(typed)).toBe(number);
});

test.each(['', '千', '万', '5千k', '5万千', '1w2', '五千', '1e3', '0x10', 'Infinity', '9'.repeat(400)])(
  'the text %j is no number',
  (typed) => {
    expect(readTypedNumber(typed)).toBeUndefined();
  },
);
