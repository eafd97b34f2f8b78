import { expect, test } from 'vitest';
import { BLOGGER, KOL, NOTE, OTHER_KOL, SEC_UID, VIDEO } from '../e2e/support/replicas/pages';
import { answers, type TestServer } from '../e2e/support/server';
import { AGREED } from '../lib/messages/protocol';
import { detectSubject } from '../lib/subject/detect';
import { extension } from './support/extension';
import { cellsOf, chartTable, expectFigures, expectFiguresInBoth, openSection } from './support/figures';
import {
  all,
  billOf,
  focused,
  hover,
  keysOn,
  named,
  none,
  one,
  press,
  reads,
  settled,
  textOf,
  until,
  write,
} from './support/page';
import { CREATOR_REPORT, SPREAD } from './support/subjects';

const lens = extension();

/** Addresses of reports in a tab, as they are before a press on their price. */
const ASKING = {
  blogger: `workspace.html#/report/pugongying/kol/xhsUserId/${BLOGGER}`,
  work: `workspace.html#/report/douyin/item/awemeId/${VIDEO}`,
  note: `workspace.html#/report/xiaohongshu/item/xhsNoteId/${NOTE}`,
  profile: `workspace.html#/report/douyin/kol/douyinSecUid/${SEC_UID}`,
};
const BLOGGER_REPORT = `${ASKING.blogger}${AGREED}`;
const WORK_REPORT = `${ASKING.work}${AGREED}`;

test('a section loads when it is opened and not before; its tab says the price until then', async () => {
  const { current: extension } = lens;
  await extension.setUp('en');
  await extension.open(CREATOR_REPORT);
  await settled();
  expect(extension.server.calls()).toHaveLength(4);
  const badge = (id: string) => `[data-tab="${id}"] [title]`;
  await one(`${badge('xingtu.audience')}[title="takes 3 calls"]`);
  await one(`${badge('xingtu.content')}[title="takes 2 calls"]`);
  await one(`${badge('xingtu.fans')}[title="takes 1 call"]`);
  await none(badge('xingtu.overview'));

  // Walking over the tabs with the keys opens none of them.
  await keysOn('[data-tab="xingtu.overview"]', '{ArrowRight}');
  await focused('[data-tab="xingtu.audience"]');
  await keysOn('[data-tab="xingtu.audience"]', '{ArrowRight}');
  await focused('[data-tab="xingtu.content"]');
  await one('[data-section="xingtu.overview"]');
  expect(extension.server.calls()).toHaveLength(4);

  await openSection('xingtu.content');
  expect(extension.server.calls()).toHaveLength(6);
  await none(badge('xingtu.content'));
  // Back and forth is free.
  await openSection('xingtu.overview');
  await openSection('xingtu.content');
  expect(extension.server.calls()).toHaveLength(6);
});

test('works by keyword cost nothing until a typed word is looked for, which bears its price and is asked for once', async () => {
  const { current: extension } = lens;
  await extension.setUp('en');
  await extension.open(CREATOR_REPORT);
  await settled();
  const before = extension.server.calls().length;
  await openSection('xingtu.keyword');
  const find = await named('button', /^Find works/);
  expect(find).toHaveProperty('disabled', true);
  await write('[data-typed]', ' 防晒 ');
  await until(() => expect(textOf(find)).toContain('1 call'));
  expect(extension.server.calls()).toHaveLength(before);
  await press(find);
  await one('[data-metric="xingtu.keyword.works"][data-value]');
  await until(() => expect(textOf(find)).not.toContain('call'));
  await keysOn('[data-typed]', '{Enter}');
  await settled();
  expect(extension.server.calls()).toHaveLength(before + 1);
  expect(extension.server.calls().at(-1)?.query).toMatchObject({ keyword: '防晒', videoType: 'ALL' });
});

test('a switch says its price before it is pressed, and the way back is free', async () => {
  const { current: extension } = lens;
  await extension.setUp('zh-CN');
  await extension.open(CREATOR_REPORT);
  await settled();
  const choice = (value: string) => `button[aria-pressed][data-value="${value}"]`;
  expect(await named('button', '近 90 天 需要 1 次调用')).toBe(await one(choice('90')));
  await one(`${choice('90')} [data-calls]`);
  expect(extension.server.calls()).toHaveLength(4);
  await press(choice('90'));
  await extension.server.callsReach(5);
  await settled();
  await one(`${choice('personal')} [data-calls]`);
  expect(await named('button', '近 30 天')).toBe(await one(choice('30')));
  await press(choice('30'));
  await settled();
  expect(extension.server.calls()).toHaveLength(5);
});

test('the age of the figures is in view, and newer ones cost what their button says', async () => {
  const { current: extension } = lens;
  await extension.setUp('en');
  await extension.open(CREATOR_REPORT);
  await settled();
  await reads('[data-age]', /^Fetched just now$/);
  extension.shiftClock(3 * 3_600_000);
  await openSection('xingtu.fans');
  await openSection('xingtu.overview');
  await reads('[data-age]', /^Fetched 3 hr. ago$/);
  await extension.reload();
  await settled();
  await reads('[data-age]', 'cached');
  expect(extension.server.calls()).toHaveLength(5);
  await reads('[data-refresh]', /^Refresh ?4 calls$/);
  await press('[data-refresh]');
  await extension.server.callsReach(9);
  await settled();
  await reads('[data-age]', /^Fetched just now$/);
});

test('the legacy endpoints stand in where the current ones are not there, and the figure says so', async () => {
  const { current: extension } = lens;
  extension.server.always('/gw/api/', answers.code(404));
  await extension.setUp('en', { generation: 'auto' });
  await extension.open(CREATOR_REPORT);
  await settled();
  await hover('[data-metric="xingtu.playMid"][data-value]');
  await reads('#tip', 'legacy endpoint');
  // What worked is remembered: no second question to an endpoint that is not there.
  await press('[data-refresh]');
  await extension.server.callsReach(12);
  await settled();
  expect(extension.server.calls('/gw/api/')).toHaveLength(4);
  expect(await billOf(extension)).toEqual({ calls: 12, billed: 8, maybe: 0 });
  await extension.ask('settings.set', { settings: { language: 'zh-CN' } });
  await reads('[data-block="xingtu.performance"]', '旧版未说明流量参数的含义');
});

/** What the section asks when it is opened: every switch at its initial value. */
const FIRST = {
  oAuthorId: KOL,
  platform: 'SHORT_VIDEO',
  type: 'XINTU_VIDEO',
  range: 'DAY_30',
  onlyAssign: 'false',
  flowType: 'EXCLUDE',
};

/** Choices in their order, each a question that was not asked before, and what they send. */
const CHOICES: readonly (readonly [value: string, sends: Partial<typeof FIRST>])[] = [
  ['personal', { type: 'PERSONAL_VIDEO', range: 'DAY_30' }],
  ['90', { type: 'PERSONAL_VIDEO', range: 'DAY_90', onlyAssign: 'false' }],
  ['only', { onlyAssign: 'true', range: 'DAY_90', flowType: 'EXCLUDE' }],
  ['include', { flowType: 'INCLUDE', onlyAssign: 'true' }],
  ['xingtu', { type: 'XINTU_VIDEO', flowType: 'INCLUDE' }],
  ['30', { range: 'DAY_30', onlyAssign: 'true' }],
  ['all', { onlyAssign: 'false', flowType: 'INCLUDE' }],
];

// The questions of every section, by both generations, are in `lib/gateway/switches.test.ts`.
test('a press on each switch of a section is in the question, for the one call that stood on it', async () => {
  const { current: extension } = lens;
  await extension.setUp('en');
  await extension.open(CREATOR_REPORT);
  await openSection('xingtu.overview');
  expect(extension.server.calls(SPREAD).map(({ query }) => query)).toMatchObject([FIRST]);
  await press('[data-more-switches]');
  for (const [value, sends] of CHOICES) {
    const asked = extension.server.calls(SPREAD).length;
    // Before its price stands on it, it would only ask.
    const choice = `button[aria-pressed="false"][data-value="${value}"]`;
    await one(`${choice} [data-calls="1"]`);
    await press(choice);
    await extension.server.callsReach(asked + 1, SPREAD);
    await settled();
    expect(extension.server.calls(SPREAD), value).toHaveLength(asked + 1);
    expect(extension.server.calls(SPREAD).at(-1)?.query, value).toMatchObject(sends);
  }
  for (const { query } of extension.server.calls()) expect(query).not.toHaveProperty('acceptCache');
});

test('the overview follows the language without another call, and keeps together what belongs together', async () => {
  const { current: extension } = lens;
  extension.server.always(
    'author_cp_info',
    answers.data({
      expect_cpm: { cpm_1_20: '5657', cpm_21_60: 6489, cpm_60: 9000 },
      expect_cpe: { cpe_1_20: 232, cpe_21_60: '266', cpe_60: 0 },
      expect_vv: { value: 3_181_899 },
    }),
  );
  await extension.setUp('zh-CN');
  await extension.open(CREATOR_REPORT);
  await settled();
  await expectFiguresInBoth(extension, {
    'xingtu.costs': {
      'xingtu.cpm.1_20': '¥56.57',
      'xingtu.cpm.21_60': '¥64.89',
      'xingtu.cpm.60': '¥90.00',
      'xingtu.cpe.1_20': '¥2.32',
      'xingtu.cpe.21_60': '¥2.66',
      'xingtu.cpe.60': '—',
      'xingtu.expectedPlays': ['318.2万', '3.18M'],
    },
  });
  // English by now. Two calls more would be two calls too many: nothing but the language changed.
  expect(extension.server.calls()).toHaveLength(4);
  const [label] = all('[data-block="xingtu.salesCosts"] dt').slice(-1);
  expect(label?.textContent).toBe('Sales CPM, over 60\u00a0s');
});

const people = (origin_type: number, counts: Record<string, string>) => ({
  origin_type,
  distribution_list: Object.entries(counts).map(([distribution_key, distribution_value]) => ({
    distribution_key,
    distribution_value,
  })),
});

const [BEST, NEWEST, ORDERED] = ['7400000000000000001', '7400000000000000002', '7400000000000000003'];

function scriptWorks(server: TestServer): void {
  const day = (iso: string) => Date.parse(`${iso}T12:00:00+08:00`) / 1000;
  const picked = (item_id: string, play: number, iso: string) => ({ item_id, play, create_time: day(iso) });
  const shown = (item_id: string, item_title: string, play: number, iso: string) => ({
    ...picked(item_id, play, iso),
    item_title,
    like: play / 20,
    comment: play / 1000,
    share: play / 500,
    duration: 75,
  });
  server.always(
    'author_rec_videos_v2',
    answers.data({
      masterpiece_videos: [picked(BEST, 2_000_000, '2026-03-01')],
      newest_videos: [picked(NEWEST, 500_000, '2026-03-03')],
      order_hot_videos: [picked(ORDERED, 800_000, '2026-02-01')],
      personal_hot_videos: [],
    }),
  );
  server.always(
    'get_author_show_items_v2',
    answers.data({
      latest_item_info: [
        shown(NEWEST, '雨夜搭帐篷', 500_000, '2026-03-03'),
        shown(BEST, '露营第一课', 2_000_000, '2026-03-01'),
        shown('7400000000000000004', '炉子怎么选', 100_000, '2026-02-10'),
      ],
      latest_star_item_info: [],
    }),
  );
}

// Every figure of these sections is held in `components/blocks/xingtu.test.tsx`.
test('a report answers pointer and keys: people behind a share, points of a chart, sorted and filtered works, a work in place', async () => {
  const { current: extension } = lens;
  extension.server.always(
    'author_audience_distribution',
    answers.data({ distributions: [people(0, { male: '3000', female: '7000' })] }),
  );
  scriptWorks(extension.server);
  extension.server.always(
    'get_author_daily_fans',
    answers.data({
      daily: [
        { date: '2026-03-01', fans_cnt: 1000 },
        { date: '2026-03-02', fans_cnt: 2000 },
        { date: '2026-03-03', fans_cnt: 4000 },
      ],
    }),
  );
  await extension.setUp('en');
  await extension.open(CREATOR_REPORT);
  await settled();

  await openSection('xingtu.audience');
  await hover('[data-block="people.gender"] tr[data-key="female"] [data-metric="xingtu.audience.gender"]');
  await reads('#tip', '7,000');

  // A chart is read point by point with the keys, and as a table.
  await openSection('xingtu.fans');
  const fans = '[data-block="xingtu.fansTotals"]';
  const slider = `${fans} [role="slider"]`;
  const stands = (text: string) => one(`${slider}[aria-valuetext="${text}"]`);
  await stands('Mar 3, 2026, Followers 4,000');
  await keysOn(slider, '{Home}');
  await stands('Mar 1, 2026, Followers 1,000');
  await keysOn(slider, '{ArrowRight}');
  await reads(`${fans} [data-metric="xingtu.fansTotal"]`, /^2,000$/);
  expect(await chartTable('xingtu.fansTotals')).toEqual([
    ['Mar 3, 2026', '4,000'],
    ['Mar 2, 2026', '2,000'],
    ['Mar 1, 2026', '1,000'],
  ]);
  expect(all(`${fans} th[scope="col"]`).map(textOf)).toEqual(['Date', 'Followers']);

  await openSection('xingtu.content');
  const works = '[data-block="xingtu.works"]';
  const titles = (...wanted: string[]) =>
    until(() => expect(cellsOf('xingtu.works').map(([title]) => title)).toEqual(wanted));
  const byDay = ['雨夜搭帐篷', '露营第一课', '炉子怎么选', '(untitled)'];
  await titles(...byDay);
  const plays = `${works} [data-column="xingtu.work.plays"]`;
  await press(plays);
  await titles('露营第一课', '(untitled)', '雨夜搭帐篷', '炉子怎么选');
  await press(plays);
  await titles('炉子怎么选', '雨夜搭帐篷', '(untitled)', '露营第一课');
  await press(plays);
  await titles(...byDay);
  await press(`${works} [data-filter="xingtu.works.ordered"]`);
  await titles('(untitled)');
  await press(`${works} [data-filter="xingtu.masterpiece"]`);
  await titles('露营第一课');
  const title = await one(`${works} [data-metric="xingtu.work.title"]`);
  expect(title.getAttribute('href')).toBe(`https://www.douyin.com/video/${BEST}`);
  await one('[data-block="xingtu.playsOverTime"] canvas');
  await reads('[data-block="xingtu.playsOverTime"] [data-metric="xingtu.work.median"]', /^500K$/);

  // A work opens in place, and the way back costs nothing.
  await press(`${works} [data-open="${BEST}"]`);
  await one('[data-section="item.report"]');
  expect(location.hash).toMatch(new RegExp(`/report/douyin/item/awemeId/${BEST}$`));
});

test('overview: a CPM that another answer contradicts is shown with its doubt, with both numbers and their sources', async () => {
  const { current: extension } = lens;
  // As profiles are: no median of impressions of their own.
  extension.server.always(
    'blogger/userId',
    answers.data({ userId: BLOGGER, name: '阿茶的厨房', picturePrice: 6_500, videoPrice: 0, lowerPrice: 0 }),
  );
  extension.server.always(
    'costEffective',
    answers.data({ date: null, estimatePictureCpm: 52.04135206847361 }),
  );
  extension.server.always(
    'dataSummary',
    answers.data({ dateKey: '2026-03-07', mAccumImpNum: 274_262, estimatePictureCpm: '23.7' }),
  );
  await extension.setUp('zh-CN');
  await extension.open(BLOGGER_REPORT);
  await settled();
  await extension.ask('settings.set', { settings: { language: 'en' } });
  const cost = '[data-block="pgy.cost"]';
  await reads(`${cost} [data-metric="pgy.pictureCpm"]`, /^¥52.04$/);
  await reads(`${cost} [data-mark="disputed"]`, /^Sources disagree$/);
  await reads(
    `${cost} [data-against]`,
    /^Pugongying cost-effectiveness: ¥52.04; Pugongying data summary: ¥23.70 \(price ¥6,500, median impressions 274,262\)$/,
  );
  // What is copied bears the mark too.
  await press(`${cost} [data-metric="pgy.pictureCpm"]`);
  await reads('body', 'Copied 52.041352 (Sources disagree)');
});

test('a Xiaohongshu profile shows the same creator', async () => {
  const { current: extension } = lens;
  extension.server.always(
    'blogger/userId',
    // The platform’s word for "takes orders, names no price", and what it makes of that in the lowest of both.
    answers.data({ userId: BLOGGER, picturePrice: 9_999_999, videoPrice: 30_000, lowerPrice: 0 }),
  );
  await extension.setUp('en');
  const { platform, kind, idType, id } =
    detectSubject(`https://www.xiaohongshu.com/user/profile/${BLOGGER}`) ?? {};
  await extension.open(`workspace.html#/report/${platform}/${kind}/${idType}/${id}${AGREED}`);
  await settled();
  await expectFigures('en', {
    'pgy.quotes': { 'pgy.pictureQuote': '—', 'pgy.videoQuote': '¥30,000', 'pgy.lowestQuote': '¥30,000' },
  });
  expect(extension.server.calls('blogger/userId').map(({ query }) => query.userId)).toEqual([BLOGGER]);
});

test('notes: how many there are, and their median', async () => {
  const { current: extension } = lens;
  const note = (noteId: string, title: string, date: string, readNum: number, isVideo: boolean) => ({
    noteId,
    title,
    date,
    readNum,
    isVideo,
    likeNum: 0,
    collectNum: 33,
    isAdvertise: isVideo,
    brandName: isVideo ? '山野咖啡' : '',
  });
  extension.server.always(
    'notesDetail',
    answers.data({
      total: 127,
      list: [
        note(NOTE, '杭州早春', '2026-03-05', 30_000, true),
        note('66a1d2c3000000001e01f9b3', '三步做布丁', '2026-03-01', 10_000, false),
        note('66a1d2c3000000001e01f9b4', '没有数据', '2026-02-20', 0, false),
      ],
    }),
  );
  await extension.setUp('zh-CN');
  await extension.open(BLOGGER_REPORT);
  await openSection('pgy.notes');
  await reads('[data-block="pgy.noteList"]', '已加载 3 条，共 127 条');
  await one('[data-block="pgy.readsByNote"] canvas');
  await reads('[data-block="pgy.readsByNote"] [data-metric="pgy.readMedianInView"]', /^2万$/);
});

test('a note leads to its author’s report', async () => {
  const { current: extension } = lens;
  extension.server.always(
    'note/noteId/detail',
    answers.data({ noteId: NOTE, userId: BLOGGER, name: '阿茶的厨房', title: '杭州早春', impNum: 150_000 }),
  );
  await extension.setUp('zh-CN');
  await extension.open(`${ASKING.note}${AGREED}`);
  await settled();
  await reads('[data-metric="note.impressions"]', /^15万$/);
  expect(extension.server.calls()).toHaveLength(1);
  await press('[data-link="note.author"]');
  await one('[data-section="pgy.overview"]');
});

function scriptWork(server: TestServer, duration = 38): void {
  server.always(
    'item_report_detail',
    answers.data({
      author_info: { author_id: KOL, name: '林间小鹿' },
      video_info: { item_id: VIDEO, title: '露营第一课', duration, vv_cnt: '2500000', interact_cnt: 90_000 },
    }),
  );
  const offer = { enable: true, is_open: true, need_price: true, task_category: 1 };
  server.always(
    'get_author_marketing_info',
    answers.data({
      price_info: [
        { ...offer, video_type: 1, price: 180_000 },
        { ...offer, video_type: 2, price: 206_500 },
        { ...offer, video_type: 71, price: 258_000 },
      ],
    }),
  );
  server.always(
    'get_author_spread_info',
    answers.data({
      play_mid: '2000000',
      item_num: '9',
      expect_cpm: { cpm_1_20: 5657, cpm_21_60: 6489, cpm_60: 8108 },
    }),
  );
}

test('a work leads to its author’s own sections, and the way back is free', async () => {
  const { current: extension } = lens;
  scriptWork(extension.server);
  await extension.setUp('en');
  await extension.open(WORK_REPORT);
  await settled();
  expect(extension.server.calls()).toHaveLength(1);

  await one('[data-link="item.author"] [data-calls]');
  await press('[data-link="item.author"]');
  await one('[data-section="xingtu.overview"]');
  await settled();
  expect(new Set(extension.server.calls('get_author').map(({ query }) => query.oAuthorId))).toEqual(
    new Set([KOL]),
  );
  // Back to the work, from the cache.
  const calls = extension.server.calls().length;
  history.back();
  await reads('[data-metric="item.plays"]', /^2.5M$/);
  expect(extension.server.calls()).toHaveLength(calls);
});

test('the cost of a work is an estimate with its formula, and takes the author’s price and performance only', async () => {
  const { current: extension } = lens;
  scriptWork(extension.server, 20);
  await extension.setUp('en');
  await extension.open(WORK_REPORT);
  await settled();
  await openSection('item.cost');
  const costs = await one('[data-block="item.costs"]');
  await reads('[data-block="item.costs"] [data-metric="item.cpm"]', /^¥72.00$/);
  expect(
    all('*', costs).filter((each) => each.childElementCount === 0 && textOf(each) === 'Estimate'),
  ).toHaveLength(2);
  await hover('[data-block="item.costs"] [data-metric="item.cpm"]');
  await reads(
    '#tip',
    'price for this length ÷ plays × 1000',
    'plays 2,500,000',
    'Our own arithmetic, not the platform’s figure.',
  );
  // The report was there already.
  expect(extension.server.calls('item_report_detail')).toHaveLength(1);
  expect(extension.server.calls()).toHaveLength(3);
});

const UID = '2483000000000001';
const author = (core_user_id: string, id: string, nick_name = '小鹿在路上') => ({
  star_id: id,
  attribute_datas: { id, core_user_id, nick_name },
});

function scriptProfile(server: TestServer, authors: unknown[]): void {
  server.always(
    'get-user-detail',
    answers.data({
      user: {
        uid: UID,
        sec_uid: SEC_UID,
        nickname: '小鹿在路上',
        unique_id: 'xiaolu',
        ip_location: 'IP属地：浙江',
        follower_count: 16_300,
        total_favorited: 123_000,
        aweme_count: 640,
      },
    }),
  );
  server.always('search_for_author_square', answers.data({ authors }));
}

test('one click leads from a Douyin profile to the price, for the calls that it names, and the match is remembered', async () => {
  const { current: extension } = lens;
  // A namesake stands first: the name is the same, the uid is not.
  scriptProfile(extension.server, [author('999', OTHER_KOL), author(UID, KOL)]);
  await extension.setUp('zh-CN');
  await extension.open(ASKING.profile);
  await reads('[data-load]', /^查看报价 ?6 次调用$/);
  await expectFigures('zh-CN', { 'douyin.card': { 'douyin.secUid': SEC_UID } });
  expect(extension.server.calls()).toEqual([]);

  await press('[data-load]');
  await settled();
  await one('[data-metric="verdict.price"][data-value]');
  await press('[data-block="douyin.card"] [data-more-facts]');
  await expectFiguresInBoth(extension, {
    'douyin.card': {
      'douyin.uniqueId': 'xiaolu',
      'douyin.fans': ['1.6万', '16.3K'],
      'douyin.likes': ['12.3万', '123K'],
      'douyin.works': '640',
      'douyin.ipLocation': ['浙江', 'Zhejiang'],
      'douyin.uid': UID,
    },
    'douyin.xingtu': { 'douyin.xingtuId': KOL },
  });
  const routes = extension.server.calls().map(({ path }) => path.split('/').at(-2));
  expect(routes.slice(0, 2)).toEqual(['get-user-detail', 'search_for_author_square']);
  // These leave together, and arrive in any order.
  expect(routes.slice(2).sort()).toEqual([
    'author_cp_info',
    'get_author_base_info',
    'get_author_marketing_info',
    'get_author_spread_info',
  ]);
  expect(extension.server.calls('search')[0]?.query).toMatchObject({
    keyword: '小鹿在路上',
    searchType: 'NICKNAME',
  });

  // The answers go; what they proved stays.
  extension.close();
  await extension.ask('storage.clearCache', {});
  await extension.open(ASKING.profile);
  await reads('[data-metric="douyin.xingtuId"]', new RegExp(`^${KOL}$`));
  await reads('[data-load]', /^Load ?4 calls$/);
  await press('[data-load]');
  await settled();
  expect(extension.server.calls()).toHaveLength(10);

  // Xingtu's own report is made of the same answers.
  await press('[data-link="xingtu"]');
  await one('[data-section="xingtu.overview"]');
  await settled();
  expect(extension.server.calls()).toHaveLength(10);
  expect(extension.server.calls('get_author_base_info').map(({ query }) => query.oAuthorId)).toEqual([
    KOL,
    KOL,
  ]);
});

test('a namesake with another uid is not taken for the creator', async () => {
  const { current: extension } = lens;
  scriptProfile(extension.server, [author('999', OTHER_KOL), author('0', KOL)]);
  await extension.setUp('en');
  await extension.open(ASKING.profile);
  await press('[data-load]');
  await settled();
  const found = '[data-block="douyin.xingtu"]';
  await reads(found, 'None of the Xingtu creators found by name has the same UID');
  await reads(`${found} [data-metric="douyin.xingtuId"]`, /^—$/);
  await none(`${found} [data-link]`);
});
