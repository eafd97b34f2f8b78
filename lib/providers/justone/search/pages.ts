import type { Metric, Row, TableBlock } from '../../../report/blocks';
import type { ListId } from '../../../report/lists';
import { type Mark, marksOf, remarkOf } from '../../../report/marks';
import type { Answer, Query } from '../../types';

/** A row of a page: figures in the order of the columns, and what it is about. */
export interface Entry extends Pick<Row, 'key' | 'subject' | 'href' | 'image' | 'verdict'> {
  figures: readonly Metric[];
}

/** What is to be said beside a figure in a cell: its note, and each of its marks, but those of the whole column. */
const remarks = (figure: Metric, ofColumn: readonly Mark[]): string[] => [
  ...(figure.note === undefined ? [] : [figure.note]),
  ...marksOf(figure)
    .filter((mark) => !ofColumn.includes(mark))
    .map(remarkOf),
];

function rowOf({ figures, ...rest }: Entry, ours: ReadonlySet<string>): Row {
  const notes = figures.flatMap((figure, index) => {
    // The heading of a column that is always ours says so, once for all of its cells.
    const said = remarks(figure, ours.has(figure.id) ? ['estimate'] : []);
    return said.length === 0 ? [] : [[index, said] as const];
  });
  const estimates = figures.flatMap(({ id, value, estimate }, index) =>
    ours.has(id) && value !== undefined && estimate ? [[index, estimate] as const] : [],
  );
  return {
    ...rest,
    cells: figures.map((figure) => figure.value),
    ...(notes.length > 0 && { notes: Object.fromEntries(notes) }),
    ...(estimates.length > 0 && { estimates: Object.fromEntries(estimates) }),
  };
}

/**
 * A page as a table. A row that is there twice is drawn once.
 *
 * @param emptyRow the figures of a row without values: they name the columns. One that is an estimate even so is of a column
 * that is always our own arithmetic.
 */
export function tableOf(
  id: ListId,
  answer: Answer,
  emptyRow: readonly Metric[],
  entries: readonly Entry[],
  total: number | undefined,
): TableBlock {
  const seen = new Set<string>();
  const ours = new Set(emptyRow.flatMap(({ id, estimate }) => (estimate ? [id] : [])));
  const once = entries.filter(({ key }) => key === undefined || (!seen.has(key) && seen.add(key)));
  return {
    type: 'table',
    id,
    source: answer.source,
    columns: emptyRow.map(({ id, unit, estimate }) => ({ id, unit, ...(estimate && { estimate: true }) })),
    rows: once.map((entry) => rowOf(entry, ours)),
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
