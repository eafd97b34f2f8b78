import type { Block, Source } from '../../../report/blocks';
import { figure, SUBJECTS } from '../../testing';

export const KOL = SUBJECTS.xingtu;
export const WORK = SUBJECTS.item;

/** Where the figure of an id is from: its block's source, unless it has one of its own. */
export function sourceOfFigure(blocks: Block[], id: string): Source {
  const holder = blocks.find(
    (one) => one.type === 'metrics' && one.metrics.some((metric) => metric.id === id),
  );
  const source = figure(blocks, id).source ?? holder?.source;
  if (!source) throw new Error(`no source of ${id}`);
  return source;
}
