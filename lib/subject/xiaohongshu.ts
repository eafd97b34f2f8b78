import { readSubject } from './ids';
import { lastAfter, type Site, type SiteReader } from './path';

const user = (id: string | undefined) => readSubject('xiaohongshu', 'xhsUserId', id);
const note = (id: string | undefined) => readSubject('xiaohongshu', 'xhsNoteId', id);

const readPage: SiteReader = (path) => {
  const profileNote = lastAfter(path, 'user', 'profile', '*');
  if (profileNote) {
    const item = note(profileNote);
    const owner = user(path[2]);
    return item && owner && { ...item, owner };
  }
  return (
    user(lastAfter(path, 'user', 'profile')) ??
    note(
      lastAfter(path, 'explore') ?? lastAfter(path, 'search_result') ?? lastAfter(path, 'discovery', 'item'),
    )
  );
};

/** 小红书 Xiaohongshu. */
export const xiaohongshu: Site = {
  'www.xiaohongshu.com': readPage,
  'xiaohongshu.com': readPage,
};
