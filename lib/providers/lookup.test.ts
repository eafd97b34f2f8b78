import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSubject } from '../subject/guard';
import type { Inquiry } from '../subject/inquiry';
import { shareLink as douyinLink } from './justone/douyin/link/endpoints';
import { shareLink as xhsLink } from './justone/pugongying/link/endpoints';
import { search as pgySearch } from './justone/pugongying/search/endpoints';
import { search as xingtuSearch } from './justone/xingtu/search/endpoints';
import { foundIn, requestOf } from './lookup';
import { sampleData } from './sample';
import { answerOf, NOW } from './testing';

const WORK = '7100000000000000042';
const NOTE = '6a9900420123456789abcdef';
const KOL = '6999000000000000001';
const OTHER = '6999000000000000002';
const HEX = '5f0123456789abcdef012345';
const OTHER_HEX = '5f0123456789abcdef012346';

const douyin: Inquiry = { by: 'link', platform: 'douyin', text: 'https://v.douyin.com/iAbC/' };
const xhs: Inquiry = { by: 'link', platform: 'xiaohongshu', text: 'https://xhslink.com/a/AbC' };
const asked = (by: Inquiry['by'], platform: Inquiry['platform'], text: string): Inquiry => ({
  by,
  platform,
  text,
});

describe('a short link', () => {
  const leads = (inquiry: Inquiry, redirect_url: unknown) =>
    foundIn(inquiry, answerOf(inquiry.platform === 'douyin' ? douyinLink : xhsLink, { redirect_url }));

  it.each([
    [douyin, `https://www.iesdouyin.com/share/video/${WORK}/?mid=7100000000000000099`, WORK],
    [xhs, `https://www.xiaohongshu.com/discovery/item/${NOTE}?xsec_token=x`, NOTE],
    [xhs, `https://www.xiaohongshu.com/user/profile/${HEX}?from=x`, HEX],
  ])('leads to the work or creator of the address: %#', (inquiry, address, id) => {
    const { accepted, others } = leads(inquiry, address);
    expect(accepted?.subject.id).toBe(id);
    expect(others).toEqual([]);
  });

  it.each([
    [douyin, `https://www.xiaohongshu.com/explore/${NOTE}`],
    [xhs, `https://www.douyin.com/video/${WORK}`],
    [douyin, `https://www.douyin.com.evil.example/video/${WORK}`],
    [douyin, `https://evil.example/?to=https://www.douyin.com/video/${WORK}`],
    [douyin, `javascript:location='https://www.douyin.com/video/${WORK}'`],
    [douyin, 'https://www.douyin.com/'],
    [xhs, `https://www.xiaohongshu.com/404?redirectPath=/explore/${NOTE}`],
    [douyin, ''],
    [douyin, null],
    [douyin, [WORK]],
    [douyin, { toString: WORK }],
  ])('any other answer leads nowhere: %#', (inquiry, address) => {
    expect(leads(inquiry, address)).toEqual({ others: [] });
  });
});

describe('an id or a name', () => {
  const author = (star_id: unknown, own: object = {}) => ({
    star_id,
    attribute_datas: { id: star_id, nick_name: '小鹿', follower: '12000', city: '杭州', ...own },
  });
  const onXingtu = (inquiry: Inquiry, authors: unknown) =>
    foundIn(inquiry, answerOf(xingtuSearch, { authors }));
  const onPugongying = (inquiry: Inquiry, kols: unknown) => foundIn(inquiry, answerOf(pgySearch, { kols }));
  const ids = ({ others }: ReturnType<typeof foundIn>) => others.map(({ subject }) => subject.id);

  it.each([
    ['a uid', '62427282029', { core_user_id: '62427282029' }],
    ['a 抖音号', 'dy_lu.2026', { unique_id: 'dy_lu.2026' }],
    ['a 抖音号 of digits', '117908807', { unique_id: 117908807 }],
  ])('the row that has %s is accepted, wherever it stands', (_, text, own) => {
    const found = onXingtu(asked('id', 'xingtu', text), [author(OTHER), author(KOL, own)]);
    expect(found).toEqual({
      accepted: {
        subject: { platform: 'xingtu', kind: 'kol', id: KOL, idType: 'xingtuKolId' },
        name: '小鹿',
        fans: 12_000,
        place: '杭州',
      },
      others: [],
    });
  });

  it('the row with the 小红书号 is accepted', () => {
    const rows = [
      { userId: OTHER_HEX, redId: '1', name: '10324824430' },
      { userId: HEX, redId: '10324824430', name: '团子', fansNum: 4544 },
    ];
    expect(onPugongying(asked('id', 'pugongying', '10324824430'), rows).accepted).toMatchObject({
      subject: { id: HEX },
      name: '团子',
      fans: 4544,
    });
  });

  it.each([
    ['no row has it', 'dy_lu', [author(KOL), author(OTHER, { unique_id: 'dy_lu2' })]],
    ['it is the name of one', 'dy_lu', [author(KOL, { nick_name: 'dy_lu' }), author(OTHER)]],
    ['it is spelt otherwise', 'dy_lu', [author(KOL, { unique_id: 'DY_LU' }), author(OTHER)]],
    [
      'two creators say that they have it',
      'dy_lu',
      [author(KOL, { unique_id: 'dy_lu' }), author(OTHER, { unique_id: 'dy_lu' })],
    ],
  ])('no row is accepted for an id where %s: they are there to choose from', (_, text, authors) => {
    const found = onXingtu(asked('id', 'xingtu', text), authors);
    expect(found.accepted).toBeUndefined();
    expect(ids(found)).toEqual([KOL, OTHER]);
  });

  it('no row is accepted for a name, though it be the only one and the same', () => {
    const found = onXingtu(asked('name', 'xingtu', '小鹿'), [author(KOL)]);
    expect(found.accepted).toBeUndefined();
    expect(ids(found)).toEqual([KOL]);
    const kols = [{ userId: HEX, redId: '小鹿', name: '小鹿' }];
    expect(onPugongying(asked('name', 'pugongying', '小鹿'), kols).accepted).toBeUndefined();
  });

  it('a creator is offered once, one without an id of the market not at all, and ten at most', () => {
    const many = Array.from({ length: 30 }, (_, n) => author(`69990000000000000${10 + n}`));
    const found = onXingtu(asked('name', 'xingtu', '小鹿'), [
      author('12'),
      author(KOL),
      author(KOL),
      ...many,
    ]);
    expect(ids(found)).toHaveLength(10);
    expect(new Set(ids(found)).size).toBe(10);
    expect(ids(found)[0]).toBe(KOL);
  });

  it('whatever the answer is, only valid subjects come of it', () => {
    const inquiries = [douyin, xhs, asked('id', 'xingtu', 'dy_lu'), asked('name', 'pugongying', '小鹿')];
    fc.assert(
      fc.property(fc.constantFrom(...inquiries), fc.jsonValue(), fc.jsonValue(), (inquiry, a, b) => {
        const raw = {
          redirect_url: a,
          authors: [author(a, { unique_id: 'dy_lu' }), b],
          kols: [{ userId: a, redId: b }, b],
        };
        const { endpoint } = requestOf(inquiry);
        for (const given of [a, raw]) {
          const { accepted, others } = foundIn(inquiry, answerOf(endpoint, given));
          for (const { subject } of [...(accepted ? [accepted] : []), ...others])
            expect(isSubject(subject)).toBe(true);
        }
      }),
    );
  });
});

describe('sample data', () => {
  const sampled = (inquiry: Inquiry) => {
    const { endpoint, params } = requestOf(inquiry);
    const raw = sampleData(endpoint.current.path, endpoint.current.query(params), NOW);
    return foundIn(inquiry, answerOf(endpoint, raw));
  };

  it('short links lead somewhere, and a name finds creators', () => {
    expect(sampled(douyin).accepted?.subject.platform).toBe('douyin');
    expect(sampled(xhs).accepted?.subject.platform).toBe('xiaohongshu');
    const [first] = sampled(asked('name', 'xingtu', '小鹿在路上')).others;
    expect(first?.name).toBe('小鹿在路上');
  });
});
