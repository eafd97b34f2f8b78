import { fireEvent } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { blogger, kol, kols, PGY, pgyPage } from '../e2e/support/market';
import { answers } from '../e2e/support/server';
import type { ListId } from '../lib/report/lists';
import { type Extension, extension } from './support/extension';
import {
  all,
  billOf,
  choose,
  failureCard,
  focused,
  hover,
  keys,
  keysOn,
  named,
  none,
  one,
  paste,
  press,
  reads,
  remedy,
  settled,
  until,
  write,
} from './support/page';

const lens = extension();

const XINGTU = 'search_for_author_square';

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

async function openSearch(extension: Extension, platform: 'pgy' | 'xingtu', query = ''): Promise<void> {
  await extension.open(`workspace.html#/search/${platform}${query}`);
  // The price comes after the form's first drawing, which takes up what the address asks for.
  await one('form [data-calls]');
}

/** The columns in the order of the list, most of them in sight: a search begins with a few of them. */
const withColumns = (extension: Extension, list: ListId, hidden: string[] = []) =>
  extension.ask('columns.set', { list, layout: { order: [], hidden } });

const ready = async (rows: number) => {
  await one(`[data-load-more] [data-loaded="${rows}"]`);
  await one('[data-search-screen][data-phase="ready"]');
};
const field = (id: string) => `[data-field="${id}"]`;
const range = async (id: string, from: string, to: string) => {
  await paste(`${field(id)} [data-end="from"]`, from);
  await paste(`${field(id)} [data-end="to"]`, to);
};
const pick = (id: string, value: string) => choose(`${field(id)} select`, value);
const cell = (row: number, id: string) => `[data-index="${row}"] [data-metric="${id}"]`;
const cellSays = (row: number, id: string, text: string | RegExp) => reads(cell(row, id), text);
/** Names in the order they are drawn in. */
const names = () =>
  all('[role="row"][data-index]')
    .sort((a, b) => Number(a.dataset.index) - Number(b.dataset.index))
    .map((row) => row.querySelector<HTMLElement>('[role="rowheader"]')?.dataset.value);
const columns = () => all('[data-column]').map(({ dataset }) => dataset.column);
/** What was sent, without what every call has. */
const sent = (extension: Extension, path: string, index: number) => {
  const { token: _, ...query } = extension.server.calls(path)[index]?.query ?? {};
  return query;
};
const speaks = (language: string) => until(() => expect(document.documentElement.lang).toBe(language));

test('what is typed and chosen in the first moment of the form stays in it, and is searched for', async () => {
  const { current: extension } = lens;
  await extension.setUp('en');
  extension.server.next(PGY, pgyPage([kol(1)], 1));
  const begun = new Promise<void>((done) => {
    const watch = new MutationObserver(() => {
      const [keyword] = all(`${field('keyword')} input`);
      const [by] = all(`${field('by')} select`);
      if (!keyword || !by) return;
      watch.disconnect();
      fireEvent.input(keyword, { target: { value: '咖啡' } });
      fireEvent.change(by, { target: { value: 'note' } });
      done();
    });
    watch.observe(document.body, { childList: true, subtree: true });
  });
  await extension.open('workspace.html#/search/pgy');
  await begun;
  await one('form [data-calls]');
  expect(all(`${field('keyword')} input`)).toMatchObject([{ value: '咖啡' }]);
  expect(all(`${field('by')} select`)).toMatchObject([{ value: 'note' }]);
  await press('[data-search]');
  await ready(1);
  expect(sent(extension, PGY, 0)).toMatchObject({ keyword: '咖啡', searchType: 'NOTE' });
});

test('Pugongying: a bad range is said beside its field and sent nowhere; the form reaches the wire, and every figure of the answer the table', async () => {
  const { current: extension } = lens;
  await extension.setUp('zh-CN');
  extension.server.next(
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
  await openSearch(extension, 'pgy');
  await one('[data-search]');
  await reads('form [data-calls]', /^1 次调用$/);
  expect(extension.server.calls()).toHaveLength(0);

  // A bad range is said beside its field, in either language, and nothing is sent.
  await range('fans', '5万', '1万');
  await press('[data-more-filters]');
  await range('replyRate', '', '120');
  // Out of sight, it comes into sight.
  await press('[data-more-filters]');
  await press('[data-search]');
  await reads(field('fans'), '最低值大于最高值。');
  await reads(field('replyRate'), '不能大于 100。');
  await focused(`${field('fans')} [data-end="from"]`);
  await reads('form', '有 2 项条件需要修改，未发送');
  await extension.ask('settings.set', { settings: { language: 'en' } });
  await reads(field('fans'), 'The lower end is above the upper end.');
  expect(extension.server.calls()).toHaveLength(0);
  await range('fans', '1万', '5万');
  await none(`${field('fans')} [role="alert"]`);
  await press('[data-reset]');
  await until(() => expect(all(`${field('replyRate')} [data-end="to"]`)).toMatchObject([{ value: '' }]));
  await extension.ask('settings.set', { settings: { language: 'zh-CN' } });
  await press('[data-more-filters]');
  await speaks('zh-CN');

  await paste(`${field('keyword')} input`, '  手工咖啡 ');
  await pick('by', 'note');
  await pick('sort', 'fans');
  await range('fans', '1万', '5万');
  await pick('form', 'picture');
  await range('picturePrice', '', '5000');
  await range('pictureCpm', '50', '');
  await press('[data-tags="content"]');
  await paste('[role="dialog"] [role="combobox"]', '美食教');
  await keys('{Enter}');
  await paste('[role="dialog"] [role="combobox"]', '手冲咖啡');
  await keys('{Enter}{Escape}');
  await none('[role="dialog"]');
  await press('[data-more-filters]');
  await pick('gender', 'female');
  await pick('fansAge', '<18');
  await pick('fansGender', 'female');
  await press(`${field('active')} input`);
  await range('replyRate', '30', '');
  await range('thousandLikes', '7', '');
  await range('reads', '1w', '');
  await reads('[data-more-filters]', '7');
  await until(() => expect(all('[data-chip]')).toHaveLength(15));
  await reads('[data-chip="fans"]', '10,000–50,000');
  await press('[data-more-filters]');
  await keysOn(`${field('keyword')} input`, '{Enter}');

  await ready(3);
  expect(sent(extension, PGY, 0)).toEqual({
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

  await cellSays(2, 'pgy.row.name', '博主12');
  await cellSays(2, 'pgy.fans', /^1.2万$/);
  await cellSays(2, 'pgy.pictureQuote', /^¥2,000$/);
  await cellSays(2, 'pgy.pictureCpm', /^¥50.00$/);
  await cellSays(2, 'pgy.row.fansGrowth', /^−1.50%$/);
  await cellSays(2, 'pgy.row.replyRate', /^31.30%$/);
  // No quote, and not for hire, are words and no figures.
  await cellSays(0, 'pgy.pictureQuote', /^暂无报价$/);
  await cellSays(1, 'pgy.pictureQuote', /^不接单$/);
  await cellSays(1, 'pgy.pictureCpm', /^—$/);
  const picture = await one('[data-index="1"] img');
  expect(picture.getAttribute('referrerpolicy')).toBe('no-referrer');
  expect(picture.getAttribute('loading')).toBe('lazy');
  expect(await billOf(extension)).toEqual({ calls: 1, billed: 1, maybe: 0 });
  await one('[data-calls-today="1"]');
});

test('Xingtu: the form reaches the wire, a price is asked what it is for, and one that is listed as offline stays with the doubt about it', async () => {
  const { current: extension } = lens;
  await extension.setUp('en');
  await withColumns(extension, 'xingtu.search');
  const listed = { ...author(2), task_infos: [{ online_status: 2, task_category: 1, task_status: 1 }] };
  extension.server.next(
    XINGTU,
    answers.data({ authors: [author(1), listed], pagination: { has_more: false, page: 1, total_count: 2 } }),
  );
  await openSearch(extension, 'xingtu');
  await range('price', '1000', '2万');
  await press('[data-search]');
  await reads(field('price'), 'Set “Price for” first.');
  expect(extension.server.calls()).toHaveLength(0);
  await pick('priceType', 'VIDEO_1_20S');
  await range('followers', '100K', '');
  await range('cpm', '', '200');
  await range('cpe', '1', '2.5');
  await range('plays', '5万', '50万');
  await press('[data-more-filters]');
  await range('interactionRate', '2', '10');
  await range('completionRate', '20', '');
  await pick('gender', 'male');
  await press('[data-search]');
  await ready(2);
  expect(sent(extension, XINGTU, 0)).toMatchObject({
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
  await cellSays(0, 'xingtu.kolId', /^6629661559960371201$/);
  await cellSays(0, 'xingtu.followers', /^3.64M$/);
  await cellSays(0, 'xingtu.price.1_20', /^¥9,000$/);
  await cellSays(0, 'xingtu.price.60', /^Not offered$/);
  await cellSays(0, 'xingtu.cpm.1_20', /^¥90.00$/);
  await cellSays(0, 'xingtu.row.interactRate', /^2.44%$/);
  await reads('[data-load-more]', 'Everything is loaded');
  await none('[data-more]');

  const price = cell(1, 'xingtu.price.1_20');
  await reads(price, /^¥9,000Listed as offline$/);
  await cellSays(1, 'xingtu.price.60', /^Not offered$/);
  await hover(price);
  expect((await one(price)).title).toMatch(/not confirmed that this means closed/);
  await hover(cell(1, 'xingtu.cpm.1_20'));
  expect((await one(cell(1, 'xingtu.cpm.1_20'))).title).toMatch(/lists as offline/);
  await extension.ask('settings.set', { settings: { language: 'zh-CN' } });
  await reads(price, /^¥9,000平台标为下线$/);
});

test('pages come on demand, each for the price on its button; what comes twice is drawn once', async () => {
  const { current: extension } = lens;
  await extension.setUp('en');
  extension.server.next(
    PGY,
    pgyPage(kols(1, 20), 5000),
    pgyPage([...kols(19, 20), ...kols(21, 38)], 5000),
    pgyPage(kols(39, 58), 5000),
    answers.code(500),
    answers.code(500),
    pgyPage(kols(59, 78), 5000),
  );
  await openSearch(extension, 'pgy');
  await press('[data-search]');
  await ready(20);
  await reads('[data-load-more]', '20 of 5,000+ loaded');
  await reads('[data-ceiling]', '5,000 results at most');
  await reads('[data-more]', '1 call');
  await press('[data-more]');
  await ready(38);
  await reads('[data-load-more]', '2 sent twice by the platform, shown once');

  // Two more pages for two calls: the first comes, the second fails after its retry, and the rows stay.
  await paste('[data-load-more] input', '2');
  await reads('[data-load-more] [data-cost]', /^up to 2 calls$/);
  await press('[data-more-pages]');
  const card = await failureCard('serverError');
  await ready(58);
  await press(remedy(card, 'retry'));
  await ready(78);
  expect(extension.server.calls(PGY).map(({ query }) => query.page)).toEqual(['1', '2', '3', '4', '4', '4']);
  expect(await billOf(extension)).toEqual({ calls: 6, billed: 4, maybe: 0 });

  // Another look at the same pages is free.
  await reads('form [data-calls]', /^cached, free$/);
  await until(() => expect(location.hash).toContain('_pages=4'));
  await extension.reload();
  await ready(78);
  await press('[data-part="xingtu.search"]');
  await one('[data-search-screen="xingtu.search"]');
  history.back();
  await ready(78);
  await press('[data-search]');
  await ready(20);
  expect(extension.server.calls(PGY)).toHaveLength(6);
});

test('an empty result says so, and a reload asks before it bills', async () => {
  const { current: extension } = lens;
  await extension.setUp('en');
  extension.server.next(PGY, pgyPage([], 0));
  await openSearch(extension, 'pgy', '?gender=male');
  await one('[data-chip="gender"]');
  // A link to an unpaid search asks, and makes no call.
  await reads('[data-load]', '1 call');
  expect(extension.server.calls()).toHaveLength(0);
  await press('[data-load]');
  await reads('[data-empty]', 'No creators match');
  expect(extension.server.calls()).toHaveLength(1);
  await extension.ask('storage.clearCache', {});
  await extension.reload();
  await reads('[data-load]', '1 call');
  expect(extension.server.calls()).toHaveLength(1);
});

test('rows are sorted within what is loaded, which is said, and go back to the server’s order', async () => {
  const { current: extension } = lens;
  await extension.setUp('zh-CN');
  extension.server.next(
    PGY,
    pgyPage([kol(3), kol(1), kol(9, { fansNum: undefined, fansCount: undefined }), kol(2)], 4),
  );
  await openSearch(extension, 'pgy');
  await press('[data-search]');
  await ready(4);
  const head = '[data-column="pgy.fans"]';
  await reads('[data-order]', /^平台顺序$/);
  await press(`${head} button`);
  await until(() => expect(names()).toEqual(['博主3', '博主2', '博主1', '博主9']));
  await reads('[data-order]', '按“粉丝数”降序，仅在已加载的 4 行内');
  await one(`${head}[aria-sort="descending"]`);
  await press(`${head} button`);
  // Missing values stay last.
  await until(() => expect(names()).toEqual(['博主1', '博主2', '博主3', '博主9']));
  await extension.reload();
  await ready(4);
  await until(() => expect(names()).toEqual(['博主1', '博主2', '博主3', '博主9']));
  await press(`${head} button`);
  await until(() => expect(names()).toEqual(['博主3', '博主1', '博主9', '博主2']));
  // What a column means is said where it is named.
  await hover(`${head} button`);
  await reads('#tip', '粉丝');
});

test('columns are hidden and moved by keyboard, and remembered', async () => {
  const { current: extension } = lens;
  await extension.setUp('en');
  await withColumns(extension, 'pgy.search', ['pgy.redId', 'pgy.level']);
  extension.server.always(PGY, pgyPage(kols(1, 3), 3));
  await openSearch(extension, 'pgy');
  await press('[data-search]');
  await ready(3);
  const before = columns();
  expect(before.slice(0, 4)).toEqual(['pgy.row.name', 'pgy.row.userId', 'pgy.fans', 'pgy.gender']);

  await keysOn('[data-column="pgy.fans"] button', '{Control>}{ArrowLeft}{/Control}');
  await until(() =>
    expect(columns()).toEqual(['pgy.row.name', 'pgy.fans', 'pgy.row.userId', ...before.slice(3)]),
  );
  for (const place of [2, 1]) {
    await keysOn('[data-column="pgy.gender"] button', '{Control>}{ArrowLeft}{/Control}');
    await until(() => expect(columns().indexOf('pgy.gender')).toBe(place));
  }
  await press('[data-columns]');
  // The menu takes the focus a moment after it is open, and the next key with it.
  await focused('[role="dialog"] [type="search"]');
  await press('[data-column-line="pgy.row.userId"] input');
  await press('[data-column-line="pgy.level"] input');
  await keysOn('[data-column-line="pgy.gender"] input', '{Alt>}{ArrowDown}{/Alt}');
  await one('[data-column-line="pgy.fans"] + [data-column-line="pgy.gender"]');
  await keys('{Escape}');
  // The focus returns a moment after the menu is closed, and would take the next key.
  await focused('[data-columns]');
  const after = columns();
  expect(after.slice(0, 3)).toEqual(['pgy.row.name', 'pgy.fans', 'pgy.gender']);
  expect(after).toContain('pgy.level');
  expect(after).not.toContain('pgy.row.userId');

  await openSearch(extension, 'pgy');
  await press('[data-search]');
  await ready(3);
  expect(columns()).toEqual(after);
  await press('[data-columns]');
  await press('[data-columns-reset]');
  await one('[data-column="pgy.row.userId"]');
});

test('a saved search is run again, marks new creators, and is renamed and deleted', async () => {
  const { current: extension } = lens;
  await extension.setUp('en');
  extension.server.next(PGY, pgyPage(kols(1, 5), 5), pgyPage([kol(7), ...kols(1, 4), kol(8)], 6));
  await openSearch(extension, 'pgy');
  await range('fans', '1000', '');
  await press('[data-search]');
  await ready(5);
  await press('[data-save]');
  await press('[data-save-name]');
  await reads('body', 'Give it a name.');
  await write(await named('textbox', /^Name/), 'Small ones');
  await keys('{Enter}');
  await reads('body', 'Saved “Small ones”');
  // Saving is not searching.
  expect(extension.server.calls(PGY)).toHaveLength(1);
  await ready(5);

  await press('[data-saved-menu]');
  await reads('[data-saved]', 'Followers 1,000 or more');
  await reads('[data-saved]', '5 results');
  await reads('[data-saved] [data-saved-run]', '1 call');
  await press('[data-saved] [data-saved-run]');
  await ready(6);
  expect(extension.server.calls(PGY)).toHaveLength(2);
  await reads('[data-new-count]', /^2 new$/);
  expect(all('[data-new]')).toHaveLength(2);
  await one(`[data-key="${blogger(7)}"][data-new="true"]`);
  // The marks stay with the run, and the run is what the next one is held against.
  await extension.reload();
  await ready(6);
  await until(() => expect(all('[data-new]')).toHaveLength(2));
  expect(extension.server.calls(PGY)).toHaveLength(2);
  const [kept] = await extension.ask('saved.list', {});
  expect(kept).toMatchObject({ name: 'Small ones', depth: 6, complete: true, values: { fans: '1000~' } });
  expect(kept?.seen.toSorted()).toEqual([1, 2, 3, 4, 5, 7, 8].map(blogger));

  await press('[data-saved-menu]');
  await press('[data-saved] [data-saved-rename]');
  await write(await named('textbox', /^Name/), 'Small and cheap');
  await keys('{Enter}');
  await reads('[data-saved]', 'Small and cheap');
  await press('[data-saved] [data-saved-delete]');
  await press('[data-saved] [data-saved-delete="sure"]');
  await none('[data-saved]');
  expect(await extension.ask('saved.list', {})).toEqual([]);
});

test('a saved search that is opened right after typing is not changed by what was typed', async () => {
  const { current: extension } = lens;
  await extension.setUp('en');
  const saved = { list: 'pgy.search', values: { keyword: '露营' }, savedAt: 1, seen: [], depth: 0 } as const;
  await extension.ask('saved.put', { saved: { ...saved, id: crypto.randomUUID(), name: 'Camping' } });
  await openSearch(extension, 'pgy');
  await press('[data-saved-menu]');
  const open = await one('[data-saved-open]');
  // Both in one moment: what is typed waits for a pause before the address keeps it.
  fireEvent.input(await one(`${field('keyword')} input`), { target: { value: '咖啡' } });
  fireEvent.click(open);
  // The pause is 300 ms.
  await new Promise((passed) => setTimeout(passed, 350));
  await extension.reload();
  await one('form [data-calls]');
  expect(all(`${field('keyword')} input`)).toMatchObject([{ value: '露营' }]);
});

test('a row opens the report beside the table for the price on its button; arrow keys move on and pay nothing', async () => {
  const { current: extension } = lens;
  await extension.setUp('en');
  extension.server.next(PGY, pgyPage(kols(1, 20), 40), pgyPage(kols(21, 40), 40));
  await openSearch(extension, 'pgy');
  await press('[data-search]');
  await ready(20);
  // Anywhere on the row: what the cache has of it, which is nothing, and its price.
  await press(cell(1, 'pgy.fans'));
  await reads('[data-beside]', '博主2');
  await reads('[data-beside] [data-load]', /^Load 4 calls$/);
  // The row was paid for, so its verdict is there already.
  await one('[data-beside] [data-metric="verdict.price"]');
  await settled();
  expect(extension.server.calls()).toHaveLength(1);
  // On the price: what it is for.
  const opener = '[data-index="1"] [data-open]';
  await named('button', 'Load the report 4 calls', await one('[data-index="1"]'));
  await press(opener);
  await extension.server.callsReach(5);
  await settled();
  await until(() => expect(all('[data-beside] [data-metric="pgy.fans"]').length).toBeGreaterThan(0));
  const opened = extension.server.calls().length;
  expect(opened).toBe(5);
  await none(`${opener} [data-calls]`);

  // The next one by the keyboard: its price is said, and nothing is fetched in passing.
  await keysOn('[data-list-table]', '{ArrowDown}');
  await reads('[data-beside]', '博主3');
  await reads('[data-beside] [data-load]', /^Load 4 calls$/);
  for (const name of ['博主4', '博主5', '博主6', '博主7']) {
    await keys('{ArrowDown}');
    await reads('[data-beside]', name);
    await one('[data-beside] [data-load]');
  }
  expect(extension.server.calls()).toHaveLength(opened);
  await keys('{ArrowUp>5/}');
  // Seen before: drawn from the cache.
  await until(() => expect(all('[data-beside] [data-metric="pgy.fans"]').length).toBeGreaterThan(0));
  await keys(' ');
  await one('[data-selected="1"]');

  // It is part of the address: a reload brings it back, and bills nothing.
  await extension.reload();
  await settled();
  await ready(20);
  await reads('[data-beside]', '博主2');
  expect(extension.server.calls()).toHaveLength(opened);
  const width = () => Number.parseInt(all('[data-beside]')[0]?.style.width ?? '', 10);
  const before = width();
  await keysOn('[data-beside] [role="separator"]', '{ArrowLeft}');
  await until(() => expect(width()).toBeGreaterThan(before + 10));
  await keys('{Escape}');
  await none('[data-beside]');
  await focused('[data-list-table]');
  // The row that one stands on shows its price: Enter is agreeing to it.
  await keys('{End}');
  await reads('[data-index="19"] [data-open]', '4 calls');
  await keys('{Enter}');
  await reads('[data-beside]', '博主20');
  await extension.server.callsReach(opened + 4);
  await settled();
  history.back();
  await none('[data-beside]');
  await one('[data-load-more] [data-loaded="20"]');
});

test('a call that hangs shows how long, and can be left; its answer is there later, paid once', async () => {
  const { current: extension } = lens;
  await extension.setUp('en');
  const hold = extension.server.hold(PGY);
  await openSearch(extension, 'pgy');
  await press('[data-search]');
  await extension.server.callsReach(1);
  await reads('[data-progress]', 'Fetching');
  extension.shiftClock(10_000);
  await press('[data-cancel]');
  const card = await failureCard('cancelled');
  hold.release();
  await press(remedy(card, 'look'));
  await ready(20);
  expect(extension.server.calls(PGY)).toHaveLength(1);
});
