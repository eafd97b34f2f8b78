import type { Sheet } from './sheet';

/** A line of the second sheet, which says where the figures are from. */
export type AboutLine = [label: string, text: string];

/** A workbook to write: plain data, so that a message can carry it to the worker. */
export interface Workbook {
  sheet: Sheet;
  about: AboutLine[];
  /** Names of the two sheets. */
  names: { results: string; about: string };
}
