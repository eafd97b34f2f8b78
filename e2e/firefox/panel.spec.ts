import { poll } from '../support/extension';
import { expect, test } from '../support/firefox';
import { KOL, OTHER_KOL } from '../support/replicas/pages';

const CREATOR = `https://www.xingtu.cn/ad/creator/author-homepage/douyin-video/${KOL}`;

test('the panel stands beside the page without a trace, and stays over a full load of the next creator, on its section', async ({
  lens,
  server,
}) => {
  await lens.setUp('en');
  const page = await lens.open(CREATOR);
  const panel = await lens.openPanelByShortcut(page);
  await panel.waitForSelector('[data-section][data-phase="ready"]');
  await (await panel.waitForSelector('[data-tab="xingtu.fans"]'))?.click();
  await server.callsReach(5);
  await panel.waitForSelector('[data-section="xingtu.fans"][data-phase="ready"]');

  const beside = () => panel.waitForSelector('[aria-label="Beside the page"]');
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await (await beside())?.click();
  await expect
    .poll(() => page.evaluate(() => document.body.getBoundingClientRect().right))
    .toBeLessThan(1000);
  await (await beside())?.click();
  await expect.poll(() => page.evaluate(() => document.documentElement.outerHTML)).toBe(before);

  await lens.go(page, CREATOR.replace(KOL, OTHER_KOL));
  const next = await poll(() => lens.panelFrame(page), 'the panel');
  await next.waitForSelector('[data-section="xingtu.fans"] [data-load]');
  await lens.go(page, CREATOR);
  const back = await poll(() => lens.panelFrame(page), 'the panel');
  await back.waitForSelector('[data-section="xingtu.fans"] [data-block]');
  expect(server.calls()).toHaveLength(5);
});
