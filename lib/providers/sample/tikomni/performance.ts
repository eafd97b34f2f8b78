import { shanghaiDay } from '../../../report/day';
import { median } from '../../draw';
import * as endpoints from '../../tikomni/performance/endpoints';
import type { Query } from '../../types';
import type { Sample, Samples } from '../types';
import { publishedAt, type Work } from '../xingtu/creator';
import { clockOf, innerOf, me, mine, OK, round } from './mine';

const mean = (values: readonly number[]) =>
  values.length ? values.reduce((a, b) => a + b, 0) / values.length : 0;

const day = (compact = '') => compact.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');

/** Kinds of works by length, as the wire numbers them. */
const genreOf = ({ duration }: Work) => (duration <= 60 ? '1' : duration <= 180 ? '2' : '3');

/** The works that an analysis is about. */
function analysed(query: Query, now: number): Work[] {
  const [from, to] = [day(query.start_date), day(query.end_date)];
  const genres = query.genres?.split(',');
  return mine()
    .filter((work) => {
      const published = shanghaiDay(now, -work.age);
      return published >= from && published <= to && (genres?.includes(genreOf(work)) ?? true);
    })
    .sort((a, b) => a.age - b.age);
}

const verticals: Sample = (query, now) => ({
  ...OK,
  primary_verticals: analysed(query, now).length > 0 ? [me.person.field, '生活记录'] : [],
});

const overview: Sample = (query, now) => {
  const works = analysed(query, now);
  const average = (read: (work: Work) => number) => ({ metric_value: round(mean(works.map(read)), 1) });
  return {
    ...OK,
    median_play_count: { metric_value: Math.round(median(works.map(({ plays }) => plays)) ?? 0) },
    average_like_count_per_video: average(({ likes }) => likes),
    average_comment_count_per_video: average(({ comments }) => comments),
    average_share_count_per_video: average(({ shares }) => shares),
  };
};

const performance: Sample = (query, now) => ({
  ...OK,
  items: analysed(query, now).map((work) => {
    const inner = innerOf(work);
    return {
      item_id: work.itemId,
      title: work.title,
      publish_time: clockOf(publishedAt(work, now)),
      play_count: work.plays,
      like_count: work.likes,
      comment_count: work.comments,
      share_count: work.shares,
      average_play_duration: round(inner.watchTime, 2),
      completion_rate_5s: round(inner.finish5s),
      bounce_rate_2s: round(inner.bounce2s),
      cover: { url_list: [] },
    };
  }),
});

/** Made-up answers of this section's endpoints. */
export const samples: Samples = [
  [endpoints.verticals, verticals],
  [endpoints.overview, overview],
  [endpoints.performance, performance],
];
