import type { Block, Metric, Source } from '../../../../report/blocks';
import { fromPercent, toCount, toCountUnlessZero } from '../../../units';
import { engagementMedianOf, figuresOf, unlessZero } from '../draw';
import type { Blogger } from './endpoints';
import type { MetricId } from './words';

const { count, ratio } = figuresOf<MetricId>();

/** The figures that a list row or a profile carries itself; the two fill different ones, and zero is "not filled" for most. */
export const profileMetrics = (row: Blogger): Metric[] => [
  count('pgy.profileReadMedian', toCountUnlessZero(row.clickMidNum)),
  count('pgy.profileEngagementMedian', engagementMedianOf(row)),
  count('pgy.businessNotes', toCount(row.businessNoteCount)),
  ratio('pgy.profileActiveFansShare', fromPercent(row.fansActiveIn28dLv)),
  ratio('pgy.profileEngagedFansShare', fromPercent(row.fansEngageNum30dLv)),
  ratio('pgy.profileFansGrowth', fromPercent(row.fans30GrowthRate)),
  ratio('pgy.profileHundredLikeShare', fromPercent(row.hundredLikePercent30)),
  ratio('pgy.profileThousandLikeShare', fromPercent(row.thousandLikePercent30)),
  ratio('pgy.profileVideoFinishRate', fromPercent(unlessZero(row.videoFinishRate))),
  ratio('pgy.profileReplyRate', fromPercent(unlessZero(row.inviteReply48hNumRatio))),
];

/** The figures of the profile that are filled, as a block. */
export function profile(row: Blogger, source: Source): Block[] {
  const metrics = profileMetrics(row).filter((metric) => metric.value !== undefined);
  return metrics.length === 0 ? [] : [{ type: 'metrics', id: 'pgy.profile', source, metrics }];
}
