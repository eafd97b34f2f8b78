import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../shell.mjs';

const README = readFileSync(join(ROOT, 'store', 'README.md'), 'utf8');

/** Each rule of the table, with what holds it. */
const rules = README.slice(README.indexOf('## What is held'), README.indexOf('## What a person does'))
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (---|What the stores ask)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, rule = '', held = '']) => ({ rule, held }));

const script = (name: string) => JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts[name];

describe('the rules of the stores', () => {
  it('are a table', () => {
    expect(rules.length).toBeGreaterThan(12);
  });

  it.each(rules)('$rule: each test that is named is there', ({ held }) => {
    const named = [...held.matchAll(/`((?:scripts|lib|e2e)\/[\w./]+)`: ([^;]+)/g)];
    expect(named.length).toBeGreaterThan(0);
    for (const [, file = '', title = ''] of named) {
      expect(existsSync(join(ROOT, file)), file).toBe(true);
      expect(readFileSync(join(ROOT, file), 'utf8').includes(title.trim()), title).toBe(true);
    }
    for (const [, name = ''] of held.matchAll(/`npm run ([\w:]+)`/g))
      expect(script(name), name).toBeDefined();
    for (const [path] of held.matchAll(/\.github\/[\w./-]+/g))
      expect(existsSync(join(ROOT, path))).toBe(true);
  });
});
