import { type ChromiumLens, expect, test } from './support/chromium';
import { poll } from './support/extension';
import { billOf, CREATOR, Desk, OVERVIEW_CALLS, SPREAD_FIGURE, settled } from './support/shared';

/** Puts the extension anew under its open pages, as the browser does with an update. */
async function update(lens: ChromiumLens): Promise<void> {
  const next = lens.context.waitForEvent('serviceworker');
  const page = await lens.open('chrome://extensions');
  await page.evaluate(async (id) => {
    const { developerPrivate } = (globalThis as unknown as { chrome: Manager }).chrome;
    // Without it the browser switches off what it loaded from a folder.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.reload(id, { failQuietly: false });
  }, lens.extensionId);
  await page.close();
  await next;
}

/** What the browser's own page of extensions may do. */
interface Manager {
  developerPrivate: {
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
    reload(id: string, how: { failQuietly: boolean }): Promise<void>;
  };
}

test('the extension updated under an open page: the panel goes, a press says what to do, and nothing is lost', async ({
  lens,
  server,
}) => {
  const before = await Desk.open(lens);
  await before.setUp('en');
  const page = await lens.open(CREATOR);
  const panel = await lens.openPanel(page);
  await expect(panel.locator(SPREAD_FIGURE)).toBeVisible();
  await settled(panel);

  await update(lens);
  await lens.clickLauncher(page);
  await poll(
    async () =>
      (await lens.overlayText(page)).includes('KOL Lens was updated: reload this page') || undefined,
    'the words about the update',
  );
  // The old one makes no call, and leaves nothing behind when it goes.
  await expect.poll(() => lens.overlayNodes(page)).toEqual([]);
  await page.reload();
  const again = await lens.openPanel(page);
  await expect(again.locator(SPREAD_FIGURE)).toBeVisible();
  await settled(again);
  const paid = { calls: OVERVIEW_CALLS, billed: OVERVIEW_CALLS, maybe: 0 };
  expect(await billOf(await Desk.open(lens), server)).toEqual(paid);
});
