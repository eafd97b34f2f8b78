import { columnWords, remarkText } from '../i18n/columns';
import { exportMessages } from '../i18n/exports';
import { type Language, translate, translator } from '../language/translate';
import type { Row } from '../report/blocks';
import type { Unit } from '../report/units';
import type { PlacedColumn } from '../workspace/columns';

/** What goes into a file: a table in words and numbers that knows nothing of the product any more. */
export interface Sheet {
  columns: { heading: string; unit: Unit }[];
  rows: SheetRow[];
}

export interface SheetRow {
  /** In a column of figures, text says why there is none. */
  cells: (number | string | undefined)[];
  /** Columns whose figure has a remark: an estimate of ours, an uncertain unit, an offer that is closed. */
  marked?: number[];
}

/** A column of the file: a value of the rows, or what is to be said of one. */
interface Written {
  heading: string;
  unit: Unit;
  cell(row: Row): number | string | undefined;
  marked?(row: Row): boolean;
}

const label = (id: string, language: Language) => {
  const words = columnWords(id);
  return words ? translate(words.label, language) : id;
};

/**
 * A column, and one for its remarks at its right where any figure in it has some. A mark must not get lost on the way into a
 * spreadsheet, and a number with a mark in its own cell would be no number there.
 */
function written({ id, unit, index }: PlacedColumn, rows: readonly Row[], language: Language): Written[] {
  const heading = label(id, language);
  const said = (row: Row) => remarkText(row.notes?.[index], language);
  const marked = (row: Row) => row.cells[index] !== undefined && said(row) !== undefined;
  const figures: Written = { heading, unit, cell: (row) => row.cells[index] ?? said(row), marked };
  if (!rows.some(marked)) return [figures];
  const remarks: Written = {
    heading: translator(exportMessages, language)('note.heading', { heading }),
    unit: 'text',
    cell: (row) => (marked(row) ? said(row) : undefined),
  };
  return [figures, remarks];
}

/** Rows as they are shown, with their columns' names in the language of the reader, and the platform's page of each. */
export function sheetOf(rows: readonly Row[], columns: readonly PlacedColumn[], language: Language): Sheet {
  const all = columns.flatMap((column) => written(column, rows, language));
  if (rows.some((row) => row.href))
    all.push({
      heading: translate(exportMessages.link, language),
      unit: 'text',
      cell: ({ href }) => href,
    });
  return {
    columns: all.map(({ heading, unit }) => ({ heading, unit })),
    rows: rows.map((row): SheetRow => {
      const marked = all.flatMap((column, at) => (column.marked?.(row) ? [at] : []));
      return { cells: all.map(({ cell }) => cell(row)), ...(marked.length > 0 && { marked }) };
    }),
  };
}
