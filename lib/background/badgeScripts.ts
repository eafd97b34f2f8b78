import { browser } from 'wxt/browser';
import { badgePattern } from '../settings/badges';
import type { Settings } from '../settings/schema';
import type { SiteId } from '../subject/site';

let last: Promise<unknown> = Promise.resolve();

async function arrange({ sites, badges }: Settings): Promise<void> {
  // Missing until the user has granted it.
  const { scripting } = browser;
  if (!scripting) return;
  const there = await scripting.getRegisteredContentScripts();
  const wanted = (Object.keys(badges) as SiteId[]).filter((site) => badges[site] && sites[site]);
  if (there.map(({ id }) => id).join() === wanted.join()) return;
  if (there.length > 0) await scripting.unregisterContentScripts();
  if (wanted.length > 0)
    await scripting.registerContentScripts(
      wanted.map((site) => ({
        id: site,
        matches: [badgePattern(site)],
        js: ['badges.js'],
        runAt: 'document_idle' as const,
      })),
    );
}

/**
 * Has the script of the badges in the pages of the sites where it is switched on, and in no other: one arrangement after the
 * other. What the browser has not granted is not there.
 */
export function arrangeBadges(settings: Settings): Promise<void> {
  const arranged = last.then(() => arrange(settings)).catch(() => {});
  last = arranged;
  return arranged;
}
