import { openReport, SUBJECTS } from './sections.support';
import { answers } from './support/server';
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
  test,
} from './support/shared';

test('a call that may have been charged is not repeated by itself, neither in a new tab nor by a new background', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('zh-CN');
  server.next(SPREAD, answers.dropBefore);
  await expect(failureCard(await openReport(lens, SUBJECTS.xingtu), 'dropped')).toBeVisible();
  await lens.stopBackground();
  const page = await openReport(lens, SUBJECTS.xingtu);
  const card = failureCard(page, 'dropped');
  await expect(card).toContainText('不会自动重试');
  await page.locator(BASE_FIGURE).waitFor();
  expect(server.calls(SPREAD)).toHaveLength(1);
  await remedy(card, 'retry').click();
  await page.locator(SPREAD_FIGURE).waitFor();
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
