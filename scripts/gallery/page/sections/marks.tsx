import { BlockView } from '../../../../components/blocks/BlockView';
import type { Metric, Source } from '../../../../lib/report/blocks';
import { ALL_MARKS, remarkOf } from '../../../../lib/report/marks';
import { BLOCKS, MARKED, PLAIN } from '../figures';
import { HOUR, NOW, sourceOf } from '../samples';
import type { State } from '../state';

const block = (metric: Metric) => ({ ...BLOCKS.metrics.full, id: 'xingtu.costs', metrics: [metric] });
const draw = (metric: Metric) => <BlockView block={block(metric)} onOpen={() => {}} />;

/** Room for a tooltip below the figure. */
const ROOM = 400;

/** A figure with its tooltip open. */
const tip = (name: string, metric: Metric): State => ({
  name,
  width: 360,
  draw: () => draw(metric),
  own: { height: ROOM, act: (user) => user.point('[data-metric]') },
});

/** Where a figure can come from. */
const SOURCES: Readonly<Record<string, Partial<Source>>> = {
  'just fetched': { fromCache: false, fetchedAt: NOW },
  'from the cache': {},
  'from the cache, old': { fetchedAt: NOW - 80 * HOUR },
  'sample data': { sample: true },
  'older route, dated, two answers': {
    generation: 'legacy',
    asOf: '2026-03-01',
    also: ['xingtu.marketing'],
    fromCache: false,
  },
};

/** Every mark beside a figure, below a cell and in a tooltip; then every source. */
export const marks: readonly State[] = [
  ...Object.entries(MARKED).map(([mark, metric]) => ({
    name: `${mark}, figure`,
    width: 240,
    draw: () => draw(metric),
  })),
  {
    name: 'cells',
    width: 700,
    draw: () => (
      <BlockView
        block={{
          ...BLOCKS.table.full,
          rows: ALL_MARKS.map((mark) => ({
            cells: [mark, '2026-03-08', 28_000, 1, 2, 3, 47],
            notes: { 2: [remarkOf(mark)] },
          })),
        }}
        onOpen={() => {}}
      />
    ),
  },
  ...Object.entries(MARKED).map(([mark, metric]) => tip(`${mark}, tooltip`, metric)),
  ...Object.entries(SOURCES).map(([name, source]) =>
    tip(`${name}, tooltip`, {
      ...PLAIN,
      source: sourceOf('xingtu.cp', source),
    }),
  ),
  tip('missing, tooltip', { id: 'xingtu.cpm.21_60', unit: 'yuan' }),
  tip('rank among peers, tooltip', BLOCKS.metrics.full.metrics[0] as Metric),
];
