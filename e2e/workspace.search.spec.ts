import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { sampleData } from '../lib/providers/sample';
import { still } from './sections.support';
import { COLOUR_RULES, NAME_RULES, violationsIn } from './support/axe';
import type { ChromiumLens } from './support/chromium';
import { blogger, kol, kols, PGY, pgyPage } from './support/market';
import { type Desk, expect, paste, settled, test } from './support/shared';

async function openSearch(lens: ChromiumLens): Promise<Page> {
  const page = await lens.ownPage('workspace.html#/search/pgy');
  await page.locator('[data-search-screen]').waitFor();
  return page;
}

/** The columns in the order of the list, most of them in sight: a search begins with a few of them. */
const withColumns = (desk: Desk, hidden: string[]) =>
  desk.ask('columns.set', { list: 'pgy.search', layout: { order: [], hidden } });

const rowsOf = (page: Page) => page.locator('[role="row"][data-index]');
const ready = async (page: Page, rows: number) => {
  await expect(page.locator('[data-load-more] [data-loaded]')).toHaveAttribute('data-loaded', String(rows));
  await expect(page.locator('[data-search-screen]')).toHaveAttribute('data-phase', 'ready');
};
const cell = (page: Page, row: number, id: string) =>
  page.locator(`[data-index="${row}"] [data-metric="${id}"]`);
test('columns are dragged to another place and to another width', async ({ lens, desk, server }) => {
  await desk.setUp('en');
  await withColumns(desk, ['pgy.redId', 'pgy.level']);
  server.always(PGY, pgyPage(kols(1, 3), 3));
  const page = await openSearch(lens);
  await page.locator('[data-search]').click();
  await ready(page, 3);
  const columns = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-column]')].map(({ dataset }) => dataset.column),
    );
  await page.locator('[data-column="pgy.gender"]').dragTo(page.locator('[data-column="pgy.fans"]'));
  await expect
    .poll(async () => (await columns()).slice(0, 4))
    .toEqual(['pgy.row.name', 'pgy.row.userId', 'pgy.gender', 'pgy.fans']);
  const after = await columns();

  const width = async (on: Page, id: string) =>
    Math.round((await on.locator(`[data-column="${id}"]`).boundingBox())?.width ?? 0);
  const usual = await width(page, 'pgy.fans');
  await page.locator('[data-column="pgy.fans"] button').press('Shift+ArrowRight');
  await expect.poll(() => width(page, 'pgy.fans')).toBe(usual + 16);
  const edge = await page.locator('[data-resize="pgy.gender"]').boundingBox();
  if (!edge) throw new Error('The heading has no edge.');
  await page.mouse.move(edge.x + 4, edge.y + 8);
  await page.mouse.down();
  await page.mouse.move(edge.x + 64, edge.y + 8, { steps: 4 });
  const dragged = await width(page, 'pgy.gender');
  expect(dragged).toBeGreaterThan(110);
  await page.mouse.up();
  expect(await columns()).toEqual(after);

  await page.reload();
  await ready(page, 3);
  expect(await columns()).toEqual(after);
  expect(await width(page, 'pgy.fans')).toBe(usual + 16);
  expect(await width(page, 'pgy.gender')).toBe(dragged);
});

test('rows are selected, copied as a table, and exported as CSV and Excel', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('zh-CN');
  await withColumns(desk, ['pgy.redId']);
  server.next(PGY, pgyPage([kol(1, { name: '=HYPERLINK("https://evil.example")' }), ...kols(2, 6)], 6));
  const page = await openSearch(lens);
  await page.locator('[data-search]').click();
  await ready(page, 6);
  await page.locator('[data-index="0"] [data-box]').click();
  await page.locator('[data-index="2"] [data-box]').click({ modifiers: ['Shift'] });
  await expect(page.locator('[data-selected]')).toHaveAttribute('data-selected', '3');
  await expect(page.locator('[data-beside]')).toHaveCount(0);

  await exportAs(page, 'copy');
  await expect(page.getByText('已复制 3 行')).toBeVisible();
  const lines = (await paste(page)).split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toMatch(/^博主\t用户 ID\t粉丝数\t/);
  expect(lines[1]).toContain(`'=HYPERLINK`);
  expect(lines[2]?.split('\t').slice(0, 3)).toEqual(['博主2', blogger(2), '2000']);

  const [csv] = await Promise.all([page.waitForEvent('download'), exportAs(page, 'csv')]);
  expect(csv.suggestedFilename()).toMatch(/^kol-lens_pgy-search_\d{4}-\d\d-\d\d\.csv$/);
  const text = await readFile(await csv.path(), 'utf8');
  expect(text.startsWith('\uFEFF博主,用户 ID,')).toBe(true);
  expect(text.trimEnd().split('\r\n')).toHaveLength(4);
  expect(text).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
  expect(text).not.toMatch(/(^|,)"?=/m);
  await expect(page.getByText(/已导出 3 行：kol-lens_pgy-search/)).toBeVisible();

  // Without a selection it is everything that is loaded; in English the headings are.
  await desk.ask('settings.set', { settings: { language: 'en' } });
  await page.getByLabel('Clear selection').click();
  const [xlsx] = await Promise.all([page.waitForEvent('download'), exportAs(page, 'xlsx')]);
  expect(xlsx.suggestedFilename()).toMatch(/\.xlsx$/);
  const parts = unzipSync(await readFile(await xlsx.path()));
  const xml = Object.entries(parts)
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, bytes]) => strFromU8(bytes))
    .join('\n');
  expect(xml).toContain('>Creator<');
  expect(xml).toContain('>User ID<');
  expect(xml).toContain(`>${blogger(6)}<`);
  expect(xml).toContain('>=HYPERLINK("https://evil.example")<');
  expect(xml).toContain('Real data, from Just One API');
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array);
  expect(sheet.match(/<row /g)).toHaveLength(7);
  // Typed: followers are a number, and nothing is a formula.
  expect(sheet).toContain('<v>2000</v>');
  expect(sheet).not.toContain('<f>');
  expect(server.calls()).toHaveLength(1);
});

/** Chooses a line of the export menu. */
async function exportAs(page: Page, item: 'copy' | 'csv' | 'xlsx'): Promise<void> {
  await page.locator('[data-export-menu]').click();
  await page.locator(`[data-item="${item}"]`).click();
}

test('thousands of rows are there, and only those in sight are drawn', async ({ lens, desk, server }) => {
  await desk.setUp('en');
  server.next(PGY, pgyPage(kols(1, 1000), 2000), pgyPage(kols(1001, 2000), 2000));
  const page = await openSearch(lens);
  await page.locator('[data-search]').click();
  await ready(page, 1000);
  await page.locator('[data-more]').click();
  await ready(page, 2000);
  expect(await rowsOf(page).count()).toBeLessThan(60);
  await expect(page.locator('[data-list-table]')).toHaveAttribute('aria-rowcount', '2001');
  await page.locator('[data-list-table]').focus();
  await page.keyboard.press('End');
  await expect(page.locator('[data-index="1999"]')).toBeVisible();
  // The head stays, and so do the names.
  await page.locator('[data-list-table]').evaluate((grid) => grid.scrollTo({ left: 900 }));
  await expect(page.locator('[data-column="pgy.row.name"]')).toBeInViewport();
  await expect(cell(page, 1999, 'pgy.row.name')).toBeInViewport();
});

test('the search has no violation of the accessibility rules, in either language and theme', async ({
  lens,
  desk,
  server,
}) => {
  // The rules take long over many cells, and rows are all made alike.
  const { kols: all } = sampleData(`/api/xiaohongshu-pgy${PGY}/v2/v1`, { page: '1' }, Date.now()) as {
    kols: object[];
  };
  server.next(PGY, pgyPage(all.slice(0, 3), 3));
  await desk.setUp('zh-CN', { theme: 'light' });
  const page = await openSearch(lens);
  await page.locator('[data-search]').click();
  await ready(page, 3);
  await page.locator('[data-index="2"] [data-metric="pgy.fans"]').click();
  await page.locator('[data-beside] [data-load]').click();
  await server.callsReach(5);
  await settled(page);
  await page.locator('[data-unfold]').click();
  await page.locator('[data-more-filters]').click();
  expect(await lens.accessibility(page)).toEqual([]);
  // Names are in English, and colours of the dark, from here on.
  await desk.ask('settings.set', { settings: { language: 'en', theme: 'dark' } });
  await page.locator('html[lang="en"][data-theme="dark"]').waitFor({ state: 'attached' });
  await still(page);
  expect(await violationsIn(page, { rules: [...COLOUR_RULES, ...NAME_RULES] })).toEqual([]);
  await page.locator('[data-beside-close]').click();
  const popup = page.locator('[role="dialog"]');
  await page.locator('[data-columns]').click();
  await page.locator('[data-column-line]').first().waitFor();
  expect(await lens.accessibility(page, '[role="dialog"]')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(popup).toHaveCount(0);
  await page.locator('[data-tags="content"]').click();
  await page.locator('[data-option]').first().waitFor();
  expect(await lens.accessibility(page, '[role="dialog"]')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(popup).toHaveCount(0);

  await desk.ask('settings.set', { settings: { source: 'sample' } });
  await expect(page.locator('[data-sample]')).toBeVisible();
  expect(await lens.accessibility(page, '[data-sample]')).toEqual([]);
});
