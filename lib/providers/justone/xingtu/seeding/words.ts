import type { BlockTitles, MetricDictionary, NoteWords } from '../../../../i18n/metrics/types';

/** The figures. */
export const metrics = {
  'xingtu.seeding.a3': {
    label: ['平均新增 A3', 'New A3 users'],
    definition: [
      '时间范围内平均新增的 A3（种草）用户数，为平台给出的区间。平台未说明按哪些作品平均。',
      'New A3 users (interested in the brand) on average in the period, a range as the platform gives it. It does not say over which works.',
    ],
  },
  'xingtu.seeding.searches': {
    label: ['平均看后搜次数', 'Searches after viewing'],
    definition: [
      '用户看完作品后搜索的平均次数，为平台给出的区间。平台未说明按哪些作品平均。',
      'How often viewers searched after viewing, on average, a range as the platform gives it. It does not say over which works.',
    ],
  },
  'xingtu.seeding.searchRate': {
    label: ['平均看后搜率', 'Search rate after viewing'],
    definition: [
      '看后搜的平均比率，为平台给出的区间。平台未说明分母，也未说明按哪些作品平均。',
      'The average rate of searches after viewing, a range as the platform gives it. It says neither what it is a share of nor over which works.',
    ],
  },
  'xingtu.seeding.wordCtr': {
    label: ['搜索词点击率', 'Search term CTR'],
    definition: [
      '作品旁搜索词的点击率，按平台的原文显示。平台未说明按哪些作品统计。',
      'How often the search term beside a work is clicked, as the platform writes it. It does not say over which works.',
    ],
  },
  'xingtu.seeding.personalSearches': {
    label: ['个人视频平均看后搜次数', 'Searches after personal videos'],
    definition: [
      '用户看完达人个人视频后搜索的平均次数，为平台给出的区间。',
      'How often viewers searched after viewing a personal video, on average, a range as the platform gives it.',
    ],
  },
  'xingtu.seeding.personalSearchRate': {
    label: ['个人视频平均看后搜率', 'Search rate after personal videos'],
    definition: [
      '达人个人视频看后搜的平均比率，为平台给出的区间。平台未说明分母。',
      'The average rate of searches after personal videos, a range as the platform gives it. It does not say what it is a share of.',
    ],
  },
  'xingtu.seeding.personalWordCtr': {
    label: ['个人视频搜索词点击率', 'Search term CTR, personal videos'],
    definition: [
      '达人个人视频旁搜索词的点击率，按平台的原文显示。',
      'How often the search term beside a personal video is clicked, as the platform writes it.',
    ],
  },
} as const satisfies MetricDictionary;

export type MetricId = keyof typeof metrics;

/** The titles of the blocks. */
export const titles = {
  'xingtu.seeding': ['种草能力', 'Seeding'],
  'xingtu.seedingPersonal': ['个人视频种草能力', 'Seeding by personal videos'],
} as const satisfies BlockTitles;

export type TitleId = keyof typeof titles;

/** Remarks beside a figure. */
export const notes = {} as const satisfies NoteWords;
