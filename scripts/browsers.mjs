import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, win32 } from 'node:path';
import { ROOT } from './shell.mjs';

/** Folder below the project's for a downloaded Firefox. */
export const OWN_BROWSERS = 'node_modules/.cache/browsers';

/** @typedef {Record<string, string | undefined>} Environment */

/**
 * Where a system keeps its own browsers: commands, and whole paths. Google Chrome is not among them: its releases no longer take
 * `--load-extension`.
 *
 * @param {string} platform
 * @param {Environment} env
 */
export function systemPlaces(platform, env) {
  const programs = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
  const windows = (/** @type {string[]} */ ...tail) =>
    platform === 'win32' ? programs.flatMap((dir) => (dir ? [win32.join(dir, ...tail)] : [])) : [];
  const mac = (/** @type {string} */ app, /** @type {string} */ name) =>
    platform === 'darwin' ? [`/Applications/${app}.app/Contents/MacOS/${name}`] : [];
  const commands = (/** @type {string[]} */ ...names) => (platform === 'win32' ? [] : names);
  return {
    chromium: {
      commands: commands('chromium', 'chromium-browser'),
      paths: [...mac('Chromium', 'Chromium'), ...windows('Chromium', 'Application', 'chrome.exe')],
    },
    firefox: {
      commands: commands('firefox-esr', 'firefox'),
      paths: [
        ...mac('Firefox', 'firefox'),
        ...mac('Firefox Developer Edition', 'firefox'),
        ...windows('Mozilla Firefox', 'firefox.exe'),
      ],
    },
  };
}

/** Where the program is in a Firefox that was downloaded, by system. */
export const FIREFOX_WITHIN = {
  linux: ['firefox', 'firefox'],
  darwin: ['Firefox.app', 'Contents', 'MacOS', 'firefox'],
  win32: ['core', 'firefox.exe'],
};

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
    .flatMap((build) => Object.values(FIREFOX_WITHIN).map((parts) => join(dir, build, ...parts)))
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
  const system = systemPlaces(process.platform, process.env);
  return {
    chromium: chosen('KOL_LENS_CHROMIUM') ?? (await playwrightChromium()) ?? inSystem(system.chromium),
    firefox: chosen('KOL_LENS_FIREFOX') ?? ownFirefox() ?? inSystem(system.firefox),
  };
}
