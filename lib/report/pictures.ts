/**
 * The platforms' picture servers: avatars and covers come from hosts below these names, which serve files and have no
 * logins. The pages' policy (`img-src`) and the reading of answers both go by this list.
 */
export const PICTURE_HOSTS: readonly string[] = ['douyinpic.com', 'byteimg.com', 'xhscdn.com'];

/**
 * Pugongying names covers on a host below `xiaohongshu.com`, where a login's cookies would go along. The picture server
 * keeps the same files under the same paths.
 */
const SAME_FILES: Readonly<Record<string, string>> = { 'ci.xiaohongshu.com': 'sns-img-qc.xhscdn.com' };

/** The sources of pictures as a content security policy writes them: https at its default port. */
export const PICTURE_SOURCES = PICTURE_HOSTS.map((host) => `https://*.${host}`).join(' ');

/** The picture servers as permissions name them: to read pictures, not to draw them. */
export const PICTURE_PATTERNS: readonly string[] = PICTURE_HOSTS.map((host) => `https://*.${host}/*`);

/**
 * The address that a picture of an answer may be drawn from: https, default port, on a picture server. `http:` becomes
 * `https:`; of anything else there is no picture.
 */
export function pictureUrl(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  url.hostname = SAME_FILES[url.hostname] ?? url.hostname;
  if (url.protocol === 'http:') url.protocol = 'https:';
  const known = PICTURE_HOSTS.some((host) => url.hostname.endsWith(`.${host}`));
  const plain = url.protocol === 'https:' && !url.port && !url.username && !url.password;
  return known && plain ? url.href : undefined;
}
