/**
 * Hands the packages of a folder to the stores: `node scripts/release/submit.mjs .output/store`. Who is let in, and how it is
 * published, is in the environment (`.github/workflows/submit.yml`); with `DRY_RUN=true` nothing is uploaded.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT, run } from '../shell.mjs';

/**
 * The words by which the tool is told of the packages.
 *
 * @param {readonly string[]} files in the folder
 * @param {string} extensionId Firefox's, which is the owner's
 * @throws {Error} where a package is missing, or there are two
 */
export function submission(files, extensionId) {
  const only = (/** @type {string} */ ending) => {
    const found = files.filter((name) => name.endsWith(ending));
    if (found.length !== 1) throw new Error(`There are ${found.length} packages *${ending}.`);
    return /** @type {string} */ (found[0]);
  };
  return {
    '--chrome-zip': only('-chrome.zip'),
    '--edge-zip': only('-edge.zip'),
    '--firefox-zip': only('-firefox.zip'),
    '--firefox-sources-zip': only('-sources.zip'),
    '--firefox-extension-id': extensionId,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const folder = process.argv[2] ?? join(ROOT, '.output', 'store');
    const { extensionId } = JSON.parse(readFileSync(join(ROOT, 'store', 'owner.json'), 'utf8'));
    const words = Object.entries(submission(readdirSync(folder), extensionId)).flatMap(([name, value]) => [
      name,
      name.endsWith('-zip') ? join(folder, value) : value,
    ]);
    const tool = join(ROOT, 'scripts', 'release', 'submit', 'node_modules', '.bin', 'publish-extension');
    process.exitCode = (await run(tool, words)).code;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
