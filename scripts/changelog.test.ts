import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SETTINGS_VERSION } from '../lib/settings/migrations';
import { DATABASE_VERSION } from '../lib/store/database';
import { ROOT } from './shell.mjs';

const changelog = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8');

it.each([
  ['Database', DATABASE_VERSION],
  ['Settings', SETTINGS_VERSION],
] as const)('%s: each step up to the version of today is named', (what, version) => {
  for (let to = 2; to <= version; to++)
    expect(changelog).toMatch(new RegExp(`^- \\*\\*${what} ${to - 1} → ${to}\\*\\*: \\S`, 'm'));
});
