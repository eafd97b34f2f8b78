import type { Block, Row, SeriesBlock, Source, TableBlock } from '../../../../report/blocks';
import type { Answer, Request, Section } from '../../../types';
import { fromSeconds } from '../../../units';
import {
  type AnswerOf,
  type ColumnOf,
  dayOfSeconds,
  dayOfShanghaiClock,
  entries,
  filled,
  median,
  sourceOfParts,
  workHref,
  workSubject,
} from '../draw';
import { recVideos, showItems } from './endpoints';
import type { MetricId } from './words';

/** A work as either list tells of it. */
interface Work {
  id?: string | undefined;
  title?: string | undefined;
  date?: string | undefined;
  plays?: number | undefined;
  likes?: number | undefined;
  comments?: number | undefined;
  shares?: number | undefined;
  duration?: number | undefined;
  cover?: string | undefined;
}

type Rec = NonNullable<AnswerOf<typeof recVideos>['data']>;
type Shown = NonNullable<AnswerOf<typeof showItems>['data']>;
type RecVideo = NonNullable<NonNullable<Rec['masterpiece_videos']>[number]>;
type ShowItem = NonNullable<NonNullable<Shown['latest_item_info']>[number]>;

const fromRec = (video: RecVideo): Work => {
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
        })
      : {
          // Mostly only plays are filled here: where nothing else is, zeros are empty places.
          ...filled({ plays: video.play }),
          ...filled({ likes: video.like, comments: video.comment, shares: video.share }),
        }),
    duration: fromSeconds(video.duration || undefined),
    cover: video.item_cover ?? video.head_image_url_signed ?? video.cover_uri,
  };
};

const fromShown = (item: ShowItem): Work => ({
  id: item.item_id,
  title: item.item_title ?? item.title,
  date: dayOfSeconds(item.create_time),
  ...filled({ plays: item.play, likes: item.like, comments: item.comment, shares: item.share }),
  duration: fromSeconds(item.duration || undefined),
  cover: item.item_cover ?? item.head_image_uri,
});

/** What one list knows, filled up with what the other knows of the same work. The other's date is the better one. */
function enrich(work: Work, known: ReadonlyMap<string, Work>): Work {
  const other: Work = (work.id && known.get(work.id)) || {};
  return {
    id: work.id,
    title: work.title ?? other.title,
    date: other.date ?? work.date,
    plays: work.plays ?? other.plays,
    likes: work.likes ?? other.likes,
    comments: work.comments ?? other.comments,
    shares: work.shares ?? other.shares,
    duration: work.duration ?? other.duration,
    cover: work.cover ?? other.cover,
  };
}

const COLUMNS: ColumnOf<MetricId>[] = [
  { id: 'xingtu.work.title', unit: 'text' },
  { id: 'xingtu.work.date', unit: 'date' },
  { id: 'xingtu.work.plays', unit: 'count' },
  { id: 'xingtu.work.likes', unit: 'count' },
  { id: 'xingtu.work.comments', unit: 'count' },
  { id: 'xingtu.work.shares', unit: 'count' },
  { id: 'xingtu.work.duration', unit: 'seconds' },
];

function row(work: Work): Row {
  const subject = workSubject(work.id);
  const href = workHref(work.id);
  return {
    cells: [work.title, work.date, work.plays, work.likes, work.comments, work.shares, work.duration],
    ...(subject && { subject }),
    ...(href && { href }),
    ...(work.cover && { image: work.cover }),
  };
}

const table = (id: string, source: Source, works: readonly Work[]): TableBlock => ({
  type: 'table',
  id,
  source,
  columns: COLUMNS,
  rows: works.map(row),
});

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
  blocks: (_, answers) => {
    const picked = answers.get(recVideos);
    const shown = answers.get(showItems);
    const latest = entries(shown?.data?.latest_item_info).map(fromShown);
    const ordered = entries(shown?.data?.latest_star_item_info).map(fromShown);
    const known = new Map([...ordered, ...latest].flatMap((work) => (work.id ? [[work.id, work]] : [])));
    const lists = listsOf(picked?.data).map(
      ([id, videos]) => [id, videos.map((video) => enrich(fromRec(video), known))] as const,
    );
    const all = [
      ...new Map(lists.flatMap(([, works]) => works).map((work) => [work.id ?? work, work])).values(),
    ];

    // What was filled up from the other list is no younger than that, and from both.
    const sourceOfWorks = (works: readonly Work[], { source }: Answer): Source =>
      shown && works.some(({ id }) => id && known.has(id)) ? sourceOfParts(source, shown.source) : source;

    const blocks: Block[] = [];
    if (shown && latest.length) blocks.push(...playsOverTime(shown.source, latest));
    else if (picked) blocks.push(...playsOverTime(sourceOfWorks(all, picked), all));
    if (picked) blocks.push(...lists.map(([id, works]) => table(id, sourceOfWorks(works, picked), works)));
    if (shown) {
      blocks.push(table('xingtu.latest', shown.source, latest));
      blocks.push(table('xingtu.latestOrdered', shown.source, ordered));
    }
    return blocks;
  },
};
