import { type Language, type Message, type Messages, translate, translator } from '../language/translate';
import type { FormId, VerdictBlock } from '../report/blocks';
import { format } from '../report/format';
import type { Unit } from '../report/units';
import type { JudgementWord, Warning } from '../report/verdict';
import { switchWords } from './panel';

/** The words of judgements: each stands beside the colour of its tone. */
export const judgementWords: Readonly<Record<JudgementWord, Message>> = {
  high: ['突出', 'High'],
  fine: ['良好', 'Good'],
  low: ['偏低', 'Low'],
  veryLow: ['很低', 'Very low'],
  cheap: ['划算', 'Cheap'],
  fair: ['合理', 'Fair'],
  costly: ['偏贵', 'Costly'],
  veryCostly: ['过贵', 'Very costly'],
  within: ['在上限内', 'Within limit'],
  over: ['略超上限', 'Over limit'],
  wellOver: ['超上限', 'Well over'],
};

/** What can be bought. */
export const formWords: Readonly<Record<FormId, Message>> = {
  '1_20': ['1–20 秒', '1–20 s'],
  '21_60': ['21–60 秒', '21–60 s'],
  '60': ['60 秒以上', 'over 60 s'],
  picture: ['图文笔记', 'Picture note'],
  video: ['视频笔记', 'Video note'],
};

export const verdict = {
  form: ['采购的时长或形式', 'Length or form to buy'],
  expected: ['平台预期', 'expected'],
  'expected.short': ['预期', 'exp.'],
  limit: ['你的上限 {value}', 'your limit {value}'],
  above: ['高 {share}', '{share} above'],
  below: ['低 {share}', '{share} below'],
  same: ['持平', 'the same'],
  beats: ['优于 {share}', 'beats {share}'],

  'rule.rank': [
    '评价依据：优于 80% 为突出，优于 50% 为良好，20% 到 50% 为偏低，不足 20% 为很低。',
    'Judged by peers: from 80% beaten “high”, from 50% “good”, from 20% “low”, below that “very low”.',
  ],
  'rule.expected': [
    '评价依据：平台预期 {value}。低 10% 或更多为划算，上下 10% 以内为合理，高 50% 以内为偏贵，再高为过贵。',
    'Judged by the expected {value}: 10% less or lower “cheap”, up to 10% more “fair”, up to 50% more “costly”, beyond that “very costly”.',
  ],
  'rule.limit': [
    '评价依据：你的上限 {value}，超出 20% 以内为略超。可在设置里修改。',
    'Judged by your limit of {value}: up to 20% more is “over limit”. You can change it in the options.',
  ],
  'rule.none': [
    '没有评价：缺少同类排名、平台预期或你的上限，或者数字存疑。',
    'Not judged: no rank among peers, no expectation and no limit of yours, or the figure is in doubt.',
  ],
  over: ['统计范围：{over}', 'Counted over: {over}'],
  'over.works': ['{count} 条作品', '{count} {count:work|works}'],

  'warn.more': ['还有 {count} 条', '{count} more'],
  'warn.rule': ['规则', 'Rule'],
  'warn.sample': ['样本', 'Sample'],
  'warn.change': ['界限可在设置里修改。', 'You can change the bound in the options.'],
  'warn.closed': ['已关闭', 'Closed'],
  'warn.closed.text': ['这项报价目前不能下单', 'this offer cannot be bought now'],
  'warn.closed.rule': [
    '平台把这项报价标为关闭。金额是它原来的报价。',
    'The platform marks this offer as closed. The figure is its former price.',
  ],
  'warn.perPlay': ['按播放计费', 'Per play'],
  'warn.perPlay.text': ['没有一口价，每千次播放 {price}', 'no fixed price: {price} per 1,000 plays'],
  'warn.perPlay.rule': [
    '这个时长没有一口价，达人按自然播放量收费：最少 {floor}，最多 {ceiling}。',
    'This length has no fixed price. The creator charges by organic plays: {floor} at least, {ceiling} at most.',
  ],
  'warn.expected': ['不寻常', 'Unusual'],
  'warn.expected.text': [
    '预期播放 {expected}，是实际中位的 {times} 倍',
    'expected plays {expected}, {times}× the real median',
  ],
  'warn.expected.rule': [
    '预期播放量超过实际播放中位数的 {bound} 倍：{expected} ÷ {median} = {times}。',
    'Expected plays are over {bound}× the real median: {expected} ÷ {median} = {times}.',
  ],
  'warn.sample.title': ['样本少', 'Small sample'],
  'warn.sample.text': [
    '只有 {works} 条作品，中位数不稳',
    'only {works} {works:work|works}, so medians may jump',
  ],
  'warn.sample.rule': [
    '作品少于 {bound} 条：{works} 条。',
    'Fewer than {bound} {bound:work|works}: {works}.',
  ],
  'warn.plays': ['不寻常', 'Unusual'],
  'warn.plays.text': ['播放中位只有粉丝的 {share}', 'median plays are only {share} of followers'],
  'warn.plays.rule': [
    '播放或阅读中位数不到粉丝数的 {bound}：{share}。',
    'The median plays or reads are under {bound} of the followers: {share}.',
  ],
  'warn.completion': ['完播低', 'Low completion'],
  'warn.completion.text': ['只优于 {beats} 同类', 'beats only {beats} of peers'],
  'warn.completion.rule': [
    '完播率低于同类的第 {bound} 百分位：优于 {beats}。',
    'Completion is under the {bound}th percentile of peers: it beats {beats}.',
  ],

  clear: ['未见不寻常', 'Nothing unusual'],
  'clear.text': ['按 {count} 条规则检查', 'by {count} {count:rule|rules}'],
  'clear.rules': ['检查了：', 'Checked:'],
  'check.closed': ['报价能否下单', 'whether the offer can be bought'],
  'check.perPlay': ['是否按播放计费', 'whether plays are charged'],
  'check.expected': ['预期播放与实际中位', 'expected plays against the real median'],
  'check.sample': ['作品数', 'the number of works'],
  'check.plays': ['播放中位与粉丝数', 'median plays against followers'],
  'check.completion': ['完播率的同类排名', 'the rank of the completion rate'],

  none: ['所选口径下没有作品', 'No works of this kind'],
  'none.text': [
    '这段时间没有“{here}”，因此没有中位数和实际成本。',
    'There is no “{here}” in this period, so there are no medians and no real costs.',
  ],
  'none.other': ['看“{there}”', 'See “{there}”'],
} as const satisfies Messages;

/** Whole percents, cut off: 79.9 % is judged as less than 80 %, and must not be written as that. */
export const wholePercent = (share: number, language: Language) =>
  format('ratio', Math.floor(share * 100 + 1e-9) / 100, language);

/** What the figures are counted over, in one line. */
export function overText({ over, works }: VerdictBlock, language: Language): string {
  const t = translator(verdict, language);
  const word = (key: string) =>
    Object.hasOwn(switchWords, key) ? translate(switchWords[key as keyof typeof switchWords], language) : key;
  const counted = over.map((key) => `${word(key.slice(0, key.indexOf('.')))} ${word(key)}`);
  return [...counted, ...(works === undefined ? [] : [t('over.works', { count: works })])].join(' · ');
}

/** The word that a warning begins with. */
export const warningTitle = ({ rule }: Warning, language: Language): string =>
  translate(verdict[rule === 'sample' ? 'warn.sample.title' : (`warn.${rule}` as const)], language);

/** The units of the numbers that a warning names, where they are no counts. */
const NUMBERS: Readonly<Record<string, Unit>> = {
  price: 'yuan',
  floor: 'yuan',
  ceiling: 'yuan',
  share: 'ratio',
  beats: 'ratio',
};

/** The numbers of a warning as its sentences name them. */
export function warningNumbers(warning: Warning, language: Language): Record<string, string | number> {
  const { rule, ...numbers } = warning;
  const shares = rule === 'plays';
  const text = Object.entries(numbers).map(([name, value]) => {
    if (name === 'works') return [name, value];
    if (name === 'bound') return [name, shares ? format('ratio', value, language) : boundText(warning)];
    if (name === 'beats') return [name, wholePercent(value, language)];
    return [name, format(NUMBERS[name] ?? 'count', value, language)];
  });
  const times = rule === 'expected' ? { times: (warning.expected / warning.median).toFixed(1) } : {};
  const missing = rule === 'perPlay' ? { price: '—', floor: '—', ceiling: '—' } : {};
  return { ...missing, ...Object.fromEntries(text), ...times };
}

/** The bound of a rule as its sentence names it: a percentile as a number of hundredths. */
const boundText = (warning: Warning): number | string => {
  if (!('bound' in warning)) return '';
  return warning.rule === 'completion' ? Math.round(warning.bound * 100) : warning.bound;
};
