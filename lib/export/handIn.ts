import { remarkText } from '../i18n/columns';
import { endpointWords } from '../i18n/endpoints';
import { exportMessages } from '../i18n/exports';
import { sheetMessages } from '../i18n/sheet';
import { type Language, translator } from '../language/translate';
import type { Unit } from '../report/units';
import { fieldOf } from '../sheet/fields';
import { ownHeading } from '../sheet/head';
import { frozenColumns, type MadeRow, type MadeSheet } from '../sheet/make';
import type { SheetTemplate, TemplateColumn } from '../sheet/template';
import { fileName, zonedMinute } from './about';
import type { CellPicture, Sheet, SheetRow } from './sheet';
import { safeText, textLines } from './text';
import type { AboutLine, Workbook } from './workbook';

/** A sheet that is handed in, with what its files say of it. */
export interface HandIn {
  made: MadeSheet;
  template: SheetTemplate;
  /** The name of the list, and its client; missing where creators of no list were chosen. */
  list?: string | undefined;
  client?: string | undefined;
  /** Pictures in the workbook: texts have none. */
  pictures?: readonly CellPicture[] | undefined;
  /** Time of the file, epoch milliseconds. */
  now: number;
}

const SIGNS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The sign of footnotes: `¹`, `¹ ¹²`. */
const signOf = (numbers: readonly number[] | undefined): string =>
  (numbers ?? [])
    .map((number) => [...String(number)].map((digit) => SIGNS[Number(digit)]).join(''))
    .join(' ');

/** A number as its column has it: in ten thousands, where the column counts in them. */
const scaled = (value: number, { format }: TemplateColumn): number =>
  format === 'wan' ? value / 10_000 : value;

const decimals = (digits: number) => (digits > 0 ? `.${'0'.repeat(digits)}` : '');

/** The number format of a column as workbooks write it. */
function workbookFormat({ format, digits }: TemplateColumn): string {
  if (format === 'percent') return `0${decimals(digits)}%`;
  return `${format === 'yuan' ? '"¥"' : ''}#,##0${decimals(digits)}`;
}

const formats = new Map<string, Intl.NumberFormat>();

function plainNumber(digits: number, percent: boolean): Intl.NumberFormat {
  const key = `${digits} ${percent}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat('en', {
    style: percent ? 'percent' : 'decimal',
    useGrouping: false,
    minimumFractionDigits: 0,
    maximumFractionDigits: digits,
  });
  formats.set(key, made);
  return made;
}

/** A number for a file that has no formats: as many digits as the workbook shows, none between them. */
const plain = (value: number, column: TemplateColumn): string =>
  plainNumber(column.digits, column.format === 'percent').format(scaled(value, column));

/** What stands in a cell: a number in its column's scale, or a text; the template's word where there is nothing. */
function shownValue(value: number | string | undefined, column: TemplateColumn, nothing: string) {
  if (value === undefined) return column.content.kind === 'empty' ? undefined : nothing || undefined;
  return typeof value === 'number' ? scaled(value, column) : value;
}

const unitOf = ({ content }: TemplateColumn): Unit => {
  if (content.kind === 'formula') return 'yuan';
  return content.kind === 'field' ? (fieldOf(content.id)?.unit ?? 'text') : 'text';
};

/** The column in which the row of sums is named: the creator's, or else the first without a sum. */
function totalPlace({ columns, totals = [] }: MadeSheet): number {
  const name = columns.findIndex(({ content }) => content.kind === 'field' && content.id === 'creator.name');
  return name >= 0 ? name : totals.indexOf(undefined);
}

/** What the footnotes of a sheet say, each with its sign. */
export const footnotesOf = ({ footnotes }: MadeSheet, language: Language): string[] =>
  footnotes.map((note, at) => `${signOf([at + 1])} ${remarkText([note], language) ?? note}`);

/** What footnotes and sums say, below the sheet. */
function feetOf(made: MadeSheet, language: Language): string[] {
  const t = translator(sheetMessages, language);
  const { summed } = made;
  return [
    ...footnotesOf(made, language),
    ...(summed && summed.standIns > 0 ? [t('total.standIns', { count: summed.standIns })] : []),
    ...(summed?.ta !== undefined && summed.ta < made.creators
      ? [t('total.ta', { count: summed.ta, all: made.creators })]
      : []),
    ...(summed && summed.unsure > 0 ? [t('total.unsure', { count: summed.unsure })] : []),
  ];
}

/** The headings with the signs of footnotes that hold for their whole column. */
export function markedHead({ head, headMarks }: MadeSheet) {
  return head.map((cell) => {
    const lowest = !head.some((other) => other.row > cell.row && other.column === cell.column);
    const signs = lowest && cell.columns === 1 ? signOf(headMarks[cell.column]) : '';
    return { ...cell, text: cell.text + signs };
  });
}

/** The sheet as a workbook has it: typed cells under merged headings. */
export function handInSheet({ made, template, pictures }: HandIn, language: Language): Sheet {
  const t = translator(sheetMessages, language);
  const { columns, rows, totals } = made;
  const rowOf = ({ cells, marks, links }: MadeRow): SheetRow => ({
    cells: columns.map((column, at) => shownValue(cells[at], column, template.nothing)),
    ...(marks && {
      marks: Object.fromEntries(Object.entries(marks).map(([at, numbers]) => [at, signOf(numbers)])),
    }),
    ...(links && { links }),
  });
  const named = totalPlace(made);
  return {
    columns: columns.map((column) => ({
      heading: ownHeading(column.headings, template.levels),
      unit: unitOf(column),
      format: workbookFormat(column),
      ...(column.width !== undefined && { width: column.width }),
    })),
    rows: rows.map(rowOf),
    layout: {
      levels: template.levels,
      head: markedHead(made),
      frozen: frozenColumns(columns),
      ...(totals && {
        total: {
          cells: totals.map((sum, at) =>
            sum === undefined
              ? at === named
                ? t('total')
                : undefined
              : scaled(sum, columns[at] as TemplateColumn),
          ),
        },
      }),
      feet: feetOf(made, language),
      ...(pictures && { pictures }),
    },
  };
}

/** The page of the workbook that says where the figures are from, and of when. */
function aboutLines({ made, template, list, client, now }: HandIn, language: Language): AboutLine[] {
  const t = translator(sheetMessages, language);
  const e = translator(exportMessages, language);
  const times = (from: number, to: number) =>
    zonedMinute(from) === zonedMinute(to) ? zonedMinute(from) : `${zonedMinute(from)} – ${zonedMinute(to)}`;
  return [
    ...(list === undefined ? [] : [[t('about.list'), list] as AboutLine]),
    ...(client === undefined ? [] : [[t('about.client'), client] as AboutLine]),
    [t('about.template'), template.name],
    [t('about.rows'), String(made.rows.length)],
    ...(made.excluded > 0 ? [[t('about.excluded'), String(made.excluded)] as AboutLine] : []),
    [e('about.kind'), e(made.sample ? 'kind.sample' : 'kind.real')],
    [e('about.exported'), zonedMinute(now)],
    ...made.sources.map(
      ({ heading, endpoints, from, to }): AboutLine => [
        t('about.column', { heading }),
        t('about.column.text', {
          source: endpoints.map((endpoint) => endpointWords(endpoint, language)).join(', '),
          time: times(from, to),
        }),
      ],
    ),
    ...feetOf(made, language).map((text): AboutLine => ['', text]),
    [e('about.by'), ''],
  ];
}

/** The workbook of a sheet that is handed in: the sheet, and the page of its sources and dates. */
export function handInWorkbook(handIn: HandIn, language: Language): Workbook {
  const t = translator(sheetMessages, language);
  return {
    sheets: [{ title: handIn.client ?? handIn.list ?? t('title'), sheet: handInSheet(handIn, language) }],
    about: { title: t('sheet.sources'), lines: aboutLines(handIn, language) },
  };
}

/**
 * The sheet as lines of texts. A number with the sign of a footnote would be read as text there, so a last column says what the
 * footnotes say, and of which columns.
 */
function handInLines({ made, template }: HandIn, language: Language): string[][] {
  const t = translator(sheetMessages, language);
  const { columns, rows, totals, headMarks } = made;
  const remarked = rows.some(({ marks }) => marks !== undefined);
  const heading = (at: number) => ownHeading(columns[at]?.headings ?? [], template.levels);
  const head = Array.from({ length: template.levels }, () => columns.map(() => ''));
  for (const { row, column, text } of markedHead({ ...made, headMarks })) {
    const line = head[row];
    if (line) line[column] = safeText(text);
  }
  const text = (value: number | string | undefined, at: number): string => {
    const column = columns[at] as TemplateColumn;
    if (typeof value === 'number') return plain(value, column);
    return safeText(String(shownValue(value, column, template.nothing) ?? ''));
  };
  const remarks = (row: MadeRow): string =>
    Object.entries(row.marks ?? {})
      .map(([at, numbers]) => {
        const notes = numbers.map((number) => made.footnotes[number - 1] as string);
        return t('remark', { heading: heading(Number(at)), text: remarkText(notes, language) ?? '' });
      })
      .join(language === 'zh-CN' ? '；' : '; ');
  const named = totalPlace(made);
  return [
    ...head.map((line, level) =>
      remarked ? [...line, level === template.levels - 1 ? t('remarks') : ''] : line,
    ),
    ...rows.map((row) => [
      ...columns.map((_, at) => text(row.cells[at], at)),
      ...(remarked ? [safeText(remarks(row))] : []),
    ]),
    ...(totals
      ? [
          totals.map((sum, at) =>
            sum === undefined ? (at === named ? t('total') : '') : plain(sum, columns[at] as TemplateColumn),
          ),
        ]
      : []),
    ...feetOf(made, language).map((line) => [safeText(line)]),
  ];
}

/** For the clipboard: pastes into a spreadsheet, headings included. */
export const handInTsv = (handIn: HandIn, language: Language): string =>
  textLines.tsv(handInLines(handIn, language));

export const handInCsv = (handIn: HandIn, language: Language): string =>
  textLines.csv(handInLines(handIn, language));

/** `kol-lens_sheet_夏季补水_2026-05-18.xlsx` */
export const handInFileName = ({ client, list, now }: HandIn, extension: 'csv' | 'xlsx'): string =>
  fileName('sheet', [client, list].filter(Boolean).join(' ') || undefined, now, extension);

/** A cell as the preview shows it: as the workbook would, with the signs of its footnotes. */
export function previewText(row: MadeRow, at: number, column: TemplateColumn, nothing: string): string {
  const value = row.cells[at];
  const shown = shownValue(value, column, nothing);
  if (shown === undefined) return '';
  const signs = signOf(row.marks?.[at]);
  if (typeof value !== 'number') return String(shown) + signs;
  const { digits, format } = column;
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const number =
    format === 'percent'
      ? value.toLocaleString('en', { style: 'percent', ...options })
      : scaled(value, column).toLocaleString('en', options);
  return (format === 'yuan' ? '¥' : '') + number + signs;
}
