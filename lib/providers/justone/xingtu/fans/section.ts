import type { Block } from '../../../../report/blocks';
import { shanghaiDay } from '../../../../report/day';
import type { Section } from '../../../types';
import { fromFraction, toCount } from '../../../units';
import { entries, isDay, type LineOf, metricOf, sourceOf } from '../draw';
import { dailyFans } from './endpoints';
import type { MetricId } from './words';

const metric = metricOf<MetricId>();

const DAY = 86_400_000;

/** How the number of fans moves, up to yesterday: today is not over. */
export const fansSection: Section = {
  id: 'xingtu.fans',
  requests: ({ subject, options, now }) => [
    {
      endpoint: dailyFans,
      params: {
        kolId: subject.id,
        startDate: shanghaiDay(now, options.range === '90' ? -90 : -30),
        endDate: shanghaiDay(now, -1),
      },
    },
  ],
  blocks: (_, answers): Block[] => {
    const answer = answers.get(dailyFans);
    if (!answer) return [];
    const byDay = new Map(
      entries(answer.data?.daily).flatMap(({ date, fans_cnt }) =>
        isDay(date) && fans_cnt !== undefined ? [[date as string, fans_cnt]] : [],
      ),
    );
    const days = [...byDay.keys()].sort();
    const totals = days.map((day) => byDay.get(day));
    // A change is one day's: across a gap there is none.
    const changes = days.map((day, index) => {
      const before = days[index - 1];
      if (before === undefined || Date.parse(day) - Date.parse(before) !== DAY) return undefined;
      return (totals[index] ?? 0) - (totals[index - 1] ?? 0);
    });
    const [first, last] = [totals[0], totals.at(-1)];
    const numbers =
      first !== undefined && last !== undefined && days.length > 1 ? { first, last } : undefined;
    const estimate = numbers && { estimate: numbers };
    const source = sourceOf(answer, days.at(-1));
    return [
      {
        type: 'metrics',
        id: 'xingtu.fansSummary',
        source,
        metrics: [
          metric('xingtu.fansTotal', 'count', toCount(last)),
          metric('xingtu.fansChange', 'count', toCount(numbers && numbers.last - numbers.first), estimate),
          metric(
            'xingtu.fansGrowth',
            'ratio',
            numbers?.first ? fromFraction((numbers.last - numbers.first) / numbers.first) : undefined,
            estimate,
          ),
        ],
      },
      {
        type: 'series',
        id: 'xingtu.fansTotals',
        source,
        axis: { kind: 'day', values: days },
        lines: [{ id: 'xingtu.fansTotal', unit: 'count', values: totals }] satisfies LineOf<MetricId>[],
      },
      {
        type: 'series',
        id: 'xingtu.fansChanges',
        source,
        axis: { kind: 'day', values: days },
        lines: [{ id: 'xingtu.fansDaily', unit: 'count', values: changes }] satisfies LineOf<MetricId>[],
      },
    ];
  },
};
