import { browser } from 'wxt/browser';
import type { SiteId } from '../subject/site';
import type { Consent } from './consent';
import type { Layout } from './layout';
import { hasNoCap, MIGRATIONS, SETTINGS_VERSION } from './migrations';
import { DEFAULT_SETTINGS, type Settings } from './schema';

/** A value of the browser's storage that outlives the browser. No secret is among them: content scripts can read this storage in Firefox. */
interface Item<T> {
  /** The value, or what it is where none is stored. */
  getValue(): Promise<T>;
  setValue(value: T): Promise<void>;
  /** Hears of each change, also of those of others. */
  watch(onChange: () => void): void;
}

function item<T>(key: string, fallback: T, marks: object = {}, ready = async () => {}): Item<T> {
  return {
    async getValue() {
      await ready();
      return ((await browser.storage.local.get(key))[key] as T | undefined) ?? fallback;
    },
    async setValue(value) {
      await ready();
      await browser.storage.local.set({ [key]: value, ...marks });
    },
    watch(onChange) {
      browser.storage.local.onChanged.addListener((changes) => {
        if (key in changes) onChange();
      });
    },
  };
}

/** Whether the user has still to read that there is a daily cap now, where there was none. */
export const capNoticeItem = item('capNotice', false);

/** The user's answer to what is handled. Content scripts read it themselves, so that no page wakes the background before a yes. */
export const consentItem = item<Consent | undefined>('consent', undefined);

/** The settings' version, beside them. */
const MARK = 'settings$';
const MARKED = { [MARK]: { v: SETTINGS_VERSION } };

/** Brings stored settings to the version of today, and gives them. Settings without a mark are of version 1. */
async function migrate(): Promise<object | undefined> {
  const { settings, [MARK]: mark } = (await browser.storage.local.get(['settings', MARK])) as {
    settings?: object;
    [MARK]?: { v?: number };
  };
  const from = mark?.v ?? 1;
  if (settings === undefined || from >= SETTINGS_VERSION) return settings;
  let now = settings;
  for (let version = from + 1; version <= SETTINGS_VERSION; version++) {
    // A migration that sets a daily cap where there was none also sets the notice of it.
    if (hasNoCap(now)) await capNoticeItem.setValue(true);
    now = MIGRATIONS[version]?.(now) ?? now;
  }
  await browser.storage.local.set({ settings: now, ...MARKED });
  return now;
}

let migrated: Promise<object | undefined> | undefined;

/** Migrates once, and again after it failed. */
function ready(): Promise<object | undefined> {
  migrated ??= migrate().catch((error) => {
    migrated = undefined;
    throw error;
  });
  return migrated;
}

const stored = item<Settings>('settings', DEFAULT_SETTINGS, MARKED, async () => void (await ready()));

/** The user's settings. */
export const settingsItem: Item<Settings> = {
  ...stored,
  async getValue() {
    // What the migration has read is the first answer: a background that starts replies one way to the disk sooner.
    return migrated ? stored.getValue() : (((await ready()) as Settings | undefined) ?? DEFAULT_SETTINGS);
  },
};

/** Whether settings are stored: whether the extension has been used here before. */
export async function settingsStored(): Promise<boolean> {
  return (await browser.storage.local.get<{ settings?: object | null }>('settings')).settings != null;
}

export const DEFAULT_LAYOUT: Layout = { edge: 'right', y: 0.5, width: 420 };

/** Where the launcher and the panel are, per site. */
export const layoutsItem = item<Partial<Record<SiteId, Layout>>>('layouts', {});
