/**
 * Calls that panels in web pages may begin without a confirmation in a window of KOL Lens. A page can lay itself over or
 * under the panel and win a user's clicks, and not every browser lets a frame find out whether it is seen: this bound holds
 * where no other check does. Twenty calls a minute are five creators of four calls each; 300 a day are fewer
 * than the default daily cap of 500. No setting raises the bound, because only the user's confirmation may.
 */
export const PAGE_BOUND = { minute: 20, day: 300 } as const;

/** Calls that count towards {@link PAGE_BOUND}: those since the last confirmation. */
export interface PageCalls {
  minute: number;
  day: number;
}
