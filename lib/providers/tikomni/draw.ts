import type { DistributionRow, SeriesBlock, SeriesLine } from '../../report/blocks';
import { type AnswerOf, entries, type LineOf, workSubject } from '../draw';
import type { itemOverview } from './overview/endpoints';
import { fromClock, fromFraction, toCount, toIndex } from './units';

/** What the sections and lists of the studio share. */

/** The work's page in the creator centre: built from the id, and there for works that are not public too. */
export const workHref = (id: string | undefined) =>
  workSubject(id) && `https://creator.douyin.com/creator-micro/work-management/work-detail/${id}`;

type Works = NonNullable<NonNullable<AnswerOf<typeof itemOverview>['data']>['items']>;

type Work = NonNullable<Works[number]>;

type Counts = NonNullable<Work['metrics']>;

/** The creator centre's words for the numbers it sends; a number that is not documented says nothing. */
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

export type Pairs =
  | readonly ({ key?: string | undefined; value?: number | undefined } | undefined)[]
  | undefined;

/** Values by second of the video. */
export const bySecond = (pairs: Pairs) =>
  new Map(
    entries(pairs).flatMap(({ key, value }) => {
      const second = fromClock(key);
      return second === undefined || value === undefined ? [] : [[second, value] as const];
    }),
  );

/** Lines over one axis of seconds: a second that a line does not have is a gap in it. */
export function overSeconds<Id extends string>(
  lines: readonly (Pick<SeriesLine, 'unit'> & {
    id: Id;
    of?: Id;
    place?: number;
    values: ReadonlyMap<number, number>;
  })[],
): Pick<SeriesBlock, 'axis'> & { lines: LineOf<Id>[] } {
  const seconds = [...new Set(lines.flatMap(({ values }) => [...values.keys()]))].sort((a, b) => a - b);
  return {
    axis: { kind: 'seconds', values: seconds },
    lines: lines.map(({ values, ...line }) => ({
      ...line,
      values: seconds.map((second) => values.get(second)),
    })),
  };
}

/** Rows of a distribution, with the TGI of each where it is told. */
export function sharesOf(shares: Pairs, tgi?: Pairs, name = (key: string) => key): DistributionRow[] {
  const scores = new Map(entries(tgi).map(({ key, value }) => [key, value]));
  return entries(shares).flatMap(({ key, value }) => {
    const share = fromFraction(value);
    const score = toIndex(scores.get(key));
    if (!key || share === undefined) return [];
    return [{ key: name(key), share, ...(score !== undefined && { tgi: score }) }];
  });
}
