import { expect, test, vi } from 'vitest';
import { fakeBrowser as browser } from 'wxt/testing/fake-browser';
import { everythingKept } from '../e2e/support/kept';
import { STUDIO_KEY, studioAnswers } from '../e2e/support/studio';
import { hostPattern } from '../lib/settings/permission';
import { extension } from './support/extension';
import { openSection } from './support/figures';
import { all, failureCard, hurry, one, press, remedy, says, settled, until } from './support/page';
import { logIn, openStudio, SESSION, setUp, UID_TT, WORK } from './support/studio';

const lens = extension();
const DIAGNOSIS = 'fetch_author_diagnosis';
const OTHER_SECTION = 'fetch_item_analysis_involved_vertical';
const FIGURE = '[data-metric="studio.plays.own"][data-value]';

/** What a card says of the charge. */
const charged = (card: Element) => card.querySelector<HTMLElement>('[data-charged]')?.dataset.charged;

/** Waits for the card of a failure of the open section, and returns it once all of its calls have ended. */
async function settledCard(code: string): Promise<HTMLElement> {
  await failureCard(code);
  await settled();
  return failureCard(code);
}

test('without a key nothing is sent, and one click leads to its field in the options', async () => {
  const { current: extension } = lens;
  await setUp(extension);
  await extension.ask('studio.forgetKey', {});
  await openStudio(extension, 'account');
  await press(remedy(await failureCard('noKey'), 'options'));
  await until(() => expect(extension.opened).toEqual([expect.stringContaining('options.html#studio')]));
  expect(extension.server.studio.calls).toHaveLength(0);
});

test('code 401 stops calls until the user says that the key is settled', async () => {
  const { current: extension } = lens;
  const { studio } = extension.server;
  await setUp(extension);
  await extension.ask('studio.setKey', { key: 'sk-of-nobody-0000000000' });
  await openStudio(extension, 'account');
  expect(charged(await settledCard('keyInvalid'))).toBe('no');
  expect(studio.calls).toHaveLength(1);
  // Another section meets the stop, and sends nothing.
  await openSection('studio.performance');
  await settledCard('keyInvalid');
  expect(studio.calls).toHaveLength(1);
  await extension.ask('studio.setKey', { key: STUDIO_KEY });
  await press('[data-tab="studio.diagnosis"]');
  await one('[data-section="studio.diagnosis"]');
  await press(remedy(await failureCard('keyInvalid'), 'lift'));
  await one(FIGURE);
});

test('a body of code 402 that echoes key and cookie reaches neither screen nor log nor storage', async () => {
  const { current: extension } = lens;
  const logged: unknown[] = [];
  for (const way of ['log', 'info', 'warn', 'debug'] as const)
    vi.spyOn(console, way).mockImplementation((...said) => void logged.push(said));
  const news: unknown[] = [];
  const listen = (message: unknown) => {
    if (typeof message === 'object' && message && 'news' in message) news.push(message);
  };
  browser.runtime.onMessage.addListener(listen);
  await setUp(extension);
  extension.server.studio.always(
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
  await openStudio(extension, 'account');
  expect(remedy(await settledCard('keyBalance'), 'lift')).toBeDefined();
  browser.runtime.onMessage.removeListener(listen);
  const kept = await everythingKept();
  expect(news).not.toEqual([]);
  for (const secret of [STUDIO_KEY, SESSION, UID_TT]) {
    expect(document.documentElement.outerHTML).not.toContain(secret);
    expect(JSON.stringify(news)).not.toContain(secret);
    expect(JSON.stringify(logged)).not.toContain(secret);
    const places = Object.keys(kept).filter((place) => kept[place]?.includes(secret));
    expect(places).toEqual(secret === STUDIO_KEY ? [expect.stringMatching(/\/secrets$/)] : []);
  }
});

/** What any other answer is, and whether it was billed, is in `lib/providers/tikomni/envelope.test.ts`. */
test('a failure of the service has its own words, which say whether it was billed', async () => {
  const { current: extension } = lens;
  const { studio } = extension.server;
  await setUp(extension);
  const missing = [{ loc: ['body', 'start_date'], msg: 'Field required', type: 'missing' }];
  studio.always(DIAGNOSIS, studioAnswers.json(422, { detail: missing }));
  studio.always(OTHER_SECTION, studioAnswers.bytes('{"code":200,"data":{"Int'));
  await openStudio(extension, 'account');
  const refused = await settledCard('badParameters');
  expect(charged(refused)).toBe('no');
  await says(refused, 'start_date');
  expect(studio.of(DIAGNOSIS)).toHaveLength(1);
  await openSection('studio.performance');
  expect(charged(await settledCard('truncated'))).toBe('maybe');
  expect(studio.of(OTHER_SECTION)).toHaveLength(1);
});

test('a 400 that asks to retry, and a 500, are repeated once and not again', async () => {
  const { current: extension } = lens;
  const { studio } = extension.server;
  await setUp(extension);
  hurry(20);
  const retry = studioAnswers.json(400, { detail: { code: 400, message: 'Request failed. Please retry.' } });
  studio.next(DIAGNOSIS, retry);
  await openStudio(extension, 'account');
  await one(FIGURE);
  expect(studio.of(DIAGNOSIS)).toHaveLength(2);
  studio.always(OTHER_SECTION, studioAnswers.json(500, { detail: 'oops' }));
  await openSection('studio.performance');
  await settledCard('serverError');
  expect(studio.of(OTHER_SECTION)).toHaveLength(2);
});

test('code 429 waits for a short Retry-After and shows a countdown for a long one', async () => {
  const { current: extension } = lens;
  const { studio } = extension.server;
  await setUp(extension);
  const busy = (seconds: number) =>
    studioAnswers.json(429, { detail: 'Too many requests' }, { 'retry-after': String(seconds) });
  studio.next(DIAGNOSIS, busy(1));
  await openStudio(extension, 'account');
  await one(FIGURE);
  const [first, second] = studio.of(DIAGNOSIS);
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1000);

  studio.next('fetch_item_overview_data', busy(300));
  await openStudio(extension, `work/${WORK}`);
  const card = await settledCard('rateLimited');
  await says(await one('[data-wait]', card), 'min');
  expect(studio.of('fetch_item_overview_data')).toHaveLength(1);
});

test('a login that ends between two sections keeps the drawn one, and the next asks for a new login', async () => {
  const { current: extension } = lens;
  const { studio } = extension.server;
  await setUp(extension);
  await openStudio(extension, `work/${WORK}`);
  await one('[data-metric="studio.work.plays"][data-value]');
  await settled();
  const dead = studioAnswers.data({ status_code: 8, status_msg: '用户未登录' });
  studio.next('fetch_item_play_source', dead);
  await openSection('studio.item.sources');
  const card = await settledCard('cookieDead');
  expect(charged(card)).toBe('yes');
  await one('a[href="https://creator.douyin.com/"]', card);
  await press('[data-tab="studio.item.overview"]');
  await one('[data-metric="studio.work.plays"][data-value]');

  // The browser has dropped the cookie: nothing is sent for a login that is not there.
  extension.cookies = [];
  const before = studio.calls.length;
  dispatchEvent(new Event('focus'));
  await one('[data-access] [data-step="login"][data-done="false"]');
  expect(studio.calls).toHaveLength(before);

  logIn(extension);
  dispatchEvent(new Event('focus'));
  await press('[data-tab="studio.item.sources"]');
  await press(remedy(await failureCard('cookieDead'), 'retry'));
  await until(() => expect(all('[data-block="studio.item.sources"] tbody tr')).not.toEqual([]));
});

test('a login that goes while a form is open is not replaced by an empty one', async () => {
  const { current: extension } = lens;
  await setUp(extension);
  await openStudio(extension, 'works');
  const load = await one('button[data-load]');
  extension.cookies = [];
  await press(load);
  await until(() => expect(all('[data-failure="cookieMissing"], [data-access]')).not.toEqual([]));
  expect(extension.server.studio.calls).toHaveLength(0);
});

test('nothing is read or sent after a permission is taken back while a screen is open', async () => {
  const { current: extension } = lens;
  const { studio } = extension.server;
  await setUp(extension);
  await openStudio(extension, 'account');
  await one(FIGURE);
  await settled();
  expect(studio.calls).toHaveLength(1);
  extension.permitted.delete(hostPattern('https://api.tikomni.com'));
  await openSection('studio.performance');
  await press(remedy(await settledCard('notPermitted'), 'options'));
  await until(() => expect(extension.opened).toEqual([expect.stringContaining('options.html#studio')]));
  extension.permitted.delete('cookies');
  dispatchEvent(new Event('focus'));
  await one('[data-access]');
  expect(studio.calls).toHaveLength(1);
});

test('answers about one account are never drawn for another', async () => {
  const { current: extension } = lens;
  const { studio } = extension.server;
  const drawn = async (plays: string) => {
    await openStudio(extension, 'account');
    await until(() => expect(all(FIGURE).map((figure) => figure.textContent)).toEqual([plays]));
  };
  await setUp(extension);
  studio.next(DIAGNOSIS, studioAnswers.data({ PlayCnt: { OwnValue: 111 } }));
  await drawn('111');
  extension.cookies = [{ name: 'sessionid', value: 'another-session-1234', domain: '.douyin.com' }];
  studio.next(DIAGNOSIS, studioAnswers.data({ PlayCnt: { OwnValue: 222 } }));
  await drawn('222');
  expect(studio.of(DIAGNOSIS)).toHaveLength(2);
});
