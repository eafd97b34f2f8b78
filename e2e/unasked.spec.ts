import type { Page } from '@playwright/test';
import { reportPath, SUBJECTS } from './sections.support';
import { FEED, VIDEO } from './support/replicas/pages';
import { answers } from './support/server';
import {
  BASE_FIGURE,
  expect,
  failureCard,
  OVERVIEW_CALLS,
  openCreator,
  remedy,
  SPREAD,
  SPREAD_FIGURE,
  send,
  settled,
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
  await desk.setUp('en', { dwellSeconds: 0.5 });
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
  await expect(page.locator(SPREAD_FIGURE)).toBeVisible();
  await settled(page);
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
  // As long as it takes for a key to be no reason any more.
  await page.waitForTimeout(2_100);
  await page.evaluate(() =>
    (globalThis as unknown as { replica: { move(by: number): void } }).replica.move(1),
  );
  await expect(panel.locator('[data-load]')).toHaveText('Load (1 call)');
  await expect(panel.locator('[data-dwell]')).toHaveCount(0);
  expect(server.calls().map(({ query }) => Object.values(query).includes(VIDEO))).toEqual([true]);
});

test('nothing that costs begins in a tab that nobody sees', async ({ lens, desk, server }) => {
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
  for (const view of views) await expect(view.locator('[data-load]')).toContainText(/Load \(\d calls\)/);
  expect(server.calls()).toEqual([]);
});

test('a tab that said no price asks for it, should it cost something after all', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const { page } = await openCreator(lens);
  await page.close();
  const report = await lens.ownPage(reportPath(SUBJECTS.xingtu));
  const audience = report.locator('[data-tab="xingtu.audience"]');
  await audience.click();
  await settled(report);
  const paid = server.calls().length;
  const { panel } = await openCreator(lens);
  await settled(panel);
  const tab = panel.locator('[data-tab="xingtu.audience"]');
  await expect(tab).toHaveText('Audience');
  await desk.ask('storage.clearCache', {});
  await expect(tab).toHaveText(/3/);
  await tab.click();
  await settled(panel);
  expect(server.calls()).toHaveLength(paid + 3);
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
  await expect(panel.locator(BASE_FIGURE).first()).toBeVisible();
  await settled(panel);
  expect(count()).toBe(1);
  await expect(panel.getByRole('alert')).toHaveCount(1);
  await remedy(panel.getByRole('alert'), 'retry').click();
  await expect(panel.locator(SPREAD_FIGURE)).toBeVisible();
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

test('a frame that nobody claimed knows what language to speak, and nothing else', async ({ lens, desk }) => {
  await desk.setUp('en', { dailyCap: 9, theme: 'dark' });
  const frame = await lens.ownPage('panel.html');
  const session = await send(frame, 'session.get', {});
  expect(session).toMatchObject({
    ok: { hasToken: false, callsToday: 0, language: 'en', settings: { theme: 'dark', dailyCap: 0 } },
  });
});
