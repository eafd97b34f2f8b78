import { readSubject } from '../../lib/subject/ids';
import type { Subject } from '../../lib/subject/types';

const ACTIVE = 'feed-active-video';

/** As much of an element as the feed's player is looked at. */
export interface FeedElement {
  readonly isConnected: boolean;
  getAttribute(name: string): string | null;
}

/**
 * Reads the work that Douyin's feed plays. The player names it in attributes and changes them with no new address, on one
 * element or by making another the active one. So the active element is kept, and searched for again only when it is
 * no longer in the page or no longer active: a look costs next to nothing while nothing happens.
 */
export function createFeedReader(find: (selector: string) => FeedElement | null): () => Subject | undefined {
  let active: FeedElement | null = null;
  return () => {
    if (!active?.isConnected || active.getAttribute('data-e2e') !== ACTIVE)
      active = find(`[data-e2e="${ACTIVE}"]`);
    return readSubject('douyin', 'awemeId', active?.getAttribute('data-e2e-vid'));
  };
}
