import * as v from 'valibot';
import { readTarget, type Target } from '../report/target';
import { isBaseUrl, isTeamAddress } from './baseUrl';
import { type NumberSetting, numberProblem } from './numbers';
import { DEFAULT_SETTINGS, type Settings } from './schema';
import { STUDIO_HOSTS, type StudioHost } from './studio';

const number = (setting: NumberSetting) =>
  v.pipe(
    v.number(),
    v.check((value) => numberProblem(setting, value) === undefined),
  );

/** A setting of the studio's in a package without it: what a file of another package says of it changes nothing. */
const always = <T>(value: T) =>
  v.pipe(
    v.unknown(),
    v.transform(() => value),
  );

/** By the rule of lists and their files, so that a target can go from one to the other. */
const target = v.pipe(
  v.unknown(),
  v.transform(readTarget),
  v.custom<Target>((read) => read !== undefined),
);

/** A switch for each site. */
const bySite = v.object({
  xingtu: v.boolean(),
  pugongying: v.boolean(),
  douyin: v.boolean(),
  xiaohongshu: v.boolean(),
});

/** The shape of each setting, by name: what an import, a message and the stored value have to pass. */
export const SETTINGS_SHAPE = {
  source: v.picklist(['unset', 'live', 'sample']),
  region: v.picklist(
    import.meta.env?.HTTPS_ONLY ? ['global', 'team', 'custom'] : ['global', 'china', 'team', 'custom'],
  ),
  customBaseUrl: v.pipe(
    v.string(),
    v.check((text) => text === '' || isBaseUrl(text)),
  ),
  team: v.object({
    address: v.pipe(
      v.string(),
      v.check((text) => text === '' || isTeamAddress(text)),
    ),
  }),
  generation: v.picklist(['auto', 'current', 'legacy']),
  legacyAcceptCache: v.picklist(['unset', 'true', 'false']),
  cacheMaxAgeHours: number('cacheMaxAgeHours'),
  cacheMaxEntries: number('cacheMaxEntries'),
  cacheMaxMegabytes: number('cacheMaxMegabytes'),
  timeoutSeconds: number('timeoutSeconds'),
  dwellSeconds: number('dwellSeconds'),
  dailyCap: number('dailyCap'),
  yuanPerCall: number('yuanPerCall'),
  yuanPerStudioCall: import.meta.env?.WITHOUT_STUDIO ? always(0) : number('yuanPerStudioCall'),
  language: v.picklist(['auto', 'zh-CN', 'en']),
  theme: v.picklist(['auto', 'light', 'dark']),
  sites: bySite,
  badges: bySite,
  launcherChip: v.boolean(),
  panelBeside: v.boolean(),
  studioHost: import.meta.env?.WITHOUT_STUDIO
    ? always(DEFAULT_SETTINGS.studioHost)
    : v.picklist(Object.keys(STUDIO_HOSTS) as StudioHost[]),
  videos: v.picklist(['personal', 'xingtu']),
  videoLength: v.picklist(['1_20', '21_60', '60']),
  noteForm: v.picklist(['picture', 'video']),
  maxCpm: number('maxCpm'),
  maxCpe: number('maxCpe'),
  target,
  oddExpectedTimes: number('oddExpectedTimes'),
  oddWorks: number('oddWorks'),
  oddPlaysPerFan: number('oddPlaysPerFan'),
  oddCompletion: number('oddCompletion'),
} satisfies Record<keyof Settings, v.GenericSchema>;

/** Whether the region goes by an address of the user's, and there is none that calls could go to. */
export const lacksBaseUrl = ({ region, customBaseUrl, team }: Settings): boolean =>
  (region === 'custom' && !isBaseUrl(customBaseUrl)) || (region === 'team' && !isTeamAddress(team.address));

/** Stored or imported settings, made whole: a setting that does not fit is at its default. */
export function cleanSettings(given: unknown): Settings {
  const record = typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {};
  const settings = Object.fromEntries(
    Object.entries(SETTINGS_SHAPE).map(([name, shape]) => {
      const result = v.safeParse(shape, record[name]);
      return [name, result.success ? result.output : DEFAULT_SETTINGS[name as keyof Settings]];
    }),
  ) as unknown as Settings;
  // Without its address a custom region, or a team, calls the default host: the settings say so, and can be changed again.
  return lacksBaseUrl(settings) ? { ...settings, region: DEFAULT_SETTINGS.region } : settings;
}
