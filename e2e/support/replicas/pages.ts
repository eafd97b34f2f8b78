import { bloggerOf, notesOf } from '../../../lib/providers/sample/pugongying/blogger';
import { creatorOf, worksOf } from '../../../lib/providers/sample/xingtu/creator';

/** A replica at its real address. Ids have the right form and are made up. */
export interface ReplicaPage {
  /** Its name on the start page. */
  label: string;
  url: string;
  /** The subject that the extension has to find there: `platform/kind/id`; absent where there is none. */
  subject?: string;
}

export const KOL = '6820417359164203817';
export const OTHER_KOL = '6913570284617350291';
/** The page of a creator on Xingtu that most tests open. */
export const CREATOR = `https://www.xingtu.cn/ad/creator/author-homepage/douyin-video/${KOL}`;
/** Calls that a creator's overview takes. */
export const OVERVIEW_CALLS = 4;
export const BLOGGER = '5f3a9c1e000000000101b7d4';
export const SEC_UID = 'MS4wLjABAAAAq7Xw2Lm0Zr5Tn8Kc3VbYh1GdJf6PsEoUaQi9RtMx4Nk';
/** Works of these people by the sample data, so that page and panel speak of the same ones. */
export const [VIDEO = '', OTHER_VIDEO = ''] = worksOf(creatorOf(KOL)).map(({ itemId }) => itemId);
export const [NOTE = ''] = notesOf(bloggerOf(BLOGGER)).map(({ noteId }) => noteId);
/** What Douyin's feed shows, in this order, all of it at one address. */
export const FEED = [VIDEO, OTHER_VIDEO, '7405519283746102938', '7401183650297418365'];

/** Lists whose cards say in the page what they are about. */
export const DOUYIN_SEARCH = 'https://www.douyin.com/search/%E6%8A%A4%E8%82%A4';
export const XHS_SEARCH = 'https://www.xiaohongshu.com/search_result?keyword=%E6%8A%A4%E8%82%A4';

/** The made-up ids on the cards of these lists, by their places. */
export const listed = (at: number) => ({
  work: `74000000000000${String(at).padStart(5, '0')}`,
  author: `MS4wLjABAAAA${String(at).padStart(4, '0')}${'kQ7'.repeat(13)}`,
  note: `65f0a1b2000000001${String(at).padStart(7, '0')}`,
  user: `5f3a9c1e000000000${String(at).padStart(7, '0')}`,
});

/** The creator market with its table, and what its script asks. */
export const MARKET = 'https://www.xingtu.cn/ad/creator/market?table';
export const MARKET_ANSWER = '/gw/api/gsearch/search_for_author_square';
/** The made-up creators of its rows, by their places. */
export const marketCreator = (at: number) => `71000000000000000${String(at).padStart(2, '0')}`;

/** The table of Pugongying's creators, and what its script asks. Its answer does not say which page it is. */
export const BLOGGERS = 'https://pgy.xiaohongshu.com/solar/pre-trade/note/kol';
export const BLOGGERS_ANSWER = '/api/solar/cooperator/blogger/v2';
/** The made-up creators of its rows, by their places. */
export const tableBlogger = (at: number) => `5f3a9c1e00000000020${String(at).padStart(5, '0')}`;

/** The start page: no platform, so nothing of the extension stands on it. */
export const START = 'https://start.kol-lens.example/';
/** A page on a supported host that tries to misuse the extension. `?panel=` is what it embeds. */
export const HOSTILE = 'https://www.douyin.com/hostile';

export const PAGES: readonly ReplicaPage[] = [
  {
    label: '星图 · 达人主页',
    url: CREATOR,
    subject: `xingtu/kol/${KOL}`,
  },
  {
    label: '星图 · 达人主页（旧地址）',
    url: `https://www.xingtu.cn/ad/creator/author/douyin/${OTHER_KOL}/1`,
    subject: `xingtu/kol/${OTHER_KOL}`,
  },
  {
    label: '星图 · 旧域名 star.toutiao.com',
    url: `https://star.toutiao.com/ad/creator/author/douyin/${KOL}`,
    subject: `xingtu/kol/${KOL}`,
  },
  {
    label: '蒲公英 · 博主详情',
    url: `https://pgy.xiaohongshu.com/solar/pre-trade/blogger-detail/${BLOGGER}`,
    subject: `pugongying/kol/${BLOGGER}`,
  },
  {
    label: '蒲公英 · 笔记详情',
    url: `https://pgy.xiaohongshu.com/solar/cooperator/note-detail/${NOTE}`,
    subject: `pugongying/item/${NOTE}`,
  },
  {
    label: '小红书 · 个人主页',
    url: `https://www.xiaohongshu.com/user/profile/${BLOGGER}`,
    subject: `xiaohongshu/kol/${BLOGGER}`,
  },
  {
    label: '小红书 · 笔记',
    url: `https://www.xiaohongshu.com/explore/${NOTE}`,
    subject: `xiaohongshu/item/${NOTE}`,
  },
  {
    label: '抖音 · 视频',
    url: `https://www.douyin.com/video/${VIDEO}`,
    subject: `douyin/item/${VIDEO}`,
  },
  {
    label: '抖音 · 推荐流（地址不变，视频在变）',
    url: 'https://www.douyin.com/?recommend=1',
    subject: `douyin/item/${VIDEO}`,
  },
  {
    label: '抖音 · 个人主页',
    url: `https://www.douyin.com/user/${SEC_UID}`,
    subject: `douyin/kol/${SEC_UID}`,
  },
  {
    label: '抖音 · 个人主页中打开的视频',
    url: `https://www.douyin.com/user/${SEC_UID}?modal_id=${OTHER_VIDEO}`,
    subject: `douyin/item/${OTHER_VIDEO}`,
  },
  {
    label: '抖音 · 分享页',
    url: `https://www.iesdouyin.com/share/video/${VIDEO}/?region=CN`,
    subject: `douyin/item/${VIDEO}`,
  },
  {
    label: '抖音创作者中心 · 作品详情',
    url: `https://creator.douyin.com/creator-micro/work-management/work-detail/${VIDEO}`,
    subject: `douyin/item/${VIDEO}`,
  },
  { label: '星图 · 达人广场（没有可看的对象）', url: 'https://www.xingtu.cn/ad/creator/market' },
];
