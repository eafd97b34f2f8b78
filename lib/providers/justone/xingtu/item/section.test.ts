import { describe, expect, test } from 'vitest';
import { answersFrom, block, draw, figure, inputOf, NOW, sourceOfFigure, WORK } from '../testing';
import { itemCost, itemReport, itemTrends } from './section';

const AUTHOR = '7000000000000000009';
const item = {
  author_info: {
    author_id: AUTHOR,
    city: '深圳',
    core_user_id: '111212123046',
    follower: '158845',
    name: '阿禾说',
  },
  video_info: {
    collect_cnt: '10595',
    comment_cnt: '2686',
    content_theme_labels: ['SUV测评', '智能汽车'],
    create_time: '1761648197',
    duration: 165.9,
    finish_rate: 0.0189992082,
    head_image_uri: 'tos-cn-p-0015/cover',
    interact_cnt: '117718',
    interact_rate: 0.0026,
    item_id: WORK.id,
    like_cnt: '107089',
    music_info: { author: '阿禾说', title: '创作的原声' },
    share_cnt: '7943',
    title: '陪妹妹去看车',
    vv_cnt: '45275627',
  },
};

describe('report', () => {
  const blocks = draw(itemReport, { 'xingtu.item': item });

  test('costs one call', () => {
    const asked = itemReport.requests(inputOf(itemReport));
    expect(asked.map(({ endpoint, params }) => [endpoint.id, params])).toEqual([
      ['xingtu.item', { itemId: WORK.id }],
    ]);
  });

  test.each([
    ['item.plays', 45275627],
    ['item.likes', 107089],
    ['item.comments', 2686],
    ['item.collects', 10595],
    ['item.shares', 7943],
    ['item.interactions', 107089 + 2686 + 7943],
    ['item.interactRate', 0.0026],
    ['item.finishRate', 0.0189992082],
    ['item.duration', 165.9],
    ['item.published', '2025-10-28'],
    ['item.music', '创作的原声 · 阿禾说'],
    ['item.authorFans', 158845],
  ])('%s is %s', (id, value) => {
    expect(figure(blocks, id).value).toBe(value);
  });

  test('links to the work and to its author on the market; a cover that is no address is none', () => {
    const card = block(blocks, 'card', 'item.card');
    expect(card).toMatchObject({
      title: '陪妹妹去看车',
      href: `https://www.douyin.com/video/${WORK.id}`,
      link: {
        id: 'item.author',
        subject: { platform: 'xingtu', kind: 'kol', id: AUTHOR, idType: 'xingtuKolId' },
      },
    });
    expect(card.image).toBeUndefined();
    expect(block(blocks, 'tags', 'item.labels').tags).toEqual([{ text: 'SUV测评' }, { text: '智能汽车' }]);
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
    [{ interact_rate: '0', interact_cnt: '3', vv_cnt: '45275627' }, 0],
    [{ interact_rate: 0, interact_cnt: null }, 0],
  ])('an interaction rate of 0 beside interactions that make more than that is none: %j', (rest, rate) => {
    expect(counts(rest)[6]).toBe(rate);
  });

  test('nothing is dashes and no link', () => {
    const none = draw(itemReport, { 'xingtu.item': null });
    expect(block(none, 'card', 'item.card')).toMatchObject({ title: WORK.id });
    expect(block(none, 'card', 'item.card').link).toBeUndefined();
    expect(figure(none, 'item.plays').value).toBeUndefined();
  });
});

describe('trend', () => {
  const list = (...values: string[]) =>
    values.map((value, index) => ({ value, visit_date: 20251030 + index }));

  test('days in order, rates from basis points, changes below zero kept, gaps left open', () => {
    const blocks = draw(itemTrends, {
      'xingtu.itemTrend': {
        date_values: {
          vv_list: [...list('973199', '841023'), { value: '5', visit_date: 20251399 }].reverse(),
          like_cnt_list: list('23048', '-17'),
          comment_cnt_list: list('686'),
          interact_rate_list: list('261', '222'),
          finish_rate_list: list('1666', '1717'),
        },
      },
    });
    expect(block(blocks, 'series', 'item.playsByDay')).toMatchObject({
      axis: { kind: 'day', values: ['2025-10-30', '2025-10-31'] },
      lines: [{ id: 'item.day.plays', values: [973199, 841023] }],
      source: { asOf: '2025-10-31' },
    });
    const lines = block(blocks, 'series', 'item.interactionsByDay').lines;
    expect(lines.find(({ id }) => id === 'item.day.likes')?.values).toEqual([23048, -17]);
    expect(lines.find(({ id }) => id === 'item.day.comments')?.values).toEqual([686, undefined]);
    expect(block(blocks, 'series', 'item.ratesByDay').lines).toMatchObject([
      { id: 'item.day.interactRate', unit: 'ratio', values: [0.0261, 0.0222] },
      { id: 'item.day.finishRate', unit: 'ratio', values: [0.1666, 0.1717] },
    ]);
  });

  test('seconds in order of number; who still watches is what has not left yet', () => {
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

  test('nothing is empty charts', () => {
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
  const marketing = { price_info: [offer(1, 1000), offer(2, 2000), offer(71, 659100)] };
  const spread = { expect_cpm: { cpm_1_20: '100', cpm_60: '14043' }, play_mid: '3642403' };
  const all = { 'xingtu.item': item, 'xingtu.marketing': marketing, 'xingtu.spread': spread };
  const ofLength = (duration: number | undefined) =>
    figure(
      draw(itemCost, { ...all, 'xingtu.item': { ...item, video_info: { ...item.video_info, duration } } }),
      'item.price',
    ).value;

  test('asks for the author’s prices and works once the report names them: two more calls at most', () => {
    const input = inputOf(itemCost, { videos: 'xingtu' });
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
    expect(itemCost.followUps?.requests(inputOf(itemCost), answers)).toEqual([]);
  });

  test.each([
    [20.9, 1000],
    [21, 2000],
    [60.9, 2000],
    [61, 659100],
    [0, undefined],
    [undefined, undefined],
  ])('a work of %s seconds falls under the price %s', (duration, price) => {
    expect(ofLength(duration)).toBe(price);
  });

  test('CPM and CPE are estimates with their numbers', () => {
    const blocks = draw(itemCost, all);
    const cpm = figure(blocks, 'item.cpm');
    expect(cpm.value).toBeCloseTo(14.5575, 4);
    expect(cpm.estimate).toEqual({ price: 659100, plays: 45275627 });
    expect(figure(blocks, 'item.cpe').value).toBeCloseTo(5.599, 3);
    expect(figure(blocks, 'item.expectedCpm').value).toBe(140.43);
    expect(figure(blocks, 'item.authorPlayMid').value).toBe(3642403);
    expect(figure(blocks, 'item.playsToMedian').value).toBeCloseTo(12.43, 2);
  });

  describe('with a price of a week ago', () => {
    const WEEK_AGO = NOW - 7 * 86_400_000;
    const blocks = draw(
      itemCost,
      all,
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
    const closed = { ...offer(71, 659100), enable: false, online_status: 2 };
    const blocks = draw(itemCost, { ...all, 'xingtu.marketing': { price_info: [closed] } });
    expect(figure(blocks, 'item.price')).toMatchObject({ value: 659100, offer: 'closed' });
    for (const id of ['item.cpm', 'item.cpe', 'item.expectedCpm'])
      expect(figure(blocks, id)).toMatchObject({ value: expect.any(Number), offer: 'closed' });
  });

  test.each([
    ['per 1,000 plays', { settlement_type: 30 }, undefined],
    ['settled in an unknown way', { settlement_type: 7 }, 659100],
  ])('no cost is reckoned from a price %s', (_, rest, price) => {
    const blocks = draw(itemCost, {
      ...all,
      'xingtu.marketing': { price_info: [{ ...offer(71, 659100), ...rest }] },
    });
    expect(figure(blocks, 'item.price').value).toBe(price);
    expect(figure(blocks, 'item.cpm')).toEqual({ id: 'item.cpm', unit: 'yuan' });
    expect(figure(blocks, 'item.cpe')).toEqual({ id: 'item.cpe', unit: 'yuan' });
  });

  test('without plays, price or author there is a dash and no estimate', () => {
    const unplayed = { ...item, video_info: { ...item.video_info, vv_cnt: '0' } };
    for (const raw of [
      { ...all, 'xingtu.item': unplayed },
      { 'xingtu.item': item },
      { 'xingtu.item': null },
    ]) {
      expect(figure(draw(itemCost, raw), 'item.cpm')).toEqual({ id: 'item.cpm', unit: 'yuan' });
    }
  });
});
