import type { Settings } from '../../lib/settings/schema';

/** Names of the settings that differ, in the order of the first argument. */
export function settingChanges(from: Settings, to: Settings): (keyof Settings)[] {
  const names = Object.keys(from) as (keyof Settings)[];
  return names.filter((name) => JSON.stringify(sorted(from[name])) !== JSON.stringify(sorted(to[name])));
}

/** Compares the switches of the sites in any order, as a file may have them. */
function sorted(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).sort() : value;
}

/** Whether the token, or what is looked up, would go to another host, which the user must be told before agreeing. */
export function sendsTokenElsewhere(from: Settings, to: Settings): boolean {
  const host = ({ region, customBaseUrl, team }: Settings) =>
    region === 'custom' ? customBaseUrl : region === 'team' ? team.address : region;
  return host(from) !== host(to);
}
