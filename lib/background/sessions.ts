import { UNASKED_LOADS } from '../messages/protocol';
import type { Sender } from '../messages/senders';
import type { SectionId } from '../report/sections';
import { type Subject, subjectKey } from '../subject/types';

/** What the background knows of a tab: what its page shows, and which of its frames is the panel. */
export interface TabState {
  subject?: Subject | undefined;
  /** The page is in the creator centre. */
  own?: boolean | undefined;
  /** Handed to the content script when the user opened the panel; good for one claim. */
  ticket?: string;
  /** Key of the page's subject when the user began to open the panel; empty where there was none. */
  openedOn?: string;
  /** The press that opened the panel may have been meant for something else. */
  unvouched?: true;
  /** How many reports loaded by themselves since the user's last press on a control that names its price. */
  unasked?: number | undefined;
  /** The frame that claimed the tab with its ticket. */
  panel?: { frameId: number; documentId: string | undefined };
  /** The section that the user opened in the panel. */
  section?: SectionId | undefined;
  /** The page was left with its panel open: what it was about, as `openedOn`, and when, epoch milliseconds. */
  left?: { on: string; at: number } | undefined;
}

/** Milliseconds for which a panel that was open when its page was left opens on another page of the tab. */
const STAYS_MS = 10 * 60_000;

/** What a tab's page is about, and whether it is the creator's own. */
export type Shown = Pick<TabState, 'subject' | 'own' | 'section'> & {
  /** The page went on by itself after the user opened the panel, or the user may not have meant to open it. */
  moved?: true;
  /** The next load needs a click of the user in the panel. */
  enough?: true;
};

/** The state that a tab keeps when its panel closes. */
const withoutPanel = ({ subject, own, unasked, section }: TabState): TabState => ({
  subject,
  own,
  unasked,
  section,
});

// Stryker disable next-line StringLiteral: any text that is no key stands for a missing subject.
const nameOf = (subject: Subject | undefined) => (subject ? subjectKey(subject) : '');

const leftNow = ({ subject }: TabState) => ({ on: nameOf(subject), at: Date.now() });

/** The session's storage, which outlives the worker and which content scripts cannot read. */
export interface SessionArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** The session's storage, which `null` reads as a whole. */
export interface WholeArea extends SessionArea {
  get(key: string | null): Promise<Record<string, unknown>>;
}

const PREFIX = 'tab:';
const keyOf = (tabId: number) => `${PREFIX}${tabId}`;

/**
 * Which frame may speak as a tab's panel. A web page can embed the panel's page too, so a frame has no rights until it shows
 * the ticket that the background gave to the content script of that very tab when the user opened the panel. The content
 * script hands the ticket to the window of the frame that it made, and to no other. A ticket is good once.
 */
export class Sessions {
  readonly #tabs = new Map<number, Promise<TabState>>();
  /** Tabs whose state an earlier life of the background wrote. Read once, because the area may hold much else. */
  #earlier: Promise<number[]> | undefined;

  constructor(private readonly area: WholeArea) {}

  #state(tabId: number): Promise<TabState> {
    let state = this.#tabs.get(tabId);
    if (!state) {
      const key = keyOf(tabId);
      state = this.area.get(key).then((found) => (found[key] as TabState | undefined) ?? {});
      this.#hold(tabId, state);
    }
    return state;
  }

  #hold(tabId: number, state: Promise<TabState>): void {
    this.#tabs.set(tabId, state);
    // After a failure the next message reads the storage again. A kept failure would refuse the tab until the worker ends.
    state.catch(() => {
      if (this.#tabs.get(tabId) === state) this.#tabs.delete(tabId);
    });
  }

  async #change(tabId: number, change: (state: TabState) => TabState): Promise<void> {
    const next = this.#state(tabId).then(change);
    this.#hold(tabId, next);
    await this.area.set({ [keyOf(tabId)]: await next });
  }

  /**
   * A new document is in the tab: the panel of the document before is gone.
   *
   * @returns whether a panel opens by itself: the document before had one, and was about something else. A reloaded page
   * begins anew.
   */
  async started(tabId: number, subject: Subject | undefined, own: boolean): Promise<boolean> {
    // Stryker disable next-line BooleanLiteral: the change sets it.
    let stays = false;
    await this.#change(tabId, (state) => {
      // Of a document that another process drew, the message that it was left may be lost.
      const left = state.panel ? leftNow(state) : state.left;
      stays =
        subject !== undefined &&
        left !== undefined &&
        left.on !== nameOf(subject) &&
        Date.now() - left.at < STAYS_MS;
      return { subject, own, unasked: state.unasked, section: stays ? state.section : undefined };
    });
    return stays;
  }

  async shownIn(tabId: number): Promise<Shown> {
    const { subject, own, openedOn, unvouched, section, unasked = 0 } = await this.#state(tabId);
    const moved = unvouched || (openedOn !== undefined && openedOn !== nameOf(subject));
    const enough = unasked >= UNASKED_LOADS;
    return {
      subject,
      own,
      ...(section && { section }),
      ...(moved ? { moved } : {}),
      ...(enough ? { enough } : {}),
    };
  }

  async setSubject(tabId: number, subject: Subject | undefined): Promise<void> {
    await this.#change(tabId, (state) => ({ ...state, subject }));
  }

  /** The user opened a section in the panel: the next creator begins with it. */
  async setSection(tabId: number, section: SectionId): Promise<void> {
    await this.#change(tabId, (state) => ({ ...state, section }));
  }

  /**
   * The panel is being opened: a ticket for the frame that the content script is about to make.
   *
   * @param on the page's subject when the user began to press: a page may go on before the button is let go
   * @param vouched the launcher stood in plain sight when it was pressed: the first report may then load by itself
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

  /**
   * Counts a report that is about to load by itself.
   *
   * @returns whether it may: after `UNASKED_LOADS` of them the user has to click
   */
  async loadsItself(tabId: number): Promise<boolean> {
    // Stryker disable next-line BooleanLiteral: the change sets it.
    let may = false;
    await this.#change(tabId, (state) => {
      const { unasked = 0 } = state;
      may = unasked < UNASKED_LOADS;
      return may ? { ...state, unasked: unasked + 1 } : state;
    });
    return may;
  }

  /** The user pressed a control that names its price: counting begins anew. */
  async confirmed(tabId: number): Promise<void> {
    await this.#change(tabId, ({ unasked: _, ...state }) => state);
  }

  /** @param leaving the page goes with its panel open */
  async closed(tabId: number, leaving = false): Promise<void> {
    await this.#change(tabId, (state) => ({
      ...withoutPanel(state),
      section: leaving ? state.section : undefined,
      ...(leaving && state.panel && { left: leftNow(state) }),
    }));
  }

  /** Whether the frame shows the right ticket for the first time, or is the panel already and asks again for a lost answer. */
  async claim(sender: Sender, ticket: string): Promise<boolean> {
    const tabId = sender.tab?.id;
    if (tabId === undefined || sender.frameId === undefined) return false;
    const { frameId, documentId } = sender;
    // Stryker disable next-line BooleanLiteral: the change sets it.
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
    this.#earlier ??= this.#readEarlier();
    const tabIds = new Set([...(await this.#earlier), ...this.#tabs.keys()]);
    const states = await Promise.all(
      [...tabIds].map(async (tabId) => ({ tabId, panel: (await this.#state(tabId)).panel })),
    );
    return states.flatMap(({ tabId, panel }) => (panel ? [{ tabId, frameId: panel.frameId }] : []));
  }

  async #readEarlier(): Promise<number[]> {
    try {
      const kept = Object.keys(await this.area.get(null)).filter((key) => key.startsWith(PREFIX));
      return kept.map((key) => Number(key.slice(PREFIX.length)));
    } catch (error) {
      this.#earlier = undefined;
      throw error;
    }
  }

  async removed(tabId: number): Promise<void> {
    this.#tabs.delete(tabId);
    await this.area.remove(keyOf(tabId));
  }
}
