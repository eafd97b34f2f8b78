import { describe, expect, test } from 'vitest';
import type { Known } from '../memory/known';
import type { Ratio, Yuan } from '../report/units';
import { allFields, fieldOf, formatOf } from './fields';
import { type Line, linesOf, type SheetContext } from './line';
import { context, creator, entry, known, SUMMER, template, words } from './testing';

/** Field, group, unit, and the one platform that has it. */
const FIELDS = `
  creator.number | creator | count | -
  creator.name | creator | text | -
  creator.platform | creator | text | -
  creator.id | creator | text | -
  creator.home | creator | text | -
  creator.market | creator | text | -
  creator.image | creator | text | -
  creator.place | creator | text | -
  creator.fans | fans | count | -
  line.form | price | text | -
  line.price | price | yuan | -
  entry.quote | price | yuan | -
  entry.rebate | price | ratio | -
  list.fee | price | ratio | -
  list.tax | price | ratio | -
  plays.expected | plays | count | -
  plays.works | plays | count | -
  verdict.price | price | yuan | -
  verdict.expectedCpm | price | yuan | -
  verdict.expectedCpe | price | yuan | -
  verdict.expectedRead | price | yuan | -
  verdict.median | plays | count | -
  verdict.readMedian | plays | count | -
  verdict.completion | plays | ratio | -
  verdict.interaction | engagement | ratio | -
  verdict.interactionMedian | engagement | count | -
  verdict.playsPerFan | plays | ratio | -
  verdict.growth | fans | ratio | -
  ta.share | audience | ratio | -
  ta.hit | audience | ratio | -
  entry.status | list | text | -
  entry.reasonFor | list | text | -
  entry.reasonAgainst | list | text | -
  entry.tags | list | text | -
  entry.slot | list | text | -
  entry.added | list | date | -
  list.name | list | text | -
  list.client | list | text | -
  list.brand | list | text | -
  file.source | file | text | -
  file.today | file | date | -
  file.figures | file | date | -
  works.xingtu.playMid | plays | count | xingtu
  works.xingtu.completionRate | plays | ratio | xingtu
  works.xingtu.interactRate | engagement | ratio | xingtu
  works.xingtu.avgDuration | plays | seconds | xingtu
  works.xingtu.likeAvg | engagement | count | xingtu
  works.xingtu.commentAvg | engagement | count | xingtu
  works.xingtu.shareAvg | engagement | count | xingtu
  works.personal.playMid | plays | count | xingtu
  works.personal.completionRate | plays | ratio | xingtu
  works.personal.interactRate | engagement | ratio | xingtu
  works.personal.avgDuration | plays | seconds | xingtu
  works.personal.likeAvg | engagement | count | xingtu
  works.personal.commentAvg | engagement | count | xingtu
  works.personal.shareAvg | engagement | count | xingtu
  known.xingtu.price.1_20 | price | yuan | xingtu
  known.xingtu.price.21_60 | price | yuan | xingtu
  known.xingtu.price.60 | price | yuan | xingtu
  known.xingtu.naturalPrice | price | yuan | xingtu
  known.xingtu.naturalFloor | price | yuan | xingtu
  known.xingtu.naturalCeiling | price | yuan | xingtu
  known.pgy.pictureQuote | price | yuan | pugongying
  known.pgy.videoQuote | price | yuan | pugongying
  known.pgy.lowestQuote | price | yuan | pugongying
  known.xingtu.cpm.1_20 | price | yuan | xingtu
  known.xingtu.cpm.21_60 | price | yuan | xingtu
  known.xingtu.cpm.60 | price | yuan | xingtu
  known.xingtu.cpe.1_20 | price | yuan | xingtu
  known.xingtu.cpe.21_60 | price | yuan | xingtu
  known.xingtu.cpe.60 | price | yuan | xingtu
  known.xingtu.salesCpm.1_20 | price | yuan | xingtu
  known.xingtu.salesCpm.21_60 | price | yuan | xingtu
  known.xingtu.salesCpm.60 | price | yuan | xingtu
  known.xingtu.picCpm | price | yuan | xingtu
  known.xingtu.picCpe | price | yuan | xingtu
  known.pgy.pictureCpm | price | yuan | pugongying
  known.pgy.videoCpm | price | yuan | pugongying
  known.pgy.pictureReadCost | price | yuan | pugongying
  known.pgy.videoReadCost | price | yuan | pugongying
  known.pgy.pictureEngagementCost | price | yuan | pugongying
  known.pgy.videoEngagementCost | price | yuan | pugongying
  known.pgy.summaryPictureCpm | price | yuan | pugongying
  known.pgy.summaryVideoCpm | price | yuan | pugongying
  known.pgy.summaryImpressions | plays | count | pugongying
  known.xingtu.likeAvg | engagement | count | xingtu
  known.xingtu.commentAvg | engagement | count | xingtu
  known.xingtu.shareAvg | engagement | count | xingtu
  known.xingtu.works | plays | count | xingtu
  known.xingtu.avgDuration | plays | seconds | xingtu
  known.xingtu.row.playMedian | plays | count | xingtu
  known.xingtu.row.interactRate | engagement | ratio | xingtu
  known.xingtu.row.completionRate | plays | ratio | xingtu
  known.xingtu.row.interactionMedian | engagement | count | xingtu
  known.pgy.impressionMedian | plays | count | pugongying
  known.pgy.readMedian | plays | count | pugongying
  known.pgy.engagementMedian | engagement | count | pugongying
  known.pgy.interactionMedian | engagement | count | pugongying
  known.pgy.videoFinishRate | plays | ratio | pugongying
  known.pgy.picture3sRate | plays | ratio | pugongying
  known.pgy.hundredLikeShare | engagement | ratio | pugongying
  known.pgy.thousandLikeShare | engagement | ratio | pugongying
  known.pgy.notes | plays | count | pugongying
  known.pgy.videoNotes | plays | count | pugongying
  known.pgy.row.pictureImpressionMedian | plays | count | pugongying
  known.pgy.row.videoImpressionMedian | plays | count | pugongying
  known.pgy.row.pictureReadMedian | plays | count | pugongying
  known.pgy.row.videoReadMedian | plays | count | pugongying
  known.pgy.row.pictureEngagementMedian | engagement | count | pugongying
  known.pgy.row.videoEngagementMedian | engagement | count | pugongying
  known.pgy.row.videoFinishRate | plays | ratio | pugongying
  known.xingtu.row.fansGrowthRate | fans | ratio | xingtu
  known.xingtu.connected.total | fans | count | xingtu
  known.xingtu.connected.aware | fans | count | xingtu
  known.xingtu.connected.interested | fans | count | xingtu
  known.xingtu.connected.like | fans | count | xingtu
  known.xingtu.connected.follow | fans | count | xingtu
  known.pgy.fansGrowth | fans | ratio | pugongying
  known.pgy.activeFansShare | fans | ratio | pugongying
  known.pgy.engagedFansShare | fans | ratio | pugongying
  known.pgy.row.fansGrowth | fans | ratio | pugongying
  known.pgy.row.activeFansShare | fans | ratio | pugongying
  known.pgy.row.engagedFansShare | fans | ratio | pugongying
  known.xingtu.index.star | creator | index | xingtu
  known.xingtu.index.spread | creator | index | xingtu
  known.xingtu.index.seeding | creator | index | xingtu
  known.xingtu.index.conversion | creator | index | xingtu
  known.xingtu.index.value | creator | index | xingtu
  known.xingtu.index.cooperation | creator | index | xingtu
  known.xingtu.row.starIndex | creator | index | xingtu
  known.xingtu.row.spreadIndex | creator | index | xingtu
  known.xingtu.row.seedingIndex | creator | index | xingtu
  known.xingtu.row.convertIndex | creator | index | xingtu
  known.xingtu.row.linkIndex | creator | index | xingtu
  known.pgy.level | creator | text | pugongying
  known.pgy.replyRate | creator | ratio | pugongying
  known.pgy.row.replyRate | creator | ratio | pugongying
  known.xingtu.seeding.a3 | engagement | text | xingtu
  known.xingtu.seeding.searches | engagement | text | xingtu
  known.xingtu.seeding.searchRate | engagement | text | xingtu
  known.xingtu.conversion.clicks | engagement | text | xingtu
  known.xingtu.conversion.clickRate | engagement | text | xingtu
  known.xingtu.douyinId | creator | text | xingtu
  known.xingtu.gender | creator | text | xingtu
  known.xingtu.row.fields | creator | text | xingtu
  known.xingtu.online | creator | text | xingtu
  known.xingtu.row.listed | creator | text | xingtu
  known.xingtu.mcn | creator | text | xingtu
`;

/** Shares of people: side, dimension, group of fields, the one platform that has them, and its buckets. */
const SHARES = `
  audience | gender | audience | xingtu | female male
  audience | age | audience | xingtu | 18-23 24-30 31-40 41-50 50+
  audience | tier | audience | xingtu | 一线 新一线 二线 三线 四线 五线
  audience | interest | audience | xingtu | 随拍 美食 亲子 体育 剧情 旅行 游戏 二次元 社会时政 动物
  audience | group | audience | xingtu | 小镇青年 小镇中老年 Z世代 都市银发 都市蓝领 精致妈妈 新锐白领 资深中产
  audience | device | audience | xingtu | iPhone
  fans | gender | fans | - | female male
  fans | age | fans | xingtu | 18-23 24-30 31-40 41-50 50+
  fans | tier | fans | xingtu | 一线 新一线 二线 三线 四线 五线
  fans | interest | fans | xingtu | 随拍 亲子 体育 剧情 旅行 社会时政 动物
  fans | interest | fans | - | 美食 游戏 二次元
  fans | group | fans | xingtu | 小镇青年 小镇中老年 Z世代 都市银发 都市蓝领 精致妈妈 新锐白领 资深中产
  fans | device | fans | xingtu | iPhone
  fans | age | fans | pugongying | <18 18-24 25-34 35-44 >44
  fans | interest | fans | pugongying | 生活记录 旅游 时尚 美妆 娱乐 影视 搞笑 情感 母婴 萌娃 家居家装 宠物 健身减肥 健康 教育 社科 兴趣爱好
`;

const lines = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.trim());

test('each field has its group, its unit and the one platform that tells of it', () => {
  const said = allFields()
    .filter(({ share }) => !share)
    .map(({ id, group, unit, platform }) => [id, group, unit, platform ?? '-'].join(' | '));
  expect(said).toEqual(lines(FIELDS));
});

test('a share of people has the words of its side, dimension and bucket, and is a platform’s own where the other means something else', () => {
  const found = new Map<string, string[]>();
  for (const { id, group, unit, platform, share } of allFields()) {
    if (!share) continue;
    expect([id, unit]).toEqual([`share.${share.side}.${share.by}.${share.key}`, 'ratio']);
    const row = [share.side, share.by, group, platform ?? '-'].join(' | ');
    found.set(row, [...(found.get(row) ?? []), share.key]);
  }
  expect([...found].map(([row, keys]) => `${row} | ${keys.join(' ')}`)).toEqual(lines(SHARES));
});

test('a field is found by its id, and one of another version is not', () => {
  expect(fieldOf('creator.fans')?.unit).toBe('count');
  expect(fieldOf('creator.shoeSize')).toBeUndefined();
});

test('money has no decimals, shares have one as percent, and times and indices one as they are', () => {
  expect([formatOf('yuan'), formatOf('yuanPerMille')]).toEqual(Array(2).fill({ format: 'yuan', digits: 0 }));
  expect(formatOf('ratio')).toEqual({ format: 'percent', digits: 1 });
  expect([formatOf('seconds'), formatOf('index')]).toEqual(Array(2).fill({ format: 'plain', digits: 1 }));
  expect([formatOf('count'), formatOf('text')]).toEqual(Array(2).fill({ format: 'plain', digits: 0 }));
});

/** The first line of a creator in a sheet. */
function line(of = creator('01'), rest: Partial<SheetContext> = {}): Line {
  const [first] = linesOf(of, 3, context(template([]), rest));
  if (!first) throw new Error('no line');
  return first;
}
const cell = (id: string, of = line()) => fieldOf(id)?.read(of, words);
const value = (id: string, of?: Line) => cell(id, of)?.value;

describe('who a creator is', () => {
  const xhs = entry('02', { creator: 'xhsUserId/5a0000000000000000000001' });
  const douyin = entry('03', { creator: 'douyinSecUid/MS4wLjABAAAAmade-up-and-long-enough' });

  test('is the number in the sheet, a name with a link, the platform and the id', () => {
    expect(value('creator.number')).toBe(3);
    expect(cell('creator.name')).toEqual({
      value: 'Ayou',
      href: 'https://www.xingtu.cn/ad/creator/author-homepage/douyin-video/6812345678901234501',
    });
    expect(value('creator.name', line({ entry: entry('01') }))).toBe('Creator 01');
    expect(value('creator.platform')).toBe('on douyin');
    expect(value('creator.platform', line({ entry: xhs }))).toBe('on xiaohongshu');
    expect(value('creator.id')).toBe('6812345678901234501');
  });

  test('has a page where works are ordered and a home page, each where one is known', () => {
    const market = (of: Line) => [value('creator.market', of), value('creator.home', of)];
    const [ordered, home] = market(line());
    expect([String(ordered).startsWith('https://www.xingtu.cn/'), home]).toEqual([true, undefined]);
    const [notes, profile] = market(line({ entry: xhs }));
    expect([String(notes).includes('pgy.xiaohongshu.com'), String(profile)]).toEqual([
      true,
      'https://www.xiaohongshu.com/user/profile/5a0000000000000000000001',
    ]);
    const [none, own] = market(line({ entry: douyin }));
    expect([none, String(own)]).toEqual([
      undefined,
      'https://www.douyin.com/user/MS4wLjABAAAAmade-up-and-long-enough',
    ]);
    expect(cell('creator.name', line({ entry: douyin }))?.href).toBe(own);
  });

  test('has the picture that was seen last, and that of the entry before anything is known', () => {
    const pictured = { ...entry('01'), image: 'https://p3.example/old.webp' };
    expect(value('creator.image', line({ entry: pictured }))).toBe('https://p3.example/old.webp');
    const newer = { ...known(pictured.creator), image: 'https://p3.example/new.webp' };
    expect(value('creator.image', line({ entry: pictured, known: newer }))).toBe(
      'https://p3.example/new.webp',
    );
    expect(value('creator.image')).toBeUndefined();
  });

  test('has the place and the fans that either platform tells of', () => {
    const at = (rest: Record<string, unknown>) =>
      line({ entry: entry('01'), known: known('x', rest as never) });
    const place = { value: '杭州', unit: 'text', basis: 'xingtu.base', at: 1 };
    expect(value('creator.place', at({ 'xingtu.place': place }))).toBe('杭州');
    expect(value('creator.place', at({ 'pgy.location': { ...place, value: '上海' } }))).toBe('上海');
    expect(cell('creator.place')).toEqual({});
    expect(value('creator.fans')).toBe(1_124_000);
    const total = { value: 5, unit: 'count', basis: 'xingtu.base', at: 1 };
    expect(value('creator.fans', at({ 'xingtu.followers': undefined, 'xingtu.fansTotal': total }))).toBe(5);
  });
});

describe('what is paid', () => {
  test('is the platform’s price, marked and with its source, until a quote was obtained', () => {
    expect(cell('line.price')).toMatchObject({
      value: 40_000,
      notes: ['entry.platformPrice'],
      source: { endpoint: 'xingtu.spread', sample: false },
    });
    const quoted = line(creator('01', { quote: 36_000 as Yuan }));
    expect(cell('line.price', quoted)).toEqual({ value: 36_000 });
    expect([value('entry.quote', quoted), value('entry.quote')]).toEqual([36_000, undefined]);
    expect(cell('line.price', line({ entry: entry('01') }))).toEqual({});
    expect(value('line.form')).toBe('form 21_60');
  });

  test('has the entry’s rebate, and the list’s marked as such', () => {
    expect(cell('entry.rebate')).toEqual({ value: 0.3, notes: ['entry.listRebate'] });
    expect(cell('entry.rebate', line(creator('01', { rebate: 0.5 as Ratio })))).toEqual({ value: 0.5 });
    expect(cell('entry.rebate', line(creator('01'), { list: undefined }))).toEqual({});
  });

  test('has the list’s fee and tax, and the template’s without a list', () => {
    expect([value('list.fee'), value('list.tax')]).toEqual([0.05, 0.06]);
    const [own] = linesOf(creator('01'), 1, {
      ...context(template([], { terms: { fee: 0.1, tax: 0.2 } })),
      list: undefined,
    });
    expect([value('list.fee', own), value('list.tax', own)]).toEqual([0.1, 0.2]);
  });
});

describe('figures', () => {
  test('of the form that is bought have where they come from', () => {
    expect(cell('verdict.median')).toMatchObject({ value: 600_000, source: { endpoint: 'xingtu.spread' } });
    expect(cell('verdict.price')).toMatchObject({ value: 40_000 });
    expect(cell('plays.expected')).toMatchObject({ value: 800_000, source: { endpoint: 'xingtu.spread' } });
    expect(cell('plays.works')?.value).toBeUndefined();
    const nothing = line({ entry: entry('01') });
    expect([cell('plays.expected', nothing), cell('plays.works', nothing)]).toEqual([
      { value: undefined },
      { value: undefined },
    ]);
  });

  test('as they are remembered keep their doubt, their offer and where they come from', () => {
    const id = 'known.xingtu.price.1_20';
    expect(cell(id)).toEqual({
      value: 27_000,
      source: { endpoint: 'xingtu.spread', fetchedAt: Date.UTC(2026, 4, 18), sample: false },
    });
    const doubtful = known('x', {
      'xingtu.price.1_20': {
        value: 1,
        unit: 'yuan',
        basis: 'a',
        at: 1,
        offer: 'closed',
        uncertain: true,
      } as never,
    });
    const sample: Known = { ...doubtful, source: 'sample' };
    const of = cell(id, line({ entry: entry('01'), known: sample }));
    expect(of?.notes?.length).toBe(2);
    expect(of?.source).toMatchObject({ sample: true });
    expect(cell(id, line({ entry: entry('01') }))).toEqual({});
  });

  test('that are a platform’s words are said in the language of the file', () => {
    const mcn = { value: '有', unit: 'text', basis: 'a', at: 1 };
    const of = line({ entry: entry('01'), known: known('x', { 'xingtu.mcn': mcn } as never) });
    const shouting = { ...words, word: (text: string) => `${text}!` };
    expect(fieldOf('known.xingtu.mcn')?.read(of, shouting).value).toBe('有!');
    expect(fieldOf('known.xingtu.price.1_20')?.read(of, shouting).value).toBe(27_000);
  });

  test('of one kind of works are never those of the other, also where they were remembered before kinds were kept apart', () => {
    const median = (value: number, videos: string) => ({
      value,
      unit: 'count' as const,
      basis: `xingtu.spread?range=30&videos=${videos}`,
      at: 1,
    });
    const both = (figures: Record<string, unknown>) => {
      const of = line({ entry: entry('01'), known: known('x', figures as never) });
      return [value('works.xingtu.playMid', of), value('works.personal.playMid', of)];
    };
    const last = { 'xingtu.playMid': median(9, 'personal') };
    expect(both({ ...last, 'xingtu.playMid@xingtu': median(6, 'xingtu') })).toEqual([6, 9]);
    expect(both(last)).toEqual([undefined, 9]);
    expect(both({})).toEqual([undefined, undefined]);
  });

  test('of people are of one side and one bucket, whatever the case of its name', () => {
    const of = line({ entry: entry('01'), known: { ...known(entry('01').creator), source: 'sample' } });
    expect(cell('share.audience.gender.female', of)).toEqual({
      value: 0.5,
      source: { endpoint: 'xingtu.audience', fetchedAt: Date.UTC(2026, 4, 18), sample: true },
    });
    expect(cell('share.fans.gender.female', of)).toEqual({});
    expect(cell('share.audience.age.24-30', of)).toEqual({});
    expect(cell('share.audience.gender.female', line({ entry: entry('01') }))).toEqual({});
  });

  test('of a target are of one side, and those of fans are marked', () => {
    const target = {
      dimensions: [{ by: 'gender', keys: { xingtu: ['female'] }, wanted: 0.25 as Ratio }],
      costBy: 'gender',
    } as const;
    const aimed = line(creator('01'), { target });
    expect(cell('ta.share', aimed)).toMatchObject({
      value: 0.5,
      notes: [],
      source: { endpoint: 'xingtu.audience' },
    });
    expect(value('ta.hit', aimed)).toBe(1);
    const one = creator('01');
    const fans = {
      ...one.known,
      shares: one.known?.shares.map((share) => ({ ...share, side: 'fans' as const })),
    };
    const followed = line({ ...one, known: fans as Known }, { target });
    expect(cell('ta.share', followed)).toMatchObject({ value: 0.5, notes: ['entry.byFans'] });
    expect([cell('ta.share'), cell('ta.hit')]).toEqual([{}, {}]);
  });
});

describe('what was noted, and what the file is', () => {
  const noted = creator('01', {
    status: 'quoted',
    reasonFor: 'fits',
    reasonAgainst: 'dear',
    tags: ['beauty', 'young'],
    slot: 'May',
  });
  test('is in the row', () => {
    const of = line(noted);
    const said = ['status', 'reasonFor', 'reasonAgainst', 'tags', 'slot', 'added'].map((id) =>
      value(`entry.${id}`, of),
    );
    expect(said).toEqual(['status quoted', 'fits', 'dear', 'beauty、young', 'May', '2026-05-02']);
    const never = line(creator('01', { addedAt: 0 }));
    expect([value('entry.added', never), value('entry.tags', never)]).toEqual([undefined, undefined]);
  });

  test('has the list’s name, client and brand where there is a list', () => {
    const of = line(noted, { list: { ...SUMMER, brand: 'Dew' } });
    expect(['name', 'client', 'brand'].map((id) => value(`list.${id}`, of))).toEqual([
      'Summer',
      'Qingyu',
      'Dew',
    ]);
    const none = line(noted, { list: undefined });
    expect(['name', 'client', 'brand'].map((id) => value(`list.${id}`, none))).toEqual(
      Array(3).fill(undefined),
    );
  });

  test('says whose figures they are where there are some', () => {
    expect(value('file.source')).toBe('on xingtu');
    expect(value('file.source', line({ entry: entry('01') }))).toBeUndefined();
  });

  test('has the day of the sheet and of its newest figures', () => {
    expect([value('file.today'), value('file.figures')]).toEqual(['2026-05-20', '2026-05-18']);
    expect(value('file.figures', line({ entry: entry('01') }))).toBeUndefined();
  });
});
