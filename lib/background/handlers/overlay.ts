import { browser } from 'wxt/browser';
import { resolveLanguage } from '../../language/translate';
import { DEFAULT_LAYOUT, layoutsItem } from '../../settings/store';
import { isOwn, siteOf } from '../../subject/site';
import type { HandlerDeps, HandlersOf } from './deps';
import type { Screens } from './screens';
import { hostnameOf, tabOf } from './sender';

/** What content scripts ask for and tell. */
export function overlayHandlers(
  { sessions, settings, broadcast }: HandlerDeps,
  { openings }: Screens,
): HandlersOf<'overlay'> {
  return {
    'overlay.hello': async ({ subject, again }, sender) => {
      const site = siteOf(hostnameOf(sender));
      const { sites, language, dwellSeconds } = await settings.read();
      const layouts = await layoutsItem.getValue();
      if (!again) await sessions.started(tabOf(sender), subject, isOwn(hostnameOf(sender)));
      return {
        enabled: sites[site],
        language: resolveLanguage(language, browser.i18n.getUILanguage()),
        layout: layouts[site] ?? DEFAULT_LAYOUT,
        dwellMs: dwellSeconds * 1000,
      };
    },
    'overlay.subject': async ({ subject, byUser }, sender) => {
      const tabId = tabOf(sender);
      await sessions.setSubject(tabId, subject);
      const { own, enough } = await sessions.shownIn(tabId);
      broadcast({ news: 'subject', tabId, subject, byUser, own, enough });
    },
    'overlay.open': async ({ on, vouched }, sender) => {
      const tabId = tabOf(sender);
      const ticket = await sessions.opened(tabId, on, vouched === true);
      const shown = await sessions.shownIn(tabId);
      // After the answer has left, so that the content script makes the frame meanwhile.
      setTimeout(() => openings.prepare(tabId, shown, sender));
      return { ticket };
    },
    'overlay.closed': async (_, sender) => {
      await sessions.closed(tabOf(sender));
      broadcast({ news: 'closed', tabId: tabOf(sender) });
    },
    'overlay.layout': async ({ layout }, sender) => {
      const layouts = await layoutsItem.getValue();
      await layoutsItem.setValue({ ...layouts, [siteOf(hostnameOf(sender))]: layout });
    },
  };
}
