import { type Language, type Messages, translator } from '../language/translate';
import type { Side } from '../report/blocks';
import { formatShare } from '../report/format';
import {
  TARGET_DIMENSIONS,
  TARGET_PLATFORMS,
  type Target,
  type TargetBy,
  type TargetDimension,
  type TargetPlatform,
} from '../report/target';
import { ageWords, dimensionWords } from './audience';
import { word } from './vocabulary';

export const targetWords = {
  title: ['目标人群', 'Target audience'],
  'title.audience': ['TA · 观众', 'TA, audience'],
  'title.fans': ['TA · 粉丝', 'TA, followers'],
  onlyFans: ['观众分布未知，这里是粉丝。', 'The audience is not known. These are the followers.'],
  noBuckets: ['目标里没有选这个平台的分组', 'The target chooses no group of this platform'],
  hit: ['命中 {share}', 'hit {share}'],
  'hit.part': [
    '命中 {share}（{counted}/{wanted} 个维度）',
    'hit {share} ({counted} of {wanted} {wanted:dimension|dimensions})',
  ],
  'hit.whole': ['TA 命中 {share}', 'TA hit {share}'],
  'hit.whole.part': [
    'TA 命中 {share}（{counted}/{wanted} 个维度已知）',
    'TA hit {share} ({counted} of {wanted} {wanted:dimension|dimensions} known)',
  ],
  wanted: ['目标 {share}', 'wanted {share}'],
  by: ['依据：{name} {share}', 'by {name}, {share}'],
  'by.none': ['{name}占比未知', '{name}: share not known'],
  'by.unchosen': ['没有选{name}的分组', 'no group of {name} is chosen'],
  absent: ['数据中没有：{keys}', 'Not in the answer: {keys}'],
  weight: ['权重 {weight}', 'weight {weight}'],
  get: ['获取受众', 'Get the audience'],
  getting: ['正在获取受众', 'Getting the audience'],
  failed: ['受众没有取到：{title}（{charged}）', 'The audience did not come: {title} ({charged})'],
  'failed.open': ['看受众页', 'See the audience tab'],
  empty: ['平台没有给出受众分布', 'The platform gave no audience'],
  row: ['TA', 'TA'],

  // the editor
  'edit.platform.xingtu': ['星图', 'Xingtu'],
  'edit.platform.pugongying': ['蒲公英', 'Pugongying'],
  'edit.platform.both': ['两个平台', 'Both'],
  'edit.groups': ['{name} · {platform}', '{name}, {platform}'],
  'edit.wanted': ['{name}：目标占比', '{name}: wanted share'],
  'edit.wanted.short': ['目标占比', 'Wanted'],
  'edit.wanted.problem': ['填 1 到 100 的整数，或留空', 'A whole number from 1 to 100, or nothing'],
  'edit.weight': ['{name}：权重', '{name}: weight'],
  'edit.weight.tip': ['这个维度在 TA 命中里算几份', 'How often this dimension counts in the TA hit'],
  'edit.costBy': ['TA-CPM 用哪个维度的占比', 'Dimension that TA-CPM goes by'],
  'edit.undo': ['撤销', 'Undo'],
  'edit.clear': ['全部清除', 'Clear all'],
  'edit.nothing': ['未选', 'none chosen'],
} as const satisfies Messages;

/** An age group as whole years; `undefined` where a key is no age. */
function yearsOf(key: string): readonly [from: number, to: number] | undefined {
  const [, below, from, to, andMore, over] = /^(?:<(\d+)|(\d+)-(\d+)|(\d+)\+|>(\d+))$/.exec(key) ?? [];
  if (below !== undefined) return [0, Number(below) - 1];
  if (from !== undefined) return [Number(from), Number(to)];
  if (andMore !== undefined) return [Number(andMore), Number.POSITIVE_INFINITY];
  return over === undefined ? undefined : [Number(over) + 1, Number.POSITIVE_INFINITY];
}

/** Age groups in words, neighbours as one: `24–40 岁`, `aged 24–40`. */
function agesText(keys: readonly string[], language: Language): string[] {
  const runs: { keys: string[]; from: number; to: number }[] = [];
  const groups = keys.flatMap((key) => {
    const years = yearsOf(key);
    return years ? [{ key, from: years[0], to: years[1] }] : [];
  });
  for (const { key, from, to } of groups.sort((a, b) => a.from - b.from)) {
    const last = runs.at(-1);
    if (last && from <= last.to + 1) Object.assign(last, { keys: [...last.keys, key], to });
    else runs.push({ keys: [key], from, to });
  }
  const text = runs.map((run) => {
    if (run.keys.length === 1) return ageWords(run.keys[0] as string, language);
    if (run.from === 0 && run.to === Number.POSITIVE_INFINITY) return dimensionWords('age', language);
    if (run.from === 0) return ageWords(`<${run.to + 1}`, language);
    return ageWords(run.to === Number.POSITIVE_INFINITY ? `${run.from}+` : `${run.from}-${run.to}`, language);
  });
  return [...text, ...keys.filter((key) => !yearsOf(key)).map((key) => word(key, language))];
}

/** Groups named before the others are counted. */
const NAMED = 2;

/** The chosen groups of one dimension in words: `24–40 岁`, `一线、新一线`, `广东、浙江等 5 项`. */
export function bucketsText(by: TargetBy, keys: readonly string[], language: Language): string {
  const zh = language === 'zh-CN';
  const names = by === 'age' ? agesText(keys, language) : keys.map((key) => word(key, language));
  const between = zh ? '、' : ', ';
  if (names.length <= NAMED + 1) return names.join(between);
  const first = names.slice(0, NAMED).join(between);
  return zh ? `${first}等 ${names.length} 项` : `${first} +${names.length - NAMED}`;
}

/** The dimensions of a target that choose a group of a platform, in the order in which they are shown. */
export const chosenOn = ({ dimensions }: Target, platform: TargetPlatform): TargetDimension[] =>
  TARGET_DIMENSIONS.flatMap((by) => dimensions.find((one) => one.by === by) ?? []).filter(
    ({ keys }) => (keys[platform]?.length ?? 0) > 0,
  );

/** What a target chooses of a platform, in one line: `女 · 24–40 岁`; empty where it chooses nothing. */
export function targetText(
  target: Target,
  platform: TargetPlatform,
  language: Language,
  withWanted = false,
): string {
  return chosenOn(target, platform)
    .map(({ by, keys, wanted }) => {
      const text = bucketsText(by, keys[platform] ?? [], language);
      return withWanted && wanted !== undefined ? `${text} ≥ ${formatShare(wanted, language)}` : text;
    })
    .join(' · ');
}

/** A whole target in one line, by platform; empty where it chooses nothing. */
export function wholeTargetText(target: Target, language: Language): string {
  const t = translator(targetWords, language);
  return TARGET_PLATFORMS.flatMap((platform) => {
    const text = targetText(target, platform, language, true);
    return text ? [`${t(`edit.platform.${platform}`)} ${text}`] : [];
  }).join(language === 'zh-CN' ? '；' : '; ');
}

/** What stands over figures of a side. */
export const sideTitle = (side: Side, language: Language): string =>
  translator(targetWords, language)(`title.${side}`);
