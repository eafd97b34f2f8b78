import { readSubject } from './ids';
import { lastAfter, type Site, type SiteReader, startsWith } from './path';

const kol = (id: string | null | undefined) => readSubject('xingtu', 'xingtuKolId', id);

const AUTHOR = ['ad', 'creator', 'author'];

const readPage: SiteReader = (path, url) => {
  // Only addresses of this form go on after the id: the number behind the id is a channel.
  if (startsWith(path, [...AUTHOR, 'douyin'])) return kol(path[4]);
  if (path.length === AUTHOR.length && startsWith(path, AUTHOR)) return kol(url.searchParams.get('star_id'));
  return kol(
    lastAfter(path, 'ad', 'creator', 'author-homepage', '*') ??
      lastAfter(path, ...AUTHOR) ??
      lastAfter(path, 'ad', 'author', 'douyin') ??
      lastAfter(path, 'mobile', 'ad', 'author'),
  );
};

/** 巨量星图 Xingtu: creators only; works have no page of their own. */
export const xingtu: Site = {
  'www.xingtu.cn': readPage,
  'xingtu.cn': readPage,
  'star.toutiao.com': readPage,
};
