import type { Block, Metric } from '../../../report/blocks';
import type { Ratio } from '../../../report/units';
import { type AnswerOf, metricOf } from '../../draw';
import type { Section } from '../../types';
import { fromFraction, toCount } from '../units';
import { diagnosis } from './endpoints';
import type { MetricId, NoteId } from './words';

const metric = metricOf<MetricId>();

type Diagnosis = NonNullable<AnswerOf<typeof diagnosis>['data']>;

/** The five dimensions, in the order of the creator centre's own page, and the unit of each one's value. */
const DIMENSIONS = [
  ['PlayCnt', 'plays', 'count'],
  ['Interact', 'interact', 'ratio'],
  ['PlayFinishRatio', 'finish', 'ratio'],
  ['NewFans', 'fans', 'count'],
  ['PublishActivation', 'posts', 'count'],
] as const;

const CONTENT = DIMENSIONS.map(([wire]) => wire);

/** The level of the answer that holds the dimensions: the contract's example wraps it once more. */
function contentOf(data: Diagnosis | undefined) {
  const levels = [data, data?.data, data?.data?.data];
  return levels.find((level) => CONTENT.some((wire) => level?.[wire] !== undefined));
}

/** A share of those beaten: outside of 0 to 1 it is none. */
const rank = (value: number | undefined): Ratio | undefined =>
  value !== undefined && value >= 0 && value <= 1 ? fromFraction(value) : undefined;

/** Below this on both scales the contract advises to work on a dimension. */
const WEAK = 0.5;

/** How the account did in its last seven days. */
export const diagnosisSection: Section = {
  id: 'studio.diagnosis',
  requests: () => [{ endpoint: diagnosis, params: {} }],
  blocks: (_, answers): Block[] => {
    const answer = answers.get(diagnosis);
    if (!answer) return [];
    const content = contentOf(answer.data);
    return DIMENSIONS.map(([wire, name, unit]): Block => {
      const { OwnValue, SimilarValue, AuthorRank, SimilarRank } = content?.[wire] ?? {};
      const id = `studio.${name}` as const;
      const [past, peers] = [rank(AuthorRank), rank(SimilarRank)];
      const weak = past !== undefined && peers !== undefined && past < WEAK && peers < WEAK;
      const value = (key: MetricId, given: number | undefined, note?: NoteId): Metric =>
        unit === 'ratio'
          ? metric(key, unit, fromFraction(given), note ? { note } : {})
          : metric(key, unit, toCount(given), note ? { note } : {});
      return {
        type: 'metrics',
        id: `studio.diagnosis.${name}`,
        source: answer.source,
        metrics: [
          value(`${id}.own`, OwnValue, weak ? (`studio.advice.${name}` as const) : undefined),
          metric(`${id}.past`, 'ratio', past),
          metric(`${id}.peers`, 'ratio', peers),
          value(`${id}.mean`, SimilarValue),
        ],
      };
    });
  },
};
