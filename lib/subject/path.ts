import type { Subject } from './types';

/** Reads what a page of one site is about from its decoded path segments and its address. */
export type SiteReader = (path: readonly string[], url: URL) => Subject | undefined;

/** The hosts of a site and how their pages are read. */
export type Site = Readonly<Record<string, SiteReader>>;

/** The segment after `before`, if the path is exactly these segments and one more. A `*` stands for any one segment. */
export function lastAfter(path: readonly string[], ...before: string[]): string | undefined {
  const fits = path.length === before.length + 1 && startsWith(path, before);
  return fits ? path[before.length] : undefined;
}

/** Whether a path starts with these segments. A `*` stands for any one segment. */
export function startsWith(path: readonly string[], before: readonly string[]): boolean {
  return path.length >= before.length && before.every((part, i) => part === '*' || part === path[i]);
}
