import { storage } from 'wxt/utils/storage';
import type { SiteId } from '../subject/site';
import type { Layout } from './layout';
import { hasNoCap, MIGRATIONS, SETTINGS_VERSION } from './migrations';
import { DEFAULT_SETTINGS, type Settings } from './schema';

/** Whether the user has still to read that there is a daily cap now, where there was none. */
export const capNoticeItem = storage.defineItem<boolean>('local:capNotice', { fallback: false });

/** The migrations, as the storage runs them: one that sets a daily cap where there was none also sets the notice of it. */
const migrations = Object.fromEntries(
  Object.entries(MIGRATIONS).map(([version, migrate]) => [
    version,
    async (settings: object): Promise<Settings> => {
      if (hasNoCap(settings)) await capNoticeItem.setValue(true);
      return migrate(settings);
    },
  ]),
);

/** The user's settings. No secret is among them: content scripts can read this storage in Firefox. */
export const settingsItem = storage.defineItem<Settings>('local:settings', {
  version: SETTINGS_VERSION,
  migrations,
  fallback: DEFAULT_SETTINGS,
});

export const DEFAULT_LAYOUT: Layout = { edge: 'right', y: 0.5, width: 420 };

/** Where the launcher and the panel are, per site. */
export const layoutsItem = storage.defineItem<Partial<Record<SiteId, Layout>>>('local:layouts', {
  fallback: {},
});
