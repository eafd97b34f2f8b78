import type { Frame, Page } from 'puppeteer-core';
import { filesWith, HOST_SELECTOR, poll } from '../support/extension';
import { expect, test } from '../support/firefox';
import { CREATOR, KOL, OTHER_KOL } from '../support/replicas/pages';
import { answers, type TestServer, TOKEN } from '../support/server';

const SPREAD = 'get_author_spread_info';

/** Figures that can be worked out by hand. */
function script(server: TestServer): void {
  server.always(
    'get_author_base_info',
    answers.data({ id: KOL, nick_name: '林间小鹿', follower: '3642403' }),
  );
  server.always(
    'author_cp_info',
    answers.data({ expect_cpm: { cpm_1_20: '5657' }, expect_cpe: { cpe_1_20: 232 } }),
  );
  server.always(
    SPREAD,
    answers.data({
      avg_duration: '2600',
      item_num: '14',
      interact_rate: { label: '剧情搞笑', value: 244, overtake: 5973 },
    }),
  );
}

/** What an element says, once it says what it should. */
async function expectText(view: Page | Frame, selector: string, text: string | RegExp): Promise<void> {
  const read = () =>
    view
      // biome-ignore lint/performance/useDomNodeTextContent: what a reader sees, not what is hidden from view.
      .$eval(selector, (element) => (element as HTMLElement).innerText.replace(/\s+/g, ' ').trim())
      .catch(() => undefined);
  if (typeof text === 'string') await expect.poll(read, selector).toBe(text);
  else await expect.poll(async () => (await read()) ?? '', selector).toMatch(text);
}

const metric = (id: string) => `[data-metric="${id}"]`;
const settled = (view: Page | Frame) => view.waitForSelector('[data-section][data-phase="ready"]');
const hosts = (page: Page) => page.evaluate((tag) => document.querySelectorAll(tag).length, HOST_SELECTOR);
const today = async (lens: { ask(type: string, payload: object): Promise<unknown> }) =>
  ((await lens.ask('ledger.list', { days: 1 })) as { ok: { calls: number; billed: number; maybe: number }[] })
    .ok;

test('the panel draws figures in both languages, follows the page, and asks for each once', async ({
  lens,
  server,
}) => {
  script(server);
  await lens.setUp('zh-CN');
  const page = await lens.open(CREATOR);
  await lens.launcher(page);
  expect(server.calls()).toEqual([]);
  const panel = await lens.openPanelByShortcut(page);
  await settled(panel);
  await expectText(panel, metric('xingtu.followers'), '364.2万');
  await expectText(panel, metric('xingtu.cpm.1_20'), '¥56.57');
  await expectText(panel, metric('xingtu.cpe.1_20'), '¥2.32');
  await expectText(panel, metric('xingtu.interactRate'), '2.44%');
  await expectText(panel, metric('xingtu.avgDuration'), '26 秒');
  await expectText(panel, '[data-percentile="xingtu.interactRate"]', '优于 59.73% 同类达人（剧情搞笑）');
  await lens.ask('settings.set', { settings: { language: 'en' } });
  await expectText(panel, metric('xingtu.followers'), '3.64M');
  await expectText(panel, metric('xingtu.avgDuration'), '26 s');
  expect(server.calls()).toHaveLength(4);

  await page.bringToFront();
  await page.evaluate(
    (id) => document.querySelector<HTMLElement>(`a.cover[href$="${id}"]`)?.click(),
    OTHER_KOL,
  );
  // There was no input, so the panel asks before it spends.
  await panel.waitForSelector('[data-load]');
  expect(server.calls()).toHaveLength(4);
  await lens.pressShortcut();
  await expect.poll(() => lens.panelFrame(page)).toBeUndefined();
});

test('an answer that takes longer than the browser lets a background idle still arrives, once', {
  tag: '@waits',
}, async ({ lens, server }) => {
  test.setTimeout(120_000);
  await lens.setUp('en');
  const page = await lens.open(CREATOR);
  const hold = server.hold(SPREAD);
  const panel = await lens.openPanelByShortcut(page);
  await server.callsReach(4);
  // The browser stops an idle background after 30 s. Nothing but the time itself can show that this one is not.
  await new Promise((resolve) => setTimeout(resolve, 34_000));
  hold.release();
  await panel.waitForSelector(`${metric('xingtu.playMid')}[data-value]`);
  expect(await panel.$$('[data-failure]')).toHaveLength(0);
  expect(server.calls(SPREAD)).toHaveLength(1);
  expect(server.calls(SPREAD)[0]?.abandoned).toBe(false);
  expect((await today(lens)).reduce((sum, row) => sum + row.billed, 0)).toBe(4);
});

test('a background that dies within a call tells, and never pays twice unasked', async ({ lens, server }) => {
  await lens.setUp('en');
  const page = await lens.open(CREATOR);
  const hold = server.hold(SPREAD);
  await lens.openPanelByShortcut(page);
  await server.callsReach(4);
  await lens.stopBackground();
  await page.close();
  const again = await lens.open(CREATOR);
  const panel = await lens.openPanelByShortcut(again);
  await panel.waitForSelector('[data-failure="interrupted"]');
  await expectText(panel, '[role="alert"]', /may be billed again/);
  hold.release();
  expect(server.calls(SPREAD)).toHaveLength(1);
  await (await panel.waitForSelector('[data-remedy="retry"]'))?.click();
  await panel.waitForSelector(`${metric('xingtu.playMid')}[data-value]`);
  expect(server.calls(SPREAD)).toHaveLength(2);
});

test('options test the token, which is nowhere that a content script could read', async ({
  lens,
  server,
}) => {
  await lens.ask('settings.set', { settings: { language: 'en' } });
  const page = await lens.ownPage('options.html#token');
  const field = await page.waitForSelector('#token input');
  await field?.type(TOKEN);
  await (await page.waitForSelector('#token button[type="submit"]'))?.click();
  await expectText(page, '#token', /The token works\. Balance: ¥123\.45/);
  expect(server.received.filter(({ path }) => path === '/user/get-balance')).toHaveLength(1);
  // In Firefox every content script of ours can read this area, and so can a page that has taken one over.
  const stored = JSON.stringify(await lens.stored('local'));
  expect(stored).toContain('settings');
  expect(stored).not.toContain(TOKEN);
  expect(await page.content()).not.toContain(TOKEN);
  expect(server.leaks(TOKEN)).toEqual([]);
});

test('the popup reads what is pasted and opens its report in a tab', async ({ lens, server }) => {
  script(server);
  await lens.setUp('en');
  const popup = await lens.ownPage('popup.html');
  await (await popup.waitForSelector('textarea'))?.type(CREATOR);
  await expectText(popup, 'section[aria-labelledby="look-up"] li', `Xingtu creator ${KOL} 4 calls`);
  await (await popup.waitForSelector('section[aria-labelledby="look-up"] li button'))?.click();
  await server.callsReach(4);
  const again = await lens.ownPage('popup.html');
  await expectText(again, 'footer', '4 / 500 calls today');
  await expectText(again, 'section[aria-labelledby="recent"] li', /林间小鹿/);
});

test('the overlay leaves with its subject, and an update of the extension leaves one behind', async ({
  lens,
}) => {
  await lens.setUp('en');
  const page = await lens.open(CREATOR);
  await lens.launcher(page);
  const go = (href: string) =>
    page.evaluate(
      (to) => (globalThis as unknown as { replica: { go(href: string): Promise<void> } }).replica.go(to),
      href,
    );
  await go('https://www.xingtu.cn/ad/creator/market');
  await expect.poll(() => hosts(page)).toBe(0);
  await go(CREATOR);
  await lens.launcher(page);
  const panel = await lens.openPanelByShortcut(page);
  await settled(panel);

  // Firefox ends the old script without a word, and puts the new one into the page that is open.
  await lens.install();
  await poll(async () => ((await lens.panelFrame(page)) ? undefined : true), 'the end of the old panel');
  await lens.launcher(page);
  expect(await hosts(page)).toBe(1);
});

test('a rejected token replaces nothing, and a removed one is in no file of the profile', async ({
  lens,
  server,
}) => {
  const token = 'tokenOfThisTestOnly-5uXq81Zr0LwE';
  server.tokens = new Set([token]);
  const session = async () => (await lens.ask('session.get', {})) as { ok: { maskedToken?: string } };
  expect(await lens.ask('token.try', { token })).toMatchObject({ ok: { balance: '123.4500' } });
  expect(filesWith(lens.profile, token)).toHaveLength(1);
  expect(await lens.ask('token.try', { token: TOKEN })).toMatchObject({
    ok: { failure: { code: 'tokenInvalid' } },
  });
  expect((await session()).ok.maskedToken).toBe('toke••••0LwE');
  await lens.ask('token.forget', {});
  expect((await session()).ok.maskedToken).toBeUndefined();
  expect(filesWith(lens.profile, token)).toEqual([]);
});
