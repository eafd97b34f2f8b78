import { storage } from 'wxt/utils/storage';
import type { Layout } from '../messages/protocol';
import { migrateToV2, SETTINGS_VERSION } from './rules';
import { DEFAULT_SETTINGS, type Settings, type SiteId } from './schema';

/** The user's settings. No secret is among them: content scripts can read this storage in Firefox. */
export const settingsItem = storage.defineItem<Settings>('local:settings', {
  version: SETTINGS_VERSION,
  migrations: { 2: migrateToV2 },
  fallback: DEFAULT_SETTINGS,
});

export const DEFAULT_LAYOUT: Layout = { edge: 'right', y: 0.5, width: 420 };

/** Where the launcher and the panel are, per site. */
export const layoutsItem = storage.defineItem<Partial<Record<SiteId, Layout>>>('local:layouts', {
  fallback: {},
});
