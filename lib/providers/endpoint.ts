import type { Endpoint } from './types';

/**
 * An endpoint whose schema names only the fields that are read, in the wire's own names and units. It takes
 * the type of the answer from the schema, and the id as a type of its own: words are typed by it.
 */
export const endpoint = <T, const Id extends string>(given: Endpoint<T, Id>): Endpoint<T, Id> => given;
