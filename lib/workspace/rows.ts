import type { Row } from '../report/blocks';

/** Identifies a row within its list: by its id, or by its cells where it has none. */
export function rowKey(row: Row): string {
  return row.key ?? `cells:${JSON.stringify(row.cells)}`;
}

/** The loaded rows followed by those of a page. A server may reorder rows between two pages, so a row that comes again keeps its first place. */
export function withPage(loaded: readonly Row[], page: readonly Row[]): Row[] {
  const seen = new Set(loaded.map(rowKey));
  const fresh = page.filter((row) => {
    const key = rowKey(row);
    return !seen.has(key) && seen.add(key);
  });
  return [...loaded, ...fresh];
}
