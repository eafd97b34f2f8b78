import { isTeamAddress, readBaseUrl } from './baseUrl';
import type { Settings } from './schema';

/** The vendor's own hosts. The one in mainland China speaks plain HTTP: the token travels in clear, so the options warn first. */
export const API_BASES = {
  global: 'https://api.justoneapi.com',
  // A package that speaks HTTPS only has no such region: see `SETTINGS_SHAPE`.
  china: import.meta.env?.HTTPS_ONLY ? 'https://api.justoneapi.com' : 'http://47.117.133.51:30015',
} as const;

/**
 * Where the token goes in a region, or `undefined` while a custom base URL is not a valid one. In a team it goes with no call: its test
 * asks the vendor, and never the team's gateway.
 */
export function apiBase(region: Settings['region'], customBaseUrl: string): string | undefined {
  if (region === 'team') return API_BASES.global;
  if (region !== 'custom') return API_BASES[region];
  const read = readBaseUrl(customBaseUrl);
  return 'url' in read ? read.url : undefined;
}

/** The match pattern of an address's host. Without the port: Firefox refuses patterns with one, and one without covers all ports. */
export function hostPattern(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

/** The permission that calls with the token need in a region, or `undefined` while a custom base URL is not a valid one. */
export function regionPattern(region: Settings['region'], customBaseUrl: string): string | undefined {
  const base = apiBase(region, customBaseUrl);
  return base === undefined ? undefined : hostPattern(base);
}

/** The permission that calls need by these settings, or `undefined` while an address of the user's is not a valid one. */
export function callsPattern({ region, customBaseUrl, team }: Settings): string | undefined {
  if (region !== 'team') return regionPattern(region, customBaseUrl);
  return isTeamAddress(team.address) ? hostPattern(team.address) : undefined;
}
