import { closeByEscape, openReport, openSection, SUBJECTS, speak } from './sections.support';
import { answers } from './support/server';
import { expect, openCreator, settled, shiftClock, test } from './support/shared';

const { xingtu } = SUBJECTS;

test('a section loads when it is opened and not before; its tab says the price until then', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const { panel } = await openCreator(lens);
  await settled(panel);
  expect(server.calls()).toHaveLength(4);
  const badge = (id: string) => panel.locator(`[data-tab="${id}"] [title]`);
  await expect(badge('xingtu.audience')).toHaveAttribute('title', 'takes 3 calls');
  await expect(badge('xingtu.content')).toHaveAttribute('title', 'takes 2 calls');
  await expect(badge('xingtu.fans')).toHaveAttribute('title', 'takes 1 call');
  await expect(badge('xingtu.overview')).toHaveCount(0);

  // Walking over the tabs with the keys opens none of them.
  await panel.locator('[data-tab="xingtu.overview"]').press('ArrowRight');
  await expect(panel.locator('[data-tab="xingtu.audience"]')).toBeFocused();
  await panel.locator('[data-tab="xingtu.audience"]').press('ArrowRight');
  await expect(panel.locator('[data-tab="xingtu.content"]')).toBeFocused();
  await expect(panel.locator('[data-section="xingtu.overview"]')).toBeVisible();
  expect(server.calls()).toHaveLength(4);

  await openSection(panel, 'xingtu.content');
  expect(server.calls()).toHaveLength(6);
  await expect(badge('xingtu.content')).toHaveCount(0);
  // Back and forth is free.
  await openSection(panel, 'xingtu.overview');
  await openSection(panel, 'xingtu.content');
  expect(server.calls()).toHaveLength(6);
});

test('a switch says its price before it is pressed, and the way back is free', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('zh-CN');
  const page = await openReport(lens, xingtu);
  await settled(page);
  const choice = (value: string) => page.locator(`button[aria-pressed][data-value="${value}"]`);
  await expect(choice('90')).toHaveAccessibleName('近 90 天 需要 1 次调用');
  await expect(choice('90').locator('[data-calls]')).toBeVisible();
  expect(server.calls()).toHaveLength(4);
  await choice('90').click();
  await server.callsReach(5);
  await settled(page);
  await expect(choice('personal').locator('[data-calls]')).toBeVisible();
  await expect(choice('30')).toHaveAccessibleName('近 30 天');
  await choice('30').click();
  await settled(page);
  expect(server.calls()).toHaveLength(5);
});

test('the age of the figures is in view, and newer ones cost what their button says', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const page = await openReport(lens, xingtu);
  await settled(page);
  await expect(page.locator('[data-age]')).toHaveText('Fetched just now');
  await shiftClock(page, 3 * 3_600_000);
  await openSection(page, 'xingtu.fans');
  await openSection(page, 'xingtu.overview');
  await expect(page.locator('[data-age]')).toHaveText('Fetched 3 hr. ago');
  await page.reload();
  await settled(page);
  await expect(page.locator('[data-age]')).toContainText('cached');
  expect(server.calls()).toHaveLength(5);
  await expect(page.locator('[data-refresh]')).toHaveText('Refresh 4 calls');
  await page.locator('[data-refresh]').click();
  await server.callsReach(9);
  await settled(page);
  await expect(page.locator('[data-age]')).toHaveText('Fetched just now');
});

test('a figure tells its definition, formula, unit, source and age, by pointer and by keyboard', async ({
  lens,
  desk,
  server,
}) => {
  server.always(
    'get_author_base_info',
    answers.data({ id: xingtu.id, nick_name: '林间小鹿', follower: 3_642_403, modify_time: 1_767_198_600 }),
  );
  await desk.setUp('en');
  const { page, panel } = await openCreator(lens);
  await settled(panel);
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
});

test('a click copies the exact value and says so', async ({ lens, desk, server }) => {
  server.always(
    'get_author_base_info',
    answers.data({ id: xingtu.id, nick_name: '林间小鹿', follower: 3_642_403 }),
  );
  await desk.setUp('zh-CN');
  const { panel } = await openCreator(lens);
  await settled(panel);
  await panel.locator('[data-metric="xingtu.followers"]').click();
  await expect(panel.locator('[role="status"]')).toHaveText('已复制 3642403');
  // Read where reading is allowed: a field of a page of ours.
  const reader = await lens.ownPage('popup.html');
  const field = reader.locator('textarea');
  await field.focus();
  await field.press('ControlOrMeta+V');
  await expect(field).toHaveValue('3642403');
});

test('the deprecated endpoints stand in where the current ones are not there, and the figure says so', async ({
  lens,
  desk,
  server,
}) => {
  server.always('/gw/api/', answers.code(404));
  await desk.setUp('en', { generation: 'auto' });
  const page = await openReport(lens, xingtu);
  await settled(page);
  await expect(page.locator('[data-metric="xingtu.playMid"][data-value]')).toBeVisible();
  await page.locator('[data-metric="xingtu.playMid"]').hover();
  await expect(page.locator('#tip')).toContainText('legacy endpoint');
  // What worked is remembered: no second question to an endpoint that is not there.
  await page.locator('[data-refresh]').click();
  await server.callsReach(12);
  await settled(page);
  expect(server.calls('/gw/api/')).toHaveLength(4);
  await speak(desk, page, 'zh-CN');
  await expect(page.locator('[data-block="xingtu.performance"]')).toContainText('旧版未说明流量参数的含义');
});
