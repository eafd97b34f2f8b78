import { expect, test } from '../support/firefox';
import { KOL } from '../support/replicas/pages';

const CREATOR = `https://www.xingtu.cn/ad/creator/author-homepage/douyin-video/${KOL}`;

test('a refusal noted with its reason is shown when the creator is met again (2 clicks)', async ({
  lens,
}) => {
  await lens.setUp('zh-CN');
  const page = await lens.open(CREATOR);
  const panel = await lens.openPanelByShortcut(page);
  await panel.waitForSelector('[data-section][data-phase="ready"]');
  let clicks = 0;
  const click = async (selector: string) => {
    clicks += 1;
    await (await panel.waitForSelector(selector))?.click();
  };
  await click('[data-add-menu]');
  await click('[data-item="exclude"]');
  const field = await panel.waitForSelector('[data-reason]');
  await field?.type('完播低');
  await field?.press('Enter');
  expect(clicks).toBe(2);

  const met = /^排除于 \d+ 月：完播低/;
  const text = (frame: typeof panel) =>
    frame.evaluate(() => document.querySelector('[data-met-text]')?.textContent ?? '');
  await expect.poll(() => text(panel)).toMatch(met);
  await page.close();
  const again = await lens.openPanelByShortcut(await lens.open(CREATOR));
  await expect.poll(() => text(again)).toMatch(met);
});
