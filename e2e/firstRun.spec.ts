import type { Page } from '@playwright/test';
import { PRACTICE_IDS } from '../lib/settings/consent';
import type { ChromiumLens } from './support/chromium';
import { poll } from './support/extension';
import { TOKEN } from './support/server';
import { CREATOR, Desk, expect, fresh, openCreator, settled, test } from './support/shared';

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
