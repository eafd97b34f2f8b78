import type { Language } from '../../lib/language/translate';
import type { Column } from '../../lib/report/blocks';
import type { Unit } from '../../lib/report/units';
import { usualWidth } from '../../lib/workspace/columnWidths';

/** Room for a usual figure of each unit, CSS pixels. */
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

/** Width of the column with the rows' names. */
export const NAME_WIDTH = 216;
/** Width of the column of checkboxes. */
export const BOX_WIDTH = 38;

/** A long heading widens its column up to this. */
const MAX_WIDTH = 160;
/** A Chinese heading stays on one line up to this width of its column. */
const ONE_LINE = 120;
/** Room beside a heading: its padding, and the arrow that marks the sorted column. */
const PADDING = 31;
/** Average width of a character of a heading, CSS pixels. */
const CHINESE = 12.5;
const LATIN = 6.6;

const WIDE = /[\u2e80-\uffff]/;
/** Where a Chinese heading may end its line: not between a number and what it counts. */
const CHINESE_BREAK = /(?<!\d) (?!\d)/;

const textWidth = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (WIDE.test(character) ? CHINESE : LATIN), 0);

/** Width of the longer line when the parts are split over two lines as evenly as possible. */
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

/** Width of a column, CSS pixels: enough for its usual cells and for a heading on at most two lines. */
export function columnWidth({ id, unit }: Column, heading: string, language: Language): number {
  const usual = usualWidth(id, language);
  return Math.round(Math.max(usual ?? WIDTHS[unit], Math.min(MAX_WIDTH, headingWidth(heading))));
}
