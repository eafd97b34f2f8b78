import type { Language } from '../language/translate';
import type {
  BulkAbout,
  BulkJob,
  BulkLine,
  BulkOrder,
  BulkPart,
  BulkPrice,
  BulkRow,
} from '../lists/bulk/job';
import type { ListsCheck } from '../lists/file';
import type { Entry, KolList, ListEdit, ListSummary, Meeting, Note } from '../lists/model';
import type { EntryChange, SharingProblem, SharingState, TeamList, ToldChange } from '../lists/sharing/state';
import type { MemoryInfo } from '../memory/info';
import type { Known } from '../memory/known';
import type { Snapshot } from '../memory/snapshot';
import type { Balance } from '../report/balance';
import type { Failure } from '../report/failure';
import type { FoundResult } from '../report/found';
import type { LedgerRow, TokenTest } from '../report/ledger';
import type { ListId, ListValues } from '../report/lists';
import type {
  Glance,
  ListResult,
  LoadMode,
  Plan,
  PlanQuestion,
  Progress,
  SectionResult,
} from '../report/load';
import type { PageRow } from '../report/pageRows';
import type { Options, SectionId } from '../report/sections';
import type { ShownCreator } from '../report/shownCreator';
import type { Trouble } from '../report/trouble';
import type { PageCalls } from '../settings/bounds';
import type { Consent } from '../settings/consent';
import type { SettingsCheck } from '../settings/file';
import type { Layout } from '../settings/layout';
import type { Settings } from '../settings/schema';
import type { Session, StorageInfo } from '../settings/session';
import type { StudioState } from '../settings/studio';
import type { SheetTemplate } from '../sheet/template';
import type { Card } from '../subject/cards';
import type { Inquiry } from '../subject/inquiry';
import type { PageState } from '../subject/page';
import type { Pasted } from '../subject/pasted';
import type { RecentLookup } from '../subject/recent';
import type { TrayChange, Trayed } from '../subject/tray';
import type { Subject } from '../subject/types';
import type { TeamState, TeamTest } from '../team/gateway';
import type { ColumnLayout, TableId } from '../workspace/columns';
import type { SavedSearch } from '../workspace/saved';

/** How many reports load by themselves, the one that the panel opens with included, before a click is asked for. */
export const UNASKED_LOADS = 3;

/**
 * What a sender is to the background: `overlay` is the content script in the top frame of a supported site; `panel` a panel
 * frame that has claimed its session; `frame` any panel frame, claimed or not; `page` a page of the extension that no web
 * page can embed or open (popup, options, workspace).
 */
export type SenderRole = 'overlay' | 'frame' | 'panel' | 'page';

/** Most questions of one message. */
export const MAX_QUESTIONS = 100;

/** Most creators of one question to the memory, and most snapshots of one part of its file. */
export const MAX_REMEMBERED = 500;

/**
 * At the end of an address of the workspace: the control that the user pressed named the price of what it leads to. The
 * workspace takes it out at once, so that no reload, bookmark or copy of the address agrees to a call.
 */
export const AGREED = '?_agreed';

/** The words of the overlay, in one language. They come with its greeting, so that no page loads them in both. */
export interface OverlayWords {
  open: string;
  close: string;
  hint: string;
  resize: string;
  updated: string;
  nothing: string;
  failed: string;
}

/** What stands on the launcher of a creator whose answers are cached. */
export interface Chip {
  /** The first line, e.g. `¥206,500`. */
  price: string;
  /** The second line, e.g. `CPM ≈¥56.57`. */
  cpm: string;
  /** Both in words, for the launcher's name. */
  full: string;
}

/** Most cards of one question of the badges: more than a screen shows. */
export const MAX_CARDS = 60;

/** What a badge says of a creator or work on a list page, in words. */
export interface BadgeText {
  tone: 'listed' | 'excluded' | 'known';
  /** The first line: status, notes, and the age of the figures. */
  head: string;
  /** The second line, e.g. `¥206,500 · CPM ≈¥56.57`. */
  figures?: string;
  /** All of it in words, for the badge's name. */
  label: string;
}

/** Every message, once: what it carries and what comes back. `schemas.ts` has the rules: which senders, which payloads. */
export interface Protocol {
  // overlay
  'overlay.hello': {
    /** `again`: the same document asks once more, because the settings changed. */
    payload: { subject?: Subject | undefined; again?: boolean | undefined };
    reply: {
      enabled: boolean;
      language: Language;
      layout: Layout;
      words: OverlayWords;
      /** The panel stands beside the page, where the page lets it. */
      beside: boolean;
      /** The panel was open on the page before, and opens on this one: it shows what is cached, and asks before it calls. */
      stays?: boolean | undefined;
    };
  };
  /** What opening the panel on the tab's subject costs now, in words; nothing where it is free. A greeting need not wait for it. */
  'overlay.price': { payload: Record<never, never>; reply: string | undefined };
  /** The reply as to `overlay.price`. */
  'overlay.subject': {
    payload: { subject?: Subject | undefined; byUser: boolean };
    reply: string | undefined;
  };
  /**
   * `on`: what the page was about when the user began to press the launcher. `vouched`: the launcher stood in plain sight then;
   * without it nothing that costs begins by itself.
   */
  'overlay.open': {
    payload: { on?: Subject | undefined; vouched?: boolean | undefined };
    /** `origin`: of the documents that may be handed the ticket. */
    reply: { ticket: string; origin: string };
  };
  /** `leaving`: the page goes with its panel open. The reply as to `overlay.price`. */
  'overlay.closed': { payload: { leaving?: boolean | undefined }; reply: string | undefined };
  /** What the cache has for the launcher's chip. Nothing is ever called for it. */
  'overlay.chip': { payload: { subject: Subject }; reply: Chip | undefined };
  'overlay.layout': { payload: { layout: Layout }; reply: undefined };
  // the script of the badges, which is in the pages of a site only where the user wants it
  /** `doubt` and `add`: words of the tables of Xingtu and Pugongying. */
  'badges.hello': { payload: Record<never, never>; reply: { on: boolean; doubt: string; add: string } };
  /** What is known of the cards of a page, by `subjectKey`: only of those of whom anything is. Nothing is ever called for it. */
  'badges.of': { payload: { cards: Card[] }; reply: Readonly<Record<string, BadgeText>> };
  /** What stands on the rows of a table, by `subjectKey`; `at`: when the page was told of them. They may be forged. */
  'badges.rows': {
    payload: { rows: Pick<PageRow, 'subject' | 'cpm'>[]; at: number };
    reply: Readonly<Record<string, BadgeText>>;
  };
  /** A press on a row's button adds the creator to the last list used. */
  'badges.add': { payload: { subject: Subject; name: string }; reply: undefined };
  // a panel frame
  'panel.claim': {
    payload: { ticket: string };
    /** `own`: the page is in the creator centre, where the studio's sections apply. */
    reply: {
      claimed: boolean;
      tabId?: number;
      subject?: Subject | undefined;
      own?: boolean | undefined;
      /**
       * The page has gone on by itself since the user opened the panel, or the press that opened it may have been meant for
       * something else: what costs waits for another click.
       */
      moved?: true;
      /** The section that the user was on, on the page before. */
      section?: SectionId | undefined;
      /** Comes with the claim so that the panel draws without another message. Missing where it could not be read in time. */
      session?: Session | undefined;
      /** The first section of the subject, where nothing has to be called for it. */
      ready?: SectionResult | undefined;
    };
  };
  'panel.close': { payload: Record<never, never>; reply: undefined };
  /** The user opened a section: the next creator begins with it. */
  'panel.section': { payload: { section: SectionId }; reply: undefined };
  'panel.dock': { payload: { edge: 'left' | 'right' }; reply: undefined };
  // reports
  'session.get': { payload: Record<never, never>; reply: Session };
  /** The user agrees to what is handled, refuses, or takes the consent back. */
  'consent.answer': { payload: { given: boolean }; reply: Session };
  /** The user has opened or closed the line about what is new. */
  'news.seen': { payload: Record<never, never>; reply: undefined };
  'consent.last': { payload: Record<never, never>; reply: Consent | undefined };
  'report.plan': {
    payload: { subject: Subject; section: SectionId; options: Options };
    reply: Plan;
  };
  /** Calls that would be billed now, one number a question: the prices on everything that a screen offers to open. */
  'report.plans': { payload: { questions: PlanQuestion[] }; reply: number[] };
  'report.load': {
    payload: {
      subject: Subject;
      section: SectionId;
      options: Options;
      mode: LoadMode;
      /** The endpoints that `retry` or `refresh` applies to; the section's others load as by `auto`. All where missing. */
      endpoints?: readonly string[] | undefined;
      /** In a panel. `itself`: the load began without a press. `click`: the user pressed a control that names its price. */
      by?: 'itself' | 'click' | undefined;
      request: string;
    };
    reply: SectionResult;
  };
  'report.cancel': { payload: { request: string }; reply: undefined };
  /** Lifts a stop that only the user may lift: after a top-up, a new token, a rate limit. */
  'limits.lift': { payload: { endpoint?: string | undefined }; reply: undefined };
  'open.options': { payload: { section?: string | undefined }; reply: undefined };
  /** Opens the panel on the page of a tab. */
  'open.panel': { payload: { tabId: number }; reply: undefined };
  /** `agreed`: the control that the user pressed named the price, so the report loads at once; otherwise it asks first. */
  'open.report': { payload: { subject: Subject; agreed?: boolean | undefined }; reply: undefined };
  /** Opens a list in the workspace, with a creator's report beside it. Nothing is called. */
  'open.list': { payload: { id: string; subject?: Subject | undefined }; reply: undefined };
  /** The user has read the notice that there is a daily cap now. */
  'notice.seen': { payload: Record<never, never>; reply: undefined };
  /** The calls of panels in web pages that count towards `PAGE_BOUND`. */
  'pages.calls': { payload: Record<never, never>; reply: PageCalls };
  /** The user confirms in a page of the extension that these calls are their own. */
  'pages.confirm': { payload: Record<never, never>; reply: undefined };
  // the look-up
  /** Answers an inquiry about a pasted text. In the mode `cache` nothing is called. */
  'lookup.find': {
    payload: { inquiry: Inquiry; mode: LoadMode; request: string };
    reply: FoundResult;
  };
  /** Which of some subjects the cache has something of. Costs nothing. */
  'lookup.known': { payload: { subjects: Subject[] }; reply: boolean[] };
  /** The pasted text, which stays until it is cleared. */
  'pasted.get': { payload: Record<never, never>; reply: Pasted };
  'pasted.set': { payload: Pick<Pasted, 'text' | 'choice'>; reply: undefined };
  'pasted.opened': { payload: { subject: Subject }; reply: undefined };
  // the workspace
  'list.plan': {
    payload: { list: ListId; values: ListValues; next?: Readonly<Record<string, string>> | undefined };
    reply: Plan;
  };
  'list.load': {
    payload: {
      list: ListId;
      values: ListValues;
      next?: Readonly<Record<string, string>> | undefined;
      mode: LoadMode;
      request: string;
    };
    reply: ListResult;
  };
  'saved.list': { payload: Record<never, never>; reply: SavedSearch[] };
  'saved.put': { payload: { saved: SavedSearch }; reply: SavedSearch[] };
  'saved.remove': { payload: { id: string }; reply: SavedSearch[] };
  /** How the user arranged a list's columns; `undefined` while the list's own order stands. */
  'columns.get': { payload: { list: TableId }; reply: ColumnLayout | undefined };
  /** Without an arrangement the list has its own again. */
  'columns.set': { payload: { list: TableId; layout?: ColumnLayout | undefined }; reply: undefined };
  // lists of creators
  /** `last`: the id of the last list used. `sharing`: the user is in a team. */
  'lists.all': {
    payload: Record<never, never>;
    reply: { lists: ListSummary[]; last?: string; sharing?: true };
  };
  'lists.create': { payload: { list: Pick<KolList, 'name'> & Partial<KolList> }; reply: KolList };
  'lists.remove': { payload: { id: string }; reply: undefined };
  'lists.restore': { payload: { id: string }; reply: undefined };
  /** Entries in the order in which they were added. `shared`: with the team. */
  'lists.get': {
    payload: { id: string };
    reply: { list: KolList; entries: Entry[]; shared?: true } | undefined;
  };
  /** Answered once the edits are on the disk. `by`: a name of the screen's own, by which it knows the news of its own edits. */
  'lists.edit': { payload: { id: string; edits: ListEdit[]; by?: string | undefined }; reply: undefined };
  /** To a list; without an id to the last one used, else to the one changed last, else to a new one. `met`, by creator: other lists, earlier refusals. */
  'lists.add': {
    payload: {
      id?: string | undefined;
      creators: { subject: Subject; name?: string | undefined; image?: string | undefined }[];
    };
    reply: {
      list: Pick<KolList, 'id' | 'name'>;
      added: Entry[];
      /** Those who were in the list before. */
      already: Entry[];
      met: Record<string, Meeting[]>;
    };
  };
  /** What the shortcut added on a tab's page, told once. */
  'lists.pressed': {
    payload: { tabId: number };
    reply: { creator: ShownCreator; added: Reply<'lists.add'> } | undefined;
  };
  /** One a subject, in their order. `creator` is the key that lists have it under; `seen`: when a figure last arrived. */
  'lists.met': {
    payload: { subjects: Subject[] };
    reply: { creator: string; meetings: Meeting[]; notes: number; seen?: number }[];
  };
  /** Lists as a file, without ids all of them, with the notes and persons. */
  'lists.export': { payload: { ids?: string[] | undefined }; reply: { text: string } };
  /** What importing a file would do. Nothing is changed. */
  'lists.check': { payload: { text: string }; reply: ListsCheck };
  /** Takes a file's lists in beside those that are there; nothing is overwritten. What was done. */
  'lists.import': { payload: { text: string }; reply: ListsCheck };
  // lists that are shared with a team
  /** `gateway`: the team's gateway in the settings, where it knows the user and keeps lists. */
  'sharing.state': {
    payload: Record<never, never>;
    reply: { state?: SharingState; gateway?: { address: string; user: string; lists: boolean } };
  };
  /** Joins by a first exchange: on the gateway of the settings, or in a folder of WebDAV under the name `me`. */
  'sharing.join': {
    payload: {
      name: string;
      me?: string | undefined;
      webdav?: { address: string; user: string; password: string } | undefined;
    };
    reply: { problem?: SharingProblem };
  };
  'sharing.leave': { payload: Record<never, never>; reply: undefined };
  'sharing.list': { payload: { id: string; on: boolean }; reply: undefined };
  /** Whether what answers said of creators in shared lists is shared too. */
  'sharing.figures': { payload: { on: boolean }; reply: undefined };
  'sharing.now': { payload: Record<never, never>; reply: undefined };
  /** A shared list is opened on a screen. */
  'sharing.opened': { payload: Record<never, never>; reply: undefined };
  /** Lost edits were seen, by the stamps of what took their places. */
  'sharing.settle': { payload: { stamps: string[] }; reply: undefined };
  /** The last changes of a list, newest first. */
  'sharing.changes': { payload: { id: string }; reply: ToldChange[] };
  /** Who changed each entry of a shared list last, and when. */
  'sharing.entries': { payload: { id: string }; reply: EntryChange[] };
  /** Lists of the team that are not taken in here. */
  'sharing.lists': { payload: Record<never, never>; reply: TeamList[] };
  /** The user's templates of sheets that are handed in. */
  'sheets.all': { payload: Record<never, never>; reply: SheetTemplate[] };
  /** Keeps a template, in the place of one of its id. Both replies are all templates after it. */
  'sheets.put': { payload: { template: SheetTemplate }; reply: SheetTemplate[] };
  'sheets.remove': { payload: { id: string }; reply: SheetTemplate[] };
  /** Notes on a creator, and on who the user declared to be the same person; newest first. */
  'notes.get': { payload: { creator: string }; reply: Note[] };
  'notes.add': { payload: { creator: string; text: string }; reply: Note };
  'notes.remove': { payload: { id: string }; reply: undefined };
  'notes.restore': { payload: { id: string }; reply: undefined };
  'persons.join': { payload: { creators: [string, string] }; reply: undefined };
  'persons.part': { payload: { creator: string }; reply: undefined };
  /** All creators of a person. The one that was asked for is the first. */
  'persons.of': { payload: { creator: string }; reply: string[] };
  // many creators at once
  /**
   * Calls that each of some lines would be billed now, at the most. Nothing is called. `newerThan`: answers from before this moment do not
   * count as kept.
   */
  'bulk.plan': {
    payload: { rows: BulkAbout[]; parts: BulkPart[]; newerThan?: number | undefined };
    reply: BulkPrice[];
  };
  /** Begins a job: no more than `calls` are made for it. The reply is false where another is not over. */
  'bulk.start': { payload: { rows: BulkLine[] } & BulkOrder; reply: boolean };
  /** The job, with the rows that changed after a count of its changes. `refused`: private windows keep no job. */
  'bulk.get': { payload: { after: number }; reply: { job?: BulkJob; rows: BulkRow[]; refused?: true } };
  /** Goes on with the job for this many more calls; `failed`: rows that are tried again with the others. */
  'bulk.go': { payload: { calls: number; failed?: number[] | undefined }; reply: undefined };
  'bulk.hold': { payload: { how: 'pause' | 'stop' | 'clear' }; reply: undefined };
  /** Which of the creators of a name is meant: the row goes on within what was agreed to. */
  'bulk.choose': { payload: { at: number; subject: Subject }; reply: undefined };
  // comparing
  /** The creators that were laid aside to compare. */
  'tray.get': { payload: Record<never, never>; reply: Trayed[] };
  /** The reply is the tray after the change, which takes no more than can be compared. */
  'tray.change': { payload: TrayChange; reply: Trayed[] };
  'open.compare': { payload: Record<never, never>; reply: undefined };
  // memory: nothing of it is called for
  /** What is known of creators, by `creatorKey`: only of those of whom anything is. */
  'memory.known': { payload: { creators: string[] }; reply: Known[] };
  /** Everything that is remembered of a creator, oldest first. */
  'memory.line': { payload: { creator: string }; reply: Snapshot[] };
  'memory.info': { payload: Record<never, never>; reply: MemoryInfo };
  /** Forgets what was remembered before a day. */
  'memory.shorten': { payload: { before: string }; reply: MemoryInfo };
  /** A part of the memory's file: what comes after a snapshot, or the first part. An empty part is the end. */
  'memory.export': { payload: { after?: Snapshot | undefined }; reply: Snapshot[] };
  /** Remembers a part of a file. What does not fit is left out. The reply is how many fitted. */
  'memory.import': { payload: { snapshots: Snapshot[] }; reply: number };
  // the studio
  'studio.state': { payload: Record<never, never>; reply: StudioState };
  /** Taking it back forgets a pasted login as well. */
  'studio.consent': { payload: { consent: boolean }; reply: StudioState };
  'studio.setKey': { payload: { key: string }; reply: StudioState };
  'studio.forgetKey': { payload: Record<never, never>; reply: StudioState };
  /** Tests the key by a request that the API refuses for its fields and does not bill. */
  'studio.test': { payload: Record<never, never>; reply: { failure?: Failure } };
  'studio.pasteCookie': { payload: { cookie: string }; reply: { accepted: boolean; state: StudioState } };
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
  /** What the user chose in place, kept for the next creator. */
  'choice.set': {
    payload: Partial<Pick<Settings, 'videos' | 'videoLength' | 'noteForm' | 'panelBeside'>>;
    reply: undefined;
  };
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
  /** What the API last said of the balance. Nothing is asked. */
  'token.balance': { payload: Record<never, never>; reply: Balance | undefined };
  'token.forget': { payload: Record<never, never>; reply: Session };
  // the team's gateway
  /** Asks the gateway at an address about a key, or about the stored key where none is given. Stores both where the gateway knows the key. */
  'team.try': {
    payload: { address: string; key?: string | undefined };
    reply: TeamTest & { session?: Session };
  };
  'team.test': { payload: Record<never, never>; reply: TeamTest };
  /** What the gateway in the settings last said. Nothing is asked. */
  'team.info': { payload: Record<never, never>; reply: TeamState | undefined };
  'team.forget': { payload: Record<never, never>; reply: Session };
  /** The last calls that failed, or whose answers did not fit. */
  'storage.troubles': { payload: Record<never, never>; reply: Trouble[] };
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
  /** The sender is in a private window. Only the popup, which is in no tab, needs to say so; it takes rights away and gives none. */
  private?: true;
}

/** Every answer: a value or a failure. A thrown error would carry a text that was not written for the user. */
export type Result<T extends MessageType> = { ok: Reply<T> } | { failure: Failure };

/** News from the background to the extension's own frames. They reach every frame, so none of them is secret. */
export type News =
  /** `enough`: so many reports have loaded by themselves in the tab that the next waits for a click in the panel. */
  | {
      news: 'subject';
      tabId: number;
      subject?: Subject | undefined;
      byUser: boolean;
      own?: boolean | undefined;
      enough?: true | undefined;
    }
  | { news: 'partial'; request: string; result: SectionResult; progress: Progress[] }
  | { news: 'progress'; request: string; progress: Progress }
  | { news: 'session' }
  /** What was changed in a list, and by which screen: see `lists.edit`. */
  | { news: 'list'; id: string; edits: ListEdit[]; by?: string }
  /** The overview of lists has changed. */
  | { news: 'lists' }
  /** Notes on a creator have changed, or who is one person with the creator. */
  | { news: 'notes'; creator: string }
  /** What is shared with the team, or how that stands, has changed. */
  | { news: 'sharing' }
  | { news: 'tray' }
  /** The job over many creators has changed. */
  | { news: 'bulk' }
  | { news: 'closed'; tabId: number };

/**
 * Orders from the background to the content script of a tab. `look` is answered with what the page is about, `seen` with
 * whether the user sees the panel.
 */
export type Order =
  | { order: 'open' }
  | { order: 'toggle' }
  | { order: 'close' }
  | { order: 'dock'; edge: 'left' | 'right' }
  | { order: 'hello' }
  | { order: 'look' }
  | { order: 'seen' };
