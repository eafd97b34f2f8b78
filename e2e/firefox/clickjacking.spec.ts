import type { Page } from 'puppeteer-core';
import { poll } from '../support/extension';
import { expect, type FirefoxLens, test } from '../support/firefox';
import { CREATOR, OVERVIEW_CALLS } from '../support/replicas/pages';

/** Where the page wants the user's click. */
const LURE = { x: 400, y: 300 };
const settled = '[data-section][data-phase="ready"]';

const styleRoot = (page: Page, css: string) =>
  page.evaluate((text) => {
    document.documentElement.style.cssText = text;
  }, css);

/** The way of the launcher's middle to where the user clicks. */
async function toLure(lens: FirefoxLens, page: Page): Promise<string> {
  const { x, y, width, height } = await lens.launcher(page);
  return `transform: translate(${LURE.x - x - width / 2}px, ${LURE.y - y - height / 2}px)`;
}

/** Draws something over a place, above everything of the page, that lets every click through. */
function decoy(x: number, y: number, width: number, height: number, popover: boolean): void {
  const lure = document.createElement('div');
  lure.id = 'lure';
  lure.style.cssText = `position: fixed; inset: ${y}px auto auto ${x}px; width: ${width}px; height: ${height}px;
    margin: 0; padding: 0; border: 0; background: gold; pointer-events: none; z-index: 2147483647`;
  if (popover) lure.popover = 'manual';
  document.documentElement.append(lure);
  if (popover) lure.showPopover();
}

const ATTACKS: Record<string, (lens: FirefoxLens, page: Page) => Promise<{ x: number; y: number }>> = {
  'an invisible page with its launcher under the mouse': async (lens, page) => {
    await styleRoot(page, `opacity: 0.001; ${await toLure(lens, page)}`);
    await lens.pause(page);
    return LURE;
  },
  'a page that a filter makes invisible': async (lens, page) => {
    const { x, y, width, height } = await lens.launcher(page);
    await styleRoot(page, 'filter: opacity(0)');
    await lens.pause(page);
    return { x: x + width / 2, y: y + height / 2 };
  },
  'a launcher that jumps under the mouse': async (lens, page) => {
    await lens.launcher(page);
    await lens.pause(page);
    await styleRoot(page, await toLure(lens, page));
    return LURE;
  },
  'a decoy over the launcher in its own place': async (lens, page) => {
    const { x, y, width, height } = await lens.launcher(page);
    await page.evaluate(decoy, x - 20, y - 20, width + 20, height + 40, true);
    await lens.pause(page);
    return { x: x + width / 2, y: y + height / 2 };
  },
  'a decoy beside our element': async (lens, page) => {
    const { x, y, width, height } = await lens.launcher(page);
    await page.evaluate(decoy, x - 20, y - 20, width + 20, height + 40, false);
    await lens.pause(page);
    return { x: x + width / 2, y: y + height / 2 };
  },
};

test.beforeEach(async ({ lens }) => {
  await lens.setUp('en');
});

test('one real click spends nothing where the launcher is not what the user sees', { tag: '@waits' }, async ({
  lens,
  server,
}) => {
  test.setTimeout(120_000);
  for (const [name, prepare] of Object.entries(ATTACKS)) {
    await test.step(name, async () => {
      const page = await lens.open(CREATOR);
      await lens.launcher(page);
      const { x, y } = await prepare(lens, page);
      await page.mouse.click(x, y);
      const panel = await poll(() => lens.panelFrame(page), 'the panel');
      await page.evaluate(() => {
        document.documentElement.removeAttribute('style');
        document.querySelector('#lure')?.remove();
      });
      await panel.waitForSelector('[data-load]');
      await lens.pause(page);
      expect(server.calls()).toEqual([]);
      await page.close();
    });
  }
});

test('a panel that fades begins nothing, and does what it says once it is in sight', async ({
  lens,
  server,
}) => {
  const page = await lens.open(CREATOR);
  await lens.clickLauncher(page);
  await styleRoot(page, 'opacity: 0.001');
  const panel = await poll(() => lens.panelFrame(page), 'the panel');
  await panel.waitForSelector('[data-failure="unseen"]');
  expect(server.calls()).toEqual([]);
  await page.evaluate(() => document.documentElement.removeAttribute('style'));
  await lens.pause(page);
  await (await panel.waitForSelector('[data-load]'))?.click();
  await server.callsReach(OVERVIEW_CALLS);
  await panel.waitForSelector(settled);
  expect(await panel.$$('[data-failure="unseen"]')).toHaveLength(0);
});
