import type { Asker } from '../../gateway/gateway';
import { isOwnPage, type Sender } from '../../messages/senders';

/** The tab of a sender whose role is `overlay`, `frame` or `panel`: the rules let such a sender through only with one. */
export const tabOf = (sender: Sender) => sender.tab?.id as number;

/** The host of the page that a content script speaks for. */
export const hostnameOf = (sender: Sender) => new URL(sender.url as string).hostname;

/** How the gateway treats a sender's calls. Only the panel is ever in a frame, so any frame counts as one in a web page. */
export const askerOf = (sender: Sender): Asker => ({
  private: sender.private,
  inPage: !isOwnPage(sender) || (sender.frameId ?? 0) !== 0,
});

/**
 * Whether no report may be opened in a tab. Its address names the creator or work, and Chromium opens the extension's pages
 * in normal windows only, whose history is kept.
 */
export const noReportTab = (sender: Sender) => sender.private === true && !import.meta.env.FIREFOX;
