import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetOf } from '../../../export/sheet';
import { columnWords, remarkText } from '../../../i18n/columns';
import type { Row, TableBlock } from '../../../report/blocks';
import { initialLayout, visibleColumns } from '../../../workspace/columns';
import type { Answer, List, Page, Query } from '../../types';
import { readWire } from '../../wire';
import { pugongyingSearch } from './pugongying';
import { xingtuSearch } from './xingtu';

const NOW = Date.parse('2026-03-09T12:00:00+08:00');

/** A page over a raw answer, read like a real one. */
function draw(list: List, raw: unknown, at?: Query): Page & { drift: string[] } {
  const { endpoint } = list.request({});
  const read = readWire(endpoint.schema, raw, endpoint.expects);
  const drift = read?.drift ?? ['all'];
  const answer: Answer = {
    data: read?.value,
    source: { endpoint: endpoint.id, fetchedAt: NOW, fromCache: false, sample: false, drift },
  };
  return { ...list.page(answer, {}, at), drift };
}

/** A row's cells by column, with the remark where there is one. */
function cells({ columns }: TableBlock, row: Row | undefined): Record<string, unknown> {
  return Object.fromEntries(
    columns.flatMap(({ id }, index) => {
      const value = row?.cells[index];
      const note = row?.notes?.[index]?.join(' ');
      return value === undefined && note === undefined
        ? []
        : [[id, note === undefined ? value : { value, note }]];
    }),
  );
}

const first = ({ table }: Page) => cells(table, table.rows[0]);

/** Made up; keys and magnitudes are the platform's. */
const KOL = {
  userId: '5a9900000123456789abcdef',
  headPhoto: 'http://sns-avatar-qc.xhscdn.com/a.jpg',
  name: '小鹿的书桌',
  redId: '0012345678',
  location: '天津',
  personalTags: null,
  fansCount: 0,
  picturePrice: 200.0,
  videoPrice: 9999999.0,
  lowerPrice: 200.0,
  contentTags: [{ taxonomy1Tag: '兴趣爱好', taxonomy2Tags: ['阅读', '手工'] }, { taxonomy1Tag: '搞笑' }],
  featureTags: ['vlog'],
  gender: '女',
  currentLevel: 2,
  clickMidNum: 8000,
  interMidNum: 1100,
  fansNum: 4500,
  pictureReadCost: '0.31',
  videoReadCost: '0.00',
  pictureClickMidNum: 14000,
  pictureInterMidNum: 1900,
  videoClickMidNum: 0,
  videoFinishRate: 0.0,
  videoInterMidNum: 0,
  fans30GrowthRate: -1.5,
  fansActiveIn28dLv: 98.8,
  fansEngageNum30dLv: 43.0,
  hundredLikePercent30: 80.0,
  thousandLikePercent30: 0.0,
  estimatePictureCpm: 5.0,
  estimatePictureCpmCompare: 97.8,
  estimateVideoCpm: 0.0,
  estimateVideoCpmCompare: 47.0,
  estimatePictureEngageCost: 0.07,
  estimatePictureEngageCostCompare: 12.5,
  estimateVideoEngageCost: 0.0,
  estimateVideoEngageCostCompare: 47.0,
  inviteReply48hNumRatio: 31.3,
  accumCoopImpMedinNum30d: 0,
  estimateCpuv30d: 0.0,
  accumPicCommonImpMedinNum30d: 40000,
  accumVideoCommonImpMedinNum30d: 0,
  accumCommonImpMedinNum30d: 22000,
  readMidCoop30: 0,
  interMidCoop30: 0,
  coopNoteNum30d: 0,
  kliveCnt30d: 0,
  avgAgmv90d: 0.0,
  avgLiveViewerNum: 0.0,
  mCpuvNum30d: 0,
  mEngagementNum: 1278,
};

const kols = (...rows: object[]) => ({ kols: rows, total: 5000, trackId: 't' });

describe('a row of Pugongying', () => {
  it('has every figure in our units, and a dash where the platform has none', () => {
    const page = draw(pugongyingSearch, kols(KOL));
    expect(page.drift).toEqual([]);
    expect(first(page)).toEqual({
      'pgy.row.name': '小鹿的书桌',
      'pgy.row.userId': '5a9900000123456789abcdef',
      'pgy.redId': '0012345678',
      // fansCount is 0 in a list: fansNum has the followers
      'pgy.fans': 4500,
      'pgy.gender': '女',
      'pgy.location': '天津',
      'pgy.row.categories': '兴趣爱好 / 阅读 手工, 搞笑',
      'pgy.row.features': 'vlog',
      'pgy.level': 2,
      'pgy.pictureQuote': 200,
      'pgy.videoQuote': { value: undefined, note: 'pgy.noQuote' },
      'pgy.lowestQuote': 200,
      // yuan: 200 / 40000 * 1000
      'pgy.pictureCpm': 5,
      'pgy.pictureReadCost': 0.31,
      'pgy.pictureEngagementCost': 0.07,
      // percent to fractions; what is compared with nothing is left out
      'pgy.row.pictureCpmCompare': 0.978,
      'pgy.row.pictureEngagementCompare': 0.125,
      'pgy.row.impressionMedian': 22000,
      'pgy.row.pictureImpressionMedian': 40000,
      'pgy.row.readMedian': 8000,
      'pgy.row.pictureReadMedian': 14000,
      'pgy.row.engagementMedian': 1278,
      'pgy.row.pictureEngagementMedian': 1900,
      'pgy.row.hundredLikeShare': 0.8,
      'pgy.row.thousandLikeShare': 0,
      'pgy.row.fansGrowth': -0.015,
      'pgy.row.activeFansShare': 0.988,
      'pgy.row.engagedFansShare': 0.43,
      'pgy.row.replyRate': 0.313,
      'pgy.row.coopNotes': 0,
      'pgy.row.lives': 0,
    });
  });

  it('can be opened, and leads to the platform’s own page', () => {
    expect(draw(pugongyingSearch, kols(KOL)).table.rows[0]).toMatchObject({
      key: KOL.userId,
      subject: { platform: 'pugongying', kind: 'kol', id: KOL.userId, idType: 'xhsUserId' },
      href: `https://pgy.xiaohongshu.com/solar/pre-trade/blogger-detail/${KOL.userId}`,
      image: 'https://sns-avatar-qc.xhscdn.com/a.jpg',
    });
  });

  it.each([
    [0, { value: undefined, note: 'pgy.notOffered' }],
    [null, { value: undefined, note: 'pgy.notOffered' }],
    [9999999, { value: undefined, note: 'pgy.noQuote' }],
    [1, 1],
  ])('quotes %s as %j', (picturePrice, cell) => {
    expect(first(draw(pugongyingSearch, kols({ ...KOL, picturePrice })))['pgy.pictureQuote']).toEqual(cell);
  });

  it.each([
    [{ picturePrice: 200.0, videoPrice: 0.0, lowerPrice: 0.0 }, 200],
    [{ picturePrice: '200', videoPrice: null, lowerPrice: '0' }, 200],
    [{ picturePrice: 9999999.0, videoPrice: 300.0, lowerPrice: 9999999.0 }, 300],
    [
      { picturePrice: 0.0, videoPrice: 9999999.0, lowerPrice: 0.0 },
      { value: undefined, note: 'pgy.noQuote' },
    ],
  ])('has the lowest of the quotes that are offered: %j', (prices, cell) => {
    expect(first(draw(pugongyingSearch, kols({ ...KOL, ...prices })))['pgy.lowestQuote']).toEqual(cell);
  });

  it('marks a CPM that quote and impressions do not give', () => {
    const page = draw(pugongyingSearch, kols({ ...KOL, estimatePictureCpm: 500 }));
    expect(first(page)['pgy.pictureCpm']).toEqual({ value: 500, note: 'cell.uncertain' });
  });

  it('has no followers where both fields say 0', () => {
    expect(first(draw(pugongyingSearch, kols({ ...KOL, fansNum: 0 })))).not.toHaveProperty('pgy.fans');
  });
});

const AUTHOR = {
  star_id: '6999012345678901234',
  attribute_datas: {
    avatar_uri: 'https://p3.douyinpic.com/a.jpeg',
    city: '',
    content_theme_labels_180d: '["海外旅行","美食探店"]',
    core_user_id: '84990209480',
    expected_play_num: '3600000',
    fans_increment_rate_within_15d: '-0.00033109494533874244',
    fans_increment_within_15d: '-21105',
    follower: '63747138',
    gender: '1',
    id: '6999012345678901234',
    interact_rate_within_30d: '0.033',
    link_convert_index: '99.48',
    link_shopping_index: '94.3',
    link_spread_index: '94.28',
    nick_name: '阿舟在路上',
    play_over_rate_within_30d: '0.2841',
    price_1_20: '270000',
    price_20_60: '360000',
    prospective_1_20_cpm: '75.0000',
    prospective_20_60_cpm: '100.0000',
    province: '上海市',
    sn_prospective_1_20_cpe: '3.1892',
    sn_prospective_20_60_cpe: '3.9865',
    star_index: '66.53827749888086',
    tags_relation: '{"影视娱乐":["明星资讯"],"随拍":[]}',
  },
};

const authors = (rows: unknown[], pagination: unknown = { has_more: true, page: 1, total_count: 10000 }) => ({
  authors: rows,
  pagination,
});
const author = (attributes: object) => ({
  ...AUTHOR,
  attribute_datas: { ...AUTHOR.attribute_datas, ...attributes },
});

describe('a row of Xingtu', () => {
  it('has every figure in our units: yuan and fractions', () => {
    const page = draw(xingtuSearch, authors([AUTHOR]));
    expect(page.drift).toEqual([]);
    expect(first(page)).toEqual({
      'xingtu.row.name': '阿舟在路上',
      'xingtu.kolId': '6999012345678901234',
      'xingtu.douyinUid': '84990209480',
      'xingtu.followers': 63747138,
      'xingtu.gender': '男',
      'xingtu.place': '上海市',
      'xingtu.row.fields': '影视娱乐 / 明星资讯, 随拍',
      'xingtu.row.themes': '海外旅行, 美食探店',
      'xingtu.price.1_20': 270000,
      'xingtu.price.21_60': 360000,
      // 270,000 / 3,600,000 * 1000 and 360,000 / 3,600,000 * 1000
      'xingtu.cpm.1_20': 75,
      'xingtu.cpm.21_60': 100,
      'xingtu.cpe.1_20': 3.1892,
      'xingtu.cpe.21_60': 3.9865,
      'xingtu.expectedPlays': 3600000,
      'xingtu.row.interactRate': 0.033,
      'xingtu.row.completionRate': 0.2841,
      'xingtu.row.fansGrowthRate': -0.000331094945339,
      'xingtu.row.fansGrowth': -21105,
      'xingtu.row.starIndex': 66.5382774989,
      'xingtu.row.spreadIndex': 94.28,
      'xingtu.row.seedingIndex': 94.3,
      'xingtu.row.convertIndex': 99.48,
    });
  });

  it('can be opened, and leads to the platform’s own page', () => {
    expect(draw(xingtuSearch, authors([AUTHOR])).table.rows[0]).toMatchObject({
      key: AUTHOR.star_id,
      subject: { platform: 'xingtu', kind: 'kol', id: AUTHOR.star_id, idType: 'xingtuKolId' },
      href: `https://www.xingtu.cn/ad/creator/author-homepage/douyin-video/${AUTHOR.star_id}`,
      image: 'https://p3.douyinpic.com/a.jpeg',
    });
  });

  it('says that a length is not offered, that a CPM is our own, and that one contradicts its price', () => {
    const page = draw(
      xingtuSearch,
      authors([author({ price_60: '0', prospective_1_20_cpm: '', prospective_20_60_cpm: '9999.9' })]),
    );
    expect(first(page)).toMatchObject({
      'xingtu.price.60': { value: undefined, note: 'cell.notOffered' },
      'xingtu.cpm.1_20': { value: 75, note: 'cell.estimate' },
      'xingtu.cpm.21_60': { value: 9999.9, note: 'cell.uncertain' },
    });
  });

  const INDICES = [
    ['link_convert_index', 'xingtu.row.convertIndex'],
    ['link_shopping_index', 'xingtu.row.seedingIndex'],
    ['link_spread_index', 'xingtu.row.spreadIndex'],
    ['star_index', 'xingtu.row.starIndex'],
  ] as const;
  it.each(
    INDICES.flatMap(([wire, id]) => ['0', 0, '0.0', null, ''].map((value) => [wire, value, id] as const)),
  )('has no score where %s is %j: scores begin at 15', (wire, value, id) => {
    expect(first(draw(xingtuSearch, authors([author({ [wire]: value })])))).not.toHaveProperty([id]);
  });

  it('keeps the least score there is, and tells in the definition what a missing one means', () => {
    const row = first(draw(xingtuSearch, authors([author({ link_convert_index: '15.0' })])));
    expect(row['xingtu.row.convertIndex']).toBe(15);
    expect(columnWords('xingtu.row.convertIndex')?.definition).toEqual([
      expect.stringContaining('未评分'),
      expect.stringContaining('not scored'),
    ]);
  });

  it.each([
    [{ interact_rate_within_30d: '0', interaction_median_30d: '37' }, undefined],
    [{ interact_rate_within_30d: 0, interaction_median_30d: 37 }, undefined],
    [{ interact_rate_within_30d: '0.0', interaction_median_30d: '8.5' }, undefined],
    [{ interact_rate_within_30d: '0', interaction_median_30d: '0' }, 0],
    [{ interact_rate_within_30d: '0' }, 0],
    [{ interact_rate_within_30d: '0', interaction_median_30d: null }, 0],
    [{ interact_rate_within_30d: '0.033', interaction_median_30d: '37' }, 0.033],
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
      price: 360000,
      price_extra_info: {},
      start_time: '1757062015',
      task_category: 1,
      video_type,
      video_type_status: 1,
    })),
    task_category: 1,
    task_status: 1,
  });
  const listed = (...task_infos: unknown[]) =>
    first(draw(xingtuSearch, authors([{ ...AUTHOR, task_infos }])));
  const OFFLINE = {
    'xingtu.price.1_20': { value: 270000, note: 'offer.listedOffline' },
    'xingtu.price.21_60': { value: 360000, note: 'offer.listedOffline' },
    'xingtu.cpm.1_20': { value: 75, note: 'cell.atOffline' },
    'xingtu.cpm.21_60': { value: 100, note: 'cell.atOffline' },
    'xingtu.cpe.1_20': { value: 3.1892, note: 'cell.atOffline' },
    'xingtu.cpe.21_60': { value: 3.9865, note: 'cell.atOffline' },
  };
  const ONLINE = {
    'xingtu.price.1_20': 270000,
    'xingtu.price.21_60': 360000,
    'xingtu.cpm.1_20': 75,
    'xingtu.cpe.1_20': 3.1892,
  };

  it.each([[[task(2, 2)]], [[task('2', '2')]], [[task(2, 1, 2, 71)]], [[task(2)]]])(
    'keeps a price that the platform lists as offline, marks it, and marks what is reckoned from it: %j',
    (tasks) => {
      expect(listed(...tasks)).toMatchObject(OFFLINE);
    },
  );

  it.each([
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

  it('judges each length by the task that names it', () => {
    const row = listed(task(1, 1), task(2, 2));
    expect(row['xingtu.price.1_20']).toBe(270000);
    expect(row['xingtu.price.21_60']).toEqual({ value: 360000, note: 'offer.listedOffline' });
  });

  it('loses no other doubt beside that of an offline price, and puts no mark where there is no price', () => {
    const { attribute_datas } = author({
      price_60: '0',
      prospective_1_20_cpm: '',
      prospective_20_60_cpm: '9999.9',
    });
    const page = draw(xingtuSearch, authors([{ ...AUTHOR, attribute_datas, task_infos: [task(2)] }]));
    expect(first(page)).toMatchObject({
      'xingtu.price.60': { value: undefined, note: 'cell.notOffered' },
      'xingtu.cpm.1_20': { value: 75, note: 'cell.atOffline cell.estimate' },
      'xingtu.cpm.21_60': { value: 9999.9, note: 'cell.atOffline cell.uncertain' },
    });
  });

  it('says so in the words of a file and of the clipboard, and marks the cells', () => {
    const page = draw(xingtuSearch, authors([{ ...AUTHOR, task_infos: [task(2, 1, 2)] }]));
    const columns = visibleColumns(page.table.columns, initialLayout('xingtu.search'));
    const sheet = sheetOf(page.table.rows, columns, 'zh-CN');
    const [row] = sheet.rows;
    expect(row?.marked?.map((at) => sheet.columns[at]?.heading)).toEqual(
      Object.keys(OFFLINE).map((id) => columnWords(id)?.label[0]),
    );
    for (const at of row?.marked ?? []) expect(row?.cells[at + 1]).toContain('未经确认');
    expect(remarkText(['cell.atOffline'], 'en')).toContain('not confirmed');
    expect(columnWords('xingtu.price.1_20')?.definition[0]).toContain('平台标为下线');
  });

  it.each(['', '{', '[]', 'null', '{"a":1}', '["x"', '7'])('takes %j for labels', (json) => {
    const page = draw(
      xingtuSearch,
      authors([author({ tags_relation: json, content_theme_labels_180d: json })]),
    );
    expect(page.table.rows).toHaveLength(1);
    expect(first(page)).not.toHaveProperty('xingtu.row.themes');
  });
});

describe('pages', () => {
  const many = (count: number, from = 0) =>
    Array.from({ length: count }, (_, n) => ({
      ...KOL,
      userId: (from + n).toString(16).padStart(24, '0'),
    }));

  it('draw a creator once, however often the page has them', () => {
    const { table, next } = draw(pugongyingSearch, kols(KOL, KOL, ...many(1)));
    expect(table.rows.map((row) => row.key)).toEqual([KOL.userId, '0'.repeat(24)]);
    // The total counts rows as the server does.
    expect(next).toEqual({ page: '2', seen: '3' });
  });

  it('keep rows without an id apart', () => {
    expect(draw(pugongyingSearch, kols({ name: 'a' }, { name: 'b' })).table.rows).toHaveLength(2);
  });

  it('end at the total, whatever their length', () => {
    const at = (total: number, next?: Query) => draw(pugongyingSearch, { kols: many(20), total }, next).next;
    expect(at(5000)).toEqual({ page: '2', seen: '20' });
    expect(at(41, { page: '2', seen: '20' })).toEqual({ page: '3', seen: '40' });
    expect(at(40, { page: '2', seen: '20' })).toBeUndefined();
    expect(at(20)).toBeUndefined();
    expect(at(5000, { page: '1000', seen: '20' })).toBeUndefined();
  });

  it('end with an empty one', () => {
    expect(draw(pugongyingSearch, { kols: [], total: 5000 })).toMatchObject({ table: { rows: [] } });
    expect(draw(pugongyingSearch, { kols: [], total: 5000 }).next).toBeUndefined();
    expect(draw(xingtuSearch, authors([])).next).toBeUndefined();
    expect(draw(pugongyingSearch, null).next).toBeUndefined();
  });

  it('of Xingtu end where the platform says so, and at the total where it says nothing', () => {
    expect(draw(xingtuSearch, authors([AUTHOR])).next).toEqual({ page: '2', seen: '1' });
    expect(draw(xingtuSearch, authors([AUTHOR], { has_more: false, total_count: 10 })).next).toBeUndefined();
    expect(draw(xingtuSearch, authors([AUTHOR], { total_count: 1 })).next).toBeUndefined();
    expect(draw(xingtuSearch, authors([AUTHOR], { total_count: 2 })).next).toEqual({ page: '2', seen: '1' });
  });

  it('carry the total of the server', () => {
    expect(draw(pugongyingSearch, kols(KOL)).table.total).toBe(5000);
    expect(draw(xingtuSearch, authors([AUTHOR])).table.total).toBe(10000);
  });

  it.each([pugongyingSearch, xingtuSearch])('$id draws any answer, in columns that never change', (list) => {
    const columns = draw(list, null).table.columns;
    const names = Object.keys({ ...KOL, ...AUTHOR, ...AUTHOR.attribute_datas });
    const value = fc.oneof(fc.anything(), fc.constantFrom('x', '-', 0, 9999999, [null], [{}], '{"a":[1]}'));
    const row = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 8 });
    fc.assert(
      fc.property(
        fc.array(fc.oneof(row, fc.anything()), { maxLength: 4 }),
        fc.anything(),
        fc.dictionary(fc.string(), fc.string()),
        (rows, total, at) => {
          const raw = {
            kols: rows,
            total,
            authors: rows,
            pagination: { total_count: total, has_more: total },
          };
          const { table } = draw(list, raw, at);
          expect(table.columns).toEqual(columns);
          for (const one of table.rows) {
            expect(one.cells).toHaveLength(columns.length);
            expect(one.image ?? 'https:').toMatch(/^https:/);
            for (const cell of one.cells) expect(['string', 'number', 'undefined']).toContain(typeof cell);
          }
        },
      ),
    );
  });
});
