import { AGREED } from '../../lib/messages/protocol';
import { type ListId, type ListValues, listFromParams, listToParams } from '../../lib/report/lists';
import { isSubject } from '../../lib/subject/guard';
import type { Subject } from '../../lib/subject/types';
import type { Sort } from '../../lib/workspace/sort';

/** The lists that are searches. */
export type SearchId = Extract<ListId, `${string}.search`>;

/** A search and how far it went: enough to bring it back from the cache. */
export interface SearchRoute {
  place: 'search';
  list: SearchId;
  values: ListValues;
  /** Loaded pages; 0 for a search that was not run. */
  pages: number;
  /** The first page is a refreshed one. */
  fresh?: true;
  sort?: Sort | undefined;
  /** Id of the saved search that this is a run of. */
  saved?: string;
  /** The subject whose report stands beside the table. */
  open?: Subject | undefined;
}

/** The lists of creators, with the one that is open. */
export interface ListsRoute {
  place: 'lists';
  id?: string;
  sort?: Sort | undefined;
  /** The creator whose report stands beside the table. */
  open?: Subject | undefined;
}

/** A place of the workspace. The studio has places of its own below its path. */
export type Route =
  | SearchRoute
  | { place: 'report'; subject?: Subject | undefined }
  | { place: 'lookup' }
  | ListsRoute
  | { place: 'compare' }
  /** The sheet that is handed in: of a list, or of creators of none. */
  | { place: 'sheet'; id?: string }
  | { place: 'bulk' }
  | { place: 'studio'; path: string };

/** Names of searches in addresses. */
const PLATFORMS: Readonly<Record<SearchId, string>> = { 'pgy.search': 'pgy', 'xingtu.search': 'xingtu' };
/** The lists that are searches; the first one is where the workspace opens. */
export const SEARCHES = Object.keys(PLATFORMS) as SearchId[];

/** More pages than a search can have. */
const MAX_PAGES = 1000;

const subjectPath = ({ platform, kind, idType, id }: Subject) => `${platform}/${kind}/${idType}/${id}`;

/** The subject that a part of an address names. It is checked, because a link may hold anything. */
function readSubject(path: string | null): Subject | undefined {
  const [platform, kind, idType, id, ...rest] = (path ?? '').split('/');
  const subject = { platform, kind, idType, id };
  return rest.length === 0 && isSubject(subject) ? subject : undefined;
}

/** The route of a subject's report: `#/report/<platform>/<kind>/<idType>/<id>`. */
export const reportHash = (subject: Subject): string => `#/report/${subjectPath(subject)}`;

/** `pgy.fans.down`: the table checks whether it has the column. */
function readSort(text: string | null): Sort | undefined {
  const [, column, direction] = /^([\w.-]{1,80})\.(up|down)$/.exec(text ?? '') ?? [];
  return column ? { column, direction: direction as Sort['direction'] } : undefined;
}

function readPages(text: string | null): number {
  const pages = Number(text);
  return Number.isInteger(pages) && pages > 0 ? Math.min(pages, MAX_PAGES) : 0;
}

function readSearch(list: SearchId, query: string): SearchRoute {
  const params = new URLSearchParams(query);
  const saved = params.get('_saved');
  const [sort, open] = [readSort(params.get('_sort')), readSubject(params.get('_open'))];
  return {
    place: 'search',
    list,
    values: listFromParams(list, query),
    pages: readPages(params.get('_pages')),
    ...(params.has('_fresh') && { fresh: true }),
    ...(sort && { sort }),
    ...(saved && /^[\w-]{1,64}$/.test(saved) && { saved }),
    ...(open && { open }),
  };
}

/** What a list's id may be. */
const LIST_ID = /^[\w-]{1,64}$/;

function readLists(id: string | undefined, query: string): ListsRoute {
  const params = new URLSearchParams(query);
  const [sort, open] = [readSort(params.get('_sort')), readSubject(params.get('_open'))];
  return {
    place: 'lists',
    ...(id && LIST_ID.test(id) && { id }),
    ...(sort && { sort }),
    ...(open && { open }),
  };
}

/** The address of the lists, or of one of them: `#/lists/<id>`. */
export function listsHash({ id, sort, open }: Omit<ListsRoute, 'place'>): string {
  const state = new URLSearchParams({
    ...(sort && { _sort: `${sort.column}.${sort.direction}` }),
    ...(open && { _open: subjectPath(open) }),
  }).toString();
  return `#/lists${id === undefined ? '' : `/${id}`}${state && `?${state}`}`;
}

/** The address of a sheet: `#/sheet/<list>`. */
export const sheetHash = (list?: string): string => `#/sheet${list === undefined ? '' : `/${list}`}`;

/** The route of an address. An address that names no place is the first search, not run. */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  const [place, ...rest] = path.split('/');
  if (place === 'report') return { place, subject: readSubject(rest.join('/')) };
  if (place === 'lookup' || place === 'compare' || place === 'bulk') return { place };
  if (place === 'lists') return readLists(rest[0], query);
  if (place === 'sheet') return { place, ...(rest[0] && LIST_ID.test(rest[0]) && { id: rest[0] }) };
  if (!import.meta.env?.WITHOUT_STUDIO && place === 'studio') return { place, path: rest.join('/') };
  const list = SEARCHES.find((id) => PLATFORMS[id] === rest[0]);
  return readSearch(place === 'search' && list ? list : 'pgy.search', query);
}

/** The address of a search. Fields of the form have their own names, all other parts a name with `_` before it. */
export function searchHash({ list, values, pages, fresh, sort, saved, open }: SearchRoute): string {
  const state = new URLSearchParams({
    ...(pages > 0 && { _pages: String(pages) }),
    ...(fresh && { _fresh: '' }),
    ...(sort && { _sort: `${sort.column}.${sort.direction}` }),
    ...(saved && { _saved: saved }),
    ...(open && { _open: subjectPath(open) }),
  });
  const query = [listToParams(list, values), state.toString()].filter(Boolean).join('&');
  return `#/search/${PLATFORMS[list]}${query && `?${query}`}`;
}

/** Whether two searches ask the same question of the same list, however far they were loaded. */
export const sameQuestion = (a: SearchRoute, b: SearchRoute): boolean =>
  a.list === b.list && listToParams(a.list, a.values) === listToParams(b.list, b.values);

/** An address without the mark of an agreed price, and whether it had the mark. */
export function takeAgreed(hash: string): { hash: string; agreed: boolean } {
  const agreed = hash.endsWith(AGREED);
  return { hash: agreed ? hash.slice(0, -AGREED.length) : hash, agreed };
}
