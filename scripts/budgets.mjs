import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from './shell.mjs';

const KB = 1000;

/** Largest size of each part. The overlay is part of every page of the supported sites; the user waits while the panel opens. */
const BUDGETS = [
  {
    part: 'scripts in the page, minified',
    files: script('content-scripts/overlay.js', 'first.js'),
    size: plain,
    limit: 20 * KB,
  },
  {
    part: 'scripts in the page, gzipped',
    files: script('content-scripts/overlay.js', 'first.js'),
    size: gzipped,
    limit: 8 * KB,
  },
  { part: 'badges in list pages, minified', files: script('badges.js'), size: plain, limit: 14 * KB },
  { part: 'badges in tables, minified', files: script('rows.js'), size: plain, limit: 14 * KB },
  { part: 'answers passed on, minified', files: script('answers.js'), size: plain, limit: 2 * KB },
  // A background that starts is evaluated before it answers: what is not needed for that is in scripts of its own.
  { part: 'background, gzipped', files: script('background.js'), size: gzipped, limit: 45 * KB },
  { part: 'gateway, gzipped', files: script('gateway.js'), size: gzipped, limit: 60 * KB },
  { part: 'panel, first load, gzipped', files: firstLoad('panel.html'), size: gzipped, limit: 130 * KB },
];

/** @param {string[]} files */
function plain(files) {
  return files.reduce((sum, file) => sum + readFileSync(file).length, 0);
}

/** @param {string[]} files */
function gzipped(files) {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
}

/**
 * Scripts and what they import at once.
 *
 * @param {string[]} paths
 */
function script(...paths) {
  return (/** @type {string} */ folder) => reach(paths.map((path) => join(folder, path)));
}

/**
 * A page, its scripts and styles and all that these import at once: what has to arrive before it can draw.
 *
 * @param {string} path
 */
function firstLoad(path) {
  return (/** @type {string} */ folder) => {
    const html = readFileSync(join(folder, path), 'utf8');
    const linked = [...html.matchAll(/(?:src|href)="\/?([^":]+\.(?:js|css))"/g)].map(([, file = '']) =>
      join(folder, file),
    );
    return [join(folder, path), ...reach(linked)];
  };
}

/**
 * These files and what they import statically. `import()` is left out: it loads when it is needed.
 *
 * @param {string[]} start
 */
function reach(start) {
  const found = new Set(start);
  for (const file of found) {
    if (!file.endsWith('.js')) continue;
    const imports = readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g);
    for (const [, path = ''] of imports) found.add(resolve(dirname(file), path));
  }
  return [...found];
}

/**
 * Weighs a production build.
 *
 * @param {string} folder the build
 * @returns {{ part: string, bytes: number, limit: number, ok: boolean, files: string[] }[]}
 */
export function weigh(folder) {
  return BUDGETS.map(({ part, files, size, limit }) => {
    const all = files(folder);
    const bytes = size(all);
    return { part, bytes, limit, ok: bytes <= limit, files: all.map((file) => relative(folder, file)) };
  });
}

/** Weighs the Chromium build: how many parts keep their budgets, and the table as text. */
export function checkBudgets() {
  const folder = join(ROOT, '.output', 'chrome-mv3');
  const results = weigh(folder);
  const kb = (/** @type {number} */ n) => `${(n / KB).toFixed(1)} kB`;
  const lines = results.map(
    ({ part, bytes, limit, ok }) =>
      `${ok ? '✓' : '✗'} ${part.padEnd(28)} ${kb(bytes).padStart(9)} of ${kb(limit)}`,
  );
  const passed = results.filter(({ ok }) => ok).length;
  return { passed, failed: results.length - passed, output: lines.join('\n') };
}
