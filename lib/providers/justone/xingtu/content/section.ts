import type { Block, Metric, Multiple, SeriesBlock, Source, TableBlock } from '../../../../report/blocks';
import { standingOf } from '../../../../report/multiples';
import type { Request, Section } from '../../../types';
import { fromFraction, fromSeconds } from '../../../units';
import {
  type AnswerOf,
  dayOfSeconds,
  dayOfShanghaiClock,
  entries,
  filled,
  median,
  medianOfWorks,
  metricOf,
  sourceOfParts,
} from '../draw';
import { marketing } from '../overview/endpoints';
import { type Prices, pricesOf } from '../overview/prices';
import { recVideos, showItems } from './endpoints';
import type { MetricId, titles } from './words';
import { columnsOf, fromShown, row, type ShowItem, type Work } from './works';

type TitleId = keyof typeof titles;

const metric = metricOf<MetricId>();

/** A work of these lists. */
interface Listed extends Work {
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
type RecVideo = NonNullable<NonNullable<Rec['masterpiece_videos']>[number]>;

const fromRec = (video: RecVideo, list: ListId): Listed => {
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

/** One work out of what two lists tell of it. The first tells it better. */
const joined = (first: Listed, other: Listed): Listed => ({
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
function eachOnce(works: readonly Listed[]): Listed[] {
  const byId = new Map<string | Listed, Listed>();
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

const isOf = (work: Listed, lists: readonly ListId[]) => work.lists.some((list) => lists.includes(list));

/** The list whose median a work is compared with. Lists of hot works would make every median a high one. */
function kindOf(work: Listed): ListId | undefined {
  if (isOf(work, FILTERS[1].lists)) return 'xingtu.latestOrdered';
  return isOf(work, FILTERS[0].lists) ? 'xingtu.latest' : undefined;
}

/** The plays of the works of a list that have any. */
const playsOf = (works: readonly Listed[], list: ListId): number[] =>
  works.flatMap(({ lists, plays }) => (plays && lists.includes(list) ? [plays] : []));

type Medians = Readonly<Partial<Record<ListId, { median: number; of: number }>>>;

const mediansOf = (works: readonly Listed[]): Medians =>
  Object.fromEntries(
    (['xingtu.latest', 'xingtu.latestOrdered'] as const).flatMap((list) => {
      const middle = medianOfWorks(playsOf(works, list));
      return middle ? [[list, middle]] : [];
    }),
  );

/** A work's plays beside the median of its kind. */
function multipleOf(work: Listed, medians: Medians): Multiple | undefined {
  const kind = kindOf(work);
  const middle = kind && medians[kind];
  return middle && work.plays !== undefined ? { ...middle, times: work.plays / middle.median } : undefined;
}

function table(works: readonly Listed[], source: Source, priced: Source, prices: Prices): TableBlock {
  const medians = mediansOf(works);
  const filters = FILTERS.filter(({ lists }) => works.some((work) => isOf(work, lists)));
  return {
    type: 'table',
    id: 'xingtu.works',
    source,
    columns: columnsOf(priced),
    rows: works.map((work) => ({ ...row(work, prices, multipleOf(work, medians)), lists: work.lists })),
    ...(filters.length > 0 && { filters }),
  };
}

/**
 * The share of sponsored works, and of works far above the median of their kind, by the lists of the latest works. Each list
 * ends at a day of its own, so the first is counted over the days that both of them reach back to.
 */
function figures(works: readonly Listed[], source: Source): Block[] {
  const [personal, ordered] = (['xingtu.latest', 'xingtu.latestOrdered'] as const).map((list) =>
    works.filter(({ lists, date }) => date && lists.includes(list)),
  ) as [Listed[], Listed[]];
  const oldest = (list: readonly Listed[]) => list.map(({ date = '' }) => date).sort()[0] ?? '';
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

const latestOnly = (work: Listed) => isOf(work, ['xingtu.latest', 'xingtu.latestOrdered']);

/** A share of works with the two numbers that make it; nothing where there are no works. */
function share(id: MetricId, estimate: { works: number } & Record<string, number>): Metric[] {
  const [part] = Object.values(estimate);
  return estimate.works > 0 && part !== undefined
    ? [metric(id, 'ratio', fromFraction(part / estimate.works), { estimate })]
    : [];
}

/** Plays of each work in the order of publishing, with the middle one drawn across. */
function playsOverTime(source: Source, works: readonly Listed[]): SeriesBlock[] {
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
    const listed = (items: readonly (ShowItem | undefined)[] | undefined, list: ListId): Listed[] =>
      entries(items).map((item) => ({ ...fromShown(item), lists: [list] }));
    const latest = listed(shown?.data?.latest_item_info, 'xingtu.latest');
    const ordered = listed(shown?.data?.latest_star_item_info, 'xingtu.latestOrdered');
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
