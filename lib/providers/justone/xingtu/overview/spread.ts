import type { Metric, Source } from '../../../../report/blocks';
import type { Options } from '../../../../report/sections';
import type { Query } from '../../../types';
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
