import type { BlockTitles, MetricDictionary, NoteWords } from '../../../../i18n/metrics/types';

/** The figures. */
export const metrics = {
  'xingtu.keyword.works': {
    label: ['作品数', 'Works'],
    definition: [
      '平台按这个关键词找到的达人作品，只计第一页。怎样算匹配由平台决定，可能不限于标题。',
      'The creator’s works that the platform finds for the keyword, on the first page of its answer. What matches is the platform’s choice, and may be more than the title.',
    ],
  },
  'xingtu.keyword.median': {
    label: ['播放中位数', 'Median plays'],
    definition: [
      '找到的作品播放量的中位数，由我们算出。与总览中平台给出的中位数口径不同。',
      'The median plays of the works that were found. It is our own arithmetic, over other works than the platform’s median in the overview.',
    ],
  },
  'xingtu.keyword.rate': {
    label: ['互动率中位数', 'Median engagement rate'],
    definition: [
      '找到的作品互动率（点赞、评论、分享之和占播放量的比例）的中位数，由我们算出；互动数未知的作品不计。',
      'The median engagement rate (likes, comments and shares as a share of the plays) of the works that were found. It is our own arithmetic, without the works whose counts are not known.',
    ],
  },
} as const satisfies MetricDictionary;

export type MetricId = keyof typeof metrics;

/** The titles of the blocks. */
export const titles = {
  'xingtu.keyword.figures': ['找到的作品', 'Works found'],
  'xingtu.keyword.list': ['作品', 'Works'],
} as const satisfies BlockTitles;

export type TitleId = keyof typeof titles;

/** Remarks beside a figure. */
export const notes = {
  'note.xingtu.keywordUnknown': [
    '平台的回答不是我们认识的格式，因此不显示数字，也不作猜测。这次调用已计费，回答已存入缓存，再看不会重复计费。',
    'The platform’s answer is not of the form that we know: no figure is shown and none is guessed. The call was billed; its answer is kept, and looking again is free.',
  ],
} as const satisfies NoteWords;
