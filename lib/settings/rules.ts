import * as z from 'zod/mini';
import { DEFAULT_SETTINGS, type Settings } from './schema';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** A base URL as it is used: https, or http on this computer; no query, no fragment, no slash at the end. `undefined` where it will not do. */
export function cleanBaseUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  // A wildcard for a host would become a permission for every site.
  if (url.username || url.password || url.search || url.hash || url.hostname.includes('*')) return undefined;
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && LOOPBACK.has(url.hostname)))
    return undefined;
  return (url.origin + url.pathname).replace(/(?<!\/)\/+$/, '');
}

const between = (min: number, max: number) => z.number().check(z.minimum(min), z.maximum(max));
const whole = (min: number, max: number) => z.int().check(z.minimum(min), z.maximum(max));

/** The shape of each setting, by name: what an import, a message and the stored value have to pass. */
export const SETTINGS_SHAPE = {
  source: z.enum(['unset', 'live', 'sample']),
  region: z.enum(['global', 'china', 'custom']),
  customBaseUrl: z.string().check(
    z.maxLength(200),
    z.refine((text) => text === '' || cleanBaseUrl(text) === text),
  ),
  generation: z.enum(['auto', 'current', 'legacy']),
  legacyAcceptCache: z.enum(['unset', 'true', 'false']),
  cacheMaxAgeHours: between(1, 720),
  cacheMaxEntries: whole(100, 50_000),
  cacheMaxMegabytes: between(5, 1000),
  timeoutSeconds: between(60, 120),
  dwellSeconds: between(0.5, 10),
  dailyCap: whole(1, 1_000_000),
  language: z.enum(['auto', 'zh-CN', 'en']),
  theme: z.enum(['auto', 'light', 'dark']),
  sites: z.object({
    xingtu: z.boolean(),
    pugongying: z.boolean(),
    douyin: z.boolean(),
    xiaohongshu: z.boolean(),
  }),
  studioHost: z.enum(['tikomni', 'tikhub.io', 'tikhub.dev']),
} satisfies Record<keyof Settings, z.ZodMiniType>;

/** Whatever is stored or imported, made whole: a setting that does not fit is at its default. */
export function cleanSettings(given: unknown): Settings {
  const record = typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {};
  return Object.fromEntries(
    Object.entries(SETTINGS_SHAPE).map(([name, shape]) => {
      const result = shape.safeParse(record[name]);
      return [name, result.success ? result.data : DEFAULT_SETTINGS[name as keyof Settings]];
    }),
  ) as unknown as Settings;
}

/** Version of the stored settings: raise it with a migration, and a fixture in the test that walks them all. */
export const SETTINGS_VERSION = 3;

/** Settings as version 1 kept them: times in milliseconds, the cache's bounds in one object. */
interface SettingsV1 {
  cache?: { maxAgeMs?: number; entries?: number; megabytes?: number };
  timeoutMs?: number;
  dwellMs?: number;
  [other: string]: unknown;
}

/**
 * From version 1: seconds, hours and flat names, as the options page shows them. What has them already stays as it is: stored
 * settings lose the mark of their version where everything was forgotten and set anew.
 */
export function migrateToV2({ cache, timeoutMs, dwellMs, ...rest }: SettingsV1): Settings {
  return cleanSettings({
    ...rest,
    ...(cache?.maxAgeMs !== undefined && { cacheMaxAgeHours: cache.maxAgeMs / 3_600_000 }),
    ...(cache?.entries !== undefined && { cacheMaxEntries: cache.entries }),
    ...(cache?.megabytes !== undefined && { cacheMaxMegabytes: cache.megabytes }),
    ...(timeoutMs !== undefined && { timeoutSeconds: timeoutMs / 1000 }),
    ...(dwellMs !== undefined && { dwellSeconds: dwellMs / 1000 }),
  });
}

/** Whether settings say that there is no daily cap, which they could until version 3. */
export const hasNoCap = (settings: unknown): boolean =>
  typeof settings === 'object' && settings !== null && 'dailyCap' in settings && settings.dailyCap === 0;

/** From version 2: there is a daily cap, and 0, which was none, becomes the default one. */
export function migrateToV3(settings: object): Settings {
  return cleanSettings({ ...settings, ...(hasNoCap(settings) && { dailyCap: DEFAULT_SETTINGS.dailyCap }) });
}

/** Settings as a file: everything but the token, which is not among them. */
export function exportSettings(settings: Settings): string {
  return JSON.stringify({ kolLens: 'settings', version: SETTINGS_VERSION, settings }, null, 2);
}

/** Settings from a file of any version, or `undefined` where it is none of ours or of a newer version. */
export function importSettings(text: string): Settings | undefined {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof file !== 'object' || file === null || !('kolLens' in file) || file.kolLens !== 'settings')
    return undefined;
  const { version, settings } = file as { version?: unknown; settings?: unknown };
  if (typeof settings !== 'object' || settings === null) return undefined;
  if (version === 1) return migrateToV2(settings as SettingsV1);
  if (version === 2) return migrateToV3(settings);
  return version === SETTINGS_VERSION ? cleanSettings(settings) : undefined;
}
