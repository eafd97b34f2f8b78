import type { Metric, Source } from '../../../../report/blocks';
import type { Options } from '../../../../report/sections';
import type { Query } from '../../../types';
import { fromBasisPoints, toCount } from '../../../units';
import { type AnswerOf, percentile, total, unlessContradicted } from '../draw';
import { spread } from './endpoints';

/** The spread call for some switches: one form of it, so that every section that needs it shares the answer. */
export function spreadParams(kolId: string, options: Options): Query {
  const { videos = 'personal', range = '30', assigned = 'all', traffic = 'exclude' } = options;
  return { kolId, videos, range, assigned, traffic };
}

/**
 * The figures of a block. Where that is from the legacy route of the spread call, which cannot be told for certain which
 * traffic to count, all that came that way say so; an estimate made of other answers has a source of its own, and does not.
 */
export function withTrafficNote(source: Source, metrics: readonly Metric[]): Metric[] {
  if (source.endpoint !== spread.id || source.generation !== 'legacy') return [...metrics];
  const counted = ({ endpoint, also }: Source) => endpoint === spread.id || also?.includes(spread.id);
  return metrics.map((one) => (counted(one.source ?? source) ? { ...one, note: 'xingtu.flowType' } : one));
}

type Ranked = { overtake?: number | undefined; label?: string | undefined } | undefined;

/** What the spread answer counts: each figure with its rank, and none where there was nothing to count. */
export function countedOf(data: AnswerOf<typeof spread>['data']) {
  const works = toCount(data?.item_num);
  const { play_mid, like_avg, comment_avg, share_avg, avg_duration } = data ?? {};
  // Means and medians over no works at all come as zeros; so do places that were never filled.
  const empty = works === 0 || ![play_mid, like_avg, comment_avg, share_avg, avg_duration].some(Boolean);
  const over = (value: number | undefined) => (empty && value === 0 ? undefined : value);
  const { interact_rate: interaction, play_over_rate: completion, play_stability: stability } = data ?? {};
  const interactions = total([like_avg, comment_avg, share_avg].flatMap((mean) => mean ?? []));
  const interactRate = over(unlessContradicted(interaction?.value, interactions, play_mid));
  const finished = over(completion?.value);
  /** The rank of a figure: none where the answer has a value that is not shown, since the rank is of that value. */
  const rank = (shown: number | undefined, given: number | undefined, of: Ranked) =>
    shown === undefined && (given !== undefined || empty) ? {} : percentile(of?.overtake, of?.label);
  return {
    works,
    over,
    median: {
      value: toCount(over(play_mid)),
      rank: rank(over(play_mid), play_mid, data?.item_rate?.play_mid),
    },
    interaction: {
      value: fromBasisPoints(interactRate),
      rank: rank(interactRate, interaction?.value, interaction),
    },
    completion: {
      value: fromBasisPoints(finished),
      rank: rank(finished, completion?.value, completion),
    },
    stability: { rank: rank(undefined, undefined, stability) },
  };
}
