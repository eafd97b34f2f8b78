import { runMain, setup } from './setup.mjs';
import { run } from './shell.mjs';

await runMain(async () => {
  await setup(['chromium']);
  console.log('Building for Chromium…');
  const { code, output } = await run('wxt', ['build'], { quiet: true });
  if (code !== 0) {
    console.error(output);
    return code;
  }
  return (await run('tsx', ['scripts/bench/main.ts', ...process.argv.slice(2)])).code;
});
