import { FAILURE_CODES, type Failure, type FailureCode } from './failure';

/** What is remembered of a call that failed, or whose answer did not fit: nothing that names a creator, a work or a secret. */
export interface Trouble {
  /** Epoch milliseconds. */
  at: number;
  /** Logical endpoint. */
  endpoint: string;
  /** Missing where the answer only did not fit. */
  code?: FailureCode;
  apiCode?: number;
  httpStatus?: number;
  /** Fields that did not fit, by the names that the endpoint's own schema has for them at the top; others are counted in `odd` alone. */
  drift?: string[];
  odd?: number;
}

/** Codes of APIs are small; a large number could be an id. */
const MAX_CODE = 99_999;
const small = (code: number | undefined) => Number.isInteger(code) && Math.abs(code as number) <= MAX_CODE;

/** What is remembered of a failed call. */
export function troubleOf({ code, apiCode, httpStatus }: Failure, endpoint: string, at: number): Trouble {
  return {
    at,
    endpoint,
    code,
    ...(small(apiCode) && { apiCode: apiCode as number }),
    ...(small(httpStatus) && { httpStatus: httpStatus as number }),
  };
}

/** A schema as far as its field names are read: what is around an object of fields, or such an object. */
interface SchemaPart {
  entries?: object;
  wrapped?: SchemaPart;
  pipe?: readonly SchemaPart[];
}

/** The names that a schema has for the fields at its top. */
function fieldsOf(schema: SchemaPart | undefined): readonly string[] {
  if (!schema) return [];
  return schema.entries ? Object.keys(schema.entries) : fieldsOf(schema.wrapped ?? schema.pipe?.at(-1));
}

/**
 * What is remembered of an answer that did not fit.
 *
 * @param drift paths of fields. Their keys are the source's, which may be ids or names.
 * @param schema of the endpoint
 */
export function driftOf(drift: readonly string[], schema: object, endpoint: string, at: number): Trouble {
  const tops = new Set(drift.flatMap((path) => path.split('.')[0]?.split('|') ?? []));
  return { at, endpoint, drift: fieldsOf(schema).filter((name) => tops.has(name)), odd: drift.length };
}

/** Whether a text is a code of ours. */
export const isFailureCode = (code: unknown): code is FailureCode =>
  (FAILURE_CODES as readonly unknown[]).includes(code);
