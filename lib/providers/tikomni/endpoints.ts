import type { ListValues } from '../../report/lists';
import { splitRange } from '../../report/lists.fields';
import { STUDIO_ORDERS } from '../../report/lists.studio';
import type { Endpoint, Query, Request } from '../types';
import * as schemas from './schemas';

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

type Fields = Readonly<Record<string, Field>>;

/** `2026-03-08` as `20260308`. */
const compact = (day: string) => day.replaceAll('-', '');

/** The first and the last second of a day in Asia/Shanghai, epoch milliseconds. */
const momentOf = (time: string) => (day: string) => {
  const at = Date.parse(`${day}T${time}+08:00`);
  return Number.isNaN(at) ? undefined : String(at);
};

/** Our words to the wire's numbers, one or several of them; a word that is not known is not asked for. */
const coded = (codes: Readonly<Record<string, string>>) => (value: string) =>
  value
    .split(',')
    .flatMap((word) => (Object.hasOwn(codes, word) ? [codes[word]] : []))
    .join(',') || undefined;

/** Kinds of works, by length or form. */
export const GENRES = { under1: '1', to3: '2', to5: '3', over5: '4', pictures: '5', article: '8' } as const;
const METRICS = { plays: '1', likes: '2', comments: '3', shares: '4' } as const;

const genres: Field = { from: 'genres', write: coded(GENRES), kind: 'wholes' };
/** A choice whose absence is the service's own default, which is to include. */
const included = (from: string): Field => ({
  from,
  write: coded({ include: 'true', exclude: 'false' }),
  kind: 'flag',
});
const longArticle = included('longArticle');
const ORDERS = Object.fromEntries(STUDIO_ORDERS.map((order, place) => [order, String(place + 1)]));
const moments = (start: string, end: string): Fields => ({
  [start]: { from: 'from', write: momentOf('00:00:00'), kind: 'whole' },
  [end]: { from: 'to', write: momentOf('23:59:59'), kind: 'whole' },
});
const RANGE: Fields = {
  start_date: { from: 'from', write: compact },
  end_date: { from: 'to', write: compact },
};
const ANALYSIS: Fields = { ...RANGE, genres, primary_verticals: { from: 'verticals', kind: 'texts' } };
const ITEM: Fields = { item_id: { from: 'itemId' } };

/** The body of each endpoint, by its id. */
const BODIES = new Map<string, Readonly<Record<string, Kind | undefined>>>();

/** `fixed` are fields of the body that are always the same. */
function endpoint<T, const Id extends string>(
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

/** The JSON body of a call, typed as the route wants it. The cookie is not in it: whoever holds it adds it. */
export function bodyOf(endpoint: Pick<Endpoint, 'id'>, query: Query): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(BODIES.get(endpoint.id) ?? {}).flatMap(([name, kind]) => {
      const value = query[name];
      return value === undefined ? [] : [[name, kind ? TYPED[kind](value) : value]];
    }),
  );
}

/** The account's last seven days against its own past and against others. */
export const diagnosis = endpoint({
  id: 'studio.diagnosis',
  route: 'fetch_author_diagnosis',
  schema: schemas.diagnosis,
  expects: ['data|PlayCnt'],
});

/** Fields that the works of a range are about: the next two need them. */
export const verticals = endpoint({
  id: 'studio.verticals',
  route: 'fetch_item_analysis_involved_vertical',
  fields: RANGE,
  schema: schemas.verticals,
  expects: ['primary_verticals'],
});

export const overview = endpoint({
  id: 'studio.overview',
  route: 'fetch_item_analysis_overview',
  fields: ANALYSIS,
  schema: schemas.overview,
  expects: ['median_play_count'],
});

export const performance = endpoint({
  id: 'studio.performance',
  route: 'fetch_item_analysis_item_performance',
  fields: { ...ANALYSIS, metric_type: { from: 'metric', write: coded(METRICS), kind: 'whole' } },
  schema: schemas.performance,
  expects: ['items'],
});

export const itemList = endpoint({
  id: 'studio.itemList',
  route: 'fetch_item_list',
  fields: {
    ...moments('start_time', 'end_time'),
    count: { from: 'count', kind: 'whole' },
    order_by: { from: 'order', write: coded(ORDERS), kind: 'whole' },
    need_cooperation: included('cooperation'),
    need_long_article: longArticle,
    cursor: { from: 'cursor', kind: 'whole' },
  },
  fixed: { fields: { value: 'metrics,review,visibility' } },
  schema: schemas.itemList,
  expects: ['items', 'has_more'],
});

/** The first 1,000 works of a range as a workbook. */
export const itemDownload = endpoint({
  id: 'studio.itemDownload',
  route: 'fetch_item_list_download',
  fields: {
    ...moments('min_cursor', 'max_cursor'),
    type_filters: genres,
    need_long_article: longArticle,
  },
  schema: schemas.itemDownload,
  expects: ['base64'],
});

export const itemOverview = endpoint({
  id: 'studio.item.overview',
  route: 'fetch_item_overview_data',
  fields: { ids: { from: 'itemId' } },
  fixed: {
    fields: {
      value: 'metrics,review,play_info,dou_plus,integrated_incentive,incentive_life,content_analysis',
    },
  },
  schema: schemas.itemOverview,
  expects: ['items'],
});

export const playSource = endpoint({
  id: 'studio.item.playSource',
  route: 'fetch_item_play_source',
  fields: ITEM,
  schema: schemas.playSource,
  expects: ['play_source'],
});

export const searchKeyword = endpoint({
  id: 'studio.item.searchKeyword',
  route: 'fetch_item_search_keyword',
  fields: ITEM,
  schema: schemas.searchKeyword,
  expects: ['keywords|show_from'],
});

/** One route, three calls: answers are told apart by their endpoint, so each curve is one of its own. */
const trend = <const Id extends `studio.item.watchTrend.${string}`>(id: Id, value: string) =>
  endpoint({
    id,
    route: 'fetch_item_watch_trend',
    fields: ITEM,
    fixed: { analysis_type: { value, kind: 'whole' } },
    schema: schemas.watchTrend,
    expects: ['analysis_trend'],
  });
export const watchRetention = trend('studio.item.watchTrend.retention', '1');
export const watchLikes = trend('studio.item.watchTrend.likes', '2');
export const watchBounce = trend('studio.item.watchTrend.bounce', '7');

export const portrait = endpoint({
  id: 'studio.item.portrait',
  route: 'fetch_item_audience_portrait',
  fields: ITEM,
  schema: schemas.portrait,
  expects: ['gender', 'age', 'province'],
});

export const others = endpoint({
  id: 'studio.item.others',
  route: 'fetch_item_audience_others',
  fields: ITEM,
  schema: schemas.others,
  expects: ['audience_distribution|audience_preference'],
});

export const danmaku = endpoint({
  id: 'studio.item.danmaku',
  route: 'fetch_item_danmaku_analysis',
  fields: ITEM,
  schema: schemas.danmaku,
  expects: ['bullet_distribution|current_item'],
});

export const live = endpoint({
  id: 'studio.live',
  route: 'fetch_live_room_history_list',
  fields: {
    start_date: { from: 'from' },
    end_date: { from: 'to' },
    need_living: { from: 'living', write: coded({ include: '1', exclude: '0' }), kind: 'whole' },
  },
  // As many as it gives at once, since it has no pages. What `download` 1 does is not documented.
  fixed: { limit: { value: '400', kind: 'whole' }, download: { value: '0', kind: 'whole' } },
  schema: schemas.live,
  expects: ['series|data'],
});

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

/** The call for the workbook of the works' form: its days, `longArticle`, and `genres` (words of `GENRES`) where not all. */
export function downloadRequest(values: ListValues): Request {
  return { endpoint: itemDownload, params: paramsOf(values, ['longArticle', 'genres']) };
}
