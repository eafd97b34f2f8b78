import { expect, test } from 'vitest';
import { checkList } from '../../report/lists';

const problem = (list: 'studio.works' | 'studio.live', days?: string) =>
  checkList(list, days === undefined ? {} : { days }).days;

test.each([
  [undefined, 'required'],
  ['2026-02-30~2026-03-08', 'notDay'],
  ['~2026-03-08', 'notDay'],
  ['2026-03-08~2026-02-01', 'reversed'],
  ['2025-12-01~2026-03-08', 'tooManyDays'],
  ['2025-12-08~2026-03-08', undefined],
  ['20251208~2026/03/08', undefined],
])('the form of the sessions says of %s: %s', (days, expected) => {
  expect(problem('studio.live', days)).toBe(expected);
});

test('the form of the works lets a year through', () => {
  expect(problem('studio.works', '2025-03-08~2026-03-08')).toBeUndefined();
  expect(problem('studio.works', '2025-03-07~2026-03-08')).toBe('tooManyDays');
});

test('the form of the works takes no other order, and no other number', () => {
  const values = { days: '2026-02-01~2026-03-08', order: 'plays.sideways', count: '101' };
  expect(checkList('studio.works', values)).toEqual({ order: 'unknownChoice', count: 'unknownChoice' });
});
