import type { Block } from '../../report/blocks';
import type { Options } from '../../report/sections';
import type { Subject } from '../../subject/types';
import { studioSamples } from '../sample/tikomni';
import { answersFrom, inputOf, NOW, type Raw } from '../testing';
import type { Request, Section, SectionInput } from '../types';

export const WORK: Subject = {
  platform: 'douyin',
  kind: 'item',
  id: '7412345678901234567',
  idType: 'awemeId',
};

export const askedOf = (section: Section, options?: Options): SectionInput => inputOf(section, WORK, options);

export const draw = (section: Section, raw: Raw, options?: Options): Block[] =>
  section.blocks(askedOf(section, options), answersFrom(raw));

/** What the sample provider answers, as it comes over the wire. */
export const sampleOf = ({ endpoint, params }: Request): unknown =>
  JSON.parse(JSON.stringify(studioSamples[endpoint.current.path]?.(endpoint.current.query(params), NOW)));

const sampled = (requests: Request[]) =>
  Object.fromEntries(requests.map((request) => [request.endpoint.id, sampleOf(request)]));

/** A section over sample data, its follow-ups included. */
export function drawSample(section: Section, options: Options = {}): Block[] {
  const input = askedOf(section, options);
  const first = sampled(section.requests(input));
  const more = sampled(section.followUps?.requests(input, answersFrom(first)) ?? []);
  return section.blocks(input, answersFrom({ ...first, ...more }));
}
