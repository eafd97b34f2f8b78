import type { SiteId } from '../subject/site';

/** Everything the user can set, and no secret: the token lives in the background's database. */
export interface Settings {
  /** `unset` until the first run is answered: a token or sample data. */
  source: 'unset' | 'live' | 'sample';
  region: 'global' | 'china' | 'custom';
  /** Origin and optional path, https or loopback; used when `region` is `custom`. */
  customBaseUrl: string;
  generation: 'auto' | 'current' | 'legacy';
  /** `acceptCache` of the legacy endpoints: its effect is undocumented, so it is not sent unless chosen. */
  legacyAcceptCache: 'unset' | 'true' | 'false';
  /** 1 to 720. */
  cacheMaxAgeHours: number;
  /** 100 to 50,000. */
  cacheMaxEntries: number;
  /** 5 to 1,000. */
  cacheMaxMegabytes: number;
  /** 60 to 120: a client that gives up earlier may be charged for nothing. */
  timeoutSeconds: number;
  /** 0.5 to 10: how long a work has to stay on screen before it is paid for. */
  dwellSeconds: number;
  /** 1 to 1,000,000 calls a day (Asia/Shanghai). */
  dailyCap: number;
  language: 'auto' | 'zh-CN' | 'en';
  theme: 'auto' | 'light' | 'dark';
  sites: Record<SiteId, boolean>;
  /** Which of the compatible services the studio asks. */
  studioHost: 'tikomni' | 'tikhub.io' | 'tikhub.dev';
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
