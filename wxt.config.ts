import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { PICTURE_SOURCES } from './lib/report/pictures';
import { DATA_KEYS } from './lib/settings/consent';
import { API_BASES, hostPattern } from './lib/settings/permission';
import { LOGIN_PERMISSIONS } from './lib/settings/studio';
import { PAGE_HOSTS } from './lib/subject/detect';
import { granted } from './scripts/granted.mjs';
import { small } from './scripts/minify';
import { Notices } from './scripts/notices.mjs';
import { leaveOut, variantOf } from './scripts/store/leaveOut';
import { type Manifest, narrow } from './scripts/store/manifest';
import { WRITTEN_FOR } from './scripts/store/oldest';
import { ownId, readOwner } from './scripts/store/owner';

/** Asked for only when the user chooses what needs them: see README, "Permissions". */
const OPTIONAL_HOSTS = [
  // The vendor's host in mainland China, which speaks plain HTTP.
  hostPattern(API_BASES.china),
  // Where the creator's own login lives: session cookies are on the parent domain.
  ...LOGIN_PERMISSIONS.origins,
  // A base URL of the user's own, a team's gateway or WebDAV folder, the studio's services, hosts of badges, and the picture servers.
  'https://*/*',
  'http://localhost/*',
  'http://127.0.0.1/*',
  'http://[::1]/*',
];

/** The pages that KOL Lens runs in. */
const PAGE_PATTERNS = PAGE_HOSTS.map((host) => `*://${host}/*`);

/** The library's list of its icons as modules: the package names it for bundlers only. */
const ICON_LIST = new URL(import.meta.resolve('lucide-react').replace(/cjs\/(.+)\.js$/, 'esm/$1.mjs'));

/** The file of each icon, as that list has it. */
const ICONS = new Map(
  [
    ...readFileSync(ICON_LIST, 'utf8').matchAll(/^export \{(.+)\} from '\.\/(icons\/[\w-]+)\.mjs';$/gm),
  ].flatMap(([, names = '', file = '']) =>
    [...names.matchAll(/default as (\w+)/g)].map(([, name = '']) => [name, file] as const),
  ),
);

/** Modules that are ours instead of the framework's. */
const OWN_MODULES: readonly (readonly [path: string, code: string])[] = [
  // Each browser by the name that it always has: a page can give the other one to an element.
  [
    '/@wxt-dev/browser/',
    'export const browser = import.meta.env.FIREFOX ? globalThis.browser : globalThis.chrome;',
  ],
  // The framework's context of a content script announces itself in the page's window by a message and an event that name the
  // extension, and a page that sends the same event ends our script. Ours has a life of its own, and needs nothing of it.
  ['/content-script-context.', 'export class ContentScriptContext {}'],
];

/** The owner's values in a package of a store, which is not built without them. */
const ownerOf = (mode: string) =>
  variantOf(mode).httpsOnly ? readOwner(process.env.KOL_LENS_OWNER) : undefined;

const notices = new Notices();

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react'],
  manifestVersion: 3,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  zip: { artifactTemplate: '{{name}}-{{version}}-{{browser}}.zip' },
  vite: ({ command, mode }) => ({
    plugins: [leaveOut(variantOf(mode), ownerOf(mode)), small()],
    // Every build that is measured or shipped runs React as it is in production, whatever its mode is called.
    ...(command === 'build' && {
      define: { 'process.env.NODE_ENV': '"production"' },
      esbuild: { jsxDev: false },
    }),
    build: {
      // Every browser that runs this knows module preloads.
      modulePreload: { polyfill: false },
      // Without this, styles are written for older browsers: every colour of a theme would become two variables.
      cssTarget: [`chrome${WRITTEN_FOR.chrome}`, `firefox${WRITTEN_FOR.firefox}`],
      // Scripts are made small by a plugin.
      minify: false,
      cssMinify: 'lightningcss',
    },
    // What the export's worker is made of is bundled apart from everything else.
    worker: { plugins: () => [notices.plugin(), leaveOut(variantOf(mode), ownerOf(mode)), small()] },
    resolve: {
      alias: [
        // A spreadsheet's compression must not start workers of its own: the file says why.
        { find: /^fflate$/, replacement: fileURLToPath(new URL('./lib/export/fflate.ts', import.meta.url)) },
      ],
    },
  }),
  hooks: {
    'entrypoints:found': ({ config: { mode } }, found) => {
      if (variantOf(mode).withoutStudio)
        found.splice(0, found.length, ...found.filter(({ name }) => name !== 'studio'));
    },
    'build:manifestGenerated': ({ config: { mode } }, manifest) => {
      const owner = ownerOf(mode);
      if (owner) narrow(manifest as Manifest, variantOf(mode), owner);
    },
    'build:done': ({ config }) => notices.write(config.outDir),
    'vite:build:extendConfig': ([entrypoint], config) => {
      const output = config.build?.rollupOptions?.output;
      // The user waits while the panel opens, for the number of requests more than for their size: all that a page needs
      // at first is one script and one style sheet, which the other pages share.
      if (output && !Array.isArray(output)) {
        if (entrypoint?.inputPath.endsWith('.html'))
          output.manualChunks = {
            report: ['entrypoints/panel/main.tsx', 'components/shell/mount.tsx', 'virtual:wxt-html-plugins'],
          };
        // The sections are gathered from seventy modules. Nothing asks one what it is, or writes to it: what says and forbids that
        // is 5 kB of the background.
        output.generatedCode = { symbols: false };
        output.freeze = false;
      }
      // Each icon from its own file: by the library's list, the panel's script would get the icons of all other pages too.
      config.plugins?.push({
        name: 'icons-apart',
        enforce: 'pre',
        transform: (code, id) =>
          id.includes('/node_modules/')
            ? undefined
            : code.replace(/^import \{([^}]+)\} from 'lucide-react';$/gm, (_, names: string) =>
                names
                  .split(',')
                  .map((name) => name.trim())
                  .filter((name) => name && !name.startsWith('type '))
                  .map((name) => `import ${name} from 'lucide-react/${ICONS.get(name)}';`)
                  .join(' '),
              ),
      });
      config.plugins?.push(notices.plugin());
      config.plugins?.push({
        name: 'own-modules',
        enforce: 'pre',
        load: (id) => OWN_MODULES.find(([path]) => id.includes(path))?.[1],
      });
    },
  },
  manifest: ({ browser, mode }) => {
    const firefox = browser === 'firefox';
    const manifest = {
      name: '__MSG_name__',
      description: '__MSG_description__',
      default_locale: 'en',
      // In `split` private windows would have a database, and so a token, of their own.
      incognito: 'spanning',
      permissions: ['storage', 'alarms'],
      host_permissions: [hostPattern(API_BASES.global)],
      // `scripting` for badges on list pages, whose script is in no page until the user wants it.
      optional_permissions: ['cookies', 'scripting'],
      optional_host_permissions: OPTIONAL_HOSTS,
      // Written out because Firefox's default adds upgrade-insecure-requests, which would break the plain-HTTP China host.
      content_security_policy: {
        // Answers name pictures and nothing else that a page loads.
        extension_pages: `script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; img-src 'self' ${PICTURE_SOURCES}; media-src 'none'; font-src 'self'; require-trusted-types-for 'script'; trusted-types kol-lens`,
      },
      content_scripts: [{ matches: PAGE_PATTERNS, js: ['first.js'], run_at: 'document_start' }],
      commands: {
        'toggle-panel': {
          suggested_key: { default: 'Alt+Shift+K' },
          description: '__MSG_commandToggle__',
        },
        'add-to-list': {
          suggested_key: { default: 'Alt+L' },
          description: '__MSG_commandAdd__',
        },
      },
      web_accessible_resources: [
        {
          resources: ['panel.html'],
          matches: PAGE_PATTERNS,
          ...(firefox ? {} : { use_dynamic_url: true }),
        },
      ],
      ...(firefox
        ? {
            browser_specific_settings: {
              gecko: {
                id: ownId(),
                strict_min_version: `${WRITTEN_FOR.firefox}.0`,
                data_collection_permissions: DATA_KEYS,
              },
            },
          }
        : {
            minimum_chrome_version: WRITTEN_FOR.chrome,
            // What an organisation may set. Firefox takes it without being told.
            storage: { managed_schema: 'managed.json' },
          }),
    };
    return mode === 'e2e' ? granted(manifest) : manifest;
  },
});
