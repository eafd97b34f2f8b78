import { expect, test } from '../support/firefox';
import { PAGES } from '../support/replicas/pages';

const [xingtu] = PAGES;

test('on a Xingtu page the launcher appears, and the panel draws figures of the creator', async ({
  lens,
  server,
}) => {
  await lens.setToken();
  const page = await lens.open(xingtu?.url ?? '');
  const panel = await lens.openPanel(page);
  const figures = await lens.figures(panel);
  expect(figures.some(({ value }) => value !== undefined)).toBe(true);
  expect(server.calls().length).toBeGreaterThan(0);
});

test('the launcher appears on every supported kind of page', async ({ lens }) => {
  for (const { label, url } of PAGES.filter(({ subject }) => subject !== undefined)) {
    await test.step(label, async () => {
      const page = await lens.open(url);
      expect((await lens.launcher(page)).width).toBeGreaterThan(20);
      await page.close();
    });
  }
});
