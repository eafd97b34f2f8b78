/**
 * Prints the notes of a release out of the changelog: `node scripts/release/notes.mjs v1.2.3`. Ends with 1 where the tag is not
 * the version of `package.json`, or the changelog says nothing of it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../shell.mjs';

/**
 * The part of a changelog that is about a version.
 *
 * @param {string} changelog in the form of Keep a Changelog
 * @param {string} version without a `v`
 * @throws {Error} where there is none, or nothing in it
 */
export function notesOf(changelog, version) {
  const [, ...parts] = changelog.split(/^## /m);
  const part = parts.find((one) => one.startsWith(`[${version}]`));
  const notes = part?.slice(part.indexOf('\n')).trim();
  if (!notes) throw new Error(`CHANGELOG.md says nothing of ${version}.`);
  return notes;
}

/**
 * The version that a tag is of.
 *
 * @param {string} tag
 * @param {string} version of `package.json`
 * @throws {Error} where the two differ
 */
export function versionOf(tag, version) {
  if (tag !== `v${version}`) throw new Error(`The tag ${tag} is not of version ${version} of package.json.`);
  return version;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const changelog = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8');
    console.log(notesOf(changelog, versionOf(process.argv[2] ?? '', version)));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
