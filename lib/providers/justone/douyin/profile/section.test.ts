import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../report/blocks';
import type { Subject } from '../../../../subject/types';
import { sampleData } from '../../../sample';
import { answersFrom, block, figure, type Given, NOW } from '../../../testing';
import type { Request } from '../../../types';
import { idsOf } from '../../pugongying/testing';
import { base, marketing, spread } from '../../xingtu/overview/endpoints';
import { search } from '../../xingtu/search/endpoints';
import { userDetail } from './endpoints';
import { profileSection } from './section';
import * as words from './words';

const SEC_UID = 'MS4wLjABAAAAsample0000000000000000000000000';
const UID = '2483000000000001';
const KOL = '6999000000000000001';

const page: Subject = { platform: 'douyin', kind: 'kol', id: SEC_UID, idType: 'douyinSecUid' };
const xingtu: Subject = { platform: 'xingtu', kind: 'kol', id: KOL, idType: 'xingtuKolId' };
const input = { subject: page, options: { videos: 'personal' }, now: NOW };

const user = {
  user: {
    uid: UID,
    sec_uid: SEC_UID,
    nickname: '小鹿在路上',
    unique_id: '24860000001',
    ip_location: 'IP属地：浙江',
    follower_count: 16_300,
    total_favorited: 12_300,
    aweme_count: 640,
    avatar_medium: {
      url_list: ['https://p3.douyinpic.com/a.heic?from=1', 'https://p3.douyinpic.com/a.jpeg?from=1'],
    },
  },
};
const author = (core_user_id: unknown, id: unknown = KOL) => ({
  star_id: id,
  attribute_datas: { id, core_user_id, nick_name: '小鹿在路上', avatar_uri: null },
});
const found = { authors: [author('111', '6999000000000000009'), author(UID)] };
const known: Given = [userDetail, user];

/** What is asked for of the creator on Xingtu: the personal videos, as the profile's switch says. */
const OVERVIEW = [
  ['xingtu.base', { kolId: KOL }],
  ['xingtu.marketing', { kolId: KOL }],
  ['xingtu.spread', { kolId: KOL, videos: 'personal', range: '30', assigned: 'all', traffic: 'exclude' }],
  ['xingtu.cp', { kolId: KOL }],
];
const named = (requests: readonly Request[] = []) =>
  requests.map(({ endpoint, params }) => [endpoint.id, params]);

describe('calls', () => {
  it('the profile is one call for the user, then at most one to search for the name', () => {
    expect(profileSection.requests(input)).toEqual([{ endpoint: userDetail, params: { secUid: SEC_UID } }]);
    expect(profileSection.followUps?.calls).toBe(1);
    expect(profileSection.followUps?.requests(input, answersFrom([known]))).toEqual([
      { endpoint: search, params: { keyword: '小鹿在路上', by: 'nickname' } },
    ]);
  });

  it('the creator who was found is asked for the overview’s four calls, and nobody else is', () => {
    const then = (authors: unknown) =>
      profileSection.followUps?.next?.requests(input, answersFrom([known, [search, authors]]));
    expect(named(then(found))).toEqual(OVERVIEW);
    expect(profileSection.followUps?.next?.calls).toBe(OVERVIEW.length);
    expect(then({ authors: [author('111')] })).toEqual([]);
  });

  it('both calls have their queries', () => {
    expect(userDetail.current.query({ secUid: SEC_UID })).toEqual({ secUid: SEC_UID });
    expect(search.current.query({ keyword: '小鹿在路上', by: 'nickname' })).toEqual({
      keyword: '小鹿在路上',
      searchType: 'NICKNAME',
    });
  });

  it.each([
    ['no answer', null],
    ['no uid', { user: { ...user.user, uid: '0' } }],
    ['no name', { user: { ...user.user, nickname: '' } }],
    ['another user', { user: { ...user.user, sec_uid: 'MS4wLjABAAAAother' } }],
  ])('does not search after %s', (_, raw) => {
    expect(profileSection.followUps?.requests(input, answersFrom([[userDetail, raw]]))).toEqual([]);
  });

  it('a match that is remembered leaves only the overview’s calls, and a bare uid none', () => {
    expect(named(profileSection.requests({ ...input, match: xingtu }))).toEqual(OVERVIEW);
    expect(named(profileSection.borrows?.({ ...input, match: xingtu }))).toEqual([
      ['douyin.userDetail', { secUid: SEC_UID }],
    ]);
    expect(profileSection.borrows?.(input)).toEqual([]);
    const bare: Subject = { ...page, id: UID, idType: 'douyinUid' };
    expect(profileSection.requests({ ...input, subject: bare })).toEqual([]);
  });
});

describe('identity', () => {
  const identity = (raw: unknown, of: unknown = user) =>
    profileSection.identity?.(
      input,
      answersFrom([
        [userDetail, of],
        [search, raw],
      ]),
    );

  it('the match is the row with the same uid, wherever it stands', () => {
    expect(identity(found)).toEqual(xingtu);
  });

  it('reads a uid that came as a number', () => {
    expect(identity({ authors: [author(Number(UID))] })).toEqual(xingtu);
  });

  it.each([
    ['no rows', { authors: [] }],
    ['only namesakes', { authors: [author('111'), author(null), author('0')] }],
    ['a row without an id of the market', { authors: [author(UID, '12')] }],
    ['nothing at all', null],
  ])('there is no match among %s', (_, raw) => {
    expect(identity(raw)).toBeUndefined();
  });

  it('there is no match for another user, or for one without a uid', () => {
    expect(identity(found, { user: { ...user.user, sec_uid: 'MS4wLjABAAAAother' } })).toBeUndefined();
    expect(identity({ authors: [author(null)] }, { user: { ...user.user, uid: null } })).toBeUndefined();
  });
});

describe('blocks', () => {
  const draw = (given: Given[], over: Partial<typeof input> & { match?: Subject } = {}) =>
    profileSection.blocks({ ...input, ...over }, answersFrom(given));

  it('the address alone is drawn before anything is paid for', () => {
    const blocks = draw([]);
    expect(blocks).toHaveLength(1);
    expect(block(blocks, 'card', 'douyin.card')).toMatchObject({
      href: `https://www.douyin.com/user/${SEC_UID}`,
      source: { endpoint: 'douyin.page', free: true },
    });
    // An id is no name.
    expect(block(blocks, 'card', 'douyin.card')).not.toHaveProperty('title');
  });

  it('the user and the creator that was found on the market are drawn', () => {
    const blocks = draw([known, [search, found]]);
    const card = block(blocks, 'card', 'douyin.card');
    expect(card).toMatchObject({ title: '小鹿在路上', source: { endpoint: 'douyin.userDetail' } });
    // Browsers do not draw HEIC.
    expect(card.image).toBe('https://p3.douyinpic.com/a.jpeg?from=1');
    expect(figure(blocks, 'douyin.fans').value).toBe(16_300);
    expect(figure(blocks, 'douyin.likes').value).toBe(12_300);
    expect(figure(blocks, 'douyin.works').value).toBe(640);
    expect(figure(blocks, 'douyin.uid').value).toBe(UID);
    expect(figure(blocks, 'douyin.ipLocation').value).toBe('浙江');
    const match = block(blocks, 'card', 'douyin.xingtu');
    expect(match.link).toEqual({ id: 'xingtu', subject: xingtu });
    expect(match.source.endpoint).toBe('xingtu.search');
  });

  it('the price of the creator who was found is drawn with the profile', () => {
    const priced: Given[] = [
      [base, { id: KOL, nick_name: '小鹿在路上' }],
      [marketing, { price_info: [{ video_type: 2, price: 21_000, task_category: 1, enable: true }] }],
      [spread, { play_mid: '300000', item_num: '9' }],
    ];
    const ids = (blocks: readonly Block[]) => blocks.map(({ id }) => id);
    const blocks = draw([known, [search, found], ...priced]);
    expect(ids(blocks).slice(0, 3)).toEqual(['douyin.card', 'douyin.xingtu', 'verdict']);
    expect(figure(blocks, 'xingtu.price.21_60').value).toBe(21_000);
    const form = block(blocks, 'verdict', 'verdict').forms.find(({ id }) => id === '21_60');
    expect(form?.metrics.find(({ id }) => id === 'verdict.realCpm')?.value).toBe(70);
    expect(ids(blocks)).not.toContain('xingtu.card');
    // The prices of a namesake are not this creator's.
    expect(ids(draw([known, [search, { authors: [author('111')] }], ...priced]))).toEqual([
      'douyin.card',
      'douyin.xingtu',
    ]);
    // Of a match that is remembered, Xingtu's own answer has the name.
    const again = draw(priced, { match: xingtu });
    expect(ids(again).slice(0, 2)).toEqual(['douyin.xingtu', 'verdict']);
    expect(block(again, 'card', 'douyin.xingtu').title).toBe('小鹿在路上');
    expect(ids(again).at(-1)).toBe('douyin.card');
    expect(ids(draw([known, ...priced], { match: xingtu }))[0]).toBe('douyin.card');
  });

  it('a note says that no creator on Xingtu has the same uid', () => {
    const blocks = draw([known, [search, { authors: [author('111')] }]]);
    expect(figure(blocks, 'douyin.xingtuId')).toEqual({
      id: 'douyin.xingtuId',
      unit: 'text',
      note: 'douyin.noMatch',
    });
  });

  it('a search that is not back says nothing', () => {
    expect(draw([known]).map((one) => one.id)).toEqual(['douyin.card']);
  });

  it('a note says that an answer identifies no user', () => {
    expect(figure(draw([[userDetail, null]]), 'douyin.xingtuId').note).toBe('douyin.unidentified');
  });

  it('a note says that a bare uid is not enough', () => {
    const blocks = draw([], { subject: { ...page, id: UID, idType: 'douyinUid' } });
    expect(figure(blocks, 'douyin.xingtuId').note).toBe('douyin.needsSecUid');
    expect(figure(blocks, 'douyin.uid').value).toBe(UID);
    expect(block(blocks, 'card', 'douyin.card').href).toBeUndefined();
  });

  it('the remembered match is drawn without a call', () => {
    expect(block(draw([], { match: xingtu }), 'card', 'douyin.xingtu').link).toEqual({
      id: 'xingtu',
      subject: xingtu,
    });
  });

  it('drawing never throws, whatever the answers', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.string(), (a, b, c) => {
        const odd = { user: { ...user.user, avatar_medium: { url_list: [c, a] }, follower_count: b } };
        for (const raw of [a, odd])
          draw([
            [userDetail, raw],
            [search, { authors: [b, author(UID, c), a] }],
          ]);
      }),
    );
  });
});

describe('sample data', () => {
  const secUids = Array.from({ length: 60 }, (_, n) => `MS4wLjABAAAA${String(n).padStart(43, '0')}`);
  const sampled = secUids.map((id) => {
    const of = { ...input, subject: { ...page, id } };
    const first: Given = [userDetail, sampleData(userDetail.current.path, { secUid: id }, NOW)];
    const [request] = profileSection.followUps?.requests(of, answersFrom([first])) ?? [];
    const query = search.current.query(request?.params ?? {});
    const answers = answersFrom([first, [search, sampleData(search.current.path, query, NOW)]]);
    return { match: profileSection.identity?.(of, answers), blocks: profileSection.blocks(of, answers) };
  });

  it('the sample finds most users on the market under the same uid, and some not', () => {
    const matches = sampled.filter(({ match }) => match).length;
    expect(matches).toBeGreaterThan(40);
    expect(matches).toBeLessThan(58);
  });

  it('everything that is drawn has words', () => {
    const bare: Subject = { ...page, id: UID, idType: 'douyinUid' };
    const used = idsOf([
      ...sampled.flatMap(({ blocks }) => blocks),
      ...profileSection.blocks(input, answersFrom([])),
      ...profileSection.blocks(input, answersFrom([[userDetail, null]])),
      ...profileSection.blocks({ ...input, subject: bare }, answersFrom([])),
    ]);
    expect(new Set(used.metrics)).toEqual(new Set(Object.keys(words.metrics)));
    expect(new Set(used.blocks)).toEqual(new Set(Object.keys(words.titles)));
    expect(new Set(used.notes)).toEqual(new Set(Object.keys(words.notes)));
  });
});
