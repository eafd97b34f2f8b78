import { expect, it } from 'vitest';
import { sizeText } from './size';

it.each([
  [0, '0 KB'],
  [1, '1 KB'],
  [320_000, '313 KB'],
  [1_048_576, '1 MB'],
  [4_950_000, '4.7 MB'],
  [1_048_576_000, '1,000 MB'],
])('%i bytes read %s', (bytes, text) => {
  expect(sizeText(bytes, 'en')).toBe(text);
});
