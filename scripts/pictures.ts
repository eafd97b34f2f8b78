/** The README's pictures, taken of the production build on replica pages and made-up data: `npm run pictures`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ChromiumLens } from '../e2e/support/chromium';
import { poll } from '../e2e/support/extension';
import { PAGES } from '../e2e/support/replicas/pages';
import { TestServer } from '../e2e/support/server';
import type { Settings } from '../lib/settings/schema';
import { ROOT } from './shell.mjs';

const FOLDER = join(ROOT, 'docs', 'images');
const [CREATOR = { url: '' }] = PAGES;
const still = { animations: 'disabled' } as const;

await mkdir(FOLDER, { recursive: true });
const server = await TestServer.start();
const lens = await ChromiumLens.launch({ server, build: 'chrome-mv3' });
const save = (page: Page, name: string) => page.screenshot({ ...still, path: join(FOLDER, `${name}.png`) });
const look = (settings: Partial<Settings>) => lens.ask('settings.set', { settings });
const settled = (page: Page) =>
  page.waitForFunction(
    () => document.querySelector('[data-metric]') && !document.querySelector('[aria-busy="true"]'),
  );

async function panel(name: string): Promise<void> {
  const page = await lens.open(CREATOR.url);
  const frame = await lens.openPanel(page);
  await frame.waitForSelector('[data-metric][data-value]');
  await frame.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  await save(page, name);
  await page.close();
}

async function workspace(hash: string, name: string, before?: (page: Page) => Promise<void>): Promise<void> {
  const page = await lens.ownPage(`workspace.html#${hash}`);
  await page.setViewportSize({ width: 1280, height: 800 });
  await before?.(page);
  await settled(page);
  await save(page, name);
  await page.close();
}

try {
  await lens.setToken();
  await look({ language: 'zh-CN', theme: 'light' });
  await panel('panel-zh-light');
  await workspace('/search/pgy', 'search-zh-light', async (page) => {
    await page.locator('form button[type="submit"]').click();
    // The price of the next page comes after the rows.
    await page.getByRole('button', { name: '加载下一页' }).locator('[data-calls]').waitFor();
  });
  await look({ language: 'en', theme: 'dark' });
  await panel('panel-en-dark');
  await look({ theme: 'light' });
  const options = await lens.ownPage('options.html');
  await options.setViewportSize({ width: 1280, height: 800 });
  await save(options, 'options-en-light');
  await options.close();
  await look({ language: 'zh-CN' });
  const page = await lens.open(CREATOR.url);
  const popup = await lens.openPopup(page);
  await poll(
    () => popup.evaluate<true | undefined>("document.querySelector('[data-metric]') ? true : undefined"),
    'the popup',
  );
  await writeFile(join(FOLDER, 'popup-zh-light.png'), await popup.screenshot());
  await page.close();
  await look({ source: 'sample' });
  await workspace('/studio/account', 'studio-zh-light');
} finally {
  await lens.close();
  await server.close();
}
