import * as endpoints from '../../tikomni/overview/endpoints';
import { random } from '../random';
import type { Sample, Samples } from '../types';
import { innerOf, itemOf, OK, workOf } from './mine';

const itemOverview: Sample = (query, now) => {
  const work = workOf(query);
  const inner = innerOf(work);
  const r = random(work.itemId, 'overview');
  const item = itemOf(work, now);
  return {
    ...OK,
    items: [
      {
        ...item,
        video_info: { duration: work.duration * 1000 },
        picture_info: { count: 0 },
        metrics: {
          ...item.metrics,
          unsubscribe_count: String(r.int(0, 9)),
          avg_view_proportion: (inner.watchTime / work.duration).toFixed(6),
          fan_view_proportion: inner.fanPlays.toFixed(6),
          danmaku_count: String(r.int(20, 900)),
          dislike_count: String(r.int(0, 40)),
          cover_show: String(r.int(200, 9000)),
        },
        dou_plus: { view_count: String(r.chance(0.5) ? r.int(2000, 40_000) : 0) },
        incentive_life: { incentive_play_count: String(r.int(0, 8000)) },
        content_analysis: { quality: 0 },
      },
    ],
  };
};

/** Made-up answers of this section's endpoints. */
export const samples: Samples = [[endpoints.itemOverview, itemOverview]];
