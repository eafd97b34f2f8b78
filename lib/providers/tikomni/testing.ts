import type { Block, Metric } from '../../report/blocks';
import { initialOptions, type Options } from '../../report/sections';
import type { Subject } from '../../subject/types';
import { studioSamples } from '../sample/tikomni';
import type { Answer, Answers, Endpoint, Request, Section, SectionInput } from '../types';
import { readWire } from '../wire';
import { studioEndpoints } from '.';

/** What the tests of this provider share: sections and lists are drawn over raw answers, read like the real ones. */

export const NOW = Date.parse('2026-03-09T12:00:00+08:00');
export const WORK: Subject = {
  platform: 'douyin',
  kind: 'item',
  id: '7412345678901234567',
  idType: 'awemeId',
};

/** One answer, as the gateway would hand it over. */
export function answerOf<T>(endpoint: Endpoint<T>, raw: unknown): Answer<T> {
  const given = readWire(endpoint.schema, raw, endpoint.expects);
  const source = { endpoint: endpoint.id, fetchedAt: NOW, fromCache: false, sample: false };
  return { data: given?.value, source: { ...source, ...(given?.drift.length && { drift: given.drift }) } };
}

/** Answers by endpoint id. */
export function answersFrom(raw: Readonly<Record<string, unknown>>): Answers {
  const read = new Map<string, Answer>(
    studioEndpoints
      .filter(({ id }) => id in raw)
      .map((endpoint) => [endpoint.id, answerOf(endpoint, raw[endpoint.id])]),
  );
  return { get: <T>(endpoint: Endpoint<T>) => read.get(endpoint.id) as Answer<T> | undefined };
}

export const inputOf = (section: Section, options: Options = {}): SectionInput => ({
  subject: WORK,
  options: { ...initialOptions(section.id), ...options },
  now: NOW,
});

export const draw = (section: Section, raw: Readonly<Record<string, unknown>>, options?: Options): Block[] =>
  section.blocks(inputOf(section, options), answersFrom(raw));

/** What the sample provider answers, as it comes over the wire. */
export const sampleOf = ({ endpoint, params }: Request): unknown =>
  JSON.parse(JSON.stringify(studioSamples[endpoint.current.path]?.(endpoint.current.query(params), NOW)));

const sampled = (requests: Request[]) =>
  Object.fromEntries(requests.map((request) => [request.endpoint.id, sampleOf(request)]));

/** A section over sample data, its follow-ups included. */
export function drawSample(section: Section, options: Options = {}): Block[] {
  const input = inputOf(section, options);
  const first = sampled(section.requests(input));
  const more = sampled(section.followUps?.requests(input, answersFrom(first)) ?? []);
  return section.blocks(input, answersFrom({ ...first, ...more }));
}

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
