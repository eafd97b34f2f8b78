import type { Page } from '@playwright/test';
import {
  everythingKept,
  heard,
  listen,
  load,
  logIn,
  openStudio,
  SESSION,
  setUp,
  takenBack,
  UID_TT,
  WORK,
  WORK_PAGE,
  watchCookies,
  withhold,
} from './studio.support';
import type { ChromiumLens } from './support/chromium';
import { type Desk, expect, settled, test } from './support/shared';
import { STUDIO_KEY, studioAnswers } from './support/studio';

const FIGURE = '[data-metric="studio.plays.own"][data-value]';
const content = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);
const part = (page: Page, name: string) => page.locator(`[data-studio="${name}"]`);

/** The options at the studio, in live mode. */
async function openOptions(lens: ChromiumLens, desk: Desk, language: 'zh-CN' | 'en' = 'en'): Promise<Page> {
  await lens.context.clearCookies();
  await desk.ask('settings.set', { settings: { source: 'live', language } });
  return lens.ownPage('options.html#studio');
}

/** The switch shows what is so, not what was pressed: it moves when the background has written it down. */
async function agree(options: Page): Promise<void> {
  await part(options, 'consent').click();
  await expect(part(options, 'consent')).toBeChecked();
}

test('before consent nothing is read and nothing is sent; the screen names the company and what it gets', async ({
  lens,
  desk,
  server,
}) => {
  const options = await openOptions(lens, desk);
  await logIn(lens);
  const looked = await watchCookies(lens);
  const text = options.locator('#studio');
  for (const words of ['full login', 'TikOmni', 'api.tikomni.com', 'Never stored, shown, logged or exported'])
    await expect(text).toContainText(words);
  await expect(part(options, 'consent')).not.toBeChecked();
  await expect(part(options, 'paste')).toHaveCount(0);

  const page = await openStudio(lens, 'account');
  await expect(page.locator('[data-access]')).toBeVisible();
  for (const path of ['works', 'live', `work/${WORK}`]) {
    const other = await openStudio(lens, path);
    await expect(other.locator('[data-access]')).toBeVisible();
    await other.close();
  }
  expect(await desk.ask('studio.pasteCookie', { cookie: `sessionid=${SESSION}` })).toMatchObject({
    accepted: false,
  });
  expect(await looked()).toBe(0);
  expect(server.studio.calls).toHaveLength(0);

  // The company is the one that was chosen.
  await options.locator('#studioHost button', { hasText: 'api.tikhub.io' }).click();
  await expect(text).toContainText('is sent to TikHub (api.tikhub.io)');
  expect(await lens.accessibility(options, '#studio')).toEqual([]);
});

test('the screens lead from the switch to the first figure, and one click ends it all', async ({
  lens,
  desk,
  server,
}) => {
  const options = await openOptions(lens, desk, 'zh-CN');
  const studio = await openStudio(lens, 'account');
  await expect(studio.locator('[data-step="consent"]')).toHaveAttribute('data-done', 'false');
  await agree(options);
  await expect(studio.locator('[data-step="consent"]')).toHaveAttribute('data-done', 'true');

  await options.locator('#studioKey input').fill(`  ${STUDIO_KEY}\n`);
  await options.locator('#studioKey button[type="submit"]').click();
  await expect(part(options, 'masked')).toContainText('sk-s');
  expect(await content(options)).not.toContain(STUDIO_KEY);
  await part(options, 'test').click();
  await expect(options.locator('#studioKey [data-tone="ok"]')).toBeVisible();
  // The test is a request without its fields: no login goes with it.
  expect(server.studio.calls.map(({ body }) => body)).toEqual([{}]);

  await expect(options.locator('[data-login]')).toHaveAttribute('data-in', 'false');
  await expect(options.locator('#studioLogin a[href="https://creator.douyin.com/"]')).toBeVisible();
  await logIn(lens, { ends: Date.parse('2030-03-08T12:00:00Z') / 1000 });
  await options.evaluate(() => dispatchEvent(new Event('focus')));
  await expect(options.locator('[data-login="browser"]')).toContainText('2030年3月8日');
  expect(await content(options)).not.toContain(SESSION);
  expect(await lens.accessibility(options, '#studio')).toEqual([]);

  await studio.evaluate(() => dispatchEvent(new Event('focus')));
  await studio.locator(FIGURE).waitFor();
  expect(server.studio.of('fetch_author_diagnosis')).toHaveLength(1);

  await part(options, 'forget').click();
  await expect(options.locator('#studio')).toContainText('已忘记');
  await expect(part(options, 'consent')).not.toBeChecked();
  // A screen that was open follows at once, with nothing of the account left on it.
  await expect(studio.locator('[data-access]')).toBeVisible();
  await expect(studio.locator(FIGURE)).toHaveCount(0);
  expect(await desk.ask('studio.state', {})).toMatchObject({
    consent: false,
    login: 'none',
    loggedIn: false,
  });

  await part(options, 'forget-key').click();
  await expect(options.locator('#studioKey')).toHaveCount(0);
});

test('a key that the service refuses is said to be refused, and none of it is shown', async ({
  lens,
  desk,
}) => {
  const options = await openOptions(lens, desk);
  await agree(options);
  await options.locator('#studioKey input').fill('sk-refused-1234567890');
  await options.locator('#studioKey input').press('Enter');
  await part(options, 'test').click();
  await expect(options.locator('#studioKey [data-tone="danger"]')).toContainText('not accepted');
  expect(await content(options)).not.toContain('sk-refused-1234567890');
});

test('a pasted login empties the field at once, is never written to disk, and is gone with the browser', async ({
  lens,
  desk,
  server,
}) => {
  const options = await openOptions(lens, desk);
  await withhold(await lens.worker(), 'cookies');
  await withhold(options, 'cookies');
  await options.reload();
  await agree(options);
  await desk.ask('studio.setKey', { key: STUDIO_KEY });
  const field = part(options, 'paste');
  const use = part(options, 'use');

  await field.fill('theme=dark; csrf=1');
  await use.click();
  await expect(options.locator('[data-outcome="refused"]')).toBeVisible();
  await expect(field).toHaveValue('');

  const cookie = `Cookie: sessionid=${SESSION}; uid_tt=${UID_TT}`;
  await field.fill(cookie);
  await use.click();
  await expect(options.locator('[data-outcome="accepted"]')).toBeVisible();
  await expect(field).toHaveValue('');
  await expect(options.locator('[data-login="pasted"]')).toHaveAttribute('data-in', 'true');
  expect(await content(options)).not.toContain(SESSION);

  const page = await openStudio(lens, 'account');
  await page.locator(FIGURE).waitFor();
  expect(server.studio.calls.at(-1)?.body).toEqual({ cookie: `sessionid=${SESSION}; uid_tt=${UID_TT}` });
  const kept = await everythingKept(desk);
  // In the memory of the session, which content scripts cannot read and which ends with the browser; nowhere on the disk.
  expect(Object.keys(kept).filter((place) => kept[place]?.includes(SESSION))).toEqual(['session']);

  await part(options, 'forget').click();
  await expect(part(options, 'consent')).not.toBeChecked();
  const after = await everythingKept(desk);
  expect(Object.keys(after).filter((place) => after[place]?.includes(SESSION))).toEqual([]);
});

test('a permission refused is explained, and so is one taken back while the screen is open', async ({
  lens,
  desk,
  server,
}) => {
  const options = await openOptions(lens, desk);
  await agree(options);
  await expect(options.locator('#studioLogin')).toContainText('Reading is allowed');
  await withhold(options, 'cookies');
  await takenBack(options);
  await expect(options.locator('#studioLogin')).toContainText('was taken back');
  await part(options, 'allow-login').click();
  await expect(options.locator('#studioLogin')).toContainText('It was not allowed');
  // The other way stays open.
  await expect(part(options, 'paste')).toBeVisible();
  expect(server.studio.calls).toHaveLength(0);
  expect(await lens.accessibility(options, '#studio')).toEqual([]);
});

test('another company needs a new consent, however the setting changes', async ({ lens, desk, server }) => {
  await setUp(lens, desk);
  const options = await lens.ownPage('options.html#studio');
  await options.locator('#studioHost button', { hasText: 'api.tikhub.dev' }).click();
  const dialog = options.locator('dialog');
  await expect(dialog).toContainText('api.tikhub.dev (TikHub)');
  await dialog.locator('button').first().click();
  await expect(options.locator('#studioHost [aria-pressed="true"]')).toContainText('api.tikomni.com');
  await options.locator('#studioHost button', { hasText: 'api.tikhub.dev' }).click();
  await dialog.locator('button').last().click();
  await expect(options.locator('#studioHost [aria-pressed="true"]')).toContainText('api.tikhub.dev');
  await expect(part(options, 'consent')).toBeChecked();
  const page = await openStudio(lens, 'account');
  await page.locator(FIGURE).waitFor();
  expect(server.studio.calls.map(({ host, route }) => [host, route])).toEqual([
    ['api.tikhub.dev', 'fetch_author_diagnosis'],
  ]);

  // A settings file cannot send the login elsewhere.
  const { text } = await desk.ask('settings.export', {});
  await desk.ask('settings.import', { text: text.replace('tikhub.dev', 'tikhub.io') });
  expect(await desk.ask('studio.state', {})).toMatchObject({ consent: false });
});

test('the login reaches the body of a request, and nothing else', async ({ lens, desk, server }) => {
  const logged: string[] = [];
  lens.context.on('console', (message) => logged.push(message.text()));
  await setUp(lens, desk);
  (await lens.worker()).on('console', (message) => logged.push(message.text()));
  await listen(desk.page);

  const works = await openStudio(lens, 'works');
  await load(works);
  const work = await openStudio(lens, `work/${WORK}`);
  await settled(work);
  const file = works.waitForEvent('download');
  await works.locator('[data-export-menu]').click();
  await works.locator('[data-item="csv"]').click();
  const csv = await (await file).createReadStream().then((stream) => stream.toArray());
  const own = await lens.open(WORK_PAGE);
  const panel = await lens.openPanelByShortcut(own);
  await settled(panel);

  const bodies = server.studio.calls.map(({ body }) => String(body.cookie));
  expect(bodies.length).toBeGreaterThan(1);
  for (const cookie of bodies) {
    // What creator.douyin.com itself would get: HttpOnly and the parent domain's, and no cookie of another site.
    expect(
      cookie
        .split('; ')
        .map((crumb) => crumb.split('=')[0])
        .sort(),
    ).toEqual(['csrf', 'sessionid', 'sid_guard', 'uid_tt']);
    expect(cookie).toContain(`sessionid=${SESSION}`);
  }
  const kept = await everythingKept(desk);
  const said = {
    works: await content(works),
    work: await content(work),
    page: await content(own),
    panel: await panel.evaluate(() => document.documentElement.outerHTML),
    csv: Buffer.concat(csv).toString(),
    news: await heard(desk.page),
    console: logged.join('\n'),
    settings: (await desk.ask('settings.export', {})).text,
    state: JSON.stringify(await desk.ask('studio.state', {})),
    ledger: JSON.stringify(await desk.ledger()),
    ...kept,
  };
  // The service's envelope echoes the request, and links the figures for everybody.
  for (const secret of [SESSION, UID_TT, 'leaky-link'])
    for (const [place, text] of Object.entries(said)) expect(text, place).not.toContain(secret);
  expect(server.leaks(SESSION)).toEqual([]);
  expect(server.calls()).toEqual([]);
});

test('on the creator’s own page the panel shows what only its owner sees; elsewhere it does not', async ({
  lens,
  desk,
  server,
}) => {
  await lens.context.clearCookies();
  await logIn(lens);
  await desk.ask('settings.set', { settings: { source: 'live', language: 'en' } });
  const page = await lens.open(WORK_PAGE);
  const panel = await lens.openPanelByShortcut(page);
  await expect(panel.locator('[data-access]')).toBeVisible();
  const tabs = panel.locator('[role="tab"]');
  await expect(tabs).toHaveCount(10);
  await expect(tabs.first()).toHaveAttribute('data-tab', 'studio.item.overview');
  await expect(tabs.last()).toHaveAttribute('data-tab', 'item.cost');
  expect(server.studio.calls).toHaveLength(0);
  expect(server.calls()).toHaveLength(0);

  const options = lens.context.waitForEvent('page');
  await panel.locator('[data-studio="open-options"]').click();
  await expect.poll(async () => (await options).url()).toContain('options.html#studio');
  await desk.ask('studio.setKey', { key: STUDIO_KEY });
  await desk.ask('studio.consent', { consent: true });
  await expect(panel.locator('[data-metric="studio.work.plays"][data-value]')).toBeVisible();
  expect(server.studio.calls.map(({ route, body }) => [route, body.ids])).toEqual([
    ['fetch_item_overview_data', WORK],
  ]);
  // What the market sees of the work is another company's, with its own token.
  await panel.locator('[data-tab="item.report"]').click();
  await expect(panel.locator('[data-failure="noToken"]')).toBeVisible();

  const elsewhere = await lens.open(`https://www.douyin.com/video/${WORK}`);
  const other = await lens.openPanelByShortcut(elsewhere);
  await expect(other.locator('[data-tab="item.report"]')).toBeVisible();
  await expect(other.locator('[data-tab^="studio."]')).toHaveCount(0);
  expect(server.studio.calls).toHaveLength(1);
});

test('a work that Douyin denies to the login is said not to be the creator’s own', async ({
  lens,
  desk,
  server,
}) => {
  await setUp(lens, desk);
  const denied = studioAnswers.data({ status_code: 7, status_msg: '没有权限' });
  server.studio.always('fetch_item_overview_data', denied);
  const page = await lens.open(WORK_PAGE);
  const panel = await lens.openPanelByShortcut(page);
  await expect(panel.locator('[data-failure="notOwner"]')).toBeVisible();
});

test('sample data of the studio is drawn offline without consent, and says why none is needed', async ({
  lens,
  desk,
  server,
}) => {
  await lens.context.clearCookies();
  await desk.ask('settings.set', { settings: { source: 'sample', language: 'en' } });
  const looked = await watchCookies(lens);
  const page = await openStudio(lens, 'account');
  await lens.context.setOffline(true);
  await expect(page.locator('[data-sample]')).toBeVisible();
  await expect(page.locator('[data-studio-sample]')).toContainText('needs no consent');
  await page.locator(FIGURE).waitFor();
  await page.locator('[data-tab="studio.performance"]').click();
  await expect(page.locator('[data-block="studio.posts"] tbody tr').first()).toBeVisible();

  await page.locator('[data-place="works"]').click();
  await expect(page.locator('[data-list-table] [data-index]').first()).toBeVisible();
  await page.locator('[data-studio="download"]').click();
  const file = page.waitForEvent('download');
  await page.locator('[data-studio="download-start"]').click();
  expect((await file).suggestedFilename()).toBe('作品列表导出.xlsx');
  await page.keyboard.press('Escape');
  await page.locator('[data-list-table] [data-index="0"] [role="gridcell"]').nth(1).click();
  await page.locator('[data-studio-screen="work"]').waitFor();
  for (const tab of ['overview', 'sources', 'watch', 'search', 'audience', 'fans', 'danmaku']) {
    await page.locator(`[data-tab="studio.item.${tab}"]`).click();
    await expect(page.locator(`[data-section="studio.item.${tab}"] [data-block]`).first()).toBeVisible();
  }
  await page.locator('[data-place="live"]').click();
  await expect(page.locator('[data-block="studio.liveOverTime"]')).toBeVisible();
  expect(await looked()).toBe(0);
  expect(server.studio.calls).toHaveLength(0);
});
