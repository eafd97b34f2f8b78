import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkRooms } from './check';
import { checkTable, readRooms } from './table';
import { readTree } from './tree';

const DOCUMENT = `
# House

| Room | What is in it | May import | Packages | Its tests also |
| --- | --- | --- | --- | --- |
| \`lib/units/\` | numbers with units | | | \`fast-check\` |
| \`lib/gateway/\` | the one door | \`lib/units/\` | \`idb\`, \`zod/mini\` | \`e2e/\` |
| \`lib/gateway/**/words.ts\` | words | \`lib/units/\` | | |
| \`components/\` | screens | \`lib/units/\`, \`lib/gateway/**/words.ts\` | \`react\` | |
| \`e2e/\` | browsers | | \`node:\`, \`idb\` | |
| \`wxt.config.ts\` | builds | \`lib/units/\` | \`wxt\` | |

Text after the table.
`;
const ROOMS = readRooms(DOCUMENT);
const TREE = {
  'lib/units/yuan.ts': '',
  'lib/gateway/gateway.ts': '',
  'lib/gateway/testing.ts': '',
  'lib/gateway/far/words.ts': '',
  'components/Price.tsx': '',
  'components/Price.module.css': '',
  'e2e/server.ts': '',
};
const check = (planted: Record<string, string>, links: string[] = []) =>
  checkRooms({ files: new Map(Object.entries({ ...TREE, ...planted })), links }, ROOMS);

describe('rooms', () => {
  test('an import that the table allows passes, of rooms, packages and entries of packages', () => {
    expect(
      check({
        'lib/gateway/gateway.ts':
          "import { yuan } from '../units/yuan'; import * as z from 'zod/mini'; import 'idb';",
        'components/Price.tsx': "import React from 'react/jsx-runtime'; import './Price.module.css';",
      }),
    ).toEqual([]);
  });

  test.each([
    ['a value', 'lib/units/yuan.ts', "import { gateway } from '../gateway/gateway';"],
    ['a type', 'lib/units/yuan.ts', "import type { Gateway } from '../gateway/gateway';"],
    ['a type in an expression', 'lib/units/yuan.ts', "type G = import('../gateway/gateway').Gateway;"],
    ['a side effect', 'lib/units/yuan.ts', "import '../gateway/gateway';"],
    ['a re-export', 'lib/units/yuan.ts', "export * from '../gateway/gateway';"],
    ['a named re-export', 'lib/units/yuan.ts', "export { gateway } from '../gateway/gateway';"],
    ['a dynamic import', 'lib/units/yuan.ts', "await import('../gateway/gateway');"],
    ['a require', 'lib/units/yuan.ts', "require('../gateway/gateway');"],
    ['an import by a template', 'lib/units/yuan.ts', 'await import(`../gateway/gateway`);'],
    ["a module's require", 'lib/units/yuan.cjs', "module.require('../gateway/gateway');"],
    ['an assigned require', 'lib/units/yuan.ts', "import gateway = require('../gateway/gateway');"],
    ['a worker', 'lib/units/yuan.ts', "new Worker(new URL('../gateway/gateway.ts', import.meta.url));"],
    ['a worker by a template', 'lib/units/yuan.ts', 'new URL(`../gateway/gateway.ts`, import.meta.url);'],
    ['a worker without an ending', 'lib/units/yuan.ts', "new URL('../gateway/gateway', import.meta.url);"],
    ['a worker with a query', 'lib/units/yuan.ts', "new URL('../gateway/gateway.ts?url', import.meta.url);"],
    [
      'a worker without a dot',
      'lib/units/yuan.ts',
      "new URL('x/../../gateway/gateway.ts', import.meta.url);",
    ],
    ['a reference', 'lib/units/yuan.ts', '/// <reference path="../gateway/gateway.ts" />'],
    [
      'a reference with more to it',
      'lib/units/yuan.ts',
      '/// <Reference resolution-mode="import" path="../gateway/gateway.ts" />',
    ],
    ['a reference to types', 'lib/units/yuan.ts', '/// <reference types="../gateway/gateway" />'],
    ['a documented type', 'lib/units/yuan.mjs', "/** @type {import('../gateway/gateway').Gateway} */"],
    [
      'a documented type on two lines',
      'lib/units/yuan.js',
      "/**\n * @type {typeof import(\n *   '../gateway/gateway')} */",
    ],
    ['a documented import', 'lib/units/yuan.mjs', "/** @import { Gateway } from '../gateway/gateway' */"],
    ['a query', 'lib/units/yuan.ts', "import text from '../gateway/gateway?raw';"],
    ['the root by its alias', 'lib/units/yuan.ts', "import { gateway } from '@/lib/gateway/gateway';"],
    ['the root, and out of the room again,', 'lib/units/yuan.ts', "import '@/lib/units/../gateway/gateway';"],
    ['the other alias', 'lib/units/yuan.ts', "import '~/lib/units//../gateway/gateway';"],
    ['a path from the root', 'lib/units/yuan.ts', "import '/lib/units/../gateway/gateway';"],
    ['a fragment', 'lib/units/yuan.ts', "import '../gateway/gateway#x';"],
    ['a page without quotes', 'lib/units/page.html', '<script src=../gateway/gateway.ts></script>'],
    [
      'a page behind an angle in a text',
      'lib/units/page.html',
      '<script data-a=">" src="../gateway/gateway.ts"></script>',
    ],
    ['a page with a character by number', 'lib/units/page.html', '<link href="&#46;./gateway/gateway.ts">'],
    ['a page without a dot', 'lib/units/page.html', '<script src="x/../../gateway/gateway.ts"></script>'],
    ['a picture of a page', 'lib/units/page.html', '<template><img src="../gateway/gateway.ts"></template>'],
    ['an object of a page', 'lib/units/page.html', '<object data="../gateway/gateway.ts"></object>'],
    ['a film of a page', 'lib/units/page.html', '<video poster="../gateway/gateway.ts"></video>'],
    ['the root from a page', 'lib/units/page.html', '<script src="/lib/gateway/gateway.ts"></script>'],
    ['a style sheet', 'lib/units/a.css', '@import "../../components/Price.module.css";'],
    ['a composed class', 'lib/units/a.css', '.a { composes: b from "../../components/Price.module.css"; }'],
    ['a url', 'lib/units/a.css', '.a { background: url(../../components/Price.module.css); }'],
    ['a style sheet without a space', 'lib/units/a.css', '@import"../../components/Price.module.css";'],
    ['a style sheet behind a comment', 'lib/units/a.css', '@import/**/"../../components/Price.module.css";'],
    ['a path with a space', 'lib/units/a.css', '@import "./a b/../../../components/Price.module.css";'],
    ['the alias in a style sheet', 'lib/units/a.css', '@import "@/lib/../components/Price.module.css";'],
    ['a picture', 'lib/units/a.css', '.a { mask: image-set("../../components/Price.module.css" 1x); }'],
    [
      'a class that texts hide',
      'lib/units/a.css',
      '.a::before { content: "/*" } .b { composes: c from "../../components/Price.module.css" } .d::after { content: "*/" }',
    ],
  ])('%s of a room that the table does not name is caught, with file, import and rule', (_, file, code) => {
    const [wrong, ...more] = check({ [file]: code });
    expect(more).toEqual([]);
    expect(wrong).toMatch(new RegExp(`^${file}: imports '.+': lib/units/ may import: nothing$`));
  });

  test('a package that the table does not name is caught, and so is another entry of one that it names', () => {
    expect(check({ 'lib/gateway/gateway.ts': "import { z } from 'zod'; import 'react';" })).toEqual([
      "lib/gateway/gateway.ts: imports 'zod': lib/gateway/ may use the packages: idb, zod/mini",
      "lib/gateway/gateway.ts: imports 'react': lib/gateway/ may use the packages: idb, zod/mini",
    ]);
  });

  test.each([
    [':import("../../components/Price.module.css") { a: b }', ':import()'],
    ['.a { composes: b from "./a.css", c from "../../components/Price.module.css" }', 'composes'],
    ['.a { --b: image-set("../../components/Price.module.css" 1x) }', 'image-set()'],
    ['.a { --b: -WebKit-Image-Set("../../components/Price.module.css" 1x) }', '-WebKit-Image-Set()'],
    ['@plugin "../../components/Price.module.css";', '@plugin'],
  ])('what a style sheet may name files by unread is refused: %s', (code, name) => {
    expect(check({ 'lib/units/a.css': code })).toEqual([
      `lib/units/a.css: imports '${name}': is not allowed: what it names cannot be checked`,
    ]);
  });

  test('a mistake in a style sheet is an error, and so is the old way to name a value of another', () => {
    for (const code of ['.a { color: red }}', '@value a from "../../components/Price.module.css";'])
      expect(check({ 'lib/units/a.css': code })).toEqual([
        expect.stringMatching('^lib/units/a.css: cannot be read: .'),
      ]);
  });

  test('what a style sheet has in itself, says in words or gets from elsewhere is no import', () => {
    const code =
      '.a { content: "read from \'the cache\'"; mask: url(#b); background: url(data:,), url(about:blank); composes: b from global; }';
    expect(check({ 'lib/units/a.css': code })).toEqual([]);
  });

  test.each([
    ['<script type="module">import "../gateway/gateway";</script>', '<script>'],
    ['<style>@import "../gateway/gateway.css";</style>', '<style>'],
    ['<p style="background: url(../gateway/a.png)"></p>', 'style'],
    ['<noscript><img srcset="../gateway/a.png 1x"></noscript>', 'srcset'],
    ['<link imagesrcset="../gateway/a.png 1x">', 'imagesrcset'],
    ['<iframe srcdoc="<script src=../gateway/gateway.ts></script>"></iframe>', 'srcdoc'],
  ])('what a page has in itself is refused: %s', (code, name) => {
    expect(check({ 'lib/units/page.html': code })).toEqual([
      `lib/units/page.html: imports '${name}': is not allowed within a page: write a file of its own`,
    ]);
  });

  test('what a page leaves out, names for later or gets from elsewhere is no import', () => {
    const code =
      '<!-- <script src="../gateway/gateway.ts"></script> --><p data-src="x"></p><link href="//host"><script src="./yuan.ts"></script>';
    expect(check({ 'lib/units/page.html': code })).toEqual([]);
  });

  test('what draws elements imports the library that they are made of', () => {
    for (const code of ['export const b = <b>x</b>;', 'export const b = <></>;']) {
      expect(check({ 'components/Price.tsx': code })).toEqual([]);
      expect(check({ 'lib/units/yuan.tsx': code })).toEqual([
        "lib/units/yuan.tsx: imports 'react/jsx-runtime': lib/units/ may use the packages: nothing",
      ]);
    }
    expect(check({ 'lib/units/yuan.ts': '/** @jsxImportSource preact */' })).toEqual([
      "lib/units/yuan.ts: imports 'preact/jsx-runtime': lib/units/ may use the packages: nothing",
    ]);
  });

  test('types of a package that a comment refers to are an import of it', () => {
    expect(check({ 'lib/units/yuan.ts': '/// <reference types="zod" />' })).toEqual([
      "lib/units/yuan.ts: imports 'zod': lib/units/ may use the packages: nothing",
    ]);
  });

  test('a comment that speaks of an import is none in TypeScript, which does not read it', () => {
    expect(check({ 'lib/units/yuan.ts': "/** As in import('../gateway/gateway'). */" })).toEqual([]);
  });

  test('a name that is put together as the code runs is caught, in one line', () => {
    expect(check({ 'lib/units/yuan.ts': 'await import(name ||\n  other);' })).toEqual([
      "lib/units/yuan.ts: imports 'name || other': a name that only the running code knows: write it out",
    ]);
    expect(check({ 'lib/units/yuan.ts': `await import(\`./\${name}\`);` })).toEqual([
      expect.stringContaining('only the running code'),
    ]);
  });

  test.each([
    ['lib/units/yuan.ts', "import '../gateway/gateway'; const = ;"],
    ['lib/units/yuan.ts', "import '../gateway/gateway'; const b = <b></b>;"],
    ['lib/units/yuan.mjs', "import '../gateway/gateway'; const b: string = '';"],
  ])('a mistake of syntax is an error, and not a file without imports: %s %s', (file, code) => {
    expect(check({ [file]: code })).toEqual([expect.stringMatching(`^${file}: cannot be read: .`)]);
  });

  test('files that a pattern finds are refused, because it cannot be checked', () => {
    expect(check({ 'lib/units/yuan.ts': "import.meta.glob<string>(['@/lib/gateway/*.ts']);" })).toEqual([
      "lib/units/yuan.ts: imports 'import.meta.glob': is not allowed: its files cannot be checked",
    ]);
  });

  test('an address that only the running code knows, or that names no file, is for scripts and tests', () => {
    const code = "new URL(name, import.meta.url); new URL('..', import.meta.url);";
    expect(check({ 'e2e/server.ts': code, 'lib/units/yuan.test.ts': code })).toEqual([]);
    expect(check({ 'lib/units/yuan.ts': code })).toEqual([
      "lib/units/yuan.ts: imports 'name': a name that only the running code knows: write it out",
      "lib/units/yuan.ts: imports '..': names no file of the project",
    ]);
    expect(check({ 'e2e/server.ts': "new URL('../lib/units/yuan.ts', import.meta.url);" })).toHaveLength(1);
  });

  test('files of one name are a room of their own at any depth', () => {
    const near = '../lib/gateway/words';
    const of = (name: string) => `import { a } from '${name}';`;
    expect(
      check({
        'lib/gateway/words.ts': '',
        'components/Price.tsx': of('../lib/gateway/far/words') + of(near),
        'lib/gateway/far/words.ts': of('../../units/yuan'),
      }),
    ).toEqual([]);
    expect(check({ 'lib/gateway/far/words.ts': of('../gateway') })).toHaveLength(1);
    expect(check({ 'components/Price.tsx': of('../lib/gateway/gateway') })).toHaveLength(1);
    expect(check({ 'lib/gateway/gateway.ts': of('./far/words') })).toHaveLength(1);
  });

  test('a file outside of every room is caught, of any kind where rooms are', () => {
    expect(check({ 'odd/file.ts': '', 'odd/readme.txt': '', 'lib/odd.txt': '' })).toEqual([
      'odd/file.ts: is in no room of the table',
      'lib/odd.txt: is in no room of the table',
    ]);
  });

  test('a file of a kind whose imports are not read is caught, and one that can name no other is not', () => {
    const files = { 'lib/units/a.pcss': '', 'lib/units/b.TS': '', 'lib/units/c': '', 'lib/units/d.json': '' };
    expect(check(files)).toEqual([
      'lib/units/a.pcss: is of a kind whose imports are not read',
      'lib/units/b.TS: is of a kind whose imports are not read',
      'lib/units/c: is of a kind whose imports are not read',
    ]);
  });

  test('an import that leads out of every room is caught', () => {
    expect(check({ 'odd/file.json': '', 'lib/units/yuan.ts': "import '../../odd/file.json';" })).toEqual([
      "lib/units/yuan.ts: imports '../../odd/file.json': leads out of every room",
    ]);
  });

  test('an import of a file that is not there is caught, so that none is passed over because of its kind', () => {
    expect(check({ 'lib/units/b.mts': '', 'lib/units/yuan.ts': "import './b.mjs';" })).toEqual([
      "lib/units/yuan.ts: imports './b.mjs': names no file of the project",
    ]);
  });

  test('a package is no way to a file outside of it', () => {
    expect(check({ 'lib/gateway/gateway.ts': "import 'idb/../../lib/units/yuan';" })).toEqual([
      "lib/gateway/gateway.ts: imports 'idb/../../lib/units/yuan': leads out of the package",
    ]);
  });

  test('what a test may import, the code beside it may not', () => {
    const code = "import 'fast-check';";
    expect(check({ 'lib/units/yuan.test.ts': code })).toEqual([]);
    expect(check({ 'lib/units/yuan.ts': code })).toHaveLength(1);
  });

  test('the help of tests is not imported by what is shipped', () => {
    const code = "import './testing';";
    expect(check({ 'lib/gateway/gateway.test.ts': code })).toEqual([]);
    expect(check({ 'lib/gateway/gateway.ts': code })).toHaveLength(1);
  });

  test.each([
    ['vi', "import { vi as v } from 'vitest';"],
    ['createRequire', "import { createRequire } from 'node:module';"],
  ])('a loader by another name is refused: %s', (name, code) => {
    expect(check({ 'e2e/server.test.ts': code })).toEqual([
      `e2e/server.test.ts: imports '${name}': is not allowed: what it loads by another name cannot be checked`,
    ]);
    expect(check({ 'e2e/server.test.ts': "import { vi } from 'vitest';" })).toEqual([]);
  });

  test.each([
    ["vi.mock('../gateway/gateway');"],
    ["vi\n.mock('../gateway/gateway');"],
    ['vi.mock(`../gateway/gateway`);'],
    ["vi.mock(import('../gateway/gateway'));"],
    ["vi?.importActual('../gateway/gateway');"],
    ["vi['importActual']('../gateway/gateway');"],
    ["(vi?.mock)('../gateway/gateway');"],
    ["(vi).doMock('../gateway/gateway');"],
  ])('a mock in a test counts as an import: %s', (code) => {
    expect(check({ 'lib/units/yuan.test.ts': code })).toEqual([
      "lib/units/yuan.test.ts: imports '../gateway/gateway': lib/units/ may import: fast-check",
    ]);
  });

  test('a tree has every file by its own name, committed or not, and tells links apart', () => {
    const root = mkdtempSync(join(tmpdir(), 'rooms-'));
    onTestFinished(() => rmSync(root, { recursive: true }));
    const git = (...args: string[]) => execFileSync('git', args, { cwd: root });
    git('init', '-q');
    mkdirSync(join(root, 'lib'));
    for (const name of ['lib/größe "a".ts', 'lib/new.ts', 'lib/gone.ts', 'lib/left.ts', 'lib/a.json'])
      writeFileSync(join(root, name), "import './b';");
    writeFileSync(join(root, '.gitignore'), 'left.ts');
    symlinkSync('.', join(root, 'lib/folder'));
    symlinkSync('nowhere.ts', join(root, 'lib/broken.ts'));
    git('add', 'lib/größe "a".ts', 'lib/gone.ts', 'lib/folder', 'lib/broken.ts');
    rmSync(join(root, 'lib/gone.ts'));
    const { files, links } = readTree(root);
    expect(Object.fromEntries(files)).toEqual({
      '.gitignore': '',
      'lib/größe "a".ts': "import './b';",
      'lib/new.ts': "import './b';",
      'lib/a.json': '',
    });
    expect(links.sort()).toEqual(['lib/broken.ts', 'lib/folder']);
  });

  const ALIAS =
    "{ find: /^idb$/, replacement: fileURLToPath(new URL('./lib/units/idb.ts', import.meta.url)) }";

  test('a file that the builds take for a package is imported by who imports the package', () => {
    const idb = "import 'idb';";
    const files = { 'wxt.config.ts': `export default [${ALIAS}];`, 'lib/units/idb.ts': '' };
    expect(check({ ...files, 'lib/gateway/gateway.ts': idb, 'e2e/server.ts': idb })).toEqual([]);
    expect(check({ ...files, 'components/Price.tsx': idb })).toEqual([
      "components/Price.tsx: imports 'idb', which is lib/units/idb.ts in the builds: components/ may use the packages: react",
    ]);
    expect(
      check({ ...files, 'lib/gateway/gateway.ts': idb, 'lib/units/idb.ts': "import '../gateway/gateway';" }),
    ).toEqual([
      "lib/units/idb.ts: imports '../gateway/gateway': lib/units/ may import: nothing",
      'a circle of imports: lib/gateway/gateway.ts → lib/units/idb.ts → lib/gateway/gateway.ts',
    ]);
    const elsewhere = files['wxt.config.ts'].replace('units/idb', 'gateway/far/words');
    expect(check({ 'wxt.config.ts': elsewhere, 'lib/gateway/gateway.ts': idb })).toEqual([
      "lib/gateway/gateway.ts: imports 'idb', which is lib/gateway/far/words.ts in the builds: lib/gateway/ may import: lib/units/",
      "wxt.config.ts: imports './lib/gateway/far/words.ts': wxt.config.ts may import: lib/units/",
    ]);
  });

  test('an alias of another form is an error, because it would not be followed', () => {
    expect(check({ 'wxt.config.ts': ALIAS.replace('/^idb$/', "'idb'") })).toContain(
      'wxt.config.ts: cannot be read: an alias is not of one whole package to one file of ours',
    );
  });

  test('a link is refused, because a file behind it would be in two rooms', () => {
    expect(check({}, ['lib/units/link'])).toEqual([
      'lib/units/link: is a link: what lies behind it would be in two rooms',
    ]);
  });

  test('files that import each other in a circle are caught with the way around it, types included', () => {
    expect(
      check({
        'lib/units/a.ts': "import type { B } from './b';",
        'lib/units/b.ts': "import { c } from './c'; import './d';",
        'lib/units/c.ts': "import { a } from './a';",
        'lib/units/d.ts': "import './b';",
        'lib/units/e.ts': "import './a';",
      }),
    ).toEqual([
      'a circle of imports: lib/units/b.ts → lib/units/d.ts → lib/units/b.ts',
      'a circle of imports: lib/units/a.ts → lib/units/b.ts → lib/units/c.ts → lib/units/a.ts',
    ]);
  });

  test.each([
    ['./'],
    ['../units/'],
    ['@/lib/units//index'],
    ['@/lib/units/x/../index'],
    ['./index.ts#x'],
    ['./index.js'],
  ])('a circle is caught where a file is named %s', (name) => {
    expect(
      check({ 'lib/units/index.ts': "import './yuan';", 'lib/units/yuan.ts': `import '${name}';` }),
    ).toHaveLength(1);
  });

  describe('the table', () => {
    const PACKAGES = new Set(['fast-check', 'idb', 'zod', 'react', 'wxt', '@scope/a']);
    const FILES = [...Object.keys(TREE), 'wxt.config.ts'];
    const tell = (from: string, to: string) =>
      checkTable(readRooms(DOCUMENT.replace(from, to)), FILES, PACKAGES);

    test('whose names are all of rooms, packages and parts of Node passes', () => {
      expect(tell('`idb`, `zod/mini`', '`idb`, `zod/mini`, `fs`, `@scope/a/b`')).toEqual([]);
    });

    test.each([
      ['is missing', '| Room |', '| House |', 'There is no table with the columns Room, What is in it, '],
      [
        'has no such room',
        '`lib/units/` | `idb`',
        '`lib/unit/` | `idb`',
        'lib/gateway/: there is no room lib/unit/.',
      ],
      ['has no such package', '`react`', '`raect`', 'components/: there is no package raect.'],
      [
        'names a room as a package',
        '`react`',
        '`lib/units/`',
        'components/: there is no package lib/units/.',
      ],
      [
        'has neither such a room nor such a package',
        '| `e2e/` |\n',
        '| `e2/` |\n',
        'lib/gateway/: there is no room or package e2/, which its tests may import.',
      ],
      [
        'has a room without a file',
        '| `e2e/` | b',
        '| `e2e/`, `e3e/` | b',
        'e3e/: there is no file in this room.',
      ],
      ['has a room twice', '| `e2e/` | b', '| `e2e/`, `e2e/` | b', 'e2e/: has two rows.'],
    ])('that %s is wrong, with a sentence', (_, from, to, sentence) => {
      expect(tell(from, to)).toEqual([expect.stringContaining(sentence)]);
    });
  });
});
