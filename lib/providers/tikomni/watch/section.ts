import type { Block } from '../../../report/blocks';
import { sourceOfParts } from '../../draw';
import type { Answers, Endpoint, Section } from '../../types';
import { bySecond, overSeconds, type Pairs } from '../draw';
import { fromFraction } from '../units';
import { watchBounce, watchLikes, watchRetention } from './endpoints';
import type { MetricId } from './words';

/** The three curves, each with that of similar creators. */
const CURVES = [
  [watchRetention, 'retention'],
  [watchLikes, 'likes'],
  [watchBounce, 'bounce'],
] as const;

const curves = (answers: Answers) =>
  CURVES.flatMap(([endpoint, name], place) => {
    const answer = answers.get(endpoint);
    return answer ? [{ answer, name, place }] : [];
  });

/** Where in the video people stay, like and leave, against similar creators. Three calls: one for each curve. */
export const watchSection: Section = {
  id: 'studio.item.watch',
  requests: ({ subject }) =>
    CURVES.map(([endpoint]) => ({ endpoint: endpoint as Endpoint, params: { itemId: subject.id } })),
  blocks: (_, answers): Block[] => {
    const given = curves(answers);
    const [first, ...rest] = given.map(({ answer }) => answer.source);
    if (!first) return [];
    const fractions = (pairs: Pairs) =>
      new Map([...bySecond(pairs)].map(([second, value]) => [second, fromFraction(value) as number]));
    return [
      {
        type: 'series',
        id: 'studio.item.watch',
        source: sourceOfParts(first, ...rest),
        ...overSeconds<MetricId>(
          given.flatMap(({ answer, name, place }) => {
            const { current_item, similar_author } = answer.data?.analysis_trend ?? {};
            return [
              {
                id: `studio.watch.${name}` as const,
                unit: 'ratio' as const,
                values: fractions(current_item),
                place,
              },
              {
                id: `studio.watch.${name}.similar` as const,
                unit: 'ratio' as const,
                values: fractions(similar_author),
                of: `studio.watch.${name}` as const,
              },
            ];
          }),
        ),
      },
    ];
  },
};
