import type { Page } from '@playwright/test';
import { FEED } from './support/replicas/pages';
import { expect, openCreator, settled, test } from './support/shared';

const FEED_PAGE = 'https://www.douyin.com/?recommend=1';
const WORK_FIGURE = '[data-metric="item.plays"][data-value]';
const inFeed = (page: Page, id: string) =>
  page.locator(`[data-e2e="feed-active-video"][data-e2e-vid="${id}"]`).waitFor();

test('in a feed a call under way is waited for; the next load says its price and time, and a press or a hidden tab stops it', {
  tag: '@waits',
}, async ({ lens, desk, server }) => {
  // Long enough for a busy machine to see the wait before it ends.
  await desk.setUp('en', { dwellSeconds: 3 });
  const page = await lens.open(FEED_PAGE);
  const panel = await lens.openPanel(page);
  await settled(panel);
  const dwell = panel.locator('[data-dwell]');

  await test.step('coming back to a work whose call is under way waits for that call, and draws its answer', async () => {
    const held = server.hold('/api/');
    await page.keyboard.press('ArrowDown');
    await server.callsReach(2);
    await page.keyboard.press('ArrowDown');
    await inFeed(page, FEED[2] ?? '');
    await expect(dwell).toBeVisible();
    await page.keyboard.press('ArrowUp');
    await inFeed(page, FEED[1] ?? '');
    await expect(panel.locator('[data-section="item.report"][data-phase="loading"]')).toBeVisible();
    await expect(panel.locator('[data-progress]')).toBeVisible();
    held.release();
    await expect(panel.locator(WORK_FIGURE)).toBeVisible();
    await settled(panel);
    expect(server.calls()).toHaveLength(2);
  });

  await test.step('the next load says what it costs and when, and one press stops it', async () => {
    await page.keyboard.press('ArrowDown');
    await expect(dwell).toContainText('Loads if you stay 3 s');
    await expect(dwell.getByRole('button', { name: 'Load now 1 call' })).toBeVisible();
    await dwell.locator('[data-stop]').click();
    await expect(panel.locator('[data-load]')).toHaveText('Load 1 call');
    // Longer than it would have waited.
    await page.waitForTimeout(3_500);
    expect(server.calls()).toHaveLength(2);
    await panel.locator('[data-load]').click();
    await server.callsReach(3);
    expect(Object.values(server.calls()[2]?.query ?? {})).toContain(FEED[2]);
    await settled(panel);
  });

  await test.step('no paid call begins in a hidden tab', async () => {
    // A driven browser calls all its tabs visible.
    const hide = (hidden: boolean) =>
      panel.evaluate((value) => {
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => value });
        document.dispatchEvent(new Event('visibilitychange'));
      }, hidden);
    // The press in the panel took the keys with it.
    await page.mouse.click(10, 5);
    await page.keyboard.press('ArrowDown');
    await dwell.waitFor();
    await hide(true);
    // Longer than the dwell.
    await page.waitForTimeout(3_500);
    expect(server.calls()).toHaveLength(3);
    await hide(false);
    await server.callsReach(4);
    await settled(panel);
  });
});

// Tabs of the workspace are in `screens/unasked.test.ts`.
test('a panel that was opened for made-up figures asks before the first real ones', async ({
  lens,
  desk,
  server,
}) => {
  await desk.ask('settings.set', { settings: { language: 'en', source: 'sample' } });
  const { panel } = await openCreator(lens);
  await settled(panel);
  await desk.setUp('en');
  await expect(panel.locator('[data-load]')).toContainText(/Load \d calls/);
  expect(server.calls()).toEqual([]);
});
