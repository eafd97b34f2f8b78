import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Files whose words are spelt as the platforms send them. */
const OF_THE_PLATFORMS = ['vocabulary.ts', 'search.values.ts'];

const FILES = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !OF_THE_PLATFORMS.includes(path),
);

it('the test finds the words', () => expect(FILES.length).toBeGreaterThan(15));

// 万 belongs to its number, so no space stands before it.
it.each(FILES)('a space stands between Chinese and digits or letters in %s', (path) => {
  const text = readFileSync(join(import.meta.dirname, path), 'utf8');
  expect(text.match(/.{0,8}(\p{Script=Han}[\dA-Za-z]|[\dA-Za-z](?!万)\p{Script=Han}).{0,8}/gu)).toBeNull();
});
