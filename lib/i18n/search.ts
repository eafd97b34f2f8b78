import { type Language, type Message, type Messages, translate } from '../language/translate';
import { cleanList, type ListId, type ListValues, listFields } from '../report/lists';
import {
  type FieldProblem,
  type FieldSpec,
  MAX_TAG,
  MAX_TAGS,
  type RangeField,
  rangeEnds,
  splitRange,
  splitTags,
} from '../report/lists.fields';
import * as values from './search.values';
import { studioForms } from './studioForms';
import { word } from './vocabulary';

/** The words of a form's field. */
export interface FieldWords {
  label: Message;
  /** An explanation, where the label needs one. */
  hint?: Message;
  /** Names of its choices, by value. Labels of the platform need none. */
  values?: Messages;
}

/** Words of the forms around their fields. */
export const searchMessages = {
  'list.pgy.search': ['蒲公英博主搜索', 'Pugongying creator search'],
  'list.xingtu.search': ['星图达人搜索', 'Xingtu creator search'],
  'group.search': ['搜索', 'Search'],
  'group.creator': ['达人', 'Creator'],
  'group.content': ['内容', 'Content'],
  'group.audience': ['受众', 'Audience'],
  'group.price': ['报价与成本', 'Price and cost'],
  'group.performance': ['表现', 'Performance'],
  'group.campaign': ['投放与合作', 'Campaign'],
  from: ['最低', 'At least'],
  to: ['最高', 'At most'],
  atLeast: ['{from} 以上', '{from} or more'],
  atMost: ['{to} 以下', 'up to {to}'],
  yes: ['是', 'Yes'],
  ceiling: [
    '平台最多列出 {ceiling} 条结果，实际可能更多。请缩小条件。',
    'The platform lists {ceiling} {ceiling:result|results} at most. There may be more: narrow the search.',
  ],
  'problem.notNumber': [
    '请填数字，可以写成 1.2w 或 10万。',
    'Enter a number. 15000, 15K, 1.5w and 1.5万 all work.',
  ],
  'problem.notWhole': ['请填整数。', 'Enter a whole number.'],
  'problem.tooSmall': ['不能小于 {min}。', 'It cannot be below {min}.'],
  'problem.tooLarge': ['不能大于 {max}。', 'It cannot be above {max}.'],
  'problem.reversed': ['最低值大于最高值。', 'The lower end is above the upper end.'],
  'problem.unknownChoice': ['没有这个选项。', 'There is no such choice.'],
  'problem.tooLong': ['太长了，最多 {most} 个字。', 'Too long: {most} {most:character|characters} at most.'],
  'problem.tooMany': ['最多 {most} 个。', 'At most {most} of them.'],
  'problem.required': ['请填写。', 'Fill this in.'],
  'problem.notUserId': [
    '请填用户 ID：24 位数字和字母 a–f。',
    'Enter a user ID: 24 digits and letters from a to f.',
  ],
  'problem.notDay': ['请填日期，如 2026-03-08。', 'Enter days, e.g. 2026-03-08.'],
  'problem.tooManyDays': ['最多相隔 {most} 天。', 'At most {most} {most:day|days} apart.'],
  'problem.needs': ['请先设置“{field}”。', 'Set “{field}” first.'],
} as const satisfies Messages;

const same = (label: Message, hint?: Message): FieldWords => (hint ? { label, hint } : { label });
const choice = (label: Message, names: Messages, hint?: Message): FieldWords => ({
  ...same(label, hint),
  values: names,
});

const DAILY: Message = ['近 30 天日常笔记', 'Unsponsored notes of the last 30 days'];
const COOP: Message = ['近 30 天合作笔记', 'Sponsored notes of the last 30 days'];
const ESTIMATED: Message = ['平台的预估值', 'As estimated by the platform'];
const LABELS: Message = [
  '可填多个，用逗号分隔；用平台上的中文标签。',
  'Several, separated by commas, in the platform’s own Chinese labels.',
];

const PGY: Readonly<Record<string, FieldWords>> = {
  keyword: same(['关键词', 'Keyword']),
  by: choice(['搜索范围', 'Search in'], {
    nickname: ['博主昵称', 'Names of creators'],
    note: ['笔记内容', 'Contents of notes'],
  }),
  sort: choice(['平台排序', 'Sort by'], values.SORTS),
  fans: same(['粉丝数', 'Followers']),
  gender: choice(['博主性别', 'Gender of the creator'], values.GENDERS),
  location: same(
    ['所在地', 'Place'],
    ['省份、城市或区县，如“河北 秦皇岛”。', 'Province, city or district, e.g. “河北 秦皇岛”.'],
  ),
  personas: same(['博主人设', 'Persona'], LABELS),
  active: same(['排除低活跃博主', 'Exclude low-activity creators']),
  growing: same(['排除掉粉博主', 'Exclude creators losing followers']),
  similarUser: same(
    ['相似于：用户 ID', 'Similar to: user ID'],
    [
      '要找相似博主的那位博主的小红书用户 ID，与“相似于：关键词”一起填。',
      'The Xiaohongshu user ID of the creator to find others like. It goes with the word beside it.',
    ],
  ),
  similarWord: same(
    ['相似于：关键词', 'Similar to: word'],
    [
      '蒲公英为这位博主显示的关键词，如昵称，与“相似于：用户 ID”一起填。',
      'The word that Pugongying shows for that creator, such as the name. It goes with the user ID.',
    ],
  ),
  content: same(['内容类目', 'Content category'], LABELS),
  form: choice(['笔记形式', 'Form of notes'], {
    all: ['不限', 'Any'],
    picture: ['以图文为主', 'Mainly pictures'],
    video: ['以视频为主', 'Mainly video'],
  }),
  features: same(['擅长内容', 'Good at'], LABELS),
  themes: same(['内容主题', 'Content theme'], LABELS),
  scenes: same(
    ['内容场景', 'Content scene'],
    [
      '平台上的完整场景路径，如“母婴 婴童辅食 多元辅食”。',
      'The platform’s whole path of a scene, e.g. “母婴 婴童辅食 多元辅食”.',
    ],
  ),
  fansAge: choice(['粉丝年龄', 'Age of followers'], {
    all: ['不限', 'Any'],
    '<18': ['18 岁以下', 'Under 18'],
    '18-24': ['18–24 岁', '18–24'],
    '25-34': ['25–34 岁', '25–34'],
    '35-44': ['35–44 岁', '35–44'],
    '>44': ['44 岁以上', 'Over 44'],
  }),
  fansGender: choice(['粉丝性别', 'Gender of followers'], {
    all: ['不限', 'Any'],
    male: ['男性居多', 'Mainly male'],
    female: ['女性居多', 'Mainly female'],
  }),
  fansLocation: same(
    ['粉丝地域', 'Place of followers'],
    ['省份或城市，如“福建 南平”；不支持区县。', 'Province or city, e.g. “福建 南平”. No districts.'],
  ),
  childStages: choice(['母婴阶段', 'Parenting stage'], values.CHILD_STAGES),
  crowds: same(
    ['20 大人群', '20 crowds of the platform'],
    [
      '平台 20 大人群的标签，大类或细类，如“自在户外”。',
      'Labels of the platform’s 20 crowds, broad or narrow, e.g. “自在户外”.',
    ],
  ),
  industryCrowds: same(
    ['行业特色人群', 'Crowds of an industry'],
    [
      '平台上的行业人群标签或编号，如“科技爱好者人群”。',
      'The platform’s labels or numbers of an industry’s crowds, e.g. “科技爱好者人群”.',
    ],
  ),
  audienceGroups: same(
    ['人群包 ID', 'Audience group IDs'],
    [
      '人群包的编号，每个账号不同，见蒲公英的人群管理。',
      'Numbers of audience groups. Each account has its own: see audience management on Pugongying.',
    ],
  ),
  picturePrice: same(['图文笔记报价', 'Picture note quote']),
  videoPrice: same(['视频笔记报价', 'Video note quote']),
  pictureCpm: same(['图文预估 CPM', 'Estimated CPM, picture'], ESTIMATED),
  videoCpm: same(['视频预估 CPM', 'Estimated CPM, video'], ESTIMATED),
  pictureReadCost: same(['图文预估阅读单价', 'Estimated cost per read, picture'], ESTIMATED),
  videoReadCost: same(['视频预估阅读单价', 'Estimated cost per read, video'], ESTIMATED),
  pictureEngagementCost: same(['图文预估互动单价', 'Estimated CPE, picture'], ESTIMATED),
  videoEngagementCost: same(['视频预估互动单价', 'Estimated CPE, video'], ESTIMATED),
  visitCost: same(['预估外溢进店单价', 'Estimated cost per shop visit'], ESTIMATED),
  impressions: same(['曝光中位数', 'Median impressions'], DAILY),
  reads: same(['阅读中位数', 'Median reads'], DAILY),
  engagements: same(['互动中位数', 'Median engagements'], DAILY),
  thousandLikes: same(['千赞笔记占比', 'Notes with 1,000+ likes'], ['近 30 天', 'Of the last 30 days']),
  coopImpressions: same(['合作曝光中位数', 'Median impressions, sponsored'], COOP),
  coopReads: same(['合作阅读中位数', 'Median reads, sponsored'], COOP),
  coopEngagements: same(['合作互动中位数', 'Median engagements, sponsored'], COOP),
  coopVisits: same(['外溢进店中位数', 'Median shop visits'], COOP),
  lives: same(['近 30 天直播场次', 'Live sessions, 30 days']),
  liveViewers: same(['场均观看人数', 'Viewers per live session']),
  liveSales: same(['场均销售额', 'Sales per live session']),
  goal: choice(['营销目标', 'Marketing goal'], values.PGY_GOALS),
  industry: choice(['推荐行业', 'Industry'], values.PGY_INDUSTRIES, [
    '按平台的行业预设推荐博主。',
    'Creators by the platform’s preset for the industry.',
  ]),
  tradeType: same(
    ['近期合作行业', 'Industries worked for'],
    ['平台上的行业名，如“美妆个护”。', 'The platform’s name of an industry, e.g. “美妆个护”.'],
  ),
  brands: same(
    ['近期合作品牌 ID', 'IDs of brands worked for'],
    ['品牌账号在小红书的用户 ID。', 'The Xiaohongshu user IDs of the brands’ accounts.'],
  ),
  excludeBrands: same(['排除合作过这些品牌的博主', 'Exclude creators who worked for these brands']),
  replyRate: same(['48 小时回复率', 'Reply rate in 48 h']),
  orders: same(['进行中的合作数', 'Orders in progress']),
};

const XINGTU: Readonly<Record<string, FieldWords>> = {
  keyword: same(['关键词', 'Keyword']),
  by: choice(['搜索范围', 'Search in'], {
    nickname: ['达人昵称', 'Names of creators'],
    content: ['作品内容', 'Contents of videos'],
  }),
  sort: choice(['平台排序', 'Sort by'], values.SORTS),
  followers: same(['粉丝数', 'Followers']),
  gender: choice(['达人性别', 'Gender of the creator'], values.GENDERS),
  location: same(
    ['所在地', 'Place'],
    ['省份或城市的全称，如“广东省,深圳市”。', 'Full names of provinces or cities, e.g. “广东省,深圳市”.'],
  ),
  personas: same(['达人人设', 'Persona'], LABELS),
  tonality: same(['达人调性', 'Tonality'], LABELS),
  celebrity: same(['明星达人', 'Celebrities']),
  curated: same(['星图精选达人', 'Xingtu’s curated creators']),
  list: choice(['主题达人榜单', 'Curated list'], values.CURATED_LISTS),
  content: same(['内容类目', 'Content category'], LABELS),
  themes: same(['内容主题', 'Content theme'], LABELS),
  audience: choice(['观众画像', 'Audience'], values.PORTRAITS),
  fansPortrait: choice(['粉丝画像', 'Followers'], values.PORTRAITS),
  connected: same(['连接用户数', 'Connected users']),
  priceType: choice(['报价类型', 'Price for'], values.PRICE_TYPES),
  price: same(['报价', 'Price'], ['先选择报价类型。', 'Choose what the price is for first.']),
  cpm: same(['预期 CPM', 'Expected CPM'], ESTIMATED),
  cpe: same(['预期 CPE', 'Expected CPE'], ESTIMATED),
  plays: same(['预期播放量', 'Expected plays'], ESTIMATED),
  interactionRate: same(['互动率', 'Engagement rate']),
  completionRate: same(['完播率', 'Completion rate']),
  viralRate: same(['爆文率', 'Share of viral videos']),
  goal: choice(['营销目标', 'Marketing goal'], values.XINGTU_GOALS),
  industry: choice(['推荐行业', 'Industry'], values.XINGTU_INDUSTRIES),
  tasks: same(['近 30 天进行中任务数', 'Tasks in progress, 30 days']),
};

const WORDS: Readonly<Partial<Record<ListId, Readonly<Record<string, FieldWords>>>>> = {
  'pgy.search': PGY,
  'xingtu.search': XINGTU,
  ...studioForms,
};

/** The words of a field of a list's form. */
export function fieldWords(list: ListId, field: string): FieldWords | undefined {
  const words = WORDS[list];
  return words && Object.hasOwn(words, field) ? words[field] : undefined;
}

/** A choice or a label of a field, in the language of the reader. */
export function valueText(list: ListId, field: string, value: string, language: Language): string {
  const names = fieldWords(list, field)?.values;
  const name = names && Object.hasOwn(names, value) ? names[value] : undefined;
  return name ? translate(name, language) : word(value, language);
}

const grouped = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 10 });

/** The most that a field allows, for problems of too many or too much. */
function most(field: FieldSpec, problem: FieldProblem): number {
  if (field.kind === 'days') return field.maxDays;
  if (problem === 'tooMany') return MAX_TAGS;
  return field.kind === 'text' ? field.maxLength : MAX_TAG;
}

/** The text that stands beside a field with a problem. */
export function problemText(
  list: ListId,
  field: FieldSpec,
  problem: FieldProblem,
  language: Language,
): string {
  const needed = field.needs ? fieldWords(list, field.needs)?.label : undefined;
  return translate(searchMessages[`problem.${problem}`], language, {
    most: most(field, problem),
    ...(field.kind === 'range' && { min: grouped(field.min), max: grouped(field.max) }),
    ...(needed && { field: translate(needed, language) }),
  });
}

const UNITS: Readonly<Record<RangeField['unit'], (value: number) => string>> = {
  count: grouped,
  yuan: (value) => `¥${grouped(value)}`,
  percent: (value) => `${grouped(value)}%`,
};

function rangeText(field: RangeField, value: string, language: Language): string {
  const [from, to] = rangeEnds(value).map((end) => end !== undefined && UNITS[field.unit](end));
  if (from && to) return `${from}–${to}`;
  return from
    ? translate(searchMessages.atLeast, language, { from })
    : translate(searchMessages.atMost, language, { to: to || '' });
}

/** The value of a field, in the words of the reader. */
function heldText(list: ListId, field: FieldSpec, value: string, language: Language): string {
  switch (field.kind) {
    case 'text':
      return value;
    case 'flag':
      return translate(searchMessages.yes, language);
    case 'choice':
      return valueText(list, field.id, value, language);
    case 'range':
      return rangeText(field, value, language);
    case 'days':
      return splitRange(value).join(' – ');
    case 'tags':
      return splitTags(value)
        .map((tag) => valueText(list, field.id, tag, language))
        .join(', ');
  }
}

/** The conditions of a form, field by field, in the words of the reader: for saved searches and for exports. */
export function criteria(
  list: ListId,
  values: ListValues,
  language: Language,
): { id: string; label: string; text: string }[] {
  const clean = cleanList(list, values);
  return listFields(list).flatMap((field) => {
    const value = clean[field.id];
    const words = fieldWords(list, field.id);
    if (value === undefined || !words) return [];
    return [
      { id: field.id, label: translate(words.label, language), text: heldText(list, field, value, language) },
    ];
  });
}
