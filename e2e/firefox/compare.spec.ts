import type { Frame, Page } from 'puppeteer-core';
import { poll } from '../support/extension';
import { expect, test } from '../support/firefox';
import { CREATOR, KOL, OTHER_KOL } from '../support/replicas/pages';

const THIRD_KOL = '6905128374650192837';

test('three creators from three pages are compared (4 clicks)', async ({ lens, server }) => {
  await lens.setUp('en');
  let clicks = 0;
  const click = async (view: Frame | Page, selector: string) => {
    clicks += 1;
    await (await view.waitForSelector(selector))?.click();
  };
  const page = await lens.open(CREATOR);
  let panel = await lens.openPanelByShortcut(page);
  await panel.waitForSelector('[data-section][data-phase="ready"]');
  const paid = server.calls().length;
  await click(panel, '[data-tray="out"]');
  for (const [place, kol] of [OTHER_KOL, THIRD_KOL].entries()) {
    await panel.waitForSelector(`[data-tray-open="${place + 1}"]`);
    await lens.go(page, CREATOR.replace(KOL, kol));
    panel = await poll(() => lens.panelFrame(page), 'the panel');
    await click(panel, '[data-tray="out"]');
  }
  await click(panel, '[data-tray-open="3"]');
  expect(clicks).toBe(4);
  const compared = await poll(async () => {
    const pages = await lens.browser.pages();
    for (const one of pages)
      if ((await one.evaluate(() => location.href).catch(() => '')).endsWith('#/compare')) return one;
    return undefined;
  }, 'the comparison');
  await compared.waitForSelector('[data-compare="ready"] thead th[data-creator]:nth-of-type(5)');
  await compared.waitForSelector('[data-row="price"] td[data-state="known"]');
  expect(server.calls()).toHaveLength(paid);
});
