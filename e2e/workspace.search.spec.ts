import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { sampleData } from '../lib/providers/sample';
import type { ListId } from '../lib/report/lists';
import { still } from './sections.support';
import { COLOUR_RULES, NAME_RULES, violationsIn } from './support/axe';
import type { ChromiumLens } from './support/chromium';
import { answers, type TestServer } from './support/server';
import {
  billOf,
  type Desk,
  expect,
  failureCard,
  paste,
  remedy,
  settled,
  shiftClock,
  test,
} from './support/shared';

const PGY = '/api/solar/cooperator/blogger';
const XINGTU = 'search_for_author_square';

/** Ids of made-up bloggers. */
const blogger = (index: number) => `5a9900000000000000${index.toString(16).padStart(6, '0')}`;

/** A row of Pugongying's search: hand-chosen numbers, so that a wrong unit shows. */
const kol = (index: number, more: object = {}) => ({
  userId: blogger(index),
  name: `博主${index}`,
  redId: '0012345678',
  fansNum: 1000 * index,
  picturePrice: 2000,
  videoPrice: 3000,
  estimatePictureCpm: 50,
  accumPicCommonImpMedinNum30d: 40_000,
  gender: '女',
  location: '天津',
  contentTags: [{ taxonomy1Tag: '兴趣爱好', taxonomy2Tags: ['阅读'] }],
  fans30GrowthRate: -1.5,
  inviteReply48hNumRatio: 31.3,
  ...more,
});
const kols = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => kol(from + index));
const pgyPage = (rows: object[], total: number) => answers.data({ kols: rows, total, resultType: 1 });

/** A row of Xingtu's search. */
const author = (index: number) => ({
  star_id: `66296615599603712${String(index).padStart(2, '0')}`,
  attribute_datas: {
    id: `66296615599603712${String(index).padStart(2, '0')}`,
    nick_name: `达人${index}`,
    core_user_id: '75210018874',
    follower: 3_642_000,
    gender: 1,
    province: '四川',
    city: '成都',
    tags_relation: '{"影视娱乐":["明星资讯"]}',
    price_1_20: 9000,
    price_20_60: 12_000,
    price_60: 0,
    expected_play_num: 100_000,
    prospective_1_20_cpm: 90,
    prospective_20_60_cpm: 120,
    sn_prospective_1_20_cpe: 1.5,
    interact_rate_within_30d: 0.0244,
    play_over_rate_within_30d: 0.3,
  },
});

async function openSearch(lens: ChromiumLens, platform: 'pgy' | 'xingtu', query = ''): Promise<Page> {
  const page = await lens.ownPage(`workspace.html#/search/${platform}${query}`);
  await page.locator('[data-search-screen]').waitFor();
  return page;
}

/** The columns in the order of the list, most of them in sight: a search begins with a few of them. */
const withColumns = (desk: Desk, list: ListId, hidden: string[] = []) =>
  desk.ask('columns.set', { list, layout: { order: [], hidden } });

const rowsOf = (page: Page) => page.locator('[role="row"][data-index]');
const ready = async (page: Page, rows: number) => {
  await expect(page.locator('[data-load-more] [data-loaded]')).toHaveAttribute('data-loaded', String(rows));
  await expect(page.locator('[data-search-screen]')).toHaveAttribute('data-phase', 'ready');
};
const field = (page: Page, id: string) => page.locator(`[data-field="${id}"]`);
const range = async (page: Page, id: string, from: string, to: string) => {
  await field(page, id).locator('[data-end="from"]').fill(from);
  await field(page, id).locator('[data-end="to"]').fill(to);
};
const cell = (page: Page, row: number, id: string) =>
  page.locator(`[data-index="${row}"] [data-metric="${id}"]`);
/** Names in the order they are drawn in. */
const names = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[role="row"][data-index]')]
      .sort((a, b) => Number(a.dataset.index) - Number(b.dataset.index))
      .map((row) => row.querySelector<HTMLElement>('[role="rowheader"]')?.dataset.value),
  );
/** What was sent, without what every call has. */
const sent = (server: TestServer, path: string, index: number) => {
  const { token: _, ...query } = server.calls(path)[index]?.query ?? {};
  return query;
};

test('Pugongying: the form reaches the wire, and every figure of the answer the table', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('zh-CN');
  server.next(
    PGY,
    pgyPage(
      [
        kol(1, { picturePrice: 9_999_999 }),
        kol(2, {
          picturePrice: 0,
          estimatePictureCpm: 0,
          headPhoto: 'https://sns-avatar-qc.xhscdn.com/a.jpg',
        }),
        kol(12),
      ],
      3,
    ),
  );
  const page = await openSearch(lens, 'pgy');
  await expect(page.locator('[data-search]')).toBeVisible();
  await expect(page.locator('form [data-calls]')).toHaveText('1 次调用');
  expect(server.calls()).toHaveLength(0);

  await field(page, 'keyword').locator('input').fill('  手工咖啡 ');
  await field(page, 'by').locator('select').selectOption('note');
  await field(page, 'sort').locator('select').selectOption('fans');
  await range(page, 'fans', '1万', '5万');
  await field(page, 'form').locator('select').selectOption('picture');
  await range(page, 'picturePrice', '', '5000');
  await range(page, 'pictureCpm', '50', '');
  await page.locator('[data-tags="content"]').click();
  await page.getByRole('combobox', { name: '内容类目' }).last().fill('美食教');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: '内容类目' }).last().fill('手冲咖啡');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.locator('[data-more-filters]').click();
  await field(page, 'gender').locator('select').selectOption('female');
  await field(page, 'fansAge').locator('select').selectOption('<18');
  await field(page, 'fansGender').locator('select').selectOption('female');
  await field(page, 'active').locator('input').check();
  await range(page, 'replyRate', '30', '');
  await range(page, 'thousandLikes', '7', '');
  await range(page, 'reads', '1w', '');
  await expect(page.locator('[data-more-filters]')).toContainText('7');
  await expect(page.locator('[data-chip]')).toHaveCount(15);
  await expect(page.locator('[data-chip="fans"]')).toContainText('10,000–50,000');
  await page.locator('[data-more-filters]').click();
  await field(page, 'keyword').locator('input').press('Enter');

  await ready(page, 3);
  expect(sent(server, PGY, 0)).toEqual({
    keyword: '手工咖啡',
    searchType: 'NOTE',
    sort: 'FANS',
    fansNumberLower: '10000',
    fansNumberUpper: '50000',
    noteType: 'PHOTO_TEXT',
    notePrice: '0,5000',
    estimatePictureCpm: '50,10000000',
    contentTag: '美食教程,手冲咖啡',
    gender: 'FEMALE',
    fansAge: 'LT_18',
    fansGender: 'FE_MALE_HIGH',
    excludeLowActive: 'true',
    inviteReply48hNumRatio: '0.3,1',
    thousandLikePercent30: '0.07,null',
    readMidNor30: '10000,-1',
    page: '1',
  });

  await expect(cell(page, 2, 'pgy.row.name')).toHaveText(/博主12/);
  await expect(cell(page, 2, 'pgy.fans')).toHaveText('1.2万');
  await expect(cell(page, 2, 'pgy.pictureQuote')).toHaveText('¥2,000');
  await expect(cell(page, 2, 'pgy.pictureCpm')).toHaveText('¥50.00');
  await expect(cell(page, 2, 'pgy.row.fansGrowth')).toHaveText('−1.50%');
  await expect(cell(page, 2, 'pgy.row.replyRate')).toHaveText('31.30%');
  // No quote, and not for hire, are words and no figures.
  await expect(cell(page, 0, 'pgy.pictureQuote')).toHaveText('暂无报价');
  await expect(cell(page, 1, 'pgy.pictureQuote')).toHaveText('不接单');
  await expect(cell(page, 1, 'pgy.pictureCpm')).toHaveText('—');
  const picture = page.locator('[data-index="1"] img');
  await expect(picture).toHaveAttribute('referrerpolicy', 'no-referrer');
  await expect(picture).toHaveAttribute('loading', 'lazy');
  expect(await billOf(desk, server)).toEqual({ calls: 1, billed: 1, maybe: 0 });
  await expect(page.locator('[data-calls-today]')).toHaveAttribute('data-calls-today', '1');
});

test('Xingtu: the form reaches the wire, and a price is asked what it is for', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  await withColumns(desk, 'xingtu.search');
  server.next(
    XINGTU,
    answers.data({ authors: [author(1)], pagination: { has_more: false, page: 1, total_count: 1 } }),
  );
  const page = await openSearch(lens, 'xingtu');
  await range(page, 'price', '1000', '2万');
  await page.locator('[data-search]').click();
  await expect(field(page, 'price')).toContainText('Set “Price for” first.');
  expect(server.calls()).toHaveLength(0);
  await field(page, 'priceType').locator('select').selectOption('VIDEO_1_20S');
  await range(page, 'followers', '100K', '');
  await range(page, 'cpm', '', '200');
  await range(page, 'cpe', '1', '2.5');
  await range(page, 'plays', '5万', '50万');
  await page.locator('[data-more-filters]').click();
  await range(page, 'interactionRate', '2', '10');
  await range(page, 'completionRate', '20', '');
  await field(page, 'gender').locator('select').selectOption('male');
  await page.locator('[data-search]').click();
  await ready(page, 1);
  expect(sent(server, XINGTU, 0)).toMatchObject({
    kolPriceType: 'VIDEO_1_20S',
    kolPriceRange: '1000-20000',
    followerRange: '100000-1000000000',
    expectedCpmRange: '0-200',
    expectedCpeRange: '1-2.5',
    expectedPlayRange: '50000-500000',
    interactionRateRange: '0.02-0.1',
    completionRateRange: '0.2-1',
    page: '1',
  });
  await expect(cell(page, 0, 'xingtu.kolId')).toHaveText('6629661559960371201');
  await expect(cell(page, 0, 'xingtu.followers')).toHaveText('3.64M');
  await expect(cell(page, 0, 'xingtu.price.1_20')).toHaveText('¥9,000');
  await expect(cell(page, 0, 'xingtu.price.60')).toHaveText('Not offered');
  await expect(cell(page, 0, 'xingtu.cpm.1_20')).toHaveText('¥90.00');
  await expect(cell(page, 0, 'xingtu.row.interactRate')).toHaveText('2.44%');
  await expect(page.locator('[data-load-more]')).toContainText('Everything is loaded');
  await expect(page.locator('[data-more]')).toHaveCount(0);
});

test('Xingtu: a price that the platform lists as offline stays, with its mark and the doubt about it', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  await withColumns(desk, 'xingtu.search');
  const listed = { ...author(1), task_infos: [{ online_status: 2, task_category: 1, task_status: 1 }] };
  server.next(XINGTU, answers.data({ authors: [listed, author(2)], pagination: { total_count: 2 } }));
  const page = await openSearch(lens, 'xingtu');
  await page.locator('[data-search]').click();
  await ready(page, 2);
  const price = cell(page, 0, 'xingtu.price.1_20');
  await expect(price).toHaveText('¥9,000Listed as offline');
  await expect(cell(page, 1, 'xingtu.price.1_20')).toHaveText('¥9,000');
  await expect(cell(page, 0, 'xingtu.price.60')).toHaveText('Not offered');
  await price.hover();
  await expect(price).toHaveAttribute('title', /not confirmed that this means closed/);
  await cell(page, 0, 'xingtu.cpm.1_20').hover();
  await expect(cell(page, 0, 'xingtu.cpm.1_20')).toHaveAttribute('title', /lists as offline/);
  await desk.ask('settings.set', { settings: { language: 'zh-CN' } });
  await expect(price).toHaveText('¥9,000平台标为下线');
});

test('a bad range is said beside its field, in either language, and nothing is sent', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('zh-CN');
  const page = await openSearch(lens, 'pgy');
  await range(page, 'fans', '5万', '1万');
  await page.locator('[data-more-filters]').click();
  await range(page, 'replyRate', '', '120');
  // Out of sight, it comes into sight.
  await page.locator('[data-more-filters]').click();
  await page.locator('[data-search]').click();
  await expect(field(page, 'fans')).toContainText('最低值大于最高值。');
  await expect(field(page, 'replyRate')).toContainText('不能大于 100。');
  await expect(field(page, 'fans').locator('[data-end="from"]')).toBeFocused();
  await expect(page.locator('form')).toContainText('有 2 项条件需要修改，未发送');
  await desk.ask('settings.set', { settings: { language: 'en' } });
  await expect(field(page, 'fans')).toContainText('The lower end is above the upper end.');
  expect(server.calls()).toHaveLength(0);
  await range(page, 'fans', '1万', '5万');
  await expect(field(page, 'fans').locator('[role="alert"]')).toHaveCount(0);
  await page.locator('[data-reset]').click();
  await expect(field(page, 'replyRate').locator('[data-end="to"]')).toHaveValue('');
});

test('pages come on demand, each for the price on its button; what comes twice is drawn once', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  server.next(
    PGY,
    pgyPage(kols(1, 20), 5000),
    pgyPage([...kols(19, 20), ...kols(21, 38)], 5000),
    pgyPage(kols(39, 58), 5000),
    answers.code(500),
    answers.code(500),
    pgyPage(kols(59, 78), 5000),
  );
  const page = await openSearch(lens, 'pgy');
  await page.locator('[data-search]').click();
  await ready(page, 20);
  const foot = page.locator('[data-load-more]');
  await expect(foot).toContainText('20 of 5,000+ loaded');
  await expect(page.locator('[data-ceiling]')).toContainText('5,000 results at most');
  await expect(page.locator('[data-more]')).toContainText('1 call');
  await page.locator('[data-more]').click();
  await ready(page, 38);
  await expect(foot).toContainText('2 sent twice by the platform, shown once');

  // Two more pages for two calls: the first comes, the second fails after its retry, and the rows stay.
  await foot.locator('input').fill('2');
  await expect(foot.locator('[data-cost]')).toHaveText('up to 2 calls');
  await page.locator('[data-more-pages]').click();
  const card = failureCard(page, 'serverError');
  await expect(card).toBeVisible({ timeout: 30_000 });
  await ready(page, 58);
  await remedy(card, 'retry').click();
  await ready(page, 78);
  expect(server.calls(PGY).map(({ query }) => query.page)).toEqual(['1', '2', '3', '4', '4', '4']);
  expect(await billOf(desk, server)).toEqual({ calls: 6, billed: 4, maybe: 0 });

  // Another look at the same pages is free.
  await expect(page.locator('form [data-calls]')).toHaveText('cached, free');
  await page.reload();
  await ready(page, 78);
  await page.locator('[data-part="xingtu.search"]').click();
  await page.locator('[data-search-screen="xingtu.search"]').waitFor();
  await page.goBack();
  await ready(page, 78);
  await page.locator('[data-search]').click();
  await ready(page, 20);
  expect(server.calls(PGY)).toHaveLength(6);
});

test('an empty result says so, and a reload asks before it bills', async ({ lens, desk, server }) => {
  await desk.setUp('en');
  server.next(PGY, pgyPage([], 0));
  const page = await openSearch(lens, 'pgy', '?gender=male');
  await expect(page.locator('[data-chip="gender"]')).toBeVisible();
  // A link to an unpaid search asks, and makes no call.
  await expect(page.locator('[data-load]')).toContainText('1 call');
  expect(server.calls()).toHaveLength(0);
  await page.locator('[data-load]').click();
  await expect(page.locator('[data-empty]')).toContainText('No creators match');
  expect(server.calls()).toHaveLength(1);
  await desk.ask('storage.clearCache', {});
  await page.reload();
  await expect(page.locator('[data-load]')).toContainText('1 call');
  expect(server.calls()).toHaveLength(1);
});

test('rows are sorted within what is loaded, which is said, and go back to the server’s order', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('zh-CN');
  server.next(
    PGY,
    pgyPage([kol(3), kol(1), kol(9, { fansNum: undefined, fansCount: undefined }), kol(2)], 4),
  );
  const page = await openSearch(lens, 'pgy');
  await page.locator('[data-search]').click();
  await ready(page, 4);
  const head = page.locator('[data-column="pgy.fans"]');
  const order = page.locator('[data-order]');
  await expect(order).toHaveText('平台顺序');
  await head.locator('button').click();
  await expect.poll(() => names(page)).toEqual(['博主3', '博主2', '博主1', '博主9']);
  await expect(order).toContainText('按“粉丝数”降序，仅在已加载的 4 行内');
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await head.locator('button').click();
  // Missing values stay last.
  await expect.poll(() => names(page)).toEqual(['博主1', '博主2', '博主3', '博主9']);
  await page.reload();
  await ready(page, 4);
  await expect.poll(() => names(page)).toEqual(['博主1', '博主2', '博主3', '博主9']);
  await head.locator('button').click();
  await expect.poll(() => names(page)).toEqual(['博主3', '博主1', '博主9', '博主2']);
  // What a column means is said where it is named.
  await head.locator('button').hover();
  await expect(page.locator('#tip')).toContainText('粉丝');
});

test('columns are hidden, moved and resized by mouse and keyboard, and remembered', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  await withColumns(desk, 'pgy.search', ['pgy.redId', 'pgy.level']);
  server.always(PGY, pgyPage(kols(1, 3), 3));
  const page = await openSearch(lens, 'pgy');
  await page.locator('[data-search]').click();
  await ready(page, 3);
  const columns = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-column]')].map(({ dataset }) => dataset.column),
    );
  const before = await columns();
  expect(before.slice(0, 4)).toEqual(['pgy.row.name', 'pgy.row.userId', 'pgy.fans', 'pgy.gender']);

  await page.locator('[data-column="pgy.fans"] button').press('Control+ArrowLeft');
  await expect.poll(columns).toEqual(['pgy.row.name', 'pgy.fans', 'pgy.row.userId', ...before.slice(3)]);
  await page.locator('[data-column="pgy.gender"]').dragTo(page.locator('[data-column="pgy.fans"]'));
  await expect
    .poll(async () => (await columns()).slice(0, 4))
    .toEqual(['pgy.row.name', 'pgy.gender', 'pgy.fans', 'pgy.row.userId']);
  await page.locator('[data-columns]').click();
  await page.locator('[data-column-line="pgy.row.userId"] input').uncheck();
  await page.locator('[data-column-line="pgy.level"] input').check();
  await page.locator('[data-column-line="pgy.gender"] input').press('Alt+ArrowDown');
  await page.keyboard.press('Escape');
  // The focus returns a moment after the menu is closed, and would take the next key.
  await expect(page.locator('[data-columns]')).toBeFocused();
  const after = await columns();
  expect(after.slice(0, 3)).toEqual(['pgy.row.name', 'pgy.fans', 'pgy.gender']);
  expect(after).toContain('pgy.level');
  expect(after).not.toContain('pgy.row.userId');

  const width = async (on: Page, id: string) =>
    Math.round((await on.locator(`[data-column="${id}"]`).boundingBox())?.width ?? 0);
  const usual = await width(page, 'pgy.fans');
  await page.locator('[data-column="pgy.fans"] button').press('Shift+ArrowRight');
  await expect.poll(() => width(page, 'pgy.fans')).toBe(usual + 16);
  const edge = await page.locator('[data-resize="pgy.gender"]').boundingBox();
  if (!edge) throw new Error('The heading has no edge.');
  await page.mouse.move(edge.x + 4, edge.y + 8);
  await page.mouse.down();
  await page.mouse.move(edge.x + 64, edge.y + 8, { steps: 4 });
  const dragged = await width(page, 'pgy.gender');
  expect(dragged).toBeGreaterThan(110);
  await page.mouse.up();
  expect(await columns()).toEqual(after);

  await page.close();
  const again = await openSearch(lens, 'pgy');
  await again.locator('[data-search]').click();
  await ready(again, 3);
  expect(
    await again.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-column]')].map(({ dataset }) => dataset.column),
    ),
  ).toEqual(after);
  expect(await width(again, 'pgy.fans')).toBe(usual + 16);
  expect(await width(again, 'pgy.gender')).toBe(dragged);
  await again.locator('[data-columns]').click();
  await again.locator('[data-columns-reset]').click();
  await expect(again.locator('[data-column="pgy.row.userId"]')).toHaveCount(1);
});

test('a saved search is run again, marks new creators, and is renamed and deleted', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  server.next(PGY, pgyPage(kols(1, 5), 5), pgyPage([kol(7), ...kols(1, 4), kol(8)], 6));
  const page = await openSearch(lens, 'pgy');
  await range(page, 'fans', '1000', '');
  await page.locator('[data-search]').click();
  await ready(page, 5);
  await page.locator('[data-save]').click();
  await page.locator('[data-save-name]').click();
  await expect(page.getByText('Give it a name.')).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill('Small ones');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Saved “Small ones”')).toBeVisible();
  // Saving is not searching.
  expect(server.calls(PGY)).toHaveLength(1);
  await ready(page, 5);

  await page.locator('[data-saved-menu]').click();
  const line = page.locator('[data-saved]');
  await expect(line).toContainText('Followers 1,000 or more');
  await expect(line).toContainText('5 results');
  await expect(line.locator('[data-saved-run]')).toContainText('1 call');
  await line.locator('[data-saved-run]').click();
  await ready(page, 6);
  expect(server.calls(PGY)).toHaveLength(2);
  await expect(page.locator('[data-new-count]')).toHaveText('2 new');
  await expect(page.locator('[data-new]')).toHaveCount(2);
  await expect(page.locator(`[data-key="${blogger(7)}"]`)).toHaveAttribute('data-new', 'true');
  // The marks stay with the run, and the run is what the next one is held against.
  await page.reload();
  await ready(page, 6);
  await expect(page.locator('[data-new]')).toHaveCount(2);
  expect(server.calls(PGY)).toHaveLength(2);
  const [kept] = await desk.ask('saved.list', {});
  expect(kept).toMatchObject({ name: 'Small ones', depth: 6, complete: true, values: { fans: '1000~' } });
  expect(kept?.seen.toSorted()).toEqual([1, 2, 3, 4, 5, 7, 8].map(blogger));

  await page.locator('[data-saved-menu]').click();
  await line.locator('[data-saved-rename]').click();
  await page.getByLabel('Name', { exact: true }).fill('Small and cheap');
  await page.keyboard.press('Enter');
  await expect(line).toContainText('Small and cheap');
  await line.locator('[data-saved-delete]').click();
  await line.locator('[data-saved-delete="sure"]').click();
  await expect(line).toHaveCount(0);
  expect(await desk.ask('saved.list', {})).toEqual([]);
});

test('rows are selected, copied as a table, and exported as CSV and Excel', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('zh-CN');
  await withColumns(desk, 'pgy.search', ['pgy.redId']);
  server.next(PGY, pgyPage([kol(1, { name: '=HYPERLINK("https://evil.example")' }), ...kols(2, 6)], 6));
  const page = await openSearch(lens, 'pgy');
  await page.locator('[data-search]').click();
  await ready(page, 6);
  await page.locator('[data-index="0"] [data-box]').click();
  await page.locator('[data-index="2"] [data-box]').click({ modifiers: ['Shift'] });
  await expect(page.locator('[data-selected]')).toHaveAttribute('data-selected', '3');
  await expect(page.locator('[data-beside]')).toHaveCount(0);

  await exportAs(page, 'copy');
  await expect(page.getByText('已复制 3 行')).toBeVisible();
  const lines = (await paste(page)).split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toMatch(/^博主\t用户 ID\t粉丝数\t/);
  expect(lines[1]).toContain(`'=HYPERLINK`);
  expect(lines[2]?.split('\t').slice(0, 3)).toEqual(['博主2', blogger(2), '2000']);

  const [csv] = await Promise.all([page.waitForEvent('download'), exportAs(page, 'csv')]);
  expect(csv.suggestedFilename()).toMatch(/^kol-lens_pgy-search_\d{4}-\d\d-\d\d\.csv$/);
  const text = await readFile(await csv.path(), 'utf8');
  expect(text.startsWith('\uFEFF博主,用户 ID,')).toBe(true);
  expect(text.trimEnd().split('\r\n')).toHaveLength(4);
  expect(text).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
  expect(text).not.toMatch(/(^|,)"?=/m);
  await expect(page.getByText(/已导出 3 行：kol-lens_pgy-search/)).toBeVisible();

  // Without a selection it is everything that is loaded; in English the headings are.
  await desk.ask('settings.set', { settings: { language: 'en' } });
  await page.getByLabel('Clear selection').click();
  const [xlsx] = await Promise.all([page.waitForEvent('download'), exportAs(page, 'xlsx')]);
  expect(xlsx.suggestedFilename()).toMatch(/\.xlsx$/);
  const parts = unzipSync(await readFile(await xlsx.path()));
  const xml = Object.entries(parts)
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, bytes]) => strFromU8(bytes))
    .join('\n');
  expect(xml).toContain('>Creator<');
  expect(xml).toContain('>User ID<');
  expect(xml).toContain(`>${blogger(6)}<`);
  expect(xml).toContain('>=HYPERLINK("https://evil.example")<');
  expect(xml).toContain('Real data, from Just One API');
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array);
  expect(sheet.match(/<row /g)).toHaveLength(7);
  // Typed: followers are a number, and nothing is a formula.
  expect(sheet).toContain('<v>2000</v>');
  expect(sheet).not.toContain('<f>');
  expect(server.calls()).toHaveLength(1);
});

/** Chooses a line of the export menu. */
async function exportAs(page: Page, item: 'copy' | 'csv' | 'xlsx'): Promise<void> {
  await page.locator('[data-export-menu]').click();
  await page.locator(`[data-item="${item}"]`).click();
}

test('a row opens the report beside the table for the price on its button; arrow keys move on and pay nothing', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  server.next(PGY, pgyPage(kols(1, 20), 40), pgyPage(kols(21, 40), 40));
  const page = await openSearch(lens, 'pgy');
  await page.locator('[data-search]').click();
  await ready(page, 20);
  // Anywhere on the row: what the cache has of it, which is nothing, and its price.
  await page.locator('[data-index="1"] [data-metric="pgy.fans"]').click();
  const beside = page.locator('[data-beside]');
  await expect(beside).toContainText('博主2');
  await expect(beside.locator('[data-load]')).toHaveText('Load 4 calls');
  // The row was paid for, so its verdict is there already.
  await expect(beside.locator('[data-metric="verdict.price"]')).toBeVisible();
  await settled(page);
  expect(server.calls()).toHaveLength(1);
  // On the price: what it is for.
  const opener = page.locator('[data-index="1"] [data-open]');
  await expect(opener).toHaveAccessibleName('Load the report 4 calls');
  await opener.click();
  await server.callsReach(5);
  await settled(page);
  await expect(beside.locator('[data-metric="pgy.fans"]').first()).toBeVisible();
  const opened = server.calls().length;
  expect(opened).toBe(5);
  await expect(opener.locator('[data-calls]')).toHaveCount(0);

  // The next one by the keyboard: its price is said, and nothing is fetched in passing.
  await page.locator('[data-list-table]').press('ArrowDown');
  await expect(beside).toContainText('博主3');
  await expect(beside.locator('[data-load]')).toHaveText('Load 4 calls');
  for (const name of ['博主4', '博主5', '博主6', '博主7']) {
    await page.keyboard.press('ArrowDown');
    await expect(beside).toContainText(name);
    await expect(beside.locator('[data-load]')).toBeVisible();
  }
  expect(server.calls()).toHaveLength(opened);
  for (let up = 0; up < 5; up++) await page.keyboard.press('ArrowUp');
  // Seen before: drawn from the cache.
  await expect(beside.locator('[data-metric="pgy.fans"]').first()).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.locator('[data-selected]')).toHaveAttribute('data-selected', '1');

  // It is part of the address: a reload brings it back, and bills nothing.
  await page.reload();
  await settled(page);
  await ready(page, 20);
  await expect(beside).toContainText('博主2');
  expect(server.calls()).toHaveLength(opened);
  const edge = beside.getByRole('separator');
  const width = async () => (await beside.boundingBox())?.width ?? 0;
  const before = await width();
  await edge.press('ArrowLeft');
  await expect.poll(width).toBeGreaterThan(before + 10);
  await page.keyboard.press('Escape');
  await expect(beside).toHaveCount(0);
  await expect(page.locator('[data-list-table]')).toBeFocused();
  // The row that one stands on shows its price: Enter is agreeing to it.
  await page.keyboard.press('End');
  await expect(page.locator('[data-index="19"] [data-open]')).toContainText('4 calls');
  await page.keyboard.press('Enter');
  await expect(beside).toContainText('博主20');
  await server.callsReach(opened + 4);
  await settled(page);
  await page.goBack();
  await expect(beside).toHaveCount(0);
  await expect(page.locator('[data-load-more] [data-loaded]')).toHaveAttribute('data-loaded', '20');
});

test('a call that hangs shows how long, and can be left; its answer is there later, paid once', async ({
  lens,
  desk,
  server,
}) => {
  await desk.setUp('en');
  const hold = server.hold(PGY);
  const page = await openSearch(lens, 'pgy');
  await page.locator('[data-search]').click();
  await server.callsReach(1);
  await expect(page.locator('[data-progress]')).toContainText('Fetching');
  await shiftClock(page, 10_000);
  await page.locator('[data-cancel]').click();
  const card = failureCard(page, 'cancelled');
  await expect(card).toBeVisible();
  hold.release();
  await remedy(card, 'look').click();
  await ready(page, 20);
  expect(server.calls(PGY)).toHaveLength(1);
});

test('thousands of rows are there, and only those in sight are drawn', async ({ lens, desk, server }) => {
  await desk.setUp('en');
  server.next(PGY, pgyPage(kols(1, 1000), 2000), pgyPage(kols(1001, 2000), 2000));
  const page = await openSearch(lens, 'pgy');
  await page.locator('[data-search]').click();
  await ready(page, 1000);
  await page.locator('[data-more]').click();
  await ready(page, 2000);
  expect(await rowsOf(page).count()).toBeLessThan(60);
  await expect(page.locator('[data-list-table]')).toHaveAttribute('aria-rowcount', '2001');
  await page.locator('[data-list-table]').focus();
  await page.keyboard.press('End');
  await expect(page.locator('[data-index="1999"]')).toBeVisible();
  // The head stays, and so do the names.
  await page.locator('[data-list-table]').evaluate((grid) => grid.scrollTo({ left: 900 }));
  await expect(page.locator('[data-column="pgy.row.name"]')).toBeInViewport();
  await expect(cell(page, 1999, 'pgy.row.name')).toBeInViewport();
});

test('the search has no violation of the accessibility rules, in either language and theme', async ({
  lens,
  desk,
  server,
}) => {
  // The rules take long over many cells, and rows are all made alike.
  const { kols: all } = sampleData(`/api/xiaohongshu-pgy${PGY}/v2/v1`, { page: '1' }, Date.now()) as {
    kols: object[];
  };
  server.next(PGY, pgyPage(all.slice(0, 3), 3));
  await desk.setUp('zh-CN', { theme: 'light' });
  const page = await openSearch(lens, 'pgy');
  await page.locator('[data-search]').click();
  await ready(page, 3);
  await page.locator('[data-index="2"] [data-metric="pgy.fans"]').click();
  await page.locator('[data-beside] [data-load]').click();
  await server.callsReach(5);
  await settled(page);
  await page.locator('[data-unfold]').click();
  await page.locator('[data-more-filters]').click();
  expect(await lens.accessibility(page)).toEqual([]);
  // Names are in English, and colours of the dark, from here on.
  await desk.ask('settings.set', { settings: { language: 'en', theme: 'dark' } });
  await page.locator('html[lang="en"][data-theme="dark"]').waitFor({ state: 'attached' });
  await still(page);
  expect(await violationsIn(page, { rules: [...COLOUR_RULES, ...NAME_RULES] })).toEqual([]);
  await page.locator('[data-beside-close]').click();
  const popup = page.locator('[role="dialog"]');
  await page.locator('[data-columns]').click();
  await page.locator('[data-column-line]').first().waitFor();
  expect(await lens.accessibility(page, '[role="dialog"]')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(popup).toHaveCount(0);
  await page.locator('[data-tags="content"]').click();
  await page.locator('[data-option]').first().waitFor();
  expect(await lens.accessibility(page, '[role="dialog"]')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(popup).toHaveCount(0);

  await desk.ask('settings.set', { settings: { source: 'sample' } });
  await expect(page.locator('[data-sample]')).toBeVisible();
  expect(await lens.accessibility(page, '[data-sample]')).toEqual([]);
});
