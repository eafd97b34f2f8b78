import type { Page } from '@playwright/test';
import { ChromiumLens } from './support/chromium';
import { KOL } from './support/replicas/pages';
import {
  billOf,
  CREATOR,
  Desk,
  expect,
  OVERVIEW_CALLS,
  openCreator,
  SPREAD_FIGURE,
  settled,
  test,
} from './support/shared';

/** The whole database and the extension's storage, as text. */
function disk(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('kol-lens'));
    const names = [...database.objectStoreNames];
    const transaction = database.transaction(names);
    const stores = await Promise.all(
      names.map(async (name) => {
        const store = transaction.objectStore(name);
        return [name, await Promise.all([done(store.getAllKeys()), done(store.getAll())])];
      }),
    );
    database.close();
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(keys: null): Promise<object> } } };
    };
    return JSON.stringify([stores, await chrome.storage.local.get(null)]);
  });
}

/** What is in the session's memory of private look-ups. */
function memory(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { session: { get(keys: null): Promise<object> } } };
    };
    return Object.keys(await chrome.storage.session.get(null)).filter((name) => name.startsWith('private:'));
  });
}

test('a look-up in a private window leaves no name on the disk, outlives the background, and is gone with the window', async ({
  server,
}) => {
  server.reset();
  const lens = await ChromiumLens.launch({ server, build: 'chrome-mv3-e2e' });
  try {
    await lens.allowPrivate();
    const desk = await Desk.open(lens);
    await desk.setUp('en');
    const page = await lens.openPrivate(CREATOR, desk.page);
    const panel = await lens.openPanel(page);
    await settled(panel);
    await panel.locator(SPREAD_FIGURE).first().waitFor();
    const name = (await panel.locator('header h1').textContent()) ?? '';
    expect(name).not.toBe('');
    expect(await billOf(desk, server)).toMatchObject({ calls: OVERVIEW_CALLS, billed: OVERVIEW_CALLS });
    const expectNoTrace = async () => {
      const text = await disk(desk.page);
      for (const trace of [KOL, name]) expect(text).not.toContain(trace);
    };
    await expectNoTrace();
    // A report in a tab would be in a normal window.
    await expect(panel.getByRole('button', { name: 'Options' })).toBeVisible();
    await expect(panel.getByRole('button', { name: 'Open in a tab' })).toHaveCount(0);

    await lens.stopBackground();
    await page.reload();
    await settled(await lens.openPanel(page));
    expect(server.calls()).toHaveLength(OVERVIEW_CALLS);
    await expectNoTrace();

    // The answers, and the Douyin profile that one of them names.
    expect(await memory(desk.page)).toHaveLength(OVERVIEW_CALLS + 1);
    await page.close();
    await expect.poll(() => memory(desk.page)).toEqual([]);
    const normal = await openCreator(lens);
    await settled(normal.panel);
    expect(server.calls()).toHaveLength(2 * OVERVIEW_CALLS);
    expect(await disk(desk.page)).toContain(KOL);
  } finally {
    await lens.close();
  }
});
