import { expect, test } from 'vitest';
import { nextShanghaiMidnight, shanghaiDay } from './day';

test('a day begins at 16:00 UTC, which is midnight in Shanghai', () => {
  expect(shanghaiDay(Date.parse('2026-03-08T15:59:59.999Z'))).toBe('2026-03-08');
  expect(shanghaiDay(Date.parse('2026-03-08T16:00:00Z'))).toBe('2026-03-09');
});

test('days are counted across months, in both directions', () => {
  const at = Date.parse('2026-03-01T00:00:00Z');
  expect(shanghaiDay(at, -1)).toBe('2026-02-28');
  expect(shanghaiDay(at, 31)).toBe('2026-04-01');
});

test('the next midnight in Shanghai is ahead of every moment, midnight itself included', () => {
  const midnight = Date.parse('2026-03-09T00:00:00+08:00');
  expect(nextShanghaiMidnight(midnight - 1)).toBe(midnight);
  expect(nextShanghaiMidnight(midnight)).toBe(midnight + 86_400_000);
  expect(nextShanghaiMidnight(midnight + 1)).toBe(midnight + 86_400_000);
});
