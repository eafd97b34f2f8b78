import type { Language } from '../language/translate';

/** Columns of words whose usual length is known: width in CSS pixels. */
const WORDS: Readonly<Record<string, number>> = {
  'studio.work.form': 82,
  'studio.work.review': 92,
  'studio.work.visibility': 92,
  'studio.live.start': 156,
  'studio.live.duration': 112,
  'studio.live.state': 82,
  'studio.live.room': 172,
  'pgy.gender': 60,
  'xingtu.gender': 60,
  'pgy.row.categories': 152,
  'xingtu.row.fields': 152,
  'entry.reasonFor': 132,
  'entry.rebate': 66,
  'entry.slot': 72,
  'entry.tags': 92,
  'entry.notes': 62,
};

/** Ids, which are only good whole: each has room for all of its characters. */
const IDS: Readonly<Record<string, number>> = {
  'xingtu.kolId': 164,
  'xingtu.douyinUid': 148,
  'pgy.row.userId': 204,
  'pgy.redId': 112,
};

/** Whether a column holds ids. */
export const holdsIds = (column: string): boolean => Object.hasOwn(IDS, column);

/** Names of places and words of lists are longer in Latin letters. */
const PLACES: Readonly<Record<string, Readonly<Record<Language, number>>>> = {
  'entry.status': { 'zh-CN': 92, en: 108 },
  'entry.reasonAgainst': { 'zh-CN': 176, en: 196 },
  'bulk.state': { 'zh-CN': 196, en: 236 },
  'entry.edited': { 'zh-CN': 152, en: 176 },
  'entry.change': { 'zh-CN': 116, en: 136 },
  'pgy.location': { 'zh-CN': 96, en: 136 },
  'xingtu.place': { 'zh-CN': 112, en: 136 },
};

/** Width of a usual cell of a column, CSS pixels; `undefined` where only the column's unit tells. */
export function usualWidth(column: string, language: Language): number | undefined {
  return IDS[column] ?? WORDS[column] ?? PLACES[column]?.[language];
}
