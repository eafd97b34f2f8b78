import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { LOGIN_DATA, LOGIN_PERMISSIONS } from '../../lib/settings/studio';
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

/**
 * Asks the user, where the browser has a question of its own for it, to let the login leave the browser. Call it first in a click
 * handler, as `requestPermission`.
 */
export async function requestLoginData(): Promise<boolean> {
  if (!import.meta.env.FIREFOX) return true;
  try {
    return await browser.permissions.request(LOGIN_DATA);
  } catch {
    return false;
  }
}

/** Gives the permissions back. Where the browser keeps them, the login is still not read without consent. */
export async function giveLoginBack(): Promise<void> {
  if (import.meta.env.FIREFOX) await browser.permissions.remove(LOGIN_DATA).catch(() => {});
  await browser.permissions.remove(LOGIN_PERMISSIONS).catch(() => {});
}
