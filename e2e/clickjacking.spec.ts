import type { Frame, Page } from '@playwright/test';
import type { ChromiumLens } from './support/chromium';
import { poll } from './support/extension';
import { KOL } from './support/replicas/pages';
import {
  CREATOR,
  expect,
  failureCard,
  OVERVIEW_CALLS,
  openCreator,
  remedy,
  SPREAD_FIGURE,
  settled,
  startAnew,
  test,
} from './support/shared';

/** Where the page wants the user's click. */
const LURE = { x: 400, y: 300 };
const creatorPath = (at: number) => `/ad/creator/author-homepage/douyin-video/68204173591642039${10 + at}`;

/** Draws something to press over a place, above everything of the page, that lets every click through. */
function decoy([x, y, width, height]: readonly [number, number, number, number]): void {
  const lure = document.createElement('div');
  lure.popover = 'manual';
  lure.id = 'lure';
  lure.textContent = 'Play';
  lure.style.cssText = `position: fixed; inset: ${y}px auto auto ${x}px; width: ${width}px; height: ${height}px;
    margin: 0; padding: 0; border: 0; background: gold; pointer-events: none`;
  // Its backdrop would cover the whole page, and tell on it.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('#lure::backdrop { display: none }');
  document.adoptedStyleSheets = [sheet];
  document.body.append(lure);
  lure.showPopover();
}
const undo = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.removeAttribute('style');
    document.querySelector('#lure')?.remove();
  });
const styleRoot = (page: Page, css: string) =>
  page.evaluate((text) => {
    document.documentElement.style.cssText = text;
  }, css);

/** The way of the launcher's middle to where the user clicks. */
async function toLure(lens: ChromiumLens, page: Page): Promise<string> {
  const { x, y, width, height } = await lens.launcher(page);
  return `translate(${LURE.x - x - width / 2}px, ${LURE.y - y - height / 2}px)`;
}

/** The panel that a click opened, once the page is as it should be again. */
async function panelOf(lens: ChromiumLens, page: Page): Promise<Frame> {
  const panel = await poll(async () => lens.panelFrame(page), 'the panel');
  await panel.waitForSelector('main');
  return panel;
}

const ATTACKS: readonly {
  name: string;
  prepare(lens: ChromiumLens, page: Page): Promise<{ x: number; y: number }>;
}[] = [
  {
    name: 'an invisible page with its launcher under a decoy',
    async prepare(lens, page) {
      await styleRoot(page, `opacity: 0.001; transform: ${await toLure(lens, page)}`);
      await page.evaluate(decoy, [LURE.x - 60, LURE.y - 40, 120, 80] as const);
      await lens.pause(page);
      return LURE;
    },
  },
  {
    name: 'a decoy over the launcher in its own place',
    async prepare(lens, page) {
      const { x, y, width, height } = await lens.launcher(page);
      await page.evaluate(decoy, [x - 20, y - 20, width + 20, height + 40] as const);
      await lens.pause(page);
      return { x: x + width / 2, y: y + height / 2 };
    },
  },
  {
    name: 'a page that a filter makes invisible',
    async prepare(lens, page) {
      const { x, y, width, height } = await lens.launcher(page);
      await styleRoot(page, 'filter: opacity(0)');
      await lens.pause(page);
      return { x: x + width / 2, y: y + height / 2 };
    },
  },
  {
    name: 'a launcher that jumps under the mouse',
    async prepare(lens, page) {
      await lens.launcher(page);
      await lens.pause(page);
      await styleRoot(page, `transform: ${await toLure(lens, page)}`);
      return LURE;
    },
  },
  {
    name: 'a launcher that was shown only just before the click',
    async prepare(lens, page) {
      const { x, y, width, height } = await lens.launcher(page);
      await page.evaluate(decoy, [x - 20, y - 20, width + 20, height + 40] as const);
      await lens.pause(page);
      await page.evaluate(() => document.querySelector('#lure')?.remove());
      return { x: x + width / 2, y: y + height / 2 };
    },
  },
];

test('one real click spends nothing where the launcher is not what the user sees', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  for (const { name, prepare } of ATTACKS)
    await test.step(name, async () => {
      const page = await lens.open(CREATOR);
      await lens.launcher(page);
      const { x, y } = await prepare(lens, page);
      await page.mouse.click(x, y);
      const panel = await panelOf(lens, page);
      await undo(page);
      // The panel asks, and a click on what it says is all that it takes.
      await expect(panel.locator('[data-load]')).toHaveText('Load 4 calls');
      await lens.pause(page);
      expect(server.calls()).toEqual([]);
      await panel.locator('[data-load]').click();
      await panel.locator(SPREAD_FIGURE).waitFor();
      expect(server.calls()).toHaveLength(OVERVIEW_CALLS);
      await page.close();
      await startAnew(desk, server);
      await desk.setUp('en');
    });
});

test('a panel that is covered from its beginning begins nothing, and says why', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const page = await lens.open(CREATOR);
  await lens.launcher(page);
  await lens.pause(page);
  // The launcher stays in sight.
  await page.evaluate(decoy, [1000, 0, 240, 300] as const);
  await lens.clickLauncher(page);
  const panel = await panelOf(lens, page);
  const card = failureCard(panel, 'unseen');
  await expect(card).toContainText('Not billed');
  expect(server.calls()).toEqual([]);
  // A page of ours is the way out, and costs nothing by itself.
  const opened = lens.context.waitForEvent('page');
  await remedy(card, 'openTab').click();
  const report = await opened;
  await expect(report.locator('[data-load]')).toHaveText('Load 4 calls');
  expect(server.calls()).toEqual([]);
});

test('clicks into a covered panel spend nothing, and those into a panel in sight do what they say', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const { page, panel } = await openCreator(lens);
  await settled(panel);
  await panel.locator(SPREAD_FIGURE).waitFor();
  const paid = server.calls().length;
  await page.evaluate(decoy, [860, 0, 420, 800] as const);
  await lens.pause(page);
  const tab = panel.locator('[data-tab="xingtu.audience"]');
  await expect(tab).toHaveText(/3/);
  for (const control of [tab, panel.locator('[data-load]')]) {
    await control.click();
    await expect(failureCard(panel, 'unseen')).toBeVisible();
    await settled(panel);
  }
  expect(server.calls()).toHaveLength(paid);
  // Uncovered at the very moment of the click is too late as well.
  const box = await panel.locator('[data-load]').boundingBox();
  if (box === null) throw new Error('the control is not laid out');
  // Side by side: a machine under load would leave the panel in sight for long enough between one and the other.
  await Promise.all([
    page.evaluate(() => document.querySelector('#lure')?.remove()),
    page.mouse.click(box.x + box.width / 2, box.y + box.height / 2),
  ]);
  await settled(panel);
  expect(server.calls()).toHaveLength(paid);
  await lens.pause(page);
  await panel.locator('[data-load]').click();
  await server.callsReach(paid + 3);
  await settled(panel);
  await expect(failureCard(panel, 'unseen')).toHaveCount(0);
  expect(server.calls()).toHaveLength(paid + 3);
});

test('a panel of which the page shows only a button spends nothing by it', async ({ lens, desk, server }) => {
  await desk.setUp('en');
  const { page, panel } = await openCreator(lens);
  await settled(panel);
  const paid = server.calls().length;
  const tab = panel.locator('[data-tab="xingtu.audience"]');
  const box = await tab.boundingBox();
  if (box === null) throw new Error('the tab is not laid out');
  const { x, y, width, height } = box;
  await styleRoot(
    page,
    `clip-path: path("M${x} ${y}h${width}v${height}h-${width}z"); height: 100vh; overflow: hidden`,
  );
  await lens.pause(page);
  await page.mouse.click(x + width / 2, y + height / 2);
  await expect(failureCard(panel, 'unseen')).toBeAttached();
  expect(server.calls()).toHaveLength(paid);
});

/** The page goes from creator to creator by itself, at about this pace, until it is told to stop. */
const cycle = (page: Page, every: number, turns: number) =>
  page.evaluate(
    ([paths, pace]) => {
      const left = [...paths];
      const timer = setInterval(() => {
        const next = left.shift();
        if (next === undefined) clearInterval(timer);
        else history.replaceState({}, '', next);
      }, pace);
    },
    [Array.from({ length: turns }, (_, at) => creatorPath(at)), every] as const,
  );
const creators = (calls: readonly { query: Record<string, string> }[]) =>
  new Set(calls.map(({ query }) => query.oAuthorId));

test('a wheel over a page that swaps its creators pays for none of them', { tag: '@waits' }, async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en', { dwellSeconds: 0.5 });
  const { page, panel } = await openCreator(lens);
  await settled(panel);
  await page.mouse.move(LURE.x, LURE.y);
  const turns = 2;
  await cycle(page, 1_700, turns);
  const end = Date.now() + 1_700 * (turns + 1);
  while (Date.now() < end) {
    await page.mouse.wheel(0, 40);
    await page.waitForTimeout(250);
  }
  await expect(panel.locator('[data-load]')).toBeVisible();
  expect([...creators(server.calls())]).toEqual([KOL]);
  expect(server.calls()).toHaveLength(OVERVIEW_CALLS);
});

// What of a held key and of each other input counts is in `entrypoints/overlay.content/input.test.ts`.
test('keys pressed again and again while the page swaps its creators pay for three at most', {
  tag: '@waits',
}, async ({ lens, desk, server }) => {
  await desk.setUp('en', { dwellSeconds: 0.5 });
  const { page, panel } = await openCreator(lens);
  await settled(panel);
  await page.mouse.click(LURE.x, 5);
  // One more than may be paid for.
  const turns = 4;
  await cycle(page, 1_700, turns);
  const end = Date.now() + 1_700 * (turns + 1);
  while (Date.now() < end) {
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(250);
  }
  await expect(panel.locator('[data-load]')).toBeVisible();
  expect(server.calls().length).toBeLessThanOrEqual(3 * OVERVIEW_CALLS);
  expect(creators(server.calls()).size).toBeLessThanOrEqual(3);
});

test('after three that loaded by themselves a click in the panel is asked for, and lets three more follow', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en', { dwellSeconds: 0.5 });
  const { page, panel } = await openCreator(lens);
  await settled(panel);
  let loaded = 1;
  const move = async (at: number) => {
    await page.mouse.click(LURE.x, 5);
    await page.evaluate((to) => history.pushState({}, '', to), creatorPath(at));
    await expect(panel.locator('[data-dwell], [data-load]')).toBeVisible();
  };
  const follows = async (at: number) => {
    await move(at);
    loaded += 1;
    await server.callsReach(loaded * OVERVIEW_CALLS);
    await settled(panel);
  };
  await follows(0);
  await follows(1);
  await move(2);
  await expect(panel.locator('[data-enough]')).toContainText('loaded by themselves');
  await expect(panel.locator('[data-load]')).toHaveText('Load 4 calls');
  // Longer than the dwell.
  await page.waitForTimeout(1_000);
  expect(server.calls()).toHaveLength(loaded * OVERVIEW_CALLS);
  await panel.locator('[data-load]').click();
  loaded += 1;
  await server.callsReach(loaded * OVERVIEW_CALLS);
  await settled(panel);
  // This many calls in a minute take a confirmation in a tab of ours.
  await desk.ask('pages.confirm', {});
  await follows(3);
  await follows(4);
  await follows(5);
  await move(6);
  await expect(panel.locator('[data-enough]')).toBeVisible();
  expect(server.calls()).toHaveLength(loaded * OVERVIEW_CALLS);
});
