import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { gathered, withoutWords } from './gather';

test.each([...gathered()])('%s is what `npm run docs` makes of the folders of the sections', (path, text) => {
  expect(readFileSync(path, 'utf8')).toBe(text);
});

test.each(['section', 'list'])('a folder with a %s and without words is named', (kind) => {
  expect(withoutWords([`a/core/${kind}.ts`, 'a/fans/section.ts', 'a/fans/words.ts'])).toEqual([
    `a/core/words.ts is missing: what ${kind}.ts draws would have no words`,
  ]);
});
