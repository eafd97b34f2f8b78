import type { Page } from '@playwright/test';
import type { SectionId } from '../lib/report/sections';
import type { Settings } from '../lib/settings/schema';
import type { Subject } from '../lib/subject/types';
import { openReport, openSection, SUBJECTS } from './sections.support';
import { BLOGGER, KOL } from './support/replicas/pages';
import { expect, settled, test } from './support/shared';

/** Presses a choice once its price stands on it: before that it would only ask. */
const choose = (page: Page, value: string | undefined) =>
  page.locator(`button[aria-pressed="false"][data-value="${value}"]:has([data-calls])`).click();

/** What a click on a switch sends: to which endpoint, under which name, as which value. */
interface Click {
  set: `${string}.${string}`;
  path: string;
  sends: Readonly<Record<string, string>>;
}

interface Case {
  section: SectionId;
  subject: Subject;
  generation: Settings['generation'];
  /** What the section sends when it is opened: every switch at its initial value. */
  first: Omit<Click, 'set'>;
  clicks: readonly Click[];
}

/** Clicks on the switches of one endpoint, and what each sends. */
const on = (path: string, sends: Readonly<Record<string, Readonly<Record<string, string>>>>): Click[] =>
  Object.entries(sends).map(([set, query]) => ({ set: set as Click['set'], path, sends: query }));

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
        type: 'PERSONAL_VIDEO',
        range: 'DAY_30',
        onlyAssign: 'false',
        flowType: 'EXCLUDE',
      },
    },
    // Each click makes a question that was not asked before.
    clicks: on('get_author_spread_info', {
      'videos.xingtu': { type: 'XINTU_VIDEO', range: 'DAY_30' },
      'range.90': { type: 'XINTU_VIDEO', range: 'DAY_90', onlyAssign: 'false' },
      'assigned.only': { onlyAssign: 'true', range: 'DAY_90', flowType: 'EXCLUDE' },
      'traffic.include': { flowType: 'INCLUDE', onlyAssign: 'true' },
      'videos.personal': { type: 'PERSONAL_VIDEO', flowType: 'INCLUDE' },
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
      sends: { kolId: KOL, type: '_1', range: '_2', onlyAssign: 'false', flowType: '1' },
    },
    clicks: on('get-kol-spread-info/v1', {
      'videos.xingtu': { type: '_2', range: '_2' },
      'range.90': { type: '_2', range: '_3' },
      'assigned.only': { onlyAssign: 'true', flowType: '1' },
      'traffic.include': { flowType: '0', onlyAssign: 'true' },
      'videos.personal': { type: '_1' },
      'range.30': { range: '_2' },
      'assigned.all': { onlyAssign: 'false' },
    }),
  },
  {
    section: 'xingtu.audience',
    subject: SUBJECTS.xingtu,
    generation: 'current',
    first: { path: 'author_audience_distribution', sends: { oAuthorId: KOL, linkType: 'CONNECTED' } },
    clicks: [
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
    clicks: [
      ...on('get-kol-fans-distribution/v1', { 'fans.dieHard': { fansType: '_5' } }),
      // The deprecated endpoint has no link types: asking it would answer another question.
      ...on('author_audience_distribution', { 'link.follow': { linkType: 'FOLLOW' } }),
    ],
  },
  {
    section: 'xingtu.content',
    subject: SUBJECTS.xingtu,
    generation: 'current',
    first: { path: 'get_author_show_items_v2', sends: { onlyAssign: 'false', flowType: 'EXCLUDE' } },
    clicks: on('get_author_show_items_v2', {
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
    clicks: on('get-kol-show-items-v2/v1', { 'assigned.only': { kolId: KOL, onlyAssign: 'true' } }),
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
    clicks: [
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
    clicks: [
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
    clicks: on('notesDetail', {
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
    clicks: on('get-kol-note-list/v1', {
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
    clicks: on('fans_overall_new_history', {
      'growth.increase': { dateType: 'DAY_30', increaseType: 'FANS_INCREASE' },
      'range.90': { dateType: 'DAY_90', increaseType: 'FANS_INCREASE' },
    }),
  },
  {
    section: 'pgy.fans',
    subject: SUBJECTS.pugongying,
    generation: 'legacy',
    first: { path: 'get-kol-fans-trend/v1', sends: { kolId: BLOGGER, dateType: '_1', increaseType: '_1' } },
    clicks: [
      ...on('get-kol-fans-trend/v1', { 'growth.increase': { dateType: '_1', increaseType: '_2' } }),
      // The deprecated one has 60 days in place of 90.
      ...on('fans_overall_new_history', { 'range.90': { dateType: 'DAY_90' } }),
    ],
  },
  {
    section: 'item.cost',
    subject: SUBJECTS.work,
    generation: 'current',
    first: { path: 'get_author_spread_info', sends: { type: 'PERSONAL_VIDEO', range: 'DAY_30' } },
    clicks: on('get_author_spread_info', { 'videos.xingtu': { type: 'XINTU_VIDEO' } }),
  },
];

for (const { section, subject, generation, first, clicks } of CASES) {
  test(`${section}, ${generation} endpoints: each switch is in the question`, async ({
    lens,
    desk,
    server,
  }) => {
    await desk.setUp('en', { generation });
    const page = await openReport(lens, subject);
    await openSection(page, section);
    expect(server.calls(first.path)).toHaveLength(1);
    expect(server.calls(first.path)[0]?.query).toMatchObject(first.sends);
    for (const { set, path, sends } of clicks) {
      const value = set.split('.')[1];
      const asked = server.calls(path).length;
      await test.step(set, async () => {
        await choose(page, value);
        await server.callsReach(asked + 1, path);
        await settled(page);
        expect(server.calls(path)).toHaveLength(asked + 1);
        expect(server.calls(path).at(-1)?.query).toMatchObject(sends);
      });
    }
    for (const { query } of server.calls()) expect(query).not.toHaveProperty('acceptCache');
  });
}

/** A day of Shanghai so many days from now. */
const shanghai = (days: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(Date.now() + days * 86_400_000);

for (const [generation, path, author] of [
  ['current', 'get_author_daily_fans', 'oAuthorId'],
  ['legacy', 'get-kol-daily-fans/v1', 'kolId'],
] as const) {
  test(`xingtu.fans, ${generation} endpoints: the period is a range of Shanghai days up to yesterday`, async ({
    lens,
    desk,
    server,
  }) => {
    await desk.setUp('en', { generation });
    const page = await openReport(lens, SUBJECTS.xingtu);
    await openSection(page, 'xingtu.fans');
    await choose(page, '90');
    await server.callsReach(2, path);
    await settled(page);
    const asked = server.calls(path).map(({ query }) => query);
    expect(asked[0]).toMatchObject({ [author]: KOL, startDate: shanghai(-30), endDate: shanghai(-1) });
    expect(asked[1]).toMatchObject({ [author]: KOL, startDate: shanghai(-90), endDate: shanghai(-1) });
  });
}

for (const legacyAcceptCache of ['true', 'false'] as const) {
  test(`acceptCache=${legacyAcceptCache} goes with every call of a deprecated endpoint, and with no other`, async ({
    lens,
    desk,
    server,
  }) => {
    await desk.setUp('en', { generation: 'legacy', legacyAcceptCache });
    const page = await openReport(lens, SUBJECTS.xingtu);
    await settled(page);
    await openSection(page, 'xingtu.content');
    const asked = server.calls();
    expect(asked.map(({ path }) => path).filter((path) => path.includes('/gw/'))).toEqual([]);
    expect(new Set(asked.map(({ query }) => query.acceptCache))).toEqual(new Set([legacyAcceptCache]));
    // The only question here that the deprecated twin cannot answer.
    await choose(page, 'include');
    await server.callsReach(1, 'get_author_show_items_v2');
    expect(server.calls('get_author_show_items_v2')[0]?.query).not.toHaveProperty('acceptCache');
  });
}
