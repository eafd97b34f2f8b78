import type { BlockTitles, MetricDictionary, NoteWords } from '../../../../i18n/metrics/types';
import type { Message } from '../../../../language/translate';

const PROPERTIES = [
  ['gender', '性别', 'gender'],
  ['age', '年龄', 'age'],
  ['tier', '城市等级', 'city tier'],
  ['province', '省份', 'province'],
  ['city', '城市', 'city'],
  ['group', '八大人群', 'consumer group'],
  ['device', '设备品牌', 'phone brand'],
  ['interest', '兴趣', 'interest'],
] as const;

const distributions = <Family extends string>(family: Family, zhOf: string, enOf: string) =>
  Object.fromEntries(
    PROPERTIES.map(([id, zh, en]) => [`${family}.${id}`, [`${zhOf}${zh}`, `${enOf} by ${en}`]]),
  ) as unknown as Record<`${Family}.${(typeof PROPERTIES)[number][0]}`, Message>;

/** The figures. */
export const metrics = {
  'xingtu.connected.total': {
    label: ['连接用户', 'Connected users'],
    short: ['合计', 'Total'],
    definition: [
      '看过或互动过达人内容的用户总数，即了解、兴趣、喜欢、追随四层之和。',
      'All users who have seen or engaged with the creator’s works: the sum of aware, interested, like and follow.',
    ],
    formula: ['了解 + 兴趣 + 喜欢 + 追随', 'aware + interested + like + follow'],
  },
  'xingtu.connected.aware': {
    label: ['了解', 'Aware'],
    definition: [
      '连接用户中处于“了解”层的人数，关系最浅。',
      'Connected users at the level “aware”, the weakest connection.',
    ],
  },
  'xingtu.connected.interested': {
    label: ['兴趣', 'Interested'],
    definition: ['连接用户中处于“兴趣”层的人数。', 'Connected users at the level “interested”.'],
  },
  'xingtu.connected.like': {
    label: ['喜欢', 'Like'],
    definition: ['连接用户中处于“喜欢”层的人数。', 'Connected users at the level “like”.'],
  },
  'xingtu.connected.follow': {
    label: ['追随', 'Follow'],
    definition: [
      '连接用户中处于“追随”层的人数，关系最深。',
      'Connected users at the level “follow”, the strongest connection.',
    ],
  },
  'xingtu.connectedLevel': {
    label: ['层级', 'Level'],
    definition: ['连接用户与达人关系的深浅。', 'How strong the users’ connection with the creator is.'],
  },
  'xingtu.connectedUsers': {
    label: ['人数', 'Users'],
    definition: ['处于这一层的连接用户数。', 'Connected users at this level.'],
  },
  'xingtu.connectedMedian': {
    label: ['同行业中位数', 'Industry median'],
    definition: [
      '平台给出的同行业达人在这一层的连接用户数的中位数。',
      'The median of the connected users at this level over creators of the same industry, as the platform gives it.',
    ],
  },
} as const satisfies MetricDictionary;

export type MetricId = keyof typeof metrics;

/** The titles of the blocks. */
export const titles = {
  'xingtu.connected': ['连接用户', 'Connected users'],
  'xingtu.connectedLevels': ['连接用户与同行业', 'Connected users beside the industry'],
  'xingtu.connectedShares': ['连接用户分层', 'Connected users by level'],
  ...distributions('xingtu.audience', '观众', 'Audience'),
  ...distributions('xingtu.fans', '粉丝', 'Followers'),
} as const satisfies BlockTitles;

/** Remarks beside a figure. */
export const notes = {} as const satisfies NoteWords;
