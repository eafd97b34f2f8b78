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
  /** Has to be called within a click, because a browser grants permissions only then. @returns whether it was saved */
  change(wanted: boolean): Promise<boolean>;
}

export function useBadgeSwitch(site: SiteId): BadgeSwitch {
  const { settings } = useSession();
  const { status, save } = useSave();
  const [refused, setRefused] = useState(false);
  const change = async (wanted: boolean) => {
    const allowed = !wanted || (await browser.permissions.request(badgePermissions(site)).catch(() => false));
    setRefused(!allowed);
    return allowed && save({ badges: { ...settings.badges, [site]: wanted } });
  };
  return { on: settings.badges[site], refused, status, change };
}
