import type { Message } from '../../language/translate';
import type { Platform } from '../../subject/types';
import { commonMetrics } from './common';
import type { BlockTitles, MetricDictionary, MetricWords, NoteWords } from './types';
import * as verdict from './verdict';
import * as xingtu from './xingtu';

/** The words of a family of figures. */
export interface Words {
  metrics: MetricDictionary;
  titles: BlockTitles;
  notes: NoteWords;
}

/** Most reports are about creators on Xingtu: their words come along. */
const known: Words[] = [
  { metrics: commonMetrics, titles: {}, notes: {} },
  { metrics: verdict.metrics, titles: verdict.titles, notes: verdict.notes },
  xingtu,
];

/** Makes the words of a family known. Adding them again changes nothing. */
export function addWords(words: Words): void {
  if (!known.some(({ metrics }) => metrics === words.metrics)) known.push(words);
}

const pugongying = async (): Promise<Words[]> => [await import('./pugongying')];

/** A report speaks of one platform, so it waits for the words of that one only. */
const LOADERS: Readonly<Record<Platform, () => Promise<Words[]>>> = {
  xingtu: async () => [],
  pugongying,
  xiaohongshu: pugongying,
  douyin: async () => {
    const [item, douyin] = await Promise.all([
      import('../../providers/justone/xingtu/item/words'),
      import('../../providers/justone/douyin/profile/words'),
    ]);
    return [item, douyin];
  },
};

const loading = new Map<Platform, Promise<void>>();
const ready = new Set<Platform>(['xingtu']);

/** Whether a platform's words are known: to wait for what is there costs a screen its first frames. */
export const wordsReady = (platform: Platform): boolean => ready.has(platform);

/**
 * Makes the words of a platform known. Never rejects: figures without their words show their ids, which is better than a
 * report without figures.
 */
export function loadWords(platform: Platform): Promise<void> {
  let words = loading.get(platform);
  if (!words) {
    words = LOADERS[platform]()
      .then(
        (families) => families.forEach(addWords),
        () => {},
      )
      .then(() => void ready.add(platform));
    loading.set(platform, words);
  }
  return words;
}

/** The first answer of any family. */
function find<T>(id: string, of: (words: Words) => Readonly<Record<string, T>>): T | undefined {
  const words = known.find((family) => Object.hasOwn(of(family), id));
  return words && of(words)[id];
}

/** The words of a figure, column, line or marker. */
export function metricWords(id: string): MetricWords | undefined {
  return find(id, (words) => words.metrics);
}

/** The title of a block. */
export function blockTitle(id: string): Message | undefined {
  return find(id, (words) => words.titles);
}

/** The words of a note beside a figure, or of a link on a card. */
export function noteWords(id: string): Message | undefined {
  return find(id, (words) => words.notes);
}
