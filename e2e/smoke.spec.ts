import { PAGES } from './support/replicas/pages';
import { expect, test } from './support/shared';

const [xingtu] = PAGES;

test('on a Xingtu page the launcher appears, and the panel draws figures of the creator', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const page = await lens.open(xingtu?.url ?? '');
  const panel = await lens.openPanel(page);
  await expect(panel.locator('[data-metric]').first()).toBeVisible();
  const figures = await lens.figures(panel);
  expect(figures.some(({ value }) => value !== undefined)).toBe(true);
  expect(server.calls().length).toBeGreaterThan(0);
});

test('the launcher follows the address without a new document, and leaves where there is no subject', async ({
  lens,
}) => {
  const market = 'https://www.xingtu.cn/ad/creator/market';
  const page = await lens.open(market);
  await page.locator('a.cover').first().click();
  await lens.launcher(page);
  await page.goBack();
  await expect.poll(() => lens.launcherBox(page)).toBeUndefined();
  expect(page.url()).toBe(market);
});
