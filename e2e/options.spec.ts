import { readFile } from 'node:fs/promises';
import { openReport, SUBJECTS } from './sections.support';
import { CONSENT_ALONE } from './support/extension';
import { answers, TOKEN } from './support/server';
import {
  CREATOR,
  expect,
  failureCard,
  payForOverview,
  remedy,
  settled,
  startAnew,
  test,
} from './support/shared';

test('a token is set, tested, and shown masked and nowhere else', async ({ lens, desk, server }) => {
  await desk.ask('settings.set', { settings: { language: 'en' } });
  const page = await lens.ownPage('options.html#token');
  const card = page.locator('#token');
  const field = card.getByLabel('Token', { exact: true });
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('type', 'password');
  await field.fill(`  ${TOKEN}\n`);
  await card.getByRole('button', { name: 'Save and test' }).click();
  await expect(card).toContainText('The token works. Balance: ¥123.45');
  expect(
    server.received.filter(({ path }) => path === '/user/get-balance').map(({ query }) => query),
  ).toEqual([{ token: TOKEN }]);
  expect(server.calls()).toEqual([]);
  await expect(card).toContainText(`${TOKEN.slice(0, 4)}••••${TOKEN.slice(-4)}`);
  await expect(card).toContainText('In use');

  // Not in the document, not in what a page's script may read, not where anything else is kept.
  expect(await page.content()).not.toContain(TOKEN);
  expect(JSON.stringify(await desk.stored())).not.toContain(TOKEN);
  expect(JSON.stringify(await desk.ask('session.get', {}))).not.toContain(TOKEN);
  expect(server.leaks(TOKEN)).toEqual([]);

  server.tokens.clear();
  await card.getByRole('button', { name: 'Test the token' }).click();
  await expect(card.getByRole('alert')).toContainText('token');
  await expect(card.getByRole('link', { name: 'Open the Just One API dashboard' })).toBeVisible();

  await card.getByRole('button', { name: 'Remove' }).click();
  await expect(card).toContainText('The token’s file is deleted from the browser.');
  expect((await desk.ask('session.get', {})).hasToken).toBe(false);
});

const BALANCE = '/user/get-balance';
const REVOKED = 'klt_a_token_that_was_revoked';

test('a rejected token changes nothing, and the options say so', async ({ lens, desk, server }) => {
  for (const source of ['live', 'sample', 'unset'] as const)
    await test.step(source, async () => {
      await startAnew(desk, server);
      if (source !== 'unset') await desk.setUp('en', { source });
      else await desk.ask('settings.set', { settings: { language: 'en' } });
      const before = await desk.ask('session.get', {});
      const page = await lens.ownPage('options.html#token');
      const card = page.locator('#token');
      const stored = source !== 'unset';
      if (stored) await card.getByRole('button', { name: 'Replace' }).click();
      await card.getByLabel(stored ? 'New token' : 'Token', { exact: true }).fill(REVOKED);
      await card.getByRole('button', { name: 'Save and test' }).click();
      const alert = card.getByRole('alert');
      await expect(alert).toContainText('Not saved: Just One API does not accept this token');
      await expect(alert.getByRole('link', { name: 'Open the Just One API dashboard' })).toBeVisible();
      await expect(alert.getByRole('button')).toHaveCount(0);
      if (source === 'live') await expect(alert).toContainText('The token saved before stays in use.');
      if (source === 'sample') await expect(alert).toContainText('Sample data stays in use.');
      expect(await desk.ask('session.get', {})).toEqual(before);
      expect(server.received.filter(({ path }) => path === BALANCE).map(({ query }) => query)).toEqual([
        { token: REVOKED },
      ]);
      await expect(card.getByText('Saved', { exact: true })).toHaveCount(0);
      if (source !== 'live') await expect(card.getByText('In use', { exact: true })).toHaveCount(0);
      await expect(page.locator('#sample').getByText('In use', { exact: true })).toHaveCount(
        source === 'sample' ? 1 : 0,
      );
      expect(await page.content()).not.toContain(REVOKED);
      expect(await lens.accessibility(page, '#token')).toEqual([]);

      // A good one then takes the place of all that.
      await card.getByLabel(stored ? 'New token' : 'Token', { exact: true }).fill(TOKEN);
      await card.getByRole('button', { name: 'Save and test' }).click();
      await expect(card).toContainText('The token works. Balance: ¥123.45');
      await expect(card.getByText('In use', { exact: true })).toBeVisible();
      expect((await desk.ask('session.get', {})).settings.source).toBe('live');
      await page.close();
    });
});

test('a token that cannot be tested is saved only when the user says so', async ({ lens, desk, server }) => {
  await desk.setUp('en', { source: 'sample' });
  server.next(BALANCE, answers.http(503), answers.dropBefore);
  const page = await lens.ownPage('options.html#token');
  const card = page.locator('#token');
  await card.getByRole('button', { name: 'Replace' }).click();
  await card.getByLabel('New token', { exact: true }).fill('another-token-of-mine');
  await card.getByRole('button', { name: 'Save and test' }).click();
  const alert = card.getByRole('alert');
  await expect(alert).toContainText('Not saved: this token could not be tested');
  await expect(alert).toContainText('Sample data stays in use.');
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(alert).toContainText('The connection was lost');
  expect(await desk.ask('session.get', {})).toMatchObject({
    settings: { source: 'sample' },
    maskedToken: `${TOKEN.slice(0, 4)}••••${TOKEN.slice(-4)}`,
  });
  await alert.getByRole('button', { name: 'Save it without a test' }).click();
  await expect(card).toContainText('anot••••mine');
  expect((await desk.ask('session.get', {})).settings.source).toBe('live');
});

test('a stored token that is rejected is not shown as in use', async ({ lens, desk, server }) => {
  await desk.setUp('en');
  const page = await lens.ownPage('options.html#token');
  const card = page.locator('#token');
  await expect(card.getByText('In use', { exact: true })).toBeVisible();
  server.tokens.clear();
  await card.getByRole('button', { name: 'Test the token' }).click();
  await expect(card.getByRole('alert')).toContainText('The token is invalid or inactive');
  await expect(card.getByText('In use', { exact: true })).toHaveCount(0);
});

test('after an import no token goes to an address without a permission; one click grants it', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const { text } = await desk.ask('settings.export', {});
  const file = JSON.parse(text);
  await desk.ask('settings.import', {
    text: JSON.stringify({ ...file, settings: { ...file.settings, region: 'china' } }),
  });
  // A build for tests has every host: the background is told that it has not.
  const worker = await lens.worker();
  await worker.evaluate(() => {
    const { permissions } = (globalThis as unknown as WithPermissions).chrome;
    const { contains } = permissions;
    permissions.contains = async () => false;
    (globalThis as unknown as WithPermissions).grant = () => {
      permissions.contains = contains;
    };
  });
  const page = await lens.ownPage('options.html#token');
  const card = page.locator('#token');
  await card.getByRole('button', { name: 'Test the token' }).click();
  const alert = card.getByRole('alert');
  await expect(alert).toContainText('No permission to reach this API address');
  await expect(alert).toContainText('The Mainland China host speaks plain HTTP only.');
  await card.getByRole('button', { name: 'Replace' }).click();
  await card.getByLabel('New token', { exact: true }).fill('another-token-of-mine');
  await card.getByRole('button', { name: 'Save and test' }).click();
  await expect(alert).toContainText('Not saved: this token could not be tested');
  expect(server.received.filter(({ path }) => path === BALANCE)).toEqual([]);
  expect(JSON.stringify(server.received)).not.toMatch(new RegExp(`${TOKEN}|another-token`));

  await card.getByRole('button', { name: 'Cancel' }).click();
  await worker.evaluate(() => (globalThis as unknown as WithPermissions).grant());
  await alert.getByRole('button', { name: 'Allow access' }).click();
  await expect(card).toContainText('The token works.');
  expect(server.received.filter(({ path }) => path === BALANCE)).toHaveLength(1);
});

interface WithPermissions {
  chrome: { permissions: { contains(asked: object): Promise<boolean> } };
  grant(): void;
}

test('a text that does not look like a token is doubted, and stored unchanged if the user insists', async ({
  lens,
  desk,
  server,
}) => {
  await desk.ask('settings.set', { settings: { language: 'en' } });
  const odd = 'a b&c=d#e%20“f”';
  server.tokens = new Set([odd]);
  const page = await lens.ownPage('options.html#token');
  const card = page.locator('#token');
  await card.getByLabel('Token', { exact: true }).fill(odd);
  await expect(card).toContainText('It has a space or a line break in it.');
  await expect(card).toContainText('It has quotation marks in it.');
  await expect(card).toContainText('It has %, &, # or ? in it.');
  await card.getByRole('button', { name: 'Save and test' }).click();
  await expect(card).toContainText('The token works.');
  expect(server.received.at(-1)?.query).toEqual({ token: odd });
});

test('Mainland China comes with a plain warning first, and then calls go there in plain text', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const page = await lens.ownPage('options.html#region');
  const region = page.locator('#region');
  await region.getByRole('button', { name: /Mainland China/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Your token will travel unencrypted' });
  await expect(dialog).toContainText('can spend your balance with it');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(region.getByRole('button', { name: /Global/ })).toHaveAttribute('aria-pressed', 'true');
  expect((await desk.ask('session.get', {})).settings.region).toBe('global');

  await region.getByRole('button', { name: /Mainland China/ }).click();
  await dialog.getByRole('button', { name: 'I understand, use it anyway' }).click();
  await expect(region).toContainText('Your token travels in plain text (HTTP, not encrypted).');
  await payForOverview(desk);
  expect(server.calls()).toHaveLength(4);
  for (const { host, secure } of server.calls())
    expect({ host, secure }).toEqual({ host: '47.117.133.51', secure: false });
});

test('a custom address is checked, and then calls go there', async ({ lens, desk, server }) => {
  await desk.setUp('en');
  const page = await lens.ownPage('options.html#region');
  const region = page.locator('#region');
  await region.getByRole('button', { name: /Custom address/ }).click();
  const field = region.getByLabel('Custom API address');
  const use = region.getByRole('button', { name: 'Use this address' });
  for (const [text, problem] of [
    ['http://api.custom.example', 'http is for this computer only'],
    ['https://user:secret@api.custom.example', 'Leave user name and password out'],
    ['https://api.custom.example/?a=1', 'Leave out everything from ? or # on.'],
    ['api.custom.example', 'Start with https://.'],
  ] as const) {
    await field.fill(text);
    await use.click();
    await expect(region.getByRole('alert')).toContainText(problem);
  }
  expect((await desk.ask('session.get', {})).settings.region).toBe('global');
  await field.fill('https://api.custom.example/');
  await use.click();
  await expect(use).toBeDisabled();
  await payForOverview(desk);
  expect(new Set(server.calls().map(({ host }) => host))).toEqual(new Set(['api.custom.example']));
});

test('choices save themselves: generation, language, theme', async ({ lens, desk, server }) => {
  await desk.setUp('en');
  const page = await lens.ownPage('options.html');
  await page.locator('#generation select').selectOption('legacy');
  await expect(page.locator('#generation')).toContainText('Saved');
  await page.locator('#legacyAcceptCache select').selectOption('true');
  await page.locator('#language select').selectOption('zh-CN');
  await expect(page.getByRole('heading', { name: '外观' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.locator('#theme select').selectOption('dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const { settings } = await desk.ask('session.get', {});
  expect(settings).toMatchObject({
    generation: 'legacy',
    legacyAcceptCache: 'true',
    language: 'zh-CN',
    theme: 'dark',
  });
  const report = await openReport(lens, SUBJECTS.xingtu);
  await settled(report);
  expect(server.calls('get-kol-spread-info/v1')[0]?.query).toMatchObject({ acceptCache: 'true' });
  await expect(report.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('numbers are held to their bounds, and nothing out of bounds is saved', async ({ lens, desk }) => {
  await desk.setUp('en');
  const page = await lens.ownPage('options.html');
  for (const [id, wrong, problem, right] of [
    ['timeoutSeconds', '59', 'Enter a number from 60 to 120.', '120'],
    ['dwellSeconds', '0.4', 'Enter a number from 0.5 to 10.', '2.5'],
    ['cacheMaxAgeHours', '721', 'Enter a number from 1 to 720.', '48'],
    ['cacheMaxEntries', '50001', 'Enter a number from 100 to 50,000.', '10000'],
    ['cacheMaxMegabytes', '4', 'Enter a number from 5 to 1,000.', '200'],
    ['dailyCap', '0', 'Enter a number from 1 to 1,000,000.', '60'],
    ['dailyCap', '1.5', 'Enter a whole number.', '50'],
  ] as const) {
    await test.step(id, async () => {
      const row = page.locator(`#${id}`);
      const field = row.locator('input');
      const before = (await desk.ask('session.get', {})).settings[id];
      await field.fill(wrong);
      await field.press('Enter');
      await expect(row.getByRole('alert')).toHaveText(problem);
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      expect((await desk.ask('session.get', {})).settings[id]).toBe(before);
      await field.fill(right);
      await field.press('Enter');
      await expect(row).toContainText('Saved');
      expect((await desk.ask('session.get', {})).settings[id]).toBe(Number(right));
    });
  }
});

test('the cap stops calls before they are made', async ({ lens, desk, server }) => {
  await desk.setUp('en');
  const page = await lens.ownPage('options.html#dailyCap');
  await expect(page.locator('#dailyCap input')).toBeFocused();
  await page.locator('#dailyCap input').fill('2');
  await page.locator('#dailyCap input').press('Enter');
  await expect(page.locator('#dailyCap')).toContainText('Saved');
  const report = await openReport(lens, SUBJECTS.xingtu);
  await settled(report);
  const card = failureCard(report, 'dailyCap');
  await expect(card).toBeVisible();
  expect(server.calls()).toHaveLength(2);
  const [options] = await Promise.all([lens.context.waitForEvent('page'), remedy(card, 'options').click()]);
  await options.waitForURL(/options\.html#/);
  await expect(options.locator('#spending')).toContainText('2 of 2 calls today');
});

test('the ledger tells calls by day and endpoint', async ({ lens, desk }) => {
  await desk.setUp('en');
  await payForOverview(desk);
  const page = await lens.ownPage('options.html#ledger');
  const ledger = page.locator('#ledger');
  const cells = ledger.locator('tbody tr');
  await expect(cells).toHaveCount(5);
  await expect(cells.first().locator('td')).toHaveText(['4', '4', '0']);
  await expect(ledger.locator('tbody th')).toContainText([
    /\d{4}/,
    'Xingtu creator profile',
    'Xingtu expected CPM and CPE',
    'Xingtu creator prices',
    'Xingtu spread performance',
  ]);
  await expect(ledger.locator('tfoot td')).toHaveText(['4', '4', '0']);
});

test('settings go out and come back in, without the token', async ({ lens, desk }) => {
  await desk.setUp('en', { dailyCap: 7, theme: 'dark', dwellSeconds: 3 });
  const page = await lens.ownPage('options.html#data');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export settings' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^kol-lens-settings-\d{4}-\d\d-\d\d\.json$/);
  const text = await readFile((await download.path()) ?? '', 'utf8');
  expect(text).not.toContain(TOKEN);
  expect(JSON.parse(text)).toMatchObject({ kolLens: 'settings', settings: { dailyCap: 7, theme: 'dark' } });

  // Set behind the page's back: an import is told against what is set, not against what the page last heard.
  await desk.store({ settings: { ...JSON.parse(text).settings, dailyCap: 9, theme: 'light' } });
  await expect.poll(async () => (await desk.ask('session.get', {})).settings.theme).toBe('light');
  const choose = (file: object | string) =>
    page.locator('#data input[type="file"]').setInputFiles({
      name: 'settings.json',
      mimeType: 'application/json',
      buffer: Buffer.from(typeof file === 'string' ? file : JSON.stringify(file)),
    });
  await choose(text);
  const dialog = page.getByRole('dialog', { name: 'Import these changes?' });
  await expect(dialog.locator('tbody tr')).toHaveText([
    /Daily cap.*9 calls a day.*7 calls a day/,
    /Theme.*Light.*Dark/,
  ]);
  await dialog.getByRole('button', { name: 'Import' }).click();
  await expect(page.locator('#data')).toContainText('The settings were imported.');
  const { settings, hasToken } = await desk.ask('session.get', {});
  expect({ settings, hasToken }).toMatchObject({
    settings: { dailyCap: 7, theme: 'dark', dwellSeconds: 3 },
    hasToken: true,
  });

  await choose('not a file of ours');
  await expect(page.locator('#data')).toContainText('The file is not JSON.');
  await choose({ kolLens: 'settings', version: 99, settings: {} });
  await expect(page.locator('#data')).toContainText('newer version of KOL Lens');
  await choose({ ...JSON.parse(text), settings: { ...JSON.parse(text).settings, timeoutSeconds: 5 } });
  await expect(page.locator('#data')).toContainText('The value of “Time-out” is not valid.');
  // With its switch, the file holds lists as well; what is there already becomes a copy.
  const { list } = await desk.ask('lists.add', { creators: [{ subject: SUBJECTS.xingtu }] });
  await page.getByRole('switch', { name: 'With lists and notes' }).press('Space');
  const [backup] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export settings' }).click(),
  ]);
  await choose(await readFile((await backup.path()) ?? '', 'utf8'));
  await expect(dialog).toContainText('Adds 1 list and 0 notes. What is there stays as it is.');
  await dialog.getByRole('button', { name: 'Import' }).click();
  await expect(page.locator('#data')).toContainText('The settings were imported.');
  const { lists } = await desk.ask('lists.all', {});
  expect(lists.map(({ name, entries }) => [name, entries])).toEqual(Array(2).fill([list.name, 1]));

  // A file that sends the token elsewhere says so before it does.
  await choose({ ...JSON.parse(text), settings: { ...JSON.parse(text).settings, region: 'china' } });
  await expect(dialog).toContainText('This file changes where your token, and what you look up, are sent.');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect((await desk.ask('session.get', {})).settings.region).toBe('global');
});

test('“forget everything” says what it removes, and leaves nothing', async ({ lens, desk, server }) => {
  await desk.setUp('en');
  await payForOverview(desk);
  expect((await desk.ask('storage.info', {})).entries).toBe(4);
  const page = await lens.ownPage('options.html#forget');
  await page.locator('#forget').getByRole('button', { name: 'Forget everything' }).click();
  const dialog = page.getByRole('dialog', { name: 'Forget everything?' });
  await expect(dialog).toContainText('The cache: 4 answers');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.locator('[data-consent="first"]')).toContainText('Everything was deleted.');
  expect(await desk.stored()).toEqual({});
  await page.getByRole('button', { name: 'I agree' }).click();
  await expect(page.getByRole('heading', { name: 'Choose how to start' })).toBeVisible();
  const { hasToken, callsToday, settings } = await desk.ask('session.get', {});
  expect({ hasToken, callsToday, source: settings.source }).toEqual({
    hasToken: false,
    callsToday: 0,
    source: 'unset',
  });
  expect(await desk.ask('storage.info', {})).toEqual({ entries: 0, bytes: 0 });
  expect(await desk.ask('recent.list', {})).toEqual([]);
  expect(await desk.stored()).toEqual(CONSENT_ALONE);
  expect(server.calls()).toHaveLength(4);
});

test('the cache can be looked at and emptied', async ({ lens, desk, server }) => {
  await desk.setUp('en');
  await payForOverview(desk);
  const page = await lens.ownPage('options.html#cache');
  const cache = page.locator('#cache');
  await expect(cache).toContainText('4 answers,');
  await cache.getByRole('button', { name: 'Clear cache' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Clear cache' }).click();
  await expect(cache).toContainText('The cache is empty.');
  await payForOverview(desk);
  expect(server.calls()).toHaveLength(8);
});

test('a site can be switched off, and its open pages follow at once', async ({ lens, desk }) => {
  await desk.setUp('en');
  const creator = await lens.open(CREATOR);
  await lens.launcher(creator);
  const page = await lens.ownPage('options.html#site-xingtu');
  const toggle = page.getByRole('region', { name: 'Sites' }).getByRole('switch', { name: 'Xingtu' });
  await expect(toggle).toBeFocused();
  await page.keyboard.press('Space');
  await expect(toggle).not.toBeChecked();
  await creator.bringToFront();
  await expect.poll(() => lens.launcherBox(creator)).toBeUndefined();
  await toggle.click();
  await creator.bringToFront();
  await lens.launcher(creator);
});

test('the options show the shortcut as the browser has it', async ({ lens, desk }) => {
  await desk.setUp('en');
  const page = await lens.ownPage('options.html#shortcut');
  await expect(page.locator('#shortcut kbd')).toHaveText('Alt+Shift+K');
});
