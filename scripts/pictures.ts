/** The README's pictures, taken of the production build on replica pages and made-up data: `npm run pictures`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ChromiumLens } from '../e2e/support/chromium';
import { poll } from '../e2e/support/extension';
import { PAGES } from '../e2e/support/replicas/pages';
import { TestServer } from '../e2e/support/server';
import type { EntryField, ListEdit } from '../lib/lists/model';
import type { MessageType, Payload, Reply } from '../lib/messages/protocol';
import type { Ratio, Yuan } from '../lib/report/units';
import type { Settings } from '../lib/settings/schema';
import type { Subject } from '../lib/subject/types';
import { ROOT } from './shell.mjs';

const FOLDER = join(ROOT, 'docs', 'images');
const [CREATOR = { url: '' }] = PAGES;
const still = { animations: 'disabled' } as const;

await mkdir(FOLDER, { recursive: true });
const server = await TestServer.start();
const lens = await ChromiumLens.launch({ server, build: 'chrome-mv3' });
const save = (page: Page, name: string) => page.screenshot({ ...still, path: join(FOLDER, `${name}.png`) });
const ask = async <T extends MessageType>(type: T, payload: Payload<T>) =>
  ((await lens.ask(type, payload)) as { ok: Reply<T> }).ok;
const look = (settings: Partial<Settings>) => ask('settings.set', { settings });
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

/** Creators whose figures are remembered, because a search found them. */
async function found(): Promise<{ subject: Subject; name: string }[]> {
  const search = { list: 'xingtu.search', values: {}, mode: 'auto', request: crypto.randomUUID() } as const;
  const { table } = await ask('list.load', search);
  return (table?.rows ?? []).flatMap(({ subject, cells: [name] }) =>
    subject ? [{ subject, name: String(name) }] : [],
  );
}

const STATUSES = ['confirmed', 'proposed', 'quoted', 'candidate', 'excluded'];
const REASONS = ['完播高，同价位中位数最好', '家居场景，可带喷雾植入', '学生党口碑，返点最高'];

/** A list that a buyer has worked in. */
async function filledList(creators: readonly { subject: Subject; name: string }[]): Promise<string> {
  const { id } = await ask('lists.create', {
    list: {
      name: '夏季补水 · 抖音',
      client: '青屿护肤',
      budget: 500_000 as Yuan,
      fee: 0.05 as Ratio,
      rebate: 0.3 as Ratio,
      form: '21_60',
    },
  });
  const { added } = await ask('lists.add', { id, creators: creators.slice(0, 12) });
  const edits = added.flatMap((entry, at): ListEdit[] => {
    const set = (field: EntryField, value: string | number): ListEdit => ({
      edit: 'entry',
      id: entry.id,
      field,
      value,
    });
    const excluded = at % 5 === 4;
    return [
      set('status', STATUSES[at % STATUSES.length] ?? ''),
      excluded
        ? set('reasonAgainst', '预期是中位数的 2.6 倍')
        : set('reasonFor', REASONS[at % REASONS.length] ?? ''),
      ...(at % 2 === 0 ? [set('quote', 9_000 + at * 2_500)] : []),
      set('slot', `6/${12 + at}`),
      { edit: 'tag', id: entry.id, tag: at % 3 === 0 ? '测评' : '护肤', on: true },
    ];
  });
  await ask('lists.edit', { id, edits });
  return id;
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
  const creators = await found();
  await workspace(`/lists/${await filledList(creators)}`, 'list-zh-light');
  await look({ language: 'en', theme: 'dark' });
  await ask('tray.change', { add: creators.slice(0, 4) });
  await workspace('/compare', 'compare-en-dark', async (page) => {
    await page.locator('[data-compare="ready"]').waitFor();
  });
} finally {
  await lens.close();
  await server.close();
}
