import { type LoadedReport, reportSheets } from '../../lib/export/report';
import { withRemarks } from '../../lib/export/sheet';
import { toCsv, toTsv } from '../../lib/export/text';
import type { Language } from '../../lib/language/translate';

export { xlsxInWorker } from '../../lib/export/inWorker';
export { type LoadedSection, reportFileName, reportWorkbook } from '../../lib/export/report';
export { PrintPage } from './PrintPage';

const sheetsOf = (report: LoadedReport, language: Language) =>
  reportSheets(report, language).map(({ title, sheet }) => ({ title, sheet: withRemarks(sheet, language) }));

/** A report for the clipboard: its tables below each other. */
export const reportText = (report: LoadedReport, language: Language): string =>
  toTsv(sheetsOf(report, language));

/** A report as one CSV file: its tables below each other. */
export const reportCsv = (report: LoadedReport, language: Language): string =>
  toCsv(sheetsOf(report, language));
