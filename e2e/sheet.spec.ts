import { mkdir, readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import type { Subject } from '../lib/subject/types';
import { expectNoViolations, still } from './sections.support';
import { realPictures } from './support/pictures';
import { KOL } from './support/replicas/pages';
import { type Desk, expect, test } from './support/shared';

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

// Ten found on the pages are in Firefox's test, and the columns that the user changes in `screens/lists.test.ts`.
test('a sheet of ten is saved as Excel (2 clicks), without a violation of the accessibility rules', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('zh-CN', { source: 'sample' });
  const subjects = await found(desk);
  expect(subjects).toHaveLength(10);
  const list = await desk.ask('lists.create', {
    list: { name: '夏季补水', client: '青屿', fee: 0.05 as never, rebate: 0.3 as never },
  });
  await desk.ask('lists.add', { id: list.id, creators: subjects.map((subject) => ({ subject })) });
  const own = await lens.ownPage(`workspace.html#/lists/${list.id}`);
  let clicks = 0;
  const click = async (selector: string) => {
    clicks += 1;
    await own.locator(selector).click();
  };
  await click('[data-open-sheet]');
  await expect(own.locator('[data-sheet-creators="10"]')).toBeVisible();
  const saved = own.waitForEvent('download');
  await click('[data-sheet-xlsx]');
  const file = await saved;
  expect(clicks).toBe(2);
  expect(file.suggestedFilename()).toMatch(/^kol-lens_sheet_青屿 夏季补水_\d{4}-\d\d-\d\d\.xlsx$/);
  const parts = unzipSync(await readFile(await file.path()));
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array);
  const strings = strFromU8(parts['xl/sharedStrings.xml'] as Uint8Array);
  expect(sheet).toContain('<mergeCell ref="A1:');
  // Three lines of headings and ten creators: the filter is below the headings, and the sums are not in it.
  expect(sheet).toMatch(/<autoFilter ref="A3:[A-Z]+13"\/>/);
  for (const word of ['报价（元）', '商单', '日常', '返点后净成本', '是否确认', '合计', '示例数据'])
    expect(strings).toContain(word);
  expect(server.calls()).toEqual([]);

  await shot(own, 'preset.zh.light');
  await own.locator('[data-template="douyin.tiers"]').click();
  await own.locator('[data-column="c7"]').click();
  await shot(own, 'tiers.zh.light');
  await expectNoViolations(desk, own, 'the sheet');
  await desk.ask('settings.set', { settings: { theme: 'dark', language: 'en' } });
  await own.locator('html[data-theme="dark"]').waitFor({ state: 'attached' });
  await own.locator('[data-template="xiaohongshu"]').click();
  await own.locator('[data-column="c15"]').click();
  await own.locator('[data-field-group="audience"]').click();
  await shot(own, 'sheet.en.dark');
});

test('avatars are in the workbook in the rows of their creators, read by one click without a login or a call', async ({
  lens,
  desk,
  server,
}) => {
  const host = 'p3.douyinpic.com';
  const asked = realPictures(server, host);
  await desk.setUp('en');
  const pictures = ['a.png', 'b.webp', 'page.jpeg'].map((name) => `https://${host}/${name}`);
  const { list } = await desk.ask('lists.add', {
    creators: pictures.map((image, place) => ({
      subject: {
        platform: 'xingtu' as const,
        kind: 'kol' as const,
        idType: 'xingtuKolId' as const,
        id: `${KOL.slice(0, -1)}${place}`,
      },
      name: `Creator ${place}`,
      image,
    })),
  });
  const page = await lens.ownPage(`workspace.html#/sheet/${list.id}`);
  const workbook = async () => {
    const saved = page.waitForEvent('download');
    await page.locator('[data-sheet-avatars]').click();
    const parts = unzipSync(await readFile(await (await saved).path()));
    const drawing = strFromU8(parts['xl/drawings/drawing1.xml'] as Uint8Array);
    const anchors = [...drawing.matchAll(/<xdr:col>(\d+)<.*?<xdr:row>(\d+)<.*?descr="([^"]*)"/g)];
    const media = Object.entries(parts).filter(([name]) => name.startsWith('xl/media/'));
    return {
      anchors: anchors.map(([, column, row, name]) => `${column} ${row} ${name}`),
      starts: media.map(([, bytes]) => strFromU8(bytes.slice(1, 4))),
    };
  };
  await page.locator('[data-sheet-creators="3"]').waitFor();
  asked.length = 0;
  // Three lines of headings, and number, date and platform before the name. Excel shows no WebP: it became PNG.
  expect(await workbook()).toEqual({
    anchors: ['3 3 Creator 0', '3 4 Creator 1'],
    starts: ['PNG', 'PNG'],
  });
  await expect(page.locator('[data-avatars="missing"]')).toContainText('1 avatar could not be loaded');
  await shot(page, 'avatars.en.light');
  expect(asked).toHaveLength(3);
  // Nothing says who asks: not even the extension's own origin, which would name it and its user.
  for (const name of ['referer', 'cookie', 'origin'])
    for (const { headers } of asked) expect(headers).not.toHaveProperty(name);
  expect(server.calls()).toEqual([]);

  await desk.ask('settings.set', { settings: { source: 'sample' } });
  await page.reload();
  await page.locator('[data-sheet-creators="3"]').waitFor();
  asked.length = 0;
  expect((await workbook()).starts).toEqual(['PNG', 'PNG', 'PNG']);
  expect(asked).toEqual([]);
});
