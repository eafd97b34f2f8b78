import { type Browser, browser } from 'wxt/browser';
import { badgePattern } from '../settings/badges';
import type { Settings } from '../settings/schema';
import type { SiteId } from '../subject/site';

let last: Promise<unknown> = Promise.resolve();

/** The scripts of a site. Where the page alone knows who its rows are, one of them is in the page's own world, before the page's scripts. */
function scriptsOf(site: SiteId): Browser.scripting.RegisteredContentScript[] {
  const script = (id: string, js: string): Browser.scripting.RegisteredContentScript => ({
    id,
    matches: [badgePattern(site)],
    js: [js],
    runAt: 'document_idle',
  });
  if (site === 'douyin' || site === 'xiaohongshu') return [script(site, 'badges.js')];
  // Our buttons stand in the page, and Firefox would tell the page's listeners of our root: see `shield.ts`.
  if (import.meta.env.FIREFOX) return [];
  return [
    script(site, 'rows.js'),
    { ...script(`${site}-answers`, 'answers.js'), world: 'MAIN', runAt: 'document_start' },
  ];
}

async function arrange({ sites, badges }: Settings): Promise<void> {
  // Missing until the user has granted it.
  const { scripting } = browser;
  if (!scripting) return;
  const there = await scripting.getRegisteredContentScripts();
  const wanted = (Object.keys(badges) as SiteId[])
    .filter((site) => badges[site] && sites[site])
    .flatMap(scriptsOf);
  const names = (scripts: readonly { id: string }[]) => scripts.map(({ id }) => id).join();
  if (names(there) === names(wanted)) return;
  if (there.length > 0) await scripting.unregisterContentScripts();
  if (wanted.length > 0) await scripting.registerContentScripts(wanted);
}

/**
 * Registers the scripts of the badges for the sites where badges are switched on, and for no other: one arrangement after the
 * other. Where the browser has not granted a site, nothing is registered.
 */
export function arrangeBadges(settings: Settings): Promise<void> {
  const arranged = last.then(() => arrange(settings)).catch(() => {});
  last = arranged;
  return arranged;
}

/**
 * Registers the scripts anew whenever the browser grants something: its question may have closed the popup that asked it.
 *
 * @returns registers them by the current settings at any other time
 */
export function followGrants(settings: () => Promise<Settings>): () => void {
  const arrangeNow = () =>
    void settings()
      .then(arrangeBadges)
      .catch(() => {});
  browser.permissions.onAdded.addListener(arrangeNow);
  return arrangeNow;
}
