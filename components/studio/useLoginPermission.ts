import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { LOGIN_PERMISSIONS } from '../../lib/settings/studio';
import { watchPermissions } from '../settings/usePermission';

/** Whether reading Douyin's login is allowed now, and whether it was taken back while this screen was open. */
export function useLoginPermission(): { granted?: boolean; takenBack: boolean } {
  const [known, setKnown] = useState<{ granted?: boolean; takenBack: boolean }>({ takenBack: false });
  useEffect(() => {
    let live = true;
    const stop = watchPermissions(async () => {
      const granted = await browser.permissions.contains(LOGIN_PERMISSIONS).catch(() => false);
      if (live)
        setKnown((old) => ({ granted, takenBack: !granted && (old.takenBack || old.granted === true) }));
    });
    return () => {
      live = false;
      stop();
    };
  }, []);
  return known;
}

/**
 * Asks the user, in one question of the browser, to let the extension read the login and reach the service. Call it first in
 * a click handler, as `requestPermission`.
 */
export async function requestLogin(servicePattern: string): Promise<boolean> {
  const { permissions, origins } = LOGIN_PERMISSIONS;
  try {
    return await browser.permissions.request({ permissions, origins: [...origins, servicePattern] });
  } catch {
    return false;
  }
}

/** Gives the permission back. Where the browser keeps it, the login is still not read without consent. */
export async function giveLoginBack(): Promise<void> {
  await browser.permissions.remove(LOGIN_PERMISSIONS).catch(() => {});
}
