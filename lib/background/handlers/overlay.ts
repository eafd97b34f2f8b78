import { browser } from 'wxt/browser';
import { callsText, upTo } from '../../i18n/calls';
import { overlayMessages } from '../../i18n/overlay';
import { type Language, resolveLanguage, translate } from '../../language/translate';
import type { OverlayWords } from '../../messages/protocol';
import type { Sender } from '../../messages/senders';
import { costOf } from '../../report/money';
import { callPricesOf } from '../../settings/callPrices';
import { DEFAULT_LAYOUT, layoutsItem } from '../../settings/store';
import { isOwn, siteOf } from '../../subject/site';
import { chipOf } from '../chip';
import type { HandlerDeps, HandlersOf } from './deps';
import type { Screens } from './screens';
import { askerOf, hostnameOf, tabOf } from './sender';

/** The overlay's words in a language. */
function wordsIn(language: Language): OverlayWords {
  const words = Object.entries(overlayMessages).map(([key, message]) => [key, translate(message, language)]);
  return Object.fromEntries(words) as Record<keyof typeof overlayMessages, string>;
}

/** What content scripts ask for and tell. */
export function overlayHandlers(
  { sessions, settings, reports, broadcast }: HandlerDeps,
  { openings }: Screens,
): HandlersOf<'overlay'> {
  /** What opening the panel costs, as it stands on the launcher. In the creator centre the panel itself asks first. */
  async function priceOf(sender: Sender): Promise<string | undefined> {
    const { subject, own } = await sessions.shownIn(tabOf(sender));
    const now = await settings.read();
    if (!subject || own || now.source !== 'live') return undefined;
    const calls = await reports.calls({ subject }, askerOf(sender));
    const spoken = resolveLanguage(now.language, browser.i18n.getUILanguage());
    if (calls === 0) return undefined;
    const price = callsText(calls, costOf({ justone: calls }, callPricesOf(now)), spoken);
    return now.region === 'team' ? upTo(price, spoken) : price;
  }

  return {
    'overlay.hello': async ({ subject, again }, sender) => {
      const site = siteOf(hostnameOf(sender));
      // At once: after a start of the background each of them is a way to the disk and back.
      const [{ sites, language: chosen, panelBeside: beside }, layouts, stays] = await Promise.all([
        settings.read(),
        layoutsItem.getValue(),
        !again && sessions.started(tabOf(sender), subject, isOwn(hostnameOf(sender))),
      ]);
      const language = resolveLanguage(chosen, browser.i18n.getUILanguage());
      return {
        enabled: sites[site],
        language,
        layout: layouts[site] ?? DEFAULT_LAYOUT,
        words: wordsIn(language),
        beside,
        ...(stays && { stays }),
      };
    },
    'overlay.price': (_, sender) => priceOf(sender),
    'overlay.subject': async ({ subject, byUser }, sender) => {
      const tabId = tabOf(sender);
      await sessions.setSubject(tabId, subject);
      const { own, enough } = await sessions.shownIn(tabId);
      broadcast({ news: 'subject', tabId, subject, byUser, own, enough });
      return priceOf(sender);
    },
    'overlay.open': async ({ on, vouched }, sender) => {
      const tabId = tabOf(sender);
      const ticket = await sessions.opened(tabId, on, vouched === true);
      const shown = await sessions.shownIn(tabId);
      // After the answer has left, so that the content script makes the frame meanwhile.
      setTimeout(() => openings.prepare(tabId, shown, sender));
      return { ticket, origin: new URL(browser.runtime.getURL('/options.html')).origin };
    },
    'overlay.closed': async ({ leaving }, sender) => {
      await sessions.closed(tabOf(sender), leaving);
      broadcast({ news: 'closed', tabId: tabOf(sender) });
      return priceOf(sender);
    },
    // From the cache alone: a launcher that only stands there is no consent to a call. The chip has no room to say that data is made up.
    'overlay.chip': async ({ subject }, sender) => {
      const now = await settings.read();
      if (!now.launcherChip || now.source !== 'live' || isOwn(hostnameOf(sender))) return undefined;
      const blocks = await reports.glance(subject, askerOf(sender), 'fresh');
      return chipOf(blocks, now, resolveLanguage(now.language, browser.i18n.getUILanguage()), Date.now());
    },
    'overlay.layout': async ({ layout }, sender) => {
      const layouts = await layoutsItem.getValue();
      await layoutsItem.setValue({ ...layouts, [siteOf(hostnameOf(sender))]: layout });
    },
  };
}
