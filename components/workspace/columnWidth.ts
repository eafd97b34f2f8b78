import type { Language } from '../../lib/language/translate';
import type { Column } from '../../lib/report/blocks';
import type { Unit } from '../../lib/report/units';

/** Room for what usually stands in a cell of each unit, CSS pixels. */
const WIDTHS: Readonly<Record<Unit, number>> = {
  yuan: 88,
  yuanPerMille: 132,
  ratio: 84,
  count: 84,
  seconds: 84,
  index: 72,
  date: 114,
  text: 112,
};

/** Columns of words whose usual length is known. */
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
};

/** Places are longer in Latin letters. */
const PLACES: Readonly<Record<string, Readonly<Record<Language, number>>>> = {
  'pgy.location': { 'zh-CN': 96, en: 136 },
  'xingtu.place': { 'zh-CN': 112, en: 136 },
};

/** The column that says who a row is about. */
export const NAME_WIDTH = 216;
/** The column of the boxes. */
export const BOX_WIDTH = 38;

/** At most this wide for the sake of a heading. */
const MAX_WIDTH = 160;
/** A Chinese heading stands on one line where that makes its column no wider than this. */
const ONE_LINE = 120;
/** Beside a heading: what keeps it off its neighbours, and the arrow of the column that orders the rows. */
const PADDING = 31;
const CHINESE = 12.5;
const LATIN = 6.6;

const WIDE = /[\u2e80-\uffff]/;
/** Where a Chinese heading may end its line: not between a number and what it counts. */
const CHINESE_BREAK = /(?<!\d) (?!\d)/;

const textWidth = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (WIDE.test(character) ? CHINESE : LATIN), 0);

/** The longer of the two lines that a text has at best. */
function twoLines(parts: readonly string[]): number {
  const splits = parts.map((_, at) =>
    Math.max(textWidth(parts.slice(0, at).join(' ')), textWidth(parts.slice(at).join(' '))),
  );
  return Math.min(...splits);
}

function headingWidth(heading: string): number {
  if (!WIDE.test(heading)) return twoLines(heading.split(' ')) + PADDING;
  const whole = textWidth(heading) + PADDING;
  return whole <= ONE_LINE ? whole : twoLines(heading.split(CHINESE_BREAK)) + PADDING;
}

/** How wide a column is, by what stands in it and by a heading that has two lines at most. */
export function columnWidth({ id, unit }: Column, heading: string, language: Language): number {
  const usual = WORDS[id] ?? PLACES[id]?.[language];
  return Math.round(Math.min(MAX_WIDTH, Math.max(usual ?? WIDTHS[unit], headingWidth(heading))));
}
