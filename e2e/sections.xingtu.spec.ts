import {
  cellsOf,
  chartTable,
  expectFigures,
  expectFiguresInBoth,
  openReport,
  openSection,
  SUBJECTS,
  shortDay,
  speak,
} from './sections.support';
import { KOL } from './support/replicas/pages';
import { answers, type TestServer } from './support/server';
import { expect, openCreator, settled, test } from './support/shared';

const { xingtu } = SUBJECTS;

/** Asked for, open, and a price for a work. */
const offer = { enable: true, is_open: true, need_price: true, task_category: 1 };

/** Answers whose every figure can be worked out by hand. */
function script(server: TestServer): void {
  server.always(
    'get_author_base_info',
    answers.data({
      id: KOL,
      nick_name: '林间小鹿',
      follower: '3642403',
      gender: 2,
      province: '浙江',
      city: '杭州',
      mcn_name: '青禾文化',
      unique_id: 'linjian01',
      core_user_id: '2483000000000001',
      // 2026-01-01 00:30 in Shanghai, and still the day before in UTC.
      modify_time: 1767198600,
      content_theme_labels: ['露营装备'],
      tags_relation: { 剧情搞笑: ['搞笑剧情'] },
    }),
  );
  server.always(
    'get_author_marketing_info',
    answers.data({
      price_info: [
        { ...offer, desc: '1-20s视频', video_type: 1, price: 180_000, origin_price: 180_000 },
        { ...offer, desc: '21-60s视频', video_type: 2, price: '206500' },
        { ...offer, desc: '60s以上视频', video_type: 71, price: 258_000, origin_price: 300_000 },
        { ...offer, desc: '抖音短视频共创', video_type: 91, price: 5_000 },
        { ...offer, desc: '不开放', video_type: 92, price: 1, is_open: false },
        { ...offer, desc: '停用', video_type: 93, price: 2, enable: false },
        { ...offer, desc: '推送', video_type: 103, price: 3, task_category: 103 },
      ],
    }),
  );
  server.always(
    'author_cp_info',
    answers.data({
      // 180000 / 3181899 * 1000 = 56.57; 206500 / 3181899 * 1000 = 64.89; of the third price it would be 81.08.
      expect_cpm: { cpm_1_20: '5657', cpm_21_60: 6489, cpm_60: 9000 },
      expect_cpe: { cpe_1_20: 232, cpe_21_60: '266', cpe_60: 0 },
      expect_vv: { value: 3_181_899 },
    }),
  );
  const rate = (value: number, overtake: number) => ({ label: '剧情搞笑', value, overtake });
  server.always(
    'get_author_spread_info',
    answers.data({
      avg_duration: '2600',
      play_mid: '1834567',
      like_avg: '45210',
      comment_avg: '987',
      share_avg: '12345',
      item_num: '14',
      interact_rate: rate(244, 5973),
      play_over_rate: rate(3100, 8800),
      play_stability: rate(512_345, 7120),
      item_rate: { play_mid: { label: '', value: 1_834_567, overtake: 6600 } },
      sales_expect_cpm: { cpm_1_20: 4870, cpm_21_60: 5566, cpm_60: 0 },
    }),
  );
}

test('overview: who they are, prices, expected costs and performance, in yuan, percent and seconds', async ({
  lens,
  desk,
  server,
}) => {
  script(server);
  await desk.setUp('zh-CN');
  const { panel } = await openCreator(lens);
  await settled(panel);
  await expectFiguresInBoth(desk, panel, {
    'xingtu.card': {
      'xingtu.followers': ['364.2万', '3.64M'],
      'xingtu.gender': ['女', 'Female'],
      'xingtu.place': ['浙江 杭州', 'Zhejiang Hangzhou'],
      'xingtu.mcn': '青禾文化',
      'xingtu.douyinId': 'linjian01',
      'xingtu.kolId': KOL,
      'xingtu.douyinUid': '2483000000000001',
    },
    'xingtu.prices': {
      'xingtu.price.1_20': '¥180,000',
      'xingtu.price.21_60': '¥206,500',
      'xingtu.price.60': '¥258,000',
    },
    'xingtu.costs': {
      'xingtu.cpm.1_20': '¥56.57',
      'xingtu.cpm.21_60': '¥64.89',
      'xingtu.cpm.60': '¥90.00',
      'xingtu.cpe.1_20': '¥2.32',
      'xingtu.cpe.21_60': '¥2.66',
      'xingtu.cpe.60': '—',
      'xingtu.expectedPlays': ['318.2万', '3.18M'],
    },
    'xingtu.performance': {
      'xingtu.playMid': ['183.5万', '1.83M'],
      'xingtu.interactRate': '2.44%',
      'xingtu.completionRate': '31%',
      'xingtu.stability': ['优于 71.2%', 'Beats 71.2%'],
      'xingtu.likeAvg': ['4.5万', '45.2K'],
      'xingtu.commentAvg': '987',
      'xingtu.shareAvg': ['1.2万', '12.3K'],
      'xingtu.works': '14',
      'xingtu.avgDuration': ['26 秒', '26 s'],
    },
    'xingtu.salesCosts': {
      'xingtu.salesCpm.1_20': '¥48.70',
      'xingtu.salesCpm.21_60': '¥55.66',
      'xingtu.salesCpm.60': '—',
    },
  });
  // English by now. Two calls more would be two calls too many: nothing but the language changed.
  expect(server.calls()).toHaveLength(4);
  const rank = (id: string) => panel.locator(`[data-percentile="${id}"]`);
  await expect(rank('xingtu.playMid')).toHaveText('beats 66% of peers');
  await expect(rank('xingtu.interactRate')).toHaveText('beats 59.73% of peers (Drama and comedy)');
  await expect(rank('xingtu.completionRate')).toHaveText('beats 88% of peers (Drama and comedy)');
  await expect(rank('xingtu.stability')).toHaveText('of peers (Drama and comedy)');
  // What belongs together stays on one line.
  await expect(rank('xingtu.interactRate').getByText('(Drama and comedy)', { exact: true })).toHaveCSS(
    'display',
    'inline-block',
  );
  const label = panel.locator('[data-block="xingtu.salesCosts"] dt').last();
  expect(await label.textContent()).toBe('Sales CPM, over 60\u00a0s');
  expect(await cellsOf(panel, 'xingtu.otherPrices')).toEqual([
    ['抖音短视频共创', '¥5,000'],
    ['不开放', '¥1.00 Closed'],
    ['停用', '¥2.00 Closed'],
  ]);

  // What the arithmetic contradicts is marked; what is discounted says so; what stands is left alone.
  const costs = panel.locator('[data-block="xingtu.costs"]');
  await expect(costs.locator('[data-uncertain]')).toHaveCount(1);
  await expect(costs.locator('[data-uncertain]')).toHaveText('Unit uncertain');
  await expect(panel.locator('[data-block="xingtu.prices"]')).toContainText('Discounted');

  await speak(desk, panel, 'zh-CN');
  await expect(rank('xingtu.interactRate')).toHaveText('优于 59.73% 同类达人（剧情搞笑）');
  await expect(
    panel.locator('[data-block="xingtu.card"]').getByRole('heading', { name: '林间小鹿' }),
  ).toBeVisible();
  await expect(panel.locator('[data-block="xingtu.themes"] li')).toHaveText(['露营装备']);
  await expect(panel.locator('[data-block="xingtu.fields"] li')).toHaveText(['剧情搞笑', '搞笑剧情']);
});

test('overview: a closed offer says so, and a price for plays stands apart from the quotes', async ({
  lens,
  desk,
  server,
}) => {
  script(server);
  const closed = { enable: false, online_status: 2 };
  server.always(
    'get_author_marketing_info',
    answers.data({
      price_info: [
        { ...offer, ...closed, desc: '1-20s视频', video_type: 1, price: 180_000, settlement_type: 2 },
        {
          ...offer,
          desc: '短视频自然流量',
          price: 49,
          price_extra_info: { ceiling_price: '140000', floor_price: '14000' },
          settlement_desc: '按自然播放量结算',
          settlement_type: 30,
          video_type: 92,
        },
      ],
    }),
  );
  await desk.setUp('zh-CN');
  const { panel } = await openCreator(lens);
  await settled(panel);
  await expectFiguresInBoth(desk, panel, {
    'xingtu.prices': { 'xingtu.price.1_20': '¥180,000', 'xingtu.price.21_60': '—', 'xingtu.price.60': '—' },
  });
  const marks = panel.locator('[data-block="xingtu.prices"] [data-mark]');
  await expect(marks).toHaveText(['Closed']);
  expect(await cellsOf(panel, 'xingtu.naturalPrices')).toEqual([
    ['短视频自然流量', '¥49.00 per 1,000 plays', '¥14,000', '¥140,000'],
  ]);
  await expect(panel.locator('[data-block="xingtu.otherPrices"]')).toHaveCount(0);

  await speak(desk, panel, 'zh-CN');
  await expect(marks).toHaveText(['已关闭']);
  expect(await cellsOf(panel, 'xingtu.naturalPrices')).toEqual([
    ['短视频自然流量', '¥49.00/千次播放', '¥14,000', '¥140,000'],
  ]);
});

test('overview: what the platform leaves out is reckoned and marked, or a dash', async ({
  lens,
  desk,
  server,
}) => {
  script(server);
  server.always(
    'author_cp_info',
    // No CPM: price / plays * 1000 stands in. 180000 / 2000000 * 1000 = 90.
    answers.data({
      expect_cpm: { cpm_1_20: 0 },
      expect_cpe: { cpe_1_20: 232 },
      expect_vv: { value: 2_000_000 },
    }),
  );
  server.always(
    'get_author_spread_info',
    answers.data({
      avg_duration: '0',
      play_mid: '0',
      like_avg: '0',
      comment_avg: '0',
      share_avg: '0',
      item_num: '0',
      interact_rate: { label: '剧情搞笑' },
      play_over_rate: {},
      play_stability: {},
      item_rate: {},
    }),
  );
  await desk.setUp('zh-CN');
  const page = await openReport(lens, xingtu);
  await settled(page);
  await expectFigures(page, 'zh-CN', {
    'xingtu.costs': {
      'xingtu.cpm.1_20': '¥90.00',
      'xingtu.cpm.21_60': '¥103.25',
      'xingtu.cpm.60': '¥129',
      'xingtu.cpe.1_20': '¥2.32',
      'xingtu.cpe.21_60': '—',
      'xingtu.cpe.60': '—',
      'xingtu.expectedPlays': '200万',
    },
    // Means over no works at all are no zeros. The number of works is one.
    'xingtu.performance': {
      'xingtu.playMid': '—',
      'xingtu.interactRate': '—',
      'xingtu.completionRate': '—',
      'xingtu.stability': '—',
      'xingtu.likeAvg': '—',
      'xingtu.commentAvg': '—',
      'xingtu.shareAvg': '—',
      'xingtu.works': '0',
      'xingtu.avgDuration': '—',
    },
  });
  const costs = page.locator('[data-block="xingtu.costs"]');
  await expect(costs.getByText('估算', { exact: true })).toHaveCount(3);
  await costs.locator('[data-metric="xingtu.cpm.1_20"]').hover();
  await expect(page.locator('#tip')).toContainText('报价 ¥180,000，播放量 2,000,000');
});

test('audience: who watches, who follows and who is connected, as shares', async ({ lens, desk, server }) => {
  const people = (origin_type: number, counts: Record<string, string>) => ({
    origin_type,
    distribution_list: Object.entries(counts).map(([distribution_key, distribution_value]) => ({
      distribution_key,
      distribution_value,
    })),
  });
  server.always(
    'author_audience_distribution',
    answers.data({
      distributions: [
        people(0, { male: '3000', female: '7000' }),
        people(1, { '50+': '500', '18-23': '2500', '<18': '0', '24-30': '7000' }),
        people(2, { 广东: '6000', 北京: '4000' }),
        people(3, { iPhone: '7500', 华为: '2500' }),
        people(5, { 三线: '2000', 一线: '8000' }),
        people(6, { 美食: '9900', 旅行: '100' }),
      ],
    }),
  );
  server.always(
    'get_author_fans_distribution',
    answers.data({ distributions: [people(0, { male: '1', female: '1' })] }),
  );
  server.always(
    'author_link_struct',
    answers.data({
      link_struct: {
        1: { value: '6800000', proportion: 0.68 },
        2: { value: '2000000', proportion: 0.2 },
        3: { value: '1000000', proportion: 0.1 },
        4: { value: '200000', proportion: 0.02 },
        5: { value: '10000000', proportion: 1 },
      },
    }),
  );
  await desk.setUp('en');
  const page = await openReport(lens, xingtu);
  await openSection(page, 'xingtu.audience');
  await expect(page.locator('[data-block="people.sentence"]')).toContainText(
    'Female 70%, aged 24–30 70%, tier 1 80%, most in Guangdong 60%, on iPhone 75%.',
  );
  const bars = async (block: string) =>
    (await cellsOf(page, block)).map(([name, _bars, ...shares]) => [name, ...shares]);
  // Audience and followers stand in one line, with their difference; a property that one of them lacks has no other figure.
  expect(await bars('people.gender')).toEqual([
    ['Female', '70.0%', '50.0%', '+20.0'],
    ['Male', '30.0%', '50.0%', '−20.0'],
  ]);
  // Ages and tiers keep an order of their own, whatever order they came in.
  expect(await bars('people.age')).toEqual([
    ['<18', '0.0%', '', ''],
    ['18–23', '25.0%', '', ''],
    ['24–30', '70.0%', '', ''],
    ['50+', '5.0%', '', ''],
  ]);
  expect(await bars('people.tier')).toEqual([
    ['Tier 1', '80.0%', '', ''],
    ['Tier 3', '20.0%', '', ''],
  ]);
  expect(await bars('people.province')).toEqual([
    ['Guangdong', '60.0%', '', ''],
    ['Beijing', '40.0%', '', ''],
  ]);
  expect(await bars('people.device')).toEqual([
    ['iPhone', '75.0%', '', ''],
    ['Huawei', '25.0%', '', ''],
  ]);
  expect((await bars('people.interest')).map(([, share]) => share)).toEqual(['99.0%', '1.0%']);
  const levels = (await cellsOf(page, 'xingtu.connectedShares')).map((cells) => [cells[0], cells.at(-1)]);
  expect(levels).toEqual([
    ['Aware', '68.00%'],
    ['Interested', '20.00%'],
    ['Like', '10.00%'],
    ['Follow', '2.00%'],
  ]);
  await expectFiguresInBoth(desk, page, {
    'xingtu.connected': {
      'xingtu.connected.total': ['1000万', '10M'],
      'xingtu.connected.aware': ['680万', '6.8M'],
      'xingtu.connected.interested': ['200万', '2M'],
      'xingtu.connected.like': ['100万', '1M'],
      'xingtu.connected.follow': ['20万', '200K'],
    },
  });
  // The exact number of people is shown on hover.
  await page
    .locator('[data-block="people.gender"] tr[data-key="female"] [data-metric="xingtu.audience.gender"]')
    .hover();
  await expect(page.locator('#tip')).toContainText('7,000');
});

test('content: lists of works filled up from the latest works, and a chart with its median', async ({
  lens,
  desk,
  server,
}) => {
  const [a, b, c] = ['7400000000000000001', '7400000000000000002', '7400000000000000003'];
  const day = (iso: string) => Date.parse(`${iso}T12:00:00+08:00`) / 1000;
  // Recommended works have plays, and zeros where nothing was filled; their clock runs eight hours ahead.
  const picked = (item_id: string, play: number, iso: string) => ({
    item_id,
    play,
    title: '',
    like: 0,
    comment: 0,
    share: 0,
    duration: 0,
    create_time: day(iso) + 8 * 3600,
  });
  const shown = (item_id: string, title: string, play: number, iso: string) => ({
    item_id,
    item_title: title,
    play,
    like: play / 20,
    comment: play / 1000,
    share: play / 500,
    duration: 75,
    create_time: day(iso),
  });
  server.always(
    'author_rec_videos_v2',
    answers.data({
      masterpiece_videos: [picked(a, 2_000_000, '2026-03-01')],
      newest_videos: [picked(b, 500_000, '2026-03-03')],
      order_hot_videos: [picked(c, 800_000, '2026-02-01')],
      personal_hot_videos: [],
    }),
  );
  server.always(
    'get_author_show_items_v2',
    answers.data({
      latest_item_info: [
        shown(b, '雨夜搭帐篷', 500_000, '2026-03-03'),
        shown(a, '露营第一课', 2_000_000, '2026-03-01'),
        shown('7400000000000000004', '炉子怎么选', 100_000, '2026-02-10'),
      ],
      latest_star_item_info: [],
    }),
  );
  await desk.setUp('zh-CN');
  const page = await openReport(lens, xingtu);
  await openSection(page, 'xingtu.content');
  // One table, the newest work first. The costs depend on the price, which has tests of its own.
  const shownWorks = async () =>
    (await cellsOf(page, 'xingtu.works')).map(([title, plays, rate, _cpm, _cpe, ...rest]) => [
      title,
      plays,
      rate,
      ...rest,
    ]);
  const newest = [
    '雨夜搭帐篷',
    '50万 1×',
    '5.30%',
    shortDay('2026-03-03'),
    '1 分 15 秒',
    '2.5万',
    '500',
    '1,000',
    '—',
  ];
  const best = [
    '露营第一课',
    '200万 ▲ 4×',
    '5.30%',
    shortDay('2026-03-01'),
    '1 分 15 秒',
    '10万',
    '2,000',
    '4,000',
    '—',
  ];
  const stove = [
    '炉子怎么选',
    '10万 ▼ 0.2×',
    '5.30%',
    shortDay('2026-02-10'),
    '1 分 15 秒',
    '5,000',
    '100',
    '200',
    '—',
  ];
  // Only the list of hot works knows this one: no title, and dashes where the list has zeros for nothing.
  const unknown = ['（无标题）', '80万', '—', shortDay('2026-02-01'), '—', '—', '—', '—', '—'];
  expect(await shownWorks()).toEqual([newest, best, stove, unknown]);
  const works = page.locator('[data-block="xingtu.works"]');
  await works.locator('[data-filter="xingtu.works.ordered"]').click();
  expect(await shownWorks()).toEqual([unknown]);
  await works.locator('[data-filter="xingtu.masterpiece"]').click();
  expect(await shownWorks()).toEqual([best]);
  const title = works.locator('[data-metric="xingtu.work.title"]');
  await expect(title).toHaveAttribute('href', `https://www.douyin.com/video/${a}`);

  const chart = page.locator('[data-block="xingtu.playsOverTime"]');
  await expect(chart.locator('canvas')).toBeVisible();
  await expect(chart.locator('[data-metric="xingtu.work.median"]')).toHaveText('50万');
  expect(await chartTable(page, 'xingtu.playsOverTime')).toEqual([
    ['2026年3月3日', '50万'],
    ['2026年3月1日', '200万'],
    ['2026年2月10日', '10万'],
  ]);

  // A work opens in place, and the way back costs nothing.
  await works.locator(`[data-open="${a}"]`).click();
  await expect(page).toHaveURL(new RegExp(`/report/douyin/item/awemeId/${a}$`));
  await expect(page.locator('[data-section="item.report"]')).toBeVisible();
});

test('fans: day by day, with the change and the growth', async ({ lens, desk, server }) => {
  server.always(
    'get_author_daily_fans',
    answers.data({
      daily: [
        { date: '2026-03-01', fans_cnt: '1000000' },
        { date: '2026-03-02', fans_cnt: '1004000' },
        // A day is missing, so the change of the next one is unknown.
        { date: '2026-03-04', fans_cnt: '1010000' },
        { date: '2026-03-05', fans_cnt: '1009000' },
      ],
    }),
  );
  await desk.setUp('zh-CN');
  const page = await openReport(lens, xingtu);
  await openSection(page, 'xingtu.fans');
  await expectFiguresInBoth(desk, page, {
    'xingtu.fansSummary': {
      'xingtu.fansTotal': ['100.9万', '1.01M'],
      'xingtu.fansChange': '9,000',
      'xingtu.fansGrowth': '0.9%',
    },
  });
  expect(await chartTable(page, 'xingtu.fansTotals')).toEqual([
    ['Mar 5, 2026', '1.01M'],
    ['Mar 4, 2026', '1.01M'],
    ['Mar 2, 2026', '1M'],
    ['Mar 1, 2026', '1M'],
  ]);
  expect(await chartTable(page, 'xingtu.fansChanges')).toEqual([
    ['Mar 5, 2026', '−1,000'],
    ['Mar 4, 2026', '—'],
    ['Mar 2, 2026', '4,000'],
    ['Mar 1, 2026', '—'],
  ]);
});
