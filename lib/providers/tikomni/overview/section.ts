import type { Block, Metric } from '../../../report/blocks';
import { dayOfSeconds, entries, metricOf } from '../../draw';
import type { Section } from '../../types';
import { countsOf, formOf, reviewOf, workHref } from '../draw';
import { fromFraction, fromMilliseconds, fromSeconds, toCount } from '../units';
import { itemOverview } from './endpoints';
import type { MetricId } from './words';

const metric = metricOf<MetricId>();

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
