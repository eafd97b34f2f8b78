/** Rows chosen by their keys: they stay chosen whatever the order, and whichever columns are shown. */
export type Selection = ReadonlySet<string>;

export const NOTHING: Selection = new Set();

/** The selection with one row added, or removed where it was in it. */
export function toggled(selection: Selection, key: string): Selection {
  const next = new Set(selection);
  if (!next.delete(key)) next.add(key);
  return next;
}

/** The selection with all rows between two, both included, in the order they are shown in: a click with the shift key. */
export function withRange(
  selection: Selection,
  shown: readonly string[],
  from: string,
  to: string,
): Selection {
  const ends = [shown.indexOf(from), shown.indexOf(to)].sort((a, b) => a - b) as [number, number];
  // The row that the range began at is gone, so the range is the clicked row alone.
  if (ends[0] < 0) return ends[1] < 0 ? selection : new Set([...selection, shown[ends[1]] as string]);
  return new Set([...selection, ...shown.slice(ends[0], ends[1] + 1)]);
}

/** All rows, or none where all of them are chosen already. */
export function allOrNone(selection: Selection, shown: readonly string[]): Selection {
  return shown.every((key) => selection.has(key)) ? NOTHING : new Set(shown);
}

/** The state of the checkbox in the table's head. */
export function selectionState(selection: Selection, shown: readonly string[]): 'none' | 'some' | 'all' {
  if (selection.size === 0) return 'none';
  const chosen = shown.filter((key) => selection.has(key)).length;
  if (chosen === 0) return 'none';
  return chosen === shown.length ? 'all' : 'some';
}
