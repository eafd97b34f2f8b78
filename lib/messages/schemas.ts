import * as v from 'valibot';
import { MAX_CREATORS, MAX_FILE, MAX_LISTS } from '../lists/bounds';
import { BULK_PARTS, type BulkAbout, MAX_BULK, MAX_BULK_TEXT } from '../lists/bulk/job';
import {
  creatorRule,
  editsRule,
  idRule,
  imageRule,
  nameRule,
  newListRule,
  noteRule,
  seenNameRule,
} from '../lists/rules';
import { readSnapshot } from '../memory/read';
import type { Snapshot } from '../memory/snapshot';
import { isListId, type ListId } from '../report/lists';
import { MAX_PAGE_ROWS } from '../report/pageRows';
import { isSectionId, type SectionId } from '../report/sections';
import type { Yuan } from '../report/units';
import { isBaseUrl, isTeamAddress } from '../settings/baseUrl';
import { SETTINGS_SHAPE } from '../settings/rules';
import type { SheetTemplate } from '../sheet/template';
import { isSubject } from '../subject/guard';
import { type Inquiry, isInquiry } from '../subject/inquiry';
import { MAX_PASTED, PLATFORM_CHOICES } from '../subject/pasted';
import { isRecord } from '../subject/record';
import { MAX_TRAY_NAME } from '../subject/tray';
import type { Subject } from '../subject/types';
import { isTeamKey } from '../team/key';
import { MAX_COLUMN, MIN_COLUMN } from '../workspace/columns';
import { readSaved, type SavedSearch } from '../workspace/saved';
import {
  MAX_CARDS,
  MAX_QUESTIONS,
  MAX_REMEMBERED,
  type MessageType,
  type Payload,
  type SenderRole,
} from './protocol';

/** The library takes a list for an object without the keys. */
const plain = v.custom<object>(isRecord);
const object = <T extends v.ObjectEntries>(entries: T) => v.pipe(plain, v.object(entries));
const record = <K extends v.GenericSchema<string, string>, V extends v.GenericSchema>(key: K, value: V) =>
  v.pipe(plain, v.record(key, value));

const subject = v.custom<Subject>(isSubject);
const section = v.custom<SectionId>((value) => typeof value === 'string' && isSectionId(value));
const options = record(v.pipe(v.string(), v.maxLength(40)), v.pipe(v.string(), v.maxLength(40)));
const inquiry = v.custom<Inquiry>(isInquiry);
const nothing = object({});
const whole = v.pipe(
  v.number(),
  v.check((value) => Number.isSafeInteger(value)),
);
const tabId = v.pipe(whole, v.minValue(0));
const secret = v.pipe(
  v.string(),
  v.check((text) => text !== '' && text.length <= 1000),
);
const teamAddress = v.pipe(v.string(), v.check(isTeamAddress));
/** The address of a folder, and what one signs in there with. */
const folder = v.pipe(v.string(), v.check(isBaseUrl));
const login = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const teamKey = v.pipe(v.string(), v.check(isTeamKey));
const edge = v.picklist(['left', 'right']);
const list = v.custom<ListId>(isListId);
const table = v.union([list, v.picklist(['entries', 'bulk'])]);
const values = record(v.pipe(v.string(), v.maxLength(40)), v.pipe(v.string(), v.maxLength(1000)));
const next = v.optional(record(v.pipe(v.string(), v.maxLength(40)), v.pipe(v.string(), v.maxLength(200))));
const mode = v.picklist(['auto', 'cache', 'retry', 'refresh']);
const name = v.pipe(
  v.string(),
  v.check((text) => /^[\w.:-]{1,80}$/.test(text)),
);
const columns = v.pipe(v.array(name), v.maxLength(200));
const layout = () =>
  object({
    order: columns,
    hidden: columns,
    widths: v.optional(
      v.pipe(
        record(name, v.pipe(whole, v.minValue(MIN_COLUMN), v.maxValue(MAX_COLUMN))),
        v.check((widths) => Object.keys(widths).length <= 200),
      ),
    ),
  });
/** By the rule of what is read from the disk, so that what is stored can be read back. */
const saved = () =>
  v.pipe(
    v.unknown(),
    v.transform(readSaved),
    v.custom<SavedSearch>((read) => read !== undefined),
  );

const day = v.pipe(
  v.string(),
  v.check((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))),
);
/** By the rule of files. */
const snapshot = () =>
  v.pipe(
    v.unknown(),
    v.transform(readSnapshot),
    v.custom<Snapshot>((read) => read !== undefined),
  );
/** Snapshots of a file: those that do not fit are left out. */
const snapshots = () =>
  v.pipe(
    v.array(v.unknown()),
    v.maxLength(MAX_REMEMBERED),
    v.transform((given) => given.flatMap((one) => readSnapshot(one) ?? [])),
  );

/** Any of the settings, each as its rule has it, and nothing else. */
const someSettings = () =>
  v.pipe(
    plain,
    v.check((given) => Object.keys(given).every((setting) => Object.hasOwn(SETTINGS_SHAPE, setting))),
    v.object(
      Object.fromEntries(
        Object.entries(SETTINGS_SHAPE).map(([setting, rule]) => [setting, v.exactOptional(rule)]),
      ) as {
        [S in keyof typeof SETTINGS_SHAPE]: v.ExactOptionalSchema<(typeof SETTINGS_SHAPE)[S], undefined>;
      },
    ),
  );

/** Only creators are in lists: the author of a work is known when the work's report is. */
const creator = v.custom<Subject>((given) => isSubject(given) && given.kind === 'kol');

const count = v.pipe(whole, v.minValue(0));
const about = v.custom<BulkAbout>(
  (given) =>
    isRecord(given) &&
    Object.keys(given).length === 1 &&
    (isInquiry(given.inquiry) || (isSubject(given.subject) && given.subject.kind === 'kol')),
);
const parts = v.pipe(v.array(v.picklist(BULK_PARTS)), v.minLength(1), v.maxLength(BULK_PARTS.length));

const listsFile = v.pipe(v.string(), v.maxLength(MAX_FILE));

const cost = v.exactOptional(
  v.pipe(
    v.number(),
    v.check((yuan) => yuan > 0 && yuan < 1e6),
    v.transform((yuan) => yuan as Yuan),
  ),
);
/** A row of a page's own list, which may be forged. */
const pageRow = () =>
  object({
    subject: creator,
    cpm: v.pipe(plain, v.object({ '1_20': cost, '21_60': cost, '60': cost, picture: cost, video: cost })),
  });

interface Rule<T extends MessageType> {
  from: readonly SenderRole[];
  /** Made at each ask: a background that starts should not make the rules of all messages for the sake of one. */
  payload(): v.GenericSchema<unknown, Payload<T>>;
  /** It passes before the user has agreed to what is handled: it asks, leads to the question, or erases. */
  before?: true;
}

const screens = ['panel', 'page'] as const;

/** Messages of the studio. */
const STUDIO = {
  // A panel on the creator's own work shows what is missing and leads to the options. It may grant nothing: the page around it could win the click.
  'studio.state': { from: screens, payload: () => nothing },
  'studio.consent': { from: ['page'], payload: () => object({ consent: v.boolean() }) },
  'studio.setKey': {
    from: ['page'],
    payload: () => object({ key: secret }),
  },
  'studio.forgetKey': { from: ['page'], payload: () => nothing },
  'studio.test': { from: ['page'], payload: () => nothing },
  'studio.pasteCookie': {
    from: ['page'],
    payload: () => object({ cookie: v.pipe(v.string(), v.maxLength(20_000)) }),
  },
  'studio.download': { from: ['page'], payload: () => object({ values, mode, request: name }) },
} satisfies { readonly [T in Extract<MessageType, `studio.${string}`>]: Rule<T> };

/** Which senders may send a message, and which payloads pass. Every message has a line here, or the project does not compile. */
export const RULES: { readonly [T in MessageType]: Rule<T> } = {
  'overlay.hello': {
    from: ['overlay'],
    payload: () => object({ subject: v.optional(subject), again: v.optional(v.boolean()) }),
  },
  'overlay.subject': {
    from: ['overlay'],
    payload: () => object({ subject: v.optional(subject), byUser: v.boolean() }),
  },
  'overlay.open': {
    from: ['overlay'],
    payload: () => object({ on: v.optional(subject), vouched: v.optional(v.boolean()) }),
  },
  'overlay.closed': { from: ['overlay'], payload: () => object({ leaving: v.optional(v.boolean()) }) },
  'overlay.price': { from: ['overlay'], payload: () => object({}) },
  'overlay.chip': { from: ['overlay'], payload: () => object({ subject }) },
  'overlay.layout': {
    from: ['overlay'],
    payload: () =>
      object({
        layout: object({
          edge,
          y: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
          width: v.pipe(v.number(), v.minValue(200), v.maxValue(2000)),
        }),
      }),
  },
  'badges.hello': { from: ['overlay'], payload: () => nothing },
  'badges.of': {
    from: ['overlay'],
    payload: () =>
      object({
        cards: v.pipe(v.array(object({ subject, author: v.exactOptional(creator) })), v.maxLength(MAX_CARDS)),
      }),
  },
  'badges.rows': {
    from: ['overlay'],
    payload: () => object({ rows: v.pipe(v.array(pageRow()), v.maxLength(MAX_PAGE_ROWS)), at: whole }),
  },
  'badges.add': { from: ['overlay'], payload: () => object({ subject: creator, name: seenNameRule }) },
  'panel.claim': { from: ['frame'], payload: () => object({ ticket: v.pipe(v.string(), v.maxLength(80)) }) },
  'panel.close': { from: ['panel'], payload: () => nothing },
  'panel.section': { from: ['panel'], payload: () => object({ section }) },
  'panel.dock': { from: ['panel'], payload: () => object({ edge }) },
  // An unclaimed frame gets no more than the language and the colours of the text that it shows.
  'session.get': { from: ['frame', ...screens], payload: () => nothing, before: true },
  // Not the panel: a web page around it could win the click.
  'consent.answer': { from: ['page'], payload: () => object({ given: v.boolean() }), before: true },
  'news.seen': { from: ['page'], payload: () => nothing },
  'consent.last': { from: ['page'], payload: () => nothing, before: true },
  'report.plan': { from: screens, payload: () => object({ subject, section, options }) },
  'report.plans': {
    from: screens,
    payload: () =>
      object({
        questions: v.pipe(
          v.array(
            v.lazy((asked) =>
              typeof asked === 'object' && asked !== null && 'inquiry' in asked
                ? object({ inquiry })
                : object({ subject, section: v.optional(section), options: v.optional(options) }),
            ),
          ),
          v.maxLength(MAX_QUESTIONS),
        ),
      }),
  },
  'report.load': {
    from: screens,
    payload: () =>
      object({
        subject,
        section,
        options,
        mode,
        endpoints: v.optional(v.pipe(v.array(name), v.maxLength(50))),
        by: v.optional(v.picklist(['itself', 'click'])),
        request: name,
      }),
  },
  'report.cancel': { from: screens, payload: () => object({ request: name }) },
  'limits.lift': { from: screens, payload: () => object({ endpoint: v.optional(name) }) },
  'open.options': { from: screens, payload: () => object({ section: v.optional(name) }), before: true },
  'open.report': { from: screens, payload: () => object({ subject, agreed: v.optional(v.boolean()) }) },
  'open.list': { from: screens, payload: () => object({ id: idRule, subject: v.optional(creator) }) },
  'notice.seen': { from: screens, payload: () => nothing },
  // Not the panel: a web page that tricks the user into clicks on it must not lift the bound on those clicks.
  'pages.calls': { from: ['page'], payload: () => nothing },
  'pages.confirm': { from: ['page'], payload: () => nothing },
  // Not the panel: a web page around it has no say in what is searched for.
  'lookup.find': { from: ['page'], payload: () => object({ inquiry, mode, request: name }) },
  'lookup.known': {
    from: ['page'],
    payload: () => object({ subjects: v.pipe(v.array(subject), v.maxLength(MAX_QUESTIONS)) }),
  },
  'pasted.get': { from: ['page'], payload: () => nothing },
  'pasted.set': {
    from: ['page'],
    payload: () =>
      object({
        text: v.pipe(v.string(), v.maxLength(MAX_PASTED)),
        choice: v.picklist(PLATFORM_CHOICES),
      }),
  },
  'pasted.opened': { from: ['page'], payload: () => object({ subject }) },
  'open.panel': { from: ['page'], payload: () => object({ tabId }) },
  'list.plan': { from: ['page'], payload: () => object({ list, values, next }) },
  'list.load': { from: ['page'], payload: () => object({ list, values, next, mode, request: name }) },
  'saved.list': { from: ['page'], payload: () => nothing },
  'saved.put': {
    from: ['page'],
    payload: () => object({ saved: saved() }),
  },
  'saved.remove': { from: ['page'], payload: () => object({ id: name }) },
  'columns.get': { from: ['page'], payload: () => object({ list: table }) },
  'columns.set': {
    from: ['page'],
    payload: () => object({ list: table, layout: v.optional(layout()) }),
  },
  'lists.all': { from: screens, payload: () => nothing },
  'lists.create': { from: screens, payload: () => object({ list: newListRule }) },
  // What takes a whole list away or out is for our own pages: a web page around a panel could win the click.
  'lists.remove': { from: ['page'], payload: () => object({ id: idRule }) },
  'lists.restore': { from: ['page'], payload: () => object({ id: idRule }) },
  'lists.get': { from: screens, payload: () => object({ id: idRule }) },
  'lists.edit': {
    from: screens,
    payload: () => object({ id: idRule, edits: editsRule, by: v.optional(name) }),
  },
  'lists.add': {
    from: screens,
    payload: () =>
      object({
        id: v.optional(idRule),
        creators: v.pipe(
          v.array(
            object({
              subject: creator,
              name: v.optional(seenNameRule),
              image: v.optional(imageRule),
            }),
          ),
          v.minLength(1),
          v.maxLength(MAX_CREATORS),
        ),
      }),
  },
  // Not the panel: the popup alone shows what came of the shortcut.
  'lists.pressed': { from: ['page'], payload: () => object({ tabId }) },
  'lists.met': {
    from: screens,
    payload: () => object({ subjects: v.pipe(v.array(creator), v.maxLength(MAX_CREATORS)) }),
  },
  'lists.export': {
    from: ['page'],
    payload: () => object({ ids: v.optional(v.pipe(v.array(idRule), v.maxLength(MAX_LISTS))) }),
  },
  'lists.check': { from: ['page'], payload: () => object({ text: listsFile }) },
  'lists.import': { from: ['page'], payload: () => object({ text: listsFile }) },
  // Not the panel: what is shared with others is for our own pages alone.
  'sharing.state': { from: ['page'], payload: () => nothing },
  'sharing.join': {
    from: ['page'],
    payload: () =>
      object({
        name: nameRule,
        me: v.optional(name),
        webdav: v.optional(object({ address: folder, user: login, password: login })),
      }),
  },
  'sharing.leave': { from: ['page'], payload: () => nothing },
  'sharing.list': { from: ['page'], payload: () => object({ id: idRule, on: v.boolean() }) },
  'sharing.figures': { from: ['page'], payload: () => object({ on: v.boolean() }) },
  'sharing.now': { from: ['page'], payload: () => nothing },
  'sharing.opened': { from: ['page'], payload: () => nothing },
  'sharing.settle': {
    from: ['page'],
    payload: () => object({ stamps: v.pipe(v.array(name), v.maxLength(MAX_QUESTIONS)) }),
  },
  'sharing.changes': { from: ['page'], payload: () => object({ id: idRule }) },
  'sharing.entries': { from: ['page'], payload: () => object({ id: idRule }) },
  'sharing.lists': { from: ['page'], payload: () => nothing },
  'sheets.all': { from: ['page'], payload: () => nothing },
  // What a template may be is checked where templates are kept, which is not part of most lives of the worker.
  'sheets.put': { from: ['page'], payload: () => object({ template: v.custom<SheetTemplate>(isRecord) }) },
  'sheets.remove': { from: ['page'], payload: () => object({ id: idRule }) },
  'notes.get': { from: screens, payload: () => object({ creator: creatorRule }) },
  'notes.add': { from: screens, payload: () => object({ creator: creatorRule, text: noteRule }) },
  'notes.remove': { from: screens, payload: () => object({ id: idRule }) },
  'notes.restore': { from: screens, payload: () => object({ id: idRule }) },
  'persons.join': {
    from: screens,
    payload: () => object({ creators: v.strictTuple([creatorRule, creatorRule]) }),
  },
  'persons.part': { from: screens, payload: () => object({ creator: creatorRule }) },
  'persons.of': { from: screens, payload: () => object({ creator: creatorRule }) },
  // Not the panel: a web page around it has no say in what many calls are made for.
  'bulk.plan': {
    from: ['page'],
    payload: () =>
      object({
        rows: v.pipe(v.array(about), v.maxLength(MAX_BULK)),
        parts,
        newerThan: v.optional(count),
      }),
  },
  'bulk.start': {
    from: ['page'],
    payload: () =>
      object({
        rows: v.pipe(
          v.array(object({ line: count, text: v.pipe(v.string(), v.maxLength(MAX_BULK_TEXT)), about })),
          v.minLength(1),
          v.maxLength(MAX_BULK),
        ),
        parts,
        calls: count,
        refetch: v.optional(v.boolean()),
        list: v.optional(object({ id: v.optional(idRule), name: nameRule })),
      }),
  },
  'bulk.get': { from: ['page'], payload: () => object({ after: count }) },
  'bulk.go': {
    from: ['page'],
    payload: () =>
      object({ calls: count, failed: v.optional(v.pipe(v.array(count), v.maxLength(MAX_BULK))) }),
  },
  'bulk.hold': { from: ['page'], payload: () => object({ how: v.picklist(['pause', 'stop', 'clear']) }) },
  'bulk.choose': { from: ['page'], payload: () => object({ at: count, subject }) },
  'tray.get': { from: screens, payload: () => nothing },
  'tray.change': {
    from: screens,
    payload: () =>
      object({
        add: v.optional(
          v.pipe(
            v.array(object({ subject, name: v.optional(v.pipe(v.string(), v.maxLength(MAX_TRAY_NAME))) })),
            v.maxLength(MAX_QUESTIONS),
          ),
        ),
        remove: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(120))), v.maxLength(MAX_QUESTIONS))),
      }),
  },
  'open.compare': { from: screens, payload: () => nothing },
  'memory.known': {
    from: screens,
    payload: () => object({ creators: v.pipe(v.array(creatorRule), v.maxLength(MAX_REMEMBERED)) }),
  },
  'memory.line': { from: screens, payload: () => object({ creator: creatorRule }) },
  'memory.info': { from: ['page'], payload: () => nothing },
  'memory.shorten': { from: ['page'], payload: () => object({ before: day }) },
  'memory.export': { from: ['page'], payload: () => object({ after: v.optional(snapshot()) }) },
  'memory.import': { from: ['page'], payload: () => object({ snapshots: snapshots() }) },
  ...(import.meta.env?.WITHOUT_STUDIO ? ({} as typeof STUDIO) : STUDIO),
  'popup.subject': { from: ['page'], payload: () => object({ tabId }) },
  'popup.glance': { from: ['page'], payload: () => object({ subject }) },
  'recent.list': { from: ['page'], payload: () => nothing },
  'recent.clear': { from: ['page'], payload: () => nothing },
  'ledger.list': {
    from: ['page'],
    payload: () =>
      object({
        days: v.pipe(whole, v.minValue(1), v.maxValue(400)),
      }),
  },
  'choice.set': {
    from: screens,
    payload: () =>
      object({
        videos: v.exactOptional(SETTINGS_SHAPE.videos),
        videoLength: v.exactOptional(SETTINGS_SHAPE.videoLength),
        noteForm: v.exactOptional(SETTINGS_SHAPE.noteForm),
        panelBeside: v.exactOptional(SETTINGS_SHAPE.panelBeside),
      }),
  },
  'settings.set': {
    from: ['page'],
    payload: () => object({ settings: someSettings() }),
  },
  'settings.check': {
    from: ['page'],
    payload: () => object({ text: v.pipe(v.string(), v.maxLength(100_000)) }),
  },
  'settings.import': {
    from: ['page'],
    payload: () => object({ text: v.pipe(v.string(), v.maxLength(100_000)) }),
  },
  'settings.export': { from: ['page'], payload: () => nothing },
  'token.set': {
    from: ['page'],
    payload: () => object({ token: secret }),
  },
  'token.try': {
    from: ['page'],
    payload: () => object({ token: secret }),
  },
  'token.test': { from: ['page'], payload: () => nothing },
  'token.balance': { from: ['page'], payload: () => nothing },
  'token.forget': { from: ['page'], payload: () => nothing },
  'team.try': { from: ['page'], payload: () => object({ address: teamAddress, key: v.optional(teamKey) }) },
  'team.test': { from: ['page'], payload: () => nothing },
  'team.info': { from: ['page'], payload: () => nothing },
  'team.forget': { from: ['page'], payload: () => nothing },
  'storage.troubles': { from: ['page'], payload: () => nothing },
  'storage.info': { from: ['page'], payload: () => nothing },
  'storage.clearCache': { from: ['page'], payload: () => nothing },
  'storage.forgetEverything': { from: ['page'], payload: () => nothing, before: true },
};
