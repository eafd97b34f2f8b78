import { browser } from 'wxt/browser';
import { AGREED } from '../../messages/protocol';
import { isOwnPage } from '../../messages/senders';
import { FailureError } from '../../report/failure';
import type { Subject } from '../../subject/types';
import type { HandlerDeps, HandlersOf } from './deps';
import { noReportTab } from './sender';

/** A subject in an address of the workspace. */
const pathOf = ({ platform, kind, idType, id }: Subject) => `${platform}/${kind}/${idType}/${id}`;

/** Pages of the extension that are opened in tabs, and the panel on the page of a tab. */
export function tabHandlers({ order }: HandlerDeps): HandlersOf<'open'> {
  return {
    'open.options': async ({ section }) => {
      const url = browser.runtime.getURL(`/options.html${section ? `#${section}` : ''}`);
      await browser.tabs.create({ url });
    },
    'open.report': async ({ subject, agreed }, sender) => {
      if (noReportTab(sender)) throw new FailureError({ code: 'noReportTab', charged: 'no' });
      // A web page can have the panel's button pressed unseen: such a press agrees to no call.
      const mark = agreed && isOwnPage(sender) ? AGREED : '';
      const url = browser.runtime.getURL(`/workspace.html#/report/${pathOf(subject)}${mark}`);
      // Beside the sender's page, so that a private window's report is in a private window.
      await browser.tabs.create({ url, windowId: sender.tab?.windowId });
    },
    'open.compare': async (_, sender) => {
      if (noReportTab(sender)) throw new FailureError({ code: 'noReportTab', charged: 'no' });
      const url = browser.runtime.getURL('/workspace.html#/compare');
      await browser.tabs.create({ url, windowId: sender.tab?.windowId });
    },
    'open.list': async ({ id, subject }, sender) => {
      // From a private window it may open in a normal one, whose history keeps addresses.
      const named = subject && !noReportTab(sender) && `?${new URLSearchParams({ _open: pathOf(subject) })}`;
      const url = browser.runtime.getURL(`/workspace.html#/lists/${id}${named || ''}`);
      await browser.tabs.create({ url, windowId: sender.tab?.windowId });
    },
    'open.panel': ({ tabId }) => order(tabId, { order: 'open' }),
  };
}
