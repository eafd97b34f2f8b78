import type { Query, Route } from '../../types';

/** A parameter: its name on the wire and, where we have words of our own for its values, the wire's word for each. */
type Parameter = string | readonly [name: string, words: Readonly<Record<string, string>>];

/** A route made of its table of parameters. It covers what the table has a name and a word for. */
export function route(path: string, parameters: Readonly<Record<string, Parameter>>): Route {
  const sent = (ours: string, given: string): readonly [name: string, value: string] | undefined => {
    const theirs = Object.hasOwn(parameters, ours) ? parameters[ours] : undefined;
    if (theirs === undefined) return undefined;
    if (typeof theirs === 'string') return [theirs, given];
    const [name, words] = theirs;
    const word = Object.hasOwn(words, given) ? words[given] : undefined;
    return word === undefined ? undefined : [name, word];
  };
  const all = (params: Query) => Object.entries(params).map(([ours, given]) => sent(ours, given));
  return {
    path,
    query: (params) => Object.fromEntries(all(params).filter((pair) => pair !== undefined)),
    covers: (params) => all(params).every((pair) => pair !== undefined),
  };
}

/** Where both generations live. */
export const BASE = '/api/xiaohongshu-pgy';

// The same parameter under the names and enums of the two generations: Now is the current one, Then the legacy one.
export const userNow = { user: 'userId' };
export const userThen = { user: 'kolId' };
export const notesNow = {
  notes: ['business', { daily: 'DAILY_NOTE', cooperation: 'COOPERATE_NOTE' }],
} as const;
export const notesThen = { notes: ['business', { daily: '_0', cooperation: '_1' }] } as const;
export const rangeNow = { range: ['dateType', { '30': 'DAY_30', '90': 'DAY_90' }] } as const;
export const rangeThen = { range: ['dateType', { '30': '_1', '90': '_2' }] } as const;
export const promotedNow = {
  promoted: ['advertiseSwitch', { all: 'ALL', organic: 'ORGANIC_ONLY' }],
} as const;
export const promotedThen = { promoted: ['adSwitch', { all: '_1', organic: '_0' }] } as const;
