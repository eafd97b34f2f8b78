import { cellNote, columnWords } from '../i18n/columns';
import { exportMessages } from '../i18n/exports';
import { type Language, translate } from '../i18n/translate';
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
  /** Columns whose figure is an estimate of ours or has an uncertain unit. */
  marked?: number[];
}

const label = (id: string, language: Language) => {
  const words = columnWords(id);
  return words ? translate(words.label, language) : id;
};

function sheetRow(row: Row, columns: readonly PlacedColumn[], language: Language): SheetRow {
  const marked: number[] = [];
  const cells = columns.map(({ index }, at) => {
    const value = row.cells[index];
    const note = row.notes?.[index];
    const words = note === undefined ? undefined : cellNote(note);
    if (words === undefined) return value;
    if (value === undefined) return translate(words, language);
    marked.push(at);
    return value;
  });
  return { cells, ...(marked.length > 0 && { marked }) };
}

/** Rows as they are shown, with their columns' names in the language of the reader, and the platform's page of each. */
export function sheetOf(rows: readonly Row[], columns: readonly PlacedColumn[], language: Language): Sheet {
  const headings = columns.map(({ id, unit }) => ({ heading: label(id, language), unit }));
  const drawn = rows.map((row) => sheetRow(row, columns, language));
  if (!rows.some((row) => row.href)) return { columns: headings, rows: drawn };
  return {
    columns: [...headings, { heading: translate(exportMessages.link, language), unit: 'text' }],
    rows: drawn.map((row, index) => ({ ...row, cells: [...row.cells, rows[index]?.href] })),
  };
}
