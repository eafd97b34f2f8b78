import type { Query } from '../../types';
import { random } from '../random';
import { type Blogger, bloggerOf, fansByDay, type Note, notesOf } from './blogger';

/** What the samples of every section share: the creator of a query, and the notes that it asks for. */

/** The creator of a query. The two generations of the API use different names and enums. */
export const userOf = (query: Query) => bloggerOf(query.userId ?? query.kolId ?? '');
export const isCooperation = ({ business }: Query) => business === 'COOPERATE_NOTE' || business === '_1';
export const isOrganic = (query: Query) =>
  query.advertiseSwitch === 'ORGANIC_ONLY' || query.adSwitch === '_0';
const isLong = ({ dateType }: Query) => dateType === 'DAY_90' || dateType === '_2';

/** Notes that the switches of a query choose. */
export function chosenNotes(query: Query, of: Blogger): Note[] {
  const form: Readonly<Record<string, boolean>> = { PHOTO_TEXT: false, _1: false, VIDEO: true, _2: true };
  const isVideo = form[query.noteType ?? ''];
  return notesOf(of).filter(
    (note) =>
      (note.brand !== undefined) === isCooperation(query) &&
      (isVideo === undefined || note.isVideo === isVideo) &&
      note.age <= (isLong(query) ? 90 : 30) &&
      !(isOrganic(query) && note.promoted),
  );
}

/** Fractions that add up to 1, in the rough proportion of weights. */
export function shares(seed: readonly string[], weights: readonly number[]): number[] {
  const parts = random(...seed).split(1_000_000, weights);
  return parts.map((part) => part / 1_000_000);
}

/** How many followers the last days brought, by the same days as the trend shows. */
export function growthOf(of: Blogger, days: number, now: number): { gained: number; rate: number } {
  const list = fansByDay(of, days, now);
  const first = list[0]?.num ?? of.fans;
  const gained = of.fans - first;
  return { gained, rate: gained / first };
}
