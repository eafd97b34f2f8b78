import { type Route, readRoute, SEARCHES, searchHash } from './route';

/** Where each part of the workspace was left in this tab, so that going back to it brings it as it was. */
const KEY = 'kol-lens.places';

function read(): Record<string, unknown> {
  try {
    const places: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
    return typeof places === 'object' && places !== null ? (places as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** The part of the workspace that a route belongs to. */
export const partOf = (route: Route): string => (route.place === 'search' ? route.list : route.place);

/** Remembers an address as that at which its part was left. The address alone says which part: a screen is drawn later than it changes. */
export function leaveMark(hash: string): void {
  sessionStorage.setItem(KEY, JSON.stringify({ ...read(), [partOf(readRoute(hash))]: hash }));
}

/** The address at which a part was left; its start where it was not open yet. */
export function placeOf(part: string): string {
  const left = read()[part];
  if (typeof left === 'string' && left.startsWith('#/')) return left;
  const list = SEARCHES.find((id) => id === part);
  return list ? searchHash({ place: 'search', list, values: {}, pages: 0 }) : `#/${part}`;
}
