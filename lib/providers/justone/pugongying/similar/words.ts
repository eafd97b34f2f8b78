import type { BlockTitles, MetricDictionary, NoteWords } from '../../../../i18n/metrics/types';

/** The figures. */
export const metrics = {
  'pgy.similar.name': {
    label: ['博主', 'Creator'],
    definition: ['博主的小红书昵称。', 'The creator’s name on Xiaohongshu.'],
  },
  'pgy.similar.categories': {
    label: ['内容类目', 'Categories'],
    definition: ['蒲公英给出的一级内容类目。', 'Broad content categories, as Pugongying gives them.'],
  },
  'pgy.similar.reads': {
    label: ['阅读中位数', 'Median reads'],
    definition: [
      '相似博主列表给出的笔记阅读量中位数，口径由蒲公英决定。',
      'Median reads of the creator’s notes, as the list of similar creators gives it.',
    ],
  },
  'pgy.similar.engagements': {
    label: ['互动中位数', 'Median engagements'],
    definition: [
      '相似博主列表给出的笔记互动量中位数，口径由蒲公英决定。',
      'Median engagements of the creator’s notes, as the list of similar creators gives it.',
    ],
  },
} as const satisfies MetricDictionary;

export type MetricId = keyof typeof metrics;

/** The titles of the blocks. */
export const titles = {
  'pgy.similarList': ['平台认为相似的博主', 'Creators that the platform takes for similar'],
} as const satisfies BlockTitles;

export type TitleId = keyof typeof titles;

/** Remarks beside a figure. */
export const notes = {} as const satisfies NoteWords;
