import type { Block } from '../../../report/blocks';
import { entries, metricOf } from '../../draw';
import type { Section } from '../../types';
import { bySecond, overSeconds } from '../draw';
import { fromSeconds, toCount } from '../units';
import { danmaku } from './endpoints';
import type { MetricId } from './words';

const metric = metricOf<MetricId>();

/** The feelings of hot words: in the contract's prose they are Chinese, in its example English. */
const FEELINGS: Readonly<Record<string, 'positive' | 'negative' | 'neutral'>> = {
  positive: 'positive',
  正面: 'positive',
  negative: 'negative',
  负面: 'negative',
  neutral: 'neutral',
  中性: 'neutral',
};

/** When viewers write over the video, and what. */
export const danmakuSection: Section = {
  id: 'studio.item.danmaku',
  requests: ({ subject }) => [{ endpoint: danmaku, params: { itemId: subject.id } }],
  blocks: (_, answers): Block[] => {
    const answer = answers.get(danmaku);
    if (!answer) return [];
    const { data, source } = answer;
    const own = new Map([
      ...bySecond(data?.current_item),
      ...entries(data?.bullet_distribution).flatMap(({ time_point: second, count }) =>
        second !== undefined && count !== undefined ? [[second, count] as const] : [],
      ),
    ]);
    const similar = bySecond(data?.similar_author);
    const lines = [
      { id: 'studio.danmaku' as const, unit: 'count' as const, values: own },
      ...(similar.size > 0
        ? [
            {
              id: 'studio.danmaku.similar' as const,
              unit: 'count' as const,
              values: similar,
              of: 'studio.danmaku' as const,
            },
          ]
        : []),
    ];
    const hot = entries(data?.hot_words).flatMap(({ word, count, sentiment = '' }) =>
      word ? [{ text: word, weight: count, feeling: FEELINGS[sentiment.toLowerCase()] ?? 'unknown' }] : [],
    );
    return [
      ...(data?.total_count === undefined && data?.peak_time === undefined
        ? []
        : [
            {
              type: 'metrics' as const,
              id: 'studio.item.danmakuTotal',
              source,
              metrics: [
                metric('studio.danmaku.total', 'count', toCount(data.total_count)),
                metric('studio.danmaku.peak', 'seconds', fromSeconds(data.peak_time)),
              ],
            },
          ]),
      { type: 'series', id: 'studio.item.danmaku', source, ...overSeconds<MetricId>(lines) },
      ...(['positive', 'neutral', 'negative', 'unknown'] as const).flatMap((feeling): Block[] => {
        const tags = hot
          .filter((word) => word.feeling === feeling)
          .map(({ text, weight }) => ({ text, ...(weight !== undefined && { weight }) }));
        return tags.length > 0 ? [{ type: 'tags', id: `studio.item.hotWords.${feeling}`, source, tags }] : [];
      }),
    ];
  },
};
