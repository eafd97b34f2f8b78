import { PAGE_HOSTS } from '../subject/detect';
import type { Room } from './protocol';

/** What a message's sender tells of itself; written by the browser, not by the sender. */
export interface Sender {
  id?: string;
  url?: string;
  origin?: string;
  frameId?: number;
  documentId?: string;
  tab?: { id?: number; url?: string; windowId?: number; incognito?: boolean };
  /** It speaks from a private window: the browser says so of its tab, or it does of itself where it has none. */
  private?: boolean;
}

/** Who we are, as far as a sender can be compared with it. */
export interface Self {
  id: string;
  /** `chrome-extension://…/` or `moz-extension://…/`. */
  root: string;
}

/** The one page of ours that a web page can embed or open. */
const PANEL = '/panel.html';

/** The pages of ours that no web page can embed or open. */
const PAGES: ReadonlySet<string> = new Set(['/popup.html', '/options.html', '/workspace.html']);

/** Whether a sender that is ours is one of the pages that only we open. */
export const isOwnPage = ({ url }: Sender): boolean =>
  url !== undefined && URL.canParse(url) && PAGES.has(new URL(url).pathname);

/**
 * The room a message comes from, or `undefined` for a sender we have no business with. Whether a `frame` has claimed its
 * session, and is a `panel`, is for the sessions to say.
 *
 * Pages are named by their exact paths: Chromium serves the panel under other spellings as well (`/%70anel.html`), and a
 * web page can embed each of them.
 */
export function roomOf(sender: Sender, self: Self): Exclude<Room, 'panel'> | undefined {
  if (sender.id !== self.id || !sender.url || !URL.canParse(sender.url)) return undefined;
  const url = new URL(sender.url);
  const root = new URL(self.root);
  if (url.protocol === root.protocol) {
    // The panel's address may have a host of its own per session.
    if (url.pathname === PANEL) return sender.tab?.id === undefined ? undefined : 'frame';
    // None of our pages stands in a frame: one that does was put there by a page that is not ours.
    const whole = (sender.frameId ?? 0) === 0;
    return url.host === root.host && whole && isOwnPage(sender) ? 'page' : undefined;
  }
  const web = url.protocol === 'https:' || url.protocol === 'http:';
  return web && sender.frameId === 0 && sender.tab?.id !== undefined && PAGE_HOSTS.includes(url.host)
    ? 'overlay'
    : undefined;
}
