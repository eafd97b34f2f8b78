import { mkdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectNoViolations, still } from './sections.support';
import { answers } from './support/server';
import { billOf, expect, test } from './support/shared';

/** Pictures are for a person to look at: `SCREENS=1` asks for them. */
const PICTURES = process.env.SCREENS !== undefined;
const FOLDER = '.output/screens';
/** In the path of the search. */
const SEARCH = 'search_for_author_square';

async function shot(page: Page, name: string): Promise<void> {
  if (!PICTURES) return;
  await mkdir(FOLDER, { recursive: true });
  await page.mouse.move(5, 300);
  await still(page);
  await page.screenshot({ path: `${FOLDER}/bulk-${name}.png` });
}

const ID = (at: number) => String(7_091_220_047_700_000_101n + BigInt(at));
const IDS = Array.from({ length: 12 }, (_, at) => ID(at));

/** What the search has: all of the creators, so that the very id is among them. */
const market = answers.data({
  authors: IDS.map((id, at) => ({
    star_id: id,
    attribute_datas: { id, nick_name: `阿柚${at + 1}`, follower: String(100_000 + at), price_20_60: '36000' },
  })),
});

/** A brief as it comes: numbers, names, fans and ids. */
const BRIEF = [
  ['序号', '昵称', '粉丝数', '星图ID'],
  ...IDS.slice(0, 6).map((id, at) => [`${at + 1}`, `阿柚${at + 1}`, `${100_000 + at}`, id]),
]
  .map((cells) => cells.join(','))
  .join('\n');

// What is read, asked, paid and listed of a brief is in `screens/compare.test.ts`.
test('ids from a spreadsheet are fetched at one price and go to a list (4 clicks), without a violation of the accessibility rules', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('zh-CN', { yuanPerCall: 0.1 });
  server.always(SEARCH, market);
  const page = await lens.ownPage('workspace.html#/search/xingtu');
  let clicks = 0;
  const click = async (selector: string) => {
    clicks += 1;
    await page.locator(selector).click();
  };
  await click('[data-part="bulk"]');
  const chooser = page.waitForEvent('filechooser');
  await click('[data-bulk-file]');
  await (await chooser).setFiles({ name: 'brief.csv', mimeType: 'text/csv', buffer: Buffer.from(BRIEF) });
  await expect(page.locator('[data-bulk-read="6"]')).toBeVisible();
  await expect(page.locator('[data-bulk-start] [data-calls]')).toHaveText('6 次 · ¥0.60');
  expect(server.calls()).toHaveLength(0);
  await shot(page, 'setup.zh.light');
  await click('[data-bulk-start]');
  await expect(page.locator('[data-bulk-job="done"]')).toBeVisible();
  await click('[data-bulk-add="6"]');
  await expect(page.locator('[data-adder]')).toBeVisible();
  expect(clicks).toBe(4);
  expect(await billOf(desk, server)).toEqual({ calls: 6, billed: 6, maybe: 0 });
  await shot(page, 'done.zh.light');
  await desk.ask('settings.set', { settings: { language: 'en', theme: 'dark' } });
  await page.locator('html[lang="en"][data-theme="dark"]').waitFor({ state: 'attached' });
  await expectNoViolations(desk, page, 'a job that is through');
  await shot(page, 'done.en');
  await page.locator('[data-bulk-anew]').click();
  await page.locator('[data-bulk-refetch]').check();
  await expect(page.locator('[data-bulk-sum="6"]')).toBeVisible();
  await expectNoViolations(desk, page, 'what is to be fetched');
  await shot(page, 'setup.en');
});

test('a job goes on when its background dies, pays for nothing twice, and says what may have been charged', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  // Two calls are never answered, so that the job is under way until its background dies, however fast the machine.
  server.always(SEARCH, market);
  server.next(SEARCH, market, market, answers.hang, answers.hang);
  const rows = IDS.map((id, at) => ({
    line: at + 1,
    text: id,
    about: { subject: { platform: 'xingtu', kind: 'kol', idType: 'xingtuKolId', id } as const },
  }));
  const page = await lens.ownPage('workspace.html#/bulk');
  await page.locator('[data-bulk-setup]').waitFor();
  const list = { name: '春季' };
  expect(await desk.ask('bulk.start', { rows, parts: ['row'], calls: 12, list })).toBe(true);
  await server.callsReach(4);
  // A page that has not heard of the job does not ask about it.
  await expect(page.locator('[data-bulk-job="running"]')).toBeVisible();
  await lens.stopBackground();
  // The page that shows the job has the background started again, and the job goes on without a press.
  await expect(page.locator('[data-bulk-job="done"]')).toBeVisible();
  const { job, rows: after } = await desk.ask('bulk.get', { after: 0 });
  const failed = after.filter(({ state }) => state === 'failed');
  expect(failed.length).toBeGreaterThanOrEqual(2);
  expect(failed.every(({ failures }) => failures?.[0]?.code === 'interrupted')).toBe(true);
  expect(after.filter(({ state }) => state === 'done').length + failed.length).toBe(12);
  // Who came is in the list, those of before the death included.
  const { lists } = await desk.ask('lists.all', {});
  expect(lists).toMatchObject([{ name: '春季', entries: 12 - failed.length }]);
  await expect(page.locator('[data-bulk-into]')).toHaveAttribute('data-bulk-into', `${12 - failed.length}`);
  const bill = await billOf(desk, server);
  expect(bill.calls).toBeLessThanOrEqual(12);
  expect(bill.maybe).toBe(failed.length);
  expect(job?.used).toBe(12);
  const asked = server.calls(SEARCH).map(({ query }) => JSON.stringify(query));
  expect(new Set(asked).size).toBe(asked.length);
});
