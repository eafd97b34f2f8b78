import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Notices, packageOf } from './notices.mjs';
import { ROOT } from './shell.mjs';

const of = (path: string) => join(ROOT, 'node_modules', path);
const bundled = (...ids: string[]) => ({
  'a.js': { modules: Object.fromEntries(ids.map((id) => [id, { renderedLength: 1 }])) },
});

describe('licence notices', () => {
  it('name each package of all bundles once, with the text of its licence', () => {
    const notices = new Notices();
    notices.plugin().generateBundle({}, bundled(of('react/index.js'), of('react/jsx-runtime.js')));
    notices.plugin().generateBundle({}, bundled(of('@base-ui/react/esm/index.js'), of('idb/build/index.js')));
    const text = notices.text();
    expect(text.match(/^\S+ \d+\.\d+\.\d+ \(\w+\)$/gm)?.map((line) => line.split(' ')[0])).toEqual([
      '@base-ui/react',
      'idb',
      'react',
    ]);
    expect(text.match(/Permission to use|Permission is hereby granted/g)).toHaveLength(3);
  });

  it('leave out our own modules and what was bundled to nothing', () => {
    const notices = new Notices();
    const { generateBundle } = notices.plugin();
    generateBundle({}, bundled(join(ROOT, 'lib', 'report', 'day.ts')));
    generateBundle(
      {},
      { 'a.js': { modules: { [of('react/index.js')]: { renderedLength: 0 } } }, 'a.css': {} },
    );
    expect(notices.text()).toBe('');
  });

  it('take the text of the same project where a package ships none', () => {
    const notices = new Notices();
    notices.plugin().generateBundle({}, bundled(of('@wxt-dev/browser/src/index.mjs')));
    expect(notices.text()).toMatch(/^@wxt-dev\/browser [\d.]+ \(MIT\)\n\nMIT License/);
  });

  it.each([
    ['/a/node_modules/b/c.js', '/a/node_modules/b'],
    ['/a/node_modules/@b/c/d.js', '/a/node_modules/@b/c'],
    ['\0/a/node_modules/b/c.js?commonjs', '/a/node_modules/b'],
    ['/a/node_modules/b/node_modules/c/d.js', '/a/node_modules/b/node_modules/c'],
    ['/a/lib/b.ts', undefined],
  ])('%s is of the package %s', (id, folder) => {
    expect(packageOf(id)).toBe(folder);
  });
});
