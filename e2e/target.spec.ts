import { openSection } from './sections.support';
import { expect, openCreator, settled, test } from './support/shared';

test('a target of the options has its price in the verdict, and one press brings TA-CPM', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('zh-CN');
  const options = await lens.ownPage('options.html#buying');
  const editor = options.locator('[data-target]');
  const ages = editor.locator('[data-dimension="age"]');
  await editor.locator('[data-dimension="gender"] [data-bucket="female"]').click();
  await ages.locator('[data-bucket="24-30"]').click();
  await ages.locator('[data-bucket="41-50"]').click();
  // The last press was a mistake.
  await options.keyboard.press('Control+z');
  await ages.locator('[data-bucket="31-40"]').click();
  await ages.locator('input').fill('50');
  await ages.locator('input').press('Enter');
  await expect(ages.locator('[aria-expanded]')).toHaveText('年龄星图 24–40 岁');
  await expect(options.locator('#target [data-state="saved"]')).toBeVisible();

  const { panel } = await openCreator(lens);
  await settled(panel);
  expect(server.calls()).toHaveLength(4);
  const load = panel.locator('[data-ta-load]');
  await expect(load).toHaveText('获取受众 3 次调用');
  await load.click();
  await server.callsReach(7);
  await expect(panel.locator('[data-ta="audience"] [data-metric="ta.share"][data-value]')).toHaveCount(2);
  await expect(panel.locator('[data-metric="ta.cpm"][data-value]')).toBeVisible();

  await openSection(panel, 'xingtu.audience');
  expect(server.calls()).toHaveLength(7);
  await expect(panel.locator('[data-aimed]')).toHaveCount(3);
});
