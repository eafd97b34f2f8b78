import { earlier } from './support/memory';
import { KOL } from './support/replicas/pages';
import { expect, openCreator, payForOverview, settled, test } from './support/shared';

const creator = `xingtuKolId/${KOL}`;

test('a buyer who opens the panel on a creator sees whether the price has changed (0 clicks)', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  await payForOverview(desk);
  const line = await desk.ask('memory.line', { creator });
  await desk.ask('memory.import', { snapshots: earlier(line, 40) });
  const calls = server.calls().length;

  const { panel } = await openCreator(lens);
  await settled(panel);
  const price = panel.locator('[data-type="verdict"] [data-change="up"]').first();
  await expect(price).toContainText(/↑ 10% since /);
  await expect(price).toHaveAttribute('data-news', 'bad');
  await expect(panel.locator('[data-seen]')).toHaveText('Last seen 40 days ago');
  await expect(panel.locator('[data-block="memory.line"] canvas').first()).toBeVisible();
  expect(server.calls()).toHaveLength(calls);
});
