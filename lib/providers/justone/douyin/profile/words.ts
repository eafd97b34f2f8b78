import type { BlockTitles, MetricDictionary, NoteWords } from '../../../../i18n/metrics/types';

/** The figures. */
export const metrics = {
  'douyin.secUid': {
    label: ['sec_uid', 'sec_uid'],
    definition: [
      '抖音主页链接里的账号标识，免费可知。',
      'The account’s ID in the address of its Douyin profile. Reading it costs nothing.',
    ],
  },
  'douyin.uid': {
    label: ['抖音 UID', 'Douyin UID'],
    definition: [
      '抖音账号的数字标识，用来核对星图达人是否为同一账号。',
      'The account’s number. It proves that a Xingtu creator is the same account.',
    ],
  },
  'douyin.uniqueId': {
    label: ['抖音号', 'Douyin ID'],
    definition: ['在抖音里可以搜索到该账号的号码。', 'The ID by which people find the account in Douyin.'],
  },
  'douyin.fans': {
    label: ['粉丝数', 'Followers'],
    definition: ['账号当前的粉丝总数。', 'The account’s followers now.'],
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
    label: ['星图 ID', 'Xingtu ID'],
    definition: [
      '按昵称搜索星图，仅当 UID 一致时才认定为同一账号。找到后长期记住，不再重复计费。',
      'Found by searching Xingtu for the name, and accepted only where the UID is the same. Once found it is kept for good and never paid for again.',
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
    'None of the Xingtu creators found by name has the same UID: the account may not be on Xingtu, or has another name there.',
  ],
  'douyin.needsSecUid': [
    '只有数字 UID，缺少 sec_uid，无法查询。请打开该账号的抖音主页后再试。',
    'Only the numeric UID is known, and the look-up needs the sec_uid. Open the account’s Douyin profile and try there.',
  ],
  'douyin.unidentified': [
    '接口没有返回该账号的 UID 或昵称，无法与星图核对。',
    'The answer has no UID or no name for this account, so it cannot be matched with Xingtu.',
  ],
  xingtu: ['打开星图数据', 'Open on Xingtu'],
} as const satisfies NoteWords;

export type NoteId = keyof typeof notes;
