import { OTHER_KOL, OVERVIEW_CALLS } from './support/replicas/pages';
import { CREATOR, expect, settled, test } from './support/shared';

const THIRD_KOL = '6905128374650192837';

/** Calls that a creator's overview, audience and fans take. */
const ALL_CALLS = 8;

// What a comparison draws and fetches is in `screens/compare.test.ts`; three pages in turn are in Firefox's test.
test('a creator is laid aside in the panel and compared, on one page of paper, and the background may die', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  for (const id of [OTHER_KOL, THIRD_KOL])
    await desk.ask('tray.change', {
      add: [{ subject: { platform: 'xingtu', kind: 'kol', idType: 'xingtuKolId', id } }],
    });
  const page = await lens.open(CREATOR);
  const panel = await lens.openPanelByShortcut(page);
  await settled(panel);
  await panel.locator('[data-tray="out"]').click();
  const opened = lens.context.waitForEvent('page');
  await panel.locator('[data-tray-open="3"]').click();
  const compared = await opened;
  await expect(compared.locator('[data-compare="ready"]')).toBeVisible();
  await expect(compared.locator('thead th[data-creator]')).toHaveCount(3);
  expect(server.calls()).toHaveLength(OVERVIEW_CALLS);
  const fetchAll = compared.locator('[data-fetch-all]');
  await fetchAll.click();
  await expect(fetchAll).toHaveCount(0);
  await expect(compared.locator('td[data-state="missing"]')).toHaveCount(0);
  expect(server.calls()).toHaveLength(3 * ALL_CALLS);
  await expect(compared.locator('[data-people="xingtu.audience"] [data-dimension="age"]')).toBeVisible();
  await expect(compared.locator('[data-line="fans"]')).toBeVisible();
  expect(await lens.accessibility(compared, '[data-compare]')).toEqual([]);

  // All of it is one page of paper.
  const pdf = (await compared.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);

  // A background that dies keeps who was laid aside.
  await lens.stopBackground();
  await compared.reload();
  await expect(compared.locator('thead th[data-creator]')).toHaveCount(3);
});
