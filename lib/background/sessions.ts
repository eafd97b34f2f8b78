import { UNASKED_LOADS } from '../messages/protocol';
import type { Sender } from '../messages/senders';
import { type Subject, subjectKey } from '../subject/types';

/** What the background knows of a tab: what its page shows, and which of its frames is our panel. */
export interface TabState {
  subject?: Subject;
  /** The page is the creator's own back office. */
  own?: boolean;
  /** Handed to the content script when the user opened the panel; good for one claim. */
  ticket?: string;
  /** Key of what the page was about when the user asked for it; empty where it was about nobody. */
  openedOn?: string;
  /** The press that opened the panel may have been meant for something else. */
  unvouched?: true;
  /** How many reports loaded by themselves since the user's last press on something of ours. */
  unasked?: number;
  /** The frame that claimed it. */
  panel?: { frameId: number; documentId?: string };
}

/** What a tab's page is about, and whether it is the creator's own. */
export type Shown = Pick<TabState, 'subject' | 'own'> & {
  /** The page has gone on by itself since the user opened the panel on it, or it is not sure that the user opened it. */
  moved?: true;
  /** What loads next needs a click of the user in the panel. */
  enough?: true;
};

/** What a tab keeps when its panel goes. */
const withoutPanel = ({ subject, own, unasked }: TabState): TabState => ({ subject, own, unasked });

const nameOf = (subject: Subject | undefined) => (subject ? subjectKey(subject) : '');

/** Where tab states outlive the worker: the session's storage, which content scripts cannot read. */
export interface SessionArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** The same, looked over as a whole: `null` is every item. */
export interface WholeArea extends SessionArea {
  get(key: string | null): Promise<Record<string, unknown>>;
}

const PREFIX = 'tab:';
const keyOf = (tabId: number) => `${PREFIX}${tabId}`;

/**
 * Which frame may speak as a tab's panel. A web page can embed the panel's page as well as we can, so a frame is nobody
 * until it shows the ticket that the background gave to the content script of that very tab when the user opened the panel.
 * The content script hands it to the window of the frame that it made, and to no other. A ticket is good once.
 */
export class Sessions {
  readonly #tabs = new Map<number, Promise<TabState>>();
  /** Tabs that an earlier life of the background left behind. Read once: the area may hold much else. */
  #earlier: Promise<number[]> | undefined;

  constructor(private readonly area: WholeArea) {}

  #state(tabId: number): Promise<TabState> {
    let state = this.#tabs.get(tabId);
    if (!state) {
      const key = keyOf(tabId);
      state = this.area.get(key).then((found) => (found[key] as TabState | undefined) ?? {});
      this.#tabs.set(tabId, state);
    }
    return state;
  }

  async #change(tabId: number, change: (state: TabState) => TabState): Promise<void> {
    const next = this.#state(tabId).then(change);
    this.#tabs.set(tabId, next);
    await this.area.set({ [keyOf(tabId)]: await next });
  }

  /** A new document: whatever panel its predecessor had is gone. */
  async started(tabId: number, subject: Subject | undefined, own: boolean): Promise<void> {
    await this.#change(tabId, ({ unasked }) => ({ subject, own, unasked }));
  }

  async shownIn(tabId: number): Promise<Shown> {
    const { subject, own, openedOn, unvouched, unasked = 0 } = await this.#state(tabId);
    const moved = unvouched || (openedOn !== undefined && openedOn !== nameOf(subject));
    const enough = unasked >= UNASKED_LOADS;
    return { subject, own, ...(moved ? { moved } : {}), ...(enough ? { enough } : {}) };
  }

  async setSubject(tabId: number, subject: Subject | undefined): Promise<void> {
    await this.#change(tabId, (state) => ({ ...state, subject }));
  }

  /**
   * The panel is being opened: a ticket for the frame that the content script is about to make.
   *
   * @param on what the page was about when the user began to ask: a page may have gone on before they let go of the button
   * @param vouched the user saw what they pressed for it: what it begins with is the first that loads by itself
   */
  async opened(tabId: number, on: Subject | undefined, vouched = true): Promise<string> {
    const ticket = crypto.randomUUID();
    await this.#change(tabId, (state) => ({
      ...withoutPanel(state),
      ticket,
      openedOn: nameOf(on),
      ...(vouched ? { unasked: 1 } : { unvouched: true }),
    }));
    return ticket;
  }

  /** A report is about to load by itself. Whether it may: beyond a few the user has to say so. */
  async loadsItself(tabId: number): Promise<boolean> {
    let may = false;
    await this.#change(tabId, (state) => {
      const { unasked = 0 } = state;
      may = unasked < UNASKED_LOADS;
      return may ? { ...state, unasked: unasked + 1 } : state;
    });
    return may;
  }

  /** The user pressed something of ours that names its price. */
  async confirmed(tabId: number): Promise<void> {
    await this.#change(tabId, ({ unasked: _, ...state }) => state);
  }

  async closed(tabId: number): Promise<void> {
    await this.#change(tabId, withoutPanel);
  }

  /** Whether the frame has shown the right ticket for the first time, or is the one that did and did not hear the answer. */
  async claim(sender: Sender, ticket: string): Promise<boolean> {
    const tabId = sender.tab?.id;
    if (tabId === undefined || sender.frameId === undefined) return false;
    const { frameId, documentId } = sender;
    let claimed = false;
    await this.#change(tabId, (state) => {
      const isPanel = state.panel?.frameId === frameId && state.panel.documentId === documentId;
      claimed = isPanel || (state.ticket !== undefined && state.ticket === ticket);
      if (!claimed || isPanel) return state;
      const { ticket: _, ...rest } = state;
      return { ...rest, panel: { frameId, documentId } };
    });
    return claimed;
  }

  /** Whether a frame is the panel of its tab. */
  async isPanel(sender: Sender): Promise<boolean> {
    if (sender.tab?.id === undefined) return false;
    const { panel } = await this.#state(sender.tab.id);
    return panel !== undefined && panel.frameId === sender.frameId && panel.documentId === sender.documentId;
  }

  /** Every frame that is the panel of its tab. */
  async panels(): Promise<{ tabId: number; frameId: number }[]> {
    this.#earlier ??= this.area.get(null).then((items) => {
      const kept = Object.keys(items).filter((key) => key.startsWith(PREFIX));
      return kept.map((key) => Number(key.slice(PREFIX.length)));
    });
    const tabIds = new Set([...(await this.#earlier), ...this.#tabs.keys()]);
    const states = await Promise.all(
      [...tabIds].map(async (tabId) => ({ tabId, panel: (await this.#state(tabId)).panel })),
    );
    return states.flatMap(({ tabId, panel }) => (panel ? [{ tabId, frameId: panel.frameId }] : []));
  }

  async removed(tabId: number): Promise<void> {
    this.#tabs.delete(tabId);
    await this.area.remove(keyOf(tabId));
  }
}
