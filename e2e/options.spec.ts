import { CREATOR, expect, test } from './support/shared';

test('a site can be switched off, and its open pages follow at once', async ({ lens, desk }) => {
  await desk.setUp('en');
  const creator = await lens.open(CREATOR);
  await lens.launcher(creator);
  const page = await lens.ownPage('options.html#site-xingtu');
  const toggle = page.getByRole('region', { name: 'Sites' }).getByRole('switch', { name: 'Xingtu' });
  await expect(toggle).toBeFocused();
  await expect(page.locator('#shortcut kbd')).toHaveText('Alt+Shift+K');
  await page.keyboard.press('Space');
  await expect(toggle).not.toBeChecked();
  await creator.bringToFront();
  await expect.poll(() => lens.launcherBox(creator)).toBeUndefined();
  await toggle.click();
  await creator.bringToFront();
  await lens.launcher(creator);
});
