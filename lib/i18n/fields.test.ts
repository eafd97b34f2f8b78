import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const LIB = join(import.meta.dirname, '..');
const FILES = readdirSync(LIB, { recursive: true, encoding: 'utf8' }).filter(
  (path) => /^i18n\/.*\.ts$|^providers\/.*\/(words|names)\.ts$/.test(path) && !path.endsWith('.test.ts'),
);

/** Names that users meet outside of this extension, and copy. */
const KNOWN = new Set(['sec_uid', 'iOS', 'iPhone', 'iPad', 'macOS']);

/** A name as the wire writes it: snake_case or camelCase. */
const WIRE_NAME = /\b[a-z][a-z\d]*(?:_[a-z\d]+)+\b|\b[a-z]+(?:[A-Z][a-z\d]*)+\b/g;

/** The texts of a file: quoted strings with Chinese or a space in them. Ids have neither. */
function textsOf(path: string): string[] {
  const code = readFileSync(join(LIB, path), 'utf8').replace(/\/\*.*?\*\/|^\s*\/\/.*$/gms, '');
  return [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`([^`]*)`/g)]
    .map(([, single, double, back]) => single ?? double ?? back ?? '')
    .filter((text) => /[\p{Script=Han} ]/u.test(text))
    .map((text) => text.replace(/\{[^}]*\}|\$\{[^}]*\}/g, ''));
}

it('the test finds the words', () => {
  const texts = FILES.flatMap(textsOf);
  expect(texts.length).toBeGreaterThan(2000);
  for (const text of ['没有数据', 'Nothing to show', '不接单']) expect(texts).toContain(text);
});

it.each(FILES)('no text of %s names a field of the wire', (path) => {
  const named = textsOf(path).filter((text) => text.match(WIRE_NAME)?.some((name) => !KNOWN.has(name)));
  expect(named).toEqual([]);
});
