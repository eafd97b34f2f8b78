import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Notices } from '../notices.mjs';
import { ROOT } from '../shell.mjs';
import { differences } from './files';
import { type Bom, bomOf, bundledIn } from './sbom';

const component = (name: string, version: string) => ({ 'bom-ref': `${name}@${version}`, name, version });
const INSTALLED: Bom = {
  bomFormat: 'CycloneDX',
  metadata: { component: { 'bom-ref': 'kol-lens@1.0.0', name: 'folder', type: 'library' } },
  components: [
    component('react', '19.3.1'),
    component('scheduler', '0.28.0'),
    component('vitest', '4.1.12'),
    component('@wxt-dev/browser', '0.1.43'),
  ],
  dependencies: [
    { ref: 'kol-lens@1.0.0', dependsOn: ['react@19.3.1', 'vitest@4.1.12'] },
    { ref: 'react@19.3.1', dependsOn: ['scheduler@0.28.0', 'vitest@4.1.12'] },
    { ref: 'vitest@4.1.12' },
  ],
};

describe('the bill of materials', () => {
  it('has what was bundled, of tools too, and nothing else that is installed', () => {
    const bundled = ['react@19.3.1', '@wxt-dev/browser@0.1.43'];
    const bom = bomOf(INSTALLED, bundled, 'kol-lens');
    expect(bom.components.map((one) => one['bom-ref'])).toEqual(bundled);
    expect(bom.dependencies).toEqual([
      { ref: 'kol-lens@1.0.0', dependsOn: bundled },
      { ref: 'react@19.3.1', dependsOn: [] },
    ]);
    expect(bom.metadata.component).toEqual({
      'bom-ref': 'kol-lens@1.0.0',
      name: 'kol-lens',
      type: 'application',
    });
  });

  it('is refused where something is bundled that the lock file does not install', () => {
    expect(() => bomOf(INSTALLED, ['react@18.0.0'], 'kol-lens')).toThrow('react@18.0.0');
  });

  it('reads the packages off the notices that ship with a build', () => {
    const notices = new Notices();
    const of = (path: string) => join(ROOT, 'node_modules', path);
    const modules = Object.fromEntries(
      ['react/index.js', '@base-ui/react/esm/index.js', 'idb/build/index.js'].map((path) => [
        of(path),
        { renderedLength: 1 },
      ]),
    );
    notices.plugin().generateBundle({}, { 'a.js': { modules } });
    const version = (name: string) => JSON.parse(readFileSync(of(`${name}/package.json`), 'utf8')).version;
    expect(bundledIn(notices.text())).toEqual(
      ['@base-ui/react', 'idb', 'react'].map((name) => `${name}@${version(name)}`),
    );
  });
});

describe('a package that was rebuilt from its sources', () => {
  const root = mkdtempSync(join(tmpdir(), 'kol-lens-differ-'));
  const [one, other] = [join(root, 'one'), join(root, 'other')];
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('is the same to the byte, or each file that is not is named', () => {
    for (const folder of [one, other]) {
      mkdirSync(join(folder, 'chunks'), { recursive: true });
      writeFileSync(join(folder, 'manifest.json'), '{}');
      writeFileSync(join(folder, 'chunks', 'a.js'), 'a');
    }
    expect(differences(one, other)).toEqual([]);
    writeFileSync(join(other, 'manifest.json'), '{ }');
    writeFileSync(join(one, 'chunks', 'b.js'), 'b');
    writeFileSync(join(other, 'chunks', 'c.js'), 'c');
    expect(differences(one, other)).toEqual([
      'chunks/b.js is only in the first',
      'chunks/c.js is only in the second',
      'manifest.json differs',
    ]);
  });
});
