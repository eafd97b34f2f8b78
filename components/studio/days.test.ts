import { expect, it } from 'vitest';
import { lastDays } from './days';

it('the last days end with the current day in China, which counts as one of them', () => {
  const evening = Date.parse('2026-03-08T17:00:00Z');
  expect(lastDays(1, evening)).toBe('2026-03-09~2026-03-09');
  expect(lastDays(7, evening)).toBe('2026-03-03~2026-03-09');
  expect(lastDays(7, evening - 3_600_000 - 1)).toBe('2026-03-02~2026-03-08');
});
