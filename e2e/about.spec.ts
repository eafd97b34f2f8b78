import { expect, paste, test } from './support/shared';

test('what is new stands in one quiet line, and diagnostics are read before they are copied', async ({
  lens,
  desk,
}) => {
  await desk.setUp('en');
  const { consent } = await desk.stored();
  await desk.store({ consent: { ...(consent as object), seen: '0.0.1' } });
  const page = await lens.ownPage('options.html#about');
  const line = page.locator('[data-whats-new]');
  await line.waitFor();
  expect(await line.evaluate((element) => element.getBoundingClientRect().height)).toBeLessThan(50);

  await page.getByRole('button', { name: 'Show diagnostics' }).click();
  const text = (await page.locator('[data-diagnostics] pre').textContent()) ?? '';
  await page.getByRole('button', { name: 'Copy diagnostics' }).click();
  await expect(page.locator('#diagnostics').getByRole('status')).toHaveText('Copied');
  expect((await paste(page)).trim()).toBe(text.trim());
});
