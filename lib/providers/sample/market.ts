import { splitTags } from '../../report/lists.fields';
import type { Query } from '../types';
import type { Person } from './people';
import { random } from './random';

/** What the made-up markets share: how a search narrows the creators down, filter by filter. */

/** Whether a creator passes a filter, given the value on the wire. Filters are tried in their order, so the cheap ones stand first. */
export type Filters<T> = Readonly<Record<string, (one: T, asked: string, query: Query) => boolean>>;

/** A trait that is no fact of a creator: given by chance, and the same at every call. */
export const byChance = (seed: string, property: string, chance: number): boolean =>
  random(seed, property).chance(chance);

/** Whether a creator has one of the labels. The platform has many more labels than the samples: each of those is given to some creators by chance. */
export const labelled = (seed: string, labels: string, own: readonly string[] = []): boolean =>
  splitTags(labels).some((label) => own.includes(label) || byChance(seed, label, 0.15));

/** Whether a number is in a range as the wire writes it; `-1`, `null` and nothing are an open end. */
export function within(value: number, range: string, between: ',' | '-'): boolean {
  const at = range.indexOf(between);
  const end = (text: string, open: number) =>
    text === '' || text === 'null' || text === '-1' ? open : Number(text);
  return (
    value >= end(range.slice(0, at), Number.NEGATIVE_INFINITY) &&
    value <= end(range.slice(at + 1), Number.POSITIVE_INFINITY)
  );
}

/** Whether a word is in a creator's name or topics. */
export const isAbout = (person: Person, word: string): boolean =>
  [person.name, person.field, ...person.topics].some((text) => text.includes(word));

/** Whether a creator lives in one of the places. A place may come with or without the word for its kind, such as 省. */
export const livesIn = (person: Person, places: string): boolean =>
  splitTags(places).some((place) => {
    const last = place.split(/[\s-]/).at(-1) ?? '';
    return place === '中国' || last.startsWith(person.province) || last.startsWith(person.city);
  });

const PAGE = 20;

/** The page of what was found that a query asks for. */
export function pageOfFound<T>(
  found: readonly T[],
  query: Query,
): { page: number; rows: T[]; more: boolean } {
  const page = Math.max(1, Math.floor(Number(query.page)) || 1);
  return { page, rows: found.slice((page - 1) * PAGE, page * PAGE), more: found.length > page * PAGE };
}

/**
 * A search over all creators of a market, in an order. Thousands are made up once, and what the last search found
 * is kept for its further pages.
 */
export function marketSearch<T>(
  allCreators: () => T[],
  filters: Filters<T>,
  order: (found: T[], query: Query) => T[],
): (query: Query) => readonly T[] {
  let creators: readonly T[] | undefined;
  let last: { key: string; found: readonly T[] } | undefined;
  return (query) => {
    const { page: _, ...asked } = query;
    const key = JSON.stringify(asked);
    if (last?.key !== key) {
      const active = Object.entries(filters).flatMap(([name, passes]) => {
        const value = asked[name];
        return value ? [(one: T) => passes(one, value, query)] : [];
      });
      creators ??= allCreators();
      const found = creators.filter((one) => active.every((passes) => passes(one)));
      last = { key, found: order(found, query) };
    }
    return last.found;
  };
}
