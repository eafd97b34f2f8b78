import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const FILES = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /(^|\/)(words|names|ids)\.ts$/.test(path),
);
const textOf = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8');

it('finds the words', () => expect(FILES.length).toBeGreaterThan(6));

it.each(FILES)('no schema comes along with %s: it imports types only', (path) => {
  expect(textOf(path).match(/^(import(?! type\b)|export .* from).*|\bimport\(/gm)).toBeNull();
});

// 万 is part of its number.
it.each(FILES)('a space stands between Chinese and digits or letters in %s', (path) => {
  expect(
    textOf(path).match(/.{0,8}(\p{Script=Han}[\dA-Za-z]|[\dA-Za-z](?!万)\p{Script=Han}).{0,8}/gu),
  ).toBeNull();
});
