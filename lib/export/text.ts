import { formatPlain } from '../report/format';
import type { Unit } from '../report/units';
import type { Sheet } from './sheet';

/**
 * What a spreadsheet would run as a formula: text that begins with one of these, in whichever width, with or without
 * something invisible before it. https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－﹣−＠﹢﹦]|^[\t\r\n]/u;

/**
 * The same behind what parts cells in one spreadsheet or another. Where a semicolon parts them, quotes count at the beginning
 * of a line's cells only, so that text in the middle of a comma's file becomes a cell of its own.
 */
const INNER_FORMULA = /[=+\-@＝＋－﹣−＠﹢﹦](?<=[;,|\t\r\n]["'\s\p{Cf}\p{Cc}]*.)/gu;

/** Text that a spreadsheet would take for a number and write otherwise: long ids lose digits, leading zeros go. */
const DIGITS = /^(?:0\d+|\d{12,}|\d+e\d+)$/i;

/** A number, whatever its sign: nothing to run. */
const NUMBER = /^-?\d+(?:\.\d+)?%?$/;

/** Text that stays the text it is in any spreadsheet: an apostrophe before it, and before each part of it that could become a cell, says so to all of them. */
export function safeText(text: string): string {
  if (DIGITS.test(text)) return `'${text}`;
  const safe = text.replace(INNER_FORMULA, "'$&");
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${safe}` : safe;
}

const cellText = (value: number | string | undefined, unit: Unit): string =>
  typeof value === 'string' ? safeText(value) : formatPlain(unit, value);

/** In quotes where it holds what parts cells or rows, or begins as if it were in quotes. */
const quoted = (text: string, between: string): string =>
  text.includes(between) || /[";\t\r\n]/.test(text) || text.trim() !== text
    ? `"${text.replaceAll('"', '""')}"`
    : text;

function lines({ columns, rows }: Sheet, between: string): string[] {
  const line = (cells: readonly string[]) => cells.map((cell) => quoted(cell, between)).join(between);
  return [
    line(columns.map(({ heading }) => safeText(heading))),
    ...rows.map(({ cells }) => line(columns.map(({ unit }, index) => cellText(cells[index], unit)))),
  ];
}

/** For the clipboard: pastes into a spreadsheet, headings included. */
export function toTsv(sheet: Sheet): string {
  return lines(sheet, '\t').join('\n');
}

/** RFC 4180, with the mark by which Excel knows that it is UTF-8. */
export function toCsv(sheet: Sheet): string {
  return `\uFEFF${lines(sheet, ',').join('\r\n')}\r\n`;
}
