import { expect, it } from 'vitest';
import { editsOf } from './useEdits';

it('a change that is as it was before stays the same object, so that its row is not drawn anew', () => {
  const change = (entry: string, at: number, by: string) => ({ entry, at, by });
  const nameOf = ({ by = '' }) => by;
  const before = editsOf([change('a', 1, 'Wang'), change('b', 1, 'Wang')], new Map(), nameOf);
  const after = editsOf([change('a', 1, 'Wang'), change('b', 2, 'Chen')], before, nameOf);
  expect(after.get('a')).toBe(before.get('a'));
  expect(after.get('b')).toEqual({ by: 'Chen', at: 2 });
  expect(editsOf([change('a', 1, '王')], after, nameOf).get('a')).toEqual({ by: '王', at: 1 });
});
