import type { Metric, Source } from '../../../../report/blocks';
import type { Count } from '../../../../report/units';
import { isRecord } from '../../../../subject/record';
import { type AnswerOf, dayOfSeconds, entries, metricOf, median as middleOf } from '../../../draw';
import type { List } from '../../../types';
import {
  fromFraction,
  fromYuanPerMille,
  fromYuanUnlessZero,
  toCount,
  toCountUnlessZero,
  toIndexUnlessZero,
} from '../../../units';
import { type Entry, nextOf, pageOf, seenWith, tableOf } from '../../search/pages';
import { as, flag, paramsOf, range, type Write } from '../../search/wire';
import { kolHref, kolSubject } from '../draw';
import {
  confirms,
  costMetric,
  cpmFrom,
  cpmMetric,
  LENGTHS,
  type Length,
  OFFLINE,
  TYPE_OF_LENGTH,
} from '../overview/prices';
import type { MetricId as OverviewMetricId } from '../overview/words';
import { search } from './endpoints';
import { type RowFigures, rowVerdict } from './verdict';
import type { MetricId } from './words';

const metric = metricOf<MetricId | OverviewMetricId>();

const between = (name: string) => range(name, '-');

const WRITES: Readonly<Record<string, Write>> = {
  keyword: as('keyword'),
  by: as('by'),
  sort: as('sort'),
  followers: between('followerRange'),
  gender: as('gender'),
  location: as('location'),
  personas: as('personaTag'),
  tonality: as('tonalityTag'),
  celebrity: flag('isSuperstar'),
  curated: flag('isCuratedAuthor'),
  list: as('authorList'),
  content: as('contentTag'),
  themes: as('contentTheme'),
  audience: as('audienceImage'),
  fansPortrait: as('fansImage'),
  connected: between('connectedUserRange'),
  priceType: as('kolPriceType'),
  price: between('kolPriceRange'),
  cpm: between('expectedCpmRange'),
  cpe: between('expectedCpeRange'),
  plays: between('expectedPlayRange'),
  interactionRate: between('interactionRateRange'),
  completionRate: between('completionRateRange'),
  viralRate: between('viralRateRange'),
  goal: as('marketingTarget'),
  industry: as('industry'),
  // The number of days goes before the range; 30 is the one that is documented.
  tasks: (value) => ({ progressTaskRange: `30:${value.replace('~', '-')}` }),
};

type Author = NonNullable<NonNullable<AnswerOf<typeof search>['data']>['authors']>[number];
type Row = NonNullable<NonNullable<Author>['attribute_datas']>;

const GENDERS: Readonly<Record<number, string>> = { 1: '男', 2: '女' };

/** The wire's name of a length: 20 to 60 is its word for 21 to 60 seconds. */
const WIRE = { '1_20': '1_20', '21_60': '20_60', '60': '60' } as const satisfies Record<Length, string>;

function parsed(json: string | undefined): unknown {
  if (json === undefined) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((text) => typeof text === 'string' && text !== '') : [];

/** `{"影视娱乐":["明星资讯"]}` to `影视娱乐 / 明星资讯`. */
function fieldsOf(json: string | undefined): string | undefined {
  const given = parsed(json);
  if (!isRecord(given)) return undefined;
  return (
    Object.entries(given)
      .map(([broad, narrow]) => [broad, texts(narrow).join(' ')].filter(Boolean).join(' / '))
      .join(', ') || undefined
  );
}

const price = (row: Row, length: Length) => fromYuanUnlessZero(row[`price_${WIRE[length]}`]);

const plays = (row: Row): Count | undefined => toCountUnlessZero(row.expected_play_num);

/** Lengths whose price the platform lists as offline. */
type Offline = Readonly<Partial<Record<Length, 'listedOffline'>>>;

type Tasks = NonNullable<Author>['task_infos'];

/** The tasks that are works; others are forms to fill in. */
const worksOf = (tasks: Tasks) => entries(tasks).filter(({ task_category }) => (task_category ?? 1) === 1);

/**
 * Of several tasks the one that names the length counts, or all of them where none does. One that is online is enough: a
 * doubt is told only where there is nothing to say against it.
 */
function offlineOf(tasks: Tasks): Offline {
  const works = worksOf(tasks);
  const offline: Partial<Record<Length, 'listedOffline'>> = {};
  for (const length of LENGTHS) {
    const own = works.filter(({ price_infos }) =>
      entries(price_infos).some(({ video_type }) => video_type === TYPE_OF_LENGTH[length]),
    );
    const states = (own.length ? own : works).flatMap(({ online_status }) => online_status ?? []);
    if (states.length && states.every((state) => state === OFFLINE)) offline[length] = 'listedOffline';
  }
  return offline;
}

/** What the platform lists the creator's works as, in its own words for it. */
function listedOf(tasks: Tasks): string | undefined {
  const states = worksOf(tasks).flatMap(({ online_status }) => online_status ?? []);
  const offline = states.filter((state) => state === OFFLINE).length;
  if (states.length === 0) return undefined;
  return offline === 0 ? '上线' : offline === states.length ? '下线' : '部分下线';
}

/** The day from which all prices of works are in force. */
const pricedSince = (tasks: Tasks): string | undefined =>
  dayOfSeconds(
    Math.max(
      ...worksOf(tasks).flatMap(({ price_infos }) =>
        entries(price_infos).flatMap(({ start_time }) => start_time ?? []),
      ),
    ),
  );

/** The price for plays, told from a quote by its floor and ceiling. */
function naturalFigures(tasks: Tasks): Metric[] {
  const [task, own] =
    worksOf(tasks)
      .flatMap((one) => entries(one.price_infos).map((price) => [one, price] as const))
      .find(([, { price_extra_info: of }]) => of?.floor_price || of?.ceiling_price) ?? [];
  const { floor_price, ceiling_price } = own?.price_extra_info ?? {};
  const offer = task?.online_status === OFFLINE ? ({ offer: 'listedOffline' } as const) : {};
  const value = fromYuanPerMille(own?.price);
  const floor = fromYuanUnlessZero(floor_price);
  const ceiling = fromYuanUnlessZero(ceiling_price);
  return [
    metric('xingtu.naturalPrice', 'yuanPerMille', value, value === undefined ? {} : offer),
    metric('xingtu.naturalFloor', 'yuan', floor, floor === undefined ? {} : offer),
    metric('xingtu.naturalCeiling', 'yuan', ceiling, ceiling === undefined ? {} : offer),
  ];
}

/** What the latest works say: when the last one came, and the middle of their plays and comments, which is ours. */
function latestFigures(row: Row): Metric[] {
  const works = entries(row.last_10_items);
  const middle = (id: MetricId, counts: readonly (number | undefined)[]) => {
    const value = toCount(middleOf(counts.flatMap((one) => one ?? [])));
    return metric(id, 'count', value, value === undefined ? {} : { note: 'cell.arithmetic' });
  };
  const days = works.flatMap(({ item_create_time }) => dayOfSeconds(item_create_time) ?? []);
  return [
    metric('xingtu.row.latestWork', 'date', days.sort().at(-1)),
    middle(
      'xingtu.row.latestPlays',
      works.map(({ vv }) => vv),
    ),
    middle(
      'xingtu.row.latestComments',
      works.map(({ comment_cnt }) => comment_cnt),
    ),
  ];
}

/** A cost at a price that may be offline: of the cost that is said in other words than of the price. */
const atOffline = (cost: Metric): Metric =>
  cost.offer ? { ...cost, offer: undefined, note: 'cell.atOffline' } : cost;

/** Yuan, checked by what price and expected plays make of it. */
const cpm = (row: Row, offline: Offline, length: Length): Metric =>
  cpmMetric(
    length,
    fromYuanUnlessZero(row[`prospective_${WIRE[length]}_cpm`]),
    { value: price(row, length), offer: offline[length] },
    plays(row),
  );

const cpe = (row: Row, offline: Offline, length: Length): Metric =>
  costMetric(`xingtu.cpe.${length}`, fromYuanUnlessZero(row[`sn_prospective_${WIRE[length]}_cpe`]), {
    offer: offline[length],
  });

const quote = (row: Row, offline: Offline, length: Length): Metric<'yuan'> =>
  metric(`xingtu.price.${length}`, 'yuan', price(row, length), {
    ...(row[`price_${WIRE[length]}`] === 0 && { note: 'cell.notOffered' }),
    ...(price(row, length) !== undefined && offline[length] && { offer: offline[length] }),
  }) as Metric<'yuan'>;

const median = (row: Row): Count | undefined => toCountUnlessZero(row.vv_median_30d);

/** What a thousand plays cost at the median that works really got: always our own arithmetic. */
function realCpm(row: Row, offline: Offline, length: Length): Metric {
  const [quote, plays] = [price(row, length), median(row)];
  const cpm = quote !== undefined && plays !== undefined ? cpmFrom(quote, plays) : undefined;
  return metric(`xingtu.row.realCpm.${length}`, 'yuan', cpm, {
    estimate: quote !== undefined && plays !== undefined ? { price: quote, median: plays } : {},
    ...(cpm !== undefined && offline[length] && { note: 'cell.atOffline' }),
  });
}

/** With promotion: yuan, checked by what price and plays make of it. */
function promotedCpm(row: Row, offline: Offline, length: Length): Metric {
  const cost = fromYuanUnlessZero(row[`promotion_prospective_${WIRE[length]}_cpm`]);
  const asked = { value: price(row, length), offer: offline[length] };
  const seen = toCountUnlessZero(row.promotion_prospective_vv);
  const marked = costMetric(`xingtu.row.promotedCpm.${length}`, cost, asked);
  const checked = cost !== undefined && asked.value !== undefined && seen !== undefined;
  return atOffline({ ...marked, ...(checked && !confirms(cost, asked, seen) && { uncertain: true }) });
}

/** A figure that no other confirms: always marked. */
const unconfirmed = { uncertain: true } as const;

/** A rate of 0 beside interactions that are there was not reckoned. */
const interactRate = (row: Row) =>
  row.interact_rate_within_30d === 0 && row.interaction_median_30d
    ? undefined
    : fromFraction(row.interact_rate_within_30d);

const interaction = (row: Row) => metric('xingtu.row.interactRate', 'ratio', interactRate(row));
const completion = (row: Row) =>
  metric('xingtu.row.completionRate', 'ratio', fromFraction(row.play_over_rate_within_30d));

/** What a row's verdict is made of. */
function verdictFigures(row: Row, offline: Offline): RowFigures {
  const costs = (length: Length) => ({
    price: { value: price(row, length), offer: offline[length] },
    cpm: cpm(row, offline, length),
    cpe: cpe(row, offline, length),
  });
  return {
    byLength: { '1_20': costs('1_20'), '21_60': costs('21_60'), '60': costs('60') },
    median: row.vv_median_30d,
    followers: row.follower,
    expectedPlays: plays(row),
    completion: completion(row),
    interaction: interaction(row),
  };
}

const text = (id: MetricId | OverviewMetricId, value: string | undefined) => metric(id, 'text', value);

/** Everything that a row says, in the order of the columns. Prices, CPM and CPE are yuan here, rates fractions. */
const figures = (row: Row, kolId: string | undefined, tasks: Tasks, offline = offlineOf(tasks)): Metric[] => [
  text('xingtu.row.name', row.nick_name),
  text('xingtu.kolId', kolId),
  text('xingtu.douyinUid', row.core_user_id),
  metric('xingtu.followers', 'count', toCountUnlessZero(row.follower)),
  text('xingtu.gender', row.gender === undefined ? undefined : GENDERS[row.gender]),
  text('xingtu.place', [...new Set([row.province, row.city])].filter(Boolean).join(' ') || undefined),
  text('xingtu.row.fields', fieldsOf(row.tags_relation)),
  text('xingtu.row.themes', texts(parsed(row.content_theme_labels_180d)).join(', ') || undefined),
  ...LENGTHS.map((length) => quote(row, offline, length)),
  ...LENGTHS.map((length) => atOffline(cpm(row, offline, length))),
  ...LENGTHS.map((length) => realCpm(row, offline, length)),
  ...LENGTHS.map((length) => atOffline(cpe(row, offline, length))),
  metric('xingtu.expectedPlays', 'count', plays(row)),
  metric('xingtu.row.playMedian', 'count', median(row)),
  interaction(row),
  completion(row),
  metric('xingtu.row.fansGrowthRate', 'ratio', fromFraction(row.fans_increment_rate_within_15d)),
  metric('xingtu.row.fansGrowth', 'count', toCount(row.fans_increment_within_15d)),
  metric('xingtu.row.starIndex', 'index', toIndexUnlessZero(row.star_index)),
  metric('xingtu.row.spreadIndex', 'index', toIndexUnlessZero(row.link_spread_index)),
  metric('xingtu.row.seedingIndex', 'index', toIndexUnlessZero(row.link_shopping_index)),
  metric('xingtu.row.convertIndex', 'index', toIndexUnlessZero(row.link_convert_index)),
  metric('xingtu.row.linkIndex', 'index', toIndexUnlessZero(row.link_star_index)),
  metric('xingtu.row.interactionMedian', 'count', toCountUnlessZero(row.interaction_median_30d)),
  ...latestFigures(row),
  metric('xingtu.row.naturalPlays', 'count', toCountUnlessZero(row.expected_natural_play_num)),
  metric('xingtu.row.promotedPlays', 'count', toCountUnlessZero(row.promotion_prospective_vv)),
  ...LENGTHS.map((length) => promotedCpm(row, offline, length)),
  metric(
    'xingtu.row.assignCpm',
    'yuanPerMille',
    fromYuanPerMille(row.assign_cpm_suggest_price),
    row.assign_cpm_suggest_price ? unconfirmed : {},
  ),
  ...naturalFigures(tasks),
  metric('xingtu.pricedSince', 'date', pricedSince(tasks)),
  text('xingtu.row.listed', listedOf(tasks)),
  metric(
    'xingtu.row.fansGrowth30',
    'count',
    toCount(row.fans_increment_within_30d),
    row.fans_increment_within_30d === undefined ? {} : unconfirmed,
  ),
  text('xingtu.row.gmv', row.ecom_gmv_30d_range),
  text('xingtu.row.gpm', row.ecom_gpm_30d_range),
];

function entry(author: NonNullable<Author>, source: Source): Entry {
  const row = author.attribute_datas ?? {};
  const offline = offlineOf(author.task_infos);
  const kolId = author.star_id ?? row.id;
  const subject = kolSubject(kolId);
  return {
    figures: figures(row, kolId, author.task_infos),
    ...(kolId && { key: kolId }),
    ...(subject && {
      subject,
      href: kolHref(kolId),
      verdict: rowVerdict(verdictFigures(row, offline), source),
    }),
    ...(row.avatar_uri && { image: row.avatar_uri }),
  };
}

/** The search of Xingtu's creator market. */
export const xingtuSearch: List = {
  id: 'xingtu.search',
  request: (values, next) => ({
    endpoint: search,
    params: {
      // Said even where they are the form's initial ones: the vendor's own default order is another.
      by: 'nickname',
      sort: 'default',
      ...paramsOf('xingtu.search', WRITES, values),
      page: String(pageOf(next)),
    },
  }),
  page: (answer, _values, at) => {
    const { data } = answer as AnswerOf<typeof search>;
    const rows = entries(data?.authors);
    const total = data?.pagination?.total_count;
    const seen = seenWith(rows.length, at);
    const hasMore = data?.pagination?.has_more ?? (total === undefined || seen < total);
    return {
      table: tableOf(
        'xingtu.search',
        answer,
        figures({}, undefined, undefined),
        rows.map((author) => entry(author, answer.source)),
        total,
      ),
      // An empty page is the last one, whatever it says of itself: the next would be paid for and empty too.
      ...(rows.length > 0 && hasMore && { next: nextOf(at, seen) }),
    };
  },
};
