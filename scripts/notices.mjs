import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './shell.mjs';

/** The file of licence notices in a build; "About" links to it. */
export const NOTICES = 'NOTICES.txt';

/**
 * The folder of the package that a module belongs to, or nothing for a module of ours.
 *
 * @param {string} id
 */
export function packageOf(id) {
  return /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id)?.[1];
}

/**
 * Packages without a licence text of their own, and the package of the same project and licence that ships it.
 *
 * @type {Readonly<Record<string, string>>}
 */
const TEXT_IN = { '@wxt-dev/browser': 'wxt' };

/** @param {string} folder */
function licenceText(folder) {
  const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying)(\.|-|$)/i.test(one));
  return file && readFileSync(join(folder, file), 'utf8').trim();
}

/**
 * A package's name, version, licence and the text of the licence.
 *
 * @param {string} folder
 * @throws {Error} where it ships no text: such a package cannot be bundled without one
 */
export function noticeOf(folder) {
  /** @type {{ name: string, version: string, license?: string }} */
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const other = TEXT_IN[name];
  const text = licenceText(folder) ?? (other && licenceText(join(ROOT, 'node_modules', other)));
  if (!license || !text) throw new Error(`${name} ${version} ships no licence text: see scripts/notices.mjs`);
  return { name, version, license, text };
}

/** Gathers which packages are bundled, over all of a build's bundles and workers, and writes their notices. */
export class Notices {
  /** @type {Set<string>} */
  #folders = new Set();

  /** A plugin for each bundle, and for those of workers. */
  plugin() {
    return {
      name: 'notices',
      /**
       * @param {unknown} _options
       * @param {Record<string, object>} bundle
       */
      generateBundle: (_options, bundle) => {
        for (const part of Object.values(bundle)) {
          const { modules = {} } = /** @type {{ modules?: Record<string, { renderedLength: number }> }} */ (
            part
          );
          for (const [id, { renderedLength }] of Object.entries(modules)) {
            const folder = renderedLength > 0 ? packageOf(id) : undefined;
            if (folder && existsSync(join(folder, 'package.json'))) this.#folders.add(folder);
          }
        }
      },
    };
  }

  /** The notices of all packages that were bundled, by name. */
  text() {
    const notices = [...this.#folders].map(noticeOf);
    notices.sort((a, b) => a.name.localeCompare(b.name) || a.version.localeCompare(b.version));
    const rule = '-'.repeat(78);
    return notices
      .map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}\n`)
      .join(`\n${rule}\n\n`);
  }

  /** @param {string} folder of the build */
  write(folder) {
    writeFileSync(join(folder, NOTICES), this.text());
  }
}
