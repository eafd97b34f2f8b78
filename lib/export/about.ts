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
  /** Of every page that rows came from. */
  sources: readonly Source[];
  /** How many there are on the platform. */
  total?: number;
  /** When it is exported, epoch milliseconds. */
  now: number;
}

const two = (value: number) => String(value).padStart(2, '0');

/** A time to the minute, with its zone: a file travels, and its reader may sit elsewhere. */
export function zonedMinute(at: number): string {
  const date = new Date(at);
  const minutes = -date.getTimezoneOffset();
  const zone = `UTC${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
  return `${localDay(date)} ${two(date.getHours())}:${two(date.getMinutes())} ${zone}`;
}

const localDay = (date: Date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/** From the first to the last page: they may have come on different days. */
function fetched(sources: readonly Source[]): string {
  const times = sources.map(({ fetchedAt }) => fetchedAt);
  const [first, last] = [Math.min(...times), Math.max(...times)].map(zonedMinute);
  return first === last ? `${first}` : `${first} – ${last}`;
}

/** Where a table's figures are from, when they were fetched, what was asked for, and whether any of it is real. */
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

/** The workbook of a table: the figures, and where they are from. */
export function workbookOf(origin: Origin, sheet: Sheet, language: Language): Workbook {
  const t = translator(exportMessages, language);
  return {
    sheet,
    about: aboutOf(origin, sheet, language),
    names: { results: t('sheet.results'), about: t('sheet.about') },
  };
}

/** `kol-lens_pgy-search_2026-03-09.csv`: the reader's own day. */
export function fileName(list: ListId, now: number, extension: 'csv' | 'xlsx'): string {
  return `kol-lens_${list.replaceAll('.', '-')}_${localDay(new Date(now))}.${extension}`;
}
