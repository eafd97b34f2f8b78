import { douyinEndpoints } from '../../lib/providers/justone/douyin';
import { pugongyingEndpoints } from '../../lib/providers/justone/pugongying';
import { xingtuEndpoints } from '../../lib/providers/justone/xingtu';
import { spread } from '../../lib/providers/justone/xingtu/overview/endpoints';
import { spreadParams } from '../../lib/providers/justone/xingtu/overview/spread';
import { LISTS, SECTIONS } from '../../lib/providers/registry';
import type { Endpoint, Query } from '../../lib/providers/types';
import { shape } from '../../lib/providers/wire';
import { optionsInTurn, sectionsOf } from '../../lib/report/sections';
import type { Args } from './args';
import { word } from './read';
import type { Seen } from './verdict';
import { answer } from './verdict';

/** One call of the check. */
export interface Call {
  /** The endpoint's name, followed by `+` and a variant where the endpoint is called more than once. */
  name: string;
  endpoint: Endpoint;
  generation?: 'legacy';
  /** Logical parameters, or `undefined` where they need an answer that did not come. */
  params(seen: Seen): Query | undefined;
  /** The open question that it is made for; a call without one checks the endpoint itself. */
  question?: string;
}

/** An endpoint that the product does not use yet; one of the questions is whether it should. */
const coreData: Endpoint = {
  id: 'pgy.coreData',
  current: {
    path: '/api/xiaohongshu-pgy/api/pgy/kol/data/core_data/v1',
    query: ({ user = '' }) => ({ userId: user }),
  },
  schema: shape({}),
  expects: [],
};

/** Every endpoint of Just One API that the product knows. */
const ENDPOINTS = [...xingtuEndpoints, ...pugongyingEndpoints, ...douyinEndpoints];

/** The calls of the product's own sections about the given subjects, each endpoint once. */
function ofSections({ subjects }: Args, now: number): Call[] {
  const requests = Object.values(subjects).flatMap((subject) =>
    sectionsOf(subject).flatMap((id) =>
      optionsInTurn(id).flatMap((options) => SECTIONS[id].requests({ subject, options, now })),
    ),
  );
  const first = requests.filter(
    ({ endpoint }, place) => requests.findIndex((other) => other.endpoint.id === endpoint.id) === place,
  );
  return first.map(({ endpoint, params }) => ({ name: endpoint.id, endpoint, params: () => params }));
}

/** A call of a search for a keyword that only an answer knows. */
function searchFor(
  list: 'xingtu.search' | 'pgy.search',
  keyword: (seen: Seen) => string | undefined,
  more: Pick<Call, 'question'> & { by?: string } = {},
): Call {
  const { endpoint } = LISTS[list].request({});
  return {
    name: more.by ? `${list} +${more.by}` : list,
    endpoint,
    params: (seen) => {
      const given = keyword(seen);
      return given === undefined ? undefined : LISTS[list].request({ keyword: given }).params;
    },
    ...(more.question && { question: more.question }),
  };
}

/** Everything that the check would call, in its order, each under a name of its own: answers are told apart by it. */
export function callsOf(args: Args, now: number): Call[] {
  const { xingtu, pgy } = args.subjects;
  const calls = ofSections(args, now);
  if (xingtu) {
    const params = (traffic: string) => () => spreadParams(xingtu.id, { traffic });
    const question = 'what flowType means';
    calls.push(
      searchFor('xingtu.search', (seen) => word(answer(seen, 'xingtu.base'), 'nick_name')),
      { name: 'xingtu.spread +include', endpoint: spread, params: params('include'), question },
      {
        name: 'xingtu.spread +legacy',
        endpoint: spread,
        generation: 'legacy',
        params: params('exclude'),
        question,
      },
      searchFor('xingtu.search', () => xingtu.id, { by: 'kolId', question: 'an id as keyword' }),
      searchFor('xingtu.search', (seen) => word(answer(seen, 'xingtu.base'), 'core_user_id'), {
        by: 'uid',
        question: 'an id as keyword',
      }),
    );
  }
  if (pgy)
    calls.push(
      searchFor('pgy.search', (seen) => word(answer(seen, 'pgy.blogger'), 'name')),
      searchFor('pgy.search', () => pgy.id, { by: 'userId', question: 'an id as keyword' }),
      {
        name: 'pgy.coreData',
        endpoint: coreData,
        params: () => ({ user: pgy.id }),
        question: 'what core_data gives',
      },
    );
  const names = calls.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) < at);
  if (twice)
    throw new Error(
      `${twice} is called twice: the check needs no call of its own for what a section asks for`,
    );
  return calls;
}

/** The endpoints that the given arguments do not reach. */
export function leftOut(calls: readonly Call[]): string[] {
  const reached = new Set(calls.map(({ endpoint }) => endpoint.id));
  return ENDPOINTS.map(({ id }) => id).filter((id) => !reached.has(id));
}
