import type { Block, Metric, Source } from '../../../report/blocks';
import { initialOptions, type Options } from '../../../report/sections';
import type { Subject } from '../../../subject/types';
import type { Answer, Answers, Endpoint, Section, SectionInput } from '../../types';
import { readWire } from '../../wire';
import { xingtuEndpoints } from '.';

/** What the tests of this provider share: sections are drawn over raw answers, read like the real ones. */

export const NOW = Date.parse('2026-03-09T12:00:00+08:00');
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

type Raw = Readonly<Record<string, unknown>>;

/** Answers by endpoint id, as the gateway would hand them over. */
export function answersFrom(
  raw: Raw,
  source: Partial<Answer['source']> = {},
  /** What the sources of single endpoints differ in. */
  each: Readonly<Record<string, Partial<Answer['source']>>> = {},
): Answers {
  const read = new Map(
    xingtuEndpoints
      .filter(({ id }) => id in raw)
      .map((endpoint: Endpoint) => {
        const { id, schema, expects } = endpoint;
        const given = readWire(schema, raw[id], expects);
        const answer: Answer = {
          data: given?.value,
          source: {
            endpoint: id,
            fetchedAt: NOW,
            fromCache: false,
            sample: false,
            drift: given?.drift,
            ...source,
            ...each[id],
          },
        };
        return [id, answer] as const;
      }),
  );
  return { get: <T>(endpoint: Endpoint<T>) => read.get(endpoint.id) as Answer<T> | undefined };
}

export function inputOf(section: Section, options: Options = {}): SectionInput {
  const subject = section.id.startsWith('item') ? WORK : KOL;
  return { subject, options: { ...initialOptions(section.id), ...options }, now: NOW };
}

export const draw = (
  section: Section,
  raw: Raw,
  source?: Partial<Answer['source']>,
  each?: Readonly<Record<string, Partial<Answer['source']>>>,
): Block[] => section.blocks(inputOf(section), answersFrom(raw, source, each));

/** The block of an id, of a type. */
export function block<T extends Block['type']>(
  blocks: Block[],
  type: T,
  id: string,
): Extract<Block, { type: T }> {
  const found = blocks.find((one) => one.id === id && one.type === type);
  if (!found) throw new Error(`no ${type} ${id} among ${blocks.map((one) => one.id).join(', ')}`);
  return found as Extract<Block, { type: T }>;
}

/** Where the figure of an id is from: its block's source, unless it has one of its own. */
export function sourceOfFigure(blocks: Block[], id: string): Source {
  const holder = blocks.find(
    (one) => one.type === 'metrics' && one.metrics.some((metric) => metric.id === id),
  );
  const source = figure(blocks, id).source ?? holder?.source;
  if (!source) throw new Error(`no source of ${id}`);
  return source;
}

/** The figure of an id, wherever it stands. */
export function figure(blocks: Block[], id: string): Metric {
  const found = blocks
    .flatMap((one) => (one.type === 'metrics' ? one.metrics : one.type === 'card' ? one.facts : []))
    .find((metric) => metric.id === id);
  if (!found) throw new Error(`no figure ${id}`);
  return found;
}
