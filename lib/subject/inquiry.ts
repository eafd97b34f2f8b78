import type { Platform } from './types';

/**
 * What the data service can be asked about a pasted text that does not say by itself which creator or work it means.
 * - `link`: where a short link leads
 * - `id`: the creator of an id that no page's address has: 抖音号, 小红书号, a numeric uid
 * - `name`: creators of that name
 */
export interface Inquiry {
  by: 'link' | 'id' | 'name';
  /** The site that the link belongs to; the market that is searched for an id or a name. */
  platform: Platform;
  /** The short link as `shortLink` writes it, the id, or the name. */
  text: string;
}

/** One string for one inquiry. */
export const inquiryKey = ({ by, platform, text }: Inquiry): string => `${by}/${platform}/${text}`;

const SHORT_HOSTS: Readonly<Record<string, { platform: Platform; base: string; end: string }>> = {
  'v.douyin.com': { platform: 'douyin', base: 'https://v.douyin.com/', end: '/' },
  'xhslink.com': { platform: 'xiaohongshu', base: 'https://xhslink.com/', end: '' },
  'www.xhslink.com': { platform: 'xiaohongshu', base: 'https://xhslink.com/', end: '' },
};

/** Whether short links are on a host. */
export const isShortHost = (host: string): boolean => Object.hasOwn(SHORT_HOSTS, host);

const SEGMENT = /^[\w-]{1,40}$/;
/** Segments of a short link: a code, after a letter or two on Xiaohongshu. */
const MAX_SEGMENTS = 3;

/**
 * The inquiry about a short link: its address is written anew from its checked code, so that nothing else of the pasted text is
 * sent or opened. `undefined` for any other address.
 */
export function shortLink({ host, pathname }: Pick<URL, 'host' | 'pathname'>): Inquiry | undefined {
  const site = isShortHost(host) ? SHORT_HOSTS[host] : undefined;
  const segments = pathname.split('/').filter((segment) => segment !== '');
  const fits = segments.length > 0 && segments.length <= MAX_SEGMENTS;
  if (!site || !fits || !segments.every((segment) => SEGMENT.test(segment))) return undefined;
  return { by: 'link', platform: site.platform, text: `${site.base}${segments.join('/')}${site.end}` };
}

/** The markets that can be searched for a creator. */
export const MARKETS: readonly Platform[] = ['xingtu', 'pugongying'];

/** What people choose as their id, and the numbers that they have where they chose none. */
const ID = /^[\w.-]{2,20}$/;
/** Longer than any nickname on either platform. */
const MAX_NAME = 24;
/** What links, tables and markup are made of, and no name is. */
const NO_NAME = /[/\\<>{}[\]|=,;:"\p{C}]/u;

/** An id with a slip in it is no name. */
const WORD = /^[\w.-]+$/;

const isName = (text: string) =>
  text.length <= MAX_NAME &&
  text.trim() === text &&
  /[\p{L}\p{N}]/u.test(text) &&
  !NO_NAME.test(text) &&
  !WORD.test(text);

/** What a market can be asked about a text that is neither a link nor an id of a page. */
export function marketInquiry(platform: Platform, text: string): Inquiry | undefined {
  if (!MARKETS.includes(platform)) return undefined;
  if (ID.test(text)) return { by: 'id', platform, text };
  return isName(text) ? { by: 'name', platform, text } : undefined;
}

/** Whether a value from outside is an inquiry exactly as they are made here. */
export function isInquiry(value: unknown): value is Inquiry {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 3) return false;
  const { by, platform, text } = value as Record<string, unknown>;
  if (typeof text !== 'string' || text.length > 200) return false;
  const made = by === 'link' ? linkOf(text) : marketInquiry(platform as Platform, text);
  return made?.by === by && made?.platform === platform && made?.text === text;
}

function linkOf(text: string): Inquiry | undefined {
  return URL.canParse(text) ? shortLink(new URL(text)) : undefined;
}
