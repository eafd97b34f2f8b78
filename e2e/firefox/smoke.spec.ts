import { expect, test } from '../support/firefox';
import { PAGES } from '../support/replicas/pages';

const SUPPORTED = PAGES.filter(({ subject }) => subject !== undefined);

test('the launcher appears on every supported kind of page, and its panel draws figures of the creator', async ({
  lens,
  server,
}) => {
  await lens.setUp('en');
  const page = await lens.open(SUPPORTED[0]?.url ?? '');
  const figures = await lens.figures(await lens.openPanel(page));
  expect(figures.some(({ value }) => value !== undefined)).toBe(true);
  expect(server.calls().length).toBeGreaterThan(0);
  for (const { label, url } of SUPPORTED)
    await test.step(label, async () => {
      await lens.go(page, url);
      expect((await lens.launcher(page)).width).toBeGreaterThan(20);
    });
});
