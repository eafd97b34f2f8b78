import { browser } from 'wxt/browser';
import { isPriced } from '../../components/prices/prices';
import { failureOf, useLanguage } from '../../components/session/session';
import { failureLine } from '../../components/settings/FailureNote';
import { useToast } from '../../components/ui/Toast';
import { ask } from '../../lib/messages/client';
import type { Subject } from '../../lib/subject/types';

/** Opens a page from the popup and closes the popup, which Chromium does by itself and Firefox does not. */
export function useOpen() {
  const language = useLanguage();
  const say = useToast();
  const then = (opening: Promise<unknown>) => {
    opening.then(
      () => window.close(),
      (error) => say(failureLine(failureOf(error), language)),
    );
  };
  return {
    /** The report loads at once: the pressed control showed its price. */
    report: (subject: Subject) => then(ask('open.report', { subject, agreed: isPriced({ subject }) })),
    page: (url: string) => then(browser.tabs.create({ url })),
    panel: (tabId: number) => then(ask('open.panel', { tabId })),
    compare: () => then(ask('open.compare', {})),
    options: (section?: string) => then(ask('open.options', { section })),
    workspace: () => then(browser.tabs.create({ url: browser.runtime.getURL('/workspace.html') })),
  };
}
