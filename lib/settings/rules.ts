import * as z from 'zod/mini';
import { isBaseUrl } from './baseUrl';
import { type NumberSetting, numberProblem } from './numbers';
import { DEFAULT_SETTINGS, type Settings } from './schema';
import { STUDIO_HOSTS, type StudioHost } from './studio';

const number = (setting: NumberSetting) =>
  z.number().check(z.refine((value) => numberProblem(setting, value) === undefined));

/** The shape of each setting, by name: what an import, a message and the stored value have to pass. */
export const SETTINGS_SHAPE = {
  source: z.enum(['unset', 'live', 'sample']),
  region: z.enum(['global', 'china', 'custom']),
  customBaseUrl: z.string().check(z.refine((text) => text === '' || isBaseUrl(text))),
  generation: z.enum(['auto', 'current', 'legacy']),
  legacyAcceptCache: z.enum(['unset', 'true', 'false']),
  cacheMaxAgeHours: number('cacheMaxAgeHours'),
  cacheMaxEntries: number('cacheMaxEntries'),
  cacheMaxMegabytes: number('cacheMaxMegabytes'),
  timeoutSeconds: number('timeoutSeconds'),
  dwellSeconds: number('dwellSeconds'),
  dailyCap: number('dailyCap'),
  yuanPerCall: number('yuanPerCall'),
  yuanPerStudioCall: number('yuanPerStudioCall'),
  language: z.enum(['auto', 'zh-CN', 'en']),
  theme: z.enum(['auto', 'light', 'dark']),
  sites: z.object({
    xingtu: z.boolean(),
    pugongying: z.boolean(),
    douyin: z.boolean(),
    xiaohongshu: z.boolean(),
  }),
  launcherChip: z.boolean(),
  panelBeside: z.boolean(),
  studioHost: z.enum(Object.keys(STUDIO_HOSTS) as StudioHost[]),
  videos: z.enum(['personal', 'xingtu']),
  videoLength: z.enum(['1_20', '21_60', '60']),
  noteForm: z.enum(['picture', 'video']),
  maxCpm: number('maxCpm'),
  maxCpe: number('maxCpe'),
  oddExpectedTimes: number('oddExpectedTimes'),
  oddWorks: number('oddWorks'),
  oddPlaysPerFan: number('oddPlaysPerFan'),
  oddCompletion: number('oddCompletion'),
} satisfies Record<keyof Settings, z.ZodMiniType>;

/** Whether the region is "custom" and there is no base URL that calls could go to. */
export const lacksBaseUrl = ({ region, customBaseUrl }: Settings): boolean =>
  region === 'custom' && !isBaseUrl(customBaseUrl);

/** Stored or imported settings, made whole: a setting that does not fit is at its default. */
export function cleanSettings(given: unknown): Settings {
  const record = typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {};
  const settings = Object.fromEntries(
    Object.entries(SETTINGS_SHAPE).map(([name, shape]) => {
      const result = shape.safeParse(record[name]);
      return [name, result.success ? result.data : DEFAULT_SETTINGS[name as keyof Settings]];
    }),
  ) as unknown as Settings;
  // Without its base URL a custom region calls the default host: the settings say so, and can be changed again.
  return lacksBaseUrl(settings) ? { ...settings, region: DEFAULT_SETTINGS.region } : settings;
}
