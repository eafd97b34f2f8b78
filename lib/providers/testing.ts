import type { Block, Metric, Source } from '../report/blocks';
import { initialOptions, type Options, type SectionId } from '../report/sections';
import type { Subject } from '../subject/types';
import { endpointById } from './registry';
import type { Answer, Answers, Endpoint, Section, SectionInput } from './types';
import { readWire } from './wire';

// What the tests of all providers share: sections are drawn over raw answers, read like the real ones.

export const NOW = Date.parse('2026-03-09T12:00:00+08:00');

/** Raw answers by endpoint id. */
export type Raw = Readonly<Record<string, unknown>>;
/** A raw answer, and the endpoint that gave it. */
export type Given = readonly [Endpoint, unknown];

/** One answer, as the gateway hands it over. */
export function answerOf<T>(endpoint: Endpoint<T>, raw: unknown, source: Partial<Source> = {}): Answer<T> {
  const { id, schema, expects } = endpoint;
  const read = readWire(schema, raw, expects);
  const own = { endpoint: id, fetchedAt: NOW, fromCache: false, sample: false };
  return {
    data: read?.value,
    source: { ...own, ...(read?.drift.length && { drift: read.drift }), ...source },
  };
}

/**
 * Answers, as the gateway hands them over.
 *
 * @param source what all sources differ in
 * @param each what the sources of single endpoints differ in
 */
export function answersFrom(
  raw: Raw | readonly Given[],
  source: Partial<Source> = {},
  each: Readonly<Record<string, Partial<Source>>> = {},
): Answers {
  const given = Array.isArray(raw)
    ? (raw as readonly Given[])
    : Object.entries(raw).map(([id, data]) => [endpointOf(id), data] as const);
  const read = new Map<string, Answer>(
    given.map(([endpoint, data]) => [
      endpoint.id,
      answerOf(endpoint, data, { ...source, ...each[endpoint.id] }),
    ]),
  );
  return { get: <T>(endpoint: Endpoint<T>) => read.get(endpoint.id) as Answer<T> | undefined };
}

function endpointOf(id: string): Endpoint {
  const endpoint = endpointById(id);
  if (!endpoint) throw new Error(`no endpoint ${id}`);
  return endpoint;
}

/** What a section is asked for: the subject, with the switches as they are at first but for those given. */
export const inputOf = (section: Section, subject: Subject, options: Options = {}): SectionInput => ({
  subject,
  options: { ...initialOptions(section.id), ...options },
  now: NOW,
});

/** What sections are about in tests, by the first word of their ids. */
export const SUBJECTS = {
  xingtu: { platform: 'xingtu', kind: 'kol', id: '7000000000000000001', idType: 'xingtuKolId' },
  item: { platform: 'douyin', kind: 'item', id: '7100000000000000001', idType: 'awemeId' },
  pgy: { platform: 'pugongying', kind: 'kol', id: '5a9900000123456789abcdef', idType: 'xhsUserId' },
  note: { platform: 'xiaohongshu', kind: 'item', id: '6a9901000123456789abcdef', idType: 'xhsNoteId' },
  douyin: {
    platform: 'douyin',
    kind: 'kol',
    id: 'MS4wLjABAAAAmadeup000000000000000000000000000000000000001',
    idType: 'douyinSecUid',
  },
  studio: { platform: 'douyin', kind: 'item', id: '7412345678901234567', idType: 'awemeId' },
} as const satisfies Record<FirstWord<SectionId>, Subject>;
type FirstWord<Id> = Id extends `${infer Word}.${string}` ? Word : never;

/** What a section is asked for about its subject, with the switches as they are at first but for those given. */
export const askedOf = (section: Section, options?: Options): SectionInput =>
  inputOf(section, SUBJECTS[section.id.split('.')[0] as keyof typeof SUBJECTS], options);

/** A section over raw answers, about its subject. For `source` and `each` see `answersFrom`. */
export const draw = (
  section: Section,
  raw: Raw | readonly Given[],
  options?: Options,
  source?: Partial<Source>,
  each?: Readonly<Record<string, Partial<Source>>>,
): Block[] => section.blocks(askedOf(section, options), answersFrom(raw, source, each));

/** The block of an id, of a type. */
export function block<T extends Block['type']>(
  blocks: readonly Block[],
  type: T,
  id: string,
): Extract<Block, { type: T }> {
  const found = blocks.find((one) => one.id === id && one.type === type);
  if (!found) throw new Error(`no ${type} ${id} among ${blocks.map((one) => one.id).join(', ')}`);
  return found as Extract<Block, { type: T }>;
}

/** The figure of an id, wherever it stands. */
export function figure(blocks: readonly Block[], id: string): Metric {
  const found = blocks
    .flatMap((one) => (one.type === 'metrics' ? one.metrics : one.type === 'card' ? one.facts : []))
    .find((metric) => metric.id === id);
  if (!found) throw new Error(`no figure ${id}`);
  return found;
}
