import { readSubject } from './ids';
import { lastAfter, type Site, type SiteReader } from './path';

const secUid = (id: string | null | undefined) => readSubject('douyin', 'douyinSecUid', id);
const uid = (id: string | undefined) => readSubject('douyin', 'douyinUid', id);
const work = (id: string | null | undefined) => readSubject('douyin', 'awemeId', id);

const WORK_PAGES = ['video', 'note', 'slides', 'gallery', 'shipin'];
const SHARED_WORK_PAGES = ['video', 'note', 'slides'];

const readPath: SiteReader = (path, url) => {
  const profile = secUid(lastAfter(path, 'user'));
  if (profile) return profile;
  const sharedUser = lastAfter(path, 'share', 'user') ?? '';
  const shared = secUid(sharedUser);
  // A numeric uid costs a look-up before its report, so the sec_uid beside it is preferred.
  if (shared || /^\d+$/.test(sharedUser))
    return secUid(url.searchParams.get('sec_uid')) ?? shared ?? uid(sharedUser);
  for (const page of WORK_PAGES) {
    const found = work(lastAfter(path, page));
    if (found) return found;
  }
  for (const page of SHARED_WORK_PAGES) {
    const found = work(lastAfter(path, 'share', page));
    if (found) return found;
  }
  return undefined;
};

/** Any page can have a work open in a modal above it. The visitor looks at the modal, so the work wins over the page. */
const readPage: SiteReader = (path, url) => {
  const modal = work(url.searchParams.get('modal_id'));
  if (!modal) return readPath(path, url);
  const owner = secUid(lastAfter(path, 'user'));
  return owner ? { ...modal, owner } : modal;
};

/** The pages of a creator's own works. */
const creatorCentre: Site = {
  'creator.douyin.com': (path) => work(lastAfter(path, 'creator-micro', 'work-management', 'work-detail')),
};

/** 抖音 Douyin. Live rooms and short links are left out: their ids are neither a creator nor a work. */
export const douyin: Site = {
  'www.douyin.com': readPage,
  'douyin.com': readPage,
  'm.douyin.com': readPage,
  'www.iesdouyin.com': readPage,
  'iesdouyin.com': readPage,
  'jingxuan.douyin.com': (path) => work(lastAfter(path, 'm', 'video')),
  ...(import.meta.env?.WITHOUT_STUDIO ? {} : creatorCentre),
};
