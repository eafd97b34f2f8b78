import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { gathered } from './gather';

test.each([...gathered()])('%s is what `npm run docs` makes of the folders of the sections', (path, text) => {
  expect(readFileSync(path, 'utf8')).toBe(text);
});
