import { formatPlain } from '../report/format';
import type { Unit } from '../report/units';
import { type Sheet, type TitledSheet, unitOf } from './sheet';

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

/**
 * An id that a spreadsheet keeps digit for digit, and that equals the same id of another table: `="6999012345678901234"`. An apostrophe would
 * become part of the cell, so that no look-up finds it, and bare digits would lose their end. Nothing but digits and one letter stands
 * between the quotes, so nothing can run.
 */
const exactId = (digits: string) => `="${digits}"`;

/** A negative number is no formula. */
const NEGATIVE = /^-\d+(?:\.\d+)?%?$/;

/**
 * Text that every spreadsheet keeps as text. An apostrophe goes before what would be a formula, and before each part of it that
 * could become one in a cell of its own; an id of digits becomes a text by Excel's own way of writing one.
 */
export function safeText(text: string): string {
  if (DIGITS.test(text)) return exactId(text);
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

const lineOf = (cells: readonly string[], between: string) =>
  cells.map((cell) => quoted(cell, between)).join(between);

function lines(sheet: Sheet, between: string): string[] {
  const { columns, rows } = sheet;
  return [
    lineOf(
      columns.map(({ heading }) => safeText(heading)),
      between,
    ),
    ...rows.map((row) =>
      lineOf(
        columns.map((_, index) => cellText(row.cells[index], unitOf(sheet, row, index))),
        between,
      ),
    ),
  ];
}

/** Several tables below each other, each under its title, with an empty line between them. */
const stacked = (sheets: readonly TitledSheet[], between: string): string[] =>
  sheets.flatMap(({ title, sheet }, place) => [
    ...(place > 0 ? [''] : []),
    lineOf([safeText(title)], between),
    ...lines(sheet, between),
  ]);

/** Lines of texts that are ready to be written, such as a sheet's that is handed in: for the clipboard, or as a file. */
export const textLines = {
  tsv: (rows: readonly (readonly string[])[]): string => rows.map((row) => lineOf(row, '\t')).join('\n'),
  csv: (rows: readonly (readonly string[])[]): string =>
    `\uFEFF${rows.map((row) => lineOf(row, ',')).join('\r\n')}\r\n`,
};

/** For the clipboard: pastes into a spreadsheet, headings included. */
export function toTsv(sheet: Sheet | readonly TitledSheet[]): string {
  return ('columns' in sheet ? lines(sheet, '\t') : stacked(sheet, '\t')).join('\n');
}

/** RFC 4180, with the mark by which Excel knows that it is UTF-8. */
export function toCsv(sheet: Sheet | readonly TitledSheet[]): string {
  return `\uFEFF${('columns' in sheet ? lines(sheet, ',') : stacked(sheet, ',')).join('\r\n')}\r\n`;
}
