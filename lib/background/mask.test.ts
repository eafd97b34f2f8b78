import { expect, it } from 'vitest';
import { mask } from './mask';

it('a secret shows its first and last four characters and nothing of its middle or length', () => {
  expect(mask('abcd1234wxyz')).toBe('abcd••••wxyz');
  expect(mask(`abcd${'s'.repeat(100)}wxyz`)).toBe('abcd••••wxyz');
});

it('a short secret shows nothing', () => {
  for (const secret of ['', 'a', 'abcd123wxyz']) expect(mask(secret)).toBe('••••••••');
});
