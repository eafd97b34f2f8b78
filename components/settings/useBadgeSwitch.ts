import { useState } from 'react';
import { browser } from 'wxt/browser';
import { badgePermissions } from '../../lib/settings/badges';
import type { SiteId } from '../../lib/subject/site';
import { useSession } from '../session/session';
import { type SaveStatus, useSave } from './context';

/** The switch of the badges on one site. */
export interface BadgeSwitch {
  on: boolean;
  /** The browser did not grant what badges need. */
  refused: boolean;
  status: SaveStatus;
  /** Has to be called within a click, because a browser asks for permissions only then. */
  change(wanted: boolean): Promise<void>;
}

export function useBadgeSwitch(site: SiteId): BadgeSwitch {
  const { settings } = useSession();
  const { status, save } = useSave();
  const [refused, setRefused] = useState(false);
  const set = (wanted: boolean) => save({ badges: { ...settings.badges, [site]: wanted } });
  const change = async (wanted: boolean) => {
    setRefused(false);
    if (!wanted) return void (await set(false));
    const asked = browser.permissions.request(badgePermissions(site)).catch(() => false);
    // Saved beside the browser's question, which may close the popup that asks: the background follows what is granted then.
    const [granted] = await Promise.all([asked, set(true)]);
    if (granted) return;
    setRefused(true);
    await set(false);
  };
  return { on: settings.badges[site] && !refused, refused, status, change };
}
