import type { SiteId } from '../subject/site';

/** The one host of each site whose list pages can have badges. */
export const BADGE_HOSTS: Readonly<Record<SiteId, string>> = {
  xingtu: 'www.xingtu.cn',
  pugongying: 'pgy.xiaohongshu.com',
  douyin: 'www.douyin.com',
  xiaohongshu: 'www.xiaohongshu.com',
};

/** The pages of a site whose lists can have badges, as the browser names them. */
export const badgePattern = (site: SiteId): string => `https://${BADGE_HOSTS[site]}/*`;

/**
 * What the browser has to grant before a site can have badges. Chromium puts a script that is not in the manifest only into pages that it
 * grants by name, though the manifest's own scripts are there already. Firefox asks for no more than the manifest has.
 */
export const badgePermissions = (site: SiteId): { permissions: 'scripting'[]; origins: string[] } => ({
  permissions: ['scripting'],
  origins: import.meta.env.FIREFOX ? [] : [badgePattern(site)],
});
