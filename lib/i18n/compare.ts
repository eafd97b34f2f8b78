import type { Why } from '../compare/rows';
import type { Difference } from '../compare/table';
import { type Language, type Message, type Messages, translate, translator } from '../language/translate';
import { format, formatPoints } from '../report/format';
import { switchWords } from './panel';

/** Creators beside each other. */
export const compareWords = {
  title: ['对比', 'Compare'],
  count: ['{count} 位达人', '{count} {count:creator|creators}'],
  base: ['基准', 'Baseline'],
  'base.none': ['不设基准', 'No baseline'],
  'base.set': ['以{name}为基准', 'Compare with {name}'],
  list: ['名单', 'List'],
  'list.none': ['不按名单', 'No list'],
  length: ['视频时长', 'Video length'],
  note: ['笔记形式', 'Form of note'],
  differences: ['只看有差异', 'Only differences'],
  'differences.none': ['所有可比的数字都相同。', 'All figures that can be compared are the same.'],
  figures: ['指标', 'Figure'],
  median: ['中位', 'Median'],
  'median.list': ['名单中位', 'List median'],
  'median.of': ['{count} 位', '{count} {count:creator|creators}'],
  'median.tip': ['中位数，共 {count} 位有数', 'Median of {count} {count:value|values}'],
  legend: ['▲ 最优　▽ 最差', '▲ best　▽ worst'],
  'legend.tip': [
    '有 3 个以上可比的数时才标出；存疑的数、可能买不到的报价不参与。价格、询价、净成本、粉丝数和目标以外的人群不评优劣。',
    'Marked from 3 comparable values on. Figures in doubt and offers that may not be open do not count. Prices, quotes, net costs, followers and people outside of a target are not judged.',
  ],
  best: ['最优', 'best'],
  worst: ['最差', 'worst'],
  points: ['{points} 点', '{points} pp'],
  'difference.tip': ['与基准 {name} 相比', 'Compared with {name}'],
  missing: ['未获取', 'Not fetched'],
  'missing.of': ['{figure}：获取 {name}', '{figure}: fetch for {name}'],
  fetching: ['获取中', 'Fetching'],
  other: ['口径不同', 'Not comparable'],
  apart: ['口径不同：{over}', 'Counted over something else: {over}'],
  'apart.short': ['口径不同', 'other basis'],
  'fetch.all': ['获取缺失的 {count} 项', 'Fetch {count} missing'],
  'fetch.tip': [
    '每项是一位达人的一个板块。已有的不再获取。',
    'Each is one section of one creator. What is there is not fetched again.',
  ],
  'fetch.running': ['正在获取 {done} / {count}', 'Fetching {done} of {count}'],
  'fetch.stop': ['停止', 'Stop'],
  'fetch.stopped': ['已停止，获取了 {done} 项', 'Stopped, {done} fetched'],
  'fetch.done': ['已获取 {done} 项', '{done} fetched'],
  'fetch.failed': ['{name}：{section}', '{name}: {section}'],
  remove: ['移出对比：{name}', 'Remove {name}'],
  clear: ['清空', 'Clear'],
  open: ['打开 {name} 的报告', 'Open the report of {name}'],
  add: ['添加达人', 'Add creators'],
  'add.place': ['粘贴主页链接或 ID，可多个', 'Paste links or ids of creators'],
  'add.none': ['没有认出达人', 'No creator was recognised'],
  'add.full': ['最多对比 {most} 位', '{most} {most:creator|creators} at most'],
  'empty.title': ['先选几位达人', 'Choose some creators first'],
  'empty.text': [
    '在达人页的面板、弹窗或搜索表格里点“加入对比”，或在下面粘贴主页链接。最多 {most} 位，不产生调用。',
    'Press “Add to compare” in the panel, the popup or a search table, or paste links below. {most} {most:creator|creators} at most, and no calls.',
  ],
  'one.text': ['再加一位就能对比。', 'Add one more to compare.'],
  'group.cost': ['价格与成本', 'Price and cost'],
  'group.plays': ['播放与互动', 'Plays and engagement'],
  'group.fans': ['粉丝与内容', 'Followers and content'],
  'group.audience': ['受众', 'Audience'],
  people: ['受众分布', 'Audience groups'],
  'people.audience': ['{platform} · 观众', '{platform}: audience'],
  'people.fans': ['{platform} · 粉丝（不是观众）', '{platform}: followers, not the audience'],
  'people.scale': ['除性别外同一刻度 0–{end}', 'One scale, 0–{end}, but for gender'],
  'people.middle': ['虚线为中位', 'dashes are medians'],
  'people.lacks': ['没有数据：{names}', 'Not known: {names}'],
  lines: ['走势', 'Over time'],
  'line.fans': ['粉丝数', 'Followers'],
  'line.plays': ['播放中位', 'Median plays'],
  'line.reads': ['阅读中位', 'Median reads'],
  'line.mode': ['画什么', 'Drawn as'],
  'line.changes': ['变化', 'Change'],
  'line.values': ['数值', 'Values'],
  'line.change.tip': ['相对各自第一天的变化', 'Change since the first day of each'],
  'line.label': ['{title}：{names}', '{title}: {names}'],
  'row.quote': ['我的询价', 'My quote'],
  'row.rebate': ['返点', 'Rebate'],
  'row.net': ['净成本', 'Net cost'],
  'row.expected': ['预期 ÷ 中位', 'Expected ÷ median'],
  'row.fans': ['粉丝数', 'Followers'],
  'row.women': ['女性观众', 'Women, audience'],
  'row.women.fans': ['女性粉丝', 'Women, followers'],
  'row.tiers': ['一线与新一线观众', 'Tier 1 and new tier 1'],
  'side.audience': ['观众', 'audience'],
  'side.fans': ['粉丝', 'followers'],
  'row.ta.cpm': ['TA-CPM', 'TA-CPM'],
  'row.ta.hit': ['TA 命中', 'TA hit'],
  'basis.net': ['含服务费，减返点', 'with fee, without rebate'],
  'basis.expectedCpm': ['按播放', 'of plays'],
  'basis.expectedCpm.impressions': ['按曝光', 'of impressions'],
  'basis.realCpm': ['价 ÷ 播放中位', 'price ÷ median'],
  'basis.realCpm.impressions': ['价 ÷ 曝光中位', 'price ÷ median'],
  'basis.realRead': ['价 ÷ 阅读中位', 'price ÷ median reads'],
  'basis.realCpe': ['赞＋评＋转', 'likes, comments, shares'],
  'basis.realCpe.median': ['平台互动', 'platform’s count'],
  'file.figure': ['指标', 'Figure'],
  'file.basis': ['口径', 'Basis'],
  'file.group': ['分组', 'Group'],
  'file.contents': ['达人对比', 'Creators compared'],
  'file.difference': ['{name}：与基准之差', '{name}: difference'],
  'file.people': ['受众', 'Audience'],
  'file.bucket': ['分组', 'Bucket'],
  'file.side': ['人群', 'People'],
  printed: ['{time} 打印', 'printed {time}'],
} as const satisfies Messages;

/** Why a creator of the other platform has no figure in a row. */
const WHY: Readonly<Record<Why, Message>> = {
  plays: [
    '星图按播放计，蒲公英按曝光和阅读计，两者不能相比。',
    'Xingtu counts plays, Pugongying impressions and reads: they cannot be compared.',
  ],
  impressions: [
    '蒲公英按曝光计，星图按播放计，两者不能相比。',
    'Pugongying counts impressions, Xingtu plays: they cannot be compared.',
  ],
  reads: ['蒲公英按阅读计，星图没有阅读。', 'Pugongying counts reads, which Xingtu does not have.'],
  engagements: [
    '两个平台统计的互动不同：星图是赞、评、转占播放，蒲公英是平台口径的互动占阅读。',
    'The platforms count different engagements: Xingtu likes, comments and shares of plays, Pugongying its own of reads.',
  ],
  finish: [
    '两个平台没有说明完播率按同一口径统计。',
    'The platforms do not say that they count completion in the same way.',
  ],
  picture: ['图文笔记才有的指标。', 'Only picture notes have it.'],
  audience: [
    '蒲公英只提供粉丝分布，没有观众分布，两者不能相比。',
    'Pugongying tells of followers only, and they are not the audience.',
  ],
  tiers: ['蒲公英不提供城市等级。', 'Pugongying does not tell city tiers.'],
  buckets: [
    '两个平台的分组不同，不能换算。',
    'The platforms have different groups, which cannot be converted.',
  ],
};

export const whyText = (why: Why, language: Language): string => translate(WHY[why], language);

/** `−12.4%`, or `+2.0 点` between shares. */
export function differenceText(difference: Difference, language: Language): string {
  if ('points' in difference)
    return translator(compareWords, language)('points', {
      points: formatPoints(difference.points, language),
    });
  const text = format('ratio', Math.round(difference.share * 1000) / 1000, language);
  return difference.share > 0 ? `+${text}` : text;
}

/** What figures are counted over, in few words: `星图视频 · 近 30 天`. */
export function overWords(over: readonly string[], language: Language): string {
  const t = translator(compareWords, language);
  const words = over.flatMap((key) => {
    if (key === 'side.fans') return [t('side.fans')];
    if (key === 'side.audience') return [t('side.audience')];
    const known = Object.hasOwn(switchWords, key) && switchWords[key as keyof typeof switchWords];
    // What is said of almost every figure says nothing of this one.
    return known && !USUAL.has(key) ? [translate(known, language)] : [];
  });
  return words.join(' · ');
}

const USUAL: ReadonlySet<string> = new Set(['traffic.exclude', 'form.both', 'promoted.all', 'assigned.all']);
