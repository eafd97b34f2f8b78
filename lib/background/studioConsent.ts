import { browser } from 'wxt/browser';
import { LOGIN_DATA } from '../settings/studio';
import type { Store } from '../store/store';

/**
 * Whether the user lets the login go to the studio's service. Firefox asks for that too, by its own name for it, and the user may
 * take it back in the browser's page about the extension at any moment.
 */
export async function studioConsented(store: Pick<Store, 'secret'>): Promise<boolean> {
  return (
    (await store.secret('studioConsent')) === 'given' &&
    (!import.meta.env.FIREFOX || browser.permissions.contains(LOGIN_DATA))
  );
}
