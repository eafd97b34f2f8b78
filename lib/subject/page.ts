import type { SiteId } from './site';
import type { Subject } from './types';

/** What the content script of a tab says of its page. All of it is missing where none runs: another site, or a page to reload. */
export interface PageState {
  subject?: Subject;
  /** The supported site that the tab shows. */
  site?: SiteId;
  /** Lists of this page can have badges. */
  badges?: true;
  /** The page is in the creator centre. */
  own?: true;
  /** The user switched that site off. */
  off?: true;
}

/** The answer to the order `look`. */
export interface Look {
  host: string;
  subject?: Subject | undefined;
}

/** The answer to the order `seen`. */
export interface Sight {
  /** The panel has been in plain sight, where it belongs, for a while. */
  seen: boolean;
  /** The panel was opened just now, so it may still come into sight. */
  young: boolean;
}
