import type { Page } from '@playwright/test';
import { sectionsOf } from '../lib/report/sections';
import { PRACTICE_IDS } from '../lib/settings/consent';
import { openReport, openSection, SUBJECTS } from './sections.support';
import type { ChromiumLens } from './support/chromium';
import { test as fresh } from './support/chromium';
import { poll } from './support/extension';
import { TOKEN } from './support/server';
import { CREATOR, Desk, expect, openCreator, settled, test } from './support/shared';

/** Requests that the browser itself makes to its vendor now and then, which no setting prevents. */
const isBrowsersOwn = (host: string) => /\.(google|googleapis|gvt1)\.com$/.test(host);

/** The tab that a click opens. */
async function opened(lens: ChromiumLens, click: () => Promise<unknown>): Promise<Page> {
  const [page] = await Promise.all([lens.context.waitForEvent('page'), click()]);
  await page.waitForURL(/^chrome-extension:/);
  return page;
}

/** The names of the extension's databases. */
const databases = (desk: Desk) =>
  desk.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));

fresh.use({ agreed: false });
fresh(
  'after the installation the options ask first, and until the yes nothing is read, sent or stored; taken back, it ends',
  async ({ lens, server }) => {
    const page = await poll(
      async () => lens.context.pages().find((tab) => tab.url().endsWith('/options.html#start')),
      'the options page',
    );
    await expect(page.locator('[data-consent="first"] [data-practice]')).toHaveCount(PRACTICE_IDS.length);
    expect(await lens.accessibility(page)).toEqual([]);
    const desk = await Desk.open(lens);
    const creator = await lens.open(CREATOR);
    const popup = await lens.ownPage('popup.html');
    await expect(popup.locator('[data-consent-due]')).toBeVisible();
    const workspace = await lens.ownPage('workspace.html');
    await expect(workspace.locator('[data-consent-due]')).toBeVisible();
    expect(await lens.overlayNodes(creator)).toEqual([]);
    expect(await desk.stored()).toEqual({});
    expect(await databases(desk)).toEqual([]);

    await page.bringToFront();
    await page.locator('[data-consent-answer="no"]').click();
    await expect(page.locator('[data-consent="refused"]')).toBeVisible();
    expect(await desk.stored()).toMatchObject({ consent: { given: false } });
    await page.locator('[data-consent-answer="yes"]').click();
    await expect(page.locator('#start')).toBeInViewport();
    // The open page follows, and so do the other screens.
    await creator.bringToFront();
    await lens.launcher(creator);
    await expect(popup.locator('[data-consent-due]')).toHaveCount(0);

    await page.bringToFront();
    await page.locator('[data-consent-take-back]').click();
    await page.getByRole('dialog').getByRole('button').last().click();
    await expect(page.locator('[data-consent="refused"]')).toBeVisible();
    await expect.poll(() => lens.overlayNodes(creator)).toEqual([]);
    expect(server.received.filter(({ host }) => host === 'api.justoneapi.com')).toEqual([]);
  },
);

test('the panel offers a token and sample data, and does nothing until the user chooses', async ({
  lens,
  desk,
  server,
}) => {
  await desk.ask('settings.set', { settings: { language: 'en' } });
  const { panel } = await openCreator(lens);
  await expect(panel.locator('h1').last()).toHaveText('Choose how to start');
  await expect(panel.locator('[data-metric]')).toHaveCount(0);
  const options = await opened(lens, () => panel.locator('[data-way="token"]').click());
  expect(options.url()).toMatch(/options\.html#start$/);
  expect(server.calls()).toEqual([]);

  // A token: the open panel goes on by itself, up to the price of it.
  const card = options.locator('#token');
  await card.getByLabel('Token', { exact: true }).fill(TOKEN);
  await card.getByRole('button', { name: 'Save and test' }).click();
  await expect(card).toContainText('The token works.');
  await expect(panel.locator('[data-load]')).toHaveText('Load 4 calls');
  expect(server.calls()).toEqual([]);
  await panel.locator('[data-load]').click();
  await expect(panel.locator('[data-metric="xingtu.followers"][data-value]')).toBeVisible();
  await settled(panel);
  await expect(panel.locator('[data-sample]')).toHaveCount(0);
  expect(server.calls()).toHaveLength(4);
});

test('with sample data every section of a creator draws offline, says that it is made up, and makes no call', async ({
  lens,
  desk,
  server,
}) => {
  await desk.ask('settings.set', { settings: { language: 'en' } });
  const options = await lens.ownPage('options.html#start');
  await options.getByRole('button', { name: 'Use sample data' }).click();
  await expect(options.locator('[data-sample]')).toContainText('Sample data');
  const popup = await lens.ownPage('popup.html');
  await expect(popup.locator('[data-sample]')).toContainText('Nothing is billed.');
  await lens.context.setOffline(true);
  const before = server.received.length;
  // That there is sample data for each section of each subject is in `scripts/gallery/gallery.test.ts`.
  const page = await openReport(lens, SUBJECTS.xingtu);
  for (const section of sectionsOf(SUBJECTS.xingtu)) {
    await test.step(section, async () => {
      await openSection(page, section);
      await expect(page.locator('[data-sample]')).toContainText('People, links and figures are made up.');
      await expect(
        page.locator(`[data-section="${section}"] [data-metric][data-value]`).first(),
      ).toBeVisible();
      await expect(page.getByRole('alert')).toHaveCount(0);
      await expect(page.locator('[data-drift]')).toHaveCount(0);
      await expect(page.locator('[data-tab] [title]')).toHaveCount(0);
    });
  }
  expect(server.received.slice(before).filter(({ host }) => !isBrowsersOwn(host))).toEqual([]);
  expect((await desk.ask('session.get', {})).callsToday).toBe(0);
});

test('sample data in the panel says so on each figure', async ({ lens, desk, server }) => {
  await desk.ask('settings.set', { settings: { language: 'zh-CN', source: 'sample' } });
  const { panel } = await openCreator(lens);
  await settled(panel);
  await expect(panel.locator('[data-sample]')).toContainText('示例数据');
  await panel.locator('[data-metric="xingtu.followers"]').hover();
  await expect(panel.locator('#tip')).toContainText('示例数据，编造的数字');
  expect(server.calls()).toEqual([]);
});

test('sample data and real data are never shown side by side', async ({ lens, desk, server }) => {
  await desk.ask('settings.set', { settings: { language: 'en', source: 'sample' } });
  const { panel } = await openCreator(lens);
  await settled(panel);
  await desk.ask('token.set', { token: TOKEN });
  // The same panel, now for real figures: it was opened for made-up ones, so it says first what these cost.
  await expect(panel.locator('[data-sample]')).toHaveCount(0);
  await expect(panel.locator('[data-load]')).toHaveText('Load 4 calls');
  await expect(panel.locator('[data-metric]')).toHaveCount(0);
  expect(server.calls()).toEqual([]);
  await panel.locator('[data-load]').click();
  await server.callsReach(4);
  await settled(panel);
  await panel.locator('[data-metric="xingtu.followers"]').hover();
  await expect(panel.locator('#tip')).not.toContainText('made up');
  expect((await desk.ask('storage.info', {})).entries).toBe(4);

  await desk.ask('settings.set', { settings: { source: 'sample' } });
  await expect(panel.locator('[data-sample]')).toBeVisible();
  await settled(panel);
  await panel.locator('[data-metric="xingtu.followers"]').hover();
  await expect(panel.locator('#tip')).toContainText('made up');
  await desk.ask('settings.set', { settings: { source: 'live' } });
  await expect(panel.locator('[data-sample]')).toHaveCount(0);
  await settled(panel);
  // What was paid for is still there.
  expect(server.calls()).toHaveLength(4);
});

test('a match that was found in sample data does not count for real data', async ({ lens, desk, server }) => {
  await desk.ask('settings.set', { settings: { language: 'en', source: 'sample' } });
  const sample = await openReport(lens, SUBJECTS.profile);
  await settled(sample);
  await sample.close();
  await desk.setUp('en');
  const page = await openReport(lens, SUBJECTS.profile);
  await expect(page.locator('[data-load]')).toHaveText('Show the price 6 calls');
  expect(server.calls()).toEqual([]);
});

test('the popup offers a token and sample data too', async ({ lens, desk, server }) => {
  await desk.ask('settings.set', { settings: { language: 'en' } });
  const page = await lens.open(CREATOR);
  await lens.launcher(page);
  const popup = await lens.ownPage('popup.html');
  await expect(popup.getByRole('heading', { name: 'Welcome to KOL Lens' })).toBeVisible();
  const options = await opened(lens, () => popup.getByRole('button', { name: 'Use my token' }).click());
  expect(options.url()).toMatch(/options\.html#token$/);
  await expect(options.locator('#token input')).toBeFocused();
  const again = await lens.ownPage('popup.html');
  await again.getByRole('button', { name: 'Try sample data' }).click();
  await expect(again.locator('[data-sample]')).toBeVisible();
  expect((await desk.ask('session.get', {})).settings.source).toBe('sample');
  expect(server.calls()).toEqual([]);
});
