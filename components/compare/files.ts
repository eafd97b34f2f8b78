import {
  type ComparedSheet,
  compareFileName,
  compareSheets,
  compareWorkbook,
} from '../../lib/export/compare';
import { xlsxInWorker } from '../../lib/export/inWorker';
import { withRemarks } from '../../lib/export/sheet';
import { toCsv, toTsv } from '../../lib/export/text';
import type { Language } from '../../lib/language/translate';

const sheetsOf = (compared: ComparedSheet, language: Language) =>
  compareSheets(compared, language).map(({ title, sheet }) => ({
    title,
    sheet: withRemarks(sheet, language),
  }));

/** What makes files of a comparison: a module of its own, because most comparisons are only read. */
export const files = {
  text: (compared: ComparedSheet, language: Language): string => toTsv(sheetsOf(compared, language)),
  csv: (compared: ComparedSheet, language: Language): string => toCsv(sheetsOf(compared, language)),
  workbook: compareWorkbook,
  name: compareFileName,
  xlsxInWorker,
};
