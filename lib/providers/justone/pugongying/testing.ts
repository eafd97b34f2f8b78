import type { Block } from '../../../report/blocks';
import type { Options } from '../../../report/sections';
import type { Subject } from '../../../subject/types';
import { answersFrom, type Given, inputOf } from '../../testing';
import type { Section } from '../../types';

export const USER: Subject = {
  platform: 'pugongying',
  kind: 'kol',
  id: '5a9900000123456789abcdef',
  idType: 'xhsUserId',
};
export const NOTE: Subject = {
  platform: 'xiaohongshu',
  kind: 'item',
  id: '6a9901000123456789abcdef',
  idType: 'xhsNoteId',
};

export const draw = (section: Section, given: readonly Given[], options?: Options): Block[] =>
  section.blocks(inputOf(section, section.id === 'note.detail' ? NOTE : USER, options), answersFrom(given));

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
