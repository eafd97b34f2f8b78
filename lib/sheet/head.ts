import type { SheetTemplate } from './template';

/** A heading over one or several columns. Places count from zero. */
export interface HeadCell {
  row: number;
  column: number;
  rows: number;
  columns: number;
  text: string;
}

/** The headings of a column without those that are merged with the one above: the first stands at the top. */
function placed(headings: readonly string[], levels: number): { row: number; rows: number; text: string }[] {
  const texts = Array.from({ length: levels }, (_, level) => headings[level] ?? '');
  const first = texts.findIndex((text) => text !== '');
  const starts = texts.flatMap((text, level) =>
    text === '' ? [] : [{ text, level: level === first ? 0 : level }],
  );
  if (starts.length === 0) return [{ row: 0, rows: levels, text: '' }];
  return starts.map(({ text, level }, at) => ({
    row: level,
    rows: (starts[at + 1]?.level ?? levels) - level,
    text,
  }));
}

/** The lowest heading of a column, which is its own. */
export const ownHeading = (headings: readonly string[], levels: number): string =>
  headings.slice(0, levels).findLast((heading) => heading !== '') ?? '';

/**
 * The headings of a template as cells. Neighbours with one heading share it, where each has another below it and those above are shared
 * too; the lowest heading of a column is always its own.
 */
export function headCells({ columns, levels }: Pick<SheetTemplate, 'columns' | 'levels'>): HeadCell[] {
  const cells: HeadCell[] = [];
  /** The cells that the column before ends in, by their row, as far as they may be shared. */
  let shared = new Map<number, HeadCell>();
  for (const [column, { headings }] of columns.entries()) {
    const own = placed(headings, levels);
    const next = new Map<number, HeadCell>();
    let together = true;
    for (const [at, { row, rows, text }] of own.entries()) {
      const before = shared.get(row);
      const lowest = at === own.length - 1;
      together &&= !lowest && before?.text === text && before.rows === rows;
      if (together && before) before.columns += 1;
      const cell = together && before ? before : { row, column, rows, columns: 1, text };
      if (cell !== before) cells.push(cell);
      if (!lowest) next.set(row, cell);
    }
    shared = next;
  }
  return cells;
}
