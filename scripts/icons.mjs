/**
 * Draws `public/icon/*.png` from `icon.svg`, and the smallest from `icon-small.svg`, whose bars stand on whole pixels. Run
 * it after changing either: `npm run icons`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runMain, setup } from './setup.mjs';
import { ROOT } from './shell.mjs';

const SOURCES = { 16: 'icon-small.svg', 32: 'icon.svg', 48: 'icon.svg', 96: 'icon.svg', 128: 'icon.svg' };

await runMain(async () => {
  const { chromium: executablePath } = await setup(['chromium']);
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage();
  for (const [size, source] of Object.entries(SOURCES)) {
    const side = Number(size);
    await page.setViewportSize({ width: side, height: side });
    const svg = readFileSync(join(ROOT, 'scripts', source), 'utf8');
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${side}px;height:${side}px}</style>${svg}`,
    );
    writeFileSync(
      join(ROOT, 'public', 'icon', `${side}.png`),
      await page.screenshot({ omitBackground: true }),
    );
  }
  await browser.close();
  return 0;
});
