import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { PAGE_HOSTS } from '../../lib/subject/detect';
import config from '../../wxt.config';
import { ROOT } from '../shell.mjs';
import { readArgs } from './args';
import {
  asksOf,
  BROWSERS,
  manifestProblems,
  packageProblems,
  type StoreBrowser,
  textProblems,
} from './check';
import { leaveOut, variantOf, WITHOUT_STUDIO } from './leaveOut';
import { type Manifest, narrow } from './manifest';
import { OWNER_FILE, ownId, readOwner } from './owner';

const TEST_OWNER = join(import.meta.dirname, 'testOwner.json');
const MODES = ['store', 'store-without-studio'];

/** The manifest that the build makes, with the parts that the framework adds. */
function whole(browser: StoreBrowser): Manifest {
  const make = config.manifest as (env: { browser: string; mode: string }) => Manifest;
  const manifest = make({ browser, mode: 'production' });
  const overlay = { matches: PAGE_HOSTS.map((host) => `*://${host}/*`) };
  return { ...manifest, content_scripts: [...(manifest.content_scripts ?? []), overlay] };
}

function narrowed(browser: StoreBrowser, mode: string): Manifest {
  const manifest = structuredClone(whole(browser));
  narrow(manifest, variantOf(mode), readOwner(TEST_OWNER));
  return manifest;
}

const packages = MODES.flatMap((mode) => BROWSERS.map((browser) => ({ mode, browser })));

describe('a store’s package', () => {
  it.each(packages)('asks for no more than is listed ($mode, $browser)', ({ mode, browser }) => {
    expect(manifestProblems(narrowed(browser, mode), browser, variantOf(mode))).toEqual([]);
  });

  it('asks for less than the whole extension, which is left as it is', () => {
    const chrome = whole('chrome');
    expect(manifestProblems(chrome, 'chrome', variantOf('store')).join('\n')).toContain('http://');
    expect(chrome.optional_host_permissions?.filter((host) => host.startsWith('http:'))).toHaveLength(4);
    expect(chrome.optional_permissions).toEqual(['cookies', 'scripting']);
    expect(variantOf('production')).toEqual({ httpsOnly: false, withoutStudio: false });
  });

  it('has the owner’s id and address in it', () => {
    const firefox = narrowed('firefox', 'store');
    expect(firefox.browser_specific_settings?.gecko?.id).toBe('kol-lens@kol-lens.dev');
    expect(firefox.homepage_url).toBe('https://kol-lens.dev/');
    // A build of one's own has the id of the same file.
    expect(whole('firefox').browser_specific_settings?.gecko?.id).toBe(ownId());
  });

  it('is for browsers that the tests have run in, which are newer than what the code needs', () => {
    const oldest = (manifest: Manifest) =>
      manifest.browser_specific_settings?.gecko?.strict_min_version ?? manifest.minimum_chrome_version;
    expect(BROWSERS.map((browser) => oldest(narrowed(browser, 'store')))).toEqual(['150', '150', '153.0']);
    expect(BROWSERS.map((browser) => oldest(whole(browser)))).toEqual(['123', '123', '142.0']);
  });

  it.each([
    ['a permission', (m: Manifest) => m.permissions?.push('tabs')],
    ['a host', (m: Manifest) => m.host_permissions?.push('https://*/*')],
    ['an optional permission', (m: Manifest) => (m.optional_permissions = ['downloads'])],
    ['an optional host', (m: Manifest) => m.optional_host_permissions?.push('http://localhost/*')],
    ['a page', (m: Manifest) => m.content_scripts?.push({ matches: ['<all_urls>'] })],
    ['a key', (m: Manifest) => (m.externally_connectable = { matches: ['https://a.example/*'] })],
    [
      'a source of scripts',
      (m: Manifest) =>
        (m.content_security_policy = {
          extension_pages: m.content_security_policy?.extension_pages?.replace(
            "script-src 'self'",
            "script-src 'self' 'wasm-unsafe-eval'",
          ) as string,
        }),
    ],
    [
      'calls by plain HTTP',
      (m: Manifest) =>
        (m.content_security_policy = {
          extension_pages: m.content_security_policy?.extension_pages?.replace(
            /; connect-src.*/,
            '',
          ) as string,
        }),
    ],
  ])('is refused with %s more', (_, add) => {
    const manifest = narrowed('chrome', 'store');
    add(manifest);
    expect(manifestProblems(manifest, 'chrome', variantOf('store'))).toHaveLength(1);
  });

  it('is refused with a category of data more, and without the studio asks for no login', () => {
    const gecko = (mode: string, keys: { required?: string[]; optional?: string[] }) => {
      const manifest = structuredClone(whole('firefox'));
      const settings = manifest.browser_specific_settings?.gecko;
      if (settings) settings.data_collection_permissions = keys;
      narrow(manifest, variantOf(mode), readOwner(TEST_OWNER));
      return manifestProblems(manifest, 'firefox', variantOf(mode));
    };
    const required = ['authenticationInfo', 'browsingActivity'];
    expect(gecko('store', { required, optional: ['websiteContent'] })).toEqual([]);
    expect(gecko('store-without-studio', { required, optional: ['websiteContent'] })).toEqual([]);
    expect(gecko('store', { required: [...required, 'healthInfo'] })).toEqual(['collects healthInfo']);
    expect(gecko('store', { required, optional: ['locationInfo'] })).toEqual(['may collect locationInfo']);
    expect(gecko('store', {})).toEqual(['says nothing of the data it collects']);
    const loginless = narrowed('firefox', 'store-without-studio').browser_specific_settings?.gecko;
    expect(loginless?.data_collection_permissions?.optional).toBeUndefined();
  });

  it('goes without the creator centre’s pages where it goes without the studio', () => {
    const pages = (mode: string) => asksOf(variantOf(mode)).pages.join(' ');
    expect(pages('store')).toContain('creator.douyin.com');
    expect(pages('store-without-studio')).not.toContain('creator.douyin.com');
  });
});

describe('the files of a store’s package', () => {
  const studio = { httpsOnly: true, withoutStudio: false };
  const noStudio = { httpsOnly: true, withoutStudio: true };

  it('hold no plain HTTP address; the names of forms of XML are none', () => {
    expect(textProblems('fetch("http://10.0.0.1:30015/api")', studio)).toEqual(['http://10.0.0.1:30015/api']);
    expect(textProblems('x="http://www.w3.org/2000/svg"', studio)).toEqual([]);
  });

  it.each([
    'api.tikomni.com',
    '创作者中心',
    'Open the studio',
    'chrome.cookies.getAll',
    'creator.douyin.com',
  ])('do not contain %s without the studio', (text) => {
    expect(textProblems(text, noStudio)).not.toEqual([]);
    expect(textProblems(text, studio)).toEqual([]);
  });

  describe('in a folder', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kol-lens-store-'));
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    it('are those that are listed, and each other file is named', () => {
      mkdirSync(join(folder, 'chunks'), { recursive: true });
      write('manifest.json', JSON.stringify(narrowed('chrome', 'store')));
      write('background.js', '');
      write('chunks/a-1.js', '');
      expect(packageProblems(folder, 'chrome', studio)).toEqual([]);
      write('tracker.js', '');
      write('chunks/a-1.js.map', '');
      write('chunks/a-2.js', 'fetch("http://a.example/")');
      expect(packageProblems(folder, 'chrome', studio)).toEqual([
        'chunks/a-1.js.map is not known',
        'chunks/a-2.js has http://a.example/',
        'tracker.js is not known',
      ]);
    });
  });
});

describe('leaving the studio out', () => {
  const sources = ['lib', 'components', 'entrypoints'].flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(join(ROOT, room, name), 'utf8')),
  );

  it('stands in for modules that there are', () => {
    for (const file of Object.keys(WITHOUT_STUDIO)) expect(existsSync(join(ROOT, file)), file).toBe(true);
  });

  it('writes the flags before anything is bundled, and touches no package of others', () => {
    const { transform } = leaveOut(variantOf('store-without-studio'));
    const code = 'const a = import.meta.env?.WITHOUT_STUDIO ? 1 : 2';
    expect(transform(code, join(ROOT, 'lib/a.ts'))).toBe('const a = true ? 1 : 2');
    expect(transform(code, join(ROOT, 'node_modules/b/a.js'))).toBeUndefined();
    const production = leaveOut(variantOf('production'));
    expect(production.transform(code, join(ROOT, 'lib/a.ts'))).toBe('const a = false ? 1 : 2');
    expect(production.load(join(ROOT, 'lib/settings/studio.ts'))).toBeUndefined();
  });

  it('knows each flag that the sources ask for', () => {
    const flags = sources.flatMap((text) => text.match(/import\.meta\.env\?\.\w+/g) ?? []);
    expect(new Set(flags)).toEqual(
      new Set(
        ['HTTPS_ONLY', 'WITHOUT_STUDIO', 'SUPPORT_URL', 'POLICY_URL'].map(
          (name) => `import.meta.env?.${name}`,
        ),
      ),
    );
  });

  it('is the same on a system that writes paths with other slashes', () => {
    const { load } = leaveOut(variantOf('store-without-studio'));
    const path = join(ROOT, 'lib/settings/studio.ts');
    expect(load(path.replaceAll('/', '\\'))).toBe(load(path));
    expect(load(path)).toContain('STUDIO_HOSTS');
  });

  it('has the owner’s addresses in a store’s package, and nothing in their place in another', () => {
    const code = 'show(import.meta.env?.POLICY_URL)';
    const { transform } = leaveOut(variantOf('store'), readOwner(TEST_OWNER));
    expect(transform(code, join(ROOT, 'lib/a.ts'))).toBe('show("https://kol-lens.dev/privacy")');
    expect(leaveOut(variantOf('production')).transform(code, join(ROOT, 'lib/a.ts'))).toBe('show(undefined)');
  });

  it('stands in for the names of each of the studio’s endpoints', () => {
    const { load } = leaveOut(variantOf('store-without-studio'));
    expect(load(join(ROOT, 'lib/providers/tikomni/fans/names.ts'))).toContain('endpointNames');
    expect(load(join(ROOT, 'lib/providers/tikomni/fans/words.ts'))).toBeUndefined();
  });
});

describe('the owner’s values', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kol-lens-owner-'));
  const file = join(folder, 'owner.json');
  const given = { ...readOwner(TEST_OWNER) };
  afterEach(() => rmSync(file, { force: true }));

  it('the owner’s values are refused while they are placeholders', () => {
    const placeholders = Object.entries(given).map(([name, value]) => [
      name,
      value.replace('.dev', '.example'),
    ]);
    writeFileSync(file, JSON.stringify(Object.fromEntries(placeholders)));
    expect(() => readOwner(file)).toThrow(
      /extensionId is a placeholder, homepage is a placeholder, support is a placeholder, policy is a placeholder/,
    );
  });

  it('the project’s own values are placeholders, or such as can be published', () => {
    const text = readFileSync(OWNER_FILE, 'utf8');
    if (text.includes('.example')) expect(() => readOwner()).toThrow('is a placeholder');
    else expect(readOwner()).toEqual(JSON.parse(text));
  });

  it.each([
    ['extensionId', 'kol lens', 'is no id'],
    ['extensionId', '', 'is missing'],
    ['homepage', 'http://kol-lens.dev/', 'is no https address'],
    ['support', 'https://example.com/', 'is a placeholder'],
    ['policy', 'https://localhost/privacy', 'is a placeholder'],
    ['colour', 'red', 'is not known'],
  ])('the owner’s %s is refused as %j: it %s', (name, value, problem) => {
    writeFileSync(file, JSON.stringify({ ...given, [name]: value }));
    expect(() => readOwner(file)).toThrow(`${name} ${problem}`);
  });

  it('the owner’s values are taken where they are real', () => {
    writeFileSync(file, JSON.stringify(given));
    expect(readOwner(file)).toEqual(given);
  });
});

describe('the arguments of the store build', () => {
  it('the store build makes all three packages unless its arguments say otherwise', () => {
    expect(readArgs([])).toMatchObject({ withoutStudio: false, browsers: BROWSERS, zips: true });
    expect(readArgs(['--without-studio', '--only', 'edge', '--no-zips'])).toMatchObject({
      withoutStudio: true,
      browsers: ['edge'],
      zips: false,
    });
  });

  it.each([
    [['--whithout-studio'], 'is not known'],
    [['--only', 'opera'], '--only takes one of'],
    [['--owner'], 'needs a value'],
  ])('the store build refuses %j', (words, problem) => {
    expect(() => readArgs(words)).toThrow(problem);
  });
});
