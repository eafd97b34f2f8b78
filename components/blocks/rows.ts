import type { DistributionRow, Row, TableBlock } from '../../lib/report/blocks';

/** Rows in their own order where they have one, otherwise the largest first. */
export function orderRows(rows: readonly DistributionRow[], ordered = false): readonly DistributionRow[] {
  return ordered ? rows : [...rows].sort((a, b) => b.share - a.share);
}

/** The length of a bar, 0 to 1, on a scale that ends at a share. */
export function barLength(share: number, scale = 1): number {
  return Math.min(1, Math.max(0, share / scale));
}

type Filter = NonNullable<TableBlock['filters']>[number];

/** The rows that a filter lets through; all of them without one. */
export function filterRows(rows: readonly Row[], filter: Filter | undefined): readonly Row[] {
  return filter ? rows.filter(({ lists }) => lists?.some((list) => filter.lists.includes(list))) : rows;
}

/** The column that a table is sorted by, and the direction. */
export interface Sorting {
  column: number;
  direction: 'ascending' | 'descending';
}

/** The next sorting of a column that is pressed: largest first, smallest first, as it came. */
export function nextSorting(sorting: Sorting | undefined, column: number): Sorting | undefined {
  if (sorting?.column !== column) return { column, direction: 'descending' };
  return sorting.direction === 'descending' ? { column, direction: 'ascending' } : undefined;
}

/** Rows by a column. Missing values come last in both directions: they are unknown, not the smallest. */
export function sortRows(
  rows: readonly Row[],
  sorting: Sorting | undefined,
  language: string,
): readonly Row[] {
  if (!sorting) return rows;
  const sign = sorting.direction === 'ascending' ? 1 : -1;
  const collator = new Intl.Collator(language, { numeric: true });
  return [...rows].sort((left, right) => {
    const [a, b] = [left.cells[sorting.column], right.cells[sorting.column]];
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    const order =
      typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
    return order * sign;
  });
}
