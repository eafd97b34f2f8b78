import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowsers, OWN_BROWSERS } from './browsers.mjs';
import { ROOT, run } from './shell.mjs';

const MIN_NODE = { major: 20, minor: 19 };
const APT_PACKAGES = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  font: ['fonts-noto-cjk'],
  nginx: ['nginx', 'libnginx-mod-http-js'],
};
const COMMANDS = {
  chromium: 'npx playwright install --with-deps chromium',
  firefox: `npx @puppeteer/browsers install firefox@stable --path ${OWN_BROWSERS}`,
};

/** @typedef {'chromium' | 'firefox'} BrowserName */
/** @typedef {BrowserName | 'nginx'} Wanted What a script may need; nginx with njs is the team gateway's. */
/** @typedef {Wanted | 'font'} Missing What the machine may lack. */

/** Its message tells the developer what is missing and how to get it. */
class SetupError extends Error {}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > MIN_NODE.major || (major === MIN_NODE.major && minor >= MIN_NODE.minor)) return;
  throw new SetupError(
    `Node ${MIN_NODE.major}.${MIN_NODE.minor} or newer is needed; this is ${process.versions.node}.`,
  );
}

/**
 * The packages of a lock file by path, or none where there is no such file.
 *
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function lockOf(file) {
  const path = join(ROOT, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}

/** Whether `node_modules` holds the packages of the lock file. Versions are compared, because a checkout changes file times. */
function packagesInstalled() {
  const installed = lockOf(join('node_modules', '.package-lock.json'));
  return Object.entries(lockOf('package-lock.json')).every(
    ([path, wanted]) => path === '' || wanted.optional || installed[path]?.version === wanted.version,
  );
}

async function installPackages() {
  if (packagesInstalled()) return;
  console.log('Installing packages (npm ci)…');
  if ((await run('npm', ['ci', '--no-audit', '--no-fund'], { quiet: true })).code === 0) return;
  // npm ci refuses a lock file that names no build of some native package for another system, which npm itself writes
  // where the registry it asked has no such build. The versions are the lock file's all the same.
  console.log('npm ci refuses; trying npm install…');
  const { code } = await run('npm', ['install', '--no-save', '--no-audit', '--no-fund']);
  if (code !== 0) throw new SetupError('The packages could not be installed. Try: npm install');
}

/** WXT's generated types, which TypeScript and the editors read. */
async function prepareTypes() {
  const generated = join(ROOT, '.wxt', 'tsconfig.json');
  const config = join(ROOT, 'wxt.config.ts');
  if (existsSync(generated) && statSync(generated).mtimeMs > statSync(config).mtimeMs) return;
  const { code, output } = await run('wxt', ['prepare'], { quiet: true });
  if (code !== 0) throw new SetupError(`wxt prepare failed:\n${output}`);
}

/**
 * A machine, as far as getting it ready depends on it.
 *
 * @typedef {{ platform: string, root: boolean, debian: boolean }} Machine
 */

/** @returns {Machine} */
function thisMachine() {
  const release = '/etc/os-release';
  return {
    platform: process.platform,
    // Windows has no such user.
    root: process.getuid?.() === 0,
    debian: process.platform === 'linux' && existsSync(release) && isDebian(readFileSync(release, 'utf8')),
  };
}

/**
 * Whether a system has browsers among its packages that start in a container. Ubuntu's chromium and firefox are snaps, which do not.
 *
 * @param {string} release `/etc/os-release`
 */
export const isDebian = (release) => /^ID="?debian"?$/m.test(release);

/**
 * The commands that get what is missing, each with its words. Debian's packages are taken where root can install them, and Playwright's
 * own Chromium and a plain Firefox everywhere else: neither needs root.
 *
 * @param {readonly Missing[]} missing
 * @param {Machine} machine
 * @returns {{ command: string, args: string[], env?: Record<string, string> }[]}
 */
export function installs(missing, { root, debian }) {
  if (missing.length === 0) return [];
  if (root && debian) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    return [
      { command: 'apt-get', args: ['update', '-qq'], env },
      {
        command: 'apt-get',
        args: ['install', '-y', '-qq', ...missing.flatMap((what) => APT_PACKAGES[what])],
        env,
      },
    ];
  }
  return missing.flatMap((what) => {
    // Both need root, and the tests that want them say so.
    if (what === 'font' || what === 'nginx') return [];
    const [command = '', ...args] = COMMANDS[what].split(' ');
    // System libraries are added by root only; without it the download alone is often enough.
    return [{ command, args: root ? args : args.filter((arg) => arg !== '--with-deps') }];
  });
}

/**
 * What to do by hand about browsers that could not be had.
 *
 * @param {readonly BrowserName[]} browsers
 * @param {Machine} machine
 */
export function byHand(browsers, { platform, root }) {
  return browsers
    .map((what) =>
      [
        `${what} was not found. Get it with one of:`,
        `  ${platform === 'linux' || root ? COMMANDS[what] : COMMANDS[what].replace(' --with-deps', '')}`,
        ...(platform === 'linux'
          ? [`  apt-get install ${APT_PACKAGES[what].join(' ')}    (Debian, as root)`]
          : []),
        platform === 'win32'
          ? `  set KOL_LENS_${what.toUpperCase()}=C:\\path\\to\\${what}.exe    (one that you have)`
          : `  KOL_LENS_${what.toUpperCase()}=/path/to/${what}    (one that you have)`,
      ].join('\n'),
    )
    .join('\n');
}

/** Where distributions keep what nginx loads. */
const NGINX_MODULES = ['/usr/lib/nginx/modules', '/usr/lib64/nginx/modules', '/etc/nginx/modules'];

/** Whether the team gateway can be tested. Other systems than Linux go without. */
async function hasNginx() {
  if (process.platform !== 'linux') return true;
  const { code } = await run('nginx', ['-v'], { quiet: true });
  return code === 0 && NGINX_MODULES.some((folder) => existsSync(join(folder, 'ngx_http_js_module.so')));
}

/** Whether Chinese text can be drawn. Only Linux comes without such a font. */
async function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const { code, output } = await run('fc-list', [':lang=zh', 'family'], { quiet: true });
  return code === 0 && output.trim() !== '';
}

/**
 * Where the browsers are, and what is missing of what is wanted.
 *
 * @param {Wanted[]} wanted
 * @returns {Promise<{ found: { chromium: string | undefined, firefox: string | undefined }, missing: Missing[] }>}
 */
async function missingOf(wanted) {
  const found = await findBrowsers();
  const nginx = !wanted.includes('nginx') || (await hasNginx());
  const missing = wanted.filter((what) => (what === 'nginx' ? !nginx : found[what] === undefined));
  return { found, missing: (await hasChineseFont()) ? missing : [...missing, 'font'] };
}

/**
 * Makes the machine ready, installing only what is missing: packages, generated types, browsers, a Chinese font, nginx.
 *
 * @param {Wanted[]} wanted
 * @returns {Promise<{ chromium: string | undefined, firefox: string | undefined }>} where the browsers are
 * @throws {SetupError} naming what could not be had and the command that gets it
 */
export async function setup(wanted = ['chromium', 'firefox', 'nginx']) {
  checkNode();
  await installPackages();
  await prepareTypes();
  const machine = thisMachine();
  let { found, missing } = await missingOf(wanted);
  if (missing.length > 0) {
    for (const { command, args, env = {} } of installs(missing, machine)) {
      console.log(`Getting what is missing (${[command, ...args].join(' ')})…`);
      await run(command, args, { env });
    }
    ({ found, missing } = await missingOf(wanted));
  }
  if (missing.includes('font')) {
    console.warn(
      'No font for Chinese is installed: pictures will show boxes. Debian: apt-get install fonts-noto-cjk',
    );
  }
  if (missing.includes('nginx')) {
    console.warn(
      `nginx with njs is not installed: the team gateway is not tested. Debian: apt-get install ${APT_PACKAGES.nginx.join(' ')}`,
    );
  }
  const browsers = missing.filter((what) => what !== 'font' && what !== 'nginx');
  if (browsers.length > 0) throw new SetupError(byHand(browsers, machine));
  return found;
}

/**
 * Runs a script's main function and ends with words instead of a stack where the machine is not ready.
 *
 * @param {() => Promise<number>} main resolves with the exit code
 */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof SetupError ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(async () => {
    const found = await setup();
    console.log(`Ready. Chromium: ${found.chromium}. Firefox: ${found.firefox}.`);
    return 0;
  });
}
