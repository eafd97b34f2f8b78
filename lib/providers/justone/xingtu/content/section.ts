import type {
  Block,
  Metric,
  Multiple,
  Row,
  SeriesBlock,
  Source,
  TableBlock,
} from '../../../../report/blocks';
import { standingOf } from '../../../../report/multiples';
import type { Request, Section } from '../../../types';
import { fromFraction, fromSeconds } from '../../../units';
import {
  type AnswerOf,
  type ColumnOf,
  dayOfSeconds,
  dayOfShanghaiClock,
  entries,
  filled,
  median,
  medianOfWorks,
  metricOf,
  quotient,
  sourceOfParts,
  workHref,
  workSubject,
} from '../draw';
import { marketing } from '../overview/endpoints';
import { lengthOf, type Prices, pricesOf } from '../overview/prices';
import { recVideos, showItems } from './endpoints';
import type { MetricId, titles } from './words';

type TitleId = keyof typeof titles;

const metric = metricOf<MetricId>();

/** A work as either list tells of it. */
interface Work {
  id?: string | undefined;
  title?: string | undefined;
  date?: string | undefined;
  plays?: number | undefined;
  likes?: number | undefined;
  comments?: number | undefined;
  shares?: number | undefined;
  collects?: number | undefined;
  duration?: number | undefined;
  cover?: string | undefined;
  /** The lists it stands in. */
  lists: readonly ListId[];
}

/** The lists of the two answers. */
type ListId =
  | 'xingtu.masterpiece'
  | 'xingtu.newest'
  | 'xingtu.orderHot'
  | 'xingtu.personalHot'
  | 'xingtu.latest'
  | 'xingtu.latestOrdered';

type Rec = NonNullable<AnswerOf<typeof recVideos>['data']>;
type Shown = NonNullable<AnswerOf<typeof showItems>['data']>;
type RecVideo = NonNullable<NonNullable<Rec['masterpiece_videos']>[number]>;
type ShowItem = NonNullable<NonNullable<Shown['latest_item_info']>[number]>;

const fromRec = (video: RecVideo, list: ListId): Work => {
  const stats = Object.values(video.stats ?? {}).some((count) => count !== undefined) && video.stats;
  const flat = !stats && video.id === undefined;
  return {
    id: video.item_id ?? video.id,
    title: video.item_title ?? video.title,
    // The clock of the flat shape alone runs ahead.
    date: flat ? dayOfShanghaiClock(video.create_time) : dayOfSeconds(video.create_time),
    ...(stats
      ? filled({
          plays: stats.watch_cnt,
          likes: stats.like_cnt,
          comments: stats.comment_cnt,
          shares: stats.share_cnt,
          collects: stats.favorite_cnt,
        })
      : {
          // Mostly only plays are filled here: where nothing else is, zeros are empty places.
          ...filled({ plays: video.play }),
          ...filled({
            likes: video.like,
            comments: video.comment,
            shares: video.share,
            collects: video.favorite,
          }),
        }),
    duration: fromSeconds(video.duration || undefined),
    cover: video.item_cover ?? video.head_image_url_signed ?? video.cover_uri,
    lists: [list],
  };
};

const fromShown = (item: ShowItem, list: ListId): Work => ({
  id: item.item_id,
  title: item.item_title ?? item.title,
  date: dayOfSeconds(item.create_time),
  ...filled({ plays: item.play, likes: item.like, comments: item.comment, shares: item.share }),
  duration: fromSeconds(item.duration || undefined),
  cover: item.item_cover ?? item.head_image_uri,
  lists: [list],
});

/** One work out of what two lists tell of it. The first tells it better. */
const joined = (first: Work, other: Work): Work => ({
  id: first.id,
  title: first.title ?? other.title,
  date: first.date ?? other.date,
  plays: first.plays ?? other.plays,
  likes: first.likes ?? other.likes,
  comments: first.comments ?? other.comments,
  shares: first.shares ?? other.shares,
  collects: first.collects ?? other.collects,
  duration: first.duration ?? other.duration,
  cover: first.cover ?? other.cover,
  lists: [...new Set([...first.lists, ...other.lists])],
});

/** Every work once, the newest first; those of an unknown day last. A list that stands before another tells a work better. */
function eachOnce(works: readonly Work[]): Work[] {
  const byId = new Map<string | Work, Work>();
  for (const work of works) {
    const key = work.id ?? work;
    const known = byId.get(key);
    byId.set(key, known ? joined(known, work) : work);
  }
  return [...byId.values()].sort(({ date: a = '' }, { date: b = '' }) => (a < b ? 1 : a > b ? -1 : 0));
}

/** What the table can be narrowed to, and the lists that make it. */
const FILTERS = [
  { id: 'xingtu.works.personal', lists: ['xingtu.latest', 'xingtu.personalHot'] },
  { id: 'xingtu.works.ordered', lists: ['xingtu.latestOrdered', 'xingtu.orderHot'] },
  { id: 'xingtu.masterpiece', lists: ['xingtu.masterpiece'] },
  { id: 'xingtu.works.hot', lists: ['xingtu.orderHot', 'xingtu.personalHot'] },
  { id: 'xingtu.newest', lists: ['xingtu.newest'] },
] as const satisfies { id: TitleId; lists: ListId[] }[];

const isOf = (work: Work, lists: readonly ListId[]) => work.lists.some((list) => lists.includes(list));

/** The list whose median a work is compared with. Lists of hot works would make every median a high one. */
function kindOf(work: Work): ListId | undefined {
  if (isOf(work, FILTERS[1].lists)) return 'xingtu.latestOrdered';
  return isOf(work, FILTERS[0].lists) ? 'xingtu.latest' : undefined;
}

/** The plays of the works of a list that have any. */
const playsOf = (works: readonly Work[], list: ListId): number[] =>
  works.flatMap(({ lists, plays }) => (plays && lists.includes(list) ? [plays] : []));

type Medians = Readonly<Partial<Record<ListId, { median: number; of: number }>>>;

const mediansOf = (works: readonly Work[]): Medians =>
  Object.fromEntries(
    (['xingtu.latest', 'xingtu.latestOrdered'] as const).flatMap((list) => {
      const middle = medianOfWorks(playsOf(works, list));
      return middle ? [[list, middle]] : [];
    }),
  );

/** A work's plays beside the median of its kind. */
function multipleOf(work: Work, medians: Medians): Multiple | undefined {
  const kind = kindOf(work);
  const middle = kind && medians[kind];
  return middle && work.plays !== undefined ? { ...middle, times: work.plays / middle.median } : undefined;
}

const interactionsOf = ({ likes, comments, shares }: Work): number | undefined =>
  likes === undefined || comments === undefined || shares === undefined
    ? undefined
    : likes + comments + shares;

/** What a work of that length costs today: only an open offer in yuan can be reckoned with. */
function priceOf({ duration }: Work, prices: Prices): number | undefined {
  const price = duration === undefined ? undefined : prices.byLength[lengthOf(duration)];
  return price && !price.offer && !price.unknownUnit ? price.value : undefined;
}

const columnsOf = (priced: Source): ColumnOf<MetricId>[] => [
  { id: 'xingtu.work.title', unit: 'text' },
  { id: 'xingtu.work.plays', unit: 'count' },
  { id: 'xingtu.work.rate', unit: 'ratio', estimate: true },
  { id: 'xingtu.work.cpm', unit: 'yuan', estimate: true, source: priced },
  { id: 'xingtu.work.cpe', unit: 'yuan', estimate: true, source: priced },
  { id: 'xingtu.work.date', unit: 'date' },
  { id: 'xingtu.work.duration', unit: 'seconds' },
  { id: 'xingtu.work.likes', unit: 'count' },
  { id: 'xingtu.work.comments', unit: 'count' },
  { id: 'xingtu.work.shares', unit: 'count' },
  { id: 'xingtu.work.collects', unit: 'count' },
];

/** The places of the figures that have more to them than their value. */
const [PLAYS, RATE, CPM, CPE] = [1, 2, 3, 4];
const ESTIMATE = ['cell.arithmetic'];

function row(work: Work, medians: Medians, prices: Prices): Row {
  const subject = workSubject(work.id);
  const href = workHref(work.id);
  const interactions = interactionsOf(work);
  const rate = quotient(interactions, work.plays);
  const price = priceOf(work, prices);
  const cpm = quotient(price, work.plays, 1000);
  const cpe = quotient(price, interactions);
  const multiple = multipleOf(work, medians);
  const { plays = 0 } = work;
  return {
    cells: [
      work.title,
      work.plays,
      rate,
      cpm,
      cpe,
      work.date,
      work.duration,
      work.likes,
      work.comments,
      work.shares,
      work.collects,
    ],
    estimates: {
      ...(rate !== undefined && interactions !== undefined && { [RATE]: { interactions, plays } }),
      ...(cpm !== undefined && price !== undefined && { [CPM]: { price, plays } }),
      ...(cpe !== undefined &&
        price !== undefined &&
        interactions !== undefined && { [CPE]: { price, interactions } }),
    },
    notes: {
      ...(rate !== undefined && { [RATE]: ESTIMATE }),
      ...(cpm !== undefined && { [CPM]: ESTIMATE }),
      ...(cpe !== undefined && { [CPE]: ESTIMATE }),
    },
    ...(multiple && { multiples: { [PLAYS]: multiple } }),
    lists: work.lists,
    ...(subject && { subject }),
    ...(href && { href }),
    ...(work.cover && { image: work.cover }),
  };
}

function table(works: readonly Work[], source: Source, priced: Source, prices: Prices): TableBlock {
  const medians = mediansOf(works);
  const filters = FILTERS.filter(({ lists }) => works.some((work) => isOf(work, lists)));
  return {
    type: 'table',
    id: 'xingtu.works',
    source,
    columns: columnsOf(priced),
    rows: works.map((work) => row(work, medians, prices)),
    ...(filters.length > 0 && { filters }),
  };
}

/**
 * The share of sponsored works, and of works far above the median of their kind, by the lists of the latest works. Each list
 * ends at a day of its own, so the first is counted over the days that both of them reach back to.
 */
function figures(works: readonly Work[], source: Source): Block[] {
  const [personal, ordered] = (['xingtu.latest', 'xingtu.latestOrdered'] as const).map((list) =>
    works.filter(({ lists, date }) => date && lists.includes(list)),
  ) as [Work[], Work[]];
  const oldest = (list: readonly Work[]) => list.map(({ date = '' }) => date).sort()[0] ?? '';
  const since = [oldest(personal), oldest(ordered)].sort()[1] ?? '';
  const counted = [...new Set([...personal, ...ordered])].filter(({ date = '' }) => date >= since);
  const sponsored = counted.filter((work) => ordered.includes(work)).length;
  const medians = mediansOf(works);
  const compared = works.flatMap((work) => multipleOf(work, latestOnly(work) ? medians : {}) ?? []);
  const hits = compared.filter(({ times }) => standingOf(times) === 'above').length;
  const shares = [
    share('xingtu.works.orderedShare', { sponsored, works: personal.length > 0 ? counted.length : 0 }),
    share('xingtu.works.hitRate', { hits, works: compared.length }),
  ].flat();
  return shares.length > 0 ? [{ type: 'metrics', id: 'xingtu.works.figures', source, metrics: shares }] : [];
}

const latestOnly = (work: Work) => isOf(work, ['xingtu.latest', 'xingtu.latestOrdered']);

/** A share of works with the two numbers that make it; nothing where there are no works. */
function share(id: MetricId, estimate: { works: number } & Record<string, number>): Metric[] {
  const [part] = Object.values(estimate);
  return estimate.works > 0 && part !== undefined
    ? [metric(id, 'ratio', fromFraction(part / estimate.works), { estimate })]
    : [];
}

/** Plays of each work in the order of publishing, with the middle one drawn across. */
function playsOverTime(source: Source, works: readonly Work[]): SeriesBlock[] {
  const dated = works
    .flatMap(({ date, plays }) => (date && plays !== undefined ? [{ date, plays }] : []))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const middle = median(dated.map(({ plays }) => plays));
  if (middle === undefined) return [];
  return [
    {
      type: 'series',
      id: 'xingtu.playsOverTime',
      source,
      axis: { kind: 'day', values: dated.map(({ date }) => date) },
      lines: [{ id: 'xingtu.work.plays', unit: 'count', values: dated.map(({ plays }) => plays) }],
      marker: { id: 'xingtu.work.median', value: middle },
    },
  ];
}

/** The works under the first of two names that has any. */
const under = (...lists: (readonly (RecVideo | undefined)[] | undefined)[]): RecVideo[] =>
  lists.map(entries).find(({ length }) => length > 0) ?? [];

/** The lists of recommended works, under both names that occur. */
const listsOf = (data: AnswerOf<typeof recVideos>['data']) =>
  [
    ['xingtu.masterpiece', under(data?.masterpiece_videos)],
    ['xingtu.newest', under(data?.newest_videos, data?.newest_video)],
    ['xingtu.orderHot', under(data?.order_hot_videos, data?.order_hot_video)],
    ['xingtu.personalHot', under(data?.personal_hot_videos, data?.personal_hot_video)],
  ] as const;

/** The creator's works: those that the platform recommends, and the latest. */
export const contentSection: Section = {
  id: 'xingtu.content',
  requests: ({ subject, options: { assigned = 'all', traffic = 'exclude' } }): Request[] => {
    const kolId = subject.id;
    return [
      { endpoint: recVideos, params: { kolId } },
      { endpoint: showItems, params: { kolId, assigned, traffic } },
    ];
  },
  borrows: ({ subject }) => [{ endpoint: marketing, params: { kolId: subject.id } }],
  blocks: (_, answers) => {
    const picked = answers.get(recVideos);
    const shown = answers.get(showItems);
    const latest = entries(shown?.data?.latest_item_info).map((item) => fromShown(item, 'xingtu.latest'));
    const ordered = entries(shown?.data?.latest_star_item_info).map((item) =>
      fromShown(item, 'xingtu.latestOrdered'),
    );
    const recommended = listsOf(picked?.data).flatMap(([list, videos]) =>
      videos.map((video) => fromRec(video, list)),
    );
    const works = eachOnce([...latest, ...ordered, ...recommended]);
    const sources = [shown?.source, picked?.source].filter((source) => source !== undefined);
    const [first, ...others] = sources;
    if (!first) return [];
    const source = sourceOfParts(first, ...others);
    const offers = answers.get(marketing);
    const priced = offers ? sourceOfParts(source, offers.source) : source;

    return [
      ...(shown ? figures(works, shown.source) : []),
      ...(shown && latest.length > 0 ? playsOverTime(shown.source, latest) : playsOverTime(source, works)),
      table(works, source, priced, pricesOf(offers)),
    ];
  },
};
