import { browser } from 'wxt/browser';
import { tikomniChannel } from '../gateway/tikomni';
import { LOGIN_PERMISSIONS } from '../settings/studio';
import type { Store } from '../store/store';
import { Login } from './login';
import { studioConsented } from './studioConsent';

type Wiring = Omit<Parameters<typeof tikomniChannel>[0], 'key' | 'consent' | 'login'> & { store: Store };

/** All by which the studio reaches the browser's login and its service: the login, the channel, the test of a key. */
export function studioAccess({ store, ...wiring }: Wiring) {
  const login = new Login({
    memory: browser.storage.session,
    permitted: () => browser.permissions.contains(LOGIN_PERMISSIONS),
    cookies: (url) => browser.cookies.getAll({ url }),
  });
  const { channel, testKey } = tikomniChannel({
    ...wiring,
    key: () => store.secret('tikomni'),
    consent: () => studioConsented(store),
    login,
  });
  return { login, channel, testKey };
}
