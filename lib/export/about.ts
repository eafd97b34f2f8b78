import { tableTitle } from '../i18n/columns';
import { endpointWords } from '../i18n/endpoints';
import { exportMessages } from '../i18n/exports';
import { criteria } from '../i18n/search';
import { type Language, translate, translator } from '../language/translate';
import type { Source } from '../report/blocks';
import type { ListId, ListValues } from '../report/lists';
import { withoutEnds } from './ends';
import { isEmpty, type Sheet } from './sheet';
import type { AboutLine, Workbook } from './workbook';

/** What an exported table came from. */
export interface Origin {
  list: ListId;
  values: ListValues;
  /** The sources of all pages that the rows came from. */
  sources: readonly Source[];
  /** How many rows the platform has. */
  total?: number | undefined;
  /** Time of the export, epoch milliseconds. */
  now: number;
}

const two = (value: number) => String(value).padStart(2, '0');

/** Minutes by which the reader's clock is ahead of UTC at a time. */
const aheadOfUtc = (at: number) => -new Date(at).getTimezoneOffset();

/** A time by the reader's clock, in the form of ISO 8601 without a zone. */
const localTime = (at: number) => new Date(at + aheadOfUtc(at) * 60_000).toISOString();

/** A time to the minute, with its zone: the file may be read in another zone than the one it was exported in. */
export function zonedMinute(at: number): string {
  const ahead = aheadOfUtc(at);
  const minutes = Math.abs(ahead);
  const zone = `UTC${ahead < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return `${localTime(at).slice(0, 16).replace('T', ' ')} ${zone}`;
}

/** When the pages were fetched: one time, or the first and the last, which may be days apart. */
export function fetched(sources: readonly Source[]): string {
  const times = sources.map(({ fetchedAt }) => fetchedAt);
  const [first, last] = [Math.min(...times), Math.max(...times)].map(zonedMinute);
  return first === last ? `${first}` : `${first} – ${last}`;
}

/** Where figures are from, whether they are real, and when they were fetched and exported. */
export function sourceLines(sources: readonly Source[], now: number, language: Language): AboutLine[] {
  const t = translator(exportMessages, language);
  const named = sources.flatMap(({ endpoint, also = [] }) => [endpoint, ...also]);
  const endpoints = [...new Set(named)].map((endpoint) => endpointWords(endpoint, language));
  return [
    [t('about.source'), endpoints.join(', ')],
    [t('about.kind'), t(sources.some(({ sample }) => sample) ? 'kind.sample' : 'kind.real')],
    ...(sources.length > 0 ? [[t('about.fetched'), fetched(sources)] as AboutLine] : []),
    [t('about.exported'), zonedMinute(now)],
  ];
}

/** What italics mean, where any of the tables has some. */
export function marksLine(sheets: readonly Sheet[], language: Language): AboutLine[] {
  const t = translator(exportMessages, language);
  return sheets.some(hasMarks) ? [[t('about.marks'), t('marks')]] : [];
}

/** The lines of the last sheet: where the figures are from, when they were fetched, the search, and whether the data is real. */
export function aboutOf(origin: Origin, sheet: Sheet, language: Language): AboutLine[] {
  const t = translator(exportMessages, language);
  const { list, values, sources, total, now } = origin;
  const title = tableTitle(list);
  const asked = criteria(list, values, language).map(({ label, text }): AboutLine => [label, text]);
  const rows = String(sheet.rows.length);
  return [
    [t('about.list'), title ? translate(title, language) : list],
    ...sourceLines(sources, now, language),
    [t('about.rows'), total === undefined ? rows : t('rows.of', { rows, total })],
    ...marksLine([sheet], language),
    [t('about.criteria'), asked.length > 0 ? '' : t('criteria.none')],
    ...asked,
    [t('about.by'), ''],
  ];
}

/** Whether any figure of a table has a remark, which a workbook writes in italics. */
const hasMarks = ({ rows }: Sheet): boolean =>
  rows.some(({ cells, notes }) => Object.keys(notes ?? {}).some((index) => !isEmpty(cells[Number(index)])));

/** The workbook of a table: a sheet of figures and one about their origin. */
export function workbookOf(origin: Origin, sheet: Sheet, language: Language): Workbook {
  const t = translator(exportMessages, language);
  return {
    sheets: [{ title: t('sheet.results'), sheet }],
    about: { title: t('sheet.about'), lines: aboutOf(origin, sheet, language) },
  };
}

/** The workbook of a list of the user's own: a sheet of its rows and one about it. */
export function ownWorkbook(name: string, sheet: Sheet, now: number, language: Language): Workbook {
  const t = translator(exportMessages, language);
  const lines: AboutLine[] = [
    [t('about.list'), name],
    [t('about.exported'), zonedMinute(now)],
    [t('about.rows'), String(sheet.rows.length)],
    ...marksLine([sheet], language),
    [t('about.by'), ''],
  ];
  return {
    sheets: [{ title: t('sheet.results'), sheet }],
    about: { title: t('sheet.about'), lines },
  };
}

/** What no file's name may have: signs of paths and of commands, and characters that are not seen. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;
/** The longest name of a creator or a search within a file's name, in characters. */
const LONGEST = 40;

/** A text as a part of a file's name; empty where nothing of it can stand in one. */
function namePart(text: string): string {
  const plain = withoutEnds(text.replace(FORBIDDEN, ' ').replace(/\s+/g, ' '), ' .');
  return withoutEnds(Array.from(plain).slice(0, LONGEST).join(''), ' .');
}

/** `kol-lens_xingtu_小鹿_2026-03-09.csv`, with the day in the reader's own zone. */
export function fileName(
  kind: string,
  name: string | undefined,
  now: number,
  extension: 'csv' | 'xlsx',
): string {
  const parts = ['kol-lens', kind, name === undefined ? '' : namePart(name), localTime(now).slice(0, 10)];
  return `${parts.filter(Boolean).join('_')}.${extension}`;
}

/** The name of a list's file: the list and what was searched for. */
export function listFileName(
  { list, values, now }: Origin,
  extension: 'csv' | 'xlsx',
  language: Language,
): string {
  const asked = criteria(list, values, language).map(({ text }) => text);
  return fileName(list.replaceAll('.', '-'), asked.join(' '), now, extension);
}
