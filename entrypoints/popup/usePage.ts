import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { openingOf } from '../../components/prices/prices';
import { failureOf, useSession } from '../../components/session/session';
import { ask, onNews } from '../../lib/messages/client';
import type { Block } from '../../lib/report/blocks';
import type { Failure } from '../../lib/report/failure';
import { studioItemSections } from '../../lib/report/sections';
import { offeredBadges, readDeclined } from '../../lib/settings/badgeOffer';
import type { Settings } from '../../lib/settings/schema';
import type { PageState } from '../../lib/subject/page';
import type { SiteId } from '../../lib/subject/site';

/** What the popup shows of the page beside it. */
export interface PageView {
  tabId?: number;
  page: PageState;
  /** Figures of the page's subject, from the cache. */
  blocks: Block[];
  /** Calls that opening the panel would take. Known before its button is drawn. */
  calls?: number | undefined;
  /** The site whose badges are offered. */
  offer?: SiteId | undefined;
}

/** The subject of the page beside the popup, with its figures from the cache. Nothing is fetched. */
export function usePage(): {
  view: PageView | undefined;
  failure: Failure | undefined;
  /** Reads the page again. */
  again(): void;
} {
  const session = useSession();
  const [view, setView] = useState<PageView>();
  const [failure, setFailure] = useState<Failure>();
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another source or site switch shows another page, and another try reads it again.
  useEffect(() => {
    let live = true;
    let tabId: number | undefined;
    const read = async () => {
      try {
        const next = await readPage(session.settings);
        if (!live) return;
        tabId = next.tabId;
        setView(next);
        setFailure(undefined);
      } catch (error) {
        if (live) setFailure(failureOf(error));
      }
    };
    void read();
    const stop = onNews((news) => news.news === 'subject' && news.tabId === tabId && void read());
    return () => {
      live = false;
      stop();
    };
  }, [session, tries]);
  return { view, failure, again: () => setTries(tries + 1) };
}

async function readPage(settings: Settings): Promise<PageView> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return { page: {}, blocks: [] };
  const [page, declined] = await Promise.all([
    ask('popup.subject', { tabId: tab.id }),
    // What cannot be read is no reason to show no page.
    readDeclined().catch(() => ({})),
  ]);
  const offer = offeredBadges(page, settings, declined);
  if (page.subject === undefined) return { tabId: tab.id, page, blocks: [], offer };
  const { subject } = page;
  const section = !import.meta.env?.WITHOUT_STUDIO && page.own ? studioItemSections()[0] : undefined;
  const [{ blocks }, [calls]] = await Promise.all([
    ask('popup.glance', { subject }),
    ask('report.plans', { questions: [openingOf(subject, section)] }),
  ]);
  return { tabId: tab.id, page, blocks, calls, offer };
}
