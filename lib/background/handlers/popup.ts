import { browser } from 'wxt/browser';
import type { Order } from '../../messages/protocol';
import type { Block } from '../../report/blocks';
import { BADGE_HOSTS } from '../../settings/badges';
import { PAGE_HOSTS } from '../../subject/detect';
import { isSubject } from '../../subject/guard';
import type { PageState } from '../../subject/page';
import { isOwn, siteOf } from '../../subject/site';
import type { HandlerDeps, HandlersOf } from './deps';
import { askerOf } from './sender';

/** Blocks without their pictures, which the browser would keep in the normal windows' cache. */
const withoutPictures = (blocks: readonly Block[]) =>
  blocks.map((block): Block => (block.type === 'card' ? { ...block, image: undefined } : block));

/** What the popup shows: the page of the active tab, its key figures, the last look-ups. */
export function popupHandlers({ settings, reports, store }: HandlerDeps): HandlersOf<'popup' | 'recent'> {
  return {
    // The page itself is asked: what it reported last may belong to the document before.
    'popup.subject': async ({ tabId }): Promise<PageState> => {
      const answer: unknown = await browser.tabs
        .sendMessage(tabId, { order: 'look' } satisfies Order)
        .catch(() => {});
      // What the list includes is a text, whatever the page answered.
      const { host, subject } = (typeof answer === 'object' && answer ? answer : {}) as {
        host: string;
        subject?: unknown;
      };
      if (!PAGE_HOSTS.includes(host)) return {};
      const site = siteOf(host);
      const off = !(await settings.read()).sites[site];
      return {
        site,
        ...(BADGE_HOSTS[site] === host ? { badges: true } : {}),
        ...(isOwn(host) ? { own: true } : {}),
        ...(off ? { off } : {}),
        ...(isSubject(subject) ? { subject } : {}),
      };
    },
    'popup.glance': async ({ subject }, sender) => {
      const blocks = await reports.glance(subject, askerOf(sender));
      return { subject, blocks: sender.private ? withoutPictures(blocks) : blocks };
    },
    'recent.list': () => store.recents(),
    'recent.clear': () => store.clearRecents(),
  };
}
