import * as v from 'valibot';
import { isRecord } from '../subject/record';
import { readTeamAddress } from './baseUrl';
import { SETTINGS_SHAPE } from './rules';
import { DEFAULT_SETTINGS, type Settings } from './schema';

/** Settings that an organisation may set by their own names. `teamAddress` and `sites` are read apart. */
const PLAIN = [
  'language',
  'theme',
  'dailyCap',
  'cacheMaxAgeHours',
  'cacheMaxEntries',
  'cacheMaxMegabytes',
  'yuanPerCall',
  'launcherChip',
  'panelBeside',
] as const satisfies readonly (keyof Settings)[];

/** The names of an organisation's policy, as `public/managed.json` tells them to browsers. */
export const POLICY_NAMES = [...PLAIN, 'sites', 'teamAddress'] as const;

/**
 * The settings that an organisation has set for this browser. What is not known, or does not fit the setting's own rule, sets nothing:
 * the user's own value stands.
 *
 * @param policy what the browser gives of it
 */
export function readManaged(policy: unknown): Partial<Settings> {
  if (!isRecord(policy)) return {};
  const plain = PLAIN.flatMap((name) => {
    const read = v.safeParse(SETTINGS_SHAPE[name], policy[name]);
    return read.success ? [[name, read.output] as const] : [];
  });
  const sites = isRecord(policy.sites) && { ...DEFAULT_SETTINGS.sites, ...policy.sites };
  const read = v.safeParse(SETTINGS_SHAPE.sites, sites);
  const team = typeof policy.teamAddress === 'string' ? readTeamAddress(policy.teamAddress) : undefined;
  return {
    ...(Object.fromEntries(plain) as Partial<Settings>),
    ...(read.success && { sites: read.output }),
    ...(team && 'url' in team && { region: 'team' as const, team: { address: team.url } }),
  };
}
