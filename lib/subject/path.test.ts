import { expect, it } from 'vitest';
import { lastAfter, startsWith } from './path';

it('the last segment is read only where the path is exactly the segments before it and one more', () => {
  expect(lastAfter(['user', '1'], 'user')).toBe('1');
  expect(lastAfter(['user', 'profile', '1'], 'user', 'profile')).toBe('1');
  for (const path of [[], ['user'], ['user', '1', 'more'], ['other', '1'], ['1']])
    expect(lastAfter(path, 'user'), path.join('/')).toBeUndefined();
});

it('a star stands for any one segment', () => {
  expect(lastAfter(['a', 'any', '1'], 'a', '*')).toBe('1');
  expect(lastAfter(['b', 'any', '1'], 'a', '*')).toBeUndefined();
  expect(startsWith(['a', 'any'], ['a', '*'])).toBe(true);
});

it('a path starts with its own segments and with none that it lacks', () => {
  expect(startsWith(['a', 'b'], ['a', 'b'])).toBe(true);
  expect(startsWith(['a', 'b'], ['a'])).toBe(true);
  expect(startsWith(['a'], [])).toBe(true);
  expect(startsWith(['a'], ['a', '*'])).toBe(false);
  expect(startsWith(['a', 'b'], ['a', 'c'])).toBe(false);
});
