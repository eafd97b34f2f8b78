import type { BlockTitles, MetricDictionary, NoteWords } from '../../../i18n/metrics/types';

/** The figures. */
export const metrics = {
  'studio.searches': {
    label: ['搜索总次数', 'Searches'],
    definition: ['用户通过搜索找到该作品的总次数。', 'How often people found the work by searching.'],
  },
  'studio.word': {
    label: ['关键词', 'Keyword'],
    definition: ['用户搜索的词。', 'The words that people searched for.'],
  },
  'studio.word.searches': {
    label: ['搜索次数', 'Searches'],
    definition: ['该关键词被搜索的次数。', 'How often people searched for this.'],
  },
  'studio.word.share': {
    label: ['占比', 'Share'],
    definition: [
      '该关键词占搜索的比例。数据服务有时用 0–100、有时用 0–1，我们按次数或数值大小判断。',
      'The keyword’s share of searches. The service gives it either as 0 to 100 or as 0 to 1; we tell which by the counts or the size of the values.',
    ],
    formula: ['该词搜索次数 ÷ 搜索总次数', 'searches for it ÷ all searches'],
  },
} as const satisfies MetricDictionary;

export type MetricId = keyof typeof metrics;

/** The titles of the blocks. */
export const titles = {
  'studio.item.searches': ['搜索', 'Search'],
  'studio.item.searchFrom': ['搜到该作品的关键词', 'Searched for to find it'],
  'studio.item.searchAfter': ['看后搜索的关键词', 'Searched for after watching'],
} as const satisfies BlockTitles;

/** Remarks beside a figure. */
export const notes = {} as const satisfies NoteWords;
