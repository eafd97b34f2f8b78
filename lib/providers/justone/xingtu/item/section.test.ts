import { describe, expect, test } from 'vitest';
import { answersFrom, askedOf, block, draw, figure, NOW } from '../../../testing';
import { sourceOfFigure, WORK } from '../testing';
import itemAnswer from './fixtures/xingtu.item.full.json';
import trendAnswer from './fixtures/xingtu.itemTrend.full.json';
import { itemCost, itemReport, itemTrends } from './section';

const item = itemAnswer.data;
const AUTHOR = item.author_info.author_id;

describe('report', () => {
  const blocks = draw(itemReport, { 'xingtu.item': item });

  test('the report costs one call', () => {
    const asked = itemReport.requests(askedOf(itemReport));
    expect(asked.map(({ endpoint, params }) => [endpoint.id, params])).toEqual([
      ['xingtu.item', { itemId: WORK.id }],
    ]);
  });

  test.each([
    ['item.plays', 9230000],
    ['item.likes', 84100],
    ['item.comments', 1960],
    ['item.collects', 8420],
    ['item.shares', 6240],
    ['item.interactions', 84100 + 1960 + 6240],
    ['item.interactRate', 0.01],
    ['item.finishRate', 0.0341526017],
    ['item.duration', 41.8],
    ['item.published', '2026-02-15'],
    ['item.music', '@小麦的日常创作的原声'],
    ['item.authorFans', 4279000],
  ])('the figure %s of the report is %s', (id, value) => {
    expect(figure(blocks, id).value).toBe(value);
  });

  test('the card links to the work and to its author on the market; a cover that is no address is none', () => {
    const card = block(blocks, 'card', 'item.card');
    expect(card).toMatchObject({
      title: '三分钟学会做面包 #面包',
      href: `https://www.douyin.com/video/${WORK.id}`,
      link: {
        id: 'item.author',
        subject: { platform: 'xingtu', kind: 'kol', id: AUTHOR, idType: 'xingtuKolId' },
      },
    });
    expect(card.image).toBeUndefined();
    expect(block(blocks, 'tags', 'item.labels').tags).toEqual([{ text: '家常菜' }, { text: '面包' }]);
  });

  test('a song that does not name its author has the author beside it', () => {
    const music_info = { ...item.video_info.music_info, title: '晨光' };
    const drawn = draw(itemReport, {
      'xingtu.item': { ...item, video_info: { ...item.video_info, music_info } },
    });
    expect(figure(drawn, 'item.music').value).toBe('晨光 · 小麦的日常');
  });

  const counts = (rest: object) => {
    const drawn = draw(itemReport, {
      'xingtu.item': { ...item, video_info: { ...item.video_info, ...rest } },
    });
    return block(drawn, 'metrics', 'item.counts').metrics.map(({ value }) => value);
  };

  test('a work that has plays has zeros where it has nothing else', () => {
    const fresh = { like_cnt: '0', comment_cnt: '0', share_cnt: '0', collect_cnt: '0', interact_cnt: '0' };
    expect(counts({ ...fresh, vv_cnt: '94', interact_rate: 0, finish_rate: 0.2 })).toEqual([
      94, 0, 0, 0, 0, 0, 0, 0.2,
    ]);
  });

  test('a work of nothing but zeros has no data', () => {
    const nothing = Object.fromEntries(
      ['vv', 'like', 'comment', 'share', 'collect', 'interact'].map((name) => [`${name}_cnt`, '0']),
    );
    expect(counts({ ...nothing, interact_rate: 0, finish_rate: '0' })).toEqual(Array(8).fill(undefined));
  });

  test.each([
    [{ interact_rate: 0 }, undefined],
    [{ interact_rate: '0', interact_cnt: '3', vv_cnt: '9230000' }, 0],
    [{ interact_rate: 0, interact_cnt: null }, 0],
  ])('an interaction rate of 0 beside interactions that make more than that is none: %j', (rest, rate) => {
    expect(counts(rest)[6]).toBe(rate);
  });

  test('an answer without anything is dashes and no link', () => {
    const none = draw(itemReport, { 'xingtu.item': null });
    expect(block(none, 'card', 'item.card')).toMatchObject({ title: WORK.id });
    expect(block(none, 'card', 'item.card').link).toBeUndefined();
    expect(figure(none, 'item.plays').value).toBeUndefined();
  });
});

describe('trend', () => {
  test('the trend has days in order, rates from basis points, changes below zero and open gaps', () => {
    const { vv_list, comment_cnt_list, ...lists } = trendAnswer.data.date_values;
    const blocks = draw(itemTrends, {
      'xingtu.itemTrend': {
        date_values: {
          ...lists,
          vv_list: [...vv_list, { value: '5', visit_date: 20251399 }].reverse(),
          comment_cnt_list: comment_cnt_list.slice(0, 2),
        },
      },
    });
    expect(block(blocks, 'series', 'item.playsByDay')).toMatchObject({
      axis: { kind: 'day', values: ['2026-02-15', '2026-02-16', '2026-02-17'] },
      lines: [{ id: 'item.day.plays', values: [412000, 238000, -1200] }],
      source: { asOf: '2026-02-17' },
    });
    const lines = block(blocks, 'series', 'item.interactionsByDay').lines;
    expect(lines.find(({ id }) => id === 'item.day.likes')?.values).toEqual([9100, 4200, -30]);
    expect(lines.find(({ id }) => id === 'item.day.comments')?.values).toEqual([310, 120, undefined]);
    expect(block(blocks, 'series', 'item.ratesByDay').lines).toMatchObject([
      { id: 'item.day.interactRate', unit: 'ratio', values: [0.0243, 0.019, 0] },
      { id: 'item.day.finishRate', unit: 'ratio', values: [0.161, 0.158, 0] },
    ]);
  });

  test('seconds are in the order of their numbers; viewers that have not left still watch', () => {
    const blocks = draw(itemTrends, {
      'xingtu.itemThAnalysis': {
        like_info: { '10': '3', '2': '20', '0': '30', x: '9' },
        play_lose_info: { '0': '50', '10': '20', '2': '30' },
      },
    });
    expect(block(blocks, 'series', 'item.likesBySecond')).toMatchObject({
      axis: { kind: 'seconds', values: [0, 2, 10] },
      lines: [{ values: [30, 20, 3] }],
    });
    expect(block(blocks, 'series', 'item.watchingBySecond').lines[0]?.values).toEqual([1, 0.5, 0.2]);
  });

  test('an answer without anything is empty charts', () => {
    const blocks = draw(itemTrends, { 'xingtu.itemTrend': null, 'xingtu.itemThAnalysis': {} });
    expect(blocks).toHaveLength(5);
    expect(blocks.every((one) => one.type === 'series' && one.axis.values.length === 0)).toBe(true);
  });
});

describe('cost', () => {
  const offer = (video_type: number, price: number) => ({
    video_type,
    price,
    enable: true,
    is_open: true,
    task_category: 1,
  });
  const marketing = { price_info: [offer(1, 1000), offer(2, 2000), offer(71, 720000)] };
  const spread = { expect_cpm: { cpm_1_20: '100', cpm_60: '12500' }, play_mid: '512000' };
  /** A work whose length has the price of the longest ones. */
  const long = { ...item, video_info: { ...item.video_info, duration: 72.5 } };
  const all = { 'xingtu.item': long, 'xingtu.marketing': marketing, 'xingtu.spread': spread };
  const ofLength = (duration: number | undefined) =>
    figure(
      draw(itemCost, { ...all, 'xingtu.item': { ...item, video_info: { ...item.video_info, duration } } }),
      'item.price',
    ).value;

  test('the cost asks for the author’s prices and works once the report names them: two more calls at most', () => {
    const input = askedOf(itemCost, { videos: 'xingtu' });
    expect(itemCost.requests(input)).toHaveLength(1);
    const more = itemCost.followUps?.requests(input, answersFrom({ 'xingtu.item': item })) ?? [];
    expect(more.map(({ endpoint, params }) => [endpoint.id, params])).toEqual([
      ['xingtu.marketing', { kolId: AUTHOR }],
      [
        'xingtu.spread',
        { kolId: AUTHOR, videos: 'xingtu', range: '30', assigned: 'all', traffic: 'exclude' },
      ],
    ]);
    expect(more.length).toBe(itemCost.followUps?.calls);
  });

  test.each([undefined, '0', 'x', '12'])('asks for nothing more where the author is %j', (author_id) => {
    const answers = answersFrom({ 'xingtu.item': { ...item, author_info: { author_id } } });
    expect(itemCost.followUps?.requests(askedOf(itemCost), answers)).toEqual([]);
  });

  test.each([
    [20.9, 1000],
    [21, 2000],
    [60.9, 2000],
    [61, 720000],
    [0, undefined],
    [undefined, undefined],
  ])('a work of %s seconds falls under the price %s', (duration, price) => {
    expect(ofLength(duration)).toBe(price);
  });

  test('CPM and CPE are estimates with their numbers', () => {
    const blocks = draw(itemCost, all);
    const cpm = figure(blocks, 'item.cpm');
    expect(cpm.value).toBeCloseTo(78.0065, 4);
    expect(cpm.estimate).toEqual({ price: 720000, plays: 9230000 });
    expect(figure(blocks, 'item.cpe').value).toBeCloseTo(7.801, 3);
    expect(figure(blocks, 'item.expectedCpm').value).toBe(125);
    expect(figure(blocks, 'item.authorPlayMid').value).toBe(512000);
    expect(figure(blocks, 'item.playsToMedian').value).toBeCloseTo(18.03, 2);
  });

  describe('with a price of a week ago', () => {
    const WEEK_AGO = NOW - 7 * 86_400_000;
    const blocks = draw(
      itemCost,
      all,
      {},
      {},
      {
        'xingtu.marketing': { fetchedAt: WEEK_AGO, fromCache: true },
        'xingtu.spread': { fetchedAt: NOW - 1, generation: 'legacy' },
      },
    );
    test.each([
      ['item.cpm', 'xingtu.marketing', ['xingtu.item'], WEEK_AGO],
      ['item.cpe', 'xingtu.marketing', ['xingtu.item'], WEEK_AGO],
      ['item.price', 'xingtu.marketing', undefined, WEEK_AGO],
      ['item.duration', 'xingtu.item', undefined, NOW],
      ['item.playsToMedian', 'xingtu.spread', ['xingtu.item'], NOW - 1],
      ['item.authorPlayMid', 'xingtu.spread', undefined, NOW - 1],
    ])('%s names %s and %j and is of its oldest part', (id, endpoint, also, fetchedAt) => {
      const source = sourceOfFigure(blocks, id);
      expect(source).toMatchObject({ endpoint, fetchedAt });
      expect(source.also).toEqual(also);
    });

    test('what the legacy spread has a part in says that its traffic parameter is unconfirmed', () => {
      for (const id of ['item.expectedCpm', 'item.authorPlayMid', 'item.playsToMedian'])
        expect(figure(blocks, id).note).toBe('xingtu.flowType');
      expect(figure(blocks, 'item.cpm').note).toBeUndefined();
    });
  });

  test('a closed offer is told as that, and so is what is reckoned from it', () => {
    const closed = { ...offer(71, 720000), enable: false, online_status: 2 };
    const blocks = draw(itemCost, { ...all, 'xingtu.marketing': { price_info: [closed] } });
    expect(figure(blocks, 'item.price')).toMatchObject({ value: 720000, offer: 'closed' });
    for (const id of ['item.cpm', 'item.cpe', 'item.expectedCpm'])
      expect(figure(blocks, id)).toMatchObject({ value: expect.any(Number), offer: 'closed' });
  });

  test.each([
    ['per 1,000 plays', { settlement_type: 30 }, undefined],
    ['settled in an unknown way', { settlement_type: 7 }, 720000],
  ])('no cost is reckoned from a price %s', (_, rest, price) => {
    const blocks = draw(itemCost, {
      ...all,
      'xingtu.marketing': { price_info: [{ ...offer(71, 720000), ...rest }] },
    });
    expect(figure(blocks, 'item.price').value).toBe(price);
    expect(figure(blocks, 'item.cpm')).toEqual({ id: 'item.cpm', unit: 'yuan' });
    expect(figure(blocks, 'item.cpe')).toEqual({ id: 'item.cpe', unit: 'yuan' });
  });

  test('without plays, price or author there is a dash and no estimate', () => {
    const unplayed = { ...long, video_info: { ...long.video_info, vv_cnt: '0' } };
    for (const raw of [
      { ...all, 'xingtu.item': unplayed },
      { 'xingtu.item': item },
      { 'xingtu.item': null },
    ]) {
      expect(figure(draw(itemCost, raw), 'item.cpm')).toEqual({ id: 'item.cpm', unit: 'yuan' });
    }
  });
});
