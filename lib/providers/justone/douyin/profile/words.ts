import type { BlockTitles, MetricDictionary, NoteWords } from '../../../../i18n/metrics/types';

/** The figures. */
export const metrics = {
  'douyin.secUid': {
    label: ['sec_uid', 'sec_uid'],
    definition: [
      '抖音主页链接里的账号标识，免费可知。',
      'The account’s id in the address of its Douyin profile. Reading it costs nothing.',
    ],
  },
  'douyin.uid': {
    label: ['抖音 UID', 'Douyin uid'],
    definition: [
      '抖音账号的数字标识，用来核对星图达人是否为同一人。',
      'The account’s number. It is what proves that a Xingtu creator is the same person.',
    ],
  },
  'douyin.uniqueId': {
    label: ['抖音号', 'Douyin number'],
    definition: ['在抖音里可以搜索到该账号的号码。', 'The number by which the account is found in Douyin.'],
  },
  'douyin.fans': {
    label: ['粉丝数', 'Followers'],
    definition: ['账号当前的粉丝总数。', 'How many accounts follow the creator.'],
  },
  'douyin.likes': {
    label: ['获赞', 'Likes'],
    definition: [
      '账号全部作品累计获得的点赞。',
      'Likes of all the creator’s works together, since the account began.',
    ],
  },
  'douyin.works': {
    label: ['作品数', 'Works'],
    definition: ['账号公开的作品数。', 'How many public works the account has.'],
  },
  'douyin.ipLocation': {
    label: ['IP 属地', 'IP location'],
    definition: ['抖音显示的 IP 属地。', 'Where the account goes online, as Douyin shows it.'],
  },
  'douyin.xingtuId': {
    label: ['星图达人 ID', 'Xingtu creator id'],
    definition: [
      '按昵称搜索星图，仅当 UID 一致时才认定为同一人。找到后永久记住，不再重复计费。',
      'Found by a search of Xingtu for the name, and accepted only where the uid is the same. Once found it is kept for good and never paid for again.',
    ],
  },
} as const satisfies MetricDictionary;

export type MetricId = keyof typeof metrics;

/** The titles of the blocks. */
export const titles = {
  'douyin.card': ['抖音账号', 'Douyin account'],
  'douyin.xingtu': ['星图达人', 'On Xingtu'],
} as const satisfies BlockTitles;

/** Remarks beside a figure. */
export const notes = {
  'douyin.noMatch': [
    '按昵称搜到的星图达人中，没有 UID 一致的账号：可能未入驻星图，或昵称不同。',
    'None of the Xingtu creators of that name has the same uid: the account may not be on Xingtu, or goes by another name there.',
  ],
  'douyin.needsSecUid': [
    '只有数字 UID，缺少 sec_uid，无法查询。请打开该账号的抖音主页后再试。',
    'Only the numeric uid is known, and the look-up needs the sec_uid. Open the account’s Douyin profile and try there.',
  ],
  'douyin.unidentified': [
    '接口没有返回该账号的 UID 或昵称，无法与星图核对。',
    'The answer has no uid or no name for this account, so it cannot be matched with Xingtu.',
  ],
  xingtu: ['打开星图数据', 'Open on Xingtu'],
} as const satisfies NoteWords;

export type NoteId = keyof typeof notes;
