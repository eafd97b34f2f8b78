import { ENDPOINTS } from '../../../lib/providers/registry';
import type { PlanQuestion } from '../../../lib/report/load';
import {
  type SectionId,
  sectionsOf,
  studioAccountSections,
  studioItemSections,
} from '../../../lib/report/sections';
import type { Session } from '../../../lib/settings/session';
import type { StudioState } from '../../../lib/settings/studio';
import { NOTHING_PASTED } from '../../../lib/subject/pasted';
import type { Answers } from './background';
import { HOUR, MINUTE, NOW, SUBJECTS, sampleLine, sampleList, sampleSection } from './samples';

/** The access to the studio once every step is done. */
export const OPEN_STUDIO: StudioState = {
  consent: true,
  maskedKey: 'tk_7…mB4c',
  login: 'browser',
  loggedIn: true,
  expires: NOW + 12 * 24 * HOUR,
};

/** Calls that a section costs. */
const callsOf = (section: SectionId | undefined) =>
  section === undefined ? 0 : section.startsWith('studio.') ? 1 : section.endsWith('.overview') ? 4 : 2;

const priceOf = (question: PlanQuestion) =>
  'inquiry' in question ? 1 : callsOf(question.section ?? sectionsOf(question.subject)[0]);

/** The sections that a report opens with: these are in the cache. */
const OPENED: ReadonlySet<SectionId> = new Set(
  [
    ...Object.values(SUBJECTS).map((subject) => sectionsOf(subject)[0]),
    studioAccountSections()[0],
    studioItemSections()[0],
  ].flatMap((section) => section ?? []),
);

/** What the background answers a user with a token whose creators are in the cache. */
export const usualAnswers = (session: Session): Answers => ({
  'session.get': () => session,
  'settings.set': ({ settings }) => ({ ...session, settings: { ...session.settings, ...settings } }),
  'settings.check': () => ({
    bad: [],
    settings: { ...session.settings, region: 'china', dailyCap: 900, theme: 'auto', timeoutSeconds: 30 },
  }),
  'settings.export': () => ({ text: '{}' }),
  'report.plan': ({ section }) => ({
    calls: session.settings.source === 'sample' || OPENED.has(section) ? 0 : callsOf(section),
    cached: OPENED.has(section) ? callsOf(section) : 0,
    free: session.settings.source === 'sample',
  }),
  'report.plans': ({ questions }) =>
    questions.map((question) => (session.settings.source === 'sample' ? 0 : priceOf(question))),
  'report.load': ({ subject, section, options }) =>
    sampleSection(subject, section, { options, source: { sample: session.settings.source === 'sample' } }),
  'list.plan': () => ({
    calls: session.settings.source === 'sample' ? 0 : 1,
    cached: 0,
    free: session.settings.source === 'sample',
  }),
  'list.load': ({ list, values, next }) => sampleList(list, values, next),
  'lookup.find': () => ({ others: [], failures: [], missing: 1 }),
  'lookup.known': ({ subjects }) => subjects.map(() => false),
  'pasted.get': () => NOTHING_PASTED,
  'pasted.set': () => undefined,
  'pasted.opened': () => undefined,
  'saved.list': () => [],
  'tray.get': () => [],
  'memory.known': () => [],
  'lists.met': ({ subjects }) => subjects.map(() => ({ creator: '', meetings: [], notes: 0 })),
  'studio.state': () => OPEN_STUDIO,
  'popup.subject': () => ({ subject: SUBJECTS.creator, site: 'xingtu' }),
  'popup.glance': ({ subject }) => ({
    subject,
    blocks: sampleSection(subject, sectionsOf(subject)[0] as SectionId).blocks,
  }),
  'recent.list': () => [
    { subject: SUBJECTS.creator, title: '小鹿的厨房日记', at: NOW - 4 * MINUTE },
    { subject: SUBJECTS.blogger, title: '一只会做饭也会画画还爱旅行的长名字博主', at: NOW - 3 * HOUR },
    { subject: SUBJECTS.video, at: NOW - 26 * HOUR },
  ],
  'ledger.list': ({ days }) =>
    Array.from({ length: Math.min(days, 3) }, (_, back) => {
      const day = new Date(NOW - back * 24 * HOUR).toISOString().slice(0, 10);
      return ENDPOINTS.slice(back * 4, back * 4 + 4).map(({ id: endpoint }, place) => ({
        day,
        endpoint,
        calls: 9 - 2 * place,
        billed: 8 - 2 * place,
        maybe: place === 1 ? 1 : 0,
        hits: 0,
      }));
    }).flat(),
  'storage.info': () => ({ entries: 1284, bytes: 18_400_000 }),
  'memory.line': ({ creator }) => sampleLine(creator),
  'memory.info': () => ({ snapshots: 5144, creators: 1286, bytes: 4_100_000, since: '2025-10-03' }),
  'pages.calls': () => ({ minute: 20, day: 143 }),
  'token.test': () => ({ balance: '123.45', currency: 'CNY' }),
  'token.balance': () => ({ balance: '123.45', currency: 'CNY', at: NOW - 3 * MINUTE }),
});
