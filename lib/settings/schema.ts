import type { Target } from '../report/target';
import type { SiteId } from '../subject/site';
import type { StudioHost } from './studio';

/** Everything the user can set, and no secret: token and keys are files of the background's own. */
export interface Settings {
  /** `unset` until the first run is answered: a token or sample data. */
  source: 'unset' | 'live' | 'sample';
  /** `team`: calls go to the team's gateway, with a personal key and never with the token. */
  region: 'global' | 'china' | 'team' | 'custom';
  /** As `readBaseUrl` writes it, or empty; used when `region` is `custom`. */
  customBaseUrl: string;
  /** The team's gateway: its address as `readTeamAddress` writes it, or empty; used when `region` is `team`. */
  team: { address: string };
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
  /** What a call of Just One API costs, in yuan; 0 where the user has not entered it. */
  yuanPerCall: number;
  /** What a call of the studio's API costs, in yuan; 0 where the user has not entered it. */
  yuanPerStudioCall: number;
  language: 'auto' | 'zh-CN' | 'en';
  theme: 'auto' | 'light' | 'dark';
  sites: Record<SiteId, boolean>;
  /** Where list pages have badges: off until the user switches them on. */
  badges: Record<SiteId, boolean>;
  /** Whether the launcher shows price and CPM where they are cached. */
  launcherChip: boolean;
  /** Whether the panel stands beside the page, which is made narrower, and not over it. */
  panelBeside: boolean;
  /** Which of the compatible services the studio asks. */
  studioHost: StudioHost;
  /** Which videos of a Xingtu creator figures are made of: what was chosen last. */
  videos: 'personal' | 'xingtu';
  /** The length of video that the user buys: what was chosen last, in seconds as the wire names it. */
  videoLength: '1_20' | '21_60' | '60';
  /** The form of note that the user buys: what was chosen last. */
  noteForm: 'picture' | 'video';
  /** The user's own bounds in yuan; 0 where the platform's expectation is the measure. */
  maxCpm: number;
  maxCpe: number;
  /** The audience that the user buys for; without a dimension there is none. */
  target: Target;
  /** From how many times the real median the expected plays are unusual. */
  oddExpectedTimes: number;
  /** Below how many works in the period a sample is small. */
  oddWorks: number;
  /** Below how many percent of the followers the median plays are unusual. */
  oddPlaysPerFan: number;
  /** Below which percentile a completion rate is unusual. */
  oddCompletion: number;
}

export const DEFAULT_SETTINGS: Settings = {
  source: 'unset',
  region: 'global',
  customBaseUrl: '',
  team: { address: '' },
  generation: 'auto',
  legacyAcceptCache: 'unset',
  cacheMaxAgeHours: 24,
  cacheMaxEntries: 5000,
  cacheMaxMegabytes: 100,
  timeoutSeconds: 60,
  dwellSeconds: 1.5,
  dailyCap: 500,
  yuanPerCall: 0,
  yuanPerStudioCall: 0,
  language: 'auto',
  theme: 'auto',
  sites: { xingtu: true, pugongying: true, douyin: true, xiaohongshu: true },
  badges: { xingtu: false, pugongying: false, douyin: false, xiaohongshu: false },
  launcherChip: true,
  panelBeside: false,
  studioHost: 'tikomni',
  videos: 'xingtu',
  videoLength: '21_60',
  noteForm: 'picture',
  maxCpm: 0,
  maxCpe: 0,
  target: { dimensions: [], costBy: 'age' },
  oddExpectedTimes: 1.5,
  oddWorks: 5,
  oddPlaysPerFan: 1,
  oddCompletion: 20,
};
