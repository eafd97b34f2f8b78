import { type ListValues, listFromParams, listToParams } from '../../lib/report/lists';
import { isSubject } from '../../lib/subject/guard';
import type { Subject } from '../../lib/subject/types';

/** The lists of the studio. */
export type StudioList = 'studio.works' | 'studio.live';

/** A list, and how far it was loaded: enough to bring it back from the cache. */
export interface ListPlace {
  place: 'works' | 'live';
  values: ListValues;
  /** Loaded pages; 0 before the first load. */
  pages: number;
}

/** A place of the studio. */
export type StudioPlace = { place: 'account' } | ListPlace | { place: 'work'; subject: Subject };

/** The list of each place that has one. */
export const LIST_OF: Readonly<Record<ListPlace['place'], StudioList>> = {
  works: 'studio.works',
  live: 'studio.live',
};

const MAX_PAGES = 1000;

const work = (id: string | undefined) => ({ platform: 'douyin', kind: 'item', id, idType: 'awemeId' });

/** The place of an address. An address that names none is the account's page. */
export function readStudioPlace(hash: string): StudioPlace {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  const [, place, id] = path.split('/');
  if (place === 'work') {
    const subject: unknown = work(id);
    return isSubject(subject) ? { place, subject } : { place: 'works', values: {}, pages: 0 };
  }
  if (place !== 'works' && place !== 'live') return { place: 'account' };
  const pages = Number(new URLSearchParams(query).get('_pages'));
  return {
    place,
    values: listFromParams(LIST_OF[place], query),
    pages: Number.isInteger(pages) && pages > 0 ? Math.min(pages, MAX_PAGES) : 0,
  };
}

/** The address of a place. */
export function studioHash(place: StudioPlace): string {
  if (place.place === 'account') return '#/studio/account';
  if (place.place === 'work') return `#/studio/work/${place.subject.id}`;
  const pages = place.pages > 0 ? `_pages=${place.pages}` : '';
  const query = [listToParams(LIST_OF[place.place], place.values), pages].filter(Boolean).join('&');
  return `#/studio/${place.place}${query && `?${query}`}`;
}
