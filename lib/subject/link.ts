import type { IdType, Subject } from './types';

const PAGES: Readonly<Record<IdType, string>> = {
  xingtuKolId: 'https://www.xingtu.cn/ad/creator/author-homepage/douyin-video/',
  douyinSecUid: 'https://www.douyin.com/user/',
  // Only the share page takes a numeric uid; it forwards to the profile.
  douyinUid: 'https://www.iesdouyin.com/share/user/',
  awemeId: 'https://www.douyin.com/video/',
  xhsUserId: 'https://www.xiaohongshu.com/user/profile/',
  xhsNoteId: 'https://www.xiaohongshu.com/explore/',
};

const PUGONGYING_PAGES: Readonly<Partial<Record<IdType, string>>> = {
  xhsUserId: 'https://pgy.xiaohongshu.com/solar/pre-trade/blogger-detail/',
  xhsNoteId: 'https://pgy.xiaohongshu.com/solar/cooperator/note-detail/',
};

/** The platform's own page of a subject. The owner is not part of it. */
export function subjectUrl({ platform, idType, id }: Subject): string {
  const page = (platform === 'pugongying' ? PUGONGYING_PAGES[idType] : undefined) ?? PAGES[idType];
  return page + id;
}
