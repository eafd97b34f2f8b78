import type { Settings } from '../../lib/settings/schema';

/** The settings that differ, in the order of the first. */
export function settingChanges(from: Settings, to: Settings): (keyof Settings)[] {
  const names = Object.keys(from) as (keyof Settings)[];
  return names.filter((name) => JSON.stringify(sorted(from[name])) !== JSON.stringify(sorted(to[name])));
}

/** The switches of the sites come from a file in any order. */
function sorted(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).sort() : value;
}

/** Whether the token would go to another host, which nobody should agree to without being told. */
export function sendsTokenElsewhere(from: Settings, to: Settings): boolean {
  const host = ({ region, customBaseUrl }: Settings) => (region === 'custom' ? customBaseUrl : region);
  return host(from) !== host(to);
}
