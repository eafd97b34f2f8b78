import { closeByEscape, openSection, reportPath, SUBJECTS } from './sections.support';
import { BLOGGER, VIDEO } from './support/replicas/pages';
import { answers } from './support/server';
import { expect, openCreator, settled, test } from './support/shared';

const { xingtu } = SUBJECTS;

// What sections draw, cost and ask is in `screens/sections.test.ts`.
test('tabs come by an arrow, a figure tells what it is by pointer and by keyboard and is copied by a click, and a chart is read by the pointer', async ({
  lens,
  desk,
  server,
}) => {
  server.always(
    'get_author_base_info',
    answers.data({ id: xingtu.id, nick_name: '林间小鹿', follower: 3_642_403, modify_time: 1_767_198_600 }),
  );
  server.always(
    'get_author_daily_fans',
    answers.data({
      daily: [
        { date: '2026-03-01', fans_cnt: 1000 },
        { date: '2026-03-02', fans_cnt: 2000 },
        { date: '2026-03-03', fans_cnt: 4000 },
      ],
    }),
  );
  server.always(
    'get_author_spread_info',
    answers.data({
      play_mid: '1834567',
      interact_rate: { label: '剧情搞笑', value: 244, overtake: 5973 },
      item_rate: { play_mid: { label: '', value: 1_834_567, overtake: 6600 } },
    }),
  );
  await desk.setUp('en');
  const { page, panel } = await openCreator(lens);
  await settled(panel);
  // What belongs together stays on one line.
  await expect(
    panel.locator('[data-percentile="xingtu.interactRate"]').getByText('(Drama and comedy)', { exact: true }),
  ).toHaveCSS('display', 'inline-block');

  // Tabs that do not fit come by the arrow at the end, and a press too many opens none of them.
  const last = panel.locator('[data-tab="xingtu.mix"]');
  await expect(last).not.toBeInViewport();
  const tabs = await panel.getByRole('tablist').boundingBox();
  if (tabs === null) throw new Error('no tabs');
  for (let press = 0; press < 6; press += 1)
    await page.mouse.click(tabs.x + tabs.width - 12, tabs.y + tabs.height / 2);
  await expect(last).toBeInViewport({ ratio: 1 });
  await expect(panel.locator('[data-section="xingtu.overview"]')).toBeVisible();
  expect(server.calls()).toHaveLength(4);

  const tip = panel.locator('#tip');
  const followers = panel.locator('[data-metric="xingtu.followers"]');
  await followers.hover();
  for (const words of [
    'Followers',
    'People who follow the Douyin account today.',
    'Exact value3,642,403',
    'Unitcount',
    'Xingtu creator profile',
    'fetched just now',
    // Half past midnight of the first in Shanghai.
    'platform date Jan 1, 2026',
    'Click to copy the exact value',
  ])
    await expect(tip).toContainText(words);
  await followers.click();
  await expect(panel.locator('[role="status"]')).toHaveText('Copied 3642403');
  await panel.locator('h1').hover();
  await expect(tip).toHaveCount(0);

  const rate = panel.locator('[data-metric="xingtu.interactRate"]');
  // The last figure before it, and on by the keyboard.
  await panel.locator('[data-metric="xingtu.playMid"]').focus();
  await panel.locator('[data-metric="xingtu.playMid"]').press('Tab');
  await expect(rate).toBeFocused();
  await expect(tip).toContainText('Formula(likes + comments + shares) ÷ plays');
  await expect(tip).toContainText('Unitpercent');
  await expect(rate).toHaveAttribute('aria-describedby', 'tip');
  // The first Escape takes the tip away and leaves the panel open.
  await rate.press('Escape');
  await expect(tip).toHaveCount(0);
  await expect(rate).toBeVisible();
  await closeByEscape(lens, page);

  // Read where reading is allowed: a field of a page of ours.
  const reader = await lens.ownPage('popup.html');
  const field = reader.locator('textarea');
  await field.focus();
  await field.press('ControlOrMeta+V');
  await expect(field).toHaveValue('3642403');

  const report = await lens.ownPage(reportPath(xingtu));
  await openSection(report, 'xingtu.fans');
  const fans = report.locator('[data-block="xingtu.fansTotals"]');
  const slider = fans.getByRole('slider');
  await slider.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', 'Mar 1, 2026, Followers 1,000');
  const canvas = fans.locator('canvas');
  const box = await canvas.boundingBox();
  if (box === null) throw new Error('the chart is not drawn');
  await canvas.hover({ position: { x: box.width * 0.95, y: box.height / 2 }, force: true });
  await expect(slider).toHaveAttribute('aria-valuetext', 'Mar 3, 2026, Followers 4,000');
});

test('in the panel columns that are out of sight are announced, and a work leads to its author and back', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('zh-CN');
  const blogger = await openCreator(
    lens,
    `https://pgy.xiaohongshu.com/solar/pre-trade/blogger-detail/${BLOGGER}`,
  );
  await settled(blogger.panel);
  await openSection(blogger.panel, 'pgy.notes');
  // Columns beyond the edge are announced until the last of them is in view.
  const more = '[data-block="pgy.noteList"] [data-more]';
  await expect(blogger.panel.locator(more)).toHaveCount(1);
  await blogger.panel.locator(`${more} table`).evaluate((table) => table.parentElement?.scrollBy(9_999, 0));
  await expect(blogger.panel.locator(more)).toHaveCount(0);

  const { panel } = await openCreator(lens, `https://www.douyin.com/video/${VIDEO}`);
  await settled(panel);
  const before = server.calls().length;
  await panel.locator('[data-link="item.author"]').click();
  await expect(panel.locator('[data-section="xingtu.overview"]')).toBeVisible();
  await settled(panel);
  // Back to the work, from the cache.
  expect(server.calls()).toHaveLength(before + 4);
  await panel.getByRole('button', { name: '返回' }).click();
  await expect(panel.locator('[data-metric="item.plays"][data-value]')).toBeVisible();
  expect(server.calls()).toHaveLength(before + 4);
});
