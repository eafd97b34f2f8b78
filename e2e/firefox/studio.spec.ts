import type { Frame, Page } from 'puppeteer-core';
import { AGREED } from '../../lib/messages/protocol';
import { readFigures } from '../support/extension';
import { expect, type FirefoxLens, test } from '../support/firefox';
import { STUDIO_KEY, studioAnswers } from '../support/studio';

const WORK = '7412345678901234567';
const SESSION = 'sess-7f3a9c1e00b7d4';
const OK = { status_code: 0, status_msg: '' };

/** Consent and key in place, with no screen in between. */
async function setUp(lens: FirefoxLens): Promise<void> {
  await lens.ask('settings.set', { settings: { source: 'live', language: 'en' } });
  await lens.ask('studio.consent', { consent: true });
  await lens.ask('studio.setKey', { key: STUDIO_KEY });
}

/** The login as Douyin sets it: HttpOnly, on the parent domain. */
function logIn(lens: FirefoxLens): Promise<void> {
  const cookie = { domain: '.douyin.com', path: '/', httpOnly: true, secure: true };
  return lens.browser.setCookie(
    { ...cookie, name: 'sessionid', value: SESSION },
    { ...cookie, name: 'uid_tt', value: 'uid-5d2e8f61aa90c3' },
  );
}

/** What the first element of a figure says, once it is there. */
async function expectFigure(view: Page | Frame, id: string, text: string): Promise<void> {
  const read = async () => (await view.evaluate(readFigures)).find((figure) => figure.id === id)?.text;
  await expect.poll(read, id).toBe(text);
}

test('the studio draws one’s own figures: account, works, a work, live sessions', async ({
  lens,
  server,
}) => {
  server.studio.always(
    'fetch_author_diagnosis',
    studioAnswers.data({
      PlayFinishRatio: { OwnValue: 0.1545, AuthorRank: 0.3851, SimilarRank: 0.4086, SimilarValue: 0.2145 },
    }),
  );
  server.studio.always(
    'fetch_item_list',
    studioAnswers.data({
      ...OK,
      has_more: false,
      items: [{ item_id: WORK, item_title: '阳台花园', metrics: { play_count: 2345 } }],
    }),
  );
  server.studio.always(
    'fetch_item_overview_data',
    studioAnswers.data({
      ...OK,
      items: [{ id: WORK, description: '阳台花园', metrics: { view_count: '1960' } }],
    }),
  );
  server.studio.always(
    'fetch_live_room_history_list',
    studioAnswers.data({ series: [{ roomID: '1', startTime: '2026-03-02 20:00:00', pcu: '31' }] }),
  );
  await setUp(lens);
  const page = await lens.ownPage(`workspace.html#/studio/account${AGREED}`);
  await page.waitForSelector('[data-access]');
  expect(server.studio.calls).toEqual([]);

  await logIn(lens);
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await expectFigure(page, 'studio.finish.own', '15.45%');
  await expectFigure(page, 'studio.finish.peers', '40.86%');
  await page.waitForSelector('[data-weak]');
  const [call] = server.studio.calls;
  expect(call?.authorization).toBe(`Bearer ${STUDIO_KEY}`);
  expect(call?.body).toEqual({ cookie: expect.stringContaining(`sessionid=${SESSION}`) });

  await page.click('[data-place="works"]');
  await page.waitForSelector('form [data-calls="1"]');
  await page.click('button[data-load]');
  await expectFigure(page, 'studio.work.plays', '2,345');
  await page.focus('[data-list-table]');
  await page.keyboard.press('ArrowDown');
  // A row that is opened before its price is on screen loads nothing by itself.
  await page.waitForSelector('[data-open] [data-calls="1"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-studio-screen="work"]');
  await expectFigure(page, 'studio.work.plays', '1,960');

  await page.click('[data-place="live"]');
  await page.waitForSelector('[data-list="studio.live"] button[data-load]');
  await page.click('button[data-load]');
  await expectFigure(page, 'studio.live.peak', '31');
});

// Forgetting the login gives its permission back, which no driver can ask for again: the browser is not used after it.
test('a cookie pasted by hand is sent, kept in memory only, and forgotten by one click', async ({
  fresh: lens,
  server,
}) => {
  await setUp(lens);
  const options = await lens.ownPage('options.html#studio');
  const field = '[data-studio="paste"]';
  await options.waitForSelector(field);
  await options.type(field, `sessionid=${SESSION}`);
  await options.click('[data-studio="use"]');
  await options.waitForSelector('[data-outcome="accepted"]');
  expect(await options.$eval(field, (element) => (element as HTMLTextAreaElement).value)).toBe('');
  await options.waitForSelector('[data-login="pasted"][data-in="true"]');

  const page = await lens.ownPage(`workspace.html#/studio/account${AGREED}`);
  await page.waitForSelector('[data-metric="studio.plays.own"][data-value]');
  expect(server.studio.calls.at(-1)?.body).toEqual({ cookie: `sessionid=${SESSION}` });

  await options.click('[data-studio="forget"]');
  await page.waitForSelector('[data-access]');
  expect(await lens.ask('studio.state', {})).toMatchObject({ ok: { consent: false, login: 'none' } });
});

test('on the creator’s own page the panel shows the studio’s sections first', async ({ lens, server }) => {
  await setUp(lens);
  await logIn(lens);
  const page = await lens.open(
    `https://creator.douyin.com/creator-micro/work-management/work-detail/${WORK}`,
  );
  const panel = await lens.openPanelByShortcut(page);
  await panel.waitForSelector('[data-metric="studio.work.plays"][data-value]');
  const tabs = await panel.$$eval('[role="tab"]', (all) =>
    all.map((tab) => (tab as HTMLElement).dataset.tab),
  );
  expect(tabs[0]).toBe('studio.item.overview');
  expect(tabs).toContain('item.report');
  expect(server.studio.calls.map(({ route }) => route)).toEqual(['fetch_item_overview_data']);
  expect(server.calls()).toEqual([]);
});
