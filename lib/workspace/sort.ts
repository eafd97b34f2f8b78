import type { Language } from '../language/translate';
import type { Column, Row } from '../report/blocks';

/** Which column the loaded rows are sorted by; without one they stand in the server's order. */
export interface Sort {
  column: string;
  direction: 'up' | 'down';
}

type Cell = Row['cells'][number];

/** A row with the cell that it is sorted by, which is compared a dozen times and looked up once. */
interface Placed {
  row: Row;
  cell: Cell;
}

const isMissing = (cell: Cell) => cell === undefined || cell === '' || Number.isNaN(cell);

const collators = new Map<Language, Intl.Collator>();

/** Names in the order of the reader's language, numbers in them by their size. */
function collator(language: Language): Intl.Collator {
  const known = collators.get(language);
  if (known) return known;
  const made = new Intl.Collator(language, { numeric: true });
  collators.set(language, made);
  return made;
}

/**
 * Rows sorted by a column. Equal ones keep their order. Missing values come last in either direction, because a missing value
 * is neither the least nor the greatest.
 */
export function sortRows(
  rows: readonly Row[],
  columns: readonly Column[],
  sort: Sort | undefined,
  language: Language,
): readonly Row[] {
  const at = sort ? columns.findIndex(({ id }) => id === sort.column) : -1;
  if (at < 0 || !sort) return rows;
  const sign = sort.direction === 'up' ? 1 : -1;
  const { compare } = collator(language);
  const order = ({ cell: a }: Placed, { cell: b }: Placed): number => {
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    if (typeof a === 'string' && typeof b === 'string') return compare(a, b);
    // One column may hold figures and words: figures first.
    return typeof a === 'number' ? -1 : 1;
  };
  const there: Placed[] = [];
  const missing: Row[] = [];
  for (const row of rows) {
    const cell = row.cells[at];
    if (isMissing(cell)) missing.push(row);
    else there.push({ row, cell });
  }
  there.sort((a, b) => sign * order(a, b));
  return [...there.map(({ row }) => row), ...missing];
}

/** Amounts that a creator earns: more is better, unlike a price or a cost. */
const EARNED: ReadonlySet<string> = new Set(['pgy.row.liveSales']);

/** Whether a column says what something costs. */
const isCost = ({ id, unit }: Column): boolean =>
  (unit === 'yuan' || unit === 'yuanPerMille') && !EARNED.has(id);

/**
 * The sorting after a click on a column's head: its first direction, the other one, then the server's order again. Texts and
 * costs rise first, because the cheapest is what a buyer looks for; other figures fall first.
 */
export function nextSort(sort: Sort | undefined, column: Column): Sort | undefined {
  const first = column.unit === 'text' || isCost(column) ? 'up' : 'down';
  if (sort?.column !== column.id) return { column: column.id, direction: first };
  return sort.direction === first
    ? { column: column.id, direction: first === 'up' ? 'down' : 'up' }
    : undefined;
}
