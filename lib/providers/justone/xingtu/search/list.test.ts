import { expect, test } from 'vitest';
import { sheetOf } from '../../../../export/sheet';
import { columnWords, remarkText } from '../../../../i18n/columns';
import { noteWords } from '../../../../i18n/metrics';
import type { VerdictBlock } from '../../../../report/blocks';
import { type VerdictId, verdictFigure } from '../../../../report/verdict';
import { initialLayout, visibleColumns } from '../../../../workspace/columns';
import { AUTHOR, author, authors, draw, first } from '../../search/testing';
import { xingtuSearch } from './list';

test('a row has every figure in our units: yuan and fractions', () => {
  const page = draw(xingtuSearch, authors([AUTHOR]));
  expect(page.drift).toEqual([]);
  expect(first(page)).toEqual({
    'xingtu.row.name': '小麦的日常',
    'xingtu.kolId': '7000000000000000001',
    'xingtu.douyinUid': '62400000001',
    'xingtu.followers': 4279000,
    'xingtu.gender': '女',
    'xingtu.place': '四川省',
    'xingtu.row.fields': '美食 / 美食探店, 随拍',
    'xingtu.row.themes': '家常菜, 美食探店',
    'xingtu.price.1_20': 24000,
    'xingtu.price.21_60': 60000,
    // 24,000 / 480,000 * 1000 and 60,000 / 480,000 * 1000
    'xingtu.cpm.1_20': 50,
    'xingtu.cpm.21_60': 125,
    'xingtu.cpe.1_20': 2.71,
    'xingtu.cpe.21_60': 6.775,
    'xingtu.expectedPlays': 480000,
    'xingtu.row.interactRate': 0.0906,
    'xingtu.row.completionRate': 0.1472,
    'xingtu.row.fansGrowthRate': -0.000413127465129,
    'xingtu.row.fansGrowth': -1768,
    'xingtu.row.starIndex': 68.5731044297,
    'xingtu.row.spreadIndex': 71.83,
    'xingtu.row.seedingIndex': 76.28,
    'xingtu.row.convertIndex': 62.94,
    'xingtu.row.linkIndex': 68.57,
    'xingtu.row.latestWork': '2026-02-20',
    'xingtu.row.latestComments': { value: 431, note: 'cell.arithmetic' },
    'xingtu.row.naturalPlays': 520000,
    'xingtu.row.promotedPlays': 582000,
    // 24,000 / 582,000 * 1000 and 60,000 / 582,000 * 1000, within 1 %
    'xingtu.row.promotedCpm.1_20': 41.2,
    'xingtu.row.promotedCpm.21_60': 103,
    'xingtu.row.fansGrowth30': { value: 31200.5, note: 'cell.uncertain' },
    'xingtu.row.gmv': '>100w',
    'xingtu.row.gpm': '1000-3000',
  });
});

test('a row can be opened, and leads to the platform’s own page', () => {
  expect(draw(xingtuSearch, authors([AUTHOR])).table.rows[0]).toMatchObject({
    key: AUTHOR.star_id,
    subject: { platform: 'xingtu', kind: 'kol', id: AUTHOR.star_id, idType: 'xingtuKolId' },
    href: `https://www.xingtu.cn/ad/creator/author-homepage/douyin-video/${AUTHOR.star_id}`,
    image: 'https://p3.douyinpic.com/made-up/a.jpeg',
  });
});

test('a row says that a length is not offered, that a CPM is our own, and that one contradicts its price', () => {
  const page = draw(
    xingtuSearch,
    authors([author({ price_60: '0', prospective_1_20_cpm: '', prospective_20_60_cpm: '9999.9' })]),
  );
  expect(first(page)).toMatchObject({
    'xingtu.price.60': { value: undefined, note: 'cell.notOffered' },
    'xingtu.cpm.1_20': { value: 50, note: 'cell.estimate' },
    'xingtu.cpm.21_60': { value: 9999.9, note: 'cell.uncertain' },
  });
});

test('what a thousand plays really cost is reckoned from the price and the median plays, and tells its numbers', () => {
  const { table } = draw(xingtuSearch, authors([author({ vv_median_30d: '400000', price_60: '0' })]));
  const place = (id: string) => table.columns.findIndex((column) => column.id === id);
  const [row] = table.rows;
  const at = place('xingtu.row.realCpm.21_60');
  expect(table.columns[at]).toEqual({ id: 'xingtu.row.realCpm.21_60', unit: 'yuan', estimate: true });
  // 60,000 / 400,000 * 1000
  expect(row?.cells[at]).toBe(150);
  expect(row?.estimates?.[at]).toEqual({ price: 60000, median: 400000 });
  expect(row?.notes?.[at]).toBeUndefined();
  expect(row?.cells[place('xingtu.row.realCpm.1_20')]).toBe(60);
  expect(row?.cells[place('xingtu.row.realCpm.60')]).toBeUndefined();
  expect(row?.estimates?.[place('xingtu.row.realCpm.60')]).toBeUndefined();
  expect(row?.cells[place('xingtu.row.playMedian')]).toBe(400000);
});

test.each([undefined, null, '', '0', 0])(
  'no real cost is reckoned where the median is %j: it is not the expected one',
  (vv_median_30d) => {
    const row = first(draw(xingtuSearch, authors([author({ vv_median_30d })])));
    for (const length of ['1_20', '21_60', '60'])
      expect(row).not.toHaveProperty([`xingtu.row.realCpm.${length}`]);
    expect(row).not.toHaveProperty(['xingtu.row.playMedian']);
  },
);

test('a real cost at a price that is listed as offline says so', () => {
  const task_infos = [{ online_status: 2, task_category: 1 }];
  const row = first(draw(xingtuSearch, authors([{ ...author({ vv_median_30d: 400000 }), task_infos }])));
  expect(row['xingtu.row.realCpm.21_60']).toEqual({ value: 150, note: 'cell.atOffline' });
});

const INDICES = [
  ['link_convert_index', 'xingtu.row.convertIndex'],
  ['link_shopping_index', 'xingtu.row.seedingIndex'],
  ['link_spread_index', 'xingtu.row.spreadIndex'],
  ['star_index', 'xingtu.row.starIndex'],
] as const;
test.each(
  INDICES.flatMap(([wire, id]) => ['0', 0, '0.0', null, ''].map((value) => [wire, value, id] as const)),
)('has no score where %s is %j: scores begin at 15', (wire, value, id) => {
  expect(first(draw(xingtuSearch, authors([author({ [wire]: value })])))).not.toHaveProperty([id]);
});

test('a row keeps the least score there is, and tells in the definition what a missing one means', () => {
  const row = first(draw(xingtuSearch, authors([author({ link_convert_index: '15.0' })])));
  expect(row['xingtu.row.convertIndex']).toBe(15);
  expect(columnWords('xingtu.row.convertIndex')?.definition).toEqual([
    expect.stringContaining('未评分'),
    expect.stringContaining('not scored'),
  ]);
});

test.each([
  [{ interact_rate_within_30d: '0', interaction_median_30d: '37' }, undefined],
  [{ interact_rate_within_30d: 0, interaction_median_30d: 37 }, undefined],
  [{ interact_rate_within_30d: '0.0', interaction_median_30d: '8.5' }, undefined],
  [{ interact_rate_within_30d: '0', interaction_median_30d: '0' }, 0],
  [{ interact_rate_within_30d: '0' }, 0],
  [{ interact_rate_within_30d: '0', interaction_median_30d: null }, 0],
  [{ interact_rate_within_30d: '0.0906', interaction_median_30d: '37' }, 0.0906],
])('an interaction rate of 0 beside interactions is none: %j', (rates, rate) => {
  const row = first(draw(xingtuSearch, authors([author(rates)])));
  expect(row['xingtu.row.interactRate']).toBe(rate);
  expect(columnWords('xingtu.row.interactRate')?.definition[0]).toContain('互动中位数');
});

/** A task as the platform lists it: the price of the length that it names is in the row too. */
const task = (online_status: unknown, ...types: unknown[]) => ({
  online_status,
  platform_source: 1,
  price_infos: types.map((video_type) => ({
    end_time: '2145916800',
    platform_source: 1,
    price: 60000,
    price_extra_info: {},
    start_time: '1757062015',
    task_category: 1,
    video_type,
    video_type_status: 1,
  })),
  task_category: 1,
  task_status: 1,
});
const listed = (...task_infos: unknown[]) => first(draw(xingtuSearch, authors([{ ...AUTHOR, task_infos }])));
const OFFLINE = {
  'xingtu.price.1_20': { value: 24000, note: 'offer.listedOffline' },
  'xingtu.price.21_60': { value: 60000, note: 'offer.listedOffline' },
  'xingtu.cpm.1_20': { value: 50, note: 'cell.atOffline' },
  'xingtu.cpm.21_60': { value: 125, note: 'cell.atOffline' },
  'xingtu.cpe.1_20': { value: 2.71, note: 'cell.atOffline' },
  'xingtu.cpe.21_60': { value: 6.775, note: 'cell.atOffline' },
};
const ONLINE = {
  'xingtu.price.1_20': 24000,
  'xingtu.price.21_60': 60000,
  'xingtu.cpm.1_20': 50,
  'xingtu.cpe.1_20': 2.71,
};

test.each([[[task(2, 2)]], [[task('2', '2')]], [[task(2, 1, 2, 71)]], [[task(2)]]])(
  'keeps a price that the platform lists as offline, marks it, and marks what is reckoned from it: %j',
  (tasks) => {
    expect(listed(...tasks)).toMatchObject(OFFLINE);
  },
);

test.each([
  [[]],
  [[task(1, 1, 2)]],
  [[task('1')]],
  [[task(2, 90), task(1, 1, 2)]],
  [[task(2), task(1)]],
  [[task(undefined, 1)]],
  [[null]],
  [[{ ...task(2, 1, 2), task_category: 103 }]],
])('marks no price where nothing says that it is offline: %j', (tasks) => {
  expect(listed(...tasks)).toMatchObject(ONLINE);
});

test('each length is judged by the task that names it', () => {
  const row = listed(task(1, 1), task(2, 2));
  expect(row['xingtu.price.1_20']).toBe(24000);
  expect(row['xingtu.price.21_60']).toEqual({ value: 60000, note: 'offer.listedOffline' });
});

test('a row loses no other doubt beside that of an offline price, and puts no mark where there is no price', () => {
  const { attribute_datas } = author({
    price_60: '0',
    prospective_1_20_cpm: '',
    prospective_20_60_cpm: '9999.9',
  });
  const page = draw(xingtuSearch, authors([{ ...AUTHOR, attribute_datas, task_infos: [task(2)] }]));
  expect(first(page)).toMatchObject({
    'xingtu.price.60': { value: undefined, note: 'cell.notOffered' },
    'xingtu.cpm.1_20': { value: 50, note: 'cell.atOffline cell.estimate' },
    'xingtu.cpm.21_60': { value: 9999.9, note: 'cell.atOffline cell.uncertain' },
  });
});

test('a price listed as offline says so in the words of a file and of the clipboard, and marks the cells', () => {
  const page = draw(xingtuSearch, authors([{ ...AUTHOR, task_infos: [task(2, 1, 2)] }]));
  // Columns from the indices on have doubts of their own.
  const all = visibleColumns(page.table.columns, { order: [], hidden: [] });
  const columns = all.slice(
    0,
    all.findIndex(({ id }) => id === 'xingtu.row.linkIndex'),
  );
  const sheet = sheetOf(page.table.rows, columns, 'zh-CN');
  const { cells = [], notes = {} } = sheet.rows[0] ?? {};
  const marked = Object.keys(notes).filter((at) => cells[Number(at)] !== undefined);
  expect(marked.map((at) => sheet.columns[Number(at)]?.heading)).toEqual(
    Object.keys(OFFLINE).map((id) => columnWords(id)?.label[0]),
  );
  for (const at of marked) expect(notes[Number(at)]).toContain('未经确认');
  expect(remarkText(['cell.atOffline'], 'en')).toContain('not confirmed');
  expect(columnWords('xingtu.price.1_20')?.definition[0]).toContain('平台标为下线');
});

test.each(['', '{', '[]', 'null', '{"a":1}', '["x"', '7'])('takes %j for labels', (json) => {
  const page = draw(
    xingtuSearch,
    authors([author({ tags_relation: json, content_theme_labels_180d: json })]),
  );
  expect(page.table.rows).toHaveLength(1);
  expect(first(page)).not.toHaveProperty('xingtu.row.themes');
});

const verdictOf = (raw: unknown) => draw(xingtuSearch, authors([raw])).table.rows[0]?.verdict as VerdictBlock;
const figureOf = (verdict: VerdictBlock, id: VerdictId, length = '21_60') => {
  const form = verdict.forms.find((one) => one.id === length);
  return form && verdictFigure(verdict, form, id);
};

test('a row has the verdict that its own figures make, so that a report begins without a call', () => {
  const verdict = verdictOf(author({ vv_median_30d: '400000' }));
  expect(verdict).toMatchObject({ source: { endpoint: 'xingtu.search' }, expectedPlays: 480000 });
  const value = (id: VerdictId) => figureOf(verdict, id)?.value;
  expect(value('verdict.price')).toBe(60000);
  // 60,000 ÷ 400,000 × 1,000
  expect(figureOf(verdict, 'verdict.realCpm')).toMatchObject({
    value: 150,
    estimate: { price: 60000, median: 400000 },
  });
  expect(value('verdict.expectedCpm')).toBe(125);
  expect(value('verdict.expectedCpe')).toBe(6.775);
  expect(value('verdict.median')).toBe(400000);
  expect(value('verdict.completion')).toBe(0.1472);
  expect(value('verdict.interaction')).toBe(0.0906);
  expect(value('verdict.playsPerFan')).toBeCloseTo(400000 / 4279000);
  expect(figureOf(verdict, 'verdict.price', '60')?.value).toBeUndefined();
});

test('a row without median plays says in its verdict why there is no real CPM', () => {
  const verdict = verdictOf(AUTHOR);
  const real = figureOf(verdict, 'verdict.realCpm');
  expect(real?.value).toBeUndefined();
  expect(real?.note).toBe('verdict.noMedian');
  expect(noteWords('verdict.noMedian')).toBeDefined();
  expect(figureOf(verdict, 'verdict.median')).toBeUndefined();
  expect(figureOf(verdict, 'verdict.playsPerFan')).toBeUndefined();
});

test('the verdict of a row keeps the doubt of an offer that is listed as offline', () => {
  const task_infos = [{ online_status: 2, task_category: 1 }];
  const verdict = verdictOf({ ...author({ vv_median_30d: '400000' }), task_infos });
  for (const id of ['verdict.price', 'verdict.realCpm', 'verdict.expectedCpm'] as const)
    expect(figureOf(verdict, id)?.offer, id).toBe('listedOffline');
});

test('a row has the medians of 30 days, and none where the platform writes 0', () => {
  const of = (rest: object) => first(draw(xingtuSearch, authors([author(rest)])));
  expect(of({ vv_median_30d: '310000', interaction_median_30d: '8500.5' })).toMatchObject({
    'xingtu.row.playMedian': 310000,
    'xingtu.row.interactionMedian': 8500.5,
  });
  const none = of({ vv_median_30d: '0', interaction_median_30d: '0' });
  expect(none).not.toHaveProperty(['xingtu.row.playMedian']);
  expect(none).not.toHaveProperty(['xingtu.row.interactionMedian']);
});

test('the latest works of a row give the day of the newest, and medians that are told as ours', () => {
  const works = [
    { item_create_time: '1771588800', comment_cnt: '10', vv: '1000' },
    { item_create_time: '1772962802', comment_cnt: '30', vv: '5000' },
    { item_create_time: '', comment_cnt: null },
  ];
  expect(
    first(draw(xingtuSearch, authors([author({ last_10_items: JSON.stringify(works) })]))),
  ).toMatchObject({
    'xingtu.row.latestWork': '2026-03-08',
    'xingtu.row.latestPlays': { value: 3000, note: 'cell.arithmetic' },
    'xingtu.row.latestComments': { value: 20, note: 'cell.arithmetic' },
  });
});

test.each(['', '[]', '[{}]', 'null'])('latest works %j are none', (last_10_items) => {
  const page = draw(xingtuSearch, authors([author({ last_10_items })]));
  expect(page.drift).toEqual([]);
  for (const id of ['latestWork', 'latestPlays', 'latestComments'])
    expect(first(page)).not.toHaveProperty([`xingtu.row.${id}`]);
});

test.each(['{', 'x', '[{"vv":'])('latest works %j are told as changed, and lose no row', (last_10_items) => {
  const page = draw(xingtuSearch, authors([author({ last_10_items })]));
  expect(page.drift).toHaveLength(1);
  expect(first(page)['xingtu.row.name']).toBe('小麦的日常');
});

test('a CPM with promotion that price and plays contradict is marked, and so is each unit that nothing confirms', () => {
  const row = first(
    draw(
      xingtuSearch,
      authors([author({ promotion_prospective_1_20_cpm: '4120', assign_cpm_suggest_price: '46.5' })]),
    ),
  );
  expect(row).toMatchObject({
    'xingtu.row.promotedCpm.1_20': { value: 4120, note: 'cell.uncertain' },
    'xingtu.row.promotedCpm.21_60': 103,
    'xingtu.row.assignCpm': { value: 46.5, note: 'cell.uncertain' },
  });
});

test('a price for plays stands in columns of its own with floor and ceiling, and what it is listed as', () => {
  const natural = {
    ...task(2, 92),
    price_infos: [
      { video_type: 92, price: 49, price_extra_info: { ceiling_price: '120000', floor_price: '12000' } },
    ],
  };
  expect(listed(natural, task(1, 1, 2))).toMatchObject({
    'xingtu.naturalPrice': { value: 49, note: 'offer.listedOffline' },
    'xingtu.naturalFloor': { value: 12000, note: 'offer.listedOffline' },
    'xingtu.naturalCeiling': { value: 120000, note: 'offer.listedOffline' },
    'xingtu.row.listed': '部分下线',
  });
  expect(listed(task(1, 1, 2))).not.toHaveProperty(['xingtu.naturalPrice']);
});

test.each([
  [[task(1)], '上线'],
  [[task(2)], '下线'],
  [[task(1), task(2)], '部分下线'],
  [[task(undefined)], undefined],
  [[{ ...task(2), task_category: 103 }], undefined],
])('a row tells what its works are listed as: %#', (tasks, word) => {
  expect(listed(...tasks)['xingtu.row.listed']).toBe(word);
});

test('prices are in force since the newest of them', () => {
  const since = (start_time: string) => ({ ...task(1), price_infos: [{ video_type: 1, start_time }] });
  expect(listed(since('1757062015'), since('1767196800'))['xingtu.pricedSince']).toBe('2026-01-01');
  expect(listed(since('0'))).not.toHaveProperty(['xingtu.pricedSince']);
});

test('what was added later is chosen in the menu of columns, and does not widen the table by itself', () => {
  const { columns } = draw(xingtuSearch, null).table;
  const layout = initialLayout('xingtu.search', columns, { videoLength: '21_60', noteForm: 'picture' });
  const shown = visibleColumns(columns, layout).map(({ id }) => id);
  for (const id of [
    'xingtu.row.fansGrowth30',
    'xingtu.row.gmv',
    'xingtu.row.assignCpm',
    'xingtu.naturalPrice',
  ]) {
    expect(columns.map((column) => column.id)).toContain(id);
    expect(shown).not.toContain(id);
  }
});
