import type { Message } from '../translate';
import { commonMetrics } from './common';
import { douyinBlocks, douyinMetrics, douyinNotes } from './douyin';
import { itemBlocks, itemMetrics, itemNotes } from './item';
import { pugongyingBlocks, pugongyingMetrics, pugongyingNotes } from './pugongying';
import type { BlockTitles, MetricDictionary, MetricWords, NoteWords } from './types';
import { xingtuBlocks, xingtuMetrics, xingtuNotes } from './xingtu';

const METRICS: MetricDictionary[] = [
  xingtuMetrics,
  itemMetrics,
  pugongyingMetrics,
  douyinMetrics,
  commonMetrics,
];
const TITLES: BlockTitles[] = [xingtuBlocks, itemBlocks, pugongyingBlocks, douyinBlocks];
const NOTES: NoteWords[] = [xingtuNotes, itemNotes, pugongyingNotes, douyinNotes];

/**
 * Adds the words of a family that only some screens draw, so that the others need not load them. Call it when the module of
 * such a screen is loaded.
 */
export function addWords(words: { metrics: MetricDictionary; titles: BlockTitles; notes: NoteWords }): void {
  METRICS.push(words.metrics);
  TITLES.push(words.titles);
  NOTES.push(words.notes);
}

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
