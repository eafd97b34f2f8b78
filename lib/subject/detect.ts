import { douyin } from './douyin';
import { pugongying } from './pugongying';
import type { Subject } from './types';
import { xiaohongshu } from './xiaohongshu';
import { xingtu } from './xingtu';

const SITES = new Map(Object.entries({ ...xingtu, ...pugongying, ...xiaohongshu, ...douyin }));

/** Hosts with pages that may be about a creator or a work. */
export const PAGE_HOSTS: readonly string[] = [...SITES.keys()];

/** The address as the browser would open it, or `undefined` for anything but a web address. Never throws. */
export function webAddress(text: string): URL | undefined {
  try {
    const url = new URL(text);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
  } catch {
    // No address at all.
  }
  return undefined;
}

/**
 * What the page at this address is about: one creator or one work, or `undefined`. Total and pure: any string is allowed
 * and nothing throws.
 *
 * Only the path and the few query keys named by a site are read, never the fragment nor an address inside the address.
 * The host has to be the site's own, to the letter: a port, a user name or a trailing dot makes it a test server or a
 * disguise.
 */
export function detectSubject(address: string): Subject | undefined {
  const url = webAddress(address);
  const read = url && SITES.get(url.host);
  if (!read || url.username || url.password) return undefined;
  const path = decodedPath(url.pathname);
  return path && read(path, url);
}

/** Segments are split first and decoded once afterwards, so that an encoded slash stays inside its segment. */
function decodedPath(pathname: string): string[] | undefined {
  const segments = pathname.split('/').filter((segment) => segment !== '');
  try {
    return segments.map(decodeURIComponent);
  } catch {
    // A `%` that begins no character.
  }
  return undefined;
}
