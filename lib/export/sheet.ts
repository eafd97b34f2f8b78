import { columnHeading, remarkText } from '../i18n/columns';
import { exportMessages } from '../i18n/exports';
import { word } from '../i18n/vocabulary';
import { type Language, translate, translator } from '../language/translate';
import type { Row } from '../report/blocks';
import type { Unit } from '../report/units';
import type { PlacedColumn } from '../workspace/columns';

/** The table of a file: headings, words and numbers, without ids of the product. */
export interface Sheet {
  columns: SheetColumn[];
  rows: SheetRow[];
  /** How it is laid out, where it is handed in; the product's own tables have one line of headings, and their rows. */
  layout?: SheetLayout;
}

/** A heading over one or several columns. Places count from zero. */
export interface Heading {
  row: number;
  column: number;
  rows: number;
  columns: number;
  text: string;
}

/** The layout of a sheet that is handed in. */
export interface SheetLayout {
  /** Lines of headings, and the headings in them. */
  levels: number;
  head: readonly Heading[];
  /** Columns that do not scroll away. */
  frozen: number;
  /** The row of sums. */
  total?: SheetRow;
  /** Lines below the table: what its footnotes say. */
  feet: readonly string[];
  /** Pictures in cells, by row and column of the table. */
  pictures?: readonly CellPicture[];
}

/** A small square picture, PNG or JPEG, that stands in a cell. */
export interface CellPicture {
  row: number;
  column: number;
  picture: Blob;
  /** What is read out for it. */
  name: string;
}

/** A table of a file that has several. */
export interface TitledSheet {
  title: string;
  sheet: Sheet;
}

export interface SheetColumn {
  heading: string;
  unit: Unit;
  /** The number format of the workbook, where it is not that of the unit. */
  format?: string;
  /** In characters, where it is not that of the unit. */
  width?: number;
}

export interface SheetRow {
  /** One per column; a figure that is missing is `undefined`, and nothing stands in its place. */
  cells: (number | string | undefined)[];
  /** Remarks by column: what casts doubt on a figure, or why it is missing. */
  notes?: Readonly<Record<number, string>>;
  /** Units of cells that have another one than their column. */
  units?: Readonly<Record<number, Unit>>;
  /** Signs of footnotes by column: they stand behind a figure, which stays a number. */
  marks?: Readonly<Record<number, string>>;
  /** Pages that cells lead to, by column. */
  links?: Readonly<Record<number, string>>;
}

/** The unit of a cell. */
export const unitOf = ({ columns }: Sheet, { units }: SheetRow, index: number): Unit =>
  units?.[index] ?? columns[index]?.unit ?? 'text';

/** Whether a cell has nothing in it. */
export const isEmpty = (value: SheetRow['cells'][number]): value is undefined | '' =>
  value === undefined || value === '' || (typeof value === 'number' && !Number.isFinite(value));

/** A column's name. It says so where all of its figures are estimates of ours. */
function headingOf(column: PlacedColumn, language: Language): string {
  const heading = columnHeading(column, language);
  return column.estimate ? translator(exportMessages, language)('estimate.heading', { heading }) : heading;
}

/** Rows as they are shown, in the language of the reader, with the platform's page of each. */
export function sheetOf(rows: readonly Row[], columns: readonly PlacedColumn[], language: Language): Sheet {
  const linked = rows.some((row) => row.href);
  return {
    columns: [
      ...columns.map((column): SheetColumn => ({ heading: headingOf(column, language), unit: column.unit })),
      ...(linked ? [{ heading: translate(exportMessages.link, language), unit: 'text' as const }] : []),
    ],
    rows: rows.map((row): SheetRow => {
      const said = columns.flatMap(({ index }, place) => {
        const text = remarkText(row.notes?.[index], language);
        return text === undefined ? [] : [[place, text] as const];
      });
      return {
        cells: [
          // The first column names the row: a creator's name stays what it is.
          ...columns.map(({ unit, index }) =>
            index === 0 ? row.cells[0] : cellOf(row.cells[index], unit, language),
          ),
          ...(linked ? [row.href] : []),
        ],
        ...(said.length > 0 && { notes: Object.fromEntries(said) }),
      };
    }),
  };
}

/** A value as a file has it: the platform's words are translated where they are known, as on the screen. */
export const cellOf = (value: Row['cells'][number], unit: Unit, language: Language): Row['cells'][number] =>
  unit === 'text' && typeof value === 'string' ? word(value, language) : value;

/**
 * A sheet for a file that has cells and nothing else: each column with remarks is followed by one for them. A spreadsheet would not
 * read a number with a remark in the same cell as a number.
 */
export function withRemarks(sheet: Sheet, language: Language): Sheet {
  const t = translator(exportMessages, language);
  const places = sheet.columns.flatMap((_, index) =>
    sheet.rows.some(({ notes }) => notes?.[index] !== undefined) ? [index, -1 - index] : [index],
  );
  return {
    // A negative place is the remarks of the column that it is the complement of.
    columns: places.map((place) =>
      place < 0
        ? { heading: t('note.heading', { heading: sheet.columns[-1 - place]?.heading ?? '' }), unit: 'text' }
        : (sheet.columns[place] as SheetColumn),
    ),
    rows: sheet.rows.map(
      (row): SheetRow => ({
        cells: places.map((place) => (place < 0 ? row.notes?.[-1 - place] : row.cells[place])),
        ...(row.units && {
          units: Object.fromEntries(
            places.flatMap((place, at) => {
              const unit = row.units?.[place];
              return unit ? [[at, unit]] : [];
            }),
          ),
        }),
      }),
    ),
  };
}
