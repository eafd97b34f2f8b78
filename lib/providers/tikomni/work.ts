import type { Block, Metric, SeriesBlock, SeriesLine, TableBlock } from '../../report/blocks';
import type { Ratio } from '../../report/units';
import { type AnswerOf, dayOfSeconds, entries, metric, sourceOfParts, workSubject } from '../draw';
import type { Answers, Endpoint, Section } from '../types';
import {
  itemOverview,
  playSource,
  searchKeyword,
  watchBounce,
  watchLikes,
  watchRetention,
} from './endpoints';
import { fromClock, fromFraction, fromMilliseconds, fromPercent, fromSeconds, toCount } from './units';

/** The work's page in the creator centre: built from the id, and there for works that nobody else may see too. */
export const workHref = (id: string | undefined) =>
  workSubject(id) && `https://creator.douyin.com/creator-micro/work-management/work-detail/${id}`;

type Works = NonNullable<NonNullable<AnswerOf<typeof itemOverview>['data']>['items']>;
type Work = NonNullable<Works[number]>;
type Counts = NonNullable<Work['metrics']>;

/** The creator centre's words for the numbers it sends; a number that nobody has explained says nothing. */
const FORMS: Readonly<Record<number, string>> = { 2: '短视频', 4: '中视频', 6: '图文', 8: '长图文' };
const REVIEWS: Readonly<Record<number, string>> = { 1: '审核中', 2: '正常', 5: '需优化', 6: '仅好友可见' };

export const formOf = (type: number | undefined) => (type === undefined ? undefined : FORMS[type]);
export const reviewOf = (status: number | undefined) => (status === undefined ? undefined : REVIEWS[status]);

/** The counts that have two names. */
export const countsOf = (given: Counts | undefined) => ({
  plays: toCount(given?.view_count ?? given?.play_count),
  likes: toCount(given?.like_count ?? given?.digg_count),
  comments: toCount(given?.comment_count),
  shares: toCount(given?.share_count),
  collects: toCount(given?.favorite_count ?? given?.collect_count),
});

/** What the work is and how it did. */
export const overviewSection: Section = {
  id: 'studio.item.overview',
  requests: ({ subject }) => [{ endpoint: itemOverview, params: { itemId: subject.id } }],
  blocks: ({ subject }, answers): Block[] => {
    const answer = answers.get(itemOverview);
    if (!answer) return [];
    const { source } = answer;
    const items = entries(answer.data?.items);
    const item = items.find(({ id, item_id }) => (id ?? item_id) === subject.id) ?? items[0];
    const given = item?.metrics;
    const counts = countsOf(given);
    const image = entries(item?.cover?.url_list)[0];
    const href = workHref(subject.id);
    const pictures = item?.picture_info?.count;
    const facts: Metric[] = [
      metric('studio.work.date', 'date', dayOfSeconds(item?.create_time)),
      metric('studio.work.form', 'text', formOf(item?.type)),
      metric('studio.work.review', 'text', reviewOf(item?.review?.status)),
      ...(pictures
        ? [metric('studio.work.pictures', 'count', toCount(pictures))]
        : [metric('studio.work.duration', 'seconds', fromMilliseconds(item?.video_info?.duration))]),
    ];
    return [
      {
        type: 'card',
        id: 'studio.item.card',
        source,
        title: item?.description ?? item?.item_title ?? subject.id,
        facts,
        ...(image && { image }),
        ...(href && { href }),
      },
      {
        type: 'metrics',
        id: 'studio.item.counts',
        source,
        metrics: [
          metric('studio.work.plays', 'count', counts.plays),
          metric('studio.work.likes', 'count', counts.likes),
          metric('studio.work.comments', 'count', counts.comments),
          metric('studio.work.shares', 'count', counts.shares),
          metric('studio.work.collects', 'count', counts.collects),
          metric('studio.work.danmaku', 'count', toCount(given?.danmaku_count)),
          metric('studio.work.newFans', 'count', toCount(given?.subscribe_count)),
          metric('studio.work.lostFans', 'count', toCount(given?.unsubscribe_count)),
          metric('studio.work.dislikes', 'count', toCount(given?.dislike_count)),
        ],
      },
      {
        type: 'metrics',
        id: 'studio.item.watching',
        source,
        metrics: [
          metric('studio.work.finish', 'ratio', fromFraction(given?.completion_rate)),
          metric('studio.work.finish5s', 'ratio', fromFraction(given?.completion_rate_5s)),
          metric('studio.work.bounce2s', 'ratio', fromFraction(given?.bounce_rate_2s)),
          metric('studio.work.watchTime', 'seconds', fromSeconds(given?.avg_view_second)),
          metric('studio.work.watchShare', 'ratio', fromFraction(given?.avg_view_proportion)),
          metric('studio.work.fanPlays', 'ratio', fromFraction(given?.fan_view_proportion)),
          // A dash is in no doubt.
          metric(
            'studio.work.coverShown',
            'count',
            toCount(given?.cover_show),
            given?.cover_show === undefined ? {} : { uncertain: true },
          ),
        ],
      },
      {
        type: 'metrics',
        id: 'studio.item.promotion',
        source,
        metrics: [
          metric('studio.work.douPlus', 'count', toCount(item?.dou_plus?.view_count)),
          metric('studio.work.incentive', 'count', toCount(item?.incentive_life?.incentive_play_count)),
        ],
      },
    ];
  },
};

/**
 * The creator centre's own names of sources whose keys are plain words: elsewhere `follow` is a stage of the audience, and
 * `order` or `fresh` may be anything.
 */
const PLACES: Readonly<Record<string, string>> = {
  follow: '关注页',
  order: '电商',
  fresh: '同城页',
  nearby: '附近页',
  compilation: '合集',
  self_profile_vv_all: '自己的主页',
  other_profile_vv_all: '他人的主页',
};

const placeOf = (key: string): string => (Object.hasOwn(PLACES, key) ? (PLACES[key] as string) : key);

/** The app whose sources add up to the whole: others, like 抖音精选, are counted on top. */
const DOUYIN = 1128;

/** Where a work's plays come from. */
export const sourcesSection: Section = {
  id: 'studio.item.sources',
  requests: ({ subject }) => [{ endpoint: playSource, params: { itemId: subject.id } }],
  blocks: (_, answers): Block[] => {
    const answer = answers.get(playSource);
    if (!answer) return [];
    const { source } = answer;
    const given = entries(answer.data?.play_source).flatMap(
      ({ key, value, history_difference: change, app_id }) => {
        const share = fromFraction(value);
        return key && share !== undefined
          ? [{ key: placeOf(key), share, change, app: app_id ?? DOUYIN }]
          : [];
      },
    );
    return [
      {
        type: 'distribution',
        id: 'studio.item.sources',
        source,
        rows: given.filter(({ app }) => app === DOUYIN).map(({ key, share }) => ({ key, share })),
      },
      {
        type: 'table',
        id: 'studio.item.sourceChanges',
        source,
        columns: [
          { id: 'studio.source.name', unit: 'text' },
          { id: 'studio.source.share', unit: 'ratio' },
          { id: 'studio.source.change', unit: 'ratio' },
        ],
        rows: given.map(({ key, share, change }) => ({ cells: [key, share, fromFraction(change)] })),
      },
    ];
  },
};

interface Word {
  text: string;
  count?: number;
  share?: Ratio;
}

/**
 * Shares whose scale the source does not keep to: 0 to 100 in the contract, 0 to 1 as observed. Where counts and their total
 * are there, arithmetic tells; otherwise a value above 1 does.
 */
function onOneScale(
  given: readonly { value?: number; count?: number }[],
  total: number | undefined,
): (Ratio | undefined)[] {
  const isPercent = ({ value = 0, count = 0 }: { value?: number; count?: number }) => {
    const share = total ? count / total : 0;
    return share > 0 ? Math.abs(value - share * 100) < Math.abs(value - share) : value > 1;
  };
  const inPercent = given.some(isPercent);
  return given.map(({ value }) => (inPercent ? fromPercent(value) : fromFraction(value)));
}

function words<T extends { keyword?: string }>(
  list: readonly (T | undefined)[] | undefined,
  value: (entry: T) => number | undefined,
  count: (entry: T) => number | undefined,
  total?: number,
): Word[] {
  const given = entries(list);
  const shares = onOneScale(
    given.map((entry) => ({ value: value(entry), count: count(entry) })),
    total,
  );
  return given.flatMap((entry, place) =>
    entry.keyword ? [{ text: entry.keyword, count: count(entry), share: shares[place] }] : [],
  );
}

const wordTable = (
  answer: AnswerOf<typeof searchKeyword>,
  id: string,
  given: readonly Word[],
  counted = false,
): TableBlock => ({
  type: 'table',
  id,
  source: answer.source,
  columns: [
    { id: 'studio.word', unit: 'text' },
    ...(counted ? [{ id: 'studio.word.searches', unit: 'count' as const }] : []),
    { id: 'studio.word.share', unit: 'ratio' },
  ],
  rows: given.map(({ text, count, share }) => ({
    cells: counted ? [text, toCount(count), share] : [text, share],
  })),
});

/** What people searched for to find a work, and after it. */
export const searchSection: Section = {
  id: 'studio.item.search',
  requests: ({ subject }) => [{ endpoint: searchKeyword, params: { itemId: subject.id } }],
  blocks: (_, answers): Block[] => {
    const answer = answers.get(searchKeyword);
    if (!answer) return [];
    const { data, source } = answer;
    const observed = data?.show_from ?? data?.inspire_search;
    if (observed) {
      const none = () => undefined;
      const read = (list: NonNullable<typeof data>['show_from']) =>
        words(list, ({ percent }) => percent, none);
      return [
        wordTable(answer, 'studio.item.searchFrom', read(data?.show_from)),
        wordTable(answer, 'studio.item.searchAfter', read(data?.inspire_search)),
      ];
    }
    const total = data?.total_count;
    const given = words(
      data?.keywords,
      ({ percentage }) => percentage,
      ({ count }) => count,
      total,
    );
    return [
      {
        type: 'metrics',
        id: 'studio.item.searches',
        source,
        metrics: [metric('studio.searches', 'count', toCount(total))],
      },
      wordTable(answer, 'studio.item.searchFrom', given, true),
    ];
  },
};

/** The three curves, each with that of similar creators. */
const CURVES = [
  [watchRetention, 'retention'],
  [watchLikes, 'likes'],
  [watchBounce, 'bounce'],
] as const;

export type Pairs = readonly ({ key?: string; value?: number } | undefined)[] | undefined;

/** Values by second of the video. */
export const bySecond = (pairs: Pairs) =>
  new Map(
    entries(pairs).flatMap(({ key, value }) => {
      const second = fromClock(key);
      return second === undefined || value === undefined ? [] : [[second, value] as const];
    }),
  );

/** Lines over one axis of seconds: a second that a line does not have is a gap in it. */
export function overSeconds(
  lines: readonly (Pick<SeriesLine, 'id' | 'unit' | 'of'> & { values: ReadonlyMap<number, number> })[],
): Pick<SeriesBlock, 'axis' | 'lines'> {
  const seconds = [...new Set(lines.flatMap(({ values }) => [...values.keys()]))].sort((a, b) => a - b);
  return {
    axis: { kind: 'seconds', values: seconds },
    lines: lines.map(({ values, ...line }) => ({
      ...line,
      values: seconds.map((second) => values.get(second)),
    })),
  };
}

const curves = (answers: Answers) =>
  CURVES.flatMap(([endpoint, name]) => {
    const answer = answers.get(endpoint);
    return answer ? [{ answer, name }] : [];
  });

/** Where in the video people stay, like and leave, against similar creators. Three calls: one for each curve. */
export const watchSection: Section = {
  id: 'studio.item.watch',
  requests: ({ subject }) =>
    CURVES.map(([endpoint]) => ({ endpoint: endpoint as Endpoint, params: { itemId: subject.id } })),
  blocks: (_, answers): Block[] => {
    const given = curves(answers);
    const [first, ...rest] = given.map(({ answer }) => answer.source);
    if (!first) return [];
    const fractions = (pairs: Pairs) =>
      new Map([...bySecond(pairs)].map(([second, value]) => [second, fromFraction(value) as number]));
    return [
      {
        type: 'series',
        id: 'studio.item.watch',
        source: sourceOfParts(first, ...rest),
        ...overSeconds(
          given.flatMap(({ answer, name }) => {
            const { current_item, similar_author } = answer.data?.analysis_trend ?? {};
            return [
              { id: `studio.watch.${name}`, unit: 'ratio' as const, values: fractions(current_item) },
              {
                id: `studio.watch.${name}.similar`,
                unit: 'ratio' as const,
                values: fractions(similar_author),
                of: `studio.watch.${name}`,
              },
            ];
          }),
        ),
      },
    ];
  },
};
