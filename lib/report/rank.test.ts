import { expect, test } from 'vitest';
import { rankOf, TONE_OF_RANK } from './rank';

test.each([
  [1, 'high', 'ok'],
  [0.8, 'high', 'ok'],
  [0.7999, 'good', 'ok'],
  [0.5, 'good', 'ok'],
  [0.4999, 'low', 'warn'],
  [0.2, 'low', 'warn'],
  [0.1999, 'veryLow', 'danger'],
  [0, 'veryLow', 'danger'],
] as const)('a figure that beats %s of its peers is %s, in the tone %s', (beats, rank, tone) => {
  expect(rankOf(beats)).toBe(rank);
  expect(TONE_OF_RANK[rankOf(beats)]).toBe(tone);
});
