import { expect, test } from 'vitest';
import { formatTimes } from './format';
import { standingOf } from './multiples';

test.each([
  [2.3, 'above', '2.3×'],
  [2, 'above', '2×'],
  [1.2, 'near', '1.2×'],
  [0.5, 'near', '0.5×'],
  [0.45, 'below', '0.45×'],
  [0, 'below', '0×'],
] as const)('a work of %s times the median stands %s and is written %s', (times, standing, text) => {
  expect(standingOf(times)).toBe(standing);
  expect(formatTimes(times, 'zh-CN')).toBe(text);
});
