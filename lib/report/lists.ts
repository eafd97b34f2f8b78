import { type FieldProblem, type FieldRead, type FieldSpec, readField } from './lists.fields';
import { pugongyingSearch } from './lists.pugongying';
import { studioLive, studioWorks } from './lists.studio';
import { xingtuSearch } from './lists.xingtu';

/** The lists of the workspace. */
export type ListId = 'pgy.search' | 'xingtu.search' | 'studio.works' | 'studio.live';

/** The values of a list's form, by field: text as typed or chosen, several choices separated by commas. An absent field filters nothing. */
export type ListValues = Readonly<Record<string, string>>;

interface ListSpec {
  fields: readonly FieldSpec[];
  /** Most rows the platform ever lists, however many there are. */
  ceiling?: number;
}

const STUDIO = { 'studio.works': { fields: studioWorks }, 'studio.live': { fields: studioLive } };

const LISTS: Readonly<Record<ListId, ListSpec>> = {
  'pgy.search': { fields: pugongyingSearch, ceiling: 5000 },
  'xingtu.search': { fields: xingtuSearch, ceiling: 10_000 },
  ...(import.meta.env?.WITHOUT_STUDIO ? ({} as typeof STUDIO) : STUDIO),
};

/** Whether a string names a list. */
export function isListId(id: unknown): id is ListId {
  return typeof id === 'string' && Object.hasOwn(LISTS, id);
}

/** The fields of a list's form, in their order. */
export function listFields(id: ListId): readonly FieldSpec[] {
  return LISTS[id].fields;
}

/** The most rows that the platform lists: a total that reaches it means "at least this many". */
export function listCeiling(id: ListId): number | undefined {
  return LISTS[id].ceiling;
}

/** The text under a field's id in an object of unknown origin. */
function typed(values: unknown, id: string): string {
  if (typeof values !== 'object' || values === null || !Object.hasOwn(values, id)) return '';
  const value = (values as Record<string, unknown>)[id];
  return typeof value === 'string' ? value : '';
}

/** Every field's reading, by its id. A field that needs another one is checked after all are read. */
function read(id: ListId, values: unknown): Map<string, FieldRead> {
  const fields = listFields(id);
  const all = new Map(fields.map((field) => [field.id, readField(field, typed(values, field.id))]));
  for (const field of fields) {
    if (field.needs === undefined) continue;
    if (all.get(field.id)?.value !== undefined && all.get(field.needs)?.value === undefined)
      all.set(field.id, { problem: 'needs' });
  }
  return all;
}

/** The problems of a form, by field; empty where the form can be sent. Never throws. */
export function checkList(id: ListId, values: unknown): Readonly<Record<string, FieldProblem>> {
  return Object.fromEntries(
    [...read(id, values)].flatMap(([field, { problem }]) => (problem ? [[field, problem]] : [])),
  );
}

/**
 * The known fields of a form, normalised, without empty and invalid ones. Safe on input from anywhere; forms that ask for the
 * same have the same result. `checkList` finds no problem in the result except missing days.
 */
export function cleanList(id: ListId, values: unknown): ListValues {
  return Object.fromEntries(
    [...read(id, values)].flatMap(([field, { value }]) => (value === undefined ? [] : [[field, value]])),
  );
}

/** The form as parameters of an address: the filled fields in their order. */
export function listToParams(id: ListId, values: ListValues): string {
  return new URLSearchParams(cleanList(id, values) as Record<string, string>).toString();
}

/** The form that an address asks for. Unknown fields and invalid values are left out. */
export function listFromParams(id: ListId, params: string): ListValues {
  return cleanList(id, Object.fromEntries(new URLSearchParams(params)));
}
