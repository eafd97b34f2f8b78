import type { Message } from '../translate';
import { commonMetrics } from './common';
import { douyinBlocks, douyinMetrics, douyinNotes } from './douyin';
import { itemBlocks, itemMetrics, itemNotes } from './item';
import { pugongyingBlocks, pugongyingMetrics, pugongyingNotes } from './pugongying';
import type { BlockTitles, MetricDictionary, MetricWords, NoteWords } from './types';
import { xingtuBlocks, xingtuMetrics, xingtuNotes } from './xingtu';

const METRICS: readonly MetricDictionary[] = [
  xingtuMetrics,
  itemMetrics,
  pugongyingMetrics,
  douyinMetrics,
  commonMetrics,
];
const TITLES: readonly BlockTitles[] = [xingtuBlocks, itemBlocks, pugongyingBlocks, douyinBlocks];
const NOTES: readonly NoteWords[] = [xingtuNotes, itemNotes, pugongyingNotes, douyinNotes];

function find<T>(dictionaries: readonly Readonly<Record<string, T>>[], id: string): T | undefined {
  return dictionaries.find((dictionary) => Object.hasOwn(dictionary, id))?.[id];
}

/** The words of a figure, column, line or marker. */
export function metricWords(id: string): MetricWords | undefined {
  return find(METRICS, id);
}

/** The title of a block. */
export function blockTitle(id: string): Message | undefined {
  return find(TITLES, id);
}

/** The words of a note beside a figure. */
export function noteWords(id: string): Message | undefined {
  return find(NOTES, id);
}
