/**
 * The pictures of the README and of the stores' listings, taken of the production build on replica pages and made-up data: `npm run
 * pictures`.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from '@playwright/test';
import { ChromiumLens } from '../e2e/support/chromium';
import { poll } from '../e2e/support/extension';
import { DOUYIN_SEARCH, listed, PAGES } from '../e2e/support/replicas/pages';
import { TestServer } from '../e2e/support/server';
import type { EntryField, ListEdit } from '../lib/lists/model';
import type { MessageType, Payload, Reply } from '../lib/messages/protocol';
import type { Ratio, Yuan } from '../lib/report/units';
import type { Settings } from '../lib/settings/schema';
import type { Subject } from '../lib/subject/types';
import { animated } from './apng';
import { grantBuild } from './granted.mjs';
import { ROOT } from './shell.mjs';
import {
  DRAWINGS,
  drawingOf,
  LANGUAGES,
  type LanguageName,
  PICTURES,
  SCREEN_SIZE,
  type Screen,
  screenName,
  THEMES,
  type Theme,
} from './store/pictures';

/** The window of the background, as far as it is reached into. */
interface Storing {
  chrome: { storage: { local: { set(items: object): Promise<void> } } };
}

const FOLDER = join(ROOT, 'docs', 'images');
const BUILD = 'chrome-mv3';
const [CREATOR = { url: '' }] = PAGES;
/** How long each frame of the animated picture stands. */
const SECONDS = 2.5;
const still = { animations: 'disabled' } as const;

await mkdir(FOLDER, { recursive: true });
await rm(PICTURES, { recursive: true, force: true });
await mkdir(PICTURES, { recursive: true });
const server = await TestServer.start();
const lens = await ChromiumLens.launch({ server, build: BUILD });
const save = (page: Page, name: string, folder = FOLDER) =>
  page.screenshot({ ...still, path: join(folder, `${name}.png`) });
const ask = async <T extends MessageType>(type: T, payload: Payload<T>) =>
  ((await lens.ask(type, payload)) as { ok: Reply<T> }).ok;
const look = (settings: Partial<Settings>) => ask('settings.set', { settings });
const settled = (page: Page) =>
  page.waitForFunction(
    () => document.querySelector('[data-metric]') && !document.querySelector('[aria-busy="true"]'),
  );

/** Waits until a panel has its figures, and what comes after them. */
async function drawn(frame: Frame): Promise<void> {
  await frame.waitForSelector('[data-metric][data-value]');
  await frame.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  await frame
    .getByRole('button', { name: /^(加入名单|Add to (a )?list)/ })
    .first()
    .waitFor();
}

async function panel(name: string, folder = FOLDER): Promise<void> {
  const page = await lens.open(CREATOR.url);
  await page.setViewportSize(SCREEN_SIZE);
  const frame = await lens.openPanel(page);
  await drawn(frame);
  await save(page, name, folder);
  await page.close();
}

async function workspace(
  hash: string,
  name: string,
  before?: (page: Page) => Promise<void>,
  folder = FOLDER,
): Promise<void> {
  const page = await lens.ownPage(`workspace.html#${hash}`);
  await page.setViewportSize(SCREEN_SIZE);
  await before?.(page);
  await settled(page);
  await save(page, name, folder);
  await page.close();
}

interface Found {
  subject: Subject;
  name: string;
  /** In yuan, of a video of 21 to 60 seconds. */
  price: number;
}

/** Creators whose figures are remembered, because a search found them. */
async function found(): Promise<Found[]> {
  const search = { list: 'xingtu.search', values: {}, mode: 'auto', request: crypto.randomUUID() } as const;
  const { table } = await ask('list.load', search);
  const price = table?.columns.findIndex(({ id }) => id === 'xingtu.price.21_60') ?? -1;
  return (table?.rows ?? []).flatMap(({ subject, cells }) =>
    subject ? [{ subject, name: String(cells[0]), price: Number(cells[price]) }] : [],
  );
}

const STATUSES = ['confirmed', 'proposed', 'quoted', 'candidate', 'excluded'];
const REASONS = ['完播高，同价位中位数最好', '家居场景，可带喷雾植入', '学生党口碑，返点最高'];

/** A list that a buyer has worked in. */
async function filledList(found: readonly Found[]): Promise<string> {
  const creators = found.slice(0, 12);
  const { id } = await ask('lists.create', {
    list: {
      name: '夏季补水 · 抖音',
      client: '青屿护肤',
      budget: 600_000 as Yuan,
      fee: 0.05 as Ratio,
      rebate: 0.3 as Ratio,
      form: '21_60',
    },
  });
  const { added } = await ask('lists.add', {
    id,
    creators: creators.map(({ subject, name }) => ({ subject, name })),
  });
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
        ? set('reasonAgainst', '近三个月投过竞品')
        : set('reasonFor', REASONS[at % REASONS.length] ?? ''),
      // What was negotiated is a little less than the platform's price.
      ...(at % 2 === 0 ? [set('quote', Math.round((creators[at]?.price ?? 0) * 0.0092) * 100)] : []),
      set('slot', `6/${12 + at}`),
      { edit: 'tag', id: entry.id, tag: at % 3 === 0 ? '测评' : '护肤', on: true },
    ];
  });
  await ask('lists.edit', { id, edits });
  return id;
}

const search = async (page: Page) => {
  await page.locator('form button[type="submit"]').click();
  // The price of the next page comes after the rows.
  await page.locator('main button [data-calls]').last().waitFor();
};
const compared = (page: Page) => page.locator('[data-compare="ready"]').waitFor();

/** A job over many creators, and the sheet of a list, with the sample's figures. */
async function together(
  creators: readonly { subject: Subject; name: string }[],
  list: string,
): Promise<void> {
  const rows = creators.map(({ subject, name }, at) => ({ line: at + 1, text: name, about: { subject } }));
  const order = { parts: ['row', 'audience'] as const, calls: 0, list: { name: '六月 · 初选' } };
  await ask('bulk.start', { rows, ...order });
  await workspace('/bulk', 'bulk-zh-light', async (page) => {
    await page.locator('[data-bulk-job="done"]').waitFor();
    await page.locator(`[data-bulk-into="${rows.length}"]`).waitFor();
  });
  const { job } = await ask('bulk.get', { after: 0 });
  await ask('bulk.hold', { how: 'clear' });
  // The pictures that follow have the one list.
  if (job?.list) await ask('lists.remove', { id: job.list.id });
  const page = await lens.ownPage(`workspace.html#/sheet/${list}`);
  await page.setViewportSize(SCREEN_SIZE);
  await page.locator('[data-sheet-row="1"]').waitFor();
  // Of the complete preset no figure would be in sight.
  await page.locator('[data-template="douyin.short"]').click();
  await page.locator('[data-template="douyin.short"][aria-pressed="true"]').waitFor();
  await save(page, 'sheet-zh-light');
  await page.close();
}

/**
 * A list page whose creators are in a list. In a browser of its own that grants what badges need: no driver can answer the browser's
 * question.
 */
async function badges(): Promise<void> {
  grantBuild(BUILD);
  const granted = await ChromiumLens.launch({ server, build: `${BUILD}-e2e` });
  try {
    const tell = async <T extends MessageType>(type: T, payload: Payload<T>) =>
      ((await granted.ask(type, payload)) as { ok: Reply<T> }).ok;
    const { settings } = await tell('session.get', {});
    await tell('settings.set', {
      settings: {
        ...{ source: 'sample', language: 'zh-CN', theme: 'light' },
        badges: { ...settings.badges, douyin: true },
      },
    });
    const of = (at: number) =>
      ({ platform: 'douyin', kind: 'kol', idType: 'douyinSecUid', id: listed(at).author }) as const;
    const places = [0, 1, 2, 4, 5];
    const { list, added } = await tell('lists.add', {
      creators: places.map((at) => ({ subject: of(at) })),
    });
    const edits = added.map(
      ({ id }, at): ListEdit => ({
        ...{ edit: 'entry', id, field: 'status' },
        value: STATUSES[(at + 3) % STATUSES.length],
      }),
    );
    await tell('lists.edit', { id: list.id, edits });
    const page = await granted.open(DOUYIN_SEARCH);
    await page.setViewportSize(SCREEN_SIZE);
    const marked = async () => (await granted.badges(page)).filter(({ label }) => label).length;
    await poll(async () => (await marked()) > 2 || undefined, 'the badges');
    await save(page, 'badges-zh-light');
  } finally {
    await granted.close();
  }
}

/**
 * The screens of the listing in one look, true for a package without the studio too: its part of the workspace is not shown. What
 * stands in the list and in the tray is the sample's.
 */
async function listing(language: LanguageName, theme: Theme, list: string): Promise<void> {
  await look({ language: LANGUAGES[language], theme });
  const name = (screen: Screen) => screenName(screen, language, theme);
  const shown = async (screen: Screen, hash: string, before?: (page: Page) => Promise<void>) =>
    workspace(
      hash,
      name(screen),
      async (page) => {
        await page.addStyleTag({ content: '[data-part="studio"] { display: none }' });
        await before?.(page);
      },
      PICTURES,
    );
  await panel(name('panel'), PICTURES);
  await shown('search', '/search/xingtu', search);
  await shown('list', `/lists/${list}`);
  await shown('compare', '/compare', compared);
}

/** A tile, or the logo, of a page that holds nothing else. */
async function drawing(name: keyof typeof DRAWINGS, language: LanguageName, file: string): Promise<void> {
  const page = await lens.context.newPage();
  const { width, height } = DRAWINGS[name];
  await page.setViewportSize({ width, height });
  const icon = await readFile(join(ROOT, 'scripts', 'icon.svg'), 'utf8');
  await page.setContent(drawingOf(name, language, icon));
  await page.screenshot({ omitBackground: true, path: join(PICTURES, `${file}.png`) });
  await page.close();
}

/** The main way, from a creator's page to a comparison, as one animated picture. */
async function way(list: string): Promise<void> {
  const frames: Buffer[] = [];
  const take = async (page: Page) => void frames.push(await page.screenshot(still));
  const page = await lens.open(CREATOR.url);
  await page.setViewportSize(SCREEN_SIZE);
  await lens.launcherBox(page);
  await take(page);
  const frame = await lens.openPanel(page);
  await drawn(frame);
  await take(page);
  await frame.getByRole('tab').nth(1).click();
  await frame.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  await take(page);
  await page.close();
  for (const hash of [`/lists/${list}`, '/compare']) {
    const own = await lens.ownPage(`workspace.html#${hash}`);
    await own.setViewportSize(SCREEN_SIZE);
    await settled(own);
    if (hash === '/compare') await compared(own);
    await take(own);
    await own.close();
  }
  await writeFile(join(FOLDER, 'way.png'), animated(frames, SECONDS));
}

try {
  await lens.setToken();
  await look({ language: 'zh-CN', theme: 'light' });
  await panel('panel-zh-light');
  await workspace('/search/pgy', 'search-zh-light', search);
  await look({ language: 'en', theme: 'dark' });
  await panel('panel-en-dark');
  await look({ theme: 'light' });
  const options = await lens.ownPage('options.html');
  await options.setViewportSize({ width: 1280, height: 800 });
  await save(options, 'options-en-light');
  await options.close();
  await look({ language: 'zh-CN' });
  const page = await lens.open(CREATOR.url);
  // As the popup is every day: its offer of badges is answered once.
  const worker = await lens.worker();
  await worker.evaluate(() =>
    (globalThis as unknown as Storing).chrome.storage.local.set({ badgesDeclined: { xingtu: true } }),
  );
  const popup = await lens.openPopup(page);
  await poll(
    () =>
      popup.evaluate<true | undefined>(
        "document.querySelector('[data-metric]') && document.querySelector('[data-meeting] button') ? true : undefined",
      ),
    'the popup',
  );
  await writeFile(join(FOLDER, 'popup-zh-light.png'), await popup.screenshot());
  await page.close();
  await look({ source: 'sample' });
  await workspace('/studio/account', 'studio-zh-light');
  const creators = await found();
  const list = await filledList(creators);
  await workspace(`/lists/${list}`, 'list-zh-light');
  await together(creators, list);
  await badges();
  await look({ language: 'en', theme: 'dark' });
  await ask('tray.change', { add: creators.slice(0, 4) });
  await workspace('/compare', 'compare-en-dark', compared);
  for (const language of Object.keys(LANGUAGES) as LanguageName[]) {
    for (const theme of THEMES) await listing(language, theme, list);
    for (const name of ['tile', 'promo'] as const) await drawing(name, language, `${name}-${language}`);
  }
  await drawing('logo', 'en', 'logo');
  await look({ language: 'zh-CN', theme: 'light' });
  await way(list);
} finally {
  await lens.close();
  await server.close();
}
