import { xlsxInWorker } from '../../lib/export/inWorker';
import { type LoadedReport, reportFileName, reportSheets, reportWorkbook } from '../../lib/export/report';
import { withRemarks } from '../../lib/export/sheet';
import { toCsv, toTsv } from '../../lib/export/text';
import type { Language } from '../../lib/language/translate';
import { PrintPage } from './PrintPage';

const sheetsOf = (report: LoadedReport, language: Language) =>
  reportSheets(report, language).map(({ title, sheet }) => ({ title, sheet: withRemarks(sheet, language) }));

/** What makes files and the printed page of a report: a module of its own, because most reports are only read. */
export const files = {
  /** A report for the clipboard: its tables below each other. */
  reportText: (report: LoadedReport, language: Language): string => toTsv(sheetsOf(report, language)),
  /** A report as one CSV file: its tables below each other. */
  reportCsv: (report: LoadedReport, language: Language): string => toCsv(sheetsOf(report, language)),
  reportWorkbook,
  reportFileName,
  xlsxInWorker,
  PrintPage,
};
