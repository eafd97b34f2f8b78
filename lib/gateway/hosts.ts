import type { Settings } from '../settings/schema';
import type { Host } from './transport';

const GLOBAL: Host = { base: 'https://api.justoneapi.com', pattern: 'https://api.justoneapi.com/*' };

/** Plain HTTP: the token travels in clear. Never by default; the options say so before it is switched on. */
const CHINA: Host = { base: 'http://47.117.133.51:30015', pattern: 'http://47.117.133.51/*' };

/** Where calls go by these settings. Match patterns know no ports: Firefox refuses them. */
export function hostOf(settings: Settings): Host {
  if (settings.region === 'china') return CHINA;
  if (settings.region === 'global' || !URL.canParse(settings.customBaseUrl)) return GLOBAL;
  const { protocol, hostname } = new URL(settings.customBaseUrl);
  return { base: settings.customBaseUrl, pattern: `${protocol}//${hostname}/*` };
}
