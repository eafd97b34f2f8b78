import type { ListValues } from '../../report/lists';
import { splitRange } from '../../report/lists.fields';
import type { Endpoint, Query } from '../types';

/** Where the routes live. The compatible services have them below `/api/v1/` instead. */
const PREFIX = '/api/u1/v1/douyin/creator_v2/';

/** How a field of a body is typed; without a type it is text. */
type Kind = 'whole' | 'wholes' | 'texts' | 'flag';

/** A field of a route's body: the logical parameter it comes from, how that is written on the wire, and its type there. */
interface Field {
  from: string;
  write?: (value: string) => string | undefined;
  kind?: Kind;
}

export type Fields = Readonly<Record<string, Field>>;

/** `2026-03-08` as `20260308`. */
const compact = (day: string) => day.replaceAll('-', '');

/** The first and the last second of a day in Asia/Shanghai, epoch milliseconds. */
const momentOf = (time: string) => (day: string) => {
  const at = Date.parse(`${day}T${time}+08:00`);
  return Number.isNaN(at) ? undefined : String(at);
};

/** Our words to the wire's numbers, one or several of them; a word that is not known is not asked for. */
export const coded = (codes: Readonly<Record<string, string>>) => (value: string) =>
  value
    .split(',')
    .flatMap((word) => (Object.hasOwn(codes, word) ? [codes[word]] : []))
    .join(',') || undefined;

/** Kinds of works, by length or form. */
const GENRES = { under1: '1', to3: '2', to5: '3', over5: '4', pictures: '5', article: '8' } as const;

export const genres: Field = { from: 'genres', write: coded(GENRES), kind: 'wholes' };

/** A choice whose absence is the service's own default, which is to include. */
export const included = (from: string): Field => ({
  from,
  write: coded({ include: 'true', exclude: 'false' }),
  kind: 'flag',
});

export const longArticle = included('longArticle');

export const moments = (start: string, end: string): Fields => ({
  [start]: { from: 'from', write: momentOf('00:00:00'), kind: 'whole' },
  [end]: { from: 'to', write: momentOf('23:59:59'), kind: 'whole' },
});

export const RANGE: Fields = {
  start_date: { from: 'from', write: compact },
  end_date: { from: 'to', write: compact },
};

export const ANALYSIS: Fields = { ...RANGE, genres, primary_verticals: { from: 'verticals', kind: 'texts' } };
export const ITEM: Fields = { item_id: { from: 'itemId' } };

/** The body of each endpoint, by its id. */
const BODIES = new Map<string, Readonly<Record<string, Kind | undefined>>>();

/** `fixed` are fields of the body that are always the same. */
export function endpoint<T, const Id extends string>(
  given: Pick<Endpoint<T, Id>, 'id' | 'schema' | 'expects'> & {
    route: string;
    fields?: Fields;
    fixed?: Fixed;
  },
): Endpoint<T, Id> {
  const { id, schema, expects, route, fields = {}, fixed = {} } = given;
  const kinds = (source: Readonly<Record<string, { kind?: Kind }>>) =>
    Object.entries(source).map(([name, { kind }]) => [name, kind] as const);
  BODIES.set(id, Object.fromEntries([...kinds(fixed), ...kinds(fields)]));
  const query = (params: Query): Query => {
    const wire = Object.fromEntries(Object.entries(fixed).map(([name, { value }]) => [name, value]));
    for (const [name, { from, write }] of Object.entries(fields)) {
      const value = params[from];
      const written = value === undefined || value === '' ? undefined : write ? write(value) : value;
      if (written !== undefined) wire[name] = written;
    }
    return wire;
  };
  return { id, via: 'tikomni', current: { path: PREFIX + route, query }, schema, expects };
}

type Fixed = Readonly<Record<string, { value: string; kind?: Kind }>>;

/** A list of texts as one text, for a query. */
export const packed = (texts: readonly string[]) => JSON.stringify(texts);

function unpacked(text: string): string[] {
  try {
    const given: unknown = JSON.parse(text);
    return Array.isArray(given) ? given.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

/** A number that keeps its digits: a cursor that a JavaScript number would round stays text. */
const whole = (text: string) => (Number.isSafeInteger(Number(text)) ? Number(text) : text);

const TYPED: Readonly<Record<Kind, (text: string) => unknown>> = {
  whole,
  wholes: (text) => text.split(',').map(whole),
  texts: unpacked,
  flag: (text) => text === 'true',
};

/** The JSON body of a call, typed as the route wants it. The cookie is not in it: the channel adds it. */
export function bodyOf(endpoint: Pick<Endpoint, 'id'>, query: Query): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(BODIES.get(endpoint.id) ?? {}).flatMap(([name, kind]) => {
      const value = query[name];
      return value === undefined ? [] : [[name, kind ? TYPED[kind](value) : value]];
    }),
  );
}

/** A form's values as parameters: its two days, and those of `names` that say something. */
export function paramsOf(values: ListValues, names: readonly string[]): Query {
  const [from, to] = splitRange(values.days ?? '');
  const all: Readonly<Record<string, string | undefined>> = { ...values, from, to };
  return Object.fromEntries(
    ['from', 'to', ...names].flatMap((name) => {
      const value = all[name];
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );
}
