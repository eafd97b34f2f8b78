import type { Block, Metric, Row, VerdictForm } from '../../../lib/report/blocks';
import type { Mark } from '../../../lib/report/marks';
import type { Count, Index, Ratio, Seconds, Yuan, YuanPerMille } from '../../../lib/report/units';
import { SUBJECTS, sourceOf } from './samples';

const yuan = (value: number) => value as Yuan;
const perMille = (value: number) => value as YuanPerMille;
const ratio = (value: number) => value as Ratio;
const count = (value: number) => value as Count;
const seconds = (value: number) => value as Seconds;
const index = (value: number) => value as Index;

const overview = sourceOf('xingtu.spread');

/** How much of a block is there. `crowded`: the longest words and largest numbers that fit its fields. */
type Fullness = 'full' | 'partial' | 'missing' | 'crowded';
type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>;

const LONG =
  '和闺蜜自驾川西七天六晚，人均两千出头，把住宿、路线、避坑和拍照机位一次讲清楚（建议收藏慢慢看）#川西 #自驾游 #旅行攻略';

const days = (from: number, length: number) =>
  Array.from({ length }, (_, day) => new Date(Date.UTC(2026, 1, from + day)).toISOString().slice(0, 10));

const wave = (place: number) => 40_000 + 30_000 * Math.sin(place / 3) + 4_000 * (place % 5);

/** A row of a table of works: its plays beside a median, and what our arithmetic makes of them. */
const work = (
  title: string,
  day: string,
  plays: number,
  times?: number,
  lists: string[] = ['xingtu.latest'],
): Row => ({
  cells: [title, plays, 0.041, (12_300 / plays) * 1000, day, 47, plays / 31, plays / 420, plays / 600].map(
    (cell, place) => (typeof cell === 'number' && place > 3 ? Math.round(cell) : cell),
  ),
  estimates: { 2: { interactions: Math.round(plays * 0.041), plays }, 3: { price: 12_300, plays } },
  ...(times !== undefined && { multiples: { 1: { times, median: Math.round(plays / times), of: 9 } } }),
  lists,
});

const workColumns: BlockOf<'table'>['columns'] = [
  { id: 'xingtu.work.title', unit: 'text' },
  { id: 'xingtu.work.plays', unit: 'count' },
  { id: 'xingtu.work.rate', unit: 'ratio', estimate: true },
  { id: 'xingtu.work.cpm', unit: 'yuan', estimate: true },
  { id: 'xingtu.work.date', unit: 'date' },
  { id: 'xingtu.work.duration', unit: 'seconds' },
  { id: 'xingtu.work.likes', unit: 'count' },
  { id: 'xingtu.work.comments', unit: 'count' },
  { id: 'xingtu.work.shares', unit: 'count' },
];

/** What a table of works is narrowed to. */
const workFilters = [
  { id: 'xingtu.works.personal', lists: ['xingtu.latest'] },
  { id: 'xingtu.works.ordered', lists: ['xingtu.latestOrdered'] },
  { id: 'xingtu.masterpiece', lists: ['xingtu.masterpiece'] },
];

const metrics = (list: Metric[]): BlockOf<'metrics'> => ({
  type: 'metrics',
  id: 'xingtu.performance',
  source: overview,
  metrics: list,
});

const table = (rows: BlockOf<'table'>['rows'], total?: number): BlockOf<'table'> => ({
  type: 'table',
  id: 'xingtu.works',
  source: sourceOf('xingtu.showItems'),
  columns: workColumns,
  rows,
  ...(total !== undefined && { total }),
});

const gender = (rows: BlockOf<'distribution'>['rows']): BlockOf<'distribution'> => ({
  type: 'distribution',
  id: 'xingtu.audience.gender',
  source: sourceOf('xingtu.audience'),
  rows,
});

const series = (
  values: (number | undefined)[],
  rest: Partial<BlockOf<'series'>> = {},
): BlockOf<'series'> => ({
  type: 'series',
  id: 'xingtu.fansTotals',
  source: sourceOf('xingtu.dailyFans'),
  axis: { kind: 'day', values: days(1, values.length) },
  lines: [{ id: 'xingtu.fansTotal', unit: 'count', values }],
  ...rest,
});

const card = (rest: Partial<BlockOf<'card'>>): BlockOf<'card'> => ({
  type: 'card',
  id: 'xingtu.card',
  source: sourceOf('xingtu.base'),
  facts: [],
  ...rest,
});

const tags = (list: BlockOf<'tags'>['tags']): BlockOf<'tags'> => ({
  type: 'tags',
  id: 'xingtu.themes',
  source: sourceOf('xingtu.base'),
  tags: list,
});

const lengths = (all: readonly Metric[][], perPlay?: VerdictForm['perPlay']): VerdictForm[] =>
  (['1_20', '21_60', '60'] as const).map((id, at) => ({
    id,
    metrics: all[at] ?? [],
    ...(perPlay && at === 1 && { perPlay }),
  }));

/** The costs of a length at a price, over a median of 69,400 plays and a rate of interaction of 3.88 %. */
const costsAt = (price: number, rest: Pick<Metric, 'offer'> = {}): Metric[] => [
  { id: 'verdict.price', unit: 'yuan', value: yuan(price), ...rest },
  {
    id: 'verdict.realCpm',
    unit: 'yuan',
    value: yuan((price / 69_400) * 1000),
    estimate: { price, median: 69_400 },
    ...rest,
  },
  {
    id: 'verdict.realCpe',
    unit: 'yuan',
    value: yuan(price / (69_400 * 0.0388)),
    estimate: { price, median: 69_400, rate: 0.0388 },
    ...rest,
  },
  { id: 'verdict.expectedCpm', unit: 'yuan', value: yuan((price / 118_800) * 1000), ...rest },
  { id: 'verdict.expectedCpe', unit: 'yuan', value: yuan(price / (118_800 * 0.041)), ...rest },
];

const ranked = (median: number, fans: number, beats: readonly [number, number, number]): Metric[] => [
  {
    id: 'verdict.median',
    unit: 'count',
    value: count(median),
    percentile: { beats: ratio(beats[0]), peers: '美食' },
  },
  {
    id: 'verdict.completion',
    unit: 'ratio',
    value: ratio(0.344),
    percentile: { beats: ratio(beats[1]), peers: '美食' },
  },
  {
    id: 'verdict.interaction',
    unit: 'ratio',
    value: ratio(0.0388),
    percentile: { beats: ratio(beats[2]), peers: '美食' },
  },
  {
    id: 'verdict.playsPerFan',
    unit: 'ratio',
    value: ratio(median / fans),
    estimate: { median, fans },
  },
];

const verdict = (rest: Partial<BlockOf<'verdict'>>): BlockOf<'verdict'> => ({
  type: 'verdict',
  id: 'verdict',
  source: sourceOf('xingtu.spread', { also: ['xingtu.marketing', 'xingtu.cp'] }),
  forms: lengths([]),
  metrics: [],
  over: ['videos.xingtu', 'range.90', 'traffic.exclude'],
  ...rest,
});

/** Blocks of every type: a type, or a fullness of one, that is missing here does not compile. */
export const BLOCKS: { readonly [T in Block['type']]: Readonly<Record<Fullness, BlockOf<T>>> } = {
  metrics: {
    full: metrics([
      {
        id: 'xingtu.playMid',
        unit: 'count',
        value: count(128_450),
        percentile: { beats: ratio(0.8231), peers: '美食' },
      },
      { id: 'xingtu.interactRate', unit: 'ratio', value: ratio(0.0412), percentile: { beats: ratio(0.4) } },
      { id: 'xingtu.completionRate', unit: 'ratio', value: ratio(0.2277) },
      { id: 'xingtu.likeAvg', unit: 'count', value: count(4_180) },
      { id: 'xingtu.avgDuration', unit: 'seconds', value: seconds(47) },
      { id: 'xingtu.price.21_60', unit: 'yuan', value: yuan(28_000) },
      { id: 'xingtu.naturalPrice', unit: 'yuanPerMille', value: perMille(62.5) },
      { id: 'xingtu.index.star', unit: 'index', value: index(81.4) },
      { id: 'xingtu.work.date', unit: 'date', value: '2026-03-08' },
    ]),
    partial: metrics([
      { id: 'xingtu.playMid', unit: 'count', percentile: { beats: ratio(0.8231), peers: '美食' } },
      { id: 'xingtu.interactRate', unit: 'ratio', percentile: { beats: ratio(0.4) } },
      { id: 'xingtu.completionRate', unit: 'ratio' },
      { id: 'xingtu.likeAvg', unit: 'count', value: count(0) },
    ]),
    missing: metrics([
      { id: 'xingtu.playMid', unit: 'count' },
      { id: 'xingtu.completionRate', unit: 'ratio' },
      { id: 'xingtu.avgDuration', unit: 'seconds' },
    ]),
    crowded: metrics([
      { id: 'xingtu.playMid', unit: 'count', value: count(1_234_567_890) },
      { id: 'xingtu.price.21_60', unit: 'yuan', value: yuan(98_765_432.1) },
      { id: 'xingtu.fansChange', unit: 'count', value: count(-1_234_567) },
      { id: 'xingtu.avgDuration', unit: 'seconds', value: seconds(19_237) },
      { id: 'xingtu.completionRate', unit: 'ratio', value: ratio(1.2345) },
    ]),
  },
  distribution: {
    full: gender([
      { key: 'female', share: ratio(0.7312), count: count(73_120), tgi: index(132.4) },
      { key: 'male', share: ratio(0.2688), count: count(26_880), tgi: index(61) },
    ]),
    partial: gender([{ key: 'female', share: ratio(0.7312) }]),
    missing: gender([]),
    crowded: {
      ...gender(
        ['广东', '内蒙古自治区', '广西壮族自治区', '新疆维吾尔自治区', '江苏', '浙江', '四川', '河南', '山东']
          .map((key, place) => ({ key, share: ratio(0.31 / (place + 1)), tgi: index(180 - 17 * place) }))
          .concat({ key: '其它没有收录的很长很长的地区名称', share: ratio(0.0004), tgi: index(3) }),
      ),
      id: 'xingtu.audience.province',
    },
  },
  series: {
    full: series(
      Array.from({ length: 30 }, (_, place) => wave(place)),
      { marker: { id: 'xingtu.work.median', value: 52_000 } },
    ),
    partial: series(
      Array.from({ length: 30 }, (_, place) => (place % 7 < 2 || place > 24 ? undefined : wave(place))),
    ),
    missing: series(Array.from({ length: 30 }, () => undefined)),
    crowded: series([], {
      axis: { kind: 'day', values: days(1, 90) },
      lines: [
        { id: 'item.day.likes', scale: 900 },
        { id: 'item.day.comments', scale: 40 },
        { id: 'item.day.collects', scale: 300 },
        { id: 'item.day.shares', scale: 120_000 },
      ].map(({ id, scale }) => ({
        id,
        unit: 'count',
        values: Array.from({ length: 90 }, (_, place) => Math.round((wave(place) * scale) / 1000)),
      })),
    }),
  },
  table: {
    full: {
      ...table(
        [
          { ...work('三分钟学会糖醋排骨', '2026-03-08', 412_000, 2.3), subject: SUBJECTS.video },
          work('早餐吃什么', '2026-03-05', 98_100, 1.2, ['xingtu.latestOrdered', 'xingtu.masterpiece']),
          work('一人食', '2026-03-01', 31_204, 0.45, ['xingtu.latestOrdered']),
        ],
        60,
      ),
      filters: workFilters,
    },
    partial: table([
      { cells: ['三分钟学会糖醋排骨', 412_000, undefined, undefined, '2026-03-08'] },
      { cells: [undefined, 1_204, undefined, undefined, undefined, 47] },
    ]),
    missing: table([]),
    crowded: table([
      {
        ...work(LONG, '2026-03-08', 1_234_567_890, 123.4),
        subject: SUBJECTS.video,
        href: 'https://www.douyin.com/video/7312345678901234567',
        image: 'https://p3-sign.douyinpic.com/gallery.jpeg',
        notes: { 1: ['offer.unconfirmed'], 6: ['cell.estimate'] },
      },
      { ...work('短', '2026-03-05', 1, 0.01), subject: SUBJECTS.video },
    ]),
  },
  tags: {
    full: tags([
      { text: '美食', weight: 31 },
      { text: '探店', weight: 12 },
      { text: '旅行', weight: 4 },
    ]),
    partial: tags([{ text: '美食' }]),
    missing: tags([]),
    crowded: tags([
      { text: '一个平台写得特别长的内容主题标签连空格也没有所以必须在标签里面换行' },
      ...[
        '美妆',
        '护肤',
        '穿搭',
        '家居',
        '母婴',
        '宠物',
        '数码',
        '汽车',
        '运动健身',
        '知识分享',
        '生活记录',
      ].map((text) => ({ text })),
    ]),
  },
  card: {
    full: card({
      title: '小鹿的厨房日记',
      href: 'https://www.xingtu.cn/ad/creator/author-homepage/douyin-video/6512345678901234567',
      facts: [
        { id: 'xingtu.followers', unit: 'count', value: count(2_310_400) },
        { id: 'xingtu.gender', unit: 'text', value: '女' },
        { id: 'xingtu.place', unit: 'text', value: '四川 成都' },
        { id: 'xingtu.douyinId', unit: 'text', value: 'xiaolu_kitchen' },
      ],
      link: { id: 'xingtu', subject: SUBJECTS.creator },
    }),
    partial: card({
      title: '小鹿的厨房日记',
      facts: [
        { id: 'xingtu.followers', unit: 'count' },
        { id: 'xingtu.place', unit: 'text' },
      ],
    }),
    missing: card({}),
    crowded: card({
      title: LONG,
      href: 'https://www.xingtu.cn/ad/creator/author-homepage/douyin-video/6512345678901234567',
      facts: [
        { id: 'xingtu.followers', unit: 'count', value: count(123_456_789) },
        { id: 'xingtu.place', unit: 'text', value: '新疆维吾尔自治区 巴音郭楞蒙古自治州' },
        { id: 'xingtu.kolId', unit: 'text', value: '6512345678901234567' },
        { id: 'xingtu.douyinUid', unit: 'text', value: '1234567890123456789' },
      ],
    }),
  },
  verdict: {
    full: verdict({
      forms: lengths([costsAt(8000), costsAt(12_300), costsAt(15_400)]),
      metrics: ranked(69_400, 473_000, [0.8233, 0.37, 0.93]),
      works: count(9),
      expectedPlays: count(118_800),
    }),
    partial: verdict({
      forms: lengths(
        [
          costsAt(8000),
          [
            { id: 'verdict.price', unit: 'yuan' },
            { id: 'verdict.realCpm', unit: 'yuan' },
            { id: 'verdict.realCpe', unit: 'yuan' },
            { id: 'verdict.expectedCpm', unit: 'yuan', value: yuan(103.51) },
            { id: 'verdict.expectedCpe', unit: 'yuan' },
          ],
        ],
        { price: perMille(49), floor: yuan(14_000), ceiling: yuan(140_000) },
      ),
      metrics: [
        { id: 'verdict.median', unit: 'count', value: count(69_400) },
        { id: 'verdict.completion', unit: 'ratio', percentile: { beats: ratio(0.4) } },
        { id: 'verdict.interaction', unit: 'ratio', value: ratio(0.0388) },
        { id: 'verdict.playsPerFan', unit: 'ratio' },
      ],
    }),
    missing: verdict({
      forms: lengths(
        [0, 1, 2].map(() => [
          { id: 'verdict.price', unit: 'yuan' },
          { id: 'verdict.realCpm', unit: 'yuan' },
          { id: 'verdict.realCpe', unit: 'yuan' },
          { id: 'verdict.expectedCpm', unit: 'yuan' },
        ]),
      ),
      metrics: [
        { id: 'verdict.median', unit: 'count' },
        { id: 'verdict.completion', unit: 'ratio' },
        { id: 'verdict.interaction', unit: 'ratio' },
      ],
      works: count(0),
    }),
    crowded: verdict({
      forms: lengths([
        costsAt(888_888),
        costsAt(999_999, { offer: 'closed' }),
        costsAt(98_765_432, { offer: 'unconfirmed' }),
      ]),
      metrics: ranked(69_400, 123_456_789, [0.0123, 0.19, 0.5]),
      works: count(3),
      expectedPlays: count(1_234_567_890),
    }),
  },
};

const price = { id: 'xingtu.price.21_60', unit: 'yuan', value: yuan(28_000), source: overview } as const;
/** A figure without a mark. */
export const PLAIN: Metric = { id: 'xingtu.cpm.21_60', unit: 'yuan', value: yuan(218.4) };
const cpm = { id: 'xingtu.cpm.21_60', unit: 'yuan', value: yuan(218.4), source: overview } as const;

/** A figure with every mark of doubt: a mark that is missing here does not compile. */
export const MARKED: Readonly<Record<Mark, Metric>> = {
  closed: { ...price, offer: 'closed' },
  listedOffline: { ...price, offer: 'listedOffline' },
  unconfirmed: { ...price, offer: 'unconfirmed' },
  estimate: { ...cpm, estimate: { price: 28_000, plays: 128_205 } },
  disputed: { ...cpm, uncertain: true, against: { value: 91.5, endpoint: 'xingtu.marketing' } },
  uncertain: { ...cpm, uncertain: true },
};
