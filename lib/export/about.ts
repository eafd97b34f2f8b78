import { tableTitle } from '../i18n/columns';
import { endpointWords } from '../i18n/endpoints';
import { exportMessages } from '../i18n/exports';
import { criteria } from '../i18n/search';
import { type Language, translate, translator } from '../language/translate';
import type { Source } from '../report/blocks';
import type { ListId, ListValues } from '../report/lists';
import type { Sheet } from './sheet';
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
function fetched(sources: readonly Source[]): string {
  const times = sources.map(({ fetchedAt }) => fetchedAt);
  const [first, last] = [Math.min(...times), Math.max(...times)].map(zonedMinute);
  return first === last ? `${first}` : `${first} – ${last}`;
}

/** The lines of the second sheet: where the figures are from, when they were fetched, the search, and whether the data is real. */
export function aboutOf(origin: Origin, sheet: Sheet, language: Language): AboutLine[] {
  const t = translator(exportMessages, language);
  const { list, values, sources, total, now } = origin;
  const title = tableTitle(list);
  const endpoints = [...new Set(sources.map(({ endpoint }) => endpointWords(endpoint, language)))];
  const asked = criteria(list, values, language).map(({ label, text }): AboutLine => [label, text]);
  const rows = String(sheet.rows.length);
  return [
    [t('about.list'), title ? translate(title, language) : list],
    [t('about.source'), endpoints.join(', ')],
    [t('about.kind'), t(sources.some(({ sample }) => sample) ? 'kind.sample' : 'kind.real')],
    ...(sources.length > 0 ? [[t('about.fetched'), fetched(sources)] as AboutLine] : []),
    [t('about.exported'), zonedMinute(now)],
    [t('about.rows'), total === undefined ? rows : t('rows.of', { rows, total })],
    ...(sheet.rows.some(({ marked }) => marked) ? [[t('about.marks'), t('marks')] as AboutLine] : []),
    [t('about.criteria'), asked.length > 0 ? '' : t('criteria.none')],
    ...asked,
    [t('about.by'), ''],
  ];
}

/** The workbook of a table: a sheet of figures and one about their origin. */
export function workbookOf(origin: Origin, sheet: Sheet, language: Language): Workbook {
  const t = translator(exportMessages, language);
  return {
    sheet,
    about: aboutOf(origin, sheet, language),
    names: { results: t('sheet.results'), about: t('sheet.about') },
  };
}

/** `kol-lens_pgy-search_2026-03-09.csv`, with the day in the reader's own zone. */
export function fileName(list: ListId, now: number, extension: 'csv' | 'xlsx'): string {
  return `kol-lens_${list.replaceAll('.', '-')}_${localTime(now).slice(0, 10)}.${extension}`;
}
