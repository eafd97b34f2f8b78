import type { Message } from '../translate';
import type { BlockTitles, MetricDictionary, MetricWords, NoteWords } from './types';

const METRICS: readonly MetricDictionary[] = [];
const TITLES: readonly BlockTitles[] = [];
const NOTES: readonly NoteWords[] = [];

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
