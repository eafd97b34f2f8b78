import { describe, expect, test } from 'vitest';
import { answersFrom, askedOf, block, draw, figure, NOW } from '../../../testing';
import { KOL, sourceOfFigure } from '../testing';
import recordedBase from './fixtures/xingtu.base.full.json';
import recordedCp from './fixtures/xingtu.cp.full.json';
import recordedMarketing from './fixtures/xingtu.marketing.open.json';
import recordedSpread from './fixtures/xingtu.spread.full.json';
import { overviewSection } from './section';

const price = (video_type: number, given: number, rest: object = {}) => ({
  desc: `${video_type}`,
  enable: true,
  is_open: true,
  need_price: true,
  origin_price: given,
  price: given,
  task_category: 1,
  video_type,
  ...rest,
});

const base = { ...recordedBase.data, avatar_uri: 'http://p3.douyinpic.com/a.jpeg' };
const marketing = recordedMarketing.data;
const cp = recordedCp.data;
const spread = recordedSpread.data;
const all = {
  'xingtu.base': base,
  'xingtu.marketing': marketing,
  'xingtu.cp': cp,
  'xingtu.spread': spread,
};

test('the overview costs four calls, with the switches on the one that has them', () => {
  const options = { videos: 'xingtu', range: '90', assigned: 'only', traffic: 'include' };
  const asked = overviewSection.requests(askedOf(overviewSection, options));
  expect(asked.map(({ endpoint, params }) => [endpoint.id, params])).toEqual([
    ['xingtu.base', { kolId: KOL.id }],
    ['xingtu.marketing', { kolId: KOL.id }],
    ['xingtu.spread', { kolId: KOL.id, ...options }],
    ['xingtu.cp', { kolId: KOL.id }],
  ]);
});

describe('the figures of a full answer, converted', () => {
  const blocks = draw(overviewSection, all);
  test.each([
    ['xingtu.price.1_20', 'yuan', 24000],
    ['xingtu.price.60', 'yuan', 72000],
    ['xingtu.cpm.1_20', 'yuan', 50],
    ['xingtu.cpm.21_60', 'yuan', 125],
    ['xingtu.cpe.1_20', 'yuan', 2.71],
    ['xingtu.expectedPlays', 'count', 480000],
    ['xingtu.salesCpm.1_20', 'yuan', 61.2],
    ['xingtu.playMid', 'count', 512000],
    ['xingtu.interactRate', 'ratio', 0.0906],
    ['xingtu.completionRate', 'ratio', 0.1472],
    ['xingtu.likeAvg', 'count', 41200],
    ['xingtu.commentAvg', 'count', 1830],
    ['xingtu.shareAvg', 'count', 3370],
    ['xingtu.works', 'count', 6],
    ['xingtu.avgDuration', 'seconds', 31.5],
    ['xingtu.followers', 'count', 4279000],
    ['xingtu.gender', 'text', '女'],
    ['xingtu.place', 'text', '四川省 成都'],
    ['xingtu.douyinUid', 'text', '62400000001'],
    ['xingtu.online', 'text', '上线'],
    ['xingtu.commerce', 'text', '否'],
    ['xingtu.settledBy', 'text', '固定价格'],
    ['xingtu.pricedSince', 'date', '2026-01-01'],
  ])('the figure %s is given in %s as %s', (id, unit, value) => {
    expect(figure(blocks, id)).toMatchObject({ unit, value });
  });

  test('peers beaten stand beside the figure, with the platform’s name for them', () => {
    expect(figure(blocks, 'xingtu.interactRate').percentile).toEqual({ beats: 0.731, peers: '美食' });
    expect(figure(blocks, 'xingtu.completionRate').percentile).toEqual({ beats: 0.684, peers: '美食' });
    expect(figure(blocks, 'xingtu.playMid').percentile).toEqual({ beats: 0.964 });
  });

  test('stability has no number of its own, and the number of works no percentile', () => {
    const stability = figure(blocks, 'xingtu.stability');
    expect(stability.value).toBeUndefined();
    expect(stability.percentile).toEqual({ beats: 0.812, peers: '美食' });
    expect(figure(blocks, 'xingtu.works').percentile).toBeUndefined();
  });

  test.each([-3300, 10800])('what beats %s basis points of peers is no percentile', (overtake) => {
    const odd = { ...spread, interact_rate: { ...spread.interact_rate, overtake } };
    expect(
      figure(draw(overviewSection, { 'xingtu.spread': odd }), 'xingtu.interactRate').percentile,
    ).toBeUndefined();
  });

  test('the card has name, https picture, page and date of the profile, and no QR code is anywhere', () => {
    const card = block(blocks, 'card', 'xingtu.card');
    expect(card).toMatchObject({
      title: '小麦的日常',
      image: 'https://p3.douyinpic.com/a.jpeg',
      href: `https://www.xingtu.cn/ad/creator/author-homepage/douyin-video/${KOL.id}`,
    });
    expect(card.source.asOf).toBe('2026-03-09');
    expect(card.facts.map(({ id }) => id)).not.toContain('xingtu.mcn');
    expect(JSON.stringify(blocks)).not.toContain('iVBOR');
  });

  test('fields and themes are tags', () => {
    expect(block(blocks, 'tags', 'xingtu.fields').tags).toEqual([{ text: '美食' }, { text: '美食探店' }]);
    expect(block(blocks, 'tags', 'xingtu.themes').tags).toEqual([{ text: '家常菜' }, { text: '探店' }]);
  });

  test('what buyers ask first comes first, and each block names the call it comes from', () => {
    expect(blocks.map(({ id, source }) => [id, source.endpoint])).toEqual([
      ['xingtu.card', 'xingtu.base'],
      ['verdict', 'xingtu.marketing'],
      ['xingtu.prices', 'xingtu.marketing'],
      ['xingtu.costs', 'xingtu.cp'],
      ['xingtu.performance', 'xingtu.spread'],
      ['xingtu.salesCosts', 'xingtu.spread'],
      ['xingtu.otherPrices', 'xingtu.marketing'],
      ['xingtu.terms', 'xingtu.marketing'],
      ['xingtu.industries', 'xingtu.marketing'],
      ['xingtu.fields', 'xingtu.base'],
      ['xingtu.themes', 'xingtu.base'],
    ]);
    expect(blocks.flatMap(({ source }) => source.drift ?? [])).toEqual([]);
  });
});

describe('what else came with the profile', () => {
  const card = (rest: object) =>
    block(draw(overviewSection, { 'xingtu.base': { ...base, ...rest } }), 'card', 'xingtu.card');

  test('the Douyin page is a link, which needs no call, where the id is one', () => {
    expect(card({}).pages).toEqual([
      { id: 'xingtu.douyinPage', href: `https://www.douyin.com/user/${base.sec_uid}` },
    ]);
    for (const sec_uid of ['', 'javascript:alert(1)', 'MS4wLjABAAAA/../x', null])
      expect(card({ sec_uid }).pages).toBeUndefined();
  });

  test.each([
    [{ online_status: 2, e_commerce_enable: true }, '下线', '是'],
    [{ online_status: 3, e_commerce_enable: null }, undefined, undefined],
  ])('a creator is told to be online, and to sell goods: %j', (rest, online, commerce) => {
    const { facts } = card(rest);
    expect(facts.find(({ id }) => id === 'xingtu.online')?.value).toBe(online);
    expect(facts.find(({ id }) => id === 'xingtu.commerce')?.value).toBe(commerce);
  });
});

describe('what else came with prices and costs', () => {
  const NO_END = '2145916800';
  const terms = (...price_info: object[]) =>
    draw(overviewSection, { 'xingtu.marketing': { price_info, industry_tags: ['食品饮料-乳制品'] } });

  test('terms are those of offers that are not closed', () => {
    const drawn = terms(
      price(1, 100, { settlement_desc: '固定价格', start_time: '1767196800', end_time: NO_END }),
      price(92, 49, { settlement_type: 30, settlement_desc: '按自然播放量结算', start_time: '1757062015' }),
      price(71, 100, { enable: false, settlement_desc: '其他', start_time: '1772962802' }),
      price(103, 100, { task_category: 103, settlement_desc: '其他' }),
    );
    expect(figure(drawn, 'xingtu.settledBy').value).toBe('固定价格 / 按自然播放量结算');
    expect(figure(drawn, 'xingtu.pricedSince').value).toBe('2026-01-01');
    expect(JSON.stringify(drawn)).not.toContain('xingtu.discountUntil');
    expect(block(drawn, 'tags', 'xingtu.industries').tags).toEqual([{ text: '食品饮料-乳制品' }]);
  });

  test('the first discount to end says when', () => {
    const drawn = terms(
      price(1, 100, { has_discount: true, end_time: '1775000000' }),
      price(2, 100, { has_discount: true, end_time: '1774000000' }),
      price(71, 100, { has_discount: false, end_time: '1770000000' }),
    );
    expect(figure(drawn, 'xingtu.discountUntil')).toMatchObject({ unit: 'date', value: '2026-03-20' });
  });

  test('without terms and industries there is no block of them', () => {
    const drawn = draw(overviewSection, { 'xingtu.marketing': { price_info: [price(1, 100)] } });
    expect(drawn.map(({ id }) => id)).not.toContain('xingtu.terms');
    expect(drawn.map(({ id }) => id)).not.toContain('xingtu.industries');
  });

  test('costs of pictures are marked, since nothing confirms their unit, and are left out where there are none', () => {
    const drawn = draw(overviewSection, { 'xingtu.cp': { ...cp, pic_cpm: '4100', pic_cpe: '196' } });
    expect(figure(drawn, 'xingtu.picCpm')).toMatchObject({ unit: 'yuan', value: 41, uncertain: true });
    expect(figure(drawn, 'xingtu.picCpe')).toMatchObject({ value: 1.96, uncertain: true });
    const without = JSON.stringify(draw(overviewSection, { 'xingtu.cp': { ...cp, pic_cpm: '0' } }));
    expect(without).not.toContain('xingtu.pic');
  });
});

describe('prices', () => {
  const prices = (...price_info: object[]) => draw(overviewSection, { 'xingtu.marketing': { price_info } });

  test('other kinds of work keep the platform’s name', () => {
    expect(block(draw(overviewSection, all), 'table', 'xingtu.otherPrices').rows).toEqual([
      { cells: ['抖音短视频共创-参与达人', 23000] },
    ]);
  });

  test.each([
    ['switched off', { enable: false }],
    ['switched off, as a number', { enable: 0 }],
    ['switched off, as text', { enable: 'false' }],
    ['closed', { is_open: false }],
    ['offline', { online_status: 2 }],
    ['offline, as text', { enable: undefined, is_open: null, online_status: '2' }],
  ])('an offer that is %s is shown as what it was, and as closed', (_, rest) => {
    const shown = figure(prices(price(1, 5000, rest)), 'xingtu.price.1_20');
    expect(shown).toMatchObject({ value: 5000, offer: 'closed' });
  });

  test.each([
    [{}],
    [{ online_status: 1 }],
    [{ online_status: '1', enable: null, is_open: undefined }],
    [{ is_open: undefined }],
    [{ task_category: undefined }],
  ])('an offer with %j is open', (rest) => {
    const shown = figure(prices(price(1, 5000, rest)), 'xingtu.price.1_20');
    expect(shown).toEqual({ id: 'xingtu.price.1_20', unit: 'yuan', value: 5000 });
  });

  test('an offer of which the platform does not say whether it is open is told as that', () => {
    const shown = figure(prices(price(1, 5000, { enable: null })), 'xingtu.price.1_20');
    expect(shown).toMatchObject({ value: 5000, offer: 'unconfirmed' });
  });

  test('a closed offer without a price is a dash, and closed', () => {
    const shown = figure(prices(price(1, 0, { enable: false })), 'xingtu.price.1_20');
    expect('value' in shown).toBe(false);
    expect(shown.offer).toBe('closed');
  });

  test('an open offer stands before a closed one for the same length, whichever comes first', () => {
    for (const rows of [
      [price(1, 4000, { enable: false }), price(1, 5000)],
      [price(1, 5000), price(1, 4000, { enable: false })],
    ]) {
      const shown = figure(prices(...rows), 'xingtu.price.1_20');
      expect(shown).toEqual({ id: 'xingtu.price.1_20', unit: 'yuan', value: 5000 });
    }
  });

  test('what a closed offer would cost by plays and interactions is marked too, our own arithmetic included', () => {
    const rows = [price(1, 24000, { enable: false, online_status: 2 }), price(2, 60000)];
    const blocks = draw(overviewSection, {
      ...all,
      'xingtu.marketing': { price_info: rows },
      'xingtu.cp': { ...cp, expect_cpm: { cpm_21_60: '12500' } },
    });
    expect(figure(blocks, 'xingtu.cpm.1_20')).toMatchObject({
      estimate: { price: 24000, plays: 480000 },
      offer: 'closed',
    });
    expect(figure(blocks, 'xingtu.cpe.1_20')).toMatchObject({ value: 2.71, offer: 'closed' });
    expect(figure(blocks, 'xingtu.salesCpm.1_20')).toMatchObject({ value: 61.2, offer: 'closed' });
    for (const id of ['xingtu.cpm.21_60', 'xingtu.cpe.21_60', 'xingtu.salesCpm.21_60', 'xingtu.cpe.60'])
      expect(figure(blocks, id).offer).toBeUndefined();
  });

  test('special kinds of work keep a closed price with its mark, after those that are open', () => {
    const rows = [
      price(90, 70000, { desc: '发起达人', enable: false, online_status: 2 }),
      price(91, 28000, { desc: '参与达人' }),
    ];
    expect(block(prices(...rows), 'table', 'xingtu.otherPrices').rows).toEqual([
      { cells: ['参与达人', 28000] },
      { cells: ['发起达人', 70000], notes: { 1: ['offer.closed'] } },
    ]);
  });

  test.each([
    ['of another category', { task_category: 103 }],
    ['without a price to name', { need_price: false }],
    ['of nothing', { price: 0 }],
  ])('a price %s is a dash', (_, rest) => {
    const shown = figure(prices(price(1, 5000, rest)), 'xingtu.price.1_20');
    expect(shown).toEqual({ id: 'xingtu.price.1_20', unit: 'yuan' });
  });

  test('a price without need_price is on offer', () => {
    expect(figure(prices(price(1, 5000, { need_price: undefined })), 'xingtu.price.1_20').value).toBe(5000);
  });

  test('a discount is said', () => {
    const shown = figure(prices(price(1, 5000, { origin_price: 8000 })), 'xingtu.price.1_20');
    expect(shown).toMatchObject({ value: 5000, note: 'xingtu.discount' });
  });
});

describe('a price per 1,000 organic plays', () => {
  /** Keys and magnitudes as the platform has them; floor and ceiling are texts. */
  const natural = (rest: object = {}) =>
    price(92, 49, {
      desc: '短视频自然流量',
      online_status: 1,
      price_extra_info: { ceiling_price: '140000', floor_price: '14000' },
      settlement_desc: '按自然播放量结算',
      settlement_type: 30,
      ...rest,
    });
  const drawn = (...price_info: object[]) =>
    draw(overviewSection, { ...all, 'xingtu.marketing': { price_info } });

  test.each([
    [{}],
    [{ settlement_type: '30' }],
    [{ settlement_type: null }],
    [{ settlement_type: undefined, settlement_desc: undefined }],
  ])(
    'a price per 1,000 organic plays has its own unit, its floor and its ceiling, and is no quote (%j)',
    (rest) => {
      const blocks = drawn(natural(rest));
      const table = block(blocks, 'table', 'xingtu.naturalPrices');
      expect(table.columns.map(({ unit }) => unit)).toEqual(['text', 'yuanPerMille', 'yuan', 'yuan']);
      expect(table.rows).toEqual([{ cells: ['短视频自然流量', 49, 14000, 140000] }]);
      expect(blocks.some(({ id }) => id === 'xingtu.otherPrices')).toBe(false);
      expect(blocks.flatMap(({ source }) => source.drift ?? [])).toEqual([]);
    },
  );

  test('a price per 1,000 organic plays never stands for the quote of a length, and no CPM is reckoned from it', () => {
    const blocks = draw(overviewSection, {
      ...all,
      'xingtu.marketing': { price_info: [natural({ video_type: 1 }), price(2, 60000)] },
      'xingtu.cp': { ...cp, expect_cpm: {} },
      'xingtu.spread': { ...spread, expect_cpm: {} },
    });
    expect(figure(blocks, 'xingtu.price.1_20').value).toBeUndefined();
    expect(figure(blocks, 'xingtu.cpm.1_20')).toEqual({ id: 'xingtu.cpm.1_20', unit: 'yuan' });
    expect(figure(blocks, 'xingtu.price.21_60').value).toBe(60000);
  });

  test('a price per 1,000 organic plays has dashes without floor and ceiling, and says when it is closed', () => {
    const rows = block(
      drawn(
        natural({ price_extra_info: {}, enable: false }),
        natural({ price_extra_info: { floor_price: '0' } }),
      ),
      'table',
      'xingtu.naturalPrices',
    ).rows;
    expect(rows).toEqual([
      { cells: ['短视频自然流量', 49, undefined, undefined] },
      { cells: ['短视频自然流量', 49, undefined, undefined], notes: { 1: ['offer.closed'] } },
    ]);
  });

  test('what is settled in yet another way is no certain quote, and no CPM is reckoned from it', () => {
    const odd = { settlement_type: 7, settlement_desc: '按效果结算' };
    const blocks = draw(overviewSection, {
      ...all,
      'xingtu.marketing': { price_info: [price(1, 24000, odd), price(91, 30, { ...odd, desc: '共创' })] },
      'xingtu.cp': { ...cp, expect_cpm: {} },
      'xingtu.spread': { ...spread, expect_cpm: {} },
    });
    expect(figure(blocks, 'xingtu.price.1_20')).toMatchObject({
      value: 24000,
      note: 'xingtu.settlement',
    });
    expect(figure(blocks, 'xingtu.cpm.1_20').value).toBeUndefined();
    expect(block(blocks, 'table', 'xingtu.otherPrices').rows).toEqual([
      { cells: ['共创', 30], notes: { 1: ['xingtu.settlement'] } },
    ]);
  });

  test.each([[{ settlement_type: 2, settlement_desc: '固定价格' }], [{ settlement_type: '2' }]])(
    'a fixed price is a quote (%j)',
    (rest) => {
      expect(figure(drawn(price(1, 5000, rest)), 'xingtu.price.1_20')).toEqual({
        id: 'xingtu.price.1_20',
        unit: 'yuan',
        value: 5000,
      });
    },
  );
});

describe('the check of the unit', () => {
  /** 24,000 / 479,500 * 1000 is 50.052…, which the platform writes as 5005 fen. */
  const cpmWith = (cpm: string | undefined, vv: number, offered: object = marketing) =>
    figure(
      draw(overviewSection, {
        'xingtu.marketing': offered,
        'xingtu.cp': {
          ...cp,
          expect_cpm: cpm === undefined ? {} : { cpm_1_20: cpm },
          expect_vv: { value: vv },
        },
      }),
      'xingtu.cpm.1_20',
    );

  test('what price and expected plays confirm carries no mark', () => {
    expect(cpmWith('5005', 479500).uncertain).toBeUndefined();
    expect(cpmWith('5034', 479500).uncertain).toBeUndefined();
  });

  test('what price and expected plays contradict is shown with a mark', () => {
    expect(cpmWith('50', 479500)).toMatchObject({ value: 0.5, uncertain: true });
    expect(cpmWith('5080', 479500).uncertain).toBe(true);
  });

  test('the price before a discount confirms a CPM too', () => {
    const offered = { price_info: [price(1, 20000, { origin_price: 24000 })] };
    expect(cpmWith('5005', 479500, offered).uncertain).toBeUndefined();
  });

  test('where the platform has no CPM, ours is marked as an estimate with its numbers', () => {
    const shown = cpmWith(undefined, 479500);
    expect(shown.value).toBeCloseTo(50.052, 3);
    expect(shown.estimate).toEqual({ price: 24000, plays: 479500 });
  });

  test('without expected plays there is neither estimate nor mark', () => {
    expect(cpmWith(undefined, 0)).toEqual({ id: 'xingtu.cpm.1_20', unit: 'yuan' });
    expect(cpmWith('56', 0)).toEqual({ id: 'xingtu.cpm.1_20', unit: 'yuan', value: 0.56 });
  });
});

describe('an estimate made of two answers', () => {
  const WEEK = 7 * 86_400_000;
  const without = { ...cp, expect_cpm: {} };
  const drawn = (each: Parameters<typeof draw>[4], more: object = {}) =>
    draw(
      overviewSection,
      { ...all, 'xingtu.cp': without, 'xingtu.spread': { ...spread, expect_cpm: {} }, ...more },
      {},
      {},
      each,
    );

  test.each([
    [
      'price',
      { 'xingtu.marketing': { fetchedAt: NOW - WEEK, fromCache: true } },
      'xingtu.marketing',
      'xingtu.cp',
    ],
    [
      'expected plays',
      { 'xingtu.cp': { fetchedAt: NOW - WEEK, fromCache: true } },
      'xingtu.cp',
      'xingtu.marketing',
    ],
  ])('an estimate is as old as its older part (%s), and names both', (_, each, endpoint, other) => {
    expect(sourceOfFigure(drawn(each), 'xingtu.cpm.1_20')).toMatchObject({
      endpoint,
      also: [other],
      fetchedAt: NOW - WEEK,
      fromCache: true,
    });
  });

  test('an estimate leaves the platform’s own figures beside it as young as they are', () => {
    const blocks = drawn({ 'xingtu.marketing': { fetchedAt: NOW - WEEK } });
    for (const id of ['xingtu.cpe.1_20', 'xingtu.expectedPlays'])
      expect(sourceOfFigure(blocks, id)).toMatchObject({ endpoint: 'xingtu.cp', fetchedAt: NOW });
    expect(sourceOfFigure(blocks, 'xingtu.price.1_20').fetchedAt).toBe(NOW - WEEK);
  });

  test('an estimate names where its plays are from, not where the costs beside it are', () => {
    const costs = { ...spread, expect_cpm: { cpm_21_60: '12586' } };
    const none = { expect_cpm: {}, expect_cpe: {}, expect_vv: { value: 480000 } };
    const blocks = drawn({}, { 'xingtu.cp': none, 'xingtu.spread': costs });
    const { endpoint, also } = sourceOfFigure(blocks, 'xingtu.cpm.1_20');
    expect([endpoint, ...(also ?? [])].sort()).toEqual(['xingtu.cp', 'xingtu.marketing']);
    expect(sourceOfFigure(blocks, 'xingtu.cpm.21_60').endpoint).toBe('xingtu.spread');
  });
});

describe('sparse answers', () => {
  test('the spread’s costs stand in where the other answer has none', () => {
    const blocks = draw(overviewSection, {
      ...all,
      'xingtu.cp': { expect_cpm: {}, expect_cpe: {}, expect_vv: {} },
    });
    expect(figure(blocks, 'xingtu.cpm.1_20').value).toBe(50.34);
    expect(block(blocks, 'metrics', 'xingtu.costs').source.endpoint).toBe('xingtu.spread');
    expect(figure(blocks, 'xingtu.expectedPlays').value).toBeUndefined();
  });

  test('a rate with only a label is a dash', () => {
    const blocks = draw(overviewSection, {
      'xingtu.spread': { ...spread, interact_rate: { label: '美食' } },
    });
    expect(figure(blocks, 'xingtu.interactRate')).toEqual({ id: 'xingtu.interactRate', unit: 'ratio' });
  });

  test('means over no works at all are dashes, the number of works is 0', () => {
    const blocks = draw(overviewSection, {
      'xingtu.spread': { ...spread, item_num: '0', play_mid: '0', like_avg: '0', avg_duration: '0' },
    });
    expect(figure(blocks, 'xingtu.works').value).toBe(0);
    for (const id of ['xingtu.playMid', 'xingtu.likeAvg', 'xingtu.avgDuration'])
      expect(figure(blocks, id).value).toBeUndefined();
  });

  test.each([['3'], [undefined]])('nothing but zeros over %s works are dashes', (item_num) => {
    const zeros = { play_mid: '0', like_avg: '0', comment_avg: '0', share_avg: 0, avg_duration: '0' };
    const rate = { label: '美食', value: 0 };
    const blocks = draw(overviewSection, {
      'xingtu.spread': { ...spread, ...zeros, item_num, interact_rate: rate, play_over_rate: rate },
    });
    for (const name of ['playMid', 'interactRate', 'completionRate', 'likeAvg', 'commentAvg', 'shareAvg'])
      expect(figure(blocks, `xingtu.${name}`).value, name).toBeUndefined();
  });

  test('a zero among other figures is a zero; an interaction rate of 0 beside interactions is none', () => {
    const zero = { ...spread, share_avg: '0', interact_rate: { label: '美食', value: '0' } };
    const blocks = draw(overviewSection, { 'xingtu.spread': zero });
    expect(figure(blocks, 'xingtu.shareAvg').value).toBe(0);
    expect(figure(blocks, 'xingtu.interactRate').value).toBeUndefined();
    const rare = { ...zero, like_avg: '3', comment_avg: '0' };
    expect(figure(draw(overviewSection, { 'xingtu.spread': rare }), 'xingtu.interactRate').value).toBe(0);
  });

  test.each([null, {}, { base_resp: { status_code: 0 } }])('%j draws dashes and no drift', (nothing) => {
    const blocks = draw(overviewSection, Object.fromEntries(Object.keys(all).map((id) => [id, nothing])));
    expect(blocks.map(({ id }) => id)).toEqual([
      'xingtu.card',
      'verdict',
      'xingtu.prices',
      'xingtu.costs',
      'xingtu.performance',
      'xingtu.salesCosts',
    ]);
    const values = blocks.flatMap((one) =>
      one.type === 'metrics' || one.type === 'verdict' ? one.metrics.map((m) => m.value) : [],
    );
    expect(values.every((value) => value === undefined)).toBe(true);
    expect(blocks.flatMap(({ source }) => source.drift ?? [])).toEqual([]);
    expect(block(blocks, 'card', 'xingtu.card').title).toBe(KOL.id);
  });

  test('a missing answer leaves only its own blocks out', () => {
    const { 'xingtu.base': _, ...rest } = all;
    expect(draw(overviewSection, rest).map(({ id }) => id)).toContain('xingtu.prices');
    expect(overviewSection.blocks(askedOf(overviewSection), answersFrom({}))).toEqual([]);
  });

  test('a wrong type is a dash and is told, and the rest stands', () => {
    const blocks = draw(overviewSection, {
      'xingtu.spread': { ...spread, like_avg: { a: 1 }, play_mid: 'many' },
    });
    expect(figure(blocks, 'xingtu.likeAvg').value).toBeUndefined();
    expect(figure(blocks, 'xingtu.playMid').value).toBeUndefined();
    expect(figure(blocks, 'xingtu.commentAvg').value).toBe(1830);
    expect(blocks[0]?.source.drift).toEqual(expect.arrayContaining(['like_avg', 'play_mid']));
  });

  test('a field that is gone is told', () => {
    const { play_mid: _, ...rest } = spread;
    expect(draw(overviewSection, { 'xingtu.spread': rest })[0]?.source.drift).toEqual(['play_mid']);
  });
});

describe('figures of the legacy route say that its traffic parameter is unconfirmed', () => {
  const notes = (raw: object, generation: 'current' | 'legacy') =>
    draw(overviewSection, raw as never, {}, {}, { 'xingtu.spread': { generation } }).flatMap((one) =>
      one.type === 'metrics' && one.source.endpoint === 'xingtu.spread'
        ? one.metrics.map(({ note }) => note)
        : [],
    );
  /** Nine of performance, three of the second estimate; six more where the spread stands in for the costs. */
  test.each([
    [all, 12],
    [{ ...all, 'xingtu.cp': { expect_cpm: {}, expect_cpe: {}, expect_vv: {} } }, 18],
  ])(
    'all figures of the legacy route say that its traffic parameter is unconfirmed, and no others',
    (raw, count) => {
      expect(notes(raw, 'legacy')).toEqual(Array(count).fill('xingtu.flowType'));
      expect(notes(raw, 'current')).toEqual(Array(count).fill(undefined));
    },
  );

  test('figures of other endpoints do not speak of the traffic parameter', () => {
    const blocks = draw(overviewSection, all, {}, { generation: 'legacy' });
    for (const id of ['xingtu.price.1_20', 'xingtu.cpm.1_20', 'xingtu.expectedPlays'])
      expect(figure(blocks, id).note).toBeUndefined();
  });
});
