import { columnLabel, remarkText } from '../i18n/columns';
import { exportMessages } from '../i18n/exports';
import { type Language, translate, translator } from '../language/translate';
import type { Row } from '../report/blocks';
import type { Unit } from '../report/units';
import type { PlacedColumn } from '../workspace/columns';

/** The table of a file: headings, words and numbers, without ids of the product. */
export interface Sheet {
  columns: { heading: string; unit: Unit }[];
  rows: SheetRow[];
}

export interface SheetRow {
  /** One per column. Text in a column of figures says why the figure is missing. */
  cells: (number | string | undefined)[];
  /** Columns whose figure has a remark: an estimate of ours, an uncertain unit, an offer that is closed. */
  marked?: number[];
}

/** A column of the file: values of the rows, or the remarks on them. */
interface Written {
  heading: string;
  unit: Unit;
  cell(row: Row): number | string | undefined;
  marked?(row: Row): boolean;
}

/**
 * A column, followed by one for remarks where any of its figures has some. A spreadsheet would not read a number with a remark
 * in the same cell as a number.
 */
function written(
  { id, unit, index, estimate }: PlacedColumn,
  rows: readonly Row[],
  language: Language,
): Written[] {
  const label = columnLabel(id, language);
  const heading = estimate
    ? translator(exportMessages, language)('estimate.heading', { heading: label })
    : label;
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
