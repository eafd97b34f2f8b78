import type { Metric, Source } from '../report/blocks';
import { marksOf, remarkOf } from '../report/marks';

/** What stands in a cell, before it is written in the template's number format. */
export interface Cell {
  value?: number | string | undefined;
  /** Keys of the remarks that cast doubt on it, or say how it came about. */
  notes?: readonly string[];
  /** The page that it leads to. */
  href?: string | undefined;
  /** Where it is from, where it is a figure that was fetched. */
  source?: Pick<Source, 'endpoint' | 'also' | 'fetchedAt' | 'sample'> | undefined;
}

/** The remark on a number that we reckoned. */
const RECKONED = 'cell.arithmetic';

/** The remarks that a figure's marks stand for. Of an estimate it says that we reckoned it: of what, the formula's column knows. */
export const notesOf = (figure: Metric): string[] =>
  marksOf(figure).map((mark) => (mark === 'estimate' ? RECKONED : remarkOf(mark)));

/** A figure as a cell; an empty one where it has no value. */
export function figureCell(figure: Metric | undefined, source = figure?.source): Cell {
  if (figure?.value === undefined) return {};
  const notes = notesOf(figure);
  return { value: figure.value, ...(notes.length > 0 && { notes }), ...(source && { source }) };
}
