import type { Drawn } from '../memory/take';
import type { ListId } from '../report/lists';
import { initialOptions, optionsInTurn, sectionsOf } from '../report/sections';
import { readSubject } from '../subject/ids';
import type { Subject } from '../subject/types';
import { LISTS, SECTIONS } from './registry';
import type { Answer, Query, Request, Section } from './types';

/** The lists whose rows are creators, and the sections of creators. An id that no creator has stands for any. */
const CREATORS = ['xingtu.search', 'pgy.search'] as const satisfies readonly ListId[];
const ANY = [
  { platform: 'xingtu', kind: 'kol', idType: 'xingtuKolId', id: '0' },
  { platform: 'pugongying', kind: 'kol', idType: 'xhsUserId', id: '0' },
] as const satisfies readonly Subject[];

interface Homes {
  lists: ReadonlyMap<string, ListId>;
  sections: ReadonlyMap<string, Section>;
}

/** The section or list that draws the answers of each endpoint about creators. */
function homes(): Homes {
  const sections = new Map<string, Section>();
  for (const subject of ANY) {
    for (const id of sectionsOf(subject)) {
      for (const options of optionsInTurn(id)) {
        for (const { endpoint } of SECTIONS[id].requests({ subject, options, now: 0 }))
          if (!sections.has(endpoint.id)) sections.set(endpoint.id, SECTIONS[id]);
      }
    }
  }
  return { sections, lists: new Map(CREATORS.map((id) => [LISTS[id].request({}).endpoint.id, id])) };
}
let known: Homes | undefined;

/** Who a request is about, by the names that all endpoints have for it. */
const creatorOf = ({ kolId, user }: Query): Subject | undefined =>
  readSubject('xingtu', 'xingtuKolId', kolId) ?? readSubject('pugongying', 'xhsUserId', user);

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Endpoint and parameters, but for whom it is about and for the days of a range that moves on every day. */
function basisOf({ endpoint, params }: Request): string {
  const asked = Object.entries(params)
    .filter(([name, value]) => name !== 'kolId' && name !== 'user' && !DAY.test(value))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return asked.length > 0 ? `${endpoint.id}?${new URLSearchParams(asked)}` : endpoint.id;
}

/**
 * An answer about creators, drawn from it alone by the section or list that it belongs to, whoever asked for it. So every figure is
 * the platform's own, with the id, unit and marks that it has on the screen.
 *
 * @returns `undefined` for an answer that is not about creators
 */
export function drawnOf(request: Request, answer: Answer): Drawn | undefined {
  const { id } = request.endpoint;
  known ??= homes();
  const list = known.lists.get(id);
  // What a row says of its creator does not depend on what was searched for.
  if (list) return { basis: id, blocks: [LISTS[list].page(answer, {}).table] };
  const section = known.sections.get(id);
  const creator = section && creatorOf(request.params);
  if (!section || !creator) return undefined;
  const input = { subject: creator, options: initialOptions(section.id), now: answer.source.fetchedAt };
  const get = <T>(endpoint: { id: string }) => (endpoint.id === id ? (answer as Answer<T>) : undefined);
  return { creator, basis: basisOf(request), blocks: section.blocks(input, { get }) };
}
