import type { DistributionBlock, Source } from '../../../../report/blocks';
import type { Count, Ratio } from '../../../../report/units';
import type { Section } from '../../../types';
import { fromFraction, toCount } from '../../../units';
import { entries, quotient, total } from '../draw';
import { touchDistribution, videoDistribution } from './endpoints';
import type { TitleId } from './words';

interface Group {
  name?: string | undefined;
  cnt?: number | undefined;
  /** The platform's own share, a fraction. */
  proportion?: number | undefined;
}

/** Groups of one name are one group. A group without a name or a number is left out. */
function summed(groups: readonly Group[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { name, cnt } of groups)
    if (name && cnt !== undefined && cnt >= 0) sums.set(name, (sums.get(name) ?? 0) + cnt);
  return sums;
}

/** Groups as shares of all of them, the largest first; nothing where there are none. */
function distribution(id: TitleId, source: Source, groups: readonly Group[]): DistributionBlock[] {
  const sums = summed(groups);
  const whole = total([...sums.values()]);
  const given = new Map(groups.map(({ name, proportion }) => [name, proportion]));
  const rows = [...sums].flatMap(([key, count]) => {
    const share = fromFraction(given.get(key) ?? quotient(count, whole));
    return share === undefined ? [] : [{ key, share: share as Ratio, count: toCount(count) as Count }];
  });
  if (rows.length === 0) return [];
  return [{ type: 'distribution', id, source, rows: rows.sort((a, b) => b.share - a.share) }];
}

/** What topics the works are of, or which of them reached users: each is a call of its own. */
export const mixSection: Section = {
  id: 'xingtu.mix',
  requests: ({ subject, options }) => [
    {
      endpoint: options.mix === 'works' ? videoDistribution : touchDistribution,
      params: { kolId: subject.id },
    },
  ],
  blocks: (_, answers) => {
    const touched = answers.get(touchDistribution);
    const made = answers.get(videoDistribution);
    const kinds = entries(touched?.data?.video_touch);
    return [
      ...(touched
        ? [
            ...distribution(
              'xingtu.mix.kinds',
              touched.source,
              kinds.flatMap(({ distribution_data }) => distribution_data ?? []),
            ),
            ...distribution(
              'xingtu.mix.reach',
              touched.source,
              kinds.flatMap(({ second_distribution }) =>
                entries(second_distribution).flatMap(({ distribution_data }) => distribution_data ?? []),
              ),
            ),
          ]
        : []),
      ...(made
        ? distribution('xingtu.mix.works', made.source, entries(made.data?.video_content_distribution))
        : []),
    ];
  },
};
