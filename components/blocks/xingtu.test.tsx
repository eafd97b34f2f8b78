import { expect, test, vi } from 'vitest';
import '../../lib/i18n/metrics/all';
import type { Language } from '../../lib/language/translate';
import type { Raw } from '../../lib/providers/testing';
import { formatShort } from '../../lib/report/format';
import type { SectionId } from '../../lib/report/sections';
import type { Subject } from '../../lib/subject/types';
import { drawSection, expectFigures } from './testing';

// The charts' module asks the browser for the system's theme as it loads, and this test has no browser.
vi.hoisted(() => vi.stubGlobal('matchMedia', () => ({ matches: false })));

// A price waits for the background, which answers after the first drawing.
vi.mock('../prices/Cost', () => ({ Cost: () => undefined }));

const KOL: Subject = { platform: 'xingtu', kind: 'kol', id: '6820417359164203817', idType: 'xingtuKolId' };
const WORK: Subject = { platform: 'douyin', kind: 'item', id: '7301234567890123456', idType: 'awemeId' };

const section = (id: SectionId, raw: Raw) => ({ id, raw, subject: id.startsWith('item') ? WORK : KOL });
const draw = (id: SectionId, raw: Raw, language: Language) => drawSection(section(id, raw), language);

/** Asked for, open, and a price for a work. */
const offer = { enable: true, is_open: true, need_price: true, task_category: 1 };
const rate = (value: number, overtake: number) => ({ label: '剧情搞笑', value, overtake });

/** Answers whose every figure can be worked out by hand. */
const OVERVIEW = {
  'xingtu.base': {
    id: KOL.id,
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
  },
  'xingtu.marketing': {
    price_info: [
      { ...offer, desc: '1-20s视频', video_type: 1, price: 180_000, origin_price: 180_000 },
      { ...offer, desc: '21-60s视频', video_type: 2, price: '206500' },
      { ...offer, desc: '60s以上视频', video_type: 71, price: 258_000, origin_price: 300_000 },
      { ...offer, desc: '抖音短视频共创', video_type: 91, price: 5_000 },
      { ...offer, desc: '不开放', video_type: 92, price: 1, is_open: false },
      { ...offer, desc: '停用', video_type: 93, price: 2, enable: false },
      { ...offer, desc: '推送', video_type: 103, price: 3, task_category: 103 },
    ],
  },
  'xingtu.cp': {
    // 180000 / 3181899 * 1000 = 56.57; 206500 / 3181899 * 1000 = 64.89; of the third price it would be 81.08.
    expect_cpm: { cpm_1_20: '5657', cpm_21_60: 6489, cpm_60: 9000 },
    expect_cpe: { cpe_1_20: 232, cpe_21_60: '266', cpe_60: 0 },
    expect_vv: { value: 3_181_899 },
  },
  'xingtu.spread': {
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
  },
};

test('the overview draws who they are, prices, expected costs and performance, in yuan, percent and seconds', () => {
  expectFigures(section('xingtu.overview', OVERVIEW), {
    'xingtu.card': {
      'xingtu.followers': ['364.2万', '3.64M'],
      'xingtu.gender': ['女', 'Female'],
      'xingtu.place': ['浙江 杭州', 'Zhejiang Hangzhou'],
      'xingtu.mcn': '青禾文化',
      'xingtu.douyinId': 'linjian01',
      'xingtu.kolId': KOL.id,
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
});

test('the overview says which peers a figure beats, and marks what arithmetic contradicts, what is discounted and what is closed', () => {
  const drawn = draw('xingtu.overview', OVERVIEW, 'en');
  const rank = (id: string) => drawn.said('xingtu.performance', 'data-percentile', id);
  expect(rank('xingtu.playMid')).toEqual(['beats 66% of peers']);
  expect(rank('xingtu.interactRate')).toEqual(['beats 59.73% of peers (Drama and comedy)']);
  expect(rank('xingtu.completionRate')).toEqual(['beats 88% of peers (Drama and comedy)']);
  expect(rank('xingtu.stability')).toEqual(['of peers (Drama and comedy)']);
  expect(drawn.cells('xingtu.otherPrices')).toEqual([
    ['抖音短视频共创', '¥5,000'],
    ['不开放', '¥1.00 Closed'],
    ['停用', '¥2.00 Closed'],
  ]);
  expect(drawn.said('xingtu.costs', 'data-uncertain')).toEqual(['Unit uncertain']);
  expect(drawn.text('xingtu.prices')).toContain('Discounted');

  const chinese = draw('xingtu.overview', OVERVIEW, 'zh-CN');
  expect(chinese.said('xingtu.performance', 'data-percentile', 'xingtu.interactRate')).toEqual([
    '优于 59.73% 同类达人 （剧情搞笑）',
  ]);
  expect(chinese.text('xingtu.card')).toContain('林间小鹿');
  expect(chinese.text('xingtu.themes')).toMatch(/ 露营装备$/);
  expect(chinese.text('xingtu.fields')).toMatch(/ 剧情搞笑 搞笑剧情$/);
});

test('a closed offer says so, and a price for plays stands apart from the quotes', () => {
  const closed = { enable: false, online_status: 2 };
  const answers = {
    ...OVERVIEW,
    'xingtu.marketing': {
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
    },
  };
  expectFigures(section('xingtu.overview', answers), {
    'xingtu.prices': { 'xingtu.price.1_20': '¥180,000', 'xingtu.price.21_60': '—', 'xingtu.price.60': '—' },
  });
  const english = draw('xingtu.overview', answers, 'en');
  expect(english.said('xingtu.prices', 'data-mark')).toEqual(['Closed']);
  expect(english.cells('xingtu.naturalPrices')).toEqual([
    ['短视频自然流量', '¥49.00 per 1,000 plays', '¥14,000', '¥140,000'],
  ]);
  expect(english.blocks).not.toContain('xingtu.otherPrices');
  const chinese = draw('xingtu.overview', answers, 'zh-CN');
  expect(chinese.said('xingtu.prices', 'data-mark')).toEqual(['已关闭']);
  expect(chinese.cells('xingtu.naturalPrices')).toEqual([
    ['短视频自然流量', '¥49.00/千次播放', '¥14,000', '¥140,000'],
  ]);
});

test('what the platform leaves out is reckoned and marked, or a dash', () => {
  const answers = {
    ...OVERVIEW,
    // No CPM: price / plays * 1000 stands in. 180000 / 2000000 * 1000 = 90.
    'xingtu.cp': {
      expect_cpm: { cpm_1_20: 0 },
      expect_cpe: { cpe_1_20: 232 },
      expect_vv: { value: 2_000_000 },
    },
    'xingtu.spread': {
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
    },
  };
  expectFigures(section('xingtu.overview', answers), {
    'xingtu.costs': {
      'xingtu.cpm.1_20': '¥90.00',
      'xingtu.cpm.21_60': '¥103.25',
      'xingtu.cpm.60': '¥129',
      'xingtu.cpe.1_20': '¥2.32',
      'xingtu.cpe.21_60': '—',
      'xingtu.cpe.60': '—',
      'xingtu.expectedPlays': ['200万', '2M'],
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
  expect(draw('xingtu.overview', answers, 'zh-CN').said('xingtu.costs', 'data-mark')).toEqual([
    '估算',
    '估算',
    '估算',
  ]);
});

test('the audience draws who watches, who follows and who is connected, as shares', () => {
  const people = (origin_type: number, counts: Record<string, string>) => ({
    origin_type,
    distribution_list: Object.entries(counts).map(([distribution_key, distribution_value]) => ({
      distribution_key,
      distribution_value,
    })),
  });
  const answers = {
    'xingtu.audience': {
      distributions: [
        people(0, { male: '3000', female: '7000' }),
        people(1, { '50+': '500', '18-23': '2500', '<18': '0', '24-30': '7000' }),
        people(2, { 广东: '6000', 北京: '4000' }),
        people(3, { iPhone: '7500', 华为: '2500' }),
        people(5, { 三线: '2000', 一线: '8000' }),
        people(6, { 美食: '9900', 旅行: '100' }),
      ],
    },
    'xingtu.fansDistribution': { distributions: [people(0, { male: '1', female: '1' })] },
    'xingtu.linkStruct': {
      link_struct: {
        1: { value: '6800000', proportion: 0.68 },
        2: { value: '2000000', proportion: 0.2 },
        3: { value: '1000000', proportion: 0.1 },
        4: { value: '200000', proportion: 0.02 },
        5: { value: '10000000', proportion: 1 },
      },
    },
  };
  const drawn = draw('xingtu.audience', answers, 'en');
  expect(drawn.text('people.sentence').replace(/ (?=[,.])/g, '')).toContain(
    'Female 70%, aged 24–30 70%, tier 1 80%, most in Guangdong 60%, on iPhone 75%.',
  );
  const bars = (block: string) => drawn.cells(block).map(([name, _bars, ...shares]) => [name, ...shares]);
  // Audience and followers stand in one line, with their difference; a property that one of them lacks has no other figure.
  expect(bars('people.gender')).toEqual([
    ['Female', '70.0%', '50.0%', '+20.0'],
    ['Male', '30.0%', '50.0%', '−20.0'],
  ]);
  // Ages and tiers keep an order of their own, whatever order they came in.
  expect(bars('people.age')).toEqual([
    ['<18', '0.0%', '', ''],
    ['18–23', '25.0%', '', ''],
    ['24–30', '70.0%', '', ''],
    ['50+', '5.0%', '', ''],
  ]);
  expect(bars('people.tier')).toEqual([
    ['Tier 1', '80.0%', '', ''],
    ['Tier 3', '20.0%', '', ''],
  ]);
  expect(bars('people.province')).toEqual([
    ['Guangdong', '60.0%', '', ''],
    ['Beijing', '40.0%', '', ''],
  ]);
  expect(bars('people.device')).toEqual([
    ['iPhone', '75.0%', '', ''],
    ['Huawei', '25.0%', '', ''],
  ]);
  expect(bars('people.interest').map(([, share]) => share)).toEqual(['99.0%', '1.0%']);
  expect(drawn.cells('xingtu.connectedShares').map((cells) => [cells[0], cells.at(-1)])).toEqual([
    ['Aware', '68.00%'],
    ['Interested', '20.00%'],
    ['Like', '10.00%'],
    ['Follow', '2.00%'],
  ]);
  expectFigures(section('xingtu.audience', answers), {
    'xingtu.connected': {
      'xingtu.connected.total': ['1000万', '10M'],
      'xingtu.connected.aware': ['680万', '6.8M'],
      'xingtu.connected.interested': ['200万', '2M'],
      'xingtu.connected.like': ['100万', '1M'],
      'xingtu.connected.follow': ['20万', '200K'],
    },
  });
});

test('the works of a creator are one table, filled up from the latest works, and a chart with its median', () => {
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
  const answers = {
    'xingtu.recVideos': {
      masterpiece_videos: [picked(a, 2_000_000, '2026-03-01')],
      newest_videos: [picked(b, 500_000, '2026-03-03')],
      order_hot_videos: [picked(c, 800_000, '2026-02-01')],
      personal_hot_videos: [],
    },
    'xingtu.showItems': {
      latest_item_info: [
        shown(b, '雨夜搭帐篷', 500_000, '2026-03-03'),
        shown(a, '露营第一课', 2_000_000, '2026-03-01'),
        shown('7400000000000000004', '炉子怎么选', 100_000, '2026-02-10'),
      ],
      latest_star_item_info: [],
    },
  };
  const drawn = draw('xingtu.content', answers, 'zh-CN');
  // The costs depend on the price, which has tests of its own.
  const works = drawn
    .cells('xingtu.works')
    .map(([title, plays, rateOf, _cpm, _cpe, ...rest]) => [title, plays, rateOf, ...rest]);
  const on = (iso: string) => formatShort('date', iso, 'zh-CN');
  expect(works).toEqual([
    ['雨夜搭帐篷', '50万 1×', '5.30%', on('2026-03-03'), '1 分 15 秒', '2.5万', '500', '1,000', '—'],
    ['露营第一课', '200万 ▲ 4×', '5.30%', on('2026-03-01'), '1 分 15 秒', '10万', '2,000', '4,000', '—'],
    ['炉子怎么选', '10万 ▼ 0.2×', '5.30%', on('2026-02-10'), '1 分 15 秒', '5,000', '100', '200', '—'],
    // Only the list of hot works knows this one: no title, and dashes where the list has zeros for nothing.
    ['（无标题）', '80万', '—', on('2026-02-01'), '—', '—', '—', '—', '—'],
  ]);
  expect(drawn.cells('xingtu.playsOverTime')).toEqual([
    ['2026年3月3日', '50万'],
    ['2026年3月1日', '200万'],
    ['2026年2月10日', '10万'],
  ]);
});

test('followers are drawn day by day, with the change and the growth', () => {
  const answers = {
    'xingtu.dailyFans': {
      daily: [
        { date: '2026-03-01', fans_cnt: '1000000' },
        { date: '2026-03-02', fans_cnt: '1004000' },
        // A day is missing, so the change of the next one is unknown.
        { date: '2026-03-04', fans_cnt: '1010000' },
        { date: '2026-03-05', fans_cnt: '1009000' },
      ],
    },
  };
  expectFigures(section('xingtu.fans', answers), {
    'xingtu.fansSummary': {
      'xingtu.fansTotal': ['100.9万', '1.01M'],
      'xingtu.fansChange': '9,000',
      'xingtu.fansGrowth': '0.9%',
    },
  });
  const drawn = draw('xingtu.fans', answers, 'en');
  expect(drawn.cells('xingtu.fansTotals')).toEqual([
    ['Mar 5, 2026', '1.01M'],
    ['Mar 4, 2026', '1.01M'],
    ['Mar 2, 2026', '1M'],
    ['Mar 1, 2026', '1M'],
  ]);
  expect(drawn.cells('xingtu.fansChanges')).toEqual([
    ['Mar 5, 2026', '−1,000'],
    ['Mar 4, 2026', '—'],
    ['Mar 2, 2026', '4,000'],
    ['Mar 1, 2026', '—'],
  ]);
});

const WORK_ANSWERS = (duration: number) => ({
  'xingtu.item': {
    author_info: { author_id: KOL.id, name: '林间小鹿', city: '杭州', follower: 3_642_403 },
    video_info: {
      item_id: WORK.id,
      title: '露营第一课',
      create_time: Date.parse('2026-03-01T00:30:00+08:00') / 1000,
      duration,
      vv_cnt: '2500000',
      like_cnt: 80_000,
      comment_cnt: 3_000,
      collect_cnt: 12_000,
      share_cnt: 7_000,
      interact_cnt: 90_000,
      interact_rate: 0.036,
      finish_rate: 0.3125,
      content_theme_labels: ['露营装备'],
      music_info: { title: '林中小调', author: '青禾' },
    },
  },
  'xingtu.marketing': {
    price_info: [
      { ...offer, video_type: 1, price: 180_000 },
      { ...offer, video_type: 2, price: 206_500 },
      { ...offer, video_type: 71, price: 258_000 },
    ],
  },
  'xingtu.spread': {
    play_mid: '2000000',
    item_num: '9',
    expect_cpm: { cpm_1_20: 5657, cpm_21_60: 6489, cpm_60: 8108 },
  },
});

test('a work draws its counts, rates, length, music and labels', () => {
  expectFigures(section('item.report', WORK_ANSWERS(38)), {
    'item.card': {
      'item.authorName': '林间小鹿',
      'item.authorFans': ['364.2万', '3.64M'],
      'item.authorCity': ['杭州', 'Hangzhou'],
      'item.published': ['2026年3月1日', 'Mar 1, 2026'],
      'item.duration': ['38 秒', '38 s'],
      'item.music': '林中小调 · 青禾',
    },
    'item.counts': {
      'item.plays': ['250万', '2.5M'],
      'item.likes': ['8万', '80K'],
      'item.comments': '3,000',
      'item.collects': ['1.2万', '12K'],
      'item.shares': '7,000',
      'item.interactions': ['9万', '90K'],
      'item.interactRate': '3.6%',
      'item.finishRate': '31.25%',
    },
  });
  expect(draw('item.report', WORK_ANSWERS(38), 'zh-CN').text('item.labels')).toMatch(/ 露营装备$/);
});

test.each([
  // 180000 / 2500000 * 1000; 180000 / 90000
  [20, ['20 秒', '20 s'], '¥180,000', '¥72.00', '¥2.00', '¥56.57'],
  [21, ['21 秒', '21 s'], '¥206,500', '¥82.60', '¥2.29', '¥64.89'],
  [61, ['1 分 1 秒', '1 min 1 s'], '¥258,000', '¥103.20', '¥2.87', '¥81.08'],
] as const)(
  'the cost of a work of %i s is drawn by the author’s price for that length, as an estimate',
  (seconds, length, price, cpm, cpe, expected) => {
    const answers = WORK_ANSWERS(seconds);
    expectFigures(section('item.cost', answers), {
      'item.costs': { 'item.price': price, 'item.cpm': cpm, 'item.cpe': cpe, 'item.duration': length },
      'item.comparison': {
        'item.expectedCpm': expected,
        'item.authorPlayMid': ['200万', '2M'],
        'item.playsToMedian': '125%',
      },
    });
    expect(draw('item.cost', answers, 'en').said('item.costs', 'data-mark')).toEqual([
      'Estimate',
      'Estimate',
    ]);
  },
);

test('the trend of a work is drawn by day, and by second of the video', () => {
  const days = (...values: (number | string)[]) =>
    values.map((value, at) => ({ value, visit_date: 20260301 + at }));
  const answers = {
    'xingtu.itemTrend': {
      date_values: {
        vv_list: days('1000000', 250_000),
        like_cnt_list: days(30_000, -15),
        comment_cnt_list: days(900, 20),
        collect_cnt_list: days(4_000, 100),
        share_cnt_list: days(2_000, 0),
        interact_rate_list: days(329, 80),
        finish_rate_list: days(3125, 2800),
      },
    },
    'xingtu.itemThAnalysis': { like_info: { 0: 5, 1: 40 }, play_lose_info: { 0: 200, 1: 300, 2: 500 } },
  };
  const drawn = draw('item.trend', answers, 'zh-CN');
  expect(drawn.cells('item.playsByDay')).toEqual([
    ['2026年3月2日', '25万'],
    ['2026年3月1日', '100万'],
  ]);
  expect(drawn.cells('item.interactionsByDay')).toEqual([
    ['2026年3月2日', '−15', '20', '100', '0'],
    ['2026年3月1日', '3万', '900', '4,000', '2,000'],
  ]);
  expect(drawn.cells('item.ratesByDay')).toEqual([
    ['2026年3月2日', '0.8%', '28%'],
    ['2026年3月1日', '3.29%', '31.25%'],
  ]);
  // All are there at second 0; 200 of 1000 leave in it, then 300.
  expect(drawn.cells('item.watchingBySecond').map((cells) => cells.at(-1))).toEqual(['100%', '80%', '50%']);
  expect(drawn.cells('item.likesBySecond').map((cells) => cells.at(-1))).toEqual(['5', '40']);
});
