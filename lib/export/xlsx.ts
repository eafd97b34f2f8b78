import writeExcelFile, { type CellObject, type SheetData } from 'write-excel-file/universal';
import type { Unit } from '../report/units';
import type { Sheet, SheetRow } from './sheet';
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

function cellOf(value: SheetRow['cells'][number], unit: Unit): CellObject | null {
  if (value === undefined || value === '') return null;
  if (typeof value === 'string') return unit === 'date' ? dateCell(value) : textCell(value);
  return Number.isFinite(value) ? { type: Number, value, format: FORMATS[unit] } : null;
}

function sheetData({ columns, rows }: Sheet): SheetData {
  return [
    columns.map(({ heading }) => ({ ...textCell(heading), fontWeight: 'bold' as const })),
    ...rows.map(({ cells, marked }) =>
      columns.map(({ unit }, index) => {
        const cell = cellOf(cells[index], unit);
        return cell && marked?.includes(index) ? { ...cell, fontStyle: 'italic' as const } : cell;
      }),
    ),
  ];
}

/**
 * Writes an Excel workbook: typed cells on the first sheet, their origin on the second. Thousands of rows take a good part of a
 * second, so pages call `xlsxInWorker` instead.
 */
export function toXlsx({ sheet, about, names }: Workbook): Promise<Blob> {
  return writeExcelFile([
    {
      sheet: names.results,
      data: sheetData(sheet),
      columns: sheet.columns.map(({ unit }) => ({ width: WIDTHS[unit] })),
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
    },
    {
      sheet: names.about,
      data: about.map(([label, text]) => [
        { ...textCell(label), fontWeight: 'bold' as const },
        textCell(text),
      ]),
      columns: [{ width: 26 }, { width: 60 }],
    },
  ]).toBlob();
}
