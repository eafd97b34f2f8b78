/**
 * Calls that panels in web pages may begin without a confirmation in a window of KOL Lens. A page can lay itself over or
 * under the panel and win a user's clicks, and not every browser lets a frame find out whether it is seen: these numbers
 * hold where nothing else does. Twenty a minute is five creators of four calls each; 300 a day keep such a page well below
 * the daily cap. No setting raises them: a confirmation does, which no page can make.
 */
export const PAGE_BOUND = { minute: 20, day: 300 } as const;

/** Calls that count towards {@link PAGE_BOUND}: those since the last confirmation. */
export interface PageCalls {
  minute: number;
  day: number;
}
