import type { Page } from '@playwright/test';
import { reportPath, SUBJECTS } from './sections.support';
import { FEED, VIDEO } from './support/replicas/pages';
import { answers } from './support/server';
import {
  BASE_FIGURE,
  type Desk,
  expect,
  failureCard,
  OVERVIEW_CALLS,
  openCreator,
  remedy,
  SPREAD,
  SPREAD_FIGURE,
  send,
  settled,
  shiftClock,
  test,
} from './support/shared';

const FEED_PAGE = 'https://www.douyin.com/?recommend=1';
const WORK_FIGURE = '[data-metric="item.plays"][data-value]';
const inFeed = (page: Page, id: string) =>
  page.locator(`[data-e2e="feed-active-video"][data-e2e-vid="${id}"]`).waitFor();

test('coming back to a work whose call is under way waits for that call, and draws its answer', async ({
  lens,
  desk,
  server,
}) => {
  // Long enough for a busy machine to see the wait before it ends.
  await desk.setUp('en', { dwellSeconds: 2 });
  const page = await lens.open(FEED_PAGE);
  const panel = await lens.openPanel(page);
  await settled(panel);
  const held = server.hold('/api/');
  await page.keyboard.press('ArrowDown');
  await server.callsReach(2);
  await page.keyboard.press('ArrowDown');
  await inFeed(page, FEED[2] ?? '');
  await expect(panel.locator('[data-dwell]')).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await inFeed(page, FEED[1] ?? '');
  await expect(panel.locator('[data-section="item.report"][data-phase="loading"]')).toBeVisible();
  await expect(panel.locator('[data-progress]')).toBeVisible();
  held.release();
  await expect(panel.locator(WORK_FIGURE)).toBeVisible();
});

test('a report that is reloaded while its calls are under way draws them when they come', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const held = server.hold('/api/');
  const { page: creator } = await openCreator(lens);
  await server.callsReach(OVERVIEW_CALLS);
  await creator.close();
  const page = await lens.ownPage(reportPath(SUBJECTS.xingtu));
  await expect(page.locator('[data-section="xingtu.overview"][data-phase="loading"]')).toBeVisible();
  held.release();
  await page.locator(SPREAD_FIGURE).waitFor();
  await settled(page);
  expect(server.calls()).toHaveLength(OVERVIEW_CALLS);
});

test('waiting for a call of another tab can be stopped, and stays stopped', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const held = server.hold('/api/');
  const { page: creator } = await openCreator(lens);
  await server.callsReach(OVERVIEW_CALLS);
  await creator.close();
  const page = await lens.ownPage(reportPath(SUBJECTS.xingtu));
  // A page that changed by itself starts no new calls.
  await page.reload();
  await page.locator('[data-progress]').waitFor();
  await shiftClock(page, 11_000);
  await page.locator('[data-cancel]').click();
  await settled(page);
  await page.getByRole('button', { name: 'Check for the answer' }).first().waitFor();
  // News of any kind make prices anew, and nothing more.
  await desk.ask('settings.set', { settings: { dwellSeconds: 3 } });
  await expect(page.locator('[data-progress]')).toHaveCount(0);
  held.release();
  await page.getByRole('button', { name: 'Check for the answer' }).first().click();
  await page.locator(SPREAD_FIGURE).waitFor();
  expect(server.calls()).toHaveLength(OVERVIEW_CALLS);
});

test('a feed that goes on long after the last key spends nothing until the user says so', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en', { dwellSeconds: 0.5 });
  const page = await lens.open(FEED_PAGE);
  const panel = await lens.openPanel(page);
  await settled(panel);
  await page.keyboard.press('m');
  // Longer than an input counts.
  await page.waitForTimeout(2_100);
  await page.evaluate(() =>
    (globalThis as unknown as { replica: { move(by: number): void } }).replica.move(1),
  );
  await expect(panel.locator('[data-load]')).toHaveText('Load 1 call');
  await expect(panel.locator('[data-dwell]')).toHaveCount(0);
  expect(server.calls().map(({ query }) => Object.values(query).includes(VIDEO))).toEqual([true]);
});

test('no paid call begins in a hidden tab', async ({ lens, desk, server }) => {
  await desk.setUp('en', { dwellSeconds: 2 });
  const page = await lens.open(FEED_PAGE);
  const panel = await lens.openPanel(page);
  await settled(panel);
  // A driven browser calls all its tabs visible.
  const hide = (hidden: boolean) =>
    panel.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => value });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await page.keyboard.press('ArrowDown');
  await panel.locator('[data-dwell]').waitFor();
  await hide(true);
  // Longer than the dwell.
  await page.waitForTimeout(2_500);
  expect(server.calls()).toHaveLength(1);
  await hide(false);
  await server.callsReach(2);
  await settled(panel);
});

test('panels that were opened for made-up figures ask before the first real ones, each of them', async ({
  lens,
  desk,
  server,
}) => {
  await desk.ask('settings.set', { settings: { language: 'en', source: 'sample' } });
  const views = [(await openCreator(lens)).panel, await lens.ownPage(reportPath(SUBJECTS.pugongying))];
  for (const view of views) await settled(view);
  await desk.setUp('en');
  for (const view of views) await expect(view.locator('[data-load]')).toContainText(/Load \d calls/);
  expect(server.calls()).toEqual([]);
});

/** Removes the cache's answers without news to the screens, as an eviction does. */
const loseAnswers = (desk: Desk) =>
  desk.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('kol-lens');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const clearing = opening.result.transaction('answers', 'readwrite');
          clearing.objectStore('answers').clear();
          clearing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );

test('a tab that said no price asks for it, should it cost something after all', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const report = await lens.ownPage(reportPath(SUBJECTS.xingtu));
  await report.locator('[data-tab="xingtu.audience"]').click();
  await settled(report);
  const paid = server.calls().length;
  const { panel } = await openCreator(lens);
  await settled(panel);
  const tab = panel.locator('[data-tab="xingtu.audience"]');
  await expect(tab).toHaveText('Audience');
  await loseAnswers(desk);
  await tab.click();
  await expect(panel.locator('[data-load]')).toHaveText('Load 3 calls');
  expect(server.calls()).toHaveLength(paid);

  // Emptied by the user, it is told at once: the price stands on the tab, and opening it is agreeing.
  const content = panel.locator('[data-tab="xingtu.content"]');
  await desk.ask('storage.clearCache', {});
  await expect(content).toHaveText(/2/);
  await content.click();
  await settled(panel);
  expect(server.calls()).toHaveLength(paid + 2);
});

test('a user who stops waiting stops the queued calls, and opening the section again reads the cache only', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const held = server.hold('/api/');
  const { page: creator } = await openCreator(lens);
  await server.callsReach(OVERVIEW_CALLS);
  // All lanes are taken: the calls of this one wait for theirs.
  const page = await lens.ownPage(reportPath(SUBJECTS.pugongying));
  await page.locator('[data-progress]').waitFor();
  await shiftClock(page, 11_000);
  await page.locator('[data-cancel]').click();
  const look = page.getByRole('button', { name: 'Check for the answer' });
  await look.first().waitFor();
  held.release();
  await settled(page);
  await look.first().click();
  await expect(page.locator('[data-load]')).toBeVisible();
  await settled(page);
  expect(server.calls()).toHaveLength(OVERVIEW_CALLS);
  await page.locator('[data-load]').click();
  await expect(page.locator('[data-metric][data-value]').first()).toBeVisible();
  await creator.close();
});

test('a report beside the table, opened for made-up figures, asks before the first real ones', async ({
  lens,
  desk,
  server,
}) => {
  await desk.ask('settings.set', { settings: { language: 'en', source: 'sample' } });
  const page = await lens.ownPage('workspace.html#/search/pgy');
  await page.locator('form button[type="submit"]').click();
  await page.locator('[data-index="1"] [data-metric="pgy.fans"]').click();
  await page.locator('[data-section="pgy.overview"] [data-metric][data-value]').first().waitFor();
  await desk.setUp('en');
  await expect(page.locator('[data-section="pgy.overview"] [data-load]')).toBeVisible();
  expect(server.calls()).toEqual([]);
});

test('trying again what was free repeats nothing that may have been charged', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  server.next(SPREAD, answers.dropWithin);
  server.next('author_base_info', answers.http(403));
  const { panel } = await openCreator(lens);
  await settled(panel);
  const count = () => server.calls().filter(({ path }) => path.includes(SPREAD)).length;
  expect(count()).toBe(1);
  await remedy(failureCard(panel, 'httpError'), 'retry').click();
  await panel.locator(BASE_FIGURE).first().waitFor();
  await settled(panel);
  expect(count()).toBe(1);
  await expect(panel.getByRole('alert')).toHaveCount(1);
  await remedy(panel.getByRole('alert'), 'retry').click();
  await panel.locator(SPREAD_FIGURE).waitFor();
  expect(count()).toBe(2);
});

test('a refresh that failed is tried again as a refresh', async ({ lens, desk, server }) => {
  await desk.setUp('en');
  const { panel } = await openCreator(lens);
  await settled(panel);
  server.next(SPREAD, answers.http(403));
  await panel.locator('[data-refresh]').click();
  const card = failureCard(panel, 'httpError');
  await expect(card).toBeVisible();
  await settled(panel);
  const before = server.calls().length;
  await remedy(card, 'retry').click();
  await expect(card).toHaveCount(0);
  await settled(panel);
  expect(server.calls()).toHaveLength(before + 1);
});

test('a frame without a ticket is told the language and theme, and nothing else', async ({ lens, desk }) => {
  await desk.setUp('en', { dailyCap: 9, theme: 'dark' });
  const frame = await lens.ownPage('panel.html');
  const session = await send(frame, 'session.get', {});
  expect(session).toMatchObject({
    ok: { hasToken: false, callsToday: 0, language: 'en', settings: { theme: 'dark', dailyCap: 500 } },
  });
});
