import type { Sender } from '../messages/senders';
import type { SectionResult } from '../report/load';
import type { Session } from '../settings/session';
import type { Shown } from './sessions';

/** What a panel needs to draw for the first time. It asks for what is missing by its own messages. */
export interface Beginning {
  session?: Session | undefined;
  /** The first section, where nothing has to be called for it. */
  ready?: SectionResult | undefined;
}

/** A frame that has not claimed its tab by then never will. */
const KEPT_MS = 10_000;

/**
 * Beginnings of panels, read while the browser still makes the frame and fetches its scripts, so that the claim is answered
 * at once.
 */
export class Openings {
  readonly #prepared = new Map<number, { shown: Shown; beginning: Promise<Beginning> }>();
  /** Raised when settings, token or cache change: beginnings read before are not handed out. */
  #generation = 0;

  constructor(private readonly begin: (shown: Shown, sender: Sender) => Promise<Beginning>) {}

  /** The user opened the panel of a tab. */
  prepare(tabId: number, shown: Shown, sender: Sender): void {
    const prepared = { shown, beginning: this.begin(shown, sender) };
    // The claim that takes it hears of its failure.
    prepared.beginning.catch(() => {});
    this.#prepared.set(tabId, prepared);
    setTimeout(() => {
      if (this.#prepared.get(tabId) === prepared) this.#prepared.delete(tabId);
    }, KEPT_MS);
  }

  /** The beginning of a panel that has claimed its tab: as prepared, once, while the page still shows the same. */
  async take(tabId: number, shown: Shown, sender: Sender): Promise<Beginning> {
    const prepared = this.#prepared.get(tabId);
    this.#prepared.delete(tabId);
    const same = prepared?.shown.subject === shown.subject && prepared?.shown.own === shown.own;
    const generation = this.#generation;
    const beginning = await (prepared && same ? prepared.beginning : this.begin(shown, sender));
    return generation === this.#generation ? beginning : this.take(tabId, shown, sender);
  }

  /** Settings, token or cache have changed: nothing that was read before is handed out. */
  clear(): void {
    // Stryker disable next-line AssignmentOperator: only that the number is another one counts.
    this.#generation += 1;
    this.#prepared.clear();
  }
}
