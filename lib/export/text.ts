import { formatPlain } from '../report/format';
import type { Unit } from '../report/units';
import type { Sheet } from './sheet';

/**
 * Text that a spreadsheet would run as a formula: it begins with one of these, in full or half width, with or without invisible
 * characters before it. https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－﹣−＠﹢﹦]|^[\t\r\n]/u;

/**
 * The beginning of a formula after a character that separates cells in some spreadsheet. A spreadsheet that separates by
 * semicolons heeds quotes only at the beginning of its own cells, so it splits quoted text of a file that uses commas.
 */
const INNER_FORMULA = /[=+\-@＝＋－﹣−＠﹢﹦](?<=[;,|\t\r\n]["'\s\p{Cf}\p{Cc}]*.)/gu;

/** Text that a spreadsheet would read as a number and change: long ids lose digits, and leading zeros are dropped. */
const DIGITS = /^(?:0\d+|\d{12,}|\d+e\d+)$/i;

/** A negative number is no formula. */
const NEGATIVE = /^-\d+(?:\.\d+)?%?$/;

/**
 * Text that every spreadsheet keeps as text: an apostrophe goes before it, and before each part of it that could become a
 * formula in a cell of its own.
 */
export function safeText(text: string): string {
  if (DIGITS.test(text)) return `'${text}`;
  const safe = text.replace(INNER_FORMULA, "'$&");
  return FORMULA.test(text) && !NEGATIVE.test(text) ? `'${safe}` : safe;
}

const cellText = (value: number | string | undefined, unit: Unit): string =>
  typeof value === 'string' ? safeText(value) : formatPlain(unit, value);

/** A cell in quotes where it holds a separator, a quote or a line break, or has blanks at its ends. */
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
