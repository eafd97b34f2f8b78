import { z } from 'zod';
import type { ListId } from '../report/lists';
import { isSectionId, type SectionId } from '../report/sections';
import { SETTINGS_SHAPE } from '../settings/rules';
import { isSubject } from '../subject/guard';
import type { Subject } from '../subject/types';
import type { MessageType, Payload, Room } from './protocol';

const subject = z.custom<Subject>(isSubject);
const section = z.custom<SectionId>((value) => typeof value === 'string' && isSectionId(value));
const options = z.record(z.string().max(40), z.string().max(40));
const nothing = z.object({});
const tabId = z.int().nonnegative();
const edge = z.enum(['left', 'right']);
const list = z.enum(['pgy.search', 'xingtu.search', 'studio.works', 'studio.live'] satisfies ListId[]);
const values = z.record(z.string().max(40), z.string().max(400));
const next = z.record(z.string().max(40), z.string().max(200)).optional();
const mode = z.enum(['auto', 'cache', 'retry', 'refresh']);
const name = z.string().regex(/^[\w.:-]{1,80}$/);

interface Rule<T extends MessageType> {
  from: readonly Room[];
  payload: z.ZodType<Payload<T>>;
}

const screens = ['panel', 'page'] as const;

/** Who may send what: every message has a line here, or the compiler says so. */
export const RULES: { readonly [T in MessageType]: Rule<T> } = {
  'overlay.hello': {
    from: ['overlay'],
    payload: z.object({ subject: subject.optional(), again: z.boolean().optional() }),
  },
  'overlay.subject': {
    from: ['overlay'],
    payload: z.object({ subject: subject.optional(), byUser: z.boolean() }),
  },
  'overlay.open': { from: ['overlay'], payload: nothing },
  'overlay.closed': { from: ['overlay'], payload: nothing },
  'overlay.layout': {
    from: ['overlay'],
    payload: z.object({
      layout: z.object({ edge, y: z.number().min(0).max(1), width: z.number().min(200).max(2000) }),
    }),
  },
  'panel.claim': { from: ['frame'], payload: z.object({ ticket: z.string().max(80) }) },
  'panel.close': { from: ['panel'], payload: nothing },
  'panel.dock': { from: ['panel'], payload: z.object({ edge }) },
  // A frame that nobody claimed may know what language and colours to say so in, and that is all.
  'session.get': { from: ['frame', ...screens], payload: nothing },
  'report.plan': { from: screens, payload: z.object({ subject, section, options }) },
  'report.load': {
    from: screens,
    payload: z.object({
      subject,
      section,
      options,
      mode,
      request: name,
    }),
  },
  'report.cancel': { from: screens, payload: z.object({ request: name }) },
  'limits.lift': { from: screens, payload: z.object({ endpoint: name.optional() }) },
  'open.options': { from: screens, payload: z.object({ section: name.optional() }) },
  'open.report': { from: screens, payload: z.object({ subject }) },
  'open.panel': { from: ['page'], payload: z.object({ tabId }) },
  'list.plan': { from: ['page'], payload: z.object({ list, values, next }) },
  'list.load': { from: ['page'], payload: z.object({ list, values, next, mode, request: name }) },
  'saved.list': { from: ['page'], payload: nothing },
  'saved.put': {
    from: ['page'],
    payload: z.object({
      saved: z.object({
        id: name,
        name: z.string().min(1).max(100),
        list,
        values,
        savedAt: z.number(),
        lastRunAt: z.number().optional(),
        seen: z.array(z.string().max(80)).max(10_000),
      }),
    }),
  },
  'saved.remove': { from: ['page'], payload: z.object({ id: name }) },
  'columns.get': { from: ['page'], payload: z.object({ list }) },
  'columns.set': { from: ['page'], payload: z.object({ list, columns: z.array(name).max(100) }) },
  // A panel on the creator's own work says what is missing, and leads to the options; it grants nothing.
  'studio.state': { from: screens, payload: nothing },
  'studio.consent': { from: ['page'], payload: z.object({ consent: z.boolean() }) },
  'studio.setKey': { from: ['page'], payload: z.object({ key: z.string().min(1).max(1000) }) },
  'studio.forgetKey': { from: ['page'], payload: nothing },
  'studio.test': { from: ['page'], payload: nothing },
  'studio.pasteCookie': { from: ['page'], payload: z.object({ cookie: z.string().max(20_000) }) },
  'studio.forgetCookie': { from: ['page'], payload: nothing },
  'studio.download': { from: ['page'], payload: z.object({ values, mode, request: name }) },
  'popup.subject': { from: ['page'], payload: z.object({ tabId }) },
  'popup.glance': { from: ['page'], payload: z.object({ subject }) },
  'recent.list': { from: ['page'], payload: nothing },
  'recent.clear': { from: ['page'], payload: nothing },
  'ledger.list': { from: ['page'], payload: z.object({ days: z.int().min(1).max(400) }) },
  'settings.set': {
    from: ['page'],
    payload: z.object({ settings: z.strictObject(SETTINGS_SHAPE).partial() }),
  },
  'settings.check': { from: ['page'], payload: z.object({ text: z.string().max(100_000) }) },
  'settings.import': { from: ['page'], payload: z.object({ text: z.string().max(100_000) }) },
  'settings.export': { from: ['page'], payload: nothing },
  'token.set': { from: ['page'], payload: z.object({ token: z.string().min(1).max(1000) }) },
  'token.test': { from: ['page'], payload: nothing },
  'token.forget': { from: ['page'], payload: nothing },
  'storage.info': { from: ['page'], payload: nothing },
  'storage.clearCache': { from: ['page'], payload: nothing },
  'storage.forgetEverything': { from: ['page'], payload: nothing },
};
