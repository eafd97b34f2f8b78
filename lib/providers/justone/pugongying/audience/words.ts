import type { BlockTitles, MetricDictionary, NoteWords } from '../../../../i18n/metrics/types';

/** The figures. */
export const metrics = {
  'pgy.fansGained': {
    label: ['近 30 天粉丝增量', 'Followers gained, 30 days'],
    definition: [
      '近 30 天粉丝总数的变化，可能为负。',
      'By how much the number of followers changed in the last 30 days. It may be negative.',
    ],
  },
  'pgy.activeFans': {
    label: ['近 28 天活跃粉丝数', 'Active followers, 28 days'],
    definition: ['近 28 天内活跃过的粉丝数。', 'Followers who were active in the last 28 days.'],
  },
  'pgy.activeFansShare': {
    label: ['活跃粉丝占比', 'Active followers'],
    definition: [
      '近 28 天内活跃过的粉丝占全部粉丝的比例。',
      'Share of the followers who were active in the last 28 days.',
    ],
    formula: ['近 28 天活跃粉丝数 ÷ 粉丝数', 'followers active in 28 days ÷ followers'],
  },
  'pgy.engagedFans': {
    label: ['近 30 天互动粉丝数', 'Engaged followers, 30 days'],
    definition: [
      '近 30 天内与博主互动过的粉丝数。',
      'Followers who engaged with the creator in the last 30 days.',
    ],
  },
  'pgy.engagedFansShare': {
    label: ['互动粉丝占比', 'Engaged followers'],
    definition: [
      '近 30 天内与博主互动过的粉丝占全部粉丝的比例。',
      'Share of the followers who engaged with the creator in the last 30 days.',
    ],
    formula: ['近 30 天互动粉丝数 ÷ 粉丝数', 'followers who engaged in 30 days ÷ followers'],
  },
  'pgy.readingFans': {
    label: ['近 30 天阅读粉丝数', 'Reading followers, 30 days'],
    definition: [
      '近 30 天内阅读过博主笔记的粉丝数。',
      'Followers who read a note of the creator in the last 30 days.',
    ],
  },
  'pgy.readingFansShare': {
    label: ['阅读粉丝占比', 'Reading followers'],
    definition: [
      '近 30 天内阅读过博主笔记的粉丝占全部粉丝的比例。',
      'Share of the followers who read a note of the creator in the last 30 days.',
    ],
    formula: ['近 30 天阅读粉丝数 ÷ 粉丝数', 'followers who read in 30 days ÷ followers'],
  },
  'pgy.payingFans': {
    label: ['近 30 天支付粉丝数', 'Paying followers, 30 days'],
    definition: ['近 30 天内有过支付的粉丝数。', 'Followers who paid for something in the last 30 days.'],
  },
  'pgy.payingFansShare': {
    label: ['支付粉丝占比', 'Paying followers'],
    definition: [
      '近 30 天内有过支付的粉丝占全部粉丝的比例。',
      'Share of the followers who paid for something in the last 30 days.',
    ],
    formula: ['近 30 天支付粉丝数 ÷ 粉丝数', 'followers who paid in 30 days ÷ followers'],
  },
} as const satisfies MetricDictionary;

export type MetricId = keyof typeof metrics;

/** The titles of the blocks. */
export const titles = {
  'pgy.fansSummary': ['粉丝概览', 'Followers at a glance'],
  'pgy.fansGender': ['粉丝性别', 'Gender of followers'],
  'pgy.fansAge': ['粉丝年龄', 'Age of followers'],
  'pgy.fansInterests': ['粉丝兴趣', 'Interests of followers'],
  'pgy.fansProvinces': ['粉丝省份', 'Provinces of followers'],
  'pgy.fansCities': ['粉丝城市', 'Cities of followers'],
  'pgy.fansDevices': ['粉丝设备', 'Devices of followers'],
} as const satisfies BlockTitles;

/** Remarks beside a figure. */
export const notes = {} as const satisfies NoteWords;
