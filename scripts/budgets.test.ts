import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { weigh } from './budgets.mjs';

let folder: string;
const put = (path: string, body: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), body);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'budgets-'));
  put('content-scripts/overlay.js', 'x');
  put('first.js', 'x');
  for (const name of ['badges', 'rows', 'answers']) put(`${name}.js`, 'x');
  for (const name of ['background', 'gateway']) put(`${name}.js`, 'x');
  put('panel.html', '<script type="module" src="/chunks/panel.js"></script><link href="/assets/panel.css">');
  put('assets/panel.css', 'a{}');
  put('chunks/panel.js', 'import{a}from"./shared.js";import"./side.js";const l=()=>import("./later.js");');
  put('chunks/shared.js', 'export*from"./deep.js"');
  for (const name of ['side', 'deep', 'later']) put(`chunks/${name}.js`, '');
});
afterEach(() => rmSync(folder, { recursive: true }));

const panel = () => weigh(folder).find(({ part }) => part.startsWith('panel'));

test('the panel weighs what it imports at once, and not what it loads later', () => {
  expect(panel()?.files.sort()).toEqual([
    'assets/panel.css',
    'chunks/deep.js',
    'chunks/panel.js',
    'chunks/shared.js',
    'chunks/side.js',
    'panel.html',
  ]);
});

test('a part above its limit is not ok', () => {
  expect(weigh(folder).every(({ ok }) => ok)).toBe(true);
  put('content-scripts/overlay.js', 'x'.repeat(20_001));
  expect(
    weigh(folder)
      .filter(({ ok }) => !ok)
      .map(({ part }) => part),
  ).toEqual(['scripts in the page, minified']);
});
