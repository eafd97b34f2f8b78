import { browser } from 'wxt/browser';
import { isPriced } from '../../components/prices/prices';
import { failureOf, useLanguage } from '../../components/session/session';
import { failureLine } from '../../components/settings/FailureNote';
import { useToast } from '../../components/ui/Toast';
import { ask } from '../../lib/messages/client';
import type { Subject } from '../../lib/subject/types';

/** Everything the popup can open. It has done its part then and closes: Chromium does that by itself, Firefox does not. */
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
    /** Loads at once where its price stood on what was pressed. */
    report: (subject: Subject) => then(ask('open.report', { subject, agreed: isPriced({ subject }) })),
    panel: (tabId: number) => then(ask('open.panel', { tabId })),
    options: (section?: string) => then(ask('open.options', { section })),
    workspace: () => then(browser.tabs.create({ url: browser.runtime.getURL('/workspace.html') })),
  };
}
