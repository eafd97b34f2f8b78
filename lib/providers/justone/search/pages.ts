import type { Metric, Row, TableBlock } from '../../../report/blocks';
import type { ListId } from '../../../report/lists';
import { marksOf, remarkOf } from '../../../report/marks';
import type { Answer, Query } from '../../types';

/** A row of a page: figures in the order of the columns, and what it is about. */
export interface Entry extends Pick<Row, 'key' | 'subject' | 'href' | 'image'> {
  figures: readonly Metric[];
}

/** What is to be said beside a figure in a cell: its note, and each of its marks. */
const remarks = (figure: Metric): string[] => [
  ...(figure.note === undefined ? [] : [figure.note]),
  ...marksOf(figure).map(remarkOf),
];

function rowOf({ figures, ...rest }: Entry): Row {
  const notes = figures.flatMap((figure, index) => {
    const said = remarks(figure);
    return said.length === 0 ? [] : [[index, said] as const];
  });
  return {
    ...rest,
    cells: figures.map((figure) => figure.value),
    ...(notes.length > 0 && { notes: Object.fromEntries(notes) }),
  };
}

/** A page as a table. `emptyRow` has the figures of a row without values: they name the columns. A row that is there twice is drawn once. */
export function tableOf(
  id: ListId,
  answer: Answer,
  emptyRow: readonly Metric[],
  entries: readonly Entry[],
  total: number | undefined,
): TableBlock {
  const seen = new Set<string>();
  const once = entries.filter(({ key }) => key === undefined || (!seen.has(key) && seen.add(key)));
  return {
    type: 'table',
    id,
    source: answer.source,
    columns: emptyRow.map((figure) => ({ id: figure.id, unit: figure.unit })),
    rows: once.map(rowOf),
    ...(total !== undefined && { total }),
  };
}

/** Pages that a search can have at all; what says otherwise did not come from us. */
const MAX_PAGES = 1000;

const whole = (text: string | undefined, least: number, most: number) => {
  const value = Number(text);
  return Number.isInteger(value) && value >= least && value <= most ? value : least;
};

/** The page that a request is for. */
export const pageOf = (next: Query | undefined): number => whole(next?.page, 1, MAX_PAGES);

/** Rows of the answer's page and of those before it. Pages differ in length, so rows are counted rather than pages. */
export const seenWith = (rows: number, at: Query | undefined): number =>
  whole(at?.seen, 0, Number.MAX_SAFE_INTEGER) + rows;

/** What to ask for after a page that was asked for with `at`. */
export function nextOf(at: Query | undefined, seen: number): Query | undefined {
  const page = pageOf(at) + 1;
  return page > MAX_PAGES ? undefined : { page: String(page), seen: String(seen) };
}
