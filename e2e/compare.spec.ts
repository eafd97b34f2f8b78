import type { Frame, Page } from '@playwright/test';
import { poll } from './support/extension';
import { KOL, OTHER_KOL } from './support/replicas/pages';
import { CREATOR, expect, test } from './support/shared';

const pageOf = (kol: string) => CREATOR.replace(KOL, kol);
const THIRD_KOL = '6905128374650192837';

/** Calls that a creator's overview, audience and fans take. */
const ALL_CALLS = 8;

test('three creators from three pages are compared (4 clicks), and what is missing of them is fetched at its price', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en', { yuanPerCall: 0.1 });
  let clicks = 0;
  const click = async (view: Frame | Page, selector: string) => {
    clicks += 1;
    await view.locator(selector).click();
  };
  // The panel stands open, and opens by itself on each next page of the tab.
  const page = await lens.open(CREATOR);
  let panel = await lens.openPanelByShortcut(page);
  await panel.locator('[data-section][data-phase="ready"]').waitFor();
  const paid = server.calls().length;
  await click(panel, '[data-tray="out"]');
  for (const [place, kol] of [OTHER_KOL, THIRD_KOL].entries()) {
    await expect(panel.locator('[data-tray-open]')).toHaveAttribute('data-tray-open', String(place + 1));
    await page.goto(pageOf(kol));
    panel = await poll(async () => lens.panelFrame(page), 'the panel');
    await click(panel, '[data-tray="out"]');
  }
  const opened = lens.context.waitForEvent('page');
  await click(panel, '[data-tray-open="3"]');
  const compared = await opened;
  expect(clicks).toBe(4);

  // A column each, from what was paid for; opening it has cost nothing.
  await expect(compared.locator('[data-compare="ready"]')).toBeVisible();
  await expect(compared.locator('thead th[data-creator]')).toHaveCount(3);
  const price = compared.locator('[data-row="price"] td[data-state]');
  await expect(price.first()).toHaveAttribute('data-state', 'known');
  await expect(price.nth(1)).toHaveAttribute('data-state', 'missing');
  await expect(price.nth(1)).toContainText('¥0.40');
  expect(server.calls()).toHaveLength(paid);

  // One button fetches all that is missing, and says what it costs before.
  const fetchAll = compared.locator('[data-fetch-all]');
  const rest = 3 * ALL_CALLS - paid;
  await expect(fetchAll).toContainText(`¥${(rest * 0.1).toFixed(2)}`);
  await fetchAll.click();
  await expect(fetchAll).toHaveCount(0);
  await expect(compared.locator('td[data-state="missing"]')).toHaveCount(0);
  expect(server.calls()).toHaveLength(3 * ALL_CALLS);
  await expect(compared.locator('[data-row="median"] [data-standing="best"]')).toHaveCount(1);
  await expect(compared.locator('[data-row="median"] [data-standing="worst"]')).toHaveCount(1);
  await expect(compared.locator('[data-people="xingtu.audience"] [data-dimension="age"]')).toBeVisible();
  await expect(compared.locator('[data-line="fans"]')).toBeVisible();
  expect(await lens.accessibility(compared, '[data-compare]')).toEqual([]);

  // All of it is one page of paper.
  const pdf = (await compared.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);

  // A background that dies keeps who was laid aside.
  await lens.stopBackground();
  await compared.reload();
  await expect(compared.locator('thead th[data-creator]')).toHaveCount(3);
});

test('selected rows of a search are compared by one key', async ({ lens, desk, server }) => {
  await desk.setUp('en');
  const page = await lens.ownPage('workspace.html#/search/xingtu');
  await page.locator('[data-search]').click();
  const grid = page.locator('[data-list-table]');
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('c');
  await expect(page.locator('[data-tray-count="2"]')).toBeVisible();
  const calls = server.calls().length;
  await page.locator('[data-part="compare"]').click();
  await expect(page.locator('thead th[data-creator]')).toHaveCount(2);
  // What the rows told was paid for, and is remembered.
  await expect(page.locator('[data-row="price"] td[data-state="known"]')).toHaveCount(2);
  expect(server.calls()).toHaveLength(calls);
});
