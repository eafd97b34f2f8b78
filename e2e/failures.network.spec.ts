import { answers, DEAD_HOST } from './support/server';
import {
  BASE_FIGURE,
  billOf,
  CREATOR,
  expect,
  failureCard,
  OVERVIEW_CALLS,
  openCreator,
  remedy,
  SPREAD,
  SPREAD_FIGURE,
  settled,
  shiftClock,
  test,
} from './support/shared';

const PAID = { calls: OVERVIEW_CALLS, billed: OVERVIEW_CALLS, maybe: 0 };

/** How much faster the background's time-outs pass: a minute is the least that a user can set. */
const FASTER = 20;

test('a call times out after the minute that was set, says that it may have been charged, and one click asks again', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const worker = await lens.worker();
  // A worker's time cannot be wound on: its timer is the browser's own, told to run faster, and asked what it was set to.
  await worker.evaluate((by) => {
    const before = AbortSignal.timeout.bind(AbortSignal);
    const asked: number[] = [];
    Object.assign(globalThis, { askedTimeouts: asked });
    AbortSignal.timeout = (milliseconds) => {
      asked.push(milliseconds);
      return before(milliseconds / by);
    };
  }, FASTER);
  const asked = () =>
    worker.evaluate(() => (globalThis as unknown as { askedTimeouts: number[] }).askedTimeouts.splice(0));
  server.next(SPREAD, answers.hang);
  const { page, panel } = await openCreator(lens);
  const card = failureCard(panel, 'timeout');
  await expect(card).toContainText('No answer in time');
  await expect(card).toContainText('May have been billed');
  expect(await asked()).toEqual(Array(OVERVIEW_CALLS).fill(60_000));
  expect(await billOf(desk, server, 'xingtu.spread')).toEqual({ calls: 1, billed: 0, maybe: 1 });

  const options = lens.context.waitForEvent('page');
  await remedy(card, 'options').click();
  expect((await options).url()).toContain('options.html#connection');
  await desk.ask('settings.set', { settings: { timeoutSeconds: 120 } });
  await lens.comeBack(page);
  await remedy(card, 'retry').click();
  await panel.locator(SPREAD_FIGURE).waitFor();
  expect(await asked()).toEqual([120_000]);
  expect(await billOf(desk, server, 'xingtu.spread')).toEqual({ calls: 2, billed: 1, maybe: 1 });
});

test('a call that may have been charged is not repeated by itself, neither in a new tab nor by a new background', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('zh-CN');
  server.next(SPREAD, answers.dropBefore);
  await expect(failureCard((await openCreator(lens)).panel, 'dropped')).toBeVisible();
  await lens.stopBackground();
  const { panel } = await openCreator(lens);
  const card = failureCard(panel, 'dropped');
  await expect(card).toContainText('不会自动重试');
  await panel.locator(BASE_FIGURE).waitFor();
  expect(server.calls(SPREAD)).toHaveLength(1);
  await remedy(card, 'retry').click();
  await panel.locator(SPREAD_FIGURE).waitFor();
  expect(await billOf(desk, server, 'xingtu.spread')).toEqual({ calls: 2, billed: 1, maybe: 1 });
});

test('nothing is sent offline, and one click gets the figures once the network is back', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('zh-CN');
  const page = await lens.open(CREATOR);
  await lens.context.setOffline(true);
  const panel = await lens.openPanelByShortcut(page);
  const card = failureCard(panel, 'offline');
  await expect(card).toContainText('没有网络');
  await expect(card).toContainText('未计费');
  expect(server.calls()).toEqual([]);
  expect(await desk.ask('session.get', {})).toMatchObject({ callsToday: 0 });
  await lens.context.setOffline(false);
  await remedy(card, 'retry').click();
  await panel.locator(SPREAD_FIGURE).waitFor();
  expect(server.calls()).toHaveLength(OVERVIEW_CALLS);
});

test('an unknown host is named, one click leads to its field, and a right one gets the figures', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en', { region: 'custom', customBaseUrl: `https://${DEAD_HOST}` });
  const { page, panel } = await openCreator(lens);
  const card = failureCard(panel, 'unreachable');
  await expect(card).toContainText('The API address cannot be reached');
  await expect(card).toContainText('DNS');
  await settled(panel);
  expect(server.calls()).toEqual([]);
  const options = lens.context.waitForEvent('page');
  await remedy(card, 'options').click();
  await (await options).getByRole('button', { name: /^Global/ }).click();
  await expect((await options).getByRole('button', { name: /^Global/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await lens.comeBack(page);
  await remedy(card, 'retry').click();
  await panel.locator(SPREAD_FIGURE).waitFor();
  expect(server.calls()).toHaveLength(OVERVIEW_CALLS);
});

test('a call whose background was killed is shown, never repeated silently, and one click asks again', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const hold = server.hold(SPREAD);
  const { page, panel } = await openCreator(lens);
  await server.callsReach(OVERVIEW_CALLS);
  // The three others have answered and are kept.
  await expect(panel.locator('[data-progress] li')).toHaveCount(1);
  await lens.stopBackground();
  const card = failureCard(panel, 'interrupted');
  await expect(card).toContainText('The last call got no answer');
  await expect(card).toContainText('May have been billed');
  hold.release();

  // Looking again is not asking again.
  await page.close();
  const again = await openCreator(lens);
  const stillThere = failureCard(again.panel, 'interrupted');
  await expect(stillThere).toContainText('Try again (may be billed again)');
  await again.panel.locator(BASE_FIGURE).waitFor();
  expect(await billOf(desk, server)).toEqual({ calls: OVERVIEW_CALLS, billed: OVERVIEW_CALLS - 1, maybe: 1 });

  await remedy(stillThere, 'retry').click();
  await again.panel.locator(SPREAD_FIGURE).waitFor();
  expect(await billOf(desk, server)).toEqual({ calls: OVERVIEW_CALLS + 1, billed: OVERVIEW_CALLS, maybe: 1 });
});

test('answers to a closed tab are kept, and a new tab shows them without a call', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const hold = server.hold('/api/');
  const { page } = await openCreator(lens);
  await server.callsReach(OVERVIEW_CALLS);
  await page.close();
  hold.release();
  await expect.poll(() => billOf(desk, server)).toEqual(PAID);
  const { panel } = await openCreator(lens);
  await panel.locator(SPREAD_FIGURE).waitFor();
  await settled(panel);
  expect(await billOf(desk, server)).toEqual(PAID);
});

test('the user may stop waiting after ten seconds; the call goes on, and one click shows its answer', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('zh-CN');
  const hold = server.hold(SPREAD);
  const { panel } = await openCreator(lens);
  await server.callsReach(OVERVIEW_CALLS);
  const progress = panel.locator('[data-progress]');
  const cancel = progress.locator('[data-cancel]');
  await expect(progress).toContainText('正在获取');
  await expect(progress).toContainText('已等');
  await expect(cancel).toHaveCount(0);
  await shiftClock(panel, 10_000);
  await expect(cancel).toHaveText('停止等待');
  await cancel.click();
  const look = panel.getByRole('button', { name: '查看结果' });
  await expect(look.first()).toBeVisible();
  await expect(progress).toHaveCount(0);
  hold.release();
  await expect.poll(() => billOf(desk, server)).toEqual(PAID);
  await look.first().click();
  await panel.locator(SPREAD_FIGURE).waitFor();
  expect(await billOf(desk, server)).toEqual(PAID);
});

test('two panels that need the same call share one', async ({ lens, desk, server }) => {
  await desk.setUp('en');
  const hold = server.hold('/api/');
  const panels = [];
  for (let tabs = 0; tabs < 3; tabs += 1) {
    const { panel } = await openCreator(lens);
    await expect(panel.locator('[data-progress] li')).toHaveCount(OVERVIEW_CALLS);
    panels.push(panel);
  }
  hold.release();
  for (const panel of panels) await panel.locator(SPREAD_FIGURE).waitFor();
  expect(await billOf(desk, server)).toEqual(PAID);
});
