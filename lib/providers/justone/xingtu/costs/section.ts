import type { Metric, MetricsBlock } from '../../../../report/blocks';
import type { Section } from '../../../types';
import { fromYuanUnlessZero, toCountUnlessZero } from '../../../units';
import { type AnswerOf, dayOfSeconds, metricOf, sourceOf } from '../draw';
import { commerceSpread } from './endpoints';
import type { MetricId, NoteId, TitleId } from './words';

const metric = metricOf<MetricId>();

type Costs = NonNullable<AnswerOf<typeof commerceSpread>['data']>;

/** The lengths of video: as this call names them, and as all others do. */
const LENGTHS = [
  ['1_20', '1_20'],
  ['20_60', '21_60'],
  ['60', '60'],
] as const;

const BASES = [
  ['vv', ''],
  ['sn', 'sn_'],
] as const;

/** How far apart the prices that two costs come to may be: the wire rounds to four places. */
const TOLERANCE = 0.01;

/** The price is one, whatever plays it is divided by: where the two costs come to different prices, one of them is of another unit. */
function contradicts(data: Costs, length: (typeof LENGTHS)[number][0]): boolean {
  const [cpm, plays, otherCpm, otherPlays] = [
    data[`cpm_${length}`],
    data.vv,
    data[`sn_cpm_${length}`],
    data.sn_vv,
  ];
  if (!cpm || !plays || !otherCpm || !otherPlays) return false;
  return Math.abs((cpm * plays) / (otherCpm * otherPlays) - 1) > TOLERANCE;
}

function figures(data: Costs, base: 'vv' | 'sn', prefix: '' | 'sn_'): Metric[] {
  const costs = (['cpm', 'cpe'] as const).flatMap((kind) =>
    LENGTHS.map(([wire, length]) =>
      metric(
        `xingtu.costs.${base}.${kind}.${length}`,
        'yuan',
        fromYuanUnlessZero(data[`${prefix}${kind}_${wire}`]),
        kind === 'cpm' && contradicts(data, wire) ? { uncertain: true } : {},
      ),
    ),
  );
  // The three lengths of each cost stand below those of the other; what they are reckoned by follows.
  return [
    ...costs,
    metric(`xingtu.costs.${base}.plays`, 'count', toCountUnlessZero(data[`${prefix}vv`]), {
      note: 'xingtu.costs.base' satisfies NoteId,
    }),
  ];
}

/** What plays and engagements cost, on the two kinds of plays that the platform reckons with. */
export const costsSection: Section = {
  id: 'xingtu.costs',
  requests: ({ subject }) => [{ endpoint: commerceSpread, params: { kolId: subject.id } }],
  blocks: (_, answers): MetricsBlock[] => {
    const answer = answers.get(commerceSpread);
    if (!answer) return [];
    const source = sourceOf(answer, dayOfSeconds(answer.data?.modify_time));
    return BASES.map(([base, prefix]) => ({
      type: 'metrics',
      id: `xingtu.costs.${base}` satisfies TitleId,
      source,
      metrics: figures(answer.data ?? {}, base, prefix),
    }));
  },
};
