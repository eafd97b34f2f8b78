import type { Row } from '../../../report/blocks';
import { type AnswerOf, type ColumnOf, dayOfSeconds, entries, workSubject } from '../../draw';
import type { List } from '../../types';
import { countsOf, formOf, reviewOf, workHref } from '../draw';
import type { MetricId as OverviewMetricId } from '../overview/words';
import { paramsOf } from '../routes';
import { fromFraction, fromSeconds, toCount } from '../units';
import { itemList } from './endpoints';
import type { MetricId } from './words';

const WORKS: readonly ColumnOf<MetricId | OverviewMetricId>[] = [
  { id: 'studio.work.title', unit: 'text' },
  { id: 'studio.work.date', unit: 'date' },
  { id: 'studio.work.form', unit: 'text' },
  { id: 'studio.work.review', unit: 'text' },
  { id: 'studio.work.visibility', unit: 'text' },
  { id: 'studio.work.plays', unit: 'count' },
  { id: 'studio.work.likes', unit: 'count' },
  { id: 'studio.work.comments', unit: 'count' },
  { id: 'studio.work.shares', unit: 'count' },
  { id: 'studio.work.collects', unit: 'count' },
  { id: 'studio.work.finish', unit: 'ratio' },
  { id: 'studio.work.finish5s', unit: 'ratio' },
  { id: 'studio.work.bounce2s', unit: 'ratio' },
  { id: 'studio.work.coverClicks', unit: 'ratio' },
  { id: 'studio.work.watchTime', unit: 'seconds' },
  { id: 'studio.work.homeVisits', unit: 'count' },
  { id: 'studio.work.newFans', unit: 'count' },
];

type Works = NonNullable<AnswerOf<typeof itemList>['data']>;

type Work = NonNullable<NonNullable<Works['items']>[number]>;

function workRow(work: Work): Row {
  const key = work.id ?? work.item_id;
  const subject = workSubject(key);
  const href = workHref(key);
  const image = entries(work.cover?.url_list)[0];
  const { metrics } = work;
  const counts = countsOf(metrics);
  const isPublic = work.visibility?.is_public;
  return {
    cells: [
      work.item_title ?? work.description,
      dayOfSeconds(work.create_time),
      formOf(work.type),
      reviewOf(work.review?.status),
      isPublic === undefined ? undefined : isPublic ? '公开' : '非公开',
      counts.plays,
      counts.likes,
      counts.comments,
      counts.shares,
      counts.collects,
      fromFraction(metrics?.completion_rate),
      fromFraction(metrics?.completion_rate_5s),
      fromFraction(metrics?.bounce_rate_2s),
      fromFraction(metrics?.cover_click_rate),
      fromSeconds(metrics?.avg_view_second),
      toCount(metrics?.homepage_visit_count),
      toCount(metrics?.subscribe_count),
    ],
    ...(key && { key }),
    ...(subject && { subject }),
    ...(href && { href }),
    ...(image && { image }),
  };
}

/** The account's works, page by page. */
export const worksList: List = {
  id: 'studio.works',
  request: (values, next) => ({
    endpoint: itemList,
    params: {
      count: '100',
      ...paramsOf(values, ['order', 'count', 'longArticle', 'cooperation']),
      ...(next?.cursor && { cursor: next.cursor }),
    },
  }),
  page: (answer, _, at) => {
    const { data, source } = answer as AnswerOf<typeof itemList>;
    const works = entries(data?.items);
    const cursor = data?.cursor ?? data?.max_cursor;
    // A page without works, or one that leads to itself, would go on for ever at a call each.
    const more = data?.has_more && works.length > 0 && cursor !== undefined && cursor !== at?.cursor;
    return {
      table: { type: 'table', id: 'studio.works', source, columns: [...WORKS], rows: works.map(workRow) },
      ...(more && { next: { cursor } }),
    };
  },
};
