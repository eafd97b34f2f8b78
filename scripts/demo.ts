/**
 * The extension at work in a real Chromium on replica pages at their real addresses, against a loopback server that speaks
 * the API's contract. With a desktop it opens a window to play in; without one, or with `--headless`, it drives the same
 * browser, prints the figures that the panel shows, and saves pictures of every screen.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Frame, Page } from '@playwright/test';
import { ChromiumLens } from '../e2e/support/chromium';
import { type Figure, poll } from '../e2e/support/extension';
import { PAGES, START } from '../e2e/support/replicas/pages';
import { TestServer, TOKEN } from '../e2e/support/server';
import { blockTitle, metricWords } from '../lib/i18n/metrics';
import { type Language, translate } from '../lib/language/translate';
import type { VerdictId } from '../lib/report/verdict';
import { ROOT } from './shell.mjs';

const PICTURES = join(ROOT, '.output', 'demo');
const [CREATOR = { url: START }] = PAGES;
const LOOKS = (['zh-CN', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((theme) => ({
    language,
    theme,
    name: `${language.slice(0, 2)}-${theme}`,
  })),
);

function hasDesktop(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function userLanguage(): Language {
  return /^zh/i.test(process.env.LC_ALL || process.env.LANG || Intl.DateTimeFormat().resolvedOptions().locale)
    ? 'zh-CN'
    : 'en';
}

/** Puts the token in as a user does: options page, field, button, and the balance that the API answers with. */
async function enterToken(lens: ChromiumLens): Promise<Page> {
  const page = await lens.ownPage('options.html');
  await page.locator('#token input').fill(TOKEN);
  await page.locator('#token button[type="submit"]').click();
  await page.locator('#token', { hasText: '123.45' }).waitFor();
  return page;
}

/** Opens the panel on the creator's page and waits until no part of it is loading. */
async function openReport(lens: ChromiumLens): Promise<{ page: Page; panel: Frame }> {
  const page = await lens.open(CREATOR.url);
  const panel = await lens.openPanel(page);
  await panel.waitForSelector('[data-metric="verdict.realCpm"][data-value]');
  await panel.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  // The line about lists and the menus come after the first drawing.
  for (const late of ['[data-add-menu]', '[data-export-menu]']) await panel.waitForSelector(late);
  return { page, panel };
}

/** What a buyer decides by, before all else. */
const FIRST: readonly string[] = [
  'verdict.price',
  'verdict.realCpm',
  'verdict.realCpe',
  'verdict.expectedCpm',
  'verdict.median',
  'verdict.completion',
  'verdict.interaction',
] satisfies VerdictId[];

function verdictFirst(figures: readonly Figure[]): Figure[] {
  const place = ({ id }: Figure) => (FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length);
  return [...figures].sort((a, b) => place(a) - place(b));
}

/** Columns of text, wide characters counted as two. */
function table(figures: readonly Figure[], language: Language): string {
  const rows = figures
    .filter(({ text }) => text !== '')
    .map(({ id, text }) => {
      const label = metricWords(id)?.label ?? blockTitle(id);
      return [label === undefined ? id : translate(label, language), text, id] as const;
    });
  const width = (text: string) =>
    [...text].reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => width(row[column as 0 | 1]))));
  return rows
    .map((row) =>
      row.map((cell, at) => cell + ' '.repeat(Math.max((widths[at] ?? 0) - width(cell), 0))).join('  '),
    )
    .join('\n');
}

async function show(server: TestServer): Promise<void> {
  const lens = await ChromiumLens.launch({ server, build: 'chrome-mv3', headless: false });
  const over = new Promise<void>((resolve) => lens.context.on('close', () => resolve()));
  process.once('SIGINT', () => void lens.close());
  const settings = await enterToken(lens);
  await settings.close();
  const [first] = lens.context.pages();
  await (first ?? (await lens.context.newPage())).goto(START);
  const { page } = await openReport(lens);
  await page.bringToFront();
  console.log(
    `\nA Chromium is open on ${CREATOR.url}\nThe first tab links every supported kind of page. Close the window to end.`,
  );
  await over;
}

async function drive(server: TestServer): Promise<void> {
  await rm(PICTURES, { recursive: true, force: true });
  await mkdir(PICTURES, { recursive: true });
  const pictures: string[] = [];
  const keep = async (name: string, picture: Buffer) => {
    const path = join(PICTURES, `${name}.png`);
    await writeFile(path, picture);
    pictures.push(relative(ROOT, path));
  };
  const still = { animations: 'disabled' } as const;
  const lens = await ChromiumLens.launch({ server, build: 'chrome-mv3' });
  try {
    const settings = await enterToken(lens);
    for (const { language, theme, name } of LOOKS) {
      await lens.ask('settings.set', { settings: { language, theme } });
      const { page, panel } = await openReport(lens);
      await keep(`panel-${name}`, await page.screenshot(still));
      if (language === userLanguage() && theme === 'light') {
        console.log(`\n${CREATOR.url}\n`);
        console.log(table(verdictFirst(await lens.figures(panel)), language));
      }
      const popup = await lens.openPopup(page);
      await poll(
        () =>
          popup.evaluate<true | undefined>(
            "document.querySelector('h2') && !document.querySelector('[aria-busy=true]') ? true : undefined",
          ),
        'the popup',
      );
      await keep(`popup-${name}`, await popup.screenshot());
      await popup.close();
      await page.close();
      await settings.reload();
      await settings.locator('main').waitFor();
      await keep(`options-${name}`, await settings.screenshot(still));
    }
  } finally {
    await lens.close();
  }
  console.log(
    `\n${server.calls().length} calls to the API on this machine. Pictures:\n${pictures.map((p) => `  ${p}`).join('\n')}`,
  );
}

/** Driving takes seconds. A run that takes minutes hangs, and has to end by itself where no user watches it. */
const DEADLINE_MS = 180_000;

const headless = process.argv.includes('--headless') || !hasDesktop();
const server = await TestServer.start();
try {
  if (headless) {
    setTimeout(() => {
      console.error('\nThe demonstration did not end in time.');
      process.exit(1);
    }, DEADLINE_MS).unref();
  }
  await (headless ? drive(server) : show(server));
} catch (error) {
  console.error(`\nThe demonstration did not work: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  await server.close();
}
