import * as v from 'valibot';
import { pictureUrl } from '../report/pictures';
import { isRecord } from '../subject/record';

/** The longest text kept from an answer, in characters. The rest is cut, because an answer may be of any length. */
const MAX_TEXT = 2000;
/** Most entries kept of any list in an answer. */
const MAX_ITEMS = 1000;

/** The platforms' spellings of "nothing": each is read as missing, and none is drift. */
const blank = (value: unknown) =>
  value === null || value === '' || value === '-' || value === '--' ? undefined : value;

/** An empty object or list: some upstreams write either for "none". */
const hollow = (value: unknown) =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0 ? undefined : blank(value);

/** A schema that changes a value before it is checked. A key that is absent stays so. */
export const after = <T extends v.GenericSchema>(change: (value: unknown) => unknown, schema: T) =>
  v.optional(v.pipe(v.unknown(), v.transform(change), v.optional(schema)));

/** The library takes a list for an object without the keys. */
const plain = v.custom<object>(isRecord);

const clip = (value: string) => value.slice(0, MAX_TEXT);

/** No count or price is larger than this, so a larger number is an error of the source. */
const MAX_NUMBER = 1e15;
const bounded = v.pipe(
  v.number(),
  v.check((value) => Math.abs(value) <= MAX_NUMBER),
);

/** A number as platforms write it in a text. */
const NUMERAL = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** A number, or a number written as text. Blank is `undefined`; a number above `MAX_NUMBER` is drift. */
export const num = after(
  (value) =>
    typeof value === 'string' && value.length <= 40 && NUMERAL.test(value) ? Number(value) : blank(value),
  bounded,
);

/** A text, clipped. Blank is `undefined`; a number becomes its digits. */
export const text = after(
  (value) => (typeof value === 'number' ? String(value) : blank(value)),
  v.pipe(v.string(), v.transform(clip)),
);

/** An id: text of at most 80 characters, or a number that kept its digits. `"0"` is the platforms' word for none. */
export const id = after(
  (value) => {
    const given = typeof value === 'number' ? String(value) : blank(value);
    return given === '0' ? undefined : given;
  },
  v.pipe(
    v.string(),
    v.check((text) => /^[\w-]{1,80}$/.test(text)),
  ),
);

/** The address of a picture. One that may not be drawn is missing, quietly: see `pictureUrl`. */
export const picture = after(
  (value) => (typeof value === 'string' && value.length <= MAX_TEXT ? pictureUrl(value) : undefined),
  v.string(),
);

/** Whether a text is a day of the calendar, as `2026-03-08`. */
function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** An ISO day: the date at the head of a timestamp, `2026-03-08 18:10`. */
export const day = after(
  (value) => (typeof value === 'string' ? blank(value.slice(0, 10)) : blank(value)),
  v.pipe(v.string(), v.check(isDay)),
);

const FLAGS = new Map<unknown, boolean>([
  [0, false],
  ['0', false],
  ['false', false],
  [1, true],
  ['1', true],
  ['true', true],
]);

/** A flag: boolean, 0 or 1, each of them as text too. */
export const flag = after((value) => FLAGS.get(value) ?? blank(value), v.boolean());

/** A list, cut at a sane length. `null` is empty; entries that do not fit are left out by `readWire`. */
export const list = <T extends v.GenericSchema>(item: T) =>
  after((value) => (Array.isArray(value) ? value.slice(0, MAX_ITEMS) : hollow(value)), v.array(item));

/**
 * A list that also comes as its only entry, or as an object of its entries by place; an object of nothing is empty. Which of
 * them an answer has differs between captures of one upstream.
 */
export const oneOrMany = <T extends v.GenericSchema>(item: T) =>
  after((value) => {
    if (value == null) return undefined;
    if (typeof value !== 'object') return value;
    const keys = Object.keys(value);
    const many = Array.isArray(value) || keys.every((key) => /^\d+$/.test(key));
    return (many ? Object.values(value) : [value]).slice(0, MAX_ITEMS);
  }, v.array(item));

/** The longest JSON within a text that is read, in characters. */
const MAX_JSON = 50_000;

/** What a text holds as JSON. A text that is none, or too long, is drift. */
export const json = <T extends v.GenericSchema>(inner: T) =>
  after((value) => {
    const given = blank(value);
    if (typeof given !== 'string' || given.length > MAX_JSON) return given;
    try {
      return JSON.parse(given);
    } catch {
      return given;
    }
  }, inner);

/** An object with known fields; unknown ones are dropped. `null` is missing. */
export const shape = <T extends v.ObjectEntries>(fields: T) =>
  after((value) => (Array.isArray(value) ? hollow(value) : blank(value)), v.pipe(plain, v.object(fields)));

/** A map with keys that are not known beforehand. */
export const map = <T extends v.GenericSchema>(value: T) =>
  after(
    (given) => (Array.isArray(given) ? hollow(given) : blank(given)),
    v.pipe(plain, v.record(v.pipe(v.string(), v.maxLength(80)), value)),
  );

/** The most fields that a note on drift names. */
const MAX_DRIFT = 20;

/** Keys by which platforms say how a call went: with nothing else in it, an answer is empty. */
const STATUS = new Set(['base_resp', 'status_code', 'status_msg', 'extra']);

/** An answer that was read: its valid part, and the paths of the fields that are not valid. */
export interface Read<T> {
  value: T;
  drift: string[];
}

/** The raw answer with every value at `paths` taken out; list entries are taken out whole. */
function without(data: unknown, paths: readonly (readonly PropertyKey[])[]): unknown {
  const copy = structuredClone(data);
  const lists = new Set<unknown[]>();
  for (const path of paths) {
    let at: unknown = copy;
    for (const key of path.slice(0, -1)) at = (at as Record<PropertyKey, unknown> | undefined)?.[key];
    const last = path.at(-1);
    if (last === undefined || typeof at !== 'object' || at === null) continue;
    if (Array.isArray(at)) {
      at[Number(last)] = undefined;
      lists.add(at);
    } else delete (at as Record<PropertyKey, unknown>)[last];
  }
  for (const entries of lists) {
    const kept = entries.filter((entry) => entry !== undefined);
    entries.splice(0, entries.length, ...kept);
  }
  return copy;
}

/**
 * Reads an answer by a tolerant schema: a field of the wrong type is left out and named in `drift`, and so is an expected
 * key that is absent (`a|b`: both). Returns `undefined` where the answer as a whole is not of the schema's kind.
 */
export function readWire<T>(
  schema: v.GenericSchema<unknown, T>,
  data: unknown,
  expects: readonly string[] = [],
): Read<T> | undefined {
  const drift: string[] = [];
  // An answer with nothing but the platform's own status in it is an empty answer, not a changed one.
  if (
    typeof data === 'object' &&
    data !== null &&
    !Array.isArray(data) &&
    Object.keys(data).some((key) => !STATUS.has(key))
  )
    for (const keys of expects) if (!keys.split('|').some((key) => key in data)) drift.push(keys);
  let rest = data;
  // Each pass removes the fields that are not valid. A removal can make only the object around it invalid, so depth bounds the passes.
  for (let pass = 0; pass < 8; pass++) {
    const result = v.safeParse(schema, rest, { abortPipeEarly: true });
    if (result.success) return { value: result.output, drift: drift.slice(0, MAX_DRIFT) };
    const paths = result.issues.map(({ path = [] }) => path.map(({ key }) => key as PropertyKey));
    if (paths.some((path) => path.length === 0)) return undefined;
    drift.push(...paths.map((path) => path.join('.')));
    rest = without(rest, paths);
  }
  return undefined;
}
