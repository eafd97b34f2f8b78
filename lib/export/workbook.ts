import type { Sheet } from './sheet';

/** A line of the sheet that says where the figures are from. */
export type AboutLine = [label: string, text: string];

/** A workbook to write: plain data, so that it can be handed to a worker. */
export interface Workbook {
  sheet: Sheet;
  about: AboutLine[];
  /** Names of the two sheets. */
  names: { results: string; about: string };
}
