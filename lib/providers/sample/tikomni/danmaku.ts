import * as endpoints from '../../tikomni/danmaku/endpoints';
import { random } from '../random';
import type { Sample, Samples } from '../types';
import { OK, round, workOf } from './mine';

const HOT: readonly (readonly [word: string, sentiment: string])[] = [
  ['哈哈哈', 'positive'],
  ['学到了', 'positive'],
  ['太好看了', 'positive'],
  ['求链接', 'neutral'],
  ['第一次看', 'neutral'],
  ['这是哪里', 'neutral'],
  ['有点长', 'negative'],
  ['没看懂', 'negative'],
];

const danmaku: Sample = (query) => {
  const { itemId, duration } = workOf(query);
  const r = random(itemId, 'danmaku');
  const total = r.int(200, 4000);
  const seconds = Array.from({ length: Math.floor(duration / 2) + 1 }, (_, place) => place * 2);
  const peak = r.between(0.3, 0.8) * duration;
  const counts = r.split(
    total,
    seconds.map((second) => 0.2 + Math.exp(-(((second - peak) / (duration / 6)) ** 2))),
  );
  const words = r.split(Math.round(total / 3), [30, 20, 15, 12, 9, 6, 5, 3]);
  return {
    ...OK,
    bullet_distribution: seconds.map((time_point, place) => ({
      time_point,
      count: counts[place] ?? 0,
      percentage: round((100 * (counts[place] ?? 0)) / total, 1),
    })),
    hot_words: HOT.map(([word, sentiment], place) => ({ word, count: words[place] ?? 0, sentiment })),
    total_count: total,
    peak_time: seconds[counts.indexOf(Math.max(...counts))] ?? 0,
  };
};

/** Made-up answers of this section's endpoints. */
export const samples: Samples = [[endpoints.danmaku, danmaku]];
