import type { BlockTitles, MetricDictionary, NoteWords } from '../../../../i18n/metrics/types';
import type { Message } from '../../../../language/translate';

/** What an index is called in its own block, whose title names it. */
const SCORE = ['得分', 'Score'] as const satisfies Message;

/** The figures. */
export const metrics = {
  'xingtu.index.star': {
    label: ['星图指数', 'Xingtu index'],
    short: SCORE,
    definition: [
      '平台对达人商业价值的综合评分，0 到 100，越高越好。平台未公布算法。',
      'The platform’s overall score of what the creator is worth to advertisers, 0 to 100; higher is better. How it is calculated is not published.',
    ],
  },
  'xingtu.index.spread': {
    label: ['传播指数', 'Spread index'],
    short: SCORE,
    definition: [
      '平台对达人内容传播能力的评分，0 到 100，越高越好。平台未公布算法。',
      'The platform’s score of how far the creator’s works spread, 0 to 100; higher is better. How it is calculated is not published.',
    ],
  },
  'xingtu.index.seeding': {
    label: ['种草指数', 'Seeding index'],
    short: SCORE,
    definition: [
      '平台对达人激发购买兴趣能力的评分，0 到 100，越高越好。平台未公布算法。',
      'The platform’s score of how well the creator makes people interested in products, 0 to 100; higher is better. How it is calculated is not published.',
    ],
  },
  'xingtu.index.conversion': {
    label: ['转化指数', 'Conversion index'],
    short: SCORE,
    definition: [
      '平台对达人带来转化能力的评分，0 到 100，越高越好。平台未公布算法。',
      'The platform’s score of how well the creator’s works lead to conversions, 0 to 100; higher is better. How it is calculated is not published.',
    ],
  },
  'xingtu.index.value': {
    label: ['性价比指数', 'Cost-effectiveness index'],
    short: SCORE,
    definition: [
      '平台对达人报价与效果之比的评分，0 到 100，越高越好。平台未公布算法。',
      'The platform’s score of what the creator delivers for the price, 0 to 100; higher is better. How it is calculated is not published.',
    ],
  },
  'xingtu.index.cooperation': {
    label: ['合作指数', 'Cooperation index'],
    short: SCORE,
    definition: [
      '平台对达人履约与合作表现的评分，0 到 100，越高越好。平台未公布算法。',
      'The platform’s score of how the creator works with advertisers, 0 to 100; higher is better. How it is calculated is not published.',
    ],
  },
  'xingtu.indexAverage': {
    label: ['平均值', 'Average'],
    definition: [
      '平台给出的这项指数的平均值，0 到 100。平台未说明是哪些达人的平均。',
      'The average of this index as the platform gives it, 0 to 100. It does not say over which creators.',
    ],
  },
  'xingtu.indexRank': {
    label: ['名次', 'Rank'],
    definition: [
      '达人在这项指数上的名次，1 为最高。平台未说明与哪些达人比较。',
      'The creator’s rank by this index; 1 is the best. The platform does not say among which creators.',
    ],
  },
  'xingtu.indexTop': {
    label: ['排名前', 'Top'],
    definition: [
      '达人在这项指数上排在前百分之几，越小越好：0.5% 表示每 1000 位达人中排在前 5 位。',
      'The creator is in the top so many percent by this index; smaller is better: 0.5% means among the top 5 of 1,000 creators.',
    ],
  },
} as const satisfies MetricDictionary;

export type MetricId = keyof typeof metrics;

/** The titles of the blocks. */
export const titles = {
  'xingtu.index.star': ['星图指数', 'Xingtu index'],
  'xingtu.index.spread': ['传播指数', 'Spread index'],
  'xingtu.index.seeding': ['种草指数', 'Seeding index'],
  'xingtu.index.conversion': ['转化指数', 'Conversion index'],
  'xingtu.index.value': ['性价比指数', 'Cost-effectiveness index'],
  'xingtu.index.cooperation': ['合作指数', 'Cooperation index'],
} as const satisfies BlockTitles;

export type TitleId = keyof typeof titles;

/** Remarks beside a figure. */
export const notes = {} as const satisfies NoteWords;
