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
