import { browser } from 'wxt/browser';
import { ANSWER_SITES } from '../report/pageRows';
import type { PageState } from '../subject/page';
import type { SiteId } from '../subject/site';
import type { Settings } from './schema';

/** The sites of which the user wants no offer of badges any more. */
export type DeclinedBadges = Partial<Record<SiteId, true>>;

const KEY = 'badgesDeclined';

/** Whether what a site's own answers say is read for its badges, which the user agrees to in the options first. */
export const needsConsent = (site: SiteId): boolean => (ANSWER_SITES as readonly SiteId[]).includes(site);

/** The site of a page whose badges are offered: it can have them, they are off, and the user has not declined them. */
export function offeredBadges(
  { site, badges, off }: PageState,
  settings: Pick<Settings, 'source' | 'badges'>,
  declined: DeclinedBadges,
): SiteId | undefined {
  if (!site || !badges || off || settings.source === 'unset') return undefined;
  // In Firefox a site that needs consent has none: see `lib/background/badgeScripts.ts`.
  if (import.meta.env.FIREFOX && needsConsent(site)) return undefined;
  return settings.badges[site] || declined[site] ? undefined : site;
}

export async function readDeclined(): Promise<DeclinedBadges> {
  const { [KEY]: kept } = await browser.storage.local.get(KEY);
  return typeof kept === 'object' && kept !== null ? kept : {};
}

/** The user wants no offer for a site any more. */
export async function declineBadges(site: SiteId): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await readDeclined()), [site]: true } });
}
