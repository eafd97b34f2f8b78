import writeExcelFile, { type CellObject, type SheetData } from 'write-excel-file/universal';
import type { Unit } from '../report/units';
import { withoutEnds } from './ends';
import { parts, type SheetExtras } from './parts';
import { isEmpty, type Sheet, type SheetRow, unitOf } from './sheet';
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

/** A number format with the signs of footnotes behind the number, which stays one. */
const marked = (format: string, marks: string | undefined) => (marks ? `${format}"${marks}"` : format);

function cellOf(
  value: SheetRow['cells'][number],
  unit: Unit,
  { format = FORMATS[unit], marks, link }: { format?: string; marks?: string; link?: string } = {},
): CellObject | null {
  if (isEmpty(value)) return null;
  if (typeof value === 'number') return { type: Number, value, format: marked(format, marks) };
  if (unit === 'date' && !marks) return dateCell(value);
  const cell = textCell(value + (marks ?? ''));
  return isLink(link ?? value) ? { ...cell, ...LINK } : cell;
}

/** Longest address that Excel opens. */
const MAX_LINK = 2079;

/** An address that a cell leads to: https and nothing else, because a workbook is opened outside of every browser's guard. */
const isLink = (value: SheetRow['cells'][number]): value is string =>
  typeof value === 'string' &&
  /^https:\/\/[^\s"<>]+$/.test(value) &&
  value.length <= MAX_LINK &&
  URL.canParse(value);

const TOTAL = {
  fontWeight: 'bold',
  topBorderColor: '#0A6E63',
  topBorderStyle: 'thin',
} as const satisfies Partial<CellObject>;

type Line = (CellObject | null)[];

/** The lines of headings. What a heading spans besides its own cell is nothing, as the library wants it. */
function headLines({ columns, layout }: Sheet): Line[] {
  if (!layout) return [columns.map(({ heading }) => ({ ...textCell(heading), ...HEADING }))];
  const lines = Array.from({ length: layout.levels }, (): Line => columns.map(() => null));
  for (const { row, column, rows, columns: span, text } of layout.head) {
    const line = lines[row];
    if (line)
      line[column] = {
        ...textCell(text),
        ...HEADING,
        align: 'center',
        ...(rows > 1 && { rowSpan: rows }),
        ...(span > 1 && { columnSpan: span }),
      };
  }
  return lines;
}

const rowLine = (sheet: Sheet, row: SheetRow): Line =>
  sheet.columns.map(({ format }, index) => {
    const [marks, link] = [row.marks?.[index], row.links?.[index]];
    const cell = cellOf(row.cells[index], unitOf(sheet, row, index), {
      ...(format && { format }),
      ...(marks && { marks }),
      ...(link && { link }),
    });
    return cell && row.notes?.[index] !== undefined ? { ...cell, fontStyle: 'italic' as const } : cell;
  });

/** Pixels of a picture's side in a cell, of the space around it, and the points of a row that has room for both. */
const PICTURE = { side: 40, gap: 2, row: 33 } as const;

/** A line that is as high as a picture. */
const pictured = (line: Line): Line => {
  const at = line.findIndex((cell) => cell !== null);
  return line.map((cell, place) => (cell && place === at ? { ...cell, height: PICTURE.row } : cell));
};

/** The pictures of a sheet as the library takes them, whose places count from one. */
function images({ layout }: Sheet) {
  return layout?.pictures?.map(({ row, column, picture, name }) => ({
    content: picture,
    contentType: picture.type,
    width: PICTURE.side,
    height: PICTURE.side,
    dpi: 96,
    anchor: { row: layout.levels + row + 1, column: column + 1 },
    offsetX: PICTURE.gap,
    offsetY: PICTURE.gap,
    description: name,
  }));
}

function sheetData(sheet: Sheet): SheetData {
  const { total, feet = [], pictures = [] } = sheet.layout ?? {};
  const withPicture = new Set(pictures.map(({ row }) => row));
  return [
    ...headLines(sheet),
    ...sheet.rows.map((row, at) =>
      withPicture.has(at) ? pictured(rowLine(sheet, row)) : rowLine(sheet, row),
    ),
    ...(total ? [rowLine(sheet, total).map((cell) => cell && { ...cell, ...TOTAL })] : []),
    ...(feet.length > 0 ? [[], ...feet.map((text) => [textCell(text)])] : []),
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

/** What hangs on the cells of a sheet, by their places. The first rows are the headings'. */
function extrasOf({ columns, rows, layout }: Sheet, name: string): SheetExtras {
  const head = layout?.levels ?? 1;
  const notes: { row: number; column: number; text: string }[] = [];
  const links: { row: number; column: number; url: string }[] = [];
  for (const [at, row] of rows.entries())
    for (const column of columns.keys()) {
      const place = { row: at + head, column };
      const [note, url] = [row.notes?.[column], row.links?.[column] ?? row.cells[column]];
      if (note !== undefined) notes.push({ ...place, text: note });
      if (isLink(url) && !isEmpty(row.cells[column])) links.push({ ...place, url });
    }
  return { name, columns: columns.length, head, rows: rows.length, notes, links };
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
        columns: sheet.columns.map(({ unit, width = WIDTHS[unit] }) => ({ width })),
        stickyRowsCount: sheet.layout?.levels ?? 1,
        stickyColumnsCount: sheet.layout?.frozen ?? 1,
        ...(sheet.layout?.pictures && { images: images(sheet) ?? [] }),
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
    { features: [parts(sheets.map(({ sheet }, place) => extrasOf(sheet, names[place] as string)))] },
  ).toBlob();
}
