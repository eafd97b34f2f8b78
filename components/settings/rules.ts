import type { Settings } from '../../lib/settings/schema';

/** The settings that are a number in a range. */
export type NumberSetting = {
  [K in keyof Settings]: Settings[K] extends number ? K : never;
}[keyof Settings];

export interface NumberRule {
  min: number;
  max: number;
}

/** The ranges the schema documents, where a screen can show them beside the field. */
export const NUMBER_RULES: Readonly<Record<NumberSetting, NumberRule>> = {
  cacheMaxAgeHours: { min: 1, max: 720 },
  cacheMaxEntries: { min: 100, max: 50_000 },
  cacheMaxMegabytes: { min: 5, max: 1000 },
  timeoutSeconds: { min: 60, max: 120 },
  dwellSeconds: { min: 0.5, max: 10 },
  dailyCap: { min: 1, max: 1_000_000 },
};

/** Fractions make sense for seconds of dwell only; everything else is counted whole. */
const FRACTIONAL: ReadonlySet<NumberSetting> = new Set(['dwellSeconds']);

export type NumberProblem = 'empty' | 'notNumber' | 'notWhole' | 'range';

/**
 * Reads a number as people type it: surrounding blanks, full-width digits of a Chinese keyboard and grouping commas are
 * fine.
 */
export function readNumber(
  setting: NumberSetting,
  text: string,
): { value: number } | { problem: NumberProblem } {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/,(?=\d{3}(\D|$))/g, '');
  if (plain === '') return { problem: 'empty' };
  // Number() would also take 0x10, 1e3 and Infinity, which nobody means here.
  if (!/^[+-]?\d+(\.\d+)?$/.test(plain)) return { problem: 'notNumber' };
  const value = Number(plain);
  const { min, max } = NUMBER_RULES[setting];
  if (value < min || value > max) return { problem: 'range' };
  if (!FRACTIONAL.has(setting) && !Number.isInteger(value)) return { problem: 'notWhole' };
  return { value };
}

export type BaseUrlProblem =
  | 'empty'
  | 'notUrl'
  | 'scheme'
  | 'insecure'
  | 'credentials'
  | 'extras'
  | 'host'
  | 'long';

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;
/** Letters of a registered name or an address: keeps `*` out, which would widen the permission that is asked for. */
const PLAIN_HOST = /^([a-z0-9_-]+(\.[a-z0-9_-]+)*\.?|\[[0-9a-f:.]+\])$/;

/**
 * A base URL for the API: https, or http on this computer only, because the token travels in every address below it.
 *
 * @returns the URL as it is stored, without a trailing slash, and the match pattern of its permission.
 */
export function readBaseUrl(text: string): { url: string; pattern: string } | { problem: BaseUrlProblem } {
  const plain = text.trim();
  if (plain === '') return { problem: 'empty' };
  const url = URL.canParse(plain) ? new URL(plain) : undefined;
  if (url === undefined || url.hostname === '')
    return { problem: /^[a-z]+:/i.test(plain) ? 'notUrl' : 'scheme' };
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { problem: 'scheme' };
  if (!PLAIN_HOST.test(url.hostname)) return { problem: 'host' };
  if (url.username !== '' || url.password !== '') return { problem: 'credentials' };
  if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname)) return { problem: 'insecure' };
  // A query or a fragment would swallow the path that is added behind it.
  if (/[?#]/.test(plain)) return { problem: 'extras' };
  const clean = url.origin + url.pathname.replace(/(?<!\/)\/+$/, '');
  return clean.length > 200 ? { problem: 'long' } : { url: clean, pattern: originPattern(url) };
}

/** The match pattern of a host. Without the port: Firefox's patterns cannot carry one, and a pattern without covers all. */
function originPattern(url: URL): string {
  return `${url.protocol}//${url.hostname}/*`;
}

/** The plain-HTTP host in Mainland China, as the address the user is warned about. */
export const CHINA_HOST = '47.117.133.51';

/** The permission that calls in a region need, or `undefined` while a custom base URL is not a valid one. */
export function regionPattern(region: Settings['region'], customBaseUrl: string): string | undefined {
  if (region === 'global') return 'https://api.justoneapi.com/*';
  if (region === 'china') return `http://${CHINA_HOST}/*`;
  const custom = readBaseUrl(customBaseUrl);
  return 'pattern' in custom ? custom.pattern : undefined;
}

export type TokenDoubt = 'link' | 'space' | 'quotes' | 'nonAscii' | 'reserved' | 'long';

/** Blanks that a copied text carries at its ends without showing them. */
const INVISIBLE_ENDS =
  /^[\s\u200b-\u200d\u2060\ufeff]+|(?<![\s\u200b-\u200d\u2060\ufeff])[\s\u200b-\u200d\u2060\ufeff]+$/g;

/**
 * A pasted token without the blanks around it, and what makes it look unlike a token. Doubts never stop it: nobody has
 * published what a token is made of, and it is sent exactly as it stands, encoded.
 */
export function readToken(text: string): { token: string; doubts: TokenDoubt[] } {
  const token = text.replace(INVISIBLE_ENDS, '');
  const doubts: TokenDoubt[] = [];
  if (/^https?:|[?&]token=/i.test(token)) return { token, doubts: ['link'] };
  if (/[\s\u200b-\u200d\u2060\ufeff]/.test(token)) doubts.push('space');
  if (/["'`“”‘’«»「」]/.test(token)) doubts.push('quotes');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for.
  if (/[\u0000-\u0008\u000e-\u001f]|[^\u0000-\u007f“”‘’«»「」\s\u200b-\u200d\u2060\ufeff]/.test(token))
    doubts.push('nonAscii');
  if (/[%&#?]/.test(token)) doubts.push('reserved');
  if (token.length > 512) doubts.push('long');
  return { token, doubts };
}
