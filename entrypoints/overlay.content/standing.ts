import type { Subject } from '../../lib/subject/types';

/** Milliseconds that a subject has to be on the page before a press can be meant for it. */
export const SEEN_MS = 300;

/**
 * The page's subject when the user began to press. A page hears of a press before we do and may change its address at once, so a
 * press counts for the subject that had stood for a moment at the browser's own time of the press. All times are milliseconds on
 * the clock of `performance.now()`, which events use too.
 */
export class Standing {
  #current: Subject | undefined;
  #since = Number.NEGATIVE_INFINITY;
  /** The last subject before the current one that stood long enough. */
  #seen: Subject | undefined;

  /** @param at time of the change; minus infinity for the page's first subject */
  change(next: Subject | undefined, at: number): void {
    if (this.#stood(at)) this.#seen = this.#current;
    this.#current = next;
    this.#since = at;
  }

  /** The subject that the user saw at a time. */
  seenAt(time: number): Subject | undefined {
    return this.#stood(time) ? this.#current : this.#seen;
  }

  #stood(at: number): boolean {
    return at - this.#since >= SEEN_MS;
  }
}
