import type { Language } from '../i18n/translate';
import type { Block, TableBlock } from '../report/blocks';
import type { Failure } from '../report/failure';
import type { ListId, ListValues } from '../report/lists';
import type { Options, SectionId } from '../report/sections';
import type { PageCalls } from '../settings/bounds';
import type { Settings, SiteId } from '../settings/schema';
import type { Subject } from '../subject/types';
import type { ColumnLayout } from '../workspace/columns';

/** How many reports load by themselves, the one that the panel opens with included, before a click is asked for. */
export const UNASKED_LOADS = 3;

/**
 * Who may send: `overlay` is our content script in the top frame of a supported site; `panel` a panel frame that has
 * claimed its session; `frame` any panel frame, claimed or not; `page` one of our own pages that no web page can embed
 * or open (popup, options, workspace).
 */
export type Room = 'overlay' | 'frame' | 'panel' | 'page';

/** Where the launcher sits and how the panel is docked, per site. */
export interface Layout {
  /** The edge the launcher and the panel are on. */
  edge: 'left' | 'right';
  /** Launcher's centre as a fraction of the window's height. */
  y: number;
  /** Panel width in CSS pixels. */
  width: number;
}

/** What is asked of a price: a section of a subject, its first one where none is named, with its switches as they begin. */
export interface PlanQuestion {
  subject: Subject;
  section?: SectionId;
  options?: Options;
}

/** Most questions of one message. */
export const MAX_QUESTIONS = 100;

/**
 * At the end of an address of the workspace: the price of what it leads to stood on what was pressed. It is taken out at
 * once, so that no reload, bookmark or copy of the address agrees to anything.
 */
export const AGREED = '?_agreed';

/** What a section costs before it is loaded. */
export interface Plan {
  /** Calls that would be billed now. */
  calls: number;
  /** Calls answered from the cache or by a call already in flight. */
  cached: number;
  /** Sample data: nothing is billed. */
  free: boolean;
}

/**
 * `auto`: cache, then calls, but never a call whose last try may have been charged. `cache`: what is in the cache, and what
 * is under way already: nothing more is billed.
 * `retry`: the user asked again, knowing what it may cost. `refresh`: the user wants newer figures than the cache has.
 */
export type LoadMode = 'auto' | 'cache' | 'retry' | 'refresh';

export interface SectionResult {
  section: SectionId;
  options: Options;
  blocks: Block[];
  failures: Failure[];
  /** Calls still to be made for the rest: above zero only in `cache` mode or while the section is loading. */
  missing: number;
  /** The answer was drawn but could not be kept: the disk is full. */
  notKept?: boolean;
}

/** One page of a list. */
export interface ListResult {
  table?: TableBlock;
  /** Charts above the table. */
  blocks?: Block[];
  /** What the next page asks for; absent on the last one. */
  next?: Readonly<Record<string, string>>;
  failures: Failure[];
  missing: number;
  notKept?: boolean;
}

/**
 * What reading the creator's login takes. The parent domain, because the session cookies are on it: with the creator's
 * host alone they are silently missing.
 */
export const LOGIN_PERMISSIONS: { permissions: 'cookies'[]; origins: string[] } = {
  permissions: ['cookies'],
  origins: ['*://*.douyin.com/*'],
};

/** What may be said of the studio's access: never the key, never the cookie. */
export interface StudioState {
  /** The user has read what the cookie is and who gets it, and agreed. */
  consent: boolean;
  maskedKey?: string;
  /** Where the login would come from. */
  login: 'browser' | 'pasted' | 'none';
  loggedIn: boolean;
  /** When the session ends, epoch milliseconds, where that is known. */
  expires?: number;
}

/** A search that can be run again; what the workspace keeps of it is the workspace's affair. */
export interface SavedList {
  id: string;
  name: string;
  list: ListId;
  values: ListValues;
  savedAt: number;
  lastRunAt?: number;
  /** Ids of the rows that runs have seen, to mark what is new in the next. */
  seen: readonly string[];
  /** How many rows the last run had loaded. */
  depth: number;
  /** The last run had loaded every row there was. */
  complete?: true;
}

/** Progress of one call, for the waiting screen. */
export interface Progress {
  endpoint: string;
  phase: 'waiting' | 'calling' | 'retrying';
  attempt: number;
  startedAt: number;
  /** When the next attempt starts, while `waiting` or `retrying`. */
  nextAt?: number;
  /** Bytes so far, and of how many where that is known: of downloads only. */
  received?: number;
  total?: number;
}

/** What a screen may know of the settings and of the account: never the token. */
export interface Session {
  settings: Settings;
  language: Language;
  hasToken: boolean;
  /** `abcd…wxyz`. */
  maskedToken?: string;
  /** Calls since 00:00 Asia/Shanghai. */
  callsToday: number;
  /** The user had no daily cap, has one now, and has not been told yet. */
  capNotice?: true;
  /** The screen is in a private window, and this browser opens pages of ours in normal ones only. */
  noReportTab?: true;
  version: string;
}

export interface LedgerRow {
  /** Asia/Shanghai day, ISO. */
  day: string;
  endpoint: string;
  calls: number;
  billed: number;
  /** Calls of which nobody can say whether they were billed. */
  maybe: number;
}

export interface RecentLookup {
  subject: Subject;
  /** Name as last seen in an answer. */
  title?: string;
  image?: string;
  at: number;
}

/** Key figures of a subject from the cache, for the popup. Costs nothing. */
export interface Glance {
  subject: Subject;
  blocks: Block[];
}

/** What the content script of a tab told us. All of it is missing where none runs: another site, or a page to reload. */
export interface PageState {
  subject?: Subject;
  /** The supported site that the tab shows. */
  site?: SiteId;
  /** The page is the creator's own back office. */
  own?: true;
  /** The user switched that site off. */
  off?: true;
}

/** What a settings file says. */
export interface SettingsCheck {
  /** Why none of it can be used. */
  problem?: 'notJson' | 'notOurs' | 'newer';
  /** Settings whose value in the file does not fit. */
  bad: (keyof Settings)[];
  /** Every setting as it would be after the import. */
  settings?: Settings;
}

/** What the API says of a token: its balance, where it tells, or why it is no good. */
export interface TokenTest {
  balance?: string;
  currency?: string;
  failure?: Failure;
}

export interface StorageInfo {
  entries: number;
  bytes: number;
}

/** Every message, once: who may send it, what it carries, what comes back. Payloads are validated by `schemas.ts`. */
export interface Protocol {
  // overlay
  'overlay.hello': {
    /** `again`: the same document asks once more, because the settings changed. */
    payload: { subject?: Subject; again?: boolean };
    reply: { enabled: boolean; language: Language; layout: Layout; dwellMs: number };
  };
  'overlay.subject': { payload: { subject?: Subject; byUser: boolean }; reply: undefined };
  /**
   * `on`: what the page was about when the user began to ask for the panel. `vouched`: what they pressed stood in plain sight;
   * without it nothing that costs begins by itself.
   */
  'overlay.open': { payload: { on?: Subject; vouched?: boolean }; reply: { ticket: string } };
  'overlay.closed': { payload: Record<never, never>; reply: undefined };
  'overlay.layout': { payload: { layout: Layout }; reply: undefined };
  // a panel frame
  /** The frame's document listens for a ticket: the content script is told, which knows its own frame. */
  'panel.ready': { payload: Record<never, never>; reply: undefined };
  'panel.claim': {
    payload: { ticket: string };
    /** `own`: the page is the creator's own back office, where the studio's sections apply. */
    reply: {
      claimed: boolean;
      tabId?: number;
      subject?: Subject;
      own?: boolean;
      /**
       * The page has gone on by itself since the user opened the panel, or the press that opened it may have been meant for
       * something else: what costs needs another word of theirs.
       */
      moved?: true;
      /** With the claim, so that the panel has nothing more to ask for before it draws. Missing where it cannot be had now. */
      session?: Session;
      /** The first section of the subject, where nothing has to be called for it. */
      ready?: SectionResult;
    };
  };
  'panel.close': { payload: Record<never, never>; reply: undefined };
  'panel.dock': { payload: { edge: 'left' | 'right' }; reply: undefined };
  // reports
  'session.get': { payload: Record<never, never>; reply: Session };
  'report.plan': {
    payload: { subject: Subject; section: SectionId; options: Options };
    reply: Plan;
  };
  /** Calls that would be billed now, a question a number: what stands on everything that a screen offers to open. */
  'report.plans': { payload: { questions: PlanQuestion[] }; reply: number[] };
  'report.load': {
    payload: {
      subject: Subject;
      section: SectionId;
      options: Options;
      mode: LoadMode;
      /** What `retry` or `refresh` is meant for; the section's other endpoints are asked as by `auto`. All where missing. */
      endpoints?: readonly string[];
      /** In a panel. `itself`: nobody pressed anything of ours for it. `click`: the user pressed what named the price. */
      by?: 'itself' | 'click';
      request: string;
    };
    reply: SectionResult;
  };
  'report.cancel': { payload: { request: string }; reply: undefined };
  /** Lifts a stop that only the user may lift: after a top-up, a new token, a rate limit. */
  'limits.lift': { payload: { endpoint?: string }; reply: undefined };
  'open.options': { payload: { section?: string }; reply: undefined };
  /** Opens the panel on the page of a tab. */
  'open.panel': { payload: { tabId: number }; reply: undefined };
  /** `agreed`: its price stood on what was pressed, so it loads at once; otherwise it asks first. */
  'open.report': { payload: { subject: Subject; agreed?: boolean }; reply: undefined };
  /** The user has read that there is a daily cap now. */
  'notice.seen': { payload: Record<never, never>; reply: undefined };
  /** The calls of panels in web pages that count towards `PAGE_BOUND`. */
  'pages.calls': { payload: Record<never, never>; reply: PageCalls };
  /** The user says in a window of ours that these calls are their own. */
  'pages.confirm': { payload: Record<never, never>; reply: undefined };
  // the workspace
  'list.plan': {
    payload: { list: ListId; values: ListValues; next?: Readonly<Record<string, string>> };
    reply: Plan;
  };
  'list.load': {
    payload: {
      list: ListId;
      values: ListValues;
      next?: Readonly<Record<string, string>>;
      mode: LoadMode;
      request: string;
    };
    reply: ListResult;
  };
  'saved.list': { payload: Record<never, never>; reply: SavedList[] };
  'saved.put': { payload: { saved: SavedList }; reply: SavedList[] };
  'saved.remove': { payload: { id: string }; reply: SavedList[] };
  /** How the user arranged a list's columns; nothing where that is the list's own choice. */
  'columns.get': { payload: { list: ListId }; reply: ColumnLayout | undefined };
  'columns.set': { payload: { list: ListId; layout: ColumnLayout }; reply: undefined };
  // the studio
  'studio.state': { payload: Record<never, never>; reply: StudioState };
  'studio.consent': { payload: { consent: boolean }; reply: StudioState };
  'studio.setKey': { payload: { key: string }; reply: StudioState };
  'studio.forgetKey': { payload: Record<never, never>; reply: StudioState };
  /** Whether the key is good: a request that the API refuses for its fields and does not bill. */
  'studio.test': { payload: Record<never, never>; reply: { failure?: Failure } };
  'studio.pasteCookie': { payload: { cookie: string }; reply: { accepted: boolean; state: StudioState } };
  'studio.forgetCookie': { payload: Record<never, never>; reply: StudioState };
  /** The works as a workbook; progress comes as news. */
  'studio.download': {
    payload: { values: ListValues; mode: LoadMode; request: string };
    reply: { name: string; base64: string };
  };
  // popup and options
  'popup.subject': { payload: { tabId: number }; reply: PageState };
  'popup.glance': { payload: { subject: Subject }; reply: Glance };
  'recent.list': { payload: Record<never, never>; reply: RecentLookup[] };
  'recent.clear': { payload: Record<never, never>; reply: undefined };
  'ledger.list': { payload: { days: number }; reply: LedgerRow[] };
  'settings.set': { payload: { settings: Partial<Settings> }; reply: Session };
  /** Reads a settings file without applying it, for the user to confirm. */
  'settings.check': { payload: { text: string }; reply: SettingsCheck };
  'settings.import': { payload: { text: string }; reply: { ok: boolean; session: Session } };
  'settings.export': { payload: Record<never, never>; reply: { text: string } };
  /** Stores a token untested, in place of the one before. */
  'token.set': { payload: { token: string }; reply: Session };
  /** Tests a new token and stores it where the API accepts it; otherwise nothing changes. */
  'token.try': { payload: { token: string }; reply: TokenTest & { session?: Session } };
  'token.test': { payload: Record<never, never>; reply: TokenTest };
  'token.forget': { payload: Record<never, never>; reply: Session };
  'storage.info': { payload: Record<never, never>; reply: StorageInfo };
  'storage.clearCache': { payload: Record<never, never>; reply: StorageInfo };
  'storage.forgetEverything': { payload: Record<never, never>; reply: Session };
}

export type MessageType = keyof Protocol;
export type Payload<T extends MessageType> = Protocol[T]['payload'];
export type Reply<T extends MessageType> = Protocol[T]['reply'];

/** What goes over the wire. */
export interface Envelope<T extends MessageType = MessageType> {
  kolLens: T;
  payload: Payload<T>;
  /** The sender is in a private window. Needed of the popup only, which is in no tab; it can but take rights away. */
  private?: true;
}

/** Every answer: a value or a failure, never a thrown error whose text nobody controls. */
export type Result<T extends MessageType> = { ok: Reply<T> } | { failure: Failure };

/** News from the background to our own frames. None of it is secret: it reaches every frame of the extension. */
export type News =
  /** `enough`: so many have loaded by themselves in the tab that the next waits for a click in the panel. */
  | { news: 'subject'; tabId: number; subject?: Subject; byUser: boolean; own?: boolean; enough?: true }
  | { news: 'partial'; request: string; result: SectionResult; progress: Progress[] }
  | { news: 'progress'; request: string; progress: Progress }
  | { news: 'session' }
  | { news: 'closed'; tabId: number };

/**
 * Orders from the background to the content script of a tab. `look` is answered with what the page is about, `seen` with
 * whether the user sees the panel. `ticket`: a panel's document of this origin listens in the tab; the ticket is for the
 * content script's own frame alone.
 */
export type Order =
  | { order: 'open' }
  | { order: 'toggle' }
  | { order: 'close' }
  | { order: 'dock'; edge: 'left' | 'right' }
  | { order: 'hello' }
  | { order: 'ticket'; origin: string }
  | { order: 'look' }
  | { order: 'seen' };

/** The answer to the order `look`. */
export interface Look {
  host: string;
  subject?: Subject;
}

/** The answer to the order `seen`. */
export interface Sight {
  /** The panel has been in plain sight, where it belongs, for a while. */
  seen: boolean;
  /** It was opened just now, so it may still come into sight. */
  young: boolean;
}
