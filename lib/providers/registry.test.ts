import { describe, expect, it } from 'vitest';
import { switchWords } from '../i18n/panel';
import { isListId, type ListId } from '../report/lists';
import { apiOf } from '../report/money';
import {
  initialOptions,
  type Options,
  type SectionId,
  sectionSpec,
  sectionsOf,
  studioAccountSections,
  studioItemSections,
} from '../report/sections';
import type { IdType, Subject } from '../subject/types';
import { douyinEndpoints, douyinSections } from './justone/douyin';
import { pugongyingEndpoints, pugongyingSections } from './justone/pugongying';
import { xingtuEndpoints, xingtuSections } from './justone/xingtu';
import { endpointById, LISTS, SECTIONS } from './registry';
import { sampleData } from './sample';
import { answersFrom, askedOf, NOW, SUBJECTS } from './testing';
import { studioEndpoints, studioSections } from './tikomni';
import type { Request } from './types';

const ID_TYPES: IdType[] = ['xingtuKolId', 'douyinSecUid', 'douyinUid', 'awemeId', 'xhsUserId', 'xhsNoteId'];
const ids = [
  ...new Set(
    ID_TYPES.flatMap((idType) => sectionsOf({ platform: 'douyin', kind: 'kol', id: 'x', idType } as Subject)),
  ),
  ...studioAccountSections(),
  ...studioItemSections(),
];
const sections = [...xingtuSections, ...pugongyingSections, ...douyinSections, ...studioSections];
const endpoints = [...xingtuEndpoints, ...pugongyingEndpoints, ...douyinEndpoints, ...studioEndpoints];
const routes = endpoints.flatMap(({ current, legacy }) => (legacy ? [current, legacy] : [current]));

describe('registry', () => {
  it('the registry has every section that a subject can have, once', () => {
    expect(sections.map((section) => section.id).sort()).toEqual([...ids].sort());
    for (const id of ids) expect(SECTIONS[id].id).toBe(id);
  });

  it('finds every endpoint by its id, and no other', () => {
    expect(new Set(endpoints.map((endpoint) => endpoint.id)).size).toBe(endpoints.length);
    for (const endpoint of endpoints) expect(endpointById(endpoint.id)).toBe(endpoint);
    expect(endpointById('constructor')).toBeUndefined();
  });

  it('the registry has every list', () => {
    const lists: ListId[] = ['pgy.search', 'xingtu.search', 'studio.works', 'studio.live'];
    expect(Object.keys(LISTS).sort()).toEqual([...lists].sort());
    for (const id of lists) expect([LISTS[id].id, isListId(id)]).toEqual([id, true]);
  });

  it('there is no path for two endpoints, but for the three curves of a work', () => {
    const own = routes.filter((route) => !route.path.endsWith('/fetch_item_watch_trend'));
    expect(routes.length - own.length).toBe(3);
    expect(new Set(own.map((route) => route.path)).size).toBe(own.length);
  });

  it('an id tells which API bills its calls, and no section asks both', () => {
    for (const { id, via = 'justone' } of endpoints) expect(apiOf(id), id).toBe(via);
    for (const id of ids) {
      const subject = { platform: 'xingtu', kind: 'kol', id: '7', idType: 'xingtuKolId' } as Subject;
      const input = { subject, options: initialOptions(id), now: 0 };
      for (const { endpoint } of SECTIONS[id].requests(input)) expect(apiOf(endpoint.id), id).toBe(apiOf(id));
    }
    for (const [id, list] of Object.entries(LISTS))
      expect(apiOf(list.request({}).endpoint.id), id).toBe(apiOf(id));
  });

  it('has one section that asks before its first call, the Douyin profile', () => {
    const asking = ids.filter((id: SectionId) => sectionSpec(id).askFirst);
    expect(asking).toEqual(['douyin.profile']);
  });
});

/** Every switch of every section. */
const switches = ids.flatMap((section) => sectionSpec(section).switches.map((one) => ({ section, ...one })));

/** The calls that a section makes over its sample, each with its path and its query. */
function callsOf(id: SectionId, options: Options): string {
  const input = { ...askedOf(SECTIONS[id], options), match: SUBJECTS.xingtu };
  const asked = SECTIONS[id].requests(input);
  const callOf = ({ endpoint: { current }, params }: Request) =>
    [current.path, current.query(params)] as const;
  for (let step = SECTIONS[id].followUps; step; step = step.next) {
    const answers = asked.map((one) => [one.endpoint, sampleData(...callOf(one), NOW)] as const);
    asked.push(...step.requests(input, answersFrom(answers)));
  }
  return JSON.stringify(asked.map(callOf));
}

describe('switches', () => {
  // A control shows the bare key where there is no word, and no type asks for one.
  it.each(switches)('$id of $section has words for itself and for each value that is chosen', (given) => {
    const chosen = given.typed ? [] : given.values.map((value) => `${given.id}.${value}`);
    for (const key of [given.id, ...chosen]) expect(switchWords).toHaveProperty([key]);
  });

  // The cache goes by the switch: a value that the wire never hears of is an answer that is paid for twice.
  it.each(switches.filter(({ typed }) => !typed))(
    '$id of $section asks for something else at each of its values',
    ({ section, id, values }) => {
      const others = sectionSpec(section).switches.map((one) => [one.id, one.initial || one.values[0]]);
      const calls = values.map((value) => callsOf(section, { ...Object.fromEntries(others), [id]: value }));
      const unheard = values.filter((_, at) => calls.indexOf(calls[at] ?? '') < at);
      expect(unheard, 'values that ask for what another asks for already').toEqual([]);
    },
  );
});

describe('sampleData', () => {
  it.each(routes.map((route) => route.path))('answers %s', (path) => {
    expect(sampleData(path, {}, Date.UTC(2026, 2, 9))).toBeTypeOf('object');
  });

  it('answers nothing to a path that has no endpoint', () => {
    expect(sampleData('/nowhere', {}, 0)).toBeUndefined();
    expect(sampleData('constructor', {}, 0)).toBeUndefined();
  });
});
