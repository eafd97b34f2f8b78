import type { Block, Source } from '../../../report/blocks';
import type { Options } from '../../../report/sections';
import type { Subject } from '../../../subject/types';
import { answersFrom, figure, inputOf, type Raw } from '../../testing';
import type { Section, SectionInput } from '../../types';

export const KOL: Subject = {
  platform: 'xingtu',
  kind: 'kol',
  id: '7000000000000000001',
  idType: 'xingtuKolId',
};
export const WORK: Subject = {
  platform: 'douyin',
  kind: 'item',
  id: '7100000000000000001',
  idType: 'awemeId',
};

/** What a section is asked for: the work for sections of a work, the creator for the others. */
export const askedOf = (section: Section, options?: Options): SectionInput =>
  inputOf(section, section.id.startsWith('item') ? WORK : KOL, options);

export const draw = (
  section: Section,
  raw: Raw,
  source?: Partial<Source>,
  each?: Readonly<Record<string, Partial<Source>>>,
): Block[] => section.blocks(askedOf(section), answersFrom(raw, source, each));

/** Where the figure of an id is from: its block's source, unless it has one of its own. */
export function sourceOfFigure(blocks: Block[], id: string): Source {
  const holder = blocks.find(
    (one) => one.type === 'metrics' && one.metrics.some((metric) => metric.id === id),
  );
  const source = figure(blocks, id).source ?? holder?.source;
  if (!source) throw new Error(`no source of ${id}`);
  return source;
}
