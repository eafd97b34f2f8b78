import type { Page } from '@playwright/test';
import type { SectionId } from '../lib/report/sections';
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
  /** What the section sends when it is opened: every switch at its initial value. */
  first: Omit<Click, 'set'>;
  clicks: readonly Click[];
}

/** Clicks on the switches of one endpoint, and what each sends. */
const on = (path: string, sends: Readonly<Record<string, Readonly<Record<string, string>>>>): Click[] =>
  Object.entries(sends).map(([set, query]) => ({ set: set as Click['set'], path, sends: query }));

/** A section of each platform: `lib/gateway/switches.test.ts` has the questions of all of them, by both generations. */
const CASES: readonly Case[] = [
  {
    section: 'xingtu.overview',
    subject: SUBJECTS.xingtu,
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
    // Each click makes a question that was not asked before.
    clicks: on('get_author_spread_info', {
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
    section: 'pgy.notes',
    subject: SUBJECTS.pugongying,
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
];

for (const { section, subject, first, clicks } of CASES) {
  test(`${section}: a click on each switch is in the question`, async ({ lens, desk, server }) => {
    await desk.setUp('en');
    const page = await openReport(lens, subject);
    await openSection(page, section);
    expect(server.calls(first.path)).toHaveLength(1);
    expect(server.calls(first.path)[0]?.query).toMatchObject(first.sends);
    const more = page.locator('[data-more-switches]');
    if (section === 'xingtu.overview') await more.click();
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
