import type { Frame } from '@playwright/test';
import { KOL } from './support/replicas/pages';
import { CREATOR, expect, OVERVIEW_CALLS, openCreator, settled, test } from './support/shared';

const SUBJECT = { platform: 'xingtu', kind: 'kol', idType: 'xingtuKolId', id: KOL } as const;

/** Clicks within a panel, counted. */
function counting(panel: Frame) {
  let clicks = 0;
  return {
    click: async (selector: string) => {
      clicks += 1;
      await panel.locator(selector).click();
    },
    clicks: () => clicks,
  };
}

test('note why one was refused and meet them again (2 clicks)', async ({ lens, desk, server }) => {
  await desk.setUp('zh-CN');
  const { page, panel } = await openCreator(lens);
  await settled(panel);
  const { click, clicks } = counting(panel);
  await click('[data-add-menu]');
  await click('[data-item="exclude"]');
  await panel.locator('[data-reason]').fill('完播低');
  await panel.locator('[data-reason]').press('Enter');
  await expect(panel.locator('[data-reason]')).toHaveCount(0);
  expect(clicks()).toBe(2);
  await page.close();

  const again = await openCreator(lens);
  await expect(again.panel.locator('[data-met-text]')).toHaveText(/^排除于 \d+ 月：完播低（我的[名清]单）$/);
  expect(server.calls()).toHaveLength(OVERVIEW_CALLS);
});

test('a creator goes to the last list used by one click, another list is one step away, and undo takes it back', async ({
  lens,
  desk,
}) => {
  await desk.setUp('en');
  const winter = await desk.ask('lists.create', { list: { name: 'Winter', client: 'A' } });
  await desk.ask('lists.create', { list: { name: 'Spring' } });
  const { panel } = await openCreator(lens);
  await settled(panel);
  const meetings = async () =>
    (await desk.ask('lists.met', { subjects: [SUBJECT] }))[0]?.meetings.map(({ list }) => list.name);
  await panel.locator('[data-add-creator]').click();
  await expect(panel.locator('[data-adder]')).toContainText('Added to “Spring”');
  await panel.locator('[data-add-another]').click();
  await panel.locator(`[data-choose="${winter.id}"]`).click();
  await expect(panel.locator('[data-adder]')).toContainText('Added to “Winter”');
  expect(await meetings()).toEqual(['Winter']);
  await expect(panel.locator('[data-met-text]')).toHaveText('In “Winter”: Candidate (A)');
  await panel.locator('[data-add-undo]').click();
  await expect(panel.locator('[data-adder]')).toContainText('Undone');
  expect(await meetings()).toEqual([]);
});

test('Alt+L adds the creator of the page without a panel and without a call', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const page = await lens.open(CREATOR);
  await lens.launcher(page);
  await lens.pressShortcut('add-to-list');
  await expect
    .poll(async () => (await desk.ask('lists.met', { subjects: [SUBJECT] }))[0]?.meetings.length)
    .toBe(1);
  expect(server.calls()).toHaveLength(0);
});
