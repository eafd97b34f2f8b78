import { describe, expect, test } from 'vitest';
import type { Block, Row } from '../../../../report/blocks';
import { askedOf, block, draw, figure, NOW } from '../../../testing';
import { KOL } from '../testing';
import flatAnswer from './fixtures/xingtu.recVideos.flat.json';
import objectsAnswer from './fixtures/xingtu.recVideos.objects.json';
import { contentSection } from './section';

const A = '7100000000000000021';
const B = '7100000000000000022';
const C = '7100000000000000023';
/** 2026-02-15 20:00 in Shanghai. */
const EVENING = 1771156800;

const rec = (item_id: string, play: number, rest: object = {}) => ({
  ...flatAnswer.data.masterpiece_videos[0],
  create_time: EVENING + 8 * 3600,
  item_id,
  play,
  ...rest,
});
const shown = (item_id: string, play: number, create_time = EVENING) => ({
  comment: 432,
  create_time,
  duration: 20,
  item_cover: 'https://p3.douyinpic.com/cover.jpeg',
  item_date: '2026-02-15',
  item_id,
  item_title: `作品 ${item_id.slice(-1)}`,
  like: 9210,
  play,
  share: 0,
  url: 'https://www.iesdouyin.com/share/video/1/?did=tracking',
});
const recVideos = {
  masterpiece_videos: [rec(C, 1240000)],
  newest_videos: [rec(A, 431000), rec(B, 512000)],
  order_hot_videos: [],
  personal_hot_videos: [rec(B, 512000)],
};
const showItems = {
  latest_item_info: [
    shown(A, 438000, EVENING + 86_400),
    shown(B, 519000),
    shown('x', 6000000, EVENING - 86_400),
  ],
  latest_star_item_info: [shown(C, 1010000)],
};
const both = { 'xingtu.recVideos': recVideos, 'xingtu.showItems': showItems };

/** The works of one list of the answers, by the fields that the answers give. */
const FIELDS = ['title', 'date', 'plays', 'likes', 'comments', 'shares', 'duration'];
function listed(drawn: Block[], list: string): { rows: Row[] } {
  const { columns, rows } = block(drawn, 'table', 'xingtu.works');
  const places = FIELDS.map((field) => columns.findIndex(({ id }) => id === `xingtu.work.${field}`));
  return {
    rows: rows
      .filter(({ lists }) => lists?.includes(list))
      .map(({ cells, subject, href, image }) => ({
        cells: places.map((place) => cells[place]),
        ...(subject && { subject }),
        ...(href && { href }),
        ...(image && { image }),
      })),
  };
}

test('the works cost two calls', () => {
  const asked = contentSection.requests(askedOf(contentSection, { assigned: 'only', traffic: 'include' }));
  expect(asked.map(({ endpoint, params }) => [endpoint.id, params])).toEqual([
    ['xingtu.recVideos', { kolId: KOL.id }],
    ['xingtu.showItems', { kolId: KOL.id, assigned: 'only', traffic: 'include' }],
  ]);
});

describe('the lists of recommended works', () => {
  const blocks = draw(contentSection, both);

  test('the works of several lists are one row, as the latest works tell them', () => {
    const newest = listed(blocks, 'xingtu.newest');
    expect(newest.rows[0]).toEqual({
      cells: ['作品 1', '2026-02-16', 438000, 9210, 432, 0, 20],
      subject: { platform: 'douyin', kind: 'item', id: A, idType: 'awemeId' },
      href: `https://www.douyin.com/video/${A}`,
      image: 'https://p3.douyinpic.com/cover.jpeg',
    });
    const { columns, rows } = block(blocks, 'table', 'xingtu.works');
    expect(columns).toHaveLength(rows[0]?.cells.length ?? 0);
    expect(rows).toHaveLength(4);
    expect(rows.find(({ subject }) => subject?.id === B)?.lists).toEqual([
      'xingtu.latest',
      'xingtu.newest',
      'xingtu.personalHot',
    ]);
  });

  test('zeros other than plays were never filled: dashes; the clock’s 8 hours are taken off', () => {
    const [row] = listed(draw(contentSection, { 'xingtu.recVideos': recVideos }), 'xingtu.masterpiece').rows;
    expect(row?.cells).toEqual([
      undefined,
      '2026-02-15',
      1240000,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('an empty list says so', () => {
    expect(listed(blocks, 'xingtu.orderHot').rows).toEqual([]);
  });

  test('the other capture’s shape reads the same', () => {
    const stats = { watch_cnt: '500', like_cnt: '40', comment_cnt: '3', share_cnt: 2 };
    const drawn = draw(contentSection, {
      'xingtu.recVideos': {
        masterpiece_videos: [{ item_id: A, title: '标题', stats }],
        newest_video: [{ item_id: B, stats }],
        order_hot_video: [{ item_id: C, stats }],
      },
    });
    expect(listed(drawn, 'xingtu.masterpiece').rows[0]?.cells).toEqual([
      '标题',
      undefined,
      500,
      40,
      3,
      2,
      undefined,
    ]);
    expect(listed(drawn, 'xingtu.newest').rows[0]?.subject?.id).toBe(B);
    expect(listed(drawn, 'xingtu.orderHot').rows[0]?.subject?.id).toBe(C);
  });

  test('an id that is none opens nothing', () => {
    const drawn = draw(contentSection, {
      'xingtu.recVideos': { masterpiece_videos: [rec('12', 5), rec('../evil', 5)] },
    });
    for (const row of listed(drawn, 'xingtu.masterpiece').rows) {
      expect(row.subject).toBeUndefined();
      expect(row.href).toBeUndefined();
    }
  });
});

describe('a table made of two answers', () => {
  const OLD = { 'xingtu.showItems': { fetchedAt: NOW - 86_400_000, fromCache: true } };
  const sources = (raw: object) =>
    Object.fromEntries(
      draw(contentSection, raw as never, {}, {}, OLD).map(({ id, source }) => [
        id,
        [[source.endpoint, ...(source.also ?? [])].sort(), source.fetchedAt],
      ]),
    );

  test('a table made of two answers is as old as its oldest part, and names both', () => {
    const drawn = sources(both);
    const two = [['xingtu.recVideos', 'xingtu.showItems'], NOW - 86_400_000];
    expect(drawn['xingtu.works']).toEqual(two);
    expect(drawn['xingtu.works.figures']).toEqual([['xingtu.showItems'], NOW - 86_400_000]);
    expect(drawn['xingtu.playsOverTime']).toEqual([['xingtu.showItems'], NOW - 86_400_000]);
  });

  test('a table of one answer names that one', () => {
    const drawn = sources({ 'xingtu.recVideos': recVideos });
    expect(drawn['xingtu.works']).toEqual([['xingtu.recVideos'], NOW]);
  });

  test('the chart names both answers, where the works are the recommended ones with the days of the others', () => {
    const drawn = sources({
      ...both,
      'xingtu.showItems': { latest_item_info: [], latest_star_item_info: [shown(C, 1010000)] },
    });
    expect(drawn['xingtu.playsOverTime']).toEqual([
      ['xingtu.recVideos', 'xingtu.showItems'],
      NOW - 86_400_000,
    ]);
  });
});

describe('the other shape of the recommended works', () => {
  const work = (id: string, title: string, rest: object = {}) => ({
    ...objectsAnswer.data.masterpiece_videos[0],
    id,
    title,
    ...rest,
  });
  const given = {
    ...objectsAnswer.data,
    masterpiece_videos: [work(A, '代表作')],
    newest_video: work(B, '最新'),
    personal_hot_video: work(C, '热门'),
  };
  const blocks = draw(contentSection, { 'xingtu.recVideos': given });
  const rows = (id: string, drawn = blocks) => listed(drawn, id).rows;

  test('the other shape fills every table and links every row, by the time as it is', () => {
    for (const [id, title, table] of [
      [A, '代表作', 'xingtu.masterpiece'],
      [B, '最新', 'xingtu.newest'],
      [C, '热门', 'xingtu.personalHot'],
    ] as const)
      expect(rows(table)).toEqual([
        {
          cells: [title, '2026-02-15', 375000, 14300, 212, 0, 72.318],
          subject: { platform: 'douyin', kind: 'item', id, idType: 'awemeId' },
          href: `https://www.douyin.com/video/${id}`,
        },
      ]);
    expect(rows('xingtu.orderHot')).toEqual([]);
    expect(blocks.slice(0, 1).map(({ source }) => source.drift)).toEqual([undefined]);
  });

  test('the time of the other shape is not moved: late in the evening of Shanghai it is still that day', () => {
    // 23:30 in Shanghai on 15 February, and 04:00 on the 16th: 8 hours less would be another day.
    const late = { masterpiece_videos: [work(A, '', { create_time: String(EVENING + 8 * 3600) })] };
    expect(rows('xingtu.masterpiece', draw(contentSection, { 'xingtu.recVideos': late }))[0]?.cells[1]).toBe(
      '2026-02-16',
    );
  });

  test.each([
    ['a list', [work(A, 'x')]],
    ['an object', work(A, 'x')],
    ['an object by place', { 0: work(A, 'x') }],
    ['a list with nothing beside it', [null, work(A, 'x')]],
  ])('the other shape takes %s under every name', (_, one) => {
    for (const [wire, table] of [
      ['masterpiece_videos', 'xingtu.masterpiece'],
      ['newest_videos', 'xingtu.newest'],
      ['newest_video', 'xingtu.newest'],
      ['order_hot_videos', 'xingtu.orderHot'],
      ['order_hot_video', 'xingtu.orderHot'],
      ['personal_hot_videos', 'xingtu.personalHot'],
      ['personal_hot_video', 'xingtu.personalHot'],
    ] as const) {
      const drawn = draw(contentSection, { 'xingtu.recVideos': { masterpiece_videos: [], [wire]: one } });
      expect(rows(table, drawn)[0]?.subject?.id, wire).toBe(A);
      expect(drawn.slice(0, 1).map(({ source }) => source.drift)).toEqual([undefined]);
    }
  });

  test.each([[null], [{}], [[]], [undefined]])('%j is no work', (none) => {
    const drawn = draw(contentSection, {
      'xingtu.recVideos': { masterpiece_videos: none, newest_video: none },
    });
    expect(rows('xingtu.masterpiece', drawn)).toEqual([]);
    expect(rows('xingtu.newest', drawn)).toEqual([]);
  });

  test.each([[{}], [null], [{ watch_cnt: null }]])('stats of %j leave the flat shape what it is', (stats) => {
    const drawn = draw(contentSection, {
      'xingtu.recVideos': { masterpiece_videos: [rec(A, 94, { stats })] },
    });
    expect(rows('xingtu.masterpiece', drawn)[0]?.cells.slice(1, 3)).toEqual(['2026-02-15', 94]);
  });

  test('an empty list under one name does not hide the work under the other', () => {
    const drawn = draw(contentSection, { 'xingtu.recVideos': { ...given, newest_videos: [] } });
    expect(rows('xingtu.newest', drawn)).toHaveLength(1);
  });
});

describe('zeros', () => {
  const counts = (list: object) =>
    listed(draw(contentSection, list as never), 'xingtu.masterpiece').rows[0]?.cells.slice(2, 6);
  const nested = (stats: object) =>
    counts({ 'xingtu.recVideos': { masterpiece_videos: [{ id: A, stats }] } });
  const flat = (rest: object) => counts({ 'xingtu.recVideos': { masterpiece_videos: [rec(A, 94, rest)] } });
  const latest = (rest: object) =>
    listed(
      draw(contentSection, { 'xingtu.showItems': { latest_item_info: [{ ...shown(A, 94), ...rest }] } }),
      'xingtu.latest',
    ).rows[0]?.cells.slice(2, 6);
  const none = [undefined, undefined, undefined, undefined];

  test('zeros of a work that has anything else are zeros', () => {
    expect(nested({ watch_cnt: '94', like_cnt: '0', comment_cnt: '0', share_cnt: '0' })).toEqual([
      94, 0, 0, 0,
    ]);
    expect(flat({ like: 3 })).toEqual([94, 3, 0, 0]);
    expect(latest({ like: 0, comment: 0, share: 0 })).toEqual([94, 0, 0, 0]);
  });

  test('zeros of a work of nothing but zeros are no data', () => {
    expect(nested({ watch_cnt: '0', like_cnt: '0', comment_cnt: '0', share_cnt: 0 })).toEqual(none);
    expect(latest({ play: 0, like: 0, comment: 0, share: 0 })).toEqual(none);
    expect(counts({ 'xingtu.recVideos': { masterpiece_videos: [rec(A, 0)] } })).toEqual(none);
  });

  test('zeros beside plays alone, in the list that fills nothing else, are empty places', () => {
    expect(flat({})).toEqual([94, undefined, undefined, undefined]);
  });
});

describe('plays over time', () => {
  test('the chart has the latest works in the order of publishing, and the median as a line', () => {
    const series = block(draw(contentSection, both), 'series', 'xingtu.playsOverTime');
    expect(series.axis).toEqual({ kind: 'day', values: ['2026-02-14', '2026-02-15', '2026-02-16'] });
    expect(series.lines[0]?.values).toEqual([6000000, 519000, 438000]);
    expect(series.marker).toEqual({ id: 'xingtu.work.median', value: 519000 });
    expect(series.source.endpoint).toBe('xingtu.showItems');
  });

  test('the median of an even number of works is the mean of the two in the middle', () => {
    const drawn = draw(contentSection, {
      'xingtu.showItems': { latest_item_info: [shown(A, 100), shown(B, 300)] },
    });
    expect(block(drawn, 'series', 'xingtu.playsOverTime').marker?.value).toBe(200);
  });

  test('without show items the chart has the recommended works, each once', () => {
    const series = block(
      draw(contentSection, { 'xingtu.recVideos': recVideos }),
      'series',
      'xingtu.playsOverTime',
    );
    expect(series.lines[0]?.values.toSorted()).toEqual([431000, 512000, 1240000].toSorted());
  });
});

test('nothing at all draws one empty table and no chart', () => {
  const blocks = draw(contentSection, { 'xingtu.recVideos': null, 'xingtu.showItems': null });
  expect(blocks).toMatchObject([{ type: 'table', id: 'xingtu.works', rows: [] }]);
});

describe('one table of works', () => {
  const day = (back: number) => EVENING - back * 86_400;
  const id = (place: number) => `71000000000000001${String(place).padStart(2, '0')}`;
  const many = {
    latest_item_info: [100, 200, 300, 230, 45].map((plays, place) =>
      shown(id(place), plays * 1000, day(place)),
    ),
    latest_star_item_info: [60, 80].map((plays, place) =>
      shown(id(20 + place), plays * 1000, day(2 + 8 * place)),
    ),
  };
  const cell = (drawn: Block[], place: number, field: string) => {
    const { columns, rows } = block(drawn, 'table', 'xingtu.works');
    const row = rows.find(({ subject }) => subject?.id === id(place));
    const at = columns.findIndex((column) => column.id === `xingtu.work.${field}`);
    return { value: row?.cells[at], estimate: row?.estimates?.[at], multiple: row?.multiples?.[at] };
  };
  const works = draw(contentSection, { 'xingtu.showItems': many });

  test('the newest work stands first', () => {
    const { columns, rows } = block(works, 'table', 'xingtu.works');
    const at = columns.findIndex((column) => column.id === 'xingtu.work.date');
    const dates = rows.map(({ cells }) => String(cells[at]));
    expect(dates).toEqual([...dates].sort().reverse());
  });

  test('the table narrows to what the answers have, and to nothing that they lack', () => {
    const filters = (drawn: Block[]) => block(drawn, 'table', 'xingtu.works').filters?.map((one) => one.id);
    expect(filters(works)).toEqual(['xingtu.works.personal', 'xingtu.works.ordered']);
    expect(filters(draw(contentSection, both))).toEqual([
      'xingtu.works.personal',
      'xingtu.works.ordered',
      'xingtu.masterpiece',
      'xingtu.works.hot',
      'xingtu.newest',
    ]);
    expect(filters(draw(contentSection, { 'xingtu.recVideos': null }))).toBeUndefined();
  });

  test('plays stand beside the median of the latest works of their kind, which takes three of them', () => {
    expect(cell(works, 2, 'plays').multiple).toEqual({ median: 200_000, of: 5, times: 1.5 });
    expect(cell(works, 4, 'plays').multiple?.times).toBe(0.225);
    expect(cell(works, 20, 'plays').multiple).toBeUndefined();
  });

  test('the rate of engagement has its arithmetic, and is missing where a count is', () => {
    expect(cell(works, 0, 'rate')).toMatchObject({
      value: (9210 + 432) / 100_000,
      estimate: { interactions: 9642, plays: 100_000 },
    });
    const [first, ...rest] = many.latest_item_info;
    const partly = [{ ...first, comment: null }, ...rest];
    const drawn = draw(contentSection, { 'xingtu.showItems': { latest_item_info: partly } });
    expect(cell(drawn, 0, 'rate')).toMatchObject({ value: undefined, estimate: undefined });
  });

  describe('the cost of a thousand plays', () => {
    const at = (price: object) => ({
      'xingtu.showItems': many,
      'xingtu.marketing': {
        price_info: [{ video_type: 1, settlement_type: 2, enable: true, price: 5000, ...price }],
      },
    });

    test('is today’s price for the length of the work over its plays, with both numbers', () => {
      const drawn = draw(contentSection, at({}));
      expect(cell(drawn, 0, 'cpm')).toMatchObject({ value: 50, estimate: { price: 5000, plays: 100_000 } });
      const column = block(drawn, 'table', 'xingtu.works').columns.find(({ id }) => id === 'xingtu.work.cpm');
      expect(column).toMatchObject({ estimate: true });
      expect([column?.source?.endpoint, ...(column?.source?.also ?? [])]).toContain('xingtu.marketing');
    });

    test('the cost of an engagement is the same price over the engagements, with both numbers', () => {
      const drawn = draw(contentSection, at({}));
      expect(cell(drawn, 0, 'cpe')).toMatchObject({
        value: 5000 / 9642,
        estimate: { price: 5000, interactions: 9642 },
      });
      const [first, ...rest] = many.latest_item_info;
      const partly = { latest_item_info: [{ ...first, comment: null }, ...rest] };
      expect(cell(draw(contentSection, { ...at({}), 'xingtu.showItems': partly }), 0, 'cpe')).toMatchObject({
        value: undefined,
        estimate: undefined,
      });
    });

    test.each([
      ['of another length', { video_type: 71 }],
      ['of an offer that is closed', { enable: false }],
      ['of an unknown unit', { settlement_type: 7 }],
      ['of nothing', { price: 0 }],
    ])('is missing at a price %s', (_, price) => {
      expect(cell(draw(contentSection, at(price)), 0, 'cpm')).toMatchObject({
        value: undefined,
        estimate: undefined,
      });
    });

    test('is missing where the price was not fetched, and asks for nothing', () => {
      expect(cell(works, 0, 'cpm').value).toBeUndefined();
      expect(cell(works, 0, 'cpe').value).toBeUndefined();
      expect(contentSection.borrows?.(askedOf(contentSection))).toMatchObject([
        { endpoint: { id: 'xingtu.marketing' }, params: { kolId: KOL.id } },
      ]);
    });
  });

  test('the share of sponsored works is counted over the days that both lists reach back to', () => {
    // The personal list ends four days back: the second sponsored work is older than that.
    expect(figure(works, 'xingtu.works.orderedShare')).toMatchObject({
      value: expect.closeTo(1 / 6, 9),
      estimate: { sponsored: 1, works: 6 },
    });
  });

  test('the hit rate counts latest works at twice the median of their kind', () => {
    const latest = [100, 100, 100, 100, 250].map((plays, place) => shown(id(place), plays, day(place)));
    const drawn = draw(contentSection, { 'xingtu.showItems': { latest_item_info: latest } });
    expect(figure(drawn, 'xingtu.works.hitRate')).toMatchObject({
      value: 0.2,
      estimate: { hits: 1, works: 5 },
    });
    expect(figure(drawn, 'xingtu.works.orderedShare')).toMatchObject({ value: 0 });
  });

  test('no latest works have no shares', () => {
    const drawn = draw(contentSection, { 'xingtu.recVideos': recVideos });
    expect(drawn.map(({ id }) => id)).not.toContain('xingtu.works.figures');
  });
});

test.each([
  [{ id: A, stats: { watch_cnt: '500', like_cnt: '40', favorite_cnt: '12' } }, 12],
  [{ id: A, stats: { watch_cnt: '500', favorite_cnt: '0' } }, 0],
  [{ item_id: A, play: 500, like: 40, favorite: '7' }, 7],
  [{ item_id: A, play: 500, favorite: '0' }, undefined],
])('a recommended work has its collects: %#', (video, collects) => {
  const table = block(
    draw(contentSection, { 'xingtu.recVideos': { masterpiece_videos: [video] } }),
    'table',
    'xingtu.works',
  );
  const at = table.columns.findIndex(({ id }) => id === 'xingtu.work.collects');
  expect(table.rows[0]?.cells[at]).toBe(collects);
});
