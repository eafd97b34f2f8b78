import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from './files';
import type { Variant } from './leaveOut';
import type { Manifest } from './manifest';

/** The stores' browsers, one package each. */
export const BROWSERS = ['chrome', 'edge', 'firefox'] as const;
export type StoreBrowser = (typeof BROWSERS)[number];

/** What a package may ask the browser for. */
interface Asks {
  permissions: readonly string[];
  hosts: readonly string[];
  optionalPermissions: readonly string[];
  optionalHosts: readonly string[];
  pages: readonly string[];
}

const PAGES = [
  '*://www.xingtu.cn/*',
  '*://xingtu.cn/*',
  '*://star.toutiao.com/*',
  '*://pgy.xiaohongshu.com/*',
  '*://www.xiaohongshu.com/*',
  '*://xiaohongshu.com/*',
  '*://www.douyin.com/*',
  '*://douyin.com/*',
  '*://m.douyin.com/*',
  '*://www.iesdouyin.com/*',
  '*://iesdouyin.com/*',
  '*://jingxuan.douyin.com/*',
];

/** What the package of a variant may ask for. Written out, and not made from the sources, so that whatever is added there is noticed here. */
export function asksOf({ withoutStudio }: Variant): Asks {
  return {
    permissions: ['storage', 'alarms'],
    hosts: ['https://api.justoneapi.com/*'],
    optionalPermissions: withoutStudio ? ['scripting'] : ['cookies', 'scripting'],
    optionalHosts: withoutStudio ? ['https://*/*'] : ['*://*.douyin.com/*', 'https://*/*'],
    pages: withoutStudio ? PAGES : [...PAGES, '*://creator.douyin.com/*'],
  };
}

/** What leaves the browser, in Firefox's categories. */
const DATA = {
  required: ['authenticationInfo', 'browsingActivity', 'searchTerms'],
  optional: ['websiteContent'],
};

/** The keys that a manifest may have. */
const KEYS: Readonly<Record<'all' | 'chromium' | 'firefox', readonly string[]>> = {
  all: [
    'manifest_version',
    'name',
    'description',
    'version',
    'icons',
    'default_locale',
    'incognito',
    'permissions',
    'host_permissions',
    'optional_permissions',
    'optional_host_permissions',
    'content_security_policy',
    'content_scripts',
    'commands',
    'web_accessible_resources',
    'background',
    'action',
    'options_ui',
    'homepage_url',
  ],
  chromium: ['minimum_chrome_version', 'storage'],
  firefox: ['browser_specific_settings'],
};

/** The sources that the policy of the extension's pages may name, by directive. One that names fewer is stricter. */
const POLICY: Readonly<Record<string, readonly string[]>> = {
  'script-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'img-src': ["'self'", 'https://*.douyinpic.com', 'https://*.byteimg.com', 'https://*.xhscdn.com'],
  'media-src': ["'none'"],
  'font-src': ["'self'"],
  'connect-src': ["'self'", 'https:'],
};

/** The files of a package. Chunks and styles are named after what is in them. */
const FILES: readonly RegExp[] = [
  /^manifest\.json$/,
  /^managed\.json$/,
  /^NOTICES\.txt$/,
  /^_locales\/(en|zh_CN)\/messages\.json$/,
  /^icon\/(16|32|48|96|128)\.png$/,
  /^(panel|popup|options|workspace)\.html$/,
  /^(background|gateway|claim|first|lists|sharing|sample|bulk|team|marks|badges|rows|answers)\.js$/,
  /^content-scripts\/overlay\.js$/,
  /^chunks\/[\w.-]+\.js$/,
  /^assets\/[\w.-]+\.(css|js)$/,
];

/** Names of forms of XML, which look like addresses and are none. */
const XML_NAMES = /^http:\/\/(www\.w3\.org|schemas\.(microsoft|openxmlformats)\.(com|org))\//;
const PLAIN_HTTP = /http:\/\/[^\s"'`\\)]*/g;

/** Words and hosts that only the studio has, as its users read them and as its calls name them. */
const STUDIO =
  /\bStudio\b|\bthe studio\b|创作者中心|创作者后台|TikOmni|tikomni\.com|tikhub|TikHub|creator_v2|creator\.douyin\.com|\.cookies\b|creator centre/g;

const TEXT = /\.(js|html|css|json)$/;

const inOrder = (list: readonly string[] = []) => [...list].sort();
const more = (given: readonly string[] = [], allowed: readonly string[]) =>
  given.filter((one) => !allowed.includes(one));

/** What a manifest asks for beyond what the variant may, and what it lacks. Empty where it is as it should be. */
export function manifestProblems(manifest: Manifest, browser: StoreBrowser, variant: Variant): string[] {
  const asks = asksOf(variant);
  const problems: string[] = [];
  const same = (name: string, given: readonly string[] | undefined, wanted: readonly string[]) => {
    if (inOrder(given).join() !== inOrder(wanted).join())
      problems.push(
        `${name}: ${inOrder(given).join(' ') || 'none'}, not ${inOrder(wanted).join(' ') || 'none'}`,
      );
  };
  same('permissions', manifest.permissions, asks.permissions);
  same('host_permissions', manifest.host_permissions, asks.hosts);
  same('optional_permissions', manifest.optional_permissions, asks.optionalPermissions);
  same('optional_host_permissions', manifest.optional_host_permissions, asks.optionalHosts);
  for (const { matches } of manifest.content_scripts ?? []) same('content_scripts', matches, asks.pages);
  for (const part of manifest.web_accessible_resources ?? [])
    same('web_accessible_resources', typeof part === 'object' ? part.matches : [part], asks.pages);
  const family = browser === 'firefox' ? 'firefox' : 'chromium';
  for (const key of more(Object.keys(manifest), [...KEYS.all, ...KEYS[family]])) problems.push(`has ${key}`);
  const data = manifest.browser_specific_settings?.gecko?.data_collection_permissions;
  for (const key of more(data?.required, DATA.required)) problems.push(`collects ${key}`);
  for (const key of more(data?.optional, variant.withoutStudio ? [] : DATA.optional))
    problems.push(`may collect ${key}`);
  if (browser === 'firefox' && !data?.required?.length) problems.push('says nothing of the data it collects');
  if (!manifest.homepage_url) problems.push('has no homepage_url');
  const policy = new Map(
    (manifest.content_security_policy?.extension_pages ?? '')
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name, sources] as const),
  );
  for (const [name, allowed] of Object.entries(POLICY)) {
    const sources = policy.get(name);
    if (!sources) problems.push(`its policy has no ${name}`);
    for (const source of more(sources, allowed)) problems.push(`its policy allows ${name} ${source}`);
  }
  for (const name of policy.keys())
    if (name.endsWith('-src') && !(name in POLICY)) problems.push(`its policy has ${name}`);
  return problems;
}

/** What is in a text of a package that must not be. */
export function textProblems(text: string, { withoutStudio }: Variant): string[] {
  const plain = text.match(PLAIN_HTTP)?.filter((address) => !XML_NAMES.test(address)) ?? [];
  const studio = withoutStudio ? (text.match(STUDIO) ?? []) : [];
  return [...new Set([...plain, ...studio])];
}

/** What a built package has and may not have, file by file, and what its manifest lacks. */
export function packageProblems(folder: string, browser: StoreBrowser, variant: Variant): string[] {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const files = filesIn(folder);
  const allowed = variant.withoutStudio ? FILES : [...FILES, /^studio\.js$/];
  return [
    ...manifestProblems(JSON.parse(read('manifest.json')), browser, variant).map(
      (problem) => `manifest.json: ${problem}`,
    ),
    ...files
      .filter((name) => !allowed.some((pattern) => pattern.test(name)))
      .map((name) => `${name} is not known`),
    ...files
      .filter((name) => TEXT.test(name))
      .flatMap((name) => textProblems(read(name), variant).map((found) => `${name} has ${found}`)),
  ].sort();
}
