import type { Block, Dimension, DistributionBlock, Source } from '../../../../report/blocks';
import { sourceOf } from '../../../draw';
import type { Section } from '../../../types';
import { fromFraction, fromPercent, toCount, toCountUnlessZero } from '../../../units';
import { beats, distribution, figuresOf, type Share } from '../draw';
import type { MetricId as OverviewMetricId } from '../overview/words';
import { type FansProfile, type FansSummary, fansProfile, fansSummary } from './endpoints';
import type { MetricId } from './words';

const { count, ratio } = figuresOf<MetricId | OverviewMetricId>();

type Named = FansProfile['provinces'];

const named = (rows: Named) =>
  (rows ?? []).map((row) => ({ key: row?.name, share: fromFraction(row?.percent) }));

/** The platform tells of followers only, never of those who watch. */
function profile(data: FansProfile, source: Source): Block[] {
  const fans = (by: Dimension, id: string, shares: readonly Share[], order?: 'ordered') =>
    distribution(id, source, shares, order).map(
      (block): DistributionBlock => ({ ...block, people: { side: 'fans', by, alone: true } }),
    );
  return [
    ...fans('gender', 'pgy.fansGender', [
      { key: 'female', share: fromFraction(data.gender?.female) },
      { key: 'male', share: fromFraction(data.gender?.male) },
    ]),
    ...fans(
      'age',
      'pgy.fansAge',
      (data.ages ?? []).map((row) => ({ key: row?.group, share: fromFraction(row?.percent) })),
      'ordered',
    ),
    ...fans('interest', 'pgy.fansInterests', named(data.interests)),
    ...fans('province', 'pgy.fansProvinces', named(data.provinces)),
    ...fans('city', 'pgy.fansCities', named(data.cities)),
    ...fans(
      'device',
      'pgy.fansDevices',
      (data.devices ?? []).map((row) => ({ key: row?.desc ?? row?.name, share: fromFraction(row?.percent) })),
    ),
  ];
}

function summary(data: FansSummary, source: Source): Block {
  return {
    type: 'metrics',
    id: 'pgy.fansSummary',
    source,
    metrics: [
      count('pgy.fans', toCountUnlessZero(data.fansNum)),
      count('pgy.fansGained', toCount(data.fansIncreaseNum)),
      ratio(
        'pgy.fansGrowth',
        fromPercent(data.fansGrowthRate),
        beats(data.fansGrowthBeyondRate, data.fansGrowthRate),
      ),
      count('pgy.activeFans', toCount(data.activeFansL28)),
      ratio(
        'pgy.activeFansShare',
        fromPercent(data.activeFansRate),
        beats(data.activeFansBeyondRate, data.activeFansRate),
      ),
      count('pgy.engagedFans', toCount(data.engageFansL30)),
      ratio(
        'pgy.engagedFansShare',
        fromPercent(data.engageFansRate),
        beats(data.engageFansBeyondRate, data.engageFansRate),
      ),
      count('pgy.readingFans', toCount(data.readFansIn30)),
      ratio(
        'pgy.readingFansShare',
        fromPercent(data.readFansRate),
        beats(data.readFansBeyondRate, data.readFansRate),
      ),
      count('pgy.payingFans', toCount(data.payFansUserNum30d)),
      ratio('pgy.payingFansShare', fromPercent(data.payFansUserRate30d)),
    ],
  };
}

/** A creator's followers, and how much they do. */
export const audienceSection: Section = {
  id: 'pgy.audience',
  requests: ({ subject }) => [
    { endpoint: fansSummary, params: { user: subject.id } },
    { endpoint: fansProfile, params: { user: subject.id } },
  ],
  blocks(_input, answers) {
    const fans = answers.get(fansSummary);
    const people = answers.get(fansProfile);
    return [
      ...(fans ? [summary(fans.data ?? {}, fans.source)] : []),
      ...(people?.data ? profile(people.data, sourceOf(people, people.data.dateKey)) : []),
    ];
  },
};
