import type { Subject } from '../../lib/subject/types';

/** What has been on the page for less than this was not seen by a user who presses now. */
export const SEEN_MS = 300;

/**
 * What a page was about when the user began to press. A page hears of a press before we do and may change its address at
 * once, so what counts is what has stood for a moment, by the browser's own time of the press. All times are milliseconds
 * on the clock of `performance.now()`, which events have too.
 */
export class Standing {
  #current: Subject | undefined;
  #since = Number.NEGATIVE_INFINITY;
  /** The last one before the current that stood long enough. */
  #seen: Subject | undefined;

  /** @param at minus infinity for what the page began with */
  change(next: Subject | undefined, at: number): void {
    if (this.#stood(at)) this.#seen = this.#current;
    this.#current = next;
    this.#since = at;
  }

  /** What the page was about for a user who acted at that time. */
  seenAt(time: number): Subject | undefined {
    return this.#stood(time) ? this.#current : this.#seen;
  }

  #stood(at: number): boolean {
    return at - this.#since >= SEEN_MS;
  }
}
