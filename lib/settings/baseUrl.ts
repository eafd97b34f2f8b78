export type BaseUrlProblem =
  | 'empty'
  | 'notUrl'
  | 'scheme'
  | 'insecure'
  | 'credentials'
  | 'extras'
  | 'host'
  | 'long'
  | 'path';

const MAX_LENGTH = 200;
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;
/** A registered name or an address. A `*` in a host would widen the permission that is asked for to every site. */
const PLAIN_HOST = /^([a-z0-9_-]+(\.[a-z0-9_-]+)*\.?|\[[0-9a-f:.]+\])$/;

/**
 * A base URL for the API: https, or http on this computer only, because the token travels in every address below it.
 *
 * @returns the URL as it is stored, without a slash at its end, or what is wrong with the text
 */
export function readBaseUrl(text: string): { url: string } | { problem: BaseUrlProblem } {
  const plain = text.trim();
  if (plain === '') return { problem: 'empty' };
  const url = URL.canParse(plain) ? new URL(plain) : undefined;
  if (url === undefined || url.hostname === '')
    return { problem: /^[a-z]+:/i.test(plain) ? 'notUrl' : 'scheme' };
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { problem: 'scheme' };
  if (!PLAIN_HOST.test(url.hostname)) return { problem: 'host' };
  if (url.username !== '' || url.password !== '') return { problem: 'credentials' };
  if (url.protocol === 'http:' && (import.meta.env?.HTTPS_ONLY || !LOOPBACK.test(url.hostname)))
    return { problem: 'insecure' };
  // A query or a fragment would swallow the path that is added behind it.
  if (/[?#]/.test(plain)) return { problem: 'extras' };
  const clean = url.origin + url.pathname.replace(/(?<!\/)\/+$/, '');
  return clean.length > MAX_LENGTH ? { problem: 'long' } : { url: clean };
}

/**
 * The address of a team's gateway: as a base URL, and without a path, which the gateway's own paths are added to.
 *
 * @returns the address as it is stored, or what is wrong with the text
 */
export function readTeamAddress(text: string): ReturnType<typeof readBaseUrl> {
  const read = readBaseUrl(text);
  return 'url' in read && read.url !== new URL(read.url).origin ? { problem: 'path' } : read;
}

/** Whether a text is the address of a team's gateway exactly as {@link readTeamAddress} writes it. */
export function isTeamAddress(text: string): boolean {
  const read = readTeamAddress(text);
  return 'url' in read && read.url === text;
}

/** Whether a stored or imported text is a base URL exactly as {@link readBaseUrl} writes it. */
export function isBaseUrl(text: string): boolean {
  const read = readBaseUrl(text);
  return 'url' in read && read.url === text;
}
