import type { Row } from '../report/blocks';

/** What tells a row from the others of its list. Rows without an id are told apart by what they say. */
export function rowKey(row: Row): string {
  return row.key ?? `cells:${JSON.stringify(row.cells)}`;
}

/** The loaded rows with a page's after them. Servers shuffle between two pages, so a row may come again: it stays where it was. */
export function withPage(loaded: readonly Row[], page: readonly Row[]): Row[] {
  const seen = new Set(loaded.map(rowKey));
  const fresh = page.filter((row) => {
    const key = rowKey(row);
    return !seen.has(key) && seen.add(key);
  });
  return [...loaded, ...fresh];
}
