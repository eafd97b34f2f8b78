import writeExcelFile, { type CellObject, type SheetData } from 'write-excel-file/universal';
import type { Unit } from '../report/units';
import { withoutEnds } from './ends';
import { parts } from './parts';
import { isEmpty, type Sheet, unitOf } from './sheet';
import type { Workbook } from './workbook';

/** The number format of each unit. Ids have the text format, or a spreadsheet would make numbers of them once they are edited. */
const FORMATS: Readonly<Record<Unit, string>> = {
  yuan: '"¥"#,##0.00',
  // The heading names the unit: yuan for each thousand plays.
  yuanPerMille: '"¥"#,##0.00',
  ratio: '0.00%',
  count: '#,##0',
  seconds: '#,##0.0',
  index: '#,##0.0',
  date: 'yyyy-mm-dd',
  text: '@',
};

const WIDTHS: Readonly<Record<Unit, number>> = {
  yuan: 14,
  yuanPerMille: 14,
  ratio: 12,
  count: 14,
  seconds: 12,
  index: 12,
  date: 12,
  text: 22,
};

/** Longest text a cell may hold in Excel. */
const MAX_CELL = 32_767;

/** Headings stand apart from rows, on paper too. */
const HEADING = {
  fontWeight: 'bold',
  backgroundColor: '#DFF1ED',
  textColor: '#15201D',
  bottomBorderColor: '#0A6E63',
  bottomBorderStyle: 'medium',
  alignVertical: 'center',
  wrap: true,
} as const satisfies Partial<CellObject>;

const LINK = { textColor: '#0563C1', textDecoration: { underline: true } } as const;

const textCell = (value: string): CellObject => ({
  type: String,
  value: value.slice(0, MAX_CELL),
  format: FORMATS.text,
});

/** A day as a date of the workbook, which counts days without a zone. */
function dateCell(value: string): CellObject {
  const date = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? textCell(value) : { type: Date, value: date, format: FORMATS.date };
}

function cellOf(value: Sheet['rows'][number]['cells'][number], unit: Unit): CellObject | null {
  if (isEmpty(value)) return null;
  if (typeof value === 'number') return { type: Number, value, format: FORMATS[unit] };
  if (unit === 'date') return dateCell(value);
  return isLink(value) ? { ...textCell(value), ...LINK } : textCell(value);
}

/** Longest address that Excel opens. */
const MAX_LINK = 2079;

/** An address that a cell leads to: https and nothing else, because a workbook is opened outside of every browser's guard. */
const isLink = (value: Sheet['rows'][number]['cells'][number]): value is string =>
  typeof value === 'string' &&
  /^https:\/\/[^\s"<>]+$/.test(value) &&
  value.length <= MAX_LINK &&
  URL.canParse(value);

function sheetData(sheet: Sheet): SheetData {
  return [
    sheet.columns.map(({ heading }) => ({ ...textCell(heading), ...HEADING })),
    ...sheet.rows.map((row) =>
      sheet.columns.map((_, index) => {
        const cell = cellOf(row.cells[index], unitOf(sheet, row, index));
        return cell && row.notes?.[index] !== undefined ? { ...cell, fontStyle: 'italic' as const } : cell;
      }),
    ),
  ];
}

/** Longest name that a sheet may have in Excel. */
const MAX_NAME = 31;

/** Names of sheets as Excel takes them: without signs of references, not too long, and each but once. */
function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const plain = withoutEnds(title.replace(/[[\]:*?/\\\p{Cc}]/gu, ' '), " '") || 'Sheet';
    for (let count = 1; ; count++) {
      const end = count === 1 ? '' : ` (${count})`;
      const name = plain.slice(0, MAX_NAME - end.length).trimEnd() + end;
      // Excel does not tell names apart by case.
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

/** What hangs on the cells of a sheet, by their places. The first row is the headings'. */
function hanging({ columns, rows }: Sheet, name: string) {
  const each = rows.flatMap(({ cells, notes }, at) =>
    columns.map((_, column) => ({ row: at + 1, column, value: cells[column], note: notes?.[column] })),
  );
  return {
    name,
    columns: columns.length,
    rows: rows.length,
    notes: each.flatMap(({ row, column, note }) => (note === undefined ? [] : [{ row, column, text: note }])),
    links: each.flatMap(({ row, column, value }) => (isLink(value) ? [{ row, column, url: value }] : [])),
  };
}

/**
 * Writes an Excel workbook: typed cells, their origin on the last sheet. Thousands of rows take a good part of a second, so pages
 * call `xlsxInWorker` instead.
 */
export function toXlsx({ sheets, about }: Workbook): Promise<Blob> {
  const names = sheetNames([...sheets.map(({ title }) => title), about.title]);
  return writeExcelFile(
    [
      ...sheets.map(({ sheet }, place) => ({
        sheet: names[place] as string,
        data: sheetData(sheet),
        columns: sheet.columns.map(({ unit }) => ({ width: WIDTHS[unit] })),
        stickyRowsCount: 1,
        stickyColumnsCount: 1,
      })),
      {
        sheet: names.at(-1) as string,
        data: about.lines.map(([label, text]) => [
          { ...textCell(label), fontWeight: 'bold' as const },
          textCell(text),
        ]),
        columns: [{ width: 26 }, { width: 60 }],
      },
    ],
    { features: [parts(sheets.map(({ sheet }, place) => hanging(sheet, names[place] as string)))] },
  ).toBlob();
}
