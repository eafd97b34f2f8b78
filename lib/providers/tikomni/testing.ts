import type { Block } from '../../report/blocks';
import type { Options } from '../../report/sections';
import { studioSamples } from '../sample/tikomni';
import { answersFrom, askedOf, NOW, SUBJECTS } from '../testing';
import type { Request, Section } from '../types';

export const WORK = SUBJECTS.studio;

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
