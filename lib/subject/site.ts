/** The sites with a switch of their own in the options. */
export type SiteId = 'xingtu' | 'pugongying' | 'douyin' | 'xiaohongshu';

/** The site whose switch and layout a page goes by. */
export function siteOf(hostname: string): SiteId {
  if (hostname === 'pgy.xiaohongshu.com') return 'pugongying';
  if (hostname.endsWith('xiaohongshu.com')) return 'xiaohongshu';
  return hostname.endsWith('douyin.com') ? 'douyin' : 'xingtu';
}

/** The creator's back office shows its visitor's own works. */
export const isOwn = (hostname: string) => hostname === 'creator.douyin.com';
