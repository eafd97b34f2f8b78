import { type ListValues, listFields } from '../../lib/report/lists';
import type { FieldGroup, FieldSpec } from '../../lib/report/lists.fields';
import type { SearchId } from '../workspace/route';

/** Fields that nearly every search sets: always in sight. The others are behind a button. */
const COMMON: Readonly<Record<SearchId, readonly string[]>> = {
  'pgy.search': ['content', 'fans', 'form', 'picturePrice', 'videoPrice', 'pictureCpm', 'videoCpm'],
  'xingtu.search': ['content', 'followers', 'priceType', 'price', 'cpm', 'cpe', 'plays'],
};

/** The fields of a form by their place. */
export interface FormParts {
  /** The keyword, the fields that it is looked for in, and the server's order. */
  head: readonly FieldSpec[];
  common: readonly FieldSpec[];
  /** The rest, group by group. */
  more: readonly { group: FieldGroup; fields: readonly FieldSpec[] }[];
}

const parts = new Map<SearchId, FormParts>();

/** The fields of a search's form by their place in it. */
export function formParts(list: SearchId): FormParts {
  const known = parts.get(list);
  if (known) return known;
  const fields = listFields(list);
  const common = COMMON[list].flatMap((id) => fields.find((field) => field.id === id) ?? []);
  const rest = fields.filter((field) => field.group !== 'search' && !common.includes(field));
  const groups = [...new Set(rest.map(({ group }) => group))];
  const made: FormParts = {
    head: fields.filter(({ group }) => group === 'search'),
    common,
    more: groups.map((group) => ({ group, fields: rest.filter((field) => field.group === group) })),
  };
  parts.set(list, made);
  return made;
}

/** How many fields out of sight have a value. */
export function hiddenCount(list: SearchId, values: ListValues): number {
  return formParts(list)
    .more.flatMap(({ fields }) => fields)
    .filter(({ id }) => (values[id] ?? '') !== '').length;
}

/**
 * How many chips, from the first on, stand on one line. Where not all do, the button that leads to the others has to fit too.
 *
 * @param widths of the chips, in their order, CSS pixels
 * @param room the width of the line
 * @param gap between two chips
 * @param button the width of the button that leads to the others
 */
export function chipsThatFit(widths: readonly number[], room: number, gap: number, button: number): number {
  const ends = widths.map((_, at) => widths.slice(0, at + 1).reduce((sum, width) => sum + width, at * gap));
  if ((ends.at(-1) ?? 0) <= room) return widths.length;
  return ends.filter((end) => end + gap + button <= room).length;
}

/** A form with one field changed; an empty field is left out. */
export function withValue(values: ListValues, id: string, value: string): ListValues {
  const { [id]: _, ...rest } = values;
  return value === '' ? rest : { ...rest, [id]: value };
}
