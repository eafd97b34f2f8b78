import * as endpoints from '../../tikomni/watch/endpoints';
import { type Random, random } from '../random';
import type { Sample, Samples } from '../types';
import { OK, round, workOf } from './mine';

/** `65` as `01:05`. */
const clock = (second: number) =>
  [Math.floor(second / 60), second % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** How a curve runs over the video, from its start (0) to its end (1), by the wire's number of the analysis. */
const CURVES: Readonly<Record<string, (at: number, r: Random) => number>> = {
  '1': (at) => 0.12 + 0.88 * Math.exp(-3.2 * at),
  '2': (at, r) => (0.02 + 0.08 * Math.exp(-((at - 0.6) ** 2) / 0.03)) * r.between(0.8, 1.2),
  '7': (at, r) => (0.02 + 0.3 * Math.exp(-8 * at)) * r.between(0.8, 1.2),
};

const watchTrend: Sample = (query) => {
  const { itemId, duration } = workOf(query);
  const type = query.analysis_type ?? '1';
  const curve = CURVES[type] ?? CURVES['1'];
  const line = (who: string, step: number, factor: number) => {
    const r = random(itemId, 'watch', type, who);
    return Array.from({ length: Math.floor(duration / step) + 1 }, (_, place) => {
      const second = place * step;
      const value = (curve?.(second / duration, r) ?? 0) * (second === 0 ? 1 : factor);
      return { key: clock(second), value: round(Math.min(1, value)) };
    });
  };
  return {
    ...OK,
    analysis_trend: {
      current_item: line('own', 1, random(itemId, type).between(0.9, 1.25)),
      similar_author: line('similar', 2, 1),
    },
  };
};

/** Made-up answers of this section's endpoints. */
export const samples: Samples = [
  [endpoints.watchRetention, watchTrend],
  [endpoints.watchLikes, watchTrend],
  [endpoints.watchBounce, watchTrend],
];
