/**
 * Rebuilds Firefox's package from the sources that its store gets, as its reviewer does, and holds it against the one that was
 * built here: `npm run check:sources`. It takes minutes, so no quick test runs it; the release does.
 *
 * The arguments are those of `npm run zip:store`. Ends with 1 where the two differ.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { unzipSync } from 'fflate';
import { ROOT, run } from '../shell.mjs';
import { readArgs } from './args';
import { differences } from './files';

/** By these npm would take the copy for this folder. */
const SETTINGS = /^npm_(config_local_prefix|package_)/i;

/** Runs a command in a folder, shown while it runs. */
async function within(folder: string, command: string, args: string[]): Promise<void> {
  const { code } = await run(command, args, { cwd: folder });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}.`);
}

try {
  const { to, owner, withoutStudio } = readArgs(process.argv.slice(2));
  const archive = readdirSync(to).find((name) => name.endsWith('-sources.zip'));
  if (!archive) throw new Error(`There are no sources in ${to}: npm run zip:store makes them.`);
  for (const name of Object.keys(process.env)) if (SETTINGS.test(name)) delete process.env[name];
  const folder = mkdtempSync(join(tmpdir(), 'kol-lens-sources-'));
  try {
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(to, archive))))) {
      if (name.endsWith('/')) continue;
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    await within(folder, 'npm', ['ci', '--no-audit', '--no-fund']);
    const ownerThere = join(folder, relative(ROOT, owner));
    const words = ['--only', 'firefox', '--no-zips', '--owner', ownerThere];
    await within(folder, 'npm', [
      'run',
      'zip:store',
      '--',
      ...words,
      ...(withoutStudio ? ['--without-studio'] : []),
    ]);
    const found = differences(join(to, 'firefox'), join(folder, '.output', 'store', 'firefox'));
    if (found.length > 0) throw new Error(`Rebuilt from ${archive}:\n${found.join('\n')}`);
    console.log(`${archive} rebuilds to the same package, to the byte.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
