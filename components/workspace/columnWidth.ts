import type { Column } from '../../lib/report/blocks';
import type { Unit } from '../../lib/report/units';

/** Room for what usually stands in a cell of each unit, CSS pixels. */
const WIDTHS: Readonly<Record<Unit, number>> = {
  yuan: 88,
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
  'pgy.location': 96,
  'pgy.row.categories': 152,
  'xingtu.row.fields': 152,
};

/** The column that says who a row is about. */
export const NAME_WIDTH = 216;
/** The column of the boxes. */
export const BOX_WIDTH = 38;

/** At most this wide for the sake of a heading. */
const MAX_WIDTH = 148;
const PADDING = 24;
const CHINESE = 12.5;
const LATIN = 6.6;

const WIDE = /[\u2e80-\uffff]/;

const textWidth = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (WIDE.test(character) ? CHINESE : LATIN), 0);

/** How wide a column is, by what stands in it and by a heading that has two lines. */
export function columnWidth({ id, unit }: Column, heading: string): number {
  const usual = WORDS[id];
  if (usual !== undefined) return usual;
  const longest = Math.max(...heading.split(' ').map((part) => (WIDE.test(part) ? 0 : textWidth(part))));
  // Two lines never break in the very middle.
  const half = (textWidth(heading) / 2) * 1.25;
  return Math.round(Math.min(MAX_WIDTH, Math.max(WIDTHS[unit], Math.max(longest, half) + PADDING)));
}
