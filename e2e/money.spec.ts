import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AGREED } from '../lib/messages/protocol';
import { ChromiumLens } from './support/chromium';
import { BLOGGER, KOL, NOTE, VIDEO } from './support/replicas/pages';
import { answers } from './support/server';
import {
  billOf,
  Desk,
  expect,
  failureCard,
  OVERVIEW_CALLS,
  openCreator,
  remedy,
  SPREAD,
  SPREAD_FIGURE,
  settled,
  test,
} from './support/shared';

test('nothing is fetched before the panel is opened', async ({ lens, desk, server }) => {
  await desk.setUp('en');
  const { page } = await openCreator(lens);
  await server.callsReach(OVERVIEW_CALLS);
  await page.close();
  await desk.ask('storage.clearCache', {});
  const visited = await lens.open(page.url());
  await lens.launcher(visited);
  const popup = await lens.openPopup(visited);
  await expect
    .poll(() => popup.evaluate<number>('document.querySelectorAll("button").length'))
    .toBeGreaterThan(0);
  await popup.close();
  expect(server.calls()).toHaveLength(OVERVIEW_CALLS);
});

test('a panel on a cached creator has its figures with the claim, and keeps none of them when everything is forgotten', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const { page, panel } = await openCreator(lens);
  await settled(panel);
  await page.reload();
  const again = await lens.openPanelByShortcut(page);
  await settled(again);
  await again.locator(SPREAD_FIGURE).first().waitFor();
  await expect(again.locator('[data-age]')).toContainText('cached');
  expect(server.calls()).toHaveLength(OVERVIEW_CALLS);
  await desk.forgetEverything();
  await page.reload();
  const anew = await lens.openPanelByShortcut(page);
  await anew.locator('[data-way="token"]').waitFor();
  const held = server.hold(SPREAD);
  await desk.setUp('en');
  // The token is new here: what it pays for is asked.
  await anew.locator('[data-load]').click();
  await server.callsReach(2 * OVERVIEW_CALLS);
  await expect(anew.locator(SPREAD_FIGURE)).toHaveCount(0);
  held.release();
  await anew.locator(SPREAD_FIGURE).first().waitFor();
});

for (const [what, route, language] of [
  ['a creator on Xingtu', `xingtu/kol/xingtuKolId/${KOL}`, 'en'],
  ['a creator on Pugongying', `pugongying/kol/xhsUserId/${BLOGGER}`, 'zh-CN'],
  ['a work on Douyin', `douyin/item/awemeId/${VIDEO}`, 'zh-CN'],
  ['a note', `xiaohongshu/item/xhsNoteId/${NOTE}`, 'en'],
] as const) {
  test(`each section of ${what} costs what its tab says, and nothing the second time`, async ({
    lens,
    desk,
    server,
  }) => {
    await desk.setUp(language);
    const page = await lens.ownPage(`workspace.html#/report/${route}${AGREED}`);
    await settled(page);
    const tabs = await page.getByRole('tab').all();
    for (const tab of tabs.slice(1)) {
      const before = server.calls().length;
      // In its name, for everybody: "takes 3 calls".
      const name = (await tab.textContent()) ?? '';
      const price = Number(/\d+(?= 次调用| calls?)/.exec(name)?.[0] ?? 0);
      await tab.click();
      await expect(tab).toHaveAttribute('aria-selected', 'true');
      await settled(page);
      const load = page.locator('[data-load]');
      if (await load.isVisible()) {
        expect(server.calls()).toHaveLength(before);
        await load.click();
        await settled(page);
      }
      expect(server.calls().length - before, name).toBe(price);
    }
    const all = server.calls().length;
    expect(all).toBeGreaterThan(0);
    expect(await billOf(desk, server)).toEqual({ calls: all, billed: all, maybe: 0 });
    for (const tab of tabs) {
      await tab.click();
      await settled(page);
    }
    const again = await lens.ownPage(`workspace.html#/report/${route}`);
    await settled(again);
    expect(server.calls()).toHaveLength(all);
  });
}

test('the daily cap holds for calls that start together, is said, and one click leads to it', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en', { dailyCap: 2 });
  const { page, panel } = await openCreator(lens);
  await settled(panel);
  const card = failureCard(panel, 'dailyCap');
  await expect(card).toContainText('Your daily cap is reached');
  await expect(card).toContainText('Not billed');
  expect(await billOf(desk, server)).toEqual({ calls: 2, billed: 2, maybe: 0 });
  const options = lens.context.waitForEvent('page');
  await remedy(card, 'options').click();
  const cap = (await options).locator('#dailyCap input');
  await expect(cap).toHaveValue('2');
  await cap.fill('100');
  await cap.press('Enter');
  await expect((await options).locator('#dailyCap [data-state="saved"]')).toBeVisible();
  await lens.comeBack(page);
  await remedy(card, 'retry').click();
  await expect(card).toHaveCount(0);
  await settled(panel);
  expect(await billOf(desk, server)).toEqual({ calls: OVERVIEW_CALLS, billed: OVERVIEW_CALLS, maybe: 0 });
});

test('popup and options show the same calls as the server’s log, what may have been charged apart', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('zh-CN');
  server.next(SPREAD, answers.dropBefore);
  server.next('author_cp_info', answers.code(400));
  const { page, panel } = await openCreator(lens);
  await settled(panel);
  const calls = server.calls().length;
  expect(calls).toBe(OVERVIEW_CALLS);
  expect(await billOf(desk, server)).toEqual({ calls, billed: 2, maybe: 1 });

  const options = await lens.ownPage('options.html#ledger');
  const table = options.locator('#ledger table');
  await expect(table.locator('tfoot td')).toHaveText([String(calls), '2', '1']);
  const endpoints = await table.locator('tbody tr td:first-of-type').allTextContents();
  // The day, then each of its endpoints.
  expect(endpoints.map(Number)).toEqual([calls, 1, 1, 1, 1]);

  // The popup counts what counts towards the cap: all but the refused one.
  const popup = await lens.openPopup(page);
  await expect.poll(() => popup.evaluate<string>('document.body.innerText')).toContain('今天 3 / 500 次调用');
  await popup.close();
});

test('sample data costs nothing, and what was paid for is still there afterwards', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const first = await openCreator(lens);
  await first.panel.locator(SPREAD_FIGURE).waitFor();
  await settled(first.panel);
  await first.page.close();
  await desk.ask('settings.set', { settings: { source: 'sample' } });
  const sample = await openCreator(lens);
  await expect(sample.panel.locator('[data-sample]')).toBeVisible();
  await sample.panel.locator(SPREAD_FIGURE).waitFor();
  await sample.page.close();
  await desk.ask('settings.set', { settings: { source: 'live' } });
  const live = await openCreator(lens);
  await live.panel.locator(SPREAD_FIGURE).waitFor();
  await expect(live.panel.locator('[data-sample]')).toHaveCount(0);
  expect(await billOf(desk, server)).toEqual({ calls: OVERVIEW_CALLS, billed: OVERVIEW_CALLS, maybe: 0 });
});

test('a reload of the report’s tab asks before it pays', async ({ lens, desk, server }) => {
  await desk.setUp('en');
  const page = await lens.ownPage(`workspace.html#/report/xingtu/kol/xingtuKolId/${KOL}${AGREED}`);
  await settled(page);
  await desk.ask('storage.clearCache', {});
  await page.reload();
  await expect(page.locator('[data-load]')).toContainText('4 calls');
  await settled(page);
  expect(server.calls()).toHaveLength(OVERVIEW_CALLS);
});

test('answers, ledger and token outlive the browser', async ({ server }) => {
  server.reset();
  const profile = await mkdtemp(join(tmpdir(), 'kol-lens-profile-'));
  const launch = () => ChromiumLens.launch({ server, build: 'chrome-mv3-e2e', profile });
  const paid = { calls: OVERVIEW_CALLS, billed: OVERVIEW_CALLS, maybe: 0 };
  try {
    const yesterday = await launch();
    const desk = await Desk.open(yesterday);
    await desk.setUp('en');
    const { panel } = await openCreator(yesterday);
    await panel.locator(SPREAD_FIGURE).waitFor();
    await settled(panel);
    const figures = await yesterday.figures(panel);
    expect(await billOf(desk, server)).toEqual(paid);
    await yesterday.close();

    const today = await launch();
    const again = await openCreator(today);
    await settled(again.panel);
    const values = (all: typeof figures) => all.map(({ id, value }) => [id, value]);
    expect(values(await today.figures(again.panel))).toEqual(values(figures));
    expect(await billOf(await Desk.open(today), server)).toEqual(paid);
    await today.close();
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});
