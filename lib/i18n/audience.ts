import { type Language, type Message, type Messages, translate, translator } from '../language/translate';
import { differencesOf, type Fact, factsOf, type People, type Presence } from '../report/audience';
import type { Dimension, Side } from '../report/blocks';
import { formatPoints, formatShare } from '../report/format';
import { word } from './vocabulary';

/** The chart of a creator's people, and the sentence above it. */
export const audience = {
  title: ['观众与粉丝', 'Audience and followers'],
  'title.audience': ['观众分布', 'Audience groups'],
  'title.fans': ['粉丝分布', 'Follower groups'],
  'side.audience': ['观众', 'Audience'],
  'side.fans': ['粉丝', 'Followers'],
  difference: ['差', 'Diff.'],
  'difference.tip': [
    '观众占比减粉丝占比，单位为百分点。',
    'Share of the audience minus share of the followers, in percentage points.',
  ],
  scale: ['刻度 0–{end}', 'Scale 0–{end}'],
  'scale.tip': ['所有条形同一刻度：0 至 {end}', 'One scale for all bars: 0 to {end}'],
  apart: ['与粉丝相差 5 个百分点以上：', '5 points or more from the followers: '],
  top: ['前 {count} 项共 {share}', 'top {count}: {share}'],
  'top.both': ['前 {count} 项共 {share}，粉丝 {other}', 'top {count}: {share}, followers {other}'],
  'only.audience': ['仅观众', 'audience only'],
  'only.fans': ['仅粉丝', 'followers only'],
} as const satisfies Messages;

/** Why a side has no bars. */
const MISSING: Readonly<Record<Side, Readonly<Record<Exclude<Presence, 'there'>, Message>>>> = {
  audience: {
    absent: [
      '观众分布还没有获取，图中没有画它。',
      'The audience was not fetched, so nothing is drawn for it.',
    ],
    empty: ['平台没有给出观众分布。', 'The platform gave no audience.'],
    none: [
      '平台只提供粉丝分布，没有观众分布。',
      'The platform tells of followers only, not of those who watch.',
    ],
  },
  fans: {
    absent: [
      '粉丝分布还没有获取，图中没有画它。',
      'The followers were not fetched, so nothing is drawn for them.',
    ],
    empty: ['平台没有给出粉丝分布。', 'The platform gave no followers.'],
    none: ['平台只提供观众分布，没有粉丝分布。', 'The platform tells of the audience only.'],
  },
};

/** What is said of a side that has no bars. */
export const missingSide = (side: Side, presence: Exclude<Presence, 'there'>, language: Language): string =>
  translate(MISSING[side][presence], language);

const DIMENSION_WORDS: Readonly<Record<Dimension, Message>> = {
  gender: ['性别', 'Gender'],
  age: ['年龄', 'Age'],
  tier: ['城市等级', 'City tier'],
  province: ['省份', 'Province'],
  city: ['城市', 'City'],
  group: ['八大人群', 'Consumer group'],
  device: ['设备', 'Device'],
  interest: ['兴趣', 'Interests'],
};

/** What people are told apart by, as a heading. */
export const dimensionWords = (by: Dimension, language: Language): string =>
  translate(DIMENSION_WORDS[by], language);

/** An age group within a sentence: `24–30 岁`, `50 岁及以上`; `aged 24–30`, `50 and over`. */
export function ageWords(key: string, language: Language): string {
  const zh = language === 'zh-CN';
  const group = key.trim();
  const below = /^<(\d+)$/.exec(group)?.[1];
  if (below !== undefined) return zh ? `${below} 岁以下` : `under ${below}`;
  const above = /^>(\d+)$/.exec(group)?.[1];
  if (above !== undefined) return zh ? `${above} 岁以上` : `over ${above}`;
  const from = /^≥?(\d+)\+?$/.exec(group)?.[1];
  if (from !== undefined) return zh ? `${from} 岁及以上` : `${from} and over`;
  const range = word(group, language);
  if (!/^\d/.test(range)) return range;
  return zh ? `${range} 岁` : `aged ${range}`;
}

/** A group as a sentence names it, without its share. */
function groupWords({ by, keys }: Fact, language: Language): string {
  const zh = language === 'zh-CN';
  const names = keys.map((key) => (by === 'age' ? ageWords(key, language) : word(key, language)));
  const name = names.join(zh ? '与' : ' and ');
  if (by === 'tier') return zh ? name : name.toLowerCase();
  if (by === 'province') return zh ? `最多在${name}` : `most in ${name}`;
  return by === 'device' && !zh ? `on ${name}` : name;
}

/** The sentence about a creator's people, fact by fact, with what stands between and after them. */
export function sentenceParts(people: People, language: Language): { fact: string; after: string }[] {
  const zh = language === 'zh-CN';
  const facts = factsOf(people);
  return facts.map((fact, place) => {
    const words = `${groupWords(fact, language)} ${formatShare(fact.share, language)}`;
    const last = place === facts.length - 1;
    return {
      fact: place === 0 ? words.charAt(0).toUpperCase() + words.slice(1) : words,
      after: last ? (zh ? '。' : '.') : zh ? '，' : ', ',
    };
  });
}

/** `女 68%，24–30 岁 33%，一线与新一线 51%。` */
export const sentenceOf = (people: People, language: Language): string =>
  sentenceParts(people, language)
    .map(({ fact, after }) => fact + after)
    .join('');

/** The groups that audience and fans differ in, in words; `undefined` where they do not. */
export function apartText(people: People, language: Language): string | undefined {
  const groups = differencesOf(people).map(
    ({ key, difference }) => `${word(key, language)} ${formatPoints(difference, language)}`,
  );
  if (groups.length === 0) return undefined;
  return translator(audience, language)('apart') + groups.join(language === 'zh-CN' ? '，' : ', ');
}
