import { storage } from 'wxt/utils/storage';
import type { SiteId } from '../subject/site';
import type { Layout } from './layout';
import { hasNoCap, migrateToV2, migrateToV3, SETTINGS_VERSION } from './rules';
import { DEFAULT_SETTINGS, type Settings } from './schema';

/** Whether the user has to be told that there is a daily cap now, where they had none. */
export const capNoticeItem = storage.defineItem<boolean>('local:capNotice', { fallback: false });

/** A step of the migration that has the user told where it takes "no cap" away. */
const telling =
  <T>(migrate: (settings: T) => Settings) =>
  async (settings: T): Promise<Settings> => {
    if (hasNoCap(settings)) await capNoticeItem.setValue(true);
    return migrate(settings);
  };

/** The user's settings. No secret is among them: content scripts can read this storage in Firefox. */
export const settingsItem = storage.defineItem<Settings>('local:settings', {
  version: SETTINGS_VERSION,
  migrations: { 2: telling(migrateToV2), 3: telling(migrateToV3) },
  fallback: DEFAULT_SETTINGS,
});

export const DEFAULT_LAYOUT: Layout = { edge: 'right', y: 0.5, width: 420 };

/** Where the launcher and the panel are, per site. */
export const layoutsItem = storage.defineItem<Partial<Record<SiteId, Layout>>>('local:layouts', {
  fallback: {},
});
