import type { BlockTitles, MetricDictionary, NoteWords } from '../../../../i18n/metrics/types';

/** The figures. */
export const metrics = {
  'xingtu.hotWord': {
    label: ['词', 'Word'],
    definition: [
      '平台从达人作品的评论或内容中提取的词，保持平台的写法。',
      'A word that the platform takes from comments on the creator’s works or from the works, as it writes it.',
    ],
  },
  'xingtu.hotWordHeat': {
    label: ['热度', 'Heat'],
    definition: [
      '平台给出的热度值，越高出现得越多。平台未说明单位，只能在同一列表内比较。',
      'The platform’s own number: the higher, the more often the word occurs. Its unit is not documented, so compare within one list only.',
    ],
  },
} as const satisfies MetricDictionary;

export type MetricId = keyof typeof metrics;

/** The titles of the blocks. */
export const titles = {
  'xingtu.commentWords': ['评论热词', 'Hot words of comments'],
  'xingtu.contentWords': ['内容热词', 'Hot words of content'],
} as const satisfies BlockTitles;

export type TitleId = keyof typeof titles;

/** Remarks beside a figure. */
export const notes = {} as const satisfies NoteWords;
