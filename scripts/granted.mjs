import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './shell.mjs';

/**
 * The manifest of the builds under test: what the extension asks for later is granted when it is installed, because no driver can
 * answer the browser's question.
 *
 * @template {{ permissions?: string[], host_permissions?: string[], optional_permissions?: string[], optional_host_permissions?: string[] }} T
 * @param {T} manifest
 */
export function granted({ optional_permissions = [], optional_host_permissions = [], ...manifest }) {
  return {
    ...manifest,
    permissions: [...(manifest.permissions ?? []), ...optional_permissions],
    host_permissions: [...(manifest.host_permissions ?? []), ...optional_host_permissions],
  };
}

/**
 * Makes the build under test from the one that ships: the same code, with everything granted.
 *
 * @param {string} name folder of the build that ships, below `.output`
 */
export function grantBuild(name) {
  const from = join(ROOT, '.output', name);
  const to = `${from}-e2e`;
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(from, 'manifest.json'), 'utf8'));
  writeFileSync(join(to, 'manifest.json'), JSON.stringify(granted(manifest), undefined, 2));
}

/** The builds that ship. */
export const SHIPPED = ['chrome-mv3', 'firefox-mv3'];

if (process.argv[1] === fileURLToPath(import.meta.url)) SHIPPED.forEach(grantBuild);
