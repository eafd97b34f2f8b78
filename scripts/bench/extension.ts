import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'wxt';
import { builtExtension } from '../../e2e/support/extension';
import { TEAM_HOST } from '../../e2e/support/teamFolder';
import { ROOT } from '../shell.mjs';

const FOLDER = join(ROOT, '.output', 'bench');
const BLANK = join(ROOT, 'scripts', 'bench', 'blank');
const FRAMES = ['panel.html', 'blank.html'];
const silent = () => {};

/** An empty React page, made of the same React by the same tools as the panel. */
async function buildBlank(): Promise<string> {
  const root = join(FOLDER, 'blank');
  const page = join(root, 'entrypoints', 'blank');
  mkdirSync(page, { recursive: true });
  for (const file of ['index.html', 'main.tsx']) copyFileSync(join(BLANK, file), join(page, file));
  await build({
    root,
    configFile: false,
    imports: false,
    modules: ['@wxt-dev/module-react'],
    manifest: { name: 'blank', version: '1.0.0' },
    logger: {
      debug: silent,
      log: silent,
      info: silent,
      warn: silent,
      error: console.error,
      fatal: console.error,
      success: silent,
      level: 0,
    },
  });
  return join(root, '.output', 'chrome-mv3');
}

/**
 * A copy of the build with two things added that never ship: an empty React page beside the panel, and in both of them a
 * script that tells when they have drawn.
 *
 * @returns its folder
 */
export async function benchExtension(): Promise<string> {
  rmSync(FOLDER, { recursive: true, force: true });
  const folder = join(FOLDER, 'extension');
  cpSync(builtExtension('chrome-mv3'), folder, { recursive: true });
  const blank = await buildBlank();
  for (const part of ['blank.html', 'chunks'])
    cpSync(join(blank, part), join(folder, part), { recursive: true });
  copyFileSync(join(BLANK, 'mark.js'), join(folder, 'mark.js'));
  for (const file of FRAMES) {
    const path = join(folder, file);
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('<head>', '<head><script src="/mark.js"></script>'),
    );
  }
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  // No driver can answer the browser’s question for the host of a team.
  manifest.host_permissions.push(`https://${TEAM_HOST}/*`);
  manifest.web_accessible_resources[0].resources = FRAMES;
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}
