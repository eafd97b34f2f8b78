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

/**
 * The room a message comes from, or `undefined` for a sender we have no business with. Whether a `frame` has claimed its
 * session, and is a `panel`, is for the sessions to say.
 */
export function roomOf(sender: Sender, self: Self): Exclude<Room, 'panel'> | undefined {
  if (sender.id !== self.id || !sender.url || !URL.canParse(sender.url)) return undefined;
  const url = new URL(sender.url);
  const root = new URL(self.root);
  if (url.protocol === root.protocol) {
    // The panel is the one page that web pages can embed or open; its address may have a host of its own per session.
    if (url.pathname === '/panel.html') return sender.tab?.id === undefined ? undefined : 'frame';
    return url.host === root.host ? 'page' : undefined;
  }
  const web = url.protocol === 'https:' || url.protocol === 'http:';
  return web && sender.frameId === 0 && sender.tab?.id !== undefined && PAGE_HOSTS.includes(url.host)
    ? 'overlay'
    : undefined;
}
