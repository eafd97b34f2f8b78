import { API_BASES, apiBase, hostPattern } from '../settings/permission';
import type { Settings } from '../settings/schema';
import type { Host } from './transport';

/** Where calls go by these settings. */
export function hostOf({ region, customBaseUrl }: Settings): Host {
  const base = apiBase(region, customBaseUrl) ?? API_BASES.global;
  return { base, pattern: hostPattern(base) };
}
