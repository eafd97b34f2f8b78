import { type Language, type Message, translate } from '../language/translate';
import { BUCKETS } from '../report/buckets';
import { CONSUMER_GROUPS, fieldOf, formatOf } from '../sheet/fields';
import type {
  BaseId,
  ColumnContent,
  CostId,
  FormulaId,
  NumberFormat,
  SheetTemplate,
  TemplateColumn,
} from '../sheet/template';
import { word } from './vocabulary';

/** A column of a preset: its headings in both languages, the topmost first. */
interface PresetColumn {
  headings: readonly Message[];
  content: ColumnContent;
  format?: NumberFormat;
  digits?: number;
  width?: number;
}

type Rest = Pick<PresetColumn, 'format' | 'digits' | 'width'>;

const field = (id: string, heading: Message, rest: Rest = {}): PresetColumn => ({
  headings: [heading],
  content: { kind: 'field', id },
  ...rest,
});

const formula = (
  id: FormulaId,
  heading: Message,
  of: { cost?: CostId; base?: BaseId } = {},
  digits = 0,
): PresetColumn => ({
  headings: [heading],
  content: { kind: 'formula', formula: id, ...of },
  format: 'yuan',
  digits,
});

const empty = (heading: Message): PresetColumn => ({
  headings: [heading],
  content: { kind: 'empty' },
  width: 12,
});

/** Columns below a heading that they share. */
const below = (heading: Message, columns: readonly PresetColumn[]): PresetColumn[] =>
  columns.map((column) => ({ ...column, headings: [heading, ...column.headings] }));

const wan = { format: 'wan', digits: 1 } as const;
const yuan: Rest = { format: 'yuan', digits: 2 };

const number = field('creator.number', ['序号', 'No.'], { width: 6 });
const name = field('creator.name', ['昵称', 'Creator'], { width: 18 });
const form = field('line.form', ['合作形式', 'Form'], { width: 12 });
const price = field('line.price', ['报价', 'Quote']);
const rebate = field('entry.rebate', ['返点', 'Rebate'], { digits: 0, width: 8 });
const withFee = formula('withFee', ['含服务费价', 'With fee']);
const net = formula('net', ['返点后净成本', 'Net of rebate']);
const fans = field('creator.fans', ['粉丝数（万）', 'Followers (10K)'], wan);
const reason = field('entry.reasonFor', ['推荐理由', 'Reason for'], { width: 28 });
const slot = field('entry.slot', ['档期', 'Slot'], { width: 12 });
const date = field('file.figures', ['数据日期', 'Date of the figures'], { width: 12 });
const medianCpm = formula('cpm', ['CPM（中位数）', 'CPM (median)'], { cost: 'price', base: 'median' }, 2);
const cpe = formula('cpe', ['CPE', 'CPE'], { cost: 'price', base: 'median' }, 2);
const taCpm = formula('taCpm', ['TA-CPM', 'TA-CPM'], { cost: 'price', base: 'median' }, 2);
const client = below(
  ['客户填写', 'For the client'],
  [empty(['是否确认', 'Confirmed?']), empty(['未选原因', 'Why not']), empty(['反馈', 'Feedback'])],
);

const CREATOR: Message = ['达人', 'Creator'];
const PRICE: Message = ['报价（元）', 'Price (yuan)'];
const PLAYS: Message = ['数据', 'Figures'];
const COSTS: Message = ['成本（元）', 'Costs (yuan)'];
const PITCH: Message = ['推荐', 'Pitch'];

const LENGTHS: readonly (readonly [id: string, name: Message])[] = [
  ['1_20', ['1–20 秒', '1–20 s']],
  ['21_60', ['21–60 秒', '21–60 s']],
  ['60', ['60 秒以上', 'over 60 s']],
];

const share = (side: 'audience' | 'fans', by: string, key: string, heading: Message): PresetColumn =>
  field(`share.${side}.${by}.${key}`, heading, { width: 9 });

const douyinPlays = [
  field('verdict.median', ['播放中位数（万）', 'Play median (10K)'], wan),
  field('plays.expected', ['预期播放量（万）', 'Expected plays (10K)'], wan),
  field('verdict.completion', ['完播率', 'Completion']),
  field('verdict.interaction', ['互动率', 'Engagement']),
  field('verdict.playsPerFan', ['播粉比', 'Plays per follower']),
];

/** A figure of each length of video, below a heading of its own. */
const byLength = (heading: Message, id: string, rest: Rest = {}): PresetColumn[] =>
  below(
    heading,
    LENGTHS.map(([length, name]) => field(`known.${id}.${length}`, name, rest)),
  );

/** How works of one kind perform. */
const ofWorks = (heading: Message, kind: 'xingtu' | 'personal'): PresetColumn[] =>
  below(
    heading,
    (
      [
        ['playMid', ['播放中位数（万）', 'Play median (10K)'], wan],
        ['completionRate', ['完播率', 'Completion']],
        ['interactRate', ['互动率', 'Engagement']],
        ['avgDuration', ['平均时长（秒）', 'Mean length (s)']],
        ['likeAvg', ['平均点赞', 'Mean likes']],
        ['commentAvg', ['平均评论', 'Mean comments']],
        ['shareAvg', ['平均分享', 'Mean shares']],
      ] as const satisfies readonly (readonly [string, Message, Rest?])[]
    ).map(([id, name, rest]) => field(`works.${kind}.${id}`, name, rest)),
  );

/** Shares of the audience by one dimension, in the platform's own groups. */
const ofAudience = (by: string, heading: Message, keys: readonly string[]): PresetColumn[] =>
  below(
    heading,
    keys.map((key) => share('audience', by, key, [key, word(key, 'en')])),
  );

const DOUYIN: readonly PresetColumn[] = [
  ...below(CREATOR, [
    number,
    field('file.today', ['日期', 'Date'], { width: 12 }),
    field('creator.platform', ['平台', 'Platform'], { width: 10 }),
    name,
    field('known.xingtu.douyinId', ['抖音号', 'Douyin ID'], { width: 16 }),
    field('creator.id', ['星图 ID', 'Xingtu ID'], { width: 22 }),
    field('creator.home', ['主页链接', 'Home page'], { width: 24 }),
    field('creator.market', ['星图链接', 'Xingtu page'], { width: 24 }),
    field('known.xingtu.row.fields', ['账号类型', 'Kind of account'], { width: 16 }),
    empty(['达人量级', 'Tier']),
    field('known.xingtu.gender', ['性别', 'Gender'], { width: 8 }),
    field('creator.place', ['地区', 'Place'], { width: 12 }),
    field('known.xingtu.mcn', ['机构', 'Agency'], { width: 16 }),
    fans,
    field('known.xingtu.row.fansGrowthRate', ['涨粉率', 'Growth']),
  ]),
  ...below(PRICE, [
    ...byLength(['平台报价', 'Platform’s price'], 'xingtu.price'),
    form,
    price,
    formula('fee', ['服务费', 'Service fee']),
    withFee,
    rebate,
    net,
  ]),
  ...below(PLAYS, [
    ...below(
      ['总体', 'Overall'],
      [
        field('plays.expected', ['预期播放量（万）', 'Expected plays (10K)'], wan),
        field('verdict.median', ['播放中位数（万）', 'Play median (10K)'], wan),
        field('verdict.completion', ['完播率', 'Completion']),
        field('verdict.interaction', ['互动率', 'Engagement']),
        field('verdict.playsPerFan', ['播粉比', 'Plays per follower']),
        empty(['爆文率', 'Hit rate']),
      ],
    ),
    ...ofWorks(['商单', 'Sponsored videos'], 'xingtu'),
    ...ofWorks(['日常', 'Own videos'], 'personal'),
    ...below(
      ['种草', 'Seeding'],
      [
        field('known.xingtu.seeding.searches', ['看后搜次数', 'Searches after viewing'], { width: 14 }),
        field('known.xingtu.seeding.searchRate', ['看后搜率', 'Search rate'], { width: 12 }),
        field('known.xingtu.seeding.a3', ['新增 A3', 'New A3'], { width: 14 }),
        field('known.xingtu.conversion.clicks', ['组件点击量', 'Component clicks'], { width: 14 }),
        field('known.xingtu.conversion.clickRate', ['组件点击率', 'Click rate'], { width: 12 }),
      ],
    ),
    ...below(
      ['连接用户（万）', 'Connected users (10K)'],
      [
        field('known.xingtu.connected.aware', ['了解', 'Aware'], wan),
        field('known.xingtu.connected.interested', ['兴趣', 'Interested'], wan),
        field('known.xingtu.connected.like', ['喜欢', 'Like'], wan),
        field('known.xingtu.connected.follow', ['追随', 'Follow'], wan),
      ],
    ),
  ]),
  ...below(COSTS, [
    ...byLength(['平台预期 CPM', 'CPM, as the platform expects'], 'xingtu.cpm', yuan),
    ...byLength(['平台预期 CPE', 'CPE, as the platform expects'], 'xingtu.cpe', yuan),
    ...below(
      ['按报价', 'At the quote'],
      [
        formula('cpm', ['预期 CPM', 'Expected CPM'], { cost: 'price', base: 'expected' }, 2),
        medianCpm,
        cpe,
        taCpm,
      ],
    ),
  ]),
  ...below(
    ['观众', 'Audience'],
    [
      ...below(
        ['性别', 'Gender'],
        [
          share('audience', 'gender', 'female', ['女', 'Women']),
          share('audience', 'gender', 'male', ['男', 'Men']),
        ],
      ),
      ...below(
        ['年龄', 'Age'],
        [
          empty(['<18', '<18']),
          ...['18-23', '24-30', '31-40', '41-50', '50+'].map((key) => {
            const bucket = key.replace('-', '–');
            return share('audience', 'age', key, [bucket, bucket]);
          }),
        ],
      ),
      ...ofAudience('group', ['八大人群', 'Consumer groups'], CONSUMER_GROUPS),
      ...ofAudience('tier', ['城市等级', 'City tier'], BUCKETS.tier.xingtu ?? []),
      ...below(['设备', 'Device'], [share('audience', 'device', 'iPhone', ['iPhone', 'iPhone'])]),
    ],
  ),
  ...below(PITCH, [
    reason,
    { ...empty(['风险提示', 'Risks']), width: 20 },
    slot,
    { ...empty(['备注', 'Remarks']), width: 20 },
    empty(['提报人', 'Handed in by']),
    date,
    field('file.source', ['数据来源', 'Source of the figures'], { width: 12 }),
  ]),
  ...client,
];

const DOUYIN_SHORT: readonly PresetColumn[] = [
  number,
  name,
  field('creator.market', ['星图链接', 'Xingtu page'], { width: 24 }),
  fans,
  form,
  price,
  rebate,
  net,
  ...douyinPlays,
  medianCpm,
  cpe,
  reason,
  slot,
  empty(['是否确认', 'Confirmed?']),
];

const DOUYIN_TIERS: readonly PresetColumn[] = [
  ...below(CREATOR, [number, name, fans]),
  ...below(PRICE, [form, price, rebate, net]),
  ...below(PLAYS, [
    ...below(
      ['传播', 'Reach'],
      douyinPlays.filter((_, at) => at !== 1),
    ),
    ...below(['成本', 'Costs'], [medianCpm, cpe, taCpm]),
  ]),
  ...below(PITCH, [reason, slot]),
  ...client.slice(0, 1),
];

const XHS: readonly PresetColumn[] = [
  ...below(CREATOR, [
    number,
    name,
    field('creator.home', ['主页链接', 'Home page'], { width: 24 }),
    field('creator.market', ['蒲公英链接', 'Pugongying page'], { width: 24 }),
    field('creator.id', ['账号 ID', 'Account ID'], { width: 26 }),
    field('creator.place', ['地区', 'Place'], { width: 12 }),
    field('known.pgy.level', ['健康等级', 'Health'], { width: 10 }),
    fans,
  ]),
  ...below(PRICE, [
    field('known.pgy.pictureQuote', ['图文一口价', 'Picture note']),
    field('known.pgy.videoQuote', ['视频一口价', 'Video note']),
    form,
    price,
    withFee,
    rebate,
    net,
  ]),
  ...below(PLAYS, [
    ...below(
      ['中位数', 'Medians'],
      [
        field('verdict.median', ['曝光', 'Impressions']),
        field('verdict.readMedian', ['阅读', 'Reads']),
        field('verdict.interactionMedian', ['互动', 'Engagements']),
      ],
    ),
    ...below(
      ['比率', 'Rates'],
      [
        field('verdict.interaction', ['互动率', 'Engagement']),
        field('known.pgy.videoFinishRate', ['视频完播率', 'Video completion']),
        field('known.pgy.picture3sRate', ['图文 3 秒阅读率', 'Read 3 s']),
        field('known.pgy.hundredLikeShare', ['百赞比例', '100 likes']),
        field('known.pgy.thousandLikeShare', ['千赞比例', '1,000 likes']),
        field('known.pgy.replyRate', ['48 小时回复率', 'Reply in 48 h']),
      ],
    ),
  ]),
  ...below(COSTS, [
    field('verdict.expectedCpm', ['预估 CPM', 'Expected CPM'], yuan),
    field('verdict.expectedRead', ['预估阅读单价', 'Expected per read'], yuan),
    field('verdict.expectedCpe', ['预估互动单价', 'Expected CPE'], yuan),
    medianCpm,
    formula('read', ['阅读单价', 'Per read'], { cost: 'price', base: 'median' }, 2),
    cpe,
    taCpm,
  ]),
  ...below(
    ['粉丝', 'Followers'],
    [
      field('verdict.growth', ['涨粉率', 'Growth']),
      field('known.pgy.activeFansShare', ['活跃粉丝', 'Active']),
      field('known.pgy.engagedFansShare', ['互动粉丝', 'Engaged']),
      share('fans', 'gender', 'female', ['女', 'Women']),
      share('fans', 'gender', 'male', ['男', 'Men']),
      share('fans', 'age', '<18', ['<18', '<18']),
      share('fans', 'age', '18-24', ['18–24', '18–24']),
      share('fans', 'age', '25-34', ['25–34', '25–34']),
      share('fans', 'age', '35-44', ['35–44', '35–44']),
      share('fans', 'age', '>44', ['>44', '>44']),
    ],
  ),
  ...below(PITCH, [reason, slot, date]),
  ...client,
];

const XHS_SHORT: readonly PresetColumn[] = [
  number,
  name,
  field('creator.market', ['蒲公英链接', 'Pugongying page'], { width: 24 }),
  fans,
  form,
  price,
  rebate,
  net,
  field('verdict.median', ['曝光中位数', 'Impression median']),
  field('verdict.readMedian', ['阅读中位数', 'Read median']),
  field('verdict.interactionMedian', ['互动中位数', 'Engagement median']),
  medianCpm,
  cpe,
  reason,
  slot,
  empty(['是否确认', 'Confirmed?']),
];

interface Preset extends Pick<SheetTemplate, 'rows' | 'levels'> {
  id: string;
  name: Message;
  columns: readonly PresetColumn[];
}

const PRESETS: readonly Preset[] = [
  {
    id: 'douyin',
    name: ['抖音 · 完整', 'Douyin · complete'],
    rows: 'creator',
    levels: 3,
    columns: DOUYIN,
  },
  {
    id: 'douyin.short',
    name: ['抖音 · 精简', 'Douyin · short'],
    rows: 'creator',
    levels: 1,
    columns: DOUYIN_SHORT,
  },
  {
    id: 'douyin.tiers',
    name: ['抖音 · 每档一行', 'Douyin · a row a price'],
    rows: 'tier',
    levels: 3,
    columns: DOUYIN_TIERS,
  },
  {
    id: 'xiaohongshu',
    name: ['小红书 · 完整', 'Xiaohongshu · complete'],
    rows: 'creator',
    levels: 3,
    columns: XHS,
  },
  {
    id: 'xiaohongshu.short',
    name: ['小红书 · 精简', 'Xiaohongshu · short'],
    rows: 'creator',
    levels: 1,
    columns: XHS_SHORT,
  },
  { id: 'blank', name: ['空白', 'Blank'], rows: 'creator', levels: 1, columns: [number, name] },
];

export type PresetId = (typeof PRESETS)[number]['id'];

function columnOf(column: PresetColumn, place: number, language: Language): TemplateColumn {
  const { headings, content, format, digits, width } = column;
  const unit = content.kind === 'field' ? fieldOf(content.id)?.unit : undefined;
  const usual = formatOf(unit ?? 'text');
  return {
    id: `c${place + 1}`,
    headings: headings.map((heading) => translate(heading, language)),
    content,
    format: format ?? usual.format,
    digits: digits ?? usual.digits,
    ...(width !== undefined && { width }),
  };
}

/** The templates that are there from the beginning, with headings in the language of the reader. A saved one has an id of its own. */
export const presetTemplates = (language: Language): SheetTemplate[] =>
  PRESETS.map(({ columns, name: words, ...preset }) => ({
    ...preset,
    name: translate(words, language),
    net: 'feeIn',
    nothing: '—',
    terms: {},
    columns: columns.map((column, place) => columnOf(column, place, language)),
  }));

/** The preset that suits some creators: that of the platform that most of them are on. */
export const presetFor = (creators: readonly string[]): PresetId =>
  creators.filter((creator) => creator.startsWith('xhsUserId/')).length * 2 > creators.length
    ? 'xiaohongshu'
    : 'douyin';
