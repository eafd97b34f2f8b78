/**
 * Runs the main ways in the oldest Chromium that the stores' packages ask for: `npm run test:oldest`. Other tests by their names behind
 * `--`. The browser comes from Debian's packages into a folder of ours, or is the one that `KOL_LENS_CHROMIUM` names.
 */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { OWN_BROWSERS } from '../browsers.mjs';
import { runMain, setup } from '../setup.mjs';
import { ROOT, run } from '../shell.mjs';
import { TESTED } from './oldest';

/** What a user does: every surface once, and what is particular to a browser's version. */
const MAIN_WAYS = [
  ...[
    'smoke',
    'overlay',
    'popup',
    'options',
    'firstRun',
    'workspace.search',
    'lists',
    'compare',
    'bulk',
    'sheet',
  ],
  ...['exports', 'badges', 'meeting', 'memory', 'studio.look', 'wall'],
].map((name) => `e2e/${name}.spec.ts`);

/** @throws {Error} where Debian has the version no more, or the system is none of Debian's. */
async function oldChromium(): Promise<string> {
  const folder = join(ROOT, OWN_BROWSERS, `chromium-${TESTED.chrome}`);
  const program = join(folder, 'usr/lib/chromium/chromium');
  if (existsSync(program)) return program;
  console.log(`Getting Chromium ${TESTED.chrome} from Debian…`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const packages = ['chromium', 'chromium-common'].map((name) => `${name}=${TESTED.chrome}.*`);
  const { code, output } = await run('apt-get', ['download', '-q', ...packages], {
    quiet: true,
    cwd: folder,
  });
  if (code !== 0)
    throw new Error(
      `Chromium ${TESTED.chrome} could not be had from Debian. Name one by KOL_LENS_CHROMIUM.\n${output}`,
    );
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.deb'))) {
    await run('dpkg', ['-x', file, '.'], { cwd: folder });
    rmSync(join(folder, file));
  }
  return program;
}

await runMain(async () => {
  await setup(['chromium']);
  const chromium = process.env.KOL_LENS_CHROMIUM ?? (await oldChromium());
  const { output } = await run(chromium, ['--version', '--no-sandbox'], { quiet: true });
  const version = /\d+/.exec(output)?.[0];
  console.log(`Chromium ${version}`);
  if (version !== TESTED.chrome) {
    console.error(`The stores' packages ask for ${TESTED.chrome}.`);
    return 1;
  }
  const build = await run('npm', ['run', '--silent', 'build:e2e']);
  if (build.code !== 0) return build.code;
  const asked = process.argv.slice(2);
  const tests = asked.length > 0 ? asked : MAIN_WAYS;
  const { code } = await run('playwright', ['test', '--project=chromium', '--workers=2', ...tests], {
    env: { KOL_LENS_CHROMIUM: chromium, NODE_NO_WARNINGS: '1' },
  });
  return code;
});
