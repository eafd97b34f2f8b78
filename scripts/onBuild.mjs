import { runMain, setup } from './setup.mjs';
import { run } from './shell.mjs';

/**
 * Builds the extension for Chromium and runs a script over it, with the arguments of this process.
 *
 * @param {string} script
 */
export async function runOnBuild(script) {
  await runMain(async () => {
    await setup(['chromium']);
    console.log('Building for Chromium…');
    const { code, output } = await run('wxt', ['build'], { quiet: true });
    if (code !== 0) {
      console.error(output);
      return code;
    }
    return (await run('tsx', [script, ...process.argv.slice(2)])).code;
  });
}
