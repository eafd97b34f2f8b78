import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Block } from '../report/blocks';
import { FailureError } from '../report/failure';
import { format } from '../report/format';
import type { Unit } from '../report/units';
import type { Inquiry } from '../subject/inquiry';
import { foundIn } from './lookup';
import { parseLossless } from './lossless';
import { ENDPOINTS, endpointById, LISTS, SECTIONS } from './registry';
import { askedOf, NOW } from './testing';
import { readTikomni } from './tikomni/envelope';
import type { Answer, Answers, Endpoint, Section } from './types';
import { readWire } from './wire';

/**
 * Answers in the shapes that the APIs really give, one file an endpoint and shape: `fixtures/<endpoint id>.<shape>.json`,
 * the whole body as it is sent. JSON, since a bare id of 19 digits would be rounded anywhere else.
 */
const HOME = import.meta.dirname;
const FILES = new Map(
  readdirSync(HOME, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?:^|\/)fixtures\/[^/]+\.json$/.test(path))
    .map((path) => [basename(path, '.json'), readFileSync(join(HOME, path), 'utf8')]),
);

/** The endpoint of a fixture: what stands before the shape in its name. */
function endpointOf(name: string): Endpoint {
  const endpoint = endpointById(name.slice(0, name.lastIndexOf('.')));
  if (!endpoint) throw new Error(`${name}.json is of no endpoint`);
  return endpoint;
}

/** What stands in the envelope, read as the channel of the endpoint reads it. */
function dataOf(name: string): unknown {
  const text = FILES.get(name);
  if (text === undefined) throw new Error(`no fixture ${name}`);
  if (endpointOf(name).via === 'tikomni')
    return readTikomni({ status: 200, text, headers: {} }, [], NOW).data;
  const { code, data } = parseLossless(text) as { code: unknown; data: unknown };
  expect(code).toBe(0);
  return data;
}

function answerOf(name: string, change: (data: unknown) => unknown = (data) => data): Answer {
  const { id, schema, expects } = endpointOf(name);
  const read = readWire(schema, change(dataOf(name)), expects);
  if (!read) throw new Error(`${name} is not of the schema's kind`);
  const source = { endpoint: id, fetchedAt: NOW, fromCache: false, sample: false, drift: read.drift };
  return { data: read.value, source };
}

/** Everything that sections and lists draw of some answers. */
function drawn(names: readonly string[], change?: (data: unknown) => unknown): Block[] {
  const read = new Map(names.map((name) => [endpointOf(name).id, answerOf(name, change)]));
  const answers: Answers = {
    get: <T>({ id }: Endpoint<T>) => read.get(id) as Answer<T> | undefined,
  };
  const ofSection = (section: Section) => {
    const input = askedOf(section);
    section.followUps?.requests(input, answers);
    section.identity?.(input, answers);
    return section.blocks(input, answers);
  };
  const lists = Object.values(LISTS).flatMap((list) => {
    const answer = read.get(list.request({}).endpoint.id);
    const page = answer && list.page(answer, {});
    return page ? [...(page.blocks ?? []), page.table] : [];
  });
  return [...Object.values(SECTIONS).flatMap(ofSection), ...lists];
}

/** Every figure as a screen writes it, in both languages. */
function written(blocks: readonly Block[]): string[] {
  const figures = blocks.flatMap((block): { unit: Unit; value?: unknown }[] => {
    if (block.type === 'metrics') return block.metrics;
    if (block.type === 'card') return block.facts;
    if (block.type === 'verdict') return [...block.forms.flatMap(({ metrics }) => metrics), ...block.metrics];
    if (block.type === 'series')
      return block.lines.flatMap(({ unit, values }) => values.map((value) => ({ unit, value })));
    if (block.type === 'distribution')
      return block.rows.map(({ share }) => ({ unit: 'ratio', value: share }));
    if (block.type === 'tags') return block.tags.map(({ text }) => ({ unit: 'text', value: text }));
    return block.rows.flatMap(({ cells }) =>
      cells.map((value, at) => ({ unit: block.columns[at]?.unit ?? 'text', value })),
    );
  });
  return (['zh-CN', 'en'] as const).flatMap((language) =>
    figures.map(({ unit, value }) => format(unit, value as never, language)),
  );
}

/** Answers that have nothing to draw, or are a failure. */
const NOTHING = ['xingtu.base.emptyList', 'xingtu.item.null', 'pgy.blogger.emptyList'];
const REFUSED = 'studio.diagnosis.notLoggedIn';
const names = [...FILES.keys()].sort();
const readable = names.filter((name) => name !== REFUSED);

/** The endpoints that no section draws: what their answers lead to is opened. */
const INQUIRIES: Readonly<Record<string, Inquiry>> = {
  'douyin.shareLink': { by: 'link', platform: 'douyin', text: 'https://v.douyin.com/iAbC/' },
  'xhs.shareLink': { by: 'link', platform: 'xiaohongshu', text: 'https://xhslink.com/a/AbC' },
};

describe('the recorded shapes', () => {
  it('every endpoint has a recorded shape, but the workbook, whose answer is bytes', () => {
    const recorded = new Set(names.map((name) => endpointOf(name).id));
    const without = ENDPOINTS.filter(({ id }) => !recorded.has(id)).map(({ id }) => id);
    expect(without).toEqual(['studio.itemDownload']);
  });

  it.each(readable)('%s is read without drift and drawn without a broken figure', (name) => {
    const answer = answerOf(name);
    expect(answer.source.drift).toEqual([]);
    const blocks = drawn([name]);
    const its = blocks.filter(({ source }) => source.endpoint === answer.source.endpoint);
    const inquiry = INQUIRIES[answer.source.endpoint];
    if (NOTHING.includes(name)) expect(answer.data).toBeUndefined();
    else if (inquiry) expect(foundIn(inquiry, answer).accepted).toBeDefined();
    else expect(its.length, 'blocks that are drawn of it').toBeGreaterThan(0);
    for (const text of written(blocks)) expect(text).not.toMatch(/NaN|Infinity|undefined|null|\[object/);
  });
});

/** An answer with every value changed. */
const changed = (change: (value: unknown) => unknown) => (data: unknown) =>
  JSON.parse(JSON.stringify(data), (_, value) => change(value));
const asText = changed((value) => (typeof value === 'number' ? String(value) : value));
/** Only what is short enough for a figure: a long id would lose digits as a number. */
const asNumber = changed((value) =>
  typeof value === 'string' && /^-?(0|[1-9]\d{0,7})(\.\d+)?$/.test(value) ? Number(value) : value,
);

it.each(readable)('%s means the same with its figures as texts and as numbers', (name) => {
  const blocks = drawn([name]);
  expect(drawn([name], asText)).toEqual(blocks);
  expect(drawn([name], asNumber)).toEqual(blocks);
});

/** The lists of works that make one table, and the fields of a work as its answers give them. */
const WORK_LISTS = /^xingtu\.(?:masterpiece|newest|orderHot|personalHot|latest|latestOrdered)$/;
const WORK_FIELDS = ['title', 'date', 'plays', 'likes', 'comments', 'shares', 'duration'];

/** What is shown under an id: a figure, the cells of a column with their remarks, the points of a line, the rows of a distribution, tags, or nothing. */
function shown(blocks: readonly Block[], id: string): unknown {
  for (const block of blocks) {
    const figures = block.type === 'metrics' ? block.metrics : block.type === 'card' ? block.facts : [];
    const figure = figures.find((one) => one.id === id);
    if (figure) {
      const { id: _id, unit: _unit, source, ...rest } = figure;
      return { ...rest, ...(source?.also && { madeOf: [source.endpoint, ...source.also] }) };
    }
    if (block.type === 'distribution' && block.id === id) return block.rows;
    if (block.type === 'tags' && block.id === id) return block.tags.map(({ text }) => text);
    if (block.type === 'series') {
      const line = block.lines.find((one) => one.id === id);
      if (line) return line.values.map((value, at) => [block.axis.values[at], value]);
    }
    if (block.type !== 'table') continue;
    if (block.id === 'xingtu.works' && WORK_LISTS.test(id)) {
      const places = WORK_FIELDS.map((field) =>
        block.columns.findIndex((column) => column.id === `xingtu.work.${field}`),
      );
      return block.rows
        .filter(({ lists }) => lists?.includes(id))
        .map(({ cells, subject }) => [subject?.id, ...places.map((place) => cells[place])]);
    }
    if (block.id === id) return block.rows.map(({ cells, subject }) => [subject?.id, ...cells]);
    const at = block.columns.findIndex((column) => column.id === id);
    if (at >= 0)
      return block.rows.map(({ cells, notes }) => (notes?.[at] ? [cells[at], ...notes[at]] : cells[at]));
  }
  return undefined;
}

type Meaning = readonly [says: string, from: readonly string[], id: string, shows: unknown];

const XINGTU = ['xingtu.base.full', 'xingtu.cp.full', 'xingtu.spread.full', 'xingtu.marketing.open'];
const CLOSED = ['xingtu.cp.full', 'xingtu.spread.full', 'xingtu.marketing.closed'];
const PGY = ['pgy.blogger.full', 'pgy.costEffective.full', 'pgy.dataSummary.full', 'pgy.notesRate.full'];
const PGY_ZEROS = [
  'pgy.blogger.full',
  'pgy.costEffective.videoOnly',
  'pgy.dataSummary.zeros',
  'pgy.notesRate.zeros',
];
const SOURCES = 'studio.item.playSource';
/** The id of a made-up work, and of a made-up note. */
const work = (n: number) => `71${String(n).padStart(17, '0')}`;
const note = (n: number) => `6a99${String(n).padStart(4, '0')}0123456789abcdef`;
const dashes = (count: number) => Array(count).fill(undefined);

const XINGTU_MEANS: readonly Meaning[] = [
  ['a price is yuan', XINGTU, 'xingtu.price.1_20', { value: 24_000 }],
  ['a CPM is fen, and 24,000 / 480,000 * 1000 confirms it', XINGTU, 'xingtu.cpm.1_20', { value: 50 }],
  ['a CPE is fen', XINGTU, 'xingtu.cpe.1_20', { value: 2.71 }],
  [
    'a rate is basis points, with the share of peers that it beats',
    XINGTU,
    'xingtu.interactRate',
    { value: 0.0906, percentile: { beats: 0.731, peers: '美食' } },
  ],
  ['a mean duration is hundredths of a second', XINGTU, 'xingtu.avgDuration', { value: 31.5 }],
  ['what is pushed to advertisers is no price of a work', XINGTU, 'xingtu.price', [23_000]],
  ['a closed offer is told as closed', CLOSED, 'xingtu.price.1_20', { value: 24_000, offer: 'closed' }],
  ['an open offer beside closed ones is open', CLOSED, 'xingtu.price.21_60', { value: 60_000 }],
  ['a cost at a closed offer is told as that', CLOSED, 'xingtu.cpm.1_20', { value: 50, offer: 'closed' }],
  ['a closed offer of a special kind keeps its mark', CLOSED, 'xingtu.price', [[23_000, 'offer.closed']]],
  [
    'a price per 1,000 organic plays has a table of its own, with floor and ceiling',
    ['xingtu.marketing.natural'],
    'xingtu.naturalPrices',
    [[undefined, '短视频自然流量', 37, 12_000, 120_000]],
  ],
  [
    'a price per 1,000 organic plays is no quote',
    ['xingtu.marketing.natural'],
    'xingtu.otherPrices',
    undefined,
  ],
  [
    'a discount is said',
    ['xingtu.marketing.discounted'],
    'xingtu.price.1_20',
    { value: 24_000, note: 'xingtu.discount' },
  ],
  [
    'without expected plays there is no CPM of ours',
    ['xingtu.cp.sparse', 'xingtu.marketing.open'],
    'xingtu.cpm.1_20',
    {},
  ],
  [
    'the spread’s costs stand in for missing ones',
    ['xingtu.cp.sparse', 'xingtu.spread.full'],
    'xingtu.cpm.1_20',
    { value: 50.34 },
  ],
  [
    'the CPM of pictures is in fen, as far as we know',
    ['xingtu.cp.pictures'],
    'xingtu.picCpm',
    { value: 41, uncertain: true },
  ],
  ['the CPM of pictures changes nothing of videos', ['xingtu.cp.pictures'], 'xingtu.cpm.60', { value: 150 }],
  ['a rate with only a label is a dash', ['xingtu.spread.labelOnly'], 'xingtu.interactRate', {}],
  ['no works have no median', ['xingtu.spread.noWorks'], 'xingtu.playMid', {}],
  ['no works are none', ['xingtu.spread.noWorks'], 'xingtu.works', { value: 0 }],
  ['a creator without a place has none', ['xingtu.base.sparse'], 'xingtu.place', undefined],
  [
    'flat recommended works have plays only, and a clock that runs 8 hours ahead',
    ['xingtu.recVideos.flat'],
    'xingtu.masterpiece',
    [
      [work(1), undefined, '2026-02-15', 1_240_000, ...dashes(4)],
      [work(2), undefined, '2026-02-09', 987_000, ...dashes(4)],
    ],
  ],
  [
    'recommended works with statistics have the clock as it is, and true zeros',
    ['xingtu.recVideos.objects'],
    'xingtu.masterpiece',
    [
      [work(11), '三分钟学会做面包', '2026-02-15', 375_000, 14_300, 212, 0, 72.318],
      [work(12), '一个人的早餐', '2026-02-14', 94, 0, 0, 0, 72.318],
    ],
  ],
  [
    'one work in place of a list is a list of one',
    ['xingtu.recVideos.objects'],
    'xingtu.newest',
    [[work(13), '周末去逛菜市场', '2026-02-16', 375_000, 14_300, 212, 0, 72.318]],
  ],
  ['an object of nothing is no work', ['xingtu.recVideos.objects'], 'xingtu.orderHot', []],
  [
    'recommended works come under the other names as lists too',
    ['xingtu.recVideos.lists'],
    'xingtu.orderHot',
    [[work(14), '给家里人包饺子', '2026-02-06', 375_000, 14_300, 212, 0, 72.318]],
  ],
  [
    'flat works are told by the latest works, plays as well, with a true zero',
    ['xingtu.recVideos.flat', 'xingtu.showItems.full'],
    'xingtu.newest',
    [
      [work(3), '周末去逛菜市场', '2026-02-20', 438_000, 9210, 431, 118, 19],
      [work(4), '一个人的早餐', '2026-02-16', 519_000, 12_050, 388, 0, 58],
    ],
  ],
  [
    'zeros beside plays are zeros, and nothing but zeros is no data',
    ['xingtu.showItems.zeros'],
    'xingtu.latest',
    [
      [work(3), '周末去逛菜市场', '2026-02-20', 94, 0, 0, 0, 19],
      [work(4), '一个人的早餐', '2026-02-16', ...dashes(4), 58],
    ],
  ],
  [
    'a share of the audience is its count over the sum',
    ['xingtu.audience.full'],
    'xingtu.audience.gender',
    [
      { key: 'female', count: 552_000, share: 0.75 },
      { key: 'male', count: 184_000, share: 0.25 },
    ],
  ],
  [
    'fans by city tier stand in their order',
    ['xingtu.fansDistribution.full'],
    'xingtu.fans.tier',
    [1_128_000, 984_000, 906_000, 798_000, 600_000].map((count, at) => ({
      key: `${'一二三四五'[at]}线`,
      count,
      share: expect.closeTo(count / 4_416_000, 9),
    })),
  ],
  [
    'a level without connected users is a zero',
    ['xingtu.linkStruct.full'],
    'xingtu.connected.follow',
    { value: 0 },
  ],
  [
    'the growth of fans is our arithmetic over their days',
    ['xingtu.dailyFans.full'],
    'xingtu.fansChange',
    { value: 17_600, estimate: { first: 4_261_400, last: 4_279_000 } },
  ],
  ['a status alone is dashes', ['xingtu.dailyFans.statusOnly'], 'xingtu.fansTotal', {}],
  ['an index has its scale', ['xingtu.linkInfo.scored'], 'xingtu.index.conversion', { value: 62.94 }],
  ['an index of 0 is not scored', ['xingtu.linkInfo.unscored'], 'xingtu.index.conversion', {}],
  ['industries are counted', ['xingtu.orderExperience.full'], 'xingtu.orderIndustryCount', { value: 3 }],
  ['no industries are none', ['xingtu.orderExperience.empty'], 'xingtu.orderIndustryCount', { value: 0 }],
  [
    'costs on two bases are yuan',
    ['xingtu.commerceSpread.full'],
    'xingtu.costs.sn.cpm.60',
    { value: 210.3507 },
  ],
  ['no plays have no cost', ['xingtu.commerceSpread.zeros'], 'xingtu.costs.vv.cpm.60', {}],
  [
    'a word of comments has a score, and no subject',
    ['xingtu.commentTokens.full'],
    'xingtu.commentWords',
    [
      [undefined, '好看', 873],
      [undefined, '川西', 412],
      [undefined, '求链接', 198],
    ],
  ],
  ['no words of content are none', ['xingtu.contentKeywords.empty'], 'xingtu.contentWords', []],
  [
    'works that a word finds are counted',
    ['xingtu.homepageVideos.full'],
    'xingtu.keyword.works',
    { value: 2 },
  ],
  [
    'works that a word finds are read under either name',
    ['xingtu.homepageVideos.named'],
    'xingtu.keyword.works',
    { value: 1 },
  ],
  [
    'no works that a word finds are none',
    ['xingtu.homepageVideos.empty'],
    'xingtu.keyword.works',
    { value: 0 },
  ],
  [
    'users reached are counted once for each kind of work',
    ['xingtu.touchDistribution.full'],
    'xingtu.mix.kinds',
    [
      { key: '个人', share: 0.9, count: 9_000_000 },
      { key: '星图', share: 0.1, count: 1_000_000 },
    ],
  ],
  [
    'a share of works is a fraction',
    ['xingtu.videoDistribution.full'],
    'xingtu.mix.works',
    [
      { key: '旅行', share: 0.6667, count: 4 },
      { key: '美食', share: 0.3333, count: 2 },
    ],
  ],
  [
    'a flag says that orders are taken',
    ['xingtu.authorDisplay.open'],
    'xingtu.takesOrders',
    { value: '可接单' },
  ],
  [
    'a flag says that no orders are taken',
    ['xingtu.authorDisplay.closed'],
    'xingtu.takesOrders',
    { value: '不可接单' },
  ],
  ['nothing but zeros was not counted', ['xingtu.authorDisplay.closed'], 'xingtu.listedFollowers', {}],
  [
    'a range of new A3 users stays text',
    ['xingtu.commerceSeed.full'],
    'xingtu.seeding.a3',
    { value: '3,000 - 30,000' },
  ],
  [
    'an open range of searches stays text',
    ['xingtu.commerceSeed.full'],
    'xingtu.seeding.searchRate',
    { value: '<0.05%' },
  ],
  ['a range of "-" is a dash', ['xingtu.commerceSeed.dashes'], 'xingtu.seeding.a3', {}],
  [
    'an open range of sales per 1,000 plays is no number',
    ['xingtu.convertAbility.full'],
    'xingtu.conversion.gpm',
    { value: '200以上' },
  ],
  ['no conversion is a dash', ['xingtu.convertAbility.dashes'], 'xingtu.conversion.gpm', {}],
  [
    'a work’s interactions are without its collects',
    ['xingtu.item.full'],
    'item.interactions',
    { value: 92_300 },
  ],
  ['a work’s rates are fractions', ['xingtu.item.full'], 'item.interactRate', { value: 0.01 }],
  ['a fresh work’s zeros are zeros', ['xingtu.item.fresh'], 'item.likes', { value: 0 }],
  ['a work of zeros has no data', ['xingtu.item.zeros'], 'item.likes', {}],
  [
    'a day can take plays back',
    ['xingtu.itemTrend.full'],
    'item.day.plays',
    [
      ['2026-02-15', 412_000],
      ['2026-02-16', 238_000],
      ['2026-02-17', -1200],
    ],
  ],
  [
    'seconds stand in their order, which is not that of their texts',
    ['xingtu.itemThAnalysis.full'],
    'item.second.likes',
    [
      [0, 8100],
      [2, 5400],
      [4, 2100],
      [6, 1800],
      [8, 990],
      [10, 930],
    ],
  ],
];

const SEARCHES_MEAN: readonly Meaning[] = [
  ['a CPM of a row is yuan', ['xingtu.search.online'], 'xingtu.cpm.21_60', [125]],
  [
    'figures that come as numbers mean what their texts do',
    ['xingtu.search.numbers'],
    'xingtu.cpm.21_60',
    [125],
  ],
  ['a price online has no mark', ['xingtu.search.online'], 'xingtu.price.1_20', [24_000]],
  [
    'a price offline keeps its figure and is marked',
    ['xingtu.search.offline'],
    'xingtu.price.1_20',
    [[24_000, 'offer.listedOffline']],
  ],
  [
    'a cost at a price offline is marked',
    ['xingtu.search.offline'],
    'xingtu.cpm.1_20',
    [[50, 'cell.atOffline']],
  ],
  ['an index of 0 is not scored', ['xingtu.search.unscored'], 'xingtu.row.convertIndex', [undefined]],
  ['15 is the least score', ['xingtu.search.unscored'], 'xingtu.row.starIndex', [15]],
  [
    'a rate of 0 beside interactions was not reckoned, and without any it is 0',
    ['xingtu.search.unreckoned'],
    'xingtu.row.interactRate',
    [undefined, 0],
  ],
  [
    'a price of 0 is not offered, and no price is a dash',
    ['xingtu.search.unreckoned'],
    'xingtu.price.60',
    [[undefined, 'cell.notOffered'], undefined],
  ],
  ['no rows are none', ['xingtu.search.empty'], 'xingtu.kolId', []],
  [
    'a quote is yuan, 200 / 40,000 * 1000 confirms the CPM',
    ['pgy.search.pictureOnly'],
    'pgy.pictureCpm',
    [5],
  ],
  [
    'a quote of 9,999,999 is none',
    ['pgy.search.pictureOnly'],
    'pgy.videoQuote',
    [[undefined, 'pgy.noQuote']],
  ],
  ['the lowest quote is of what is offered', ['pgy.search.lowestZero'], 'pgy.lowestQuote', [200]],
  ['a rate of a row is percent', ['pgy.search.pictureOnly'], 'pgy.row.activeFansShare', [0.975]],
  ['a row’s fans are in fansNum', ['pgy.search.pictureOnly'], 'pgy.fans', [5200]],
  ['no creators are none', ['pgy.search.empty'], 'pgy.fans', []],
];

const PUGONGYING_MEANS: readonly Meaning[] = [
  [
    'a CPM that quote and impressions contradict is shown with the other one',
    PGY,
    'pgy.pictureCpm',
    {
      value: 48,
      uncertain: true,
      against: {
        value: 25,
        estimate: { price: 12_000, impressions: 480_000 },
        endpoint: 'pgy.dataSummary',
      },
    },
  ],
  ['a CPM that they confirm has no mark', PGY, 'pgy.videoCpm', { value: expect.closeTo(16_000 / 480, 9) }],
  [
    'a read costs yuan beside the other costs',
    PGY,
    'pgy.pictureReadCost',
    { value: 0.42, percentile: { beats: 0.582 } },
  ],
  [
    'a read costs fen in the summary',
    PGY,
    'pgy.summaryPictureReadCost',
    { value: 0.42, percentile: { beats: 0.582 } },
  ],
  ['engagements over reads are percent: 330 of 20,500', PGY, 'pgy.interactionRate', { value: 0.016 }],
  ['a median of 0 among notes is 0', PGY, 'pgy.shareMedian', { value: 0 }],
  [
    'the distance of a note’s reads from their median is a fraction',
    PGY,
    'pgy.recentNotes',
    [
      [note(1), '周末烤面包', '2026-02-20', '视频', 52_000, 0.3, 40_000, 0.951, 520, 420, 80],
      [note(2), '一个人的早餐', '2026-02-21', '图文', 12_600, -0.685, 5200, -0.746, 190, 140, 31],
    ],
  ],
  ['no notes have no median', PGY_ZEROS, 'pgy.impressionMedian', {}],
  ['no notes are none', PGY_ZEROS, 'pgy.notes', { value: 0 }],
  ['a summary of zeros has no costs', PGY_ZEROS, 'pgy.summaryPictureReadCost', {}],
  ['a form without costs has none', PGY_ZEROS, 'pgy.pictureCpm', {}],
  ['a form has its costs where the other has none', PGY_ZEROS, 'pgy.videoCpm', { value: 205.5 }],
  ['the lowest quote is of what is offered', ['pgy.blogger.pictureOnly'], 'pgy.lowestQuote', { value: 200 }],
  ['a quote of 0 is not offered', ['pgy.blogger.pictureOnly'], 'pgy.videoQuote', { note: 'pgy.notOffered' }],
  ['a quote of null is not offered', ['pgy.blogger.noQuote'], 'pgy.pictureQuote', { note: 'pgy.notOffered' }],
  ['9,999,999 is no quote', ['pgy.blogger.noQuote'], 'pgy.lowestQuote', { note: 'pgy.noQuote' }],
  [
    'similar creators have the median of the new definition',
    ['pgy.similarKol.full'],
    'pgy.similar.engagements',
    [1210],
  ],
  ['no similar creators are none', ['pgy.similarKol.empty'], 'pgy.similarList', []],
  ['a note of nothing but zeros has no data', ['pgy.noteDetail.zeros'], 'note.comments', {}],
  ['a counted note’s zeros are zeros', ['pgy.noteDetail.counted'], 'note.comments', { value: 0 }],
  ['a note’s pictures are counted', ['pgy.noteDetail.counted'], 'note.images', { value: 3 }],
  ['a video’s cover is no picture of the note', ['pgy.noteDetail.zeros'], 'note.images', undefined],
  [
    'a share of fans is percent, and so is what it beats',
    ['pgy.fansSummary.full'],
    'pgy.activeFansShare',
    { value: 0.7, percentile: { beats: 0.728 } },
  ],
  [
    'a group of fans is a fraction',
    ['pgy.fansProfile.full'],
    'pgy.fansGender',
    [
      { key: 'female', share: 0.78125 },
      { key: 'male', share: 0.21875 },
    ],
  ],
  ['the growth of fans is a fraction', ['pgy.fansHistory.full'], 'pgy.fansChangeRate', { value: 0.0203 }],
  [
    'notes have their form, their promotion and their brand',
    ['pgy.notesDetail.full'],
    'pgy.noteList',
    [
      [
        note(3),
        '周末烤面包',
        1240,
        75 / 1240,
        ...dashes(2),
        '2026-03-07',
        '视频',
        61,
        14,
        '无推广',
        undefined,
        undefined,
      ],
      [
        note(4),
        '一个人的早餐',
        98_000,
        930 / 98_000,
        ...dashes(2),
        '2026-03-06',
        '图文',
        720,
        210,
        '有推广',
        '麦香',
        0,
      ],
    ],
  ],
  [
    'a Douyin user is the creator of the market who has the same uid',
    ['douyin.userDetail.full', 'xingtu.search.online'],
    'douyin.xingtuId',
    { value: '7000000000000000001' },
  ],
];

const STUDIO_MEANS: readonly Meaning[] = [
  ['a dimension has both ranks', ['studio.diagnosis.contract'], 'studio.plays.peers', { value: 0.5341 }],
  [
    'the compatible service says the same',
    ['studio.diagnosis.compatible'],
    'studio.plays.peers',
    { value: 0.5341 },
  ],
  ['a dimension that lacks a rank has a dash', ['studio.diagnosis.observed'], 'studio.plays.peers', {}],
  ['a value of 0 is 0', ['studio.diagnosis.observed'], 'studio.finish.own', { value: 0 }],
  ['averages are read', ['studio.overview.observed'], 'studio.averageShares', { value: 0.25 }],
  [
    'a bare id keeps its digits',
    ['studio.performance.observed'],
    'studio.posts',
    [[work(1), '三分钟学会做面包', '2026-02-15', 262, 6.04, 0.3812, 0.2714]],
  ],
  ['the contract’s names of counts are read', ['studio.itemList.contract'], 'studio.work.likes', [640]],
  [
    'the creator centre’s names of counts are read, which are texts',
    ['studio.itemList.observed'],
    'studio.work.likes',
    [84],
  ],
  ['milliseconds are seconds', ['studio.item.overview.observed'], 'studio.work.duration', { value: 41.8 }],
  [
    'a change as large as its share is shown',
    [`${SOURCES}.contract`],
    'studio.source.change',
    [0.831683168317, 0.0693069306931, 0.049504950495],
  ],
  [
    'places of plays have the creator centre’s own names',
    [`${SOURCES}.observed`],
    'studio.source.name',
    ['homepage_hot', '关注页', '电商', '同城页', '合集', 'yumme_vv_all'],
  ],
  ['no places are none', [`${SOURCES}.empty`], SOURCES.replace('playSource', 'sources'), []],
  [
    'degrees of activity have the creator centre’s own names',
    ['studio.item.portrait.contract'],
    'studio.item.active',
    [
      { key: '重度', share: 0.7 },
      { key: '中度', share: 0.15 },
      { key: '轻度', share: 0.1 },
      { key: '未知', share: 0.05 },
    ],
  ],
  [
    'a group that only the creator centre fills is drawn',
    ['studio.item.portrait.observed'],
    'studio.item.tier',
    [{ key: '三线', share: 0.2, tgi: 96.5 }],
  ],
  [
    'a share of searches under `percentage` is percent',
    ['studio.item.searchKeyword.contract'],
    'studio.word.share',
    [0.345, 0.231],
  ],
  [
    'a share of searches under `percent` is a fraction',
    ['studio.item.searchKeyword.observed'],
    'studio.word.share',
    [0.7],
  ],
  [
    'viewers are fans or not',
    ['studio.item.others.contract'],
    'studio.item.fans',
    [
      { key: '粉丝', share: 0.162 },
      { key: '非粉丝', share: 0.838 },
    ],
  ],
  [
    'viewers have interests, each with its TGI',
    ['studio.item.others.observed'],
    'studio.item.interests',
    [{ key: '美食', share: 0.6, tgi: 151.5 }],
  ],
  ['a live session’s length is prose', ['studio.live.contract'], 'studio.live.duration', [65]],
  ['the fields of works are words', ['studio.verticals.contract'], 'studio.verticals', ['美食', '旅游']],
  [
    'bullet comments by the contract have a count at a second',
    ['studio.item.danmaku.contract'],
    'studio.danmaku',
    [
      [5, 310],
      [12, 520],
    ],
  ],
  [
    'bullet comments as observed have a value under a second, which is text',
    ['studio.item.danmaku.observed'],
    'studio.danmaku',
    [
      [0, 4],
      [5, 9],
    ],
  ],
  [
    'those who are left at a second are a fraction',
    ['studio.item.watchTrend.retention.observed'],
    'studio.watch.retention',
    [
      [0, 1],
      [1, 0.72],
      [2, 0.61],
    ],
  ],
  [
    'likes at a second are a fraction',
    ['studio.item.watchTrend.likes.contract'],
    'studio.watch.likes',
    [
      [0, 0.0101],
      [1, 0.0204],
    ],
  ],
  [
    'a second that similar works do not have is a gap in their line',
    ['studio.item.watchTrend.bounce.contract'],
    'studio.watch.bounce.similar',
    [
      [0, 0.1602],
      [1, 0.2204],
      [5, undefined],
    ],
  ],
];

const MEANS = [...XINGTU_MEANS, ...SEARCHES_MEAN, ...PUGONGYING_MEANS, ...STUDIO_MEANS];

/** A change to the answers that have a field. */
const where = (field: string, over: object) => (data: unknown) =>
  typeof data === 'object' && data !== null && field in data ? { ...data, ...over } : data;

describe('what a contradiction between recorded answers does', () => {
  const pictureCpm = (summary: object) => shown(drawn(PGY, where('mAccumImpNum', summary)), 'pgy.pictureCpm');

  it('a CPM that the data summary’s own CPM confirms is certain, whatever its medians make of the quote', () => {
    expect(pictureCpm({ estimatePictureCpm: 48 })).toEqual({ value: 48 });
    expect(pictureCpm({ estimatePictureCpm: '48.2' })).toEqual({ value: 48 });
  });

  it('a CPM is disputed where neither the summary’s own CPM nor its medians confirm it', () => {
    expect(pictureCpm({ estimatePictureCpm: 36 })).toMatchObject({
      uncertain: true,
      against: { value: 36, endpoint: 'pgy.dataSummary' },
    });
  });

  it('a CPM is disputed where the medians confirm it and the summary’s own CPM is another', () => {
    expect(pictureCpm({ estimatePictureCpm: 25, mAccumImpNum: 250_000 })).toMatchObject({
      uncertain: true,
      against: { value: 25, endpoint: 'pgy.dataSummary' },
    });
  });

  const SPREAD = ['xingtu.spread.full'];
  const spread = (over: object) => drawn(SPREAD, where('play_mid', over));

  it('an interaction rate that likes and plays contradict has no rank beside its dash', () => {
    const rate = { label: '美食', value: 0, overtake: 0 };
    expect(shown(spread({ interact_rate: rate }), 'xingtu.interactRate')).toEqual({});
  });

  it('an interaction rate that the answer does not give keeps its rank, which is then all that is known', () => {
    const rate = { label: '美食', overtake: 7310 };
    expect(shown(spread({ interact_rate: rate }), 'xingtu.interactRate')).toEqual({
      percentile: { beats: 0.731, peers: '美食' },
    });
  });

  it.each(['xingtu.playMid', 'xingtu.interactRate', 'xingtu.completionRate', 'xingtu.stability'])(
    'without works the figure %s has no rank',
    (id) => {
      const none = { label: '美食', value: 0, overtake: 0 };
      const empty = {
        item_num: '0',
        play_mid: '0',
        like_avg: '0',
        comment_avg: '0',
        share_avg: '0',
        avg_duration: '0',
        item_rate: { play_mid: none },
        interact_rate: none,
        play_over_rate: none,
        play_stability: none,
      };
      expect(shown(spread(empty), id)).toEqual({});
    },
  );
});

describe('what the recorded shapes mean', () => {
  it.each(MEANS)('%s (%j: %s)', (_, from, id, shows) => {
    const found = shown(drawn(from), id);
    if (shows !== undefined) expect(found, `no figure ${id}`).toBeDefined();
    expect(found).toEqual(shows);
  });

  it('every shape has a line that says what it means, but those that lead to a page, have nothing or are a failure', () => {
    const said = new Set([...MEANS.flatMap(([, from]) => from), ...NOTHING, REFUSED]);
    const without = names.filter((name) => !said.has(name) && !INQUIRIES[endpointOf(name).id]);
    expect(without).toEqual([]);
  });

  it('refuses a dead login inside a success', () => {
    expect(() => dataOf(REFUSED)).toThrow(FailureError);
    try {
      dataOf(REFUSED);
    } catch (error) {
      expect((error as FailureError).failure).toMatchObject({ code: 'cookieDead', charged: 'yes' });
    }
  });
});
