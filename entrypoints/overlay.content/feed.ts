import { readSubject } from '../../lib/subject/ids';
import type { Subject } from '../../lib/subject/types';

const ACTIVE = 'feed-active-video';

/** The part of an element that is read of the feed's player. */
export interface FeedElement {
  readonly isConnected: boolean;
  getAttribute(name: string): string | null;
}

/**
 * Reads the work that Douyin's feed plays. The player names it in attributes and changes them without a new address, on the same
 * element or by making another one active. The active element is kept and searched for again only when it has left the page or is
 * no longer active, so that a look costs next to nothing while the feed stands still.
 */
export function createFeedReader(find: (selector: string) => FeedElement | null): () => Subject | undefined {
  let active: FeedElement | null = null;
  return () => {
    if (!active?.isConnected || active.getAttribute('data-e2e') !== ACTIVE)
      active = find(`[data-e2e="${ACTIVE}"]`);
    return readSubject('douyin', 'awemeId', active?.getAttribute('data-e2e-vid'));
  };
}
