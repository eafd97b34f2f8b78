import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ROOT } from './shell.mjs';

/** Folder below the project's for a downloaded Firefox. */
export const OWN_BROWSERS = 'node_modules/.cache/browsers';

const PROGRAM_FILES = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];

/** Places of system browsers. Google Chrome is not among them: its releases no longer take `--load-extension`. */
const SYSTEM = {
  chromium: {
    commands: ['chromium', 'chromium-browser'],
    paths: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ...windows('Chromium\\Application\\chrome.exe'),
    ],
  },
  firefox: {
    commands: ['firefox-esr', 'firefox'],
    paths: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
      ...windows('Mozilla Firefox\\firefox.exe'),
    ],
  },
};

/**
 * Below each folder that Windows keeps programs in.
 *
 * @param {string} tail
 */
function windows(tail) {
  if (process.platform !== 'win32') return [];
  return PROGRAM_FILES.flatMap((dir) => (dir ? [join(dir, tail)] : []));
}

/** @param {string} command */
function onPath(command) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((dir) => join(dir, command))
    .find((path) => existsSync(path));
}

/** @param {{ commands: string[], paths: string[] }} places */
function inSystem({ commands, paths }) {
  return commands.map(onPath).find(Boolean) ?? paths.find((path) => existsSync(path));
}

async function playwrightChromium() {
  if (!existsSync(join(ROOT, 'node_modules', '@playwright', 'test'))) return undefined;
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** Playwright's own Firefox is patched for its own protocol, so a plain one is kept in a folder of ours. */
function ownFirefox() {
  const dir = join(ROOT, OWN_BROWSERS, 'firefox');
  if (!existsSync(dir)) return undefined;
  return readdirSync(dir)
    .flatMap((build) => [
      join(dir, build, 'firefox', 'firefox'),
      join(dir, build, 'Firefox.app', 'Contents', 'MacOS', 'firefox'),
      join(dir, build, 'core', 'firefox.exe'),
    ])
    .find((path) => existsSync(path));
}

/** @param {string} variable */
function chosen(variable) {
  const path = process.env[variable]?.replace(/^~(?=[\\/])/, homedir());
  if (!path) return undefined;
  if (!existsSync(path)) throw new Error(`${variable} names ${path}, which does not exist.`);
  return path;
}

/**
 * The browsers to drive: `KOL_LENS_CHROMIUM` and `KOL_LENS_FIREFOX`, then the ones installed for tests, then the system's.
 *
 * @returns {Promise<{ chromium: string | undefined, firefox: string | undefined }>}
 * @throws {Error} where a variable names a file that is not there.
 */
export async function findBrowsers() {
  return {
    chromium: chosen('KOL_LENS_CHROMIUM') ?? (await playwrightChromium()) ?? inSystem(SYSTEM.chromium),
    firefox: chosen('KOL_LENS_FIREFOX') ?? ownFirefox() ?? inSystem(SYSTEM.firefox),
  };
}
