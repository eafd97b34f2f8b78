import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChromiumLens } from './support/chromium';
import {
  billOf,
  Desk,
  expect,
  OVERVIEW_CALLS,
  openCreator,
  SPREAD,
  SPREAD_FIGURE,
  settled,
  test,
} from './support/shared';

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
