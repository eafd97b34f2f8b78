import { cleanList, type ListId, type ListValues, listFields } from '../../../report/lists';
import { type FieldSpec, ON, plainNumber, rangeEnds } from '../../../report/lists.fields';
import type { Query } from '../../types';

/** How a field's value becomes parameters of the call. It gets values that are clean. */
export type Write = (value: string, field: FieldSpec) => Query;

/** As it is: text, labels, and words that the endpoint knows or passes on. */
export const as =
  (name: string): Write =>
  (value) => ({ [name]: value });

/** A switch. */
export const flag =
  (name: string): Write =>
  (value) => ({ [name]: String(value === ON) });

/** An end of a range as the wire wants it: shares as fractions. */
const wireNumber = (value: number, field: FieldSpec) =>
  plainNumber(field.kind === 'range' && field.unit === 'percent' ? value / 100 : value);

/**
 * A range in one parameter. An open lower end is the field's lowest value, an open upper end is `open`, or the field's
 * highest value where the wire has no word for it.
 */
export const range =
  (name: string, between: ',' | '-', open?: string): Write =>
  (value, field) => {
    if (field.kind !== 'range') return {};
    const [from = field.min, to] = rangeEnds(value);
    const upper = to === undefined && open !== undefined ? open : wireNumber(to ?? field.max, field);
    return { [name]: `${wireNumber(from, field)}${between}${upper}` };
  };

/** A range in two parameters, either of which may be left out. */
export const ends =
  (lower: string, upper: string): Write =>
  (value) => {
    const [from, to] = rangeEnds(value);
    return {
      ...(from !== undefined && { [lower]: plainNumber(from) }),
      ...(to !== undefined && { [upper]: plainNumber(to) }),
    };
  };

/** The parameters of a form: what each field says, in the order of the form. */
export function paramsOf(id: ListId, writes: Readonly<Record<string, Write>>, values: ListValues): Query {
  const clean = cleanList(id, values);
  return Object.assign(
    {},
    ...listFields(id).map((field) => {
      const value = clean[field.id];
      return value === undefined ? {} : (writes[field.id]?.(value, field) ?? {});
    }),
  );
}
