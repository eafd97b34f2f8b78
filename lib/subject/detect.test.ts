import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectSubject, PAGE_HOSTS } from './detect';
import { isSubject } from './guard';
import { subjectUrl } from './link';
import type { Subject } from './types';

const D19 = '7100200300400500601';
const OTHER_D19 = '7999888777666555444';
const H24 = '5f0a1b2c000000000101abcd';
const OTHER_H24 = '64fedcba00000000230a9b8c';
const SEC = `MS4wLjABAAAA${'kL-3_x9QzT'.repeat(4)}abc`;
const OTHER_SEC = `MS4wLjABAAAA${'Z_8-yw2Ppe'.repeat(4)}`;
const UID = '88001234567';

const xingtu = (id = D19): Subject => ({ platform: 'xingtu', kind: 'kol', id, idType: 'xingtuKolId' });
const pgyKol: Subject = { platform: 'pugongying', kind: 'kol', id: H24, idType: 'xhsUserId' };
const pgyNote: Subject = { platform: 'pugongying', kind: 'item', id: H24, idType: 'xhsNoteId' };
const xhsUser = (id = H24): Subject => ({ platform: 'xiaohongshu', kind: 'kol', id, idType: 'xhsUserId' });
const note = (id = H24): Subject => ({ platform: 'xiaohongshu', kind: 'item', id, idType: 'xhsNoteId' });
const profile = (id = SEC): Subject => ({ platform: 'douyin', kind: 'kol', id, idType: 'douyinSecUid' });
const work = (id = D19): Subject => ({ platform: 'douyin', kind: 'item', id, idType: 'awemeId' });
const uid: Subject = { platform: 'douyin', kind: 'kol', id: UID, idType: 'douyinUid' };

type Row = [address: string, subject: Subject | undefined];

const TABLE: Record<string, Row[]> = {
  'Xingtu creators': [
    [`https://www.xingtu.cn/ad/creator/author-homepage/douyin-video/${D19}`, xingtu()],
    [`HTTPS://WWW.XINGTU.CN/ad/creator/author-homepage/douyin-video/${D19}`, xingtu()],
    [`http://xingtu.cn/ad/creator/author-homepage/douyin-video/${D19}`, xingtu()],
    [`https://www.xingtu.cn/ad/creator/author-homepage/douyin-video/${D19}#fans`, xingtu()],
    [`https://www.xingtu.cn/ad/creator/author-homepage/abstract/${D19}?from=list`, xingtu()],
    [`https://www.xingtu.cn/ad/creator/author-homepage/${SEC}/${D19}`, xingtu()],
    [`https://www.xingtu.cn//ad/creator//author-homepage/douyin-video/${D19}//`, xingtu()],
    [`https://www.xingtu.cn/ad/creator/author-homepage/douyin-video/%37${D19.slice(1)}`, xingtu()],
    [`https://www.xingtu.cn:443/ad/creator/author-homepage/douyin-video/${D19}`, xingtu()],
    [`https://www.xingtu.cn/ad/creator/author/douyin/${D19}/1?recommend=false&version=v2`, xingtu()],
    [`https://www.xingtu.cn/ad/creator/author/douyin/${D19}/1/more`, xingtu()],
    [`https://star.toutiao.com/ad/creator/author/douyin/${D19}`, xingtu()],
    [`https://star.toutiao.com/ad/author/douyin/${D19}`, xingtu()],
    [`https://www.xingtu.cn/ad/creator/author/${D19}`, xingtu()],
    [`https://www.xingtu.cn/ad/creator/author?star_id=${D19}`, xingtu()],
    [`https://www.xingtu.cn/ad/creator/author/?x=1&star_id=${D19}`, xingtu()],
    [`https://www.xingtu.cn/mobile/ad/author/${D19}`, xingtu()],
  ],
  'Xingtu pages about no subject': [
    ['https://www.xingtu.cn/', undefined],
    ['https://www.xingtu.cn/ad/creator/market', undefined],
    [`https://www.xingtu.cn/ad/creator/market#/ad/creator/author-homepage/douyin-video/${D19}`, undefined],
    [`https://www.xingtu.cn/ad/creator/market?star_id=${D19}`, undefined],
    ['https://www.xingtu.cn/sup/creator/market?type=submission', undefined],
    ['https://www.xingtu.cn/sup/creator/user/overview', undefined],
    ['https://www.xingtu.cn/help-center/demander/132999', undefined],
    ['https://www.xingtu.cn/help-center/author/109999', undefined],
    [`https://www.xingtu.cn/help-center/author/${D19}`, undefined],
    ['https://www.xingtu.cn/ad/creator/author-homepage/douyin-video/undefined', undefined],
    ['https://www.xingtu.cn/ad/creator/author-homepage/douyin-video/', undefined],
    [`https://www.xingtu.cn/ad/creator/author-homepage/${D19}`, undefined],
    [`https://www.xingtu.cn/ad/creator/author-homepage/douyin-video/${D19}abc`, undefined],
    [`https://www.xingtu.cn/ad/creator/author-homepage/douyin-video/${D19}0`, undefined],
    [`https://www.xingtu.cn/ad/creator/author-homepage/douyin-video/${D19.slice(1)}`, undefined],
    [`https://www.xingtu.cn/ad/creator/author-homepage/douyin-video/${D19}%0A`, undefined],
    [`https://www.xingtu.cn/ad/creator/author-homepage/douyin-video/${D19}/fans`, undefined],
    [`https://www.xingtu.cn/ad/creator/author-homepage/douyin-video%2F${D19}`, undefined],
    [`https://www.xingtu.cn/ad/creator/author-homepage/%E0%A4/${D19}`, undefined],
    [`https://www.xingtu.cn/ad/creator/author-homepage/%2537/%2537${D19.slice(1)}`, undefined],
    [`https://www.xingtu.cn/AD/creator/author-homepage/douyin-video/${D19}`, undefined],
    [`https://www.xingtu.cn/x/ad/creator/author-homepage/douyin-video/${D19}`, undefined],
    [`https://www.xingtu.cn/ad/creator/author/douyin/undefined?star_id=${D19}`, undefined],
    [`https://www.xingtu.cn/ad/creator/author?starId=${D19}`, undefined],
    [`https://www.xingtu.cn/ad/creator/author?star_id=${D19}x`, undefined],
    [`https://www.xingtu.cn/ad/author/douyin/${D19}/1`, undefined],
    [
      `https://www.xingtu.cn/?redirect_uri=%2Fad%2Fcreator%2Fauthor-homepage%2Fdouyin-video%2F${D19}`,
      undefined,
    ],
  ],
  'Pugongying creators and notes': [
    [`https://pgy.xiaohongshu.com/solar/pre-trade/blogger-detail/${H24}`, pgyKol],
    [`https://pgy.xiaohongshu.com/solar/pre-trade/blogger-detail/${H24}#note`, pgyKol],
    [`https://pgy.xiaohongshu.com/solar/pre-trade/blogger-detail/${H24.toUpperCase()}?source=list`, pgyKol],
    [`https://pgy.xiaohongshu.com/solar/blogger-detail/${H24}`, pgyKol],
    [`https://pgy.xiaohongshu.com/solar/cooperator/note-detail/${H24}`, pgyNote],
    [`https://pgy.xiaohongshu.com/solar/cooperator/note-detail/${H24.toUpperCase()}/`, pgyNote],
  ],
  'Pugongying pages about no subject': [
    ['https://pgy.xiaohongshu.com/solar/pre-trade/note/kol?contentTab=1', undefined],
    ['https://pgy.xiaohongshu.com/solar/pre-trade/live/kol', undefined],
    ['https://pgy.xiaohongshu.com/solar/advertiser/patterns/kol', undefined],
    ['https://pgy.xiaohongshu.com/solar/infra_v2/advertiser/deals/balance', undefined],
    [`https://pgy.xiaohongshu.com/solar/transaction/proposal?type=new&tempItemId=${H24}`, undefined],
    [`https://pgy.xiaohongshu.com/solar/pre-trade/blogger-detail/${H24}/notes`, undefined],
    [`https://pgy.xiaohongshu.com/solar/pre-trade/blogger-detail/${H24}0`, undefined],
    [`https://pgy.xiaohongshu.com/solar/note-detail/${H24}`, undefined],
    [`https://pgy.xiaohongshu.com/explore/${H24}`, undefined],
    [`https://pgy.xiaohongshu.com/user/profile/${H24}`, undefined],
  ],
  'Xiaohongshu notes and profiles': [
    [`https://www.xiaohongshu.com/explore/${H24}`, note()],
    [`https://www.xiaohongshu.com/explore/${H24}/`, note()],
    [`https://www.xiaohongshu.com/explore/${H24}?xsec_token=ABmade-up_token=&xsec_source=pc_search`, note()],
    [`http://xiaohongshu.com/explore/${H24.toUpperCase()}`, note()],
    [`https://www.xiaohongshu.com/search_result/${H24}?keyword=%E6%8A%A4%E8%82%A4`, note()],
    [`https://www.xiaohongshu.com/discovery/item/${H24}?app_platform=ios`, note()],
    [`https://www.xiaohongshu.com/user/profile/${H24}`, xhsUser()],
    [`https://xiaohongshu.com/user/profile/${H24.toUpperCase()}?tab=note`, xhsUser()],
    [
      `https://www.xiaohongshu.com/user/profile/${H24}/${OTHER_H24}?xsec_token=x`,
      { ...note(OTHER_H24), owner: xhsUser() },
    ],
    [
      `https://www.xiaohongshu.com/user/profile/${H24.toUpperCase()}/${OTHER_H24.toUpperCase()}`,
      { ...note(OTHER_H24), owner: xhsUser() },
    ],
  ],
  'Xiaohongshu pages about no subject': [
    ['https://www.xiaohongshu.com/explore', undefined],
    [`https://www.xiaohongshu.com/board/${H24}`, undefined],
    [`https://www.xiaohongshu.com/explore/${H24.slice(0, 22)}zz`, undefined],
    [`https://www.xiaohongshu.com/explore/${H24}/comments`, undefined],
    [`https://www.xiaohongshu.com/explore?noteId=${H24}`, undefined],
    [`https://www.xiaohongshu.com/explore#${H24}`, undefined],
    ['https://www.xiaohongshu.com/search_result/?keyword=%E6%8A%A4%E8%82%A4&type=51', undefined],
    [`https://www.xiaohongshu.com/item/${H24}`, undefined],
    [`https://www.xiaohongshu.com/user/${H24}`, undefined],
    [`https://www.xiaohongshu.com/user/profile/me/${H24}`, undefined],
    [`https://www.xiaohongshu.com/user/profile/${H24}/collect`, undefined],
    [`https://www.xiaohongshu.com/user/profile/${H24}/${OTHER_H24}/x`, undefined],
    [`https://www.xiaohongshu.com/solar/pre-trade/blogger-detail/${H24}`, undefined],
    [`https://www.xiaohongshu.com/login?redirectPath=%2Fexplore%2F${H24}`, undefined],
    [`https://www.rednote.com/explore/${H24}`, undefined],
    ['https://xhslink.com/m/9aBcDeFgHiJ', undefined],
  ],
  'Douyin works': [
    [`https://www.douyin.com/video/${D19}?previous_page=app_code_link#comment`, work()],
    [`https://douyin.com/video/${D19}`, work()],
    [`https://www.douyin.com/note/${D19}`, work()],
    [`https://www.douyin.com/slides/${D19}`, work()],
    [`https://www.douyin.com/gallery/${D19}`, work()],
    [`https://m.douyin.com/shipin/${D19}`, work()],
    [`https://m.douyin.com/share/video/${D19}`, work()],
    [`https://www.iesdouyin.com/share/video/${D19}/?region=CN&mid=${OTHER_D19}`, work()],
    [`https://iesdouyin.com/share/note/${D19}`, work()],
    [`https://www.iesdouyin.com/share/slides/${D19}`, work()],
    [`https://jingxuan.douyin.com/m/video/${D19}`, work()],
    [`https://creator.douyin.com/creator-micro/work-management/work-detail/${D19}`, work()],
    [`https://creator.douyin.com/creator-micro/work-management/work-detail/${D19}?enter_from=item`, work()],
  ],
  'Douyin works in a modal': [
    [`https://www.douyin.com/?recommend=1&modal_id=${D19}`, work()],
    [`https://www.douyin.com/jingxuan?modal_id=${D19}`, work()],
    [`https://www.douyin.com/root/search/python?aid=0a1b2c3d&modal_id=${D19}&type=general`, work()],
    [`https://www.douyin.com/channel/300999?modal_id=${D19}`, work()],
    [`https://www.douyin.com/collection/${OTHER_D19}?modal_id=${D19}`, work()],
    [`https://www.douyin.com/video/${OTHER_D19}?modal_id=${D19}`, work()],
    [`https://douyin.com/discover?modal_id=${D19}`, work()],
    [`https://m.douyin.com/?modal_id=${D19}`, work()],
    [`https://iesdouyin.com/?modal_id=${D19}`, work()],
    [`https://www.iesdouyin.com/share/user/${SEC}?modal_id=${D19}`, work()],
    [`https://www.douyin.com/user/self?modal_id=${D19}`, work()],
    [`https://www.douyin.com/user/${SEC}?showTab=like&modal_id=${D19}`, { ...work(), owner: profile() }],
    [`https://www.douyin.com/jingxuan?modal_id=${D19}&modal_id=${OTHER_D19}`, work()],
    // no work in the modal: the page itself counts
    [`https://www.douyin.com/video/${D19}?modal_id=`, work()],
    [`https://www.douyin.com/video/${D19}?modal_id=%E0%A4`, work()],
    [`https://www.douyin.com/user/${SEC}?modal_id=other`, profile()],
    ['https://www.douyin.com/discover?modal_id=', undefined],
    ['https://www.douyin.com/jingxuan?modal_id=other', undefined],
    [`https://www.douyin.com/jingxuan?modal_id=${D19}x`, undefined],
    [`https://www.douyin.com/jingxuan?MODAL_ID=${D19}`, undefined],
    [`https://www.douyin.com/jingxuan#modal_id=${D19}`, undefined],
    [`https://www.douyin.com/search/%E6%90%9?modal_id=${D19}`, undefined],
    // hosts that have no modal
    [`https://jingxuan.douyin.com/?modal_id=${D19}`, undefined],
    [`https://creator.douyin.com/creator-micro/content/manage?modal_id=${D19}`, undefined],
  ],
  'Douyin profiles': [
    [`https://www.douyin.com/user/${SEC}?from_tab_name=main&vid=${D19}`, profile()],
    [`https://m.douyin.com/user/${SEC}`, profile()],
    [`https://www.iesdouyin.com/share/user/${SEC}`, profile()],
    [`https://www.iesdouyin.com/share/user/${UID}`, uid],
    [`https://www.iesdouyin.com/share/user/${UID}?sec_uid=${SEC}`, profile()],
    [`https://www.iesdouyin.com/share/user/1234?sec_uid=${SEC}`, profile()],
    [`https://www.iesdouyin.com/share/user/${OTHER_SEC}?sec_uid=${SEC}`, profile()],
    [`https://www.iesdouyin.com/share/user/${UID}?sec_uid=nonsense`, uid],
    [`https://www.iesdouyin.com/share/user/${D19}`, { ...uid, id: D19 }],
  ],
  'Douyin pages about no subject': [
    ['https://www.douyin.com/', undefined],
    [`https://www.douyin.com/#/video/${D19}`, undefined],
    [`https://www.douyin.com/user/${UID}`, undefined],
    [`https://www.douyin.com/user/${SEC.toLowerCase()}`, undefined],
    [`https://www.douyin.com/user/${SEC.slice(0, 20)}`, undefined],
    [`https://www.douyin.com/user/${SEC}/like`, undefined],
    [`https://www.douyin.com/user/self?sec_uid=${SEC}`, undefined],
    [`https://www.iesdouyin.com/share/user/self?sec_uid=${SEC}`, undefined],
    [`https://www.iesdouyin.com/share/user?sec_uid=${SEC}`, undefined],
    ['https://www.douyin.com/video/not-an-id', undefined],
    ['https://www.douyin.com/video/123456', undefined],
    [`https://www.douyin.com/video/${D19}%3Ffrom%3Dx`, undefined],
    [`https://www.douyin.com/video%2F${D19}`, undefined],
    [`https://www.douyin.com/video/${D19}/comments`, undefined],
    [`https://www.douyin.com/VIDEO/${D19}`, undefined],
    [`https://www.douyin.com/share/gallery/${D19}`, undefined],
    [`https://www.douyin.com/m/video/${D19}`, undefined],
    [`https://www.douyin.com/creator-micro/work-management/work-detail/${D19}`, undefined],
    [`https://jingxuan.douyin.com/video/${D19}`, undefined],
    [`https://creator.douyin.com/video/${D19}`, undefined],
    ['https://creator.douyin.com/creator-micro/content/manage', undefined],
    [`https://www.douyin.com/collection/${D19}`, undefined],
    [`https://www.douyin.com/music/${D19}`, undefined],
    ['https://www.douyin.com/hashtag/1600000000000001', undefined],
    ['https://www.douyin.com/channel/300999', undefined],
    ['https://www.douyin.com/search/%E6%90%9E%E7%AC%91?type=user', undefined],
    [`https://www.douyin.com/draft/douyin_agreement/douyin_agreement_user.html?id=${D19}`, undefined],
    [`https://www.iesdouyin.com/share/music/${D19}`, undefined],
    ['https://www.iesdouyin.com/share/challenge/1600000000000001', undefined],
    ['https://live.douyin.com/36000000001', undefined],
    [`https://live.douyin.com/?modal_id=${D19}`, undefined],
    ['https://v.douyin.com/iAbCdEfG/', undefined],
    [`https://v.douyin.com/video/${D19}`, undefined],
  ],
  'other hosts and disguises': [
    ['about:blank', undefined],
    ['', undefined],
    ['not an address', undefined],
    [`www.douyin.com/video/${D19}`, undefined],
    [`https://notdouyin.com/video/${D19}`, undefined],
    [`https://fake-douyin.com/video/${D19}`, undefined],
    [`https://www.douyin.com.evil.example/user/${SEC}`, undefined],
    [`https://www.xiaohongshu.com.evil.example/explore/${H24}`, undefined],
    [`https://evil.example/www.douyin.com/video/${D19}`, undefined],
    [`https://www.douyin.com@evil.example/video/${D19}`, undefined],
    [`https://someone@www.douyin.com/video/${D19}`, undefined],
    [`https://www.douyin.com:8443/video/${D19}`, undefined],
    [`https://www.douyin.com./video/${D19}`, undefined],
    [`ftp://www.douyin.com/video/${D19}`, undefined],
    [`javascript://www.douyin.com/video/${D19}`, undefined],
    [`blob:https://www.douyin.com/video/${D19}`, undefined],
    [`view-source:https://www.douyin.com/video/${D19}`, undefined],
    ['https://constructor/video/1', undefined],
    [`https://open.douyin.com/player/video?vid=${D19}&autoplay=0`, undefined],
    [`https://www.baidu.com/s?wd=https%3A%2F%2Fwww.douyin.com%2Fvideo%2F${D19}`, undefined],
    [`https://webcast.amemv.com/douyin/webcast/reflow/${D19}?sec_user_id=${SEC}`, undefined],
    ['https://huahuo.bilibili.com/#/upper/page/497000000', undefined],
    [`https://buyin.jinritemai.com/dashboard/servicehall/daren-profile?uid=${D19}`, undefined],
    ['https://agent.oceanengine.com/admin/star-agent/vue2/market', undefined],
    ['https://sso.oceanengine.com/xingtu/login?role=1', undefined],
    ['https://dy.feigua.cn/app/#/blogger-detail/index?bloggerId=42', undefined],
  ],
};

describe.each(Object.entries(TABLE))('%s', (_, rows) => {
  it.each(rows)('%s is about its subject or about none', (address, subject) => {
    expect(detectSubject(address)).toEqual(subject);
  });
});

const ANY_SUBJECT: fc.Arbitrary<Subject> = fc.oneof(
  fc.stringMatching(/^\d{19}$/).chain((id) => fc.constantFrom(xingtu(id), work(id))),
  fc
    .stringMatching(/^[0-9a-f]{24}$/)
    .chain((id) => fc.constantFrom({ ...pgyKol, id }, { ...pgyNote, id }, xhsUser(id), note(id))),
  fc.stringMatching(/^MS4wLjABAAAA[\w-]{20,80}$/).map(profile),
  fc.stringMatching(/^[1-9]\d{4,18}$/).map((id) => ({ ...uid, id })),
);

describe('any address', () => {
  it('any address of a subject leads back to the subject', () => {
    fc.assert(
      fc.property(ANY_SUBJECT, (subject) => {
        expect(detectSubject(subjectUrl(subject))).toEqual(subject);
      }),
    );
  });

  it('any address gives a valid subject or nothing, and never throws', () => {
    const piece = fc.oneof(
      fc.constantFrom(...'/?#&=%@:.'),
      fc.constantFrom('%2F', '%zz', '%E0', '..', 'modal_id=', 'sec_uid=', D19, H24, SEC, '\u0000', '视频'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    const mutated = fc
      .record({
        address: fc.constantFrom(...Object.values(TABLE).flatMap((rows) => rows.map(([address]) => address))),
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        drop: fc.nat({ max: 6 }),
        piece,
      })
      .map(({ address, at, drop, piece: extra }) => {
        const place = Math.floor(at * address.length);
        return address.slice(0, place) + extra + address.slice(place + drop);
      });
    const onHost = fc
      .tuple(fc.constantFrom(...PAGE_HOSTS), fc.string({ unit: 'binary' }))
      .map(([host, rest]) => `https://${host}/${rest}`);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), onHost, mutated), (address) => {
        const subject = detectSubject(address);
        expect(subject === undefined || isSubject(subject)).toBe(true);
        if (subject) expect(detectSubject(subjectUrl(subject))).toEqual({ ...subject, owner: undefined });
      }),
      { numRuns: 3000 },
    );
  });

  it('any address is not slowed down by its length', () => {
    const long = `https://www.douyin.com/${'/%41'.repeat(200_000)}?modal_id=${D19}`;
    expect(detectSubject(long)).toEqual(work());
  });
});

it.each([
  `https://www.douyin.com/user/x${SEC}`,
  `https://www.iesdouyin.com/share/user/123456x?sec_uid=${SEC}`,
  `https://www.iesdouyin.com/share/user/x123456?sec_uid=${SEC}`,
])('an id that is only a part of what stands in its place is none: %s', (address) => {
  expect(detectSubject(address)).toBeUndefined();
});
