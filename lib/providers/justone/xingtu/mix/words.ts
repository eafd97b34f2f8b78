import type { BlockTitles, MetricDictionary, NoteWords } from '../../../../i18n/metrics/types';

/** The figures. */
export const metrics = {} as const satisfies MetricDictionary;

/** The titles of the blocks. */
export const titles = {
  'xingtu.mix.kinds': ['触达用户 · 作品类型', 'Users reached, by kind of work'],
  'xingtu.mix.reach': ['触达用户 · 题材', 'Users reached, by topic'],
  'xingtu.mix.works': ['作品数 · 题材', 'Works, by topic'],
} as const satisfies BlockTitles;

export type TitleId = keyof typeof titles;

/** Remarks beside a figure. */
export const notes = {} as const satisfies NoteWords;
