import type { TitledSheet } from './sheet';

/** A line of the last sheet, which says where the figures are from. */
export type AboutLine = [label: string, text: string];

/** A workbook to write: plain data, so that a message can carry it to the worker. */
export interface Workbook {
  sheets: TitledSheet[];
  about: { title: string; lines: AboutLine[] };
}
