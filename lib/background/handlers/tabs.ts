import { browser } from 'wxt/browser';
import { AGREED } from '../../messages/protocol';
import { isOwnPage } from '../../messages/senders';
import { FailureError } from '../../report/failure';
import type { HandlerDeps, HandlersOf } from './deps';
import { noReportTab } from './sender';

/** Pages of the extension that are opened in tabs, and the panel on the page of a tab. */
export function tabHandlers({ order }: HandlerDeps): HandlersOf<'open'> {
  return {
    'open.options': async ({ section }) => {
      const url = browser.runtime.getURL(`/options.html${section ? `#${section}` : ''}`);
      await browser.tabs.create({ url });
    },
    'open.report': async ({ subject: { platform, kind, idType, id }, agreed }, sender) => {
      if (noReportTab(sender)) throw new FailureError({ code: 'noReportTab', charged: 'no' });
      // A web page can have the panel's button pressed unseen: such a press agrees to no call.
      const mark = agreed && isOwnPage(sender) ? AGREED : '';
      const url = browser.runtime.getURL(
        `/workspace.html#/report/${platform}/${kind}/${idType}/${id}${mark}`,
      );
      // Beside the sender's page, so that a private window's report is in a private window.
      await browser.tabs.create({ url, windowId: sender.tab?.windowId });
    },
    'open.compare': async (_, sender) => {
      if (noReportTab(sender)) throw new FailureError({ code: 'noReportTab', charged: 'no' });
      const url = browser.runtime.getURL('/workspace.html#/compare');
      await browser.tabs.create({ url, windowId: sender.tab?.windowId });
    },
    'open.panel': ({ tabId }) => order(tabId, { order: 'open' }),
  };
}
