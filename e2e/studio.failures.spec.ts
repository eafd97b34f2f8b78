import type { Page } from '@playwright/test';
import { openSection } from './sections.support';
import {
  everythingKept,
  heard,
  listen,
  logIn,
  openStudio,
  SESSION,
  setUp,
  UID_TT,
  WORK,
  withhold,
} from './studio.support';
import { expect, failureCard, hurryBackground, remedy, settled, startAnew, test } from './support/shared';
import { STUDIO_KEY, type StudioAnswer, studioAnswers } from './support/studio';

const DIAGNOSIS = 'fetch_author_diagnosis';
const FIGURE = '[data-metric="studio.plays.own"][data-value]';

/** All that a screen says and holds, its attributes included. */
const content = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);

test('without a key nothing is sent, and one click leads to its field in the options', async ({
  lens,
  desk,
  server,
}) => {
  await setUp(lens, desk);
  await desk.ask('studio.forgetKey', {});
  const page = await openStudio(lens, 'account');
  const card = failureCard(page, 'noKey');
  await expect(card).toBeVisible();
  const options = lens.context.waitForEvent('page');
  await remedy(card, 'options').click();
  await expect.poll(async () => (await options).url()).toContain('options.html#studio');
  expect(server.studio.calls).toHaveLength(0);
});

test('code 401 stops calls until the user says that the key is settled', async ({ lens, desk, server }) => {
  await setUp(lens, desk);
  await desk.ask('studio.setKey', { key: 'sk-of-nobody-0000000000' });
  const page = await openStudio(lens, 'account');
  const card = failureCard(page, 'keyInvalid');
  await expect(card.locator('[data-charged]')).toHaveAttribute('data-charged', 'no');
  expect(server.studio.calls).toHaveLength(1);
  // Another section meets the stop, and sends nothing.
  await openSection(page, 'studio.performance');
  await expect(failureCard(page, 'keyInvalid')).toBeVisible();
  expect(server.studio.calls).toHaveLength(1);
  await desk.ask('studio.setKey', { key: STUDIO_KEY });
  await page.locator('[data-tab="studio.diagnosis"]').click();
  await remedy(failureCard(page, 'keyInvalid'), 'lift').click();
  await page.locator(FIGURE).waitFor();
});

test('a body of code 402 that echoes key and cookie reaches neither screen nor log nor storage', async ({
  lens,
  desk,
  server,
}) => {
  const logged: string[] = [];
  lens.context.on('console', (message) => logged.push(message.text()));
  await setUp(lens, desk);
  (await lens.worker()).on('console', (message) => logged.push(message.text()));
  server.studio.always(
    DIAGNOSIS,
    studioAnswers.json(402, {
      detail: {
        code: 402,
        message: `Insufficient balance for Bearer ${STUDIO_KEY} (sessionid=${SESSION}; uid_tt=${UID_TT})`,
        headers: { Authorization: `Bearer ${STUDIO_KEY}`, Cookie: `sessionid=${SESSION}` },
        params: { cookie: `sessionid=${SESSION}; uid_tt=${UID_TT}` },
      },
    }),
  );
  await listen(desk.page);
  const page = await openStudio(lens, 'account');
  await expect(failureCard(page, 'keyBalance')).toBeVisible();
  await expect(remedy(failureCard(page, 'keyBalance'), 'lift')).toBeVisible();
  const kept = await everythingKept(desk);
  for (const secret of [STUDIO_KEY, SESSION, UID_TT]) {
    expect(await content(page)).not.toContain(secret);
    expect(await heard(desk.page)).not.toContain(secret);
    expect(logged.join('\n')).not.toContain(secret);
    const places = Object.keys(kept).filter((place) => kept[place]?.includes(secret));
    expect(
      places.every((place) => place.endsWith('/secrets')) && secret === STUDIO_KEY ? [] : places,
    ).toEqual([]);
  }
});

/** One of each kind of card: what any other answer is, and whether it was billed, is in `lib/providers/tikomni/envelope.test.ts`. */
const ANSWERS: readonly (readonly [name: string, code: string, charged: string, answer: StudioAnswer])[] = [
  [
    '422',
    'badParameters',
    'no',
    studioAnswers.json(422, {
      detail: [{ loc: ['body', 'start_date'], msg: 'Field required', type: 'missing' }],
    }),
  ],
  [
    'a dead cookie as an inner code',
    'cookieDead',
    'yes',
    studioAnswers.data({ status_code: 8, status_msg: '用户未登录' }),
  ],
  ['half an answer', 'truncated', 'maybe', studioAnswers.bytes('{"code":200,"data":{"Int')],
];

test('each failure of the service has its own words, which say whether it was billed', async ({
  lens,
  desk,
  server,
}) => {
  for (const [name, code, charged, answer] of ANSWERS)
    await test.step(name, async () => {
      await startAnew(desk, server);
      await setUp(lens, desk);
      server.studio.always(DIAGNOSIS, answer);
      const page = await openStudio(lens, 'account');
      const card = failureCard(page, code);
      await expect(card.locator('[data-charged]')).toHaveAttribute('data-charged', charged);
      expect(server.studio.of(DIAGNOSIS)).toHaveLength(1);
      if (code === 'badParameters') await expect(card).toContainText('start_date');
      if (code === 'cookieDead')
        await expect(card.locator('a[href="https://creator.douyin.com/"]')).toBeVisible();
      expect(await lens.accessibility(page, '[role="alert"]')).toEqual([]);
      await page.close();
    });
});

test('a 400 that asks to retry, and a 500, are repeated once and not again', async ({
  lens,
  desk,
  server,
}) => {
  await setUp(lens, desk);
  await hurryBackground(lens, 20);
  const retry = studioAnswers.json(400, { detail: { code: 400, message: 'Request failed. Please retry.' } });
  server.studio.next(DIAGNOSIS, retry);
  const page = await openStudio(lens, 'account');
  await page.locator(FIGURE).waitFor();
  expect(server.studio.of(DIAGNOSIS)).toHaveLength(2);
  server.studio.always('fetch_item_analysis_involved_vertical', studioAnswers.json(500, { detail: 'oops' }));
  await openSection(page, 'studio.performance');
  await expect(failureCard(page, 'serverError')).toBeVisible();
  expect(server.studio.of('fetch_item_analysis_involved_vertical')).toHaveLength(2);
});

test('code 429 waits for a short Retry-After and shows a countdown for a long one', async ({
  lens,
  desk,
  server,
}) => {
  await setUp(lens, desk);
  const busy = (seconds: number) =>
    studioAnswers.json(429, { detail: 'Too many requests' }, { 'retry-after': String(seconds) });
  server.studio.next(DIAGNOSIS, busy(1));
  const page = await openStudio(lens, 'account');
  await page.locator(FIGURE).waitFor();
  const [first, second] = server.studio.of(DIAGNOSIS);
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1000);

  server.studio.next('fetch_item_overview_data', busy(300));
  const work = await openStudio(lens, `work/${WORK}`);
  const card = failureCard(work, 'rateLimited');
  await expect(card.locator('[data-wait]')).toContainText('min');
  expect(server.studio.of('fetch_item_overview_data')).toHaveLength(1);
});

test('a login that ends between two sections keeps the drawn one, and the next asks for a new login', async ({
  lens,
  desk,
  server,
}) => {
  await setUp(lens, desk);
  const page = await openStudio(lens, `work/${WORK}`);
  await settled(page);
  const dead = studioAnswers.data({ status_code: 8, status_msg: '用户未登录' });
  server.studio.next('fetch_item_play_source', dead);
  await openSection(page, 'studio.item.sources');
  const card = failureCard(page, 'cookieDead');
  await expect(card).toBeVisible();
  await page.locator('[data-tab="studio.item.overview"]').click();
  await expect(page.locator('[data-metric="studio.work.plays"][data-value]')).toBeVisible();

  // The browser has dropped the cookie: nothing is sent for a login that is not there.
  await lens.context.clearCookies();
  const before = server.studio.calls.length;
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await expect(page.locator('[data-access] [data-step="login"]')).toHaveAttribute('data-done', 'false');
  expect(server.studio.calls).toHaveLength(before);

  await logIn(lens);
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await page.locator('[data-tab="studio.item.sources"]').click();
  await remedy(failureCard(page, 'cookieDead'), 'retry').click();
  await expect(page.locator('[data-block="studio.item.sources"] tbody tr').first()).toBeVisible();
});

test('a login that goes while a form is open is not replaced by an empty one', async ({
  lens,
  desk,
  server,
}) => {
  await setUp(lens, desk);
  const page = await openStudio(lens, 'works');
  await page.locator('button[data-load]').waitFor();
  await lens.context.clearCookies();
  await page.locator('button[data-load]').click();
  await expect(page.locator('[data-failure="cookieMissing"], [data-access]').first()).toBeVisible();
  expect(server.studio.calls).toHaveLength(0);
});

test('nothing is read or sent after a permission is taken back while a screen is open', async ({
  lens,
  desk,
  server,
}) => {
  await setUp(lens, desk);
  const worker = await lens.worker();
  const page = await openStudio(lens, 'account');
  await settled(page);
  expect(server.studio.calls).toHaveLength(1);
  await withhold(worker, 'hosts');
  await openSection(page, 'studio.performance');
  const card = failureCard(page, 'notPermitted');
  const options = lens.context.waitForEvent('page');
  await remedy(card, 'options').click();
  await expect.poll(async () => (await options).url()).toContain('options.html#studio');
  await withhold(worker, 'cookies');
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await expect(page.locator('[data-access]')).toBeVisible();
  expect(server.studio.calls).toHaveLength(1);
});

test('answers about one account are never drawn for another', async ({ lens, desk, server }) => {
  await setUp(lens, desk);
  server.studio.next(DIAGNOSIS, studioAnswers.data({ PlayCnt: { OwnValue: 111 } }));
  const page = await openStudio(lens, 'account');
  await expect(page.locator(FIGURE)).toHaveText('111');
  await lens.context.clearCookies();
  await lens.context.addCookies([
    { name: 'sessionid', value: 'another-session-1234', domain: '.douyin.com', path: '/', secure: true },
  ]);
  server.studio.next(DIAGNOSIS, studioAnswers.data({ PlayCnt: { OwnValue: 222 } }));
  const other = await openStudio(lens, 'account');
  await expect(other.locator(FIGURE)).toHaveText('222');
  expect(server.studio.of(DIAGNOSIS)).toHaveLength(2);
});
