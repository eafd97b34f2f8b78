import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { SECTIONS } from '../providers/registry';
import { sampleData } from '../providers/sample';
import { initialOptions, type Options, type SectionId } from '../report/sections';
import type { Settings } from '../settings/schema';
import type { Subject } from '../subject/types';
import { Reports } from './reports';
import { ok, World } from './testing';

const KOL = '6820417359164203817';
const BLOGGER = '5b2f6a8c11be1076a4d3e9f0';
const SUBJECTS = {
  xingtu: { platform: 'xingtu', kind: 'kol', idType: 'xingtuKolId', id: KOL },
  pugongying: { platform: 'pugongying', kind: 'kol', idType: 'xhsUserId', id: BLOGGER },
  work: { platform: 'douyin', kind: 'item', idType: 'awemeId', id: '7412345678901234567' },
} as const satisfies Record<string, Subject>;

let world: World;
let reports: Reports;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  world = await new World().withToken();
  world.script = ({ path, query }) => ok(sampleData(path, query, world.now));
  reports = new Reports({
    sections: SECTIONS,
    gateway: world.gateway,
    store: world.store,
    privateStore: world.privateStore,
    settings: async () => world.settings,
    now: () => world.now,
  });
});
const load = (subject: Subject, section: SectionId, options: Options) =>
  reports.load({ subject, section, options, mode: 'auto' });
/** The questions to the paths that contain a text, in their order. */
const asked = (path: string) => world.calls.filter((call) => call.path.includes(path));

/** What a switch sends once it is set: to which endpoint, under which name, as which value. */
interface Change {
  set: `${string}.${string}`;
  path: string;
  sends: Readonly<Record<string, string>>;
}

interface Case {
  section: SectionId;
  subject: Subject;
  generation: Settings['generation'];
  /** What the section sends when it is opened: every switch at its initial value. */
  first: Omit<Change, 'set'>;
  /** One after the other, each on top of those before it. */
  changes: readonly Change[];
}

/** Changes of the switches of one endpoint, and what each sends. */
const on = (path: string, sends: Readonly<Record<string, Readonly<Record<string, string>>>>): Change[] =>
  Object.entries(sends).map(([set, query]) => ({ set: set as Change['set'], path, sends: query }));

const CASES: readonly Case[] = [
  {
    section: 'xingtu.overview',
    subject: SUBJECTS.xingtu,
    generation: 'current',
    first: {
      path: 'get_author_spread_info',
      sends: {
        oAuthorId: KOL,
        platform: 'SHORT_VIDEO',
        type: 'XINTU_VIDEO',
        range: 'DAY_30',
        onlyAssign: 'false',
        flowType: 'EXCLUDE',
      },
    },
    // Each change makes a question that was not asked before.
    changes: on('get_author_spread_info', {
      'videos.personal': { type: 'PERSONAL_VIDEO', range: 'DAY_30' },
      'range.90': { type: 'PERSONAL_VIDEO', range: 'DAY_90', onlyAssign: 'false' },
      'assigned.only': { onlyAssign: 'true', range: 'DAY_90', flowType: 'EXCLUDE' },
      'traffic.include': { flowType: 'INCLUDE', onlyAssign: 'true' },
      'videos.xingtu': { type: 'XINTU_VIDEO', flowType: 'INCLUDE' },
      'range.30': { range: 'DAY_30', onlyAssign: 'true' },
      'assigned.all': { onlyAssign: 'false', flowType: 'INCLUDE' },
    }),
  },
  {
    section: 'xingtu.overview',
    subject: SUBJECTS.xingtu,
    generation: 'legacy',
    first: {
      path: 'get-kol-spread-info/v1',
      sends: { kolId: KOL, type: '_2', range: '_2', onlyAssign: 'false', flowType: '1' },
    },
    changes: on('get-kol-spread-info/v1', {
      'videos.personal': { type: '_1', range: '_2' },
      'range.90': { type: '_1', range: '_3' },
      'assigned.only': { onlyAssign: 'true', flowType: '1' },
      'traffic.include': { flowType: '0', onlyAssign: 'true' },
      'videos.xingtu': { type: '_2' },
      'range.30': { range: '_2' },
      'assigned.all': { onlyAssign: 'false' },
    }),
  },
  {
    section: 'xingtu.audience',
    subject: SUBJECTS.xingtu,
    generation: 'current',
    first: { path: 'author_audience_distribution', sends: { oAuthorId: KOL, linkType: 'CONNECTED' } },
    changes: [
      ...on('author_audience_distribution', {
        'link.aware': { linkType: 'AWARE' },
        'link.interested': { linkType: 'INTERESTED' },
        'link.like': { linkType: 'LIKE' },
        'link.follow': { linkType: 'FOLLOW' },
      }),
      ...on('get_author_fans_distribution', { 'fans.dieHard': { authorType: 'DIE_HARD_FAN' } }),
    ],
  },
  {
    section: 'xingtu.audience',
    subject: SUBJECTS.xingtu,
    generation: 'legacy',
    first: { path: 'get-kol-fans-distribution/v1', sends: { kolId: KOL, fansType: '_1' } },
    changes: [
      ...on('get-kol-fans-distribution/v1', { 'fans.dieHard': { fansType: '_5' } }),
      // The legacy endpoint has no link types: asking it would answer another question.
      ...on('author_audience_distribution', { 'link.follow': { linkType: 'FOLLOW' } }),
    ],
  },
  {
    section: 'xingtu.content',
    subject: SUBJECTS.xingtu,
    generation: 'current',
    first: { path: 'get_author_show_items_v2', sends: { onlyAssign: 'false', flowType: 'EXCLUDE' } },
    changes: on('get_author_show_items_v2', {
      'assigned.only': { onlyAssign: 'true', flowType: 'EXCLUDE' },
      'traffic.include': { onlyAssign: 'true', flowType: 'INCLUDE' },
      'assigned.all': { onlyAssign: 'false', flowType: 'INCLUDE' },
    }),
  },
  {
    section: 'xingtu.content',
    subject: SUBJECTS.xingtu,
    generation: 'legacy',
    first: { path: 'get-kol-rec-videos/v1', sends: { kolId: KOL } },
    changes: on('get-kol-show-items-v2/v1', { 'assigned.only': { kolId: KOL, onlyAssign: 'true' } }),
  },
  {
    section: 'pgy.overview',
    subject: SUBJECTS.pugongying,
    generation: 'current',
    first: {
      path: 'notesRate',
      sends: {
        userId: BLOGGER,
        business: 'DAILY_NOTE',
        noteType: 'PHOTO_TEXT_AND_VIDEO',
        dateType: 'DAY_30',
        advertiseSwitch: 'ALL',
      },
    },
    changes: [
      ...on('notesRate', {
        'range.90': { dateType: 'DAY_90', business: 'DAILY_NOTE' },
        'form.picture': { noteType: 'PHOTO_TEXT' },
        'form.video': { noteType: 'VIDEO' },
        'promoted.organic': { advertiseSwitch: 'ORGANIC_ONLY' },
      }),
      ...on('dataSummary', { 'notes.cooperation': { business: 'COOPERATE_NOTE' } }),
    ],
  },
  {
    section: 'pgy.overview',
    subject: SUBJECTS.pugongying,
    generation: 'legacy',
    first: {
      path: 'get-kol-note-rate/v1',
      sends: { kolId: BLOGGER, business: '_0', noteType: '_3', dateType: '_1', adSwitch: '_1' },
    },
    changes: [
      ...on('get-kol-note-rate/v1', {
        'range.90': { dateType: '_2', business: '_0' },
        'form.picture': { noteType: '_1' },
        'form.video': { noteType: '_2' },
        'promoted.organic': { adSwitch: '_0' },
      }),
      ...on('get-kol-data-summary/v2', { 'notes.cooperation': { kolId: BLOGGER, business: '_1' } }),
    ],
  },
  {
    section: 'pgy.notes',
    subject: SUBJECTS.pugongying,
    generation: 'current',
    first: {
      path: 'notesDetail',
      sends: {
        userId: BLOGGER,
        orderType: 'LATEST',
        noteType: 'ALL',
        advertiseSwitch: 'ALL',
        pageNumber: '1',
      },
    },
    changes: on('notesDetail', {
      'order.read': { orderType: 'MOST_READ' },
      'order.interact': { orderType: 'MOST_INTERACT' },
      'noteKind.cooperation': { noteType: 'COOPERATION' },
      'noteKind.picture': { noteType: 'PHOTO_TEXT' },
      'noteKind.video': { noteType: 'VIDEO' },
      'promoted.organic': { advertiseSwitch: 'ORGANIC_ONLY' },
    }),
  },
  {
    section: 'pgy.notes',
    subject: SUBJECTS.pugongying,
    generation: 'legacy',
    first: {
      path: 'get-kol-note-list/v1',
      sends: { kolId: BLOGGER, orderType: '_1', noteType: '_4', adSwitch: '_1', page: '1' },
    },
    changes: on('get-kol-note-list/v1', {
      'order.read': { orderType: '_2' },
      'order.interact': { orderType: '_3' },
      'noteKind.cooperation': { noteType: '_3' },
      'noteKind.picture': { noteType: '_1' },
      'noteKind.video': { noteType: '_2' },
      'promoted.organic': { adSwitch: '_0' },
    }),
  },
  {
    section: 'pgy.fans',
    subject: SUBJECTS.pugongying,
    generation: 'current',
    first: { path: 'fans_overall_new_history', sends: { dateType: 'DAY_30', increaseType: 'FANS_TOTAL' } },
    changes: on('fans_overall_new_history', {
      'growth.increase': { dateType: 'DAY_30', increaseType: 'FANS_INCREASE' },
      'range.90': { dateType: 'DAY_90', increaseType: 'FANS_INCREASE' },
    }),
  },
  {
    section: 'pgy.fans',
    subject: SUBJECTS.pugongying,
    generation: 'legacy',
    first: { path: 'get-kol-fans-trend/v1', sends: { kolId: BLOGGER, dateType: '_1', increaseType: '_1' } },
    changes: [
      ...on('get-kol-fans-trend/v1', { 'growth.increase': { dateType: '_1', increaseType: '_2' } }),
      // The legacy one has 60 days in place of 90.
      ...on('fans_overall_new_history', { 'range.90': { dateType: 'DAY_90' } }),
    ],
  },
  {
    section: 'item.cost',
    subject: SUBJECTS.work,
    generation: 'current',
    first: { path: 'get_author_spread_info', sends: { type: 'XINTU_VIDEO', range: 'DAY_30' } },
    changes: on('get_author_spread_info', { 'videos.personal': { type: 'PERSONAL_VIDEO' } }),
  },
];

for (const { section, subject, generation, first, changes } of CASES)
  it(`${section}, ${generation} endpoints: each switch is in the question`, async () => {
    world.settings = { ...world.settings, generation };
    let options = initialOptions(section);
    await load(subject, section, options);
    expect(asked(first.path)).toMatchObject([{ query: first.sends }]);
    for (const { set, path, sends } of changes) {
      const [id = '', value = ''] = set.split('.');
      const before = asked(path).length;
      options = { ...options, [id]: value };
      await load(subject, section, options);
      expect(asked(path), set).toHaveLength(before + 1);
      expect(asked(path).at(-1)?.query, set).toMatchObject(sends);
    }
    for (const { query } of world.calls) expect(query).not.toHaveProperty('acceptCache');
  });

it.each([
  ['current', 'get_author_daily_fans', 'oAuthorId'],
  ['legacy', 'get-kol-daily-fans/v1', 'kolId'],
] as const)(
  'xingtu.fans, %s endpoints: the period is a range of Shanghai days up to yesterday',
  async (generation, path, author) => {
    world.settings = { ...world.settings, generation };
    // Half an hour into the ninth of March in Shanghai, and still the eighth elsewhere.
    world.now = Date.parse('2026-03-09T00:30:00+08:00');
    for (const range of ['30', '90']) await load(SUBJECTS.xingtu, 'xingtu.fans', { range });
    expect(asked(path).map(({ query }) => query)).toMatchObject([
      { [author]: KOL, startDate: '2026-02-07', endDate: '2026-03-08' },
      { [author]: KOL, startDate: '2025-12-09', endDate: '2026-03-08' },
    ]);
  },
);

it.each(['true', 'false'] as const)(
  'acceptCache=%s goes with every call of a legacy endpoint, and with no other',
  async (legacyAcceptCache) => {
    world.settings = { ...world.settings, generation: 'legacy', legacyAcceptCache };
    await load(SUBJECTS.xingtu, 'xingtu.overview', initialOptions('xingtu.overview'));
    await load(SUBJECTS.xingtu, 'xingtu.content', initialOptions('xingtu.content'));
    expect(asked('/gw/')).toEqual([]);
    expect(new Set(world.calls.map(({ query }) => query.acceptCache))).toEqual(new Set([legacyAcceptCache]));
    // The only question here that the legacy twin cannot answer.
    await load(SUBJECTS.xingtu, 'xingtu.content', {
      ...initialOptions('xingtu.content'),
      traffic: 'include',
    });
    expect(asked('get_author_show_items_v2')).toHaveLength(1);
    expect(asked('get_author_show_items_v2')[0]?.query).not.toHaveProperty('acceptCache');
  },
);
