import { type LineOf, sourceOf } from '../../../draw';
import type { Section } from '../../../types';
import { fromFraction, toCount, toCountUnlessZero } from '../../../units';
import { figuresOf } from '../draw';
import { fansHistory } from './endpoints';
import type { MetricId } from './words';

const { count, ratio } = figuresOf<MetricId>();

/** Followers by day: how many there are, or how many came. */
export const fansSection: Section = {
  id: 'pgy.fans',
  requests: ({ subject, options }) => [{ endpoint: fansHistory, params: { ...options, user: subject.id } }],
  blocks({ options }, answers) {
    const answer = answers.get(fansHistory);
    if (!answer) return [];
    const days = (answer.data?.list ?? [])
      .flatMap((entry) => (entry?.dateKey === undefined ? [] : [{ day: entry.dateKey, fans: entry.num }]))
      .sort((a, b) => (a.day < b.day ? -1 : 1));
    const source = sourceOf(answer, days.at(-1)?.day);
    // A total of zero is a missing number; a day without new followers is a day like any other.
    const [line, read] =
      options.growth === 'increase'
        ? (['pgy.newFans', toCount] as const)
        : (['pgy.totalFans', toCountUnlessZero] as const);
    return [
      {
        type: 'metrics',
        id: 'pgy.fansInRange',
        source,
        metrics: [
          count('pgy.fansChange', toCount(answer.data?.fansNumInc)),
          ratio('pgy.fansChangeRate', fromFraction(answer.data?.fansNumIncRate)),
        ],
      },
      {
        type: 'series',
        id: 'pgy.fansTrend',
        source,
        axis: { kind: 'day', values: days.map((entry) => entry.day) },
        lines: [
          { id: line, unit: 'count', values: days.map((entry) => read(entry.fans)) },
        ] satisfies LineOf<MetricId>[],
      },
    ];
  },
};
