import { mkdir, readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import type { Subject } from '../lib/subject/types';
import { expectNoViolations, still } from './sections.support';
import { KOL } from './support/replicas/pages';
import { CREATOR, type Desk, expect, test } from './support/shared';

/** Pictures are for a person to look at: `SCREENS=1` asks for them. */
const PICTURES = process.env.SCREENS !== undefined;
const FOLDER = '.output/screens';

async function shot(page: Page, name: string): Promise<void> {
  if (!PICTURES) return;
  await mkdir(FOLDER, { recursive: true });
  await still(page);
  await page.screenshot({ path: `${FOLDER}/sheet-${name}.png` });
}

/** Ten creators whose figures are remembered, because a search of the sample data found them. */
async function found(desk: Desk): Promise<Subject[]> {
  const { table } = await desk.ask('list.load', {
    list: 'xingtu.search',
    values: {},
    mode: 'auto',
    request: crypto.randomUUID(),
  });
  return (table?.rows ?? []).flatMap(({ subject }) => subject ?? []).slice(0, 10);
}

test('a sheet of ten found on the pages (12 clicks)', async ({ lens, desk, server }) => {
  await desk.setUp('zh-CN', { source: 'sample' });
  const subjects = await found(desk);
  expect(subjects).toHaveLength(10);
  const list = await desk.ask('lists.create', {
    list: { name: '夏季补水', client: '青屿', fee: 0.05 as never, rebate: 0.3 as never },
  });
  const own = await lens.ownPage(`workspace.html#/lists/${list.id}`);
  let clicks = 0;
  const page = await lens.open(CREATOR);
  for (const [place, { id }] of subjects.entries()) {
    await page.goto(CREATOR.replace(KOL, id));
    await page.bringToFront();
    await lens.launcher(page);
    clicks += 1;
    await lens.pressShortcut('add-to-list');
    await expect
      .poll(async () => (await desk.ask('lists.get', { id: list.id }))?.entries.length)
      .toBe(place + 1);
  }
  await own.bringToFront();
  const click = async (selector: string) => {
    clicks += 1;
    await own.locator(selector).click();
  };
  await click('[data-open-sheet]');
  await expect(own.locator('[data-sheet-creators="10"]')).toBeVisible();
  const saved = own.waitForEvent('download');
  await click('[data-sheet-xlsx]');
  const file = await saved;
  expect(clicks).toBe(12);
  expect(file.suggestedFilename()).toMatch(/^kol-lens_sheet_青屿 夏季补水_\d{4}-\d\d-\d\d\.xlsx$/);
  const parts = unzipSync(await readFile(await file.path()));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array);
  const strings = strFromU8(parts['xl/sharedStrings.xml'] as Uint8Array);
  expect(sheet).toContain('<mergeCell ref="A1:');
  // Two lines of headings and ten creators: the filter is below the headings, and the sums are not in it.
  expect(sheet).toMatch(/<autoFilter ref="A2:[A-Z]+12"\/>/);
  for (const word of ['报价（元）', '返点后净成本', '是否确认', '合计', '示例数据'])
    expect(strings).toContain(word);
  expect(server.calls()).toEqual([]);

  // The columns are the user's to change, and are kept under a name.
  await shot(own, 'preset.zh.light');
  await own.locator('[data-template="douyin.tiers"]').click();
  await own.locator('[data-column="c7"]').click();
  await shot(own, 'tiers.zh.light');
  await own.locator('[data-column-remove]').click();
  await own.locator('[data-save-template]').click();
  await own.locator('[name="name"]').fill('青屿 2026');
  await own.locator('[data-save-go]').click();
  await own.locator('[data-template][aria-pressed="true"]', { hasText: '青屿 2026' }).waitFor();
  await own.reload();
  await own.locator('[data-template]', { hasText: '青屿 2026' }).click();
  await expect(own.locator('[data-column]')).toHaveCount(16);
  await expectNoViolations(desk, own, 'the sheet');
  await desk.ask('settings.set', { settings: { theme: 'dark', language: 'en' } });
  await own.locator('html[data-theme="dark"]').waitFor({ state: 'attached' });
  await own.locator('[data-template="xiaohongshu"]').click();
  await own.locator('[data-column="c15"]').click();
  await own.locator('[data-field-group="audience"]').click();
  await shot(own, 'sheet.en.dark');
});
