import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type { ChromiumLens } from './support/chromium';
import { poll } from './support/extension';
import {
  billOf,
  CREATOR,
  Desk,
  expect,
  fresh,
  OVERVIEW_CALLS,
  SPREAD_FIGURE,
  send,
  settled,
} from './support/shared';

/** What the browser's own page of extensions may do. */
interface Manager {
  developerPrivate: {
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
    reload(id: string, how: { failQuietly: boolean }): Promise<void>;
  };
}

/** The browser's page of extensions, in the mode without which it switches off whatever was loaded from a folder. */
async function openManager(lens: ChromiumLens): Promise<Page> {
  const page = await lens.open('chrome://extensions');
  await page.evaluate(() =>
    (globalThis as unknown as { chrome: Manager }).chrome.developerPrivate.updateProfileConfiguration({
      inDeveloperMode: true,
    }),
  );
  return page;
}

/** Whether the background hears what our pages say. */
async function isHeard(lens: ChromiumLens): Promise<boolean> {
  const page = await lens.ownPage('manifest.json');
  const heard = send(page, 'session.get', {}).then(
    () => true,
    () => false,
  );
  return Promise.race([heard, sleep(3000, false)]).finally(() => page.close());
}

/**
 * Puts the extension anew under its open pages, as an update does. With a debugger attached the browser now and then loses
 * sight of the worker that it has just started (its every call ends with "No SW", no message arrives): then once more.
 */
async function update(lens: ChromiumLens, manager: Page): Promise<void> {
  do {
    const next = lens.context.waitForEvent('serviceworker');
    await manager.evaluate(
      (id) =>
        (globalThis as unknown as { chrome: Manager }).chrome.developerPrivate.reload(id, {
          failQuietly: false,
        }),
      lens.extensionId,
    );
    await next;
  } while (!(await isHeard(lens)));
}

fresh(
  'after an update under an open page the panel goes, a press says what to do, and nothing is lost',
  { tag: '@waits' },
  async ({ lens, server }) => {
    const manager = await openManager(lens);
    const before = await Desk.open(lens);
    await before.setUp('en');
    const page = await lens.open(CREATOR);
    const panel = await lens.openPanel(page);
    await panel.locator(SPREAD_FIGURE).waitFor();
    await settled(panel);

    await update(lens, manager);
    await page.bringToFront();
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
    await again.locator(SPREAD_FIGURE).waitFor();
    await settled(again);
    const paid = { calls: OVERVIEW_CALLS, billed: OVERVIEW_CALLS, maybe: 0 };
    expect(await billOf(await Desk.open(lens), server)).toEqual(paid);
  },
);
