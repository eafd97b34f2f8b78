import { type Language, type Message, translate } from '../../language/translate';
import * as overview from '../../providers/justone/xingtu/overview/words';
import type { SectionId } from '../../report/sections';
import { commonMetrics } from './common';
import type { BlockTitles, MetricDictionary, MetricWords, NoteWords } from './types';
import * as verdict from './verdict';

/** The words of a family of figures. */
export interface Words {
  metrics: MetricDictionary;
  titles: BlockTitles;
  notes: NoteWords;
}

/** Most reports begin with the overview of a creator on Xingtu: its words come along. */
const known: Words[] = [
  { metrics: commonMetrics, titles: {}, notes: {} },
  { metrics: verdict.metrics, titles: verdict.titles, notes: verdict.notes },
  overview,
];

/** Makes the words of a family known. Adding them again changes nothing. */
export function addWords(words: Words): void {
  if (!known.some(({ metrics }) => metrics === words.metrics)) known.push(words);
}

/** What a section's id begins with. */
type Family = SectionId extends `${infer Name}.${string}` ? Name : never;

type Load = () => Promise<Words[]>;

const pugongying: Load = async () => [await import('./pugongying')];
const douyin: Load = () =>
  Promise.all([
    import('../../providers/justone/xingtu/item/words'),
    import('../../providers/justone/douyin/profile/words'),
  ]);
const nothing: Load = async () => [];

/** The words of a family's sections. Each platform's are one file: to fetch another takes longer than what is in it. */
const LOADERS: Readonly<Record<Family, Load>> = {
  xingtu: async () => [await import('./xingtu')],
  pgy: pugongying,
  note: pugongying,
  item: douyin,
  douyin,
  // The studio's screens bring its words along.
  studio: nothing,
};

const loaderOf = (section: SectionId): Load =>
  section === 'xingtu.overview' ? nothing : LOADERS[section.slice(0, section.indexOf('.')) as Family];

const loading = new Map<Load, Promise<void>>();
const ready = new Set<Load>([nothing]);

/** Whether a section's words are known: to wait for what is there costs a screen its first frames. */
export const wordsReady = (section: SectionId): boolean => ready.has(loaderOf(section));

/**
 * Makes the words of a section known. Never rejects: figures without their words show their ids, which is better than a
 * report without figures.
 */
export function loadWords(section: SectionId): Promise<void> {
  const load = loaderOf(section);
  let words = loading.get(load);
  if (!words) {
    words = load()
      .then(
        (families) => families.forEach(addWords),
        () => {},
      )
      .then(() => void ready.add(load));
    loading.set(load, words);
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

/** Between a number of seconds and its unit. */
const BEFORE_SECONDS = /(?<=\d) (?=s\b|秒)/g;

/**
 * The label of a metric in the language of the screen, which never ends a line inside "60 s"; its id where it has none.
 *
 * @param titled it stands below its block's title
 */
export function metricLabel(id: string, language: Language, titled = false): string {
  const words = metricWords(id);
  const label = (titled && words?.short) || words?.label;
  return label ? translate(label, language).replace(BEFORE_SECONDS, '\u00a0') : id;
}

/** The title of a block. */
export function blockTitle(id: string): Message | undefined {
  return find(id, (words) => words.titles);
}

/** The words of a note beside a figure, or of a link on a card. */
export function noteWords(id: string): Message | undefined {
  return find(id, (words) => words.notes);
}
