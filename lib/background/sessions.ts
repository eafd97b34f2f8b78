import type { Sender } from '../messages/rooms';
import { type Subject, subjectKey } from '../subject/types';

/** What the background knows of a tab: what its page shows, and which of its frames is our panel. */
export interface TabState {
  subject?: Subject;
  /** The page is the creator's own back office. */
  own?: boolean;
  /** Handed to the content script when the user opened the panel; good for one claim. */
  ticket?: string;
  /** Key of what the page was about then; empty where it was about nobody. */
  openedOn?: string;
  /** The frame that claimed it. */
  panel?: { frameId: number; documentId?: string };
}

/** What a tab's page is about, and whether it is the creator's own. */
export type Shown = Pick<TabState, 'subject' | 'own'> & {
  /** The page has gone on by itself since the user opened the panel on it. */
  moved?: true;
};

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
 * A ticket is good once: even a page that learns of it later comes too late.
 */
export class Sessions {
  readonly #tabs = new Map<number, Promise<TabState>>();

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
    await this.#change(tabId, () => ({ subject, own }));
  }

  async shownIn(tabId: number): Promise<Shown> {
    const { subject, own, openedOn } = await this.#state(tabId);
    const moved = openedOn !== undefined && openedOn !== nameOf(subject);
    return { subject, own, ...(moved ? { moved } : {}) };
  }

  async setSubject(tabId: number, subject: Subject | undefined): Promise<void> {
    await this.#change(tabId, (state) => ({ ...state, subject }));
  }

  /** The user opened the panel: a ticket for the frame that the content script is about to make. */
  async opened(tabId: number): Promise<string> {
    const ticket = crypto.randomUUID();
    await this.#change(tabId, ({ subject, own }) => ({
      subject,
      own,
      ticket,
      openedOn: nameOf(subject),
    }));
    return ticket;
  }

  async closed(tabId: number): Promise<void> {
    await this.#change(tabId, ({ subject, own }) => ({ subject, own }));
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
    const kept = Object.keys(await this.area.get(null)).filter((key) => key.startsWith(PREFIX));
    const tabIds = new Set([...kept.map((key) => Number(key.slice(PREFIX.length))), ...this.#tabs.keys()]);
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
