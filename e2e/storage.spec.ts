import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { openReport, SUBJECTS } from './sections.support';
import type { ChromiumLens } from './support/chromium';
import { filesWith } from './support/extension';
import {
  billOf,
  type Desk,
  expect,
  failureCard,
  OVERVIEW_CALLS,
  openCreator,
  payForOverview,
  remedy,
  SPREAD_FIGURE,
  settled,
  shiftClock,
  startAnew,
  test,
} from './support/shared';

const PAID = { calls: OVERVIEW_CALLS, billed: OVERVIEW_CALLS, maybe: 0 };
const HOUR = 3_600_000;

/** What the disk holds before it is full. */
const ROOM = 2 * 1024 * 1024;

/**
 * A disk with little room on it. The browser works with an estimate of the room for half a minute; only when its connections
 * to the database were cut it looks anew.
 *
 * @returns the way to have room again
 */
async function littleRoom(lens: ChromiumLens, { page }: Desk): Promise<() => Promise<void>> {
  const debug = await lens.context.newCDPSession(page);
  const origin = `chrome-extension://${lens.extensionId}`;
  await debug.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: ROOM });
  await debug.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  return async () => {
    await debug.send('Storage.overrideQuotaForOrigin', { origin });
    await debug.detach();
  };
}

/** Fills what room there is, to the last hundred bytes, with a database that is none of the product's. */
function fillDisk({ page }: Desk): Promise<void> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('filler');
    opening.onupgradeneeded = () => opening.result.createObjectStore('bytes', { autoIncrement: true });
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result);
    });
    const add = (size: number) =>
      new Promise<boolean>((resolve) => {
        const transaction = database.transaction('bytes', 'readwrite');
        transaction.objectStore('bytes').add(crypto.getRandomValues(new Uint8Array(size)));
        transaction.oncomplete = () => resolve(true);
        transaction.onabort = () => resolve(false);
      });
    for (let size = 64 * 1024; size > 100; size /= 2) while (await add(size));
    database.close();
  });
}

/** Makes room again. */
function emptyDisk({ page }: Desk): Promise<void> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('filler').onsuccess = () => resolve();
      }),
  );
}

/** Takes the place of the extension's database with one of another making. */
async function replaceDatabase({ page }: Desk, version: number, store: string): Promise<void> {
  await page.evaluate(
    async ([wanted, name]) => {
      const done = (request: IDBOpenDBRequest) =>
        new Promise<IDBDatabase>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      await done(indexedDB.deleteDatabase('kol-lens'));
      const opening = indexedDB.open('kol-lens', wanted);
      opening.onupgradeneeded = () => opening.result.createObjectStore(name).put('left alone', 'key');
      (await done(opening)).close();
    },
    [version, store] as const,
  );
}

/** "Forget everything" in the options, with the question before it, and the yes that is asked for after it. */
async function forgetEverything(options: Page): Promise<void> {
  await options.getByRole('button', { name: 'Forget everything' }).click();
  await options.getByRole('dialog').getByRole('button', { name: 'Delete everything' }).click();
  await expect(options.locator('[data-consent="first"]')).toContainText('Everything was deleted.');
  await options.getByRole('button', { name: 'I agree' }).click();
  await options.getByRole('textbox', { name: 'Token' }).waitFor();
}

test('with a full disk an answer’s figures are shown with a notice, and the bill is complete', async ({
  lens,
  desk,
  server,
}) => {
  const giveRoom = await littleRoom(lens, desk);
  await desk.setUp('en');
  const hold = server.hold('/api/');
  const { page, panel } = await openCreator(lens);
  await server.callsReach(OVERVIEW_CALLS);
  await fillDisk(desk);
  hold.release();
  await panel.locator(SPREAD_FIGURE).waitFor();
  await settled(panel);
  await expect(panel.getByRole('status').filter({ hasText: 'Not kept in the cache' })).toContainText(
    'viewing this again takes the calls again',
  );
  await emptyDisk(desk);
  await giveRoom();
  // The database still holds what was written before the calls left.
  expect(await billOf(desk, server)).toEqual({ calls: OVERVIEW_CALLS, billed: 0, maybe: OVERVIEW_CALLS });

  // Looking again does not pay again unasked.
  await page.close();
  const again = await openCreator(lens);
  const card = failureCard(again.panel, 'interrupted');
  await remedy(card, 'retry').click();
  await again.panel.locator(SPREAD_FIGURE).waitFor();
  await settled(again.panel);
  expect(await billOf(desk, server)).toEqual({
    calls: 2 * OVERVIEW_CALLS,
    billed: OVERVIEW_CALLS,
    maybe: OVERVIEW_CALLS,
  });
});

test('with a full disk no call is sent that the ledger cannot record', async ({ lens, desk, server }) => {
  const giveRoom = await littleRoom(lens, desk);
  await desk.setUp('zh-CN');
  await fillDisk(desk);
  const { page, panel } = await openCreator(lens);
  const card = failureCard(panel, 'storageFull');
  await expect(card).toContainText('磁盘空间不足');
  await expect(card).toContainText('没有发送');
  await expect(card).toContainText('未计费');
  await settled(panel);
  expect(server.calls()).toEqual([]);
  const options = lens.context.waitForEvent('page');
  await remedy(card, 'options').click();
  expect((await options).url()).toContain('options.html#cache');
  await emptyDisk(desk);
  await giveRoom();
  await page.close();
  await expect((await openCreator(lens)).panel.locator(SPREAD_FIGURE)).toBeVisible();
  expect(await billOf(desk, server)).toEqual(PAID);
});

test('with a damaged database nothing is sent, one click leads to the repair, and then everything works', async ({
  lens,
  desk,
  server,
}) => {
  await replaceDatabase(desk, 1, 'not one of ours');
  const { page, panel } = await openCreator(lens);
  const card = failureCard(panel, 'storageCorrupt');
  await expect(card).toContainText('The local database is damaged');
  await expect(card).toContainText('nothing was sent');
  const opened = lens.context.waitForEvent('page');
  await remedy(card, 'options').click();
  const options = await opened;
  await expect(options.getByRole('alert')).toContainText('The local database is damaged');
  await forgetEverything(options);
  expect(server.calls()).toEqual([]);
  await desk.setUp('en');
  await page.close();
  await expect((await openCreator(lens)).panel.locator(SPREAD_FIGURE)).toBeVisible();
  expect(await billOf(desk, server)).toEqual(PAID);
});

test('with a database of a newer version nothing is sent, and it is left unchanged until the user says otherwise', async ({
  lens,
  desk,
  server,
}) => {
  await replaceDatabase(desk, 99, 'of tomorrow');
  const { panel } = await openCreator(lens);
  const card = failureCard(panel, 'storageNewer');
  await expect(card).toContainText('The local data is of a newer version');
  await expect(card).toContainText('Update the extension');
  await expect(card.locator('[data-remedy]')).toHaveCount(0);
  expect(server.calls()).toEqual([]);
  const kept = await desk.page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('kol-lens');
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction('of tomorrow').objectStore('of tomorrow').get('key');
          reading.onsuccess = () => {
            database.close();
            resolve([database.version, reading.result]);
          };
        };
      }),
  );
  expect(kept).toEqual([99, 'left alone']);

  const options = await lens.ownPage('options.html');
  await expect(options.getByRole('alert')).toContainText('The local data is of a newer version');
  await forgetEverything(options);
  await desk.setUp('en');
  await expect((await openCreator(lens)).panel.locator(SPREAD_FIGURE)).toBeVisible();
  expect(await billOf(desk, server)).toEqual(PAID);
});

test("stored settings of every version are what the user set, in today's words", async ({
  lens,
  desk,
  server,
}) => {
  for (const version of [1, 2, 3])
    await test.step(`version ${version}`, async () => {
      await startAnew(desk, server);
      const file = new URL(`../lib/settings/fixtures/settings.v${version}.json`, import.meta.url);
      const { settings } = JSON.parse(readFileSync(file, 'utf8'));
      await desk.store({ settings, settings$: { v: version } });
      // They are migrated when the background starts.
      await lens.stopBackground();
      const session = await desk.ask('session.get', {});
      expect(session.settings).toMatchObject({
        source: 'live',
        cacheMaxAgeHours: 12,
        cacheMaxEntries: 800,
        cacheMaxMegabytes: 40,
        timeoutSeconds: 90,
        dwellSeconds: 3,
        dailyCap: 200,
        theme: 'dark',
        sites: { xingtu: true, pugongying: true, douyin: false, xiaohongshu: true },
      });
      const options = await lens.ownPage('options.html');
      await expect(options.locator('#timeoutSeconds input')).toHaveValue('90');
      await expect(options.locator('#cacheMaxAgeHours input')).toHaveValue('12');
      await expect(options.locator('#dailyCap input')).toHaveValue('200');
      await options.close();
    });

  await test.step('invalid ones get their defaults, and the others stay', async () => {
    await startAnew(desk, server);
    await desk.store({
      settings: { timeoutSeconds: 1, dailyCap: 'many', theme: 'dark', sites: null },
      settings$: { v: 2 },
    });
    await lens.stopBackground();
    const { settings } = await desk.ask('session.get', {});
    expect(settings).toMatchObject({
      timeoutSeconds: 60,
      dailyCap: 500,
      theme: 'dark',
      sites: { douyin: true },
    });
  });
});

test('settings without a daily cap get one of 500, with a notice until the user has read it', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const { settings } = (await desk.stored()) as { settings: object };
  await desk.store({ settings: { ...settings, dailyCap: 0 }, settings$: { v: 2 } });
  await lens.stopBackground();
  const notice = '[data-cap-notice]';
  const { panel } = await openCreator(lens);
  await expect(panel.locator(notice)).toContainText('a cap of 500 calls a day');
  // A background stopped in the middle of the overview's calls would lose those not sent yet.
  await settled(panel);
  const options = await lens.ownPage('options.html');
  await expect(options.locator(notice)).toBeVisible();
  await expect(options.locator('#dailyCap input')).toHaveValue('500');
  await options.getByRole('button', { name: 'Got it' }).click();
  for (const page of [panel, options]) await expect(page.locator(notice)).toHaveCount(0);
  await lens.stopBackground();
  const again = await lens.ownPage('workspace.html');
  await expect(again.locator('[data-calls-today]')).toBeVisible();
  await expect(again.locator(notice)).toHaveCount(0);
  expect(server.calls()).toHaveLength(OVERVIEW_CALLS);
});

test('the cache stays free when the clock is set back, and newer figures are fetched when it is set on by a day', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const look = async () => {
    const page = await openReport(lens, SUBJECTS.xingtu);
    await page.locator(SPREAD_FIGURE).waitFor();
    await settled(page);
    await page.close();
  };
  await look();
  await shiftClock(await lens.worker(), -48 * HOUR);
  await look();
  expect(server.calls()).toHaveLength(OVERVIEW_CALLS);
  await shiftClock(await lens.worker(), (48 + 23) * HOUR);
  await look();
  expect(server.calls()).toHaveLength(OVERVIEW_CALLS);
  await shiftClock(await lens.worker(), 2 * HOUR);
  await look();
  expect(server.calls()).toHaveLength(2 * OVERVIEW_CALLS);
});

test('a token that was removed, or forgotten with everything, is in no file of the profile', async ({
  lens,
  desk,
  server,
}) => {
  const token = 'tokenOfThisTestOnly-5uXq81Zr0LwE';
  server.tokens.add(token);
  const profile = lens.profile ?? '';
  for (const type of ['token.forget', 'storage.forgetEverything'] as const) {
    await desk.setUp('en', {}, token);
    await payForOverview(desk);
    expect(server.calls().every(({ query }) => query.token === token)).toBe(true);
    await expect.poll(() => filesWith(profile, token)).toHaveLength(1);
    await desk.ask(type, {});
    expect(filesWith(profile, token)).toEqual([]);
    await desk.agree();
    expect((await desk.ask('session.get', {})).hasToken).toBe(false);
  }
});
