import { PAGE_HOSTS } from '../subject/detect';
import type { SenderRole } from './protocol';

/** What the browser says of a message's sender. A page cannot forge it. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  documentId?: string | undefined;
  tab?:
    | {
        id?: number | undefined;
        url?: string | undefined;
        windowId?: number | undefined;
        incognito?: boolean | undefined;
      }
    | undefined;
  /** The sender is in a private window: the browser says so of a tab, and the popup, which is in no tab, of itself. */
  private?: boolean | undefined;
}

/** What of this extension a sender is compared with. */
export interface Self {
  id: string;
  /** `chrome-extension://…/` or `moz-extension://…/`. */
  root: string;
}

/** The one page of the extension that a web page can embed or open. */
const PANEL = '/panel.html';

/** The pages of the extension that no web page can embed or open. */
const PAGES: ReadonlySet<string> = new Set(['/popup.html', '/options.html', '/workspace.html']);

/** Whether a sender with a role is one of the pages that no web page can embed or open. */
// Stryker disable next-line StringLiteral: any text that is no address stands for a missing one.
export const isOwnPage = ({ url = '' }: Sender): boolean =>
  URL.canParse(url) && PAGES.has(new URL(url).pathname);

/**
 * The role that a sender's address gives it, or `undefined` for a sender that may send nothing. Whether a `frame` has
 * claimed its session, and is a `panel`, the sessions say.
 *
 * Pages are known by their exact paths: Chromium serves the panel under other spellings as well (`/%70anel.html`), and a
 * web page can embed each of them.
 */
export function roleOf(sender: Sender, self: Self): Exclude<SenderRole, 'panel'> | undefined {
  if (sender.id !== self.id || !sender.url || !URL.canParse(sender.url)) return undefined;
  const url = new URL(sender.url);
  const root = new URL(self.root);
  if (url.protocol === root.protocol) {
    // The panel's address may have a host of its own per session.
    if (url.pathname === PANEL) return sender.tab?.id === undefined ? undefined : 'frame';
    // The extension puts none of these pages in a frame: one in a frame was put there by a web page.
    const whole = (sender.frameId ?? 0) === 0;
    return url.host === root.host && whole && isOwnPage(sender) ? 'page' : undefined;
  }
  const web = url.protocol === 'https:' || url.protocol === 'http:';
  return web && sender.frameId === 0 && sender.tab?.id !== undefined && PAGE_HOSTS.includes(url.host)
    ? 'overlay'
    : undefined;
}
