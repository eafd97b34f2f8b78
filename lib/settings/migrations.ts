import { cleanSettings } from './rules';
import type { Settings } from './schema';

/** Settings as version 1 kept them: times in milliseconds, the cache's bounds in one object. */
interface SettingsV1 {
  cache?: { maxAgeMs?: number; entries?: number; megabytes?: number };
  timeoutMs?: number;
  dwellMs?: number;
  [other: string]: unknown;
}

/**
 * From version 1: seconds, hours and flat names, as the options page shows them. Settings that have them already stay as they
 * are: earlier versions could store newer settings without the mark of their version.
 */
function toVersion2(settings: object): Settings {
  const { cache, timeoutMs, dwellMs, ...rest } = settings as SettingsV1;
  return cleanSettings({
    ...rest,
    // These settings take whole hours and seconds: 90 minutes become 2 hours.
    ...(cache?.maxAgeMs !== undefined && { cacheMaxAgeHours: Math.round(cache.maxAgeMs / 3_600_000) }),
    ...(cache?.entries !== undefined && { cacheMaxEntries: cache.entries }),
    ...(cache?.megabytes !== undefined && { cacheMaxMegabytes: cache.megabytes }),
    ...(timeoutMs !== undefined && { timeoutSeconds: Math.round(timeoutMs / 1000) }),
    ...(dwellMs !== undefined && { dwellSeconds: dwellMs / 1000 }),
  });
}

/** Whether settings say that there is no daily cap, which they could until version 3. */
export const hasNoCap = (settings: unknown): boolean =>
  typeof settings === 'object' && settings !== null && 'dailyCap' in settings && settings.dailyCap === 0;

/** From version 2: there is a daily cap. 0, which was none, fits no more, and what does not fit becomes its default. */
const toVersion3 = (settings: object): Settings => cleanSettings(settings);

/** From version 3: a team's gateway has an address, which is empty until the user enters one. */
const toVersion4 = (settings: object): Settings => cleanSettings(settings);

/**
 * How settings come to each version from the one before: the stored ones and those of a file. A new version is a line here,
 * and a fixture for the tests that walk them all.
 */
export const MIGRATIONS: Readonly<Record<number, (settings: object) => Settings>> = {
  2: toVersion2,
  3: toVersion3,
  4: toVersion4,
};

/** Version of the settings that are stored and exported. */
export const SETTINGS_VERSION = Math.max(...Object.keys(MIGRATIONS).map(Number));
