import { describe, expect, it, vi } from 'vitest';
import type { Row } from '../../report/blocks';
import type { ListValues } from '../../report/lists';
import { pugongyingSearch } from '../justone/pugongying/search/list';
import { xingtuSearch } from '../justone/xingtu/search/list';
import type { Answer, List, Page, Query } from '../types';
import { readWire } from '../wire';
import { sampleData } from '.';

// The first search by a figure makes up thousands of rows.
vi.setConfig({ testTimeout: 30_000 });

const NOW = Date.parse('2026-03-09T12:00:00+08:00');

/** A page of a search over the sample market, from form to table. */
function load(list: List, values: ListValues, at?: Query): Page & { drift: string[] } {
  const { endpoint, params } = list.request(values, at);
  const raw = sampleData(endpoint.current.path, endpoint.current.query(params), NOW);
  const read = readWire(endpoint.schema, raw, endpoint.expects);
  const drift = read?.drift ?? ['all'];
  const answer: Answer = {
    data: read?.value,
    source: { endpoint: endpoint.id, fetchedAt: NOW, fromCache: false, sample: true, drift },
  };
  return { ...list.page(answer, values, at), drift };
}

/** A column of a page. */
function column({ table }: Page, id: string): Row['cells'] {
  const at = table.columns.findIndex((one) => one.id === id);
  return table.rows.map((row) => row.cells[at]);
}

type Case = [
  field: string,
  value: string,
  column?: string | undefined,
  holds?: (cell: Row['cells'][number]) => boolean,
];

const between = (from: number, to: number) => (cell: Row['cells'][number]) =>
  typeof cell === 'number' && cell >= from && cell <= to;
const is = (text: string) => (cell: Row['cells'][number]) => String(cell).includes(text);

const PGY: Case[] = [
  ['keyword', '美食', 'pgy.row.categories', is('美食')],
  ['fans', '1万~5万', 'pgy.fans', between(10_000, 50_000)],
  ['fans', '50万~', 'pgy.fans', between(500_000, 1e9)],
  ['gender', 'male', 'pgy.gender', is('男')],
  ['location', '四川,河北 秦皇岛', 'pgy.location', is('四川')],
  ['content', '旅行', undefined],
  ['personas', '妈妈', undefined],
  ['features', '露营', undefined],
  ['themes', '汽车美图', undefined],
  ['scenes', '母婴 婴童辅食 多元辅食', undefined],
  ['crowds', '自在户外', undefined],
  ['industryCrowds', '科技爱好者人群', undefined],
  ['audienceGroups', '1001', undefined],
  ['brands', '5f0000000000000001000a01', undefined],
  ['active', 'yes', undefined],
  ['growing', 'yes', 'pgy.row.fansGrowth', between(0, 10)],
  ['form', 'video', undefined],
  ['fansAge', '25-34', undefined],
  ['fansGender', 'female', undefined],
  ['fansLocation', '福建', undefined],
  ['childStages', '0-6月', undefined],
  ['picturePrice', '1000~2000', 'pgy.pictureQuote', between(1000, 2000)],
  ['videoPrice', '~2000', 'pgy.videoQuote', between(1, 2000)],
  ['pictureCpm', '50~100', 'pgy.pictureCpm', between(50, 100)],
  ['videoCpm', '~100', 'pgy.videoCpm', between(0, 100)],
  ['pictureReadCost', '0.2~0.4', 'pgy.pictureReadCost', between(0.2, 0.4)],
  ['videoReadCost', '~0.5', 'pgy.videoReadCost', between(0, 0.5)],
  ['pictureEngagementCost', '~6', 'pgy.pictureEngagementCost', between(0, 6)],
  ['videoEngagementCost', '~6', 'pgy.videoEngagementCost', between(0, 6)],
  ['visitCost', '1~3', 'pgy.row.visitCost', between(1, 3)],
  ['impressions', '5万~', 'pgy.row.impressionMedian', between(50_000, 1e9)],
  ['reads', '1万~5万', 'pgy.row.readMedian', between(10_000, 50_000)],
  ['engagements', '1000~', undefined],
  ['thousandLikes', '40~', 'pgy.row.thousandLikeShare', between(0.4, 1)],
  ['coopImpressions', '5万~', 'pgy.row.coopImpressionMedian', between(50_000, 1e9)],
  ['coopReads', '1万~', 'pgy.row.coopReadMedian', between(10_000, 1e9)],
  ['coopEngagements', '500~', 'pgy.row.coopEngagementMedian', between(500, 1e9)],
  ['coopVisits', '100~', 'pgy.row.visitMedian', between(100, 1e9)],
  ['lives', '5~10', 'pgy.row.lives', between(5, 10)],
  ['liveViewers', '1000~', 'pgy.row.liveViewers', between(1000, 1e9)],
  ['liveSales', '1万~', 'pgy.row.liveSales', between(10_000, 1e9)],
  ['industry', 'AUTOMOTIVE', undefined],
  ['tradeType', '美妆个护', undefined],
  ['replyRate', '90~', 'pgy.row.replyRate', between(0.9, 1)],
  ['orders', '1~3', undefined],
];

const XINGTU: Case[] = [
  ['keyword', '旅行', 'xingtu.row.fields', is('旅行')],
  ['followers', '100万~200万', 'xingtu.followers', between(1e6, 2e6)],
  ['gender', 'female', 'xingtu.gender', is('女')],
  ['location', '广东省,深圳市', 'xingtu.place', is('广东')],
  ['personas', '大学生', undefined],
  ['tonality', '设计师', undefined],
  ['celebrity', 'yes', undefined],
  ['curated', 'yes', undefined],
  ['list', 'RUNNING_CREATORS', undefined],
  ['content', '科技', undefined],
  ['themes', '亲子活动', undefined],
  ['audience', 'GENDER_FEMALE_50', undefined],
  ['fansPortrait', 'GENDER_FEMALE_50', undefined],
  ['connected', '100万~300万', undefined],
  ['priceType', 'CELEBRITY_VIDEO', undefined],
  ['cpm', '60~100', 'xingtu.cpm.21_60', between(60, 100.01)],
  ['cpe', '~3', 'xingtu.cpe.21_60', between(0, 3.01)],
  ['plays', '100万~', 'xingtu.expectedPlays', between(1e6, 1e9)],
  ['interactionRate', '5~', 'xingtu.row.interactRate', between(0.0499, 1)],
  ['completionRate', '10~20', 'xingtu.row.completionRate', between(0.0999, 0.2001)],
  ['viralRate', '10~25', undefined],
  ['industry', 'AUTOMOTIVE', undefined],
  ['tasks', '8~', undefined],
];

describe.each([
  [pugongyingSearch, 5000, PGY],
  [xingtuSearch, 10_000, XINGTU],
] as const)('$id over sample data', (list, size, cases) => {
  const all = load(list, {});

  it('has as many creators as the platform lists, twenty a page, and the same ones every time', () => {
    expect(all.drift).toEqual([]);
    expect(all.table.total).toBe(size);
    expect(all.table.rows).toHaveLength(20);
    expect(all.table.rows.every((row) => row.subject && row.href)).toBe(true);
    load(list, { sort: 'fans' });
    expect(load(list, {})).toEqual(all);
  });

  it.each(cases)('filters by %s %j', (field, value, id, holds) => {
    const page = load(list, { [field]: value });
    expect(page.table.rows.length).toBeGreaterThan(0);
    expect(page.table.total).toBeLessThan(size);
    if (id && holds) for (const cell of column(page, id)) expect(cell).toSatisfy(holds);
  });

  it('sorts by followers', () => {
    const followers = column(
      load(list, { sort: 'fans' }),
      list.id === 'pgy.search' ? 'pgy.fans' : 'xingtu.followers',
    );
    expect(followers).toEqual([...followers].sort((a, b) => Number(b) - Number(a)));
    expect(load(list, { sort: 'fans' }).table.rows).not.toEqual(all.table.rows);
  });

  it('pages through everything it found, each creator once', () => {
    const values = { keyword: '慢生活', gender: 'female' };
    const keys = new Set<string | undefined>();
    let page = load(list, values);
    let pages = 1;
    for (const row of page.table.rows) keys.add(row.key);
    while (page.next && pages < 50) {
      page = load(list, values, page.next);
      pages++;
      for (const row of page.table.rows) keys.add(row.key);
    }
    expect(pages).toBeGreaterThan(1);
    expect(keys.size).toBe(page.table.total);
  });

  it('finds no creator in a place that has none', () => {
    expect(load(list, { keyword: 'nobody goes by this' })).toMatchObject({ table: { rows: [], total: 0 } });
  });
});

it('a price of Xingtu is that of its length', () => {
  const page = load(xingtuSearch, { priceType: 'VIDEO_OVER_60S', price: '1万~2万' });
  const prices = column(page, 'xingtu.price.60').filter((price) => price !== undefined);
  expect(prices.length).toBeGreaterThan(0);
  for (const price of prices) expect(price).toSatisfy(between(10_000, 20_000));
});

it('rows of Pugongying have creators who are not for hire, and say so', () => {
  const { table } = load(pugongyingSearch, {}, { page: '2' });
  const notes = table.rows.flatMap((row) => Object.values(row.notes ?? {}).flat());
  expect(notes).toContain('pgy.notOffered');
  expect(notes).toContain('pgy.noQuote');
  const costs = table.columns.flatMap(({ id }, at) => (/^pgy\.(picture|video)Cpm$/.test(id) ? [at] : []));
  expect(costs).toHaveLength(2);
  for (const { notes: said } of table.rows)
    for (const at of costs) expect(said?.[at] ?? []).not.toContain('cell.uncertain');
});

it('creators like one of Pugongying are of that creator’s field, without the creator', () => {
  const { rows } = load(pugongyingSearch, {}).table;
  const like = rows[0]?.subject?.id ?? '';
  const page = load(pugongyingSearch, { similarUser: like, similarWord: String(rows[0]?.cells[0]) });
  const [field] = String(column(load(pugongyingSearch, {}), 'pgy.row.categories')[0]).split(' / ');
  expect(page.table.rows.map((row) => row.subject?.id)).not.toContain(like);
  for (const cell of column(page, 'pgy.row.categories')) expect(cell).toSatisfy(is(field ?? 'none'));
});

it('creators who worked for a brand, and the others, are all of them', () => {
  const brands = '5f0000000000000001000a01';
  const [by, others] = [
    load(pugongyingSearch, { brands }),
    load(pugongyingSearch, { brands, excludeBrands: 'yes' }),
  ];
  expect((by.table.total ?? 0) + (others.table.total ?? 0)).toBe(5000);
});
