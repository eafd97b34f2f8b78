import { splitTags } from '../../report/lists.fields';
import type { Query } from '../types';
import type { Person } from './people';
import { random } from './random';

/** What the made-up markets share: whom a search finds, filter by filter. */

/** Whether a creator passes a filter, given what the wire asks of it. Filters are tried in their order: the cheap ones first. */
export type Filters<T> = Readonly<Record<string, (one: T, asked: string, query: Query) => boolean>>;

/** A trait that a made-up creator does not have of its own: by chance, and the same whenever it is asked for. */
export const byChance = (seed: string, property: string, chance: number): boolean =>
  random(seed, property).chance(chance);

/** Whether a creator has one of the labels. The platform has many more of them than the made-up creators: each of the others goes to some of them. */
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

/** Whether a creator lives in one of the places, which come with or without the words for their kind. */
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
  everybody: () => T[],
  filters: Filters<T>,
  order: (found: T[], query: Query) => T[],
): (query: Query) => readonly T[] {
  let people: readonly T[] | undefined;
  let last: { key: string; found: readonly T[] } | undefined;
  return (query) => {
    const { page: _, ...asked } = query;
    const key = JSON.stringify(asked);
    if (last?.key !== key) {
      const active = Object.entries(filters).flatMap(([name, passes]) => {
        const value = asked[name];
        return value ? [(one: T) => passes(one, value, query)] : [];
      });
      people ??= everybody();
      const found = people.filter((one) => active.every((passes) => passes(one)));
      last = { key, found: order(found, query) };
    }
    return last.found;
  };
}
