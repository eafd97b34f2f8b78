/** The sites with a switch of their own in the options. */
export type SiteId = 'xingtu' | 'pugongying' | 'douyin' | 'xiaohongshu';

/** The site whose switch and layout a page goes by. */
export function siteOf(hostname: string): SiteId {
  if (hostname === 'pgy.xiaohongshu.com') return 'pugongying';
  if (hostname.endsWith('xiaohongshu.com')) return 'xiaohongshu';
  return hostname.endsWith('douyin.com') ? 'douyin' : 'xingtu';
}

/** Douyin's creator centre: where creators log in and see their own works. */
export const CREATOR_CENTRE = import.meta.env?.WITHOUT_STUDIO ? '' : 'https://creator.douyin.com/';

/** Whether a page is in the creator centre, which shows its visitor's own works. */
export const isOwn = (hostname: string) =>
  import.meta.env?.WITHOUT_STUDIO ? false : hostname === new URL(CREATOR_CENTRE).hostname;
