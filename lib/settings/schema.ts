import type { SiteId } from '../subject/site';
import type { StudioHost } from './studio';

/** Everything the user can set, and no secret: the token lives in the background's database. */
export interface Settings {
  /** `unset` until the first run is answered: a token or sample data. */
  source: 'unset' | 'live' | 'sample';
  region: 'global' | 'china' | 'custom';
  /** As `readBaseUrl` writes it, or empty; used when `region` is `custom`. */
  customBaseUrl: string;
  generation: 'auto' | 'current' | 'legacy';
  /** `acceptCache` of the legacy endpoints: its effect is undocumented, so it is not sent unless chosen. */
  legacyAcceptCache: 'unset' | 'true' | 'false';
  // The ranges of the numbers are in `NUMBER_RULES`.
  cacheMaxAgeHours: number;
  cacheMaxEntries: number;
  cacheMaxMegabytes: number;
  timeoutSeconds: number;
  /** How long a work has to stay on screen before it is paid for. */
  dwellSeconds: number;
  /** Calls a day (Asia/Shanghai). */
  dailyCap: number;
  language: 'auto' | 'zh-CN' | 'en';
  theme: 'auto' | 'light' | 'dark';
  sites: Record<SiteId, boolean>;
  /** Which of the compatible services the studio asks. */
  studioHost: StudioHost;
}

export const DEFAULT_SETTINGS: Settings = {
  source: 'unset',
  region: 'global',
  customBaseUrl: '',
  generation: 'auto',
  legacyAcceptCache: 'unset',
  cacheMaxAgeHours: 24,
  cacheMaxEntries: 5000,
  cacheMaxMegabytes: 100,
  timeoutSeconds: 60,
  dwellSeconds: 1.5,
  dailyCap: 500,
  language: 'auto',
  theme: 'auto',
  sites: { xingtu: true, pugongying: true, douyin: true, xiaohongshu: true },
  studioHost: 'tikomni',
};
