import type { Block } from '../../../report/blocks';
import { SUBJECTS } from '../../testing';

export const USER = SUBJECTS.pgy;
export const NOTE = SUBJECTS.note;

/**
 * Every metric, column, line and marker id of a report, every block and filter id, and every note and link, but those of a verdict: its
 * words are no platform's own.
 */
export function idsOf(all: readonly Block[]): { metrics: string[]; blocks: string[]; notes: string[] } {
  const blocks = all.filter(({ type }) => type !== 'verdict');
  const metrics = blocks.flatMap((block) =>
    block.type === 'metrics' ? block.metrics : block.type === 'card' ? block.facts : [],
  );
  return {
    metrics: blocks.flatMap((block) =>
      block.type === 'table'
        ? block.columns.map((column) => column.id)
        : block.type === 'series'
          ? [...block.lines.map((line) => line.id), ...(block.marker ? [block.marker.id] : [])]
          : block.type === 'metrics'
            ? block.metrics.map((metric) => metric.id)
            : block.type === 'card'
              ? block.facts.map((metric) => metric.id)
              : [],
    ),
    blocks: blocks.flatMap((block) => [
      block.id,
      ...(block.type === 'table' ? (block.filters ?? []).map((filter) => filter.id) : []),
    ]),
    notes: [
      ...metrics.flatMap((metric) => (metric.note === undefined ? [] : [metric.note])),
      ...blocks.flatMap((block) => (block.type === 'card' && block.link ? [block.link.id] : [])),
    ],
  };
}
