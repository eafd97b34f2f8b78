import * as z from 'zod/mini';
import { isListId, type ListId } from '../report/lists';
import { isSectionId, type SectionId } from '../report/sections';
import { SETTINGS_SHAPE } from '../settings/rules';
import { isSubject } from '../subject/guard';
import { type Inquiry, isInquiry } from '../subject/inquiry';
import { MAX_PASTED, PLATFORM_CHOICES } from '../subject/pasted';
import type { Subject } from '../subject/types';
import { MAX_COLUMN, MIN_COLUMN } from '../workspace/columns';
import { readSaved } from '../workspace/saved';
import { MAX_QUESTIONS, type MessageType, type Payload, type SenderRole } from './protocol';

const subject = z.custom<Subject>(isSubject);
const section = z.custom<SectionId>((value) => typeof value === 'string' && isSectionId(value));
const options = z.record(z.string().check(z.maxLength(40)), z.string().check(z.maxLength(40)));
const inquiry = z.custom<Inquiry>(isInquiry);
const nothing = z.object({});
const tabId = z.int().check(z.nonnegative());
const edge = z.enum(['left', 'right']);
const list = z.custom<ListId>(isListId);
const values = z.record(z.string().check(z.maxLength(40)), z.string().check(z.maxLength(1000)));
const next = z.optional(z.record(z.string().check(z.maxLength(40)), z.string().check(z.maxLength(200))));
const mode = z.enum(['auto', 'cache', 'retry', 'refresh']);
const name = z.string().check(z.regex(/^[\w.:-]{1,80}$/));
const columns = z.array(name).check(z.maxLength(200));
const layout = z.object({
  order: columns,
  hidden: columns,
  widths: z.optional(
    z
      .record(name, z.int().check(z.minimum(MIN_COLUMN), z.maximum(MAX_COLUMN)))
      .check(z.refine((widths) => Object.keys(widths).length <= 200)),
  ),
});
/** By the rule of what is read from the disk, so that what is stored can be read back. */
const saved = z.pipe(
  z.unknown(),
  z.transform((value, { issues }) => {
    const read = readSaved(value);
    // Stryker disable next-line ObjectLiteral,StringLiteral: any issue refuses the message, and no reply quotes it.
    if (!read) issues.push({ code: 'custom', input: value });
    return read ?? z.NEVER;
  }),
);

interface Rule<T extends MessageType> {
  from: readonly SenderRole[];
  payload: z.ZodMiniType<Payload<T>>;
}

const screens = ['panel', 'page'] as const;

/** Which senders may send a message, and which payloads pass. Every message has a line here, or the project does not compile. */
export const RULES: { readonly [T in MessageType]: Rule<T> } = {
  'overlay.hello': {
    from: ['overlay'],
    payload: z.object({ subject: z.optional(subject), again: z.optional(z.boolean()) }),
  },
  'overlay.subject': {
    from: ['overlay'],
    payload: z.object({ subject: z.optional(subject), byUser: z.boolean() }),
  },
  'overlay.open': {
    from: ['overlay'],
    payload: z.object({ on: z.optional(subject), vouched: z.optional(z.boolean()) }),
  },
  'overlay.closed': { from: ['overlay'], payload: z.object({ leaving: z.optional(z.boolean()) }) },
  'overlay.chip': { from: ['overlay'], payload: z.object({ subject }) },
  'overlay.layout': {
    from: ['overlay'],
    payload: z.object({
      layout: z.object({
        edge,
        y: z.number().check(z.minimum(0), z.maximum(1)),
        width: z.number().check(z.minimum(200), z.maximum(2000)),
      }),
    }),
  },
  'panel.claim': { from: ['frame'], payload: z.object({ ticket: z.string().check(z.maxLength(80)) }) },
  'panel.close': { from: ['panel'], payload: nothing },
  'panel.section': { from: ['panel'], payload: z.object({ section }) },
  'panel.dock': { from: ['panel'], payload: z.object({ edge }) },
  // An unclaimed frame gets no more than the language and the colours of the text that it shows.
  'session.get': { from: ['frame', ...screens], payload: nothing },
  'report.plan': { from: screens, payload: z.object({ subject, section, options }) },
  'report.plans': {
    from: screens,
    payload: z.object({
      questions: z
        .array(
          z.union([
            z.object({ subject, section: z.optional(section), options: z.optional(options) }),
            z.object({ inquiry }),
          ]),
        )
        .check(z.maxLength(MAX_QUESTIONS)),
    }),
  },
  'report.load': {
    from: screens,
    payload: z.object({
      subject,
      section,
      options,
      mode,
      endpoints: z.optional(z.array(name).check(z.maxLength(50))),
      by: z.optional(z.enum(['itself', 'click'])),
      request: name,
    }),
  },
  'report.cancel': { from: screens, payload: z.object({ request: name }) },
  'limits.lift': { from: screens, payload: z.object({ endpoint: z.optional(name) }) },
  'open.options': { from: screens, payload: z.object({ section: z.optional(name) }) },
  'open.report': { from: screens, payload: z.object({ subject, agreed: z.optional(z.boolean()) }) },
  'notice.seen': { from: screens, payload: nothing },
  // Not the panel: a web page that tricks the user into clicks on it must not lift the bound on those clicks.
  'pages.calls': { from: ['page'], payload: nothing },
  'pages.confirm': { from: ['page'], payload: nothing },
  // Not the panel: a web page around it has no say in what is searched for.
  'lookup.find': { from: ['page'], payload: z.object({ inquiry, mode, request: name }) },
  'lookup.known': {
    from: ['page'],
    payload: z.object({ subjects: z.array(subject).check(z.maxLength(MAX_QUESTIONS)) }),
  },
  'pasted.get': { from: ['page'], payload: nothing },
  'pasted.set': {
    from: ['page'],
    payload: z.object({ text: z.string().check(z.maxLength(MAX_PASTED)), choice: z.enum(PLATFORM_CHOICES) }),
  },
  'pasted.opened': { from: ['page'], payload: z.object({ subject }) },
  'open.panel': { from: ['page'], payload: z.object({ tabId }) },
  'list.plan': { from: ['page'], payload: z.object({ list, values, next }) },
  'list.load': { from: ['page'], payload: z.object({ list, values, next, mode, request: name }) },
  'saved.list': { from: ['page'], payload: nothing },
  'saved.put': {
    from: ['page'],
    payload: z.object({ saved }),
  },
  'saved.remove': { from: ['page'], payload: z.object({ id: name }) },
  'columns.get': { from: ['page'], payload: z.object({ list }) },
  'columns.set': {
    from: ['page'],
    payload: z.object({ list, layout: z.optional(layout) }),
  },
  // A panel on the creator's own work shows what is missing and leads to the options. It may grant nothing: the page around it could win the click.
  'studio.state': { from: screens, payload: nothing },
  'studio.consent': { from: ['page'], payload: z.object({ consent: z.boolean() }) },
  'studio.setKey': {
    from: ['page'],
    payload: z.object({ key: z.string().check(z.minLength(1), z.maxLength(1000)) }),
  },
  'studio.forgetKey': { from: ['page'], payload: nothing },
  'studio.test': { from: ['page'], payload: nothing },
  'studio.pasteCookie': {
    from: ['page'],
    payload: z.object({ cookie: z.string().check(z.maxLength(20_000)) }),
  },
  'studio.forgetCookie': { from: ['page'], payload: nothing },
  'studio.download': { from: ['page'], payload: z.object({ values, mode, request: name }) },
  'popup.subject': { from: ['page'], payload: z.object({ tabId }) },
  'popup.glance': { from: ['page'], payload: z.object({ subject }) },
  'recent.list': { from: ['page'], payload: nothing },
  'recent.clear': { from: ['page'], payload: nothing },
  'ledger.list': { from: ['page'], payload: z.object({ days: z.int().check(z.minimum(1), z.maximum(400)) }) },
  'choice.set': {
    from: screens,
    payload: z.exactPartial(
      z.object({
        videos: SETTINGS_SHAPE.videos,
        videoLength: SETTINGS_SHAPE.videoLength,
        noteForm: SETTINGS_SHAPE.noteForm,
        panelBeside: SETTINGS_SHAPE.panelBeside,
      }),
    ),
  },
  'settings.set': {
    from: ['page'],
    payload: z.object({ settings: z.exactPartial(z.strictObject(SETTINGS_SHAPE)) }),
  },
  'settings.check': { from: ['page'], payload: z.object({ text: z.string().check(z.maxLength(100_000)) }) },
  'settings.import': { from: ['page'], payload: z.object({ text: z.string().check(z.maxLength(100_000)) }) },
  'settings.export': { from: ['page'], payload: nothing },
  'token.set': {
    from: ['page'],
    payload: z.object({ token: z.string().check(z.minLength(1), z.maxLength(1000)) }),
  },
  'token.try': {
    from: ['page'],
    payload: z.object({ token: z.string().check(z.minLength(1), z.maxLength(1000)) }),
  },
  'token.test': { from: ['page'], payload: nothing },
  'token.balance': { from: ['page'], payload: nothing },
  'token.forget': { from: ['page'], payload: nothing },
  'storage.info': { from: ['page'], payload: nothing },
  'storage.clearCache': { from: ['page'], payload: nothing },
  'storage.forgetEverything': { from: ['page'], payload: nothing },
};
