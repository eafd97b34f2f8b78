import { describe, expect, it } from 'vitest';
import { type Card, cardSelector, readCard } from './cards';
import type { SiteId } from './site';

const SEC = `MS4wLjABAAAA${'q'.repeat(43)}`;
const WORK = '7400000000000000001';
const NOTE = '65f0a1b2000000001203c4d5';
const USER = '5f3a9c1e000000000101b7d4';

/** The card of an element that the selectors with one of some texts find. */
function card(
  site: SiteId,
  address: string,
  found: string,
  { links = [], attributes = {} }: { links?: string[]; attributes?: Record<string, string> } = {},
): Card | undefined {
  const element = { getAttribute: (name: string) => attributes[name] ?? null, links: () => links };
  return readCard(site, address, element, (selector) => selector.includes(found));
}

const douyin = (found: string, more: object, path = '/search/x') =>
  card('douyin', `https://www.douyin.com${path}`, found, more);
const work = { platform: 'douyin', kind: 'item', idType: 'awemeId', id: WORK };
const creator = { platform: 'douyin', kind: 'kol', idType: 'douyinSecUid', id: SEC };

describe('a card of Douyin', () => {
  it('is the work that its element is named by in a mixed search', () => {
    expect(douyin('waterfall', { attributes: { id: `waterfall_item_${WORK}` } })).toEqual({ subject: work });
    for (const id of ['waterfall_item_', 'waterfall_item_suggest', `waterfall_item_${WORK}0`, WORK])
      expect(douyin('waterfall', { attributes: { id } }), id).toBeUndefined();
  });

  it('is the work that it links to in a search of videos and on a profile, by addresses of every kind', () => {
    for (const href of [`//www.douyin.com/video/${WORK}`, `/note/${WORK}?a=1`, `/video/${WORK}`])
      for (const list of ['scroll-list', 'user-post-list'])
        expect(douyin(list, { links: [href] }), href).toEqual({ subject: work });
  });

  it('is a creator in a search of users, and no link to a creator is a card elsewhere', () => {
    const links = [`//www.douyin.com/user/${SEC}?from=search`, `/video/${WORK}`];
    expect(douyin('/user/MS4wLjABAAAA', { links })).toEqual({ subject: creator });
    expect(douyin('/user/MS4wLjABAAAA', { links }, '/')).toBeUndefined();
    expect(cardSelector('douyin', '/')).not.toContain('/user/MS4');
  });

  it('has the author that it links to, and no owner of the page', () => {
    const attributes = { 'data-e2e-vid': WORK };
    expect(douyin('feed-active-video', { attributes, links: [`/user/${SEC}`] }, '/')).toEqual({
      subject: work,
      author: creator,
    });
    const modal = `https://www.douyin.com/user/${SEC}?modal_id=${WORK}`;
    expect(card('douyin', modal, 'user-post-list', { links: [modal] })).toEqual({ subject: work });
  });

  it('is nothing while it is a skeleton, where an address is of another site, or where it links to no work', () => {
    for (const links of [[], ['javascript:void 0'], ['https://example.com/video/1'], ['/video/12'], ['::']])
      expect(douyin('scroll-list', { links }), links.join()).toBeUndefined();
    expect(douyin('data-aweme-id', { attributes: { 'data-aweme-id': '12' } })).toBeUndefined();
  });

  it('is read by its first links only', () => {
    const links = [...Array.from({ length: 12 }, () => '/hot'), `/video/${WORK}`];
    expect(douyin('scroll-list', { links })).toBeUndefined();
  });
});

describe('a card of Xiaohongshu', () => {
  const xhs = (links: string[]) =>
    card('xiaohongshu', 'https://www.xiaohongshu.com/explore', 'note-item', { links });
  const note = { platform: 'xiaohongshu', kind: 'item', idType: 'xhsNoteId', id: NOTE };
  const user = { platform: 'xiaohongshu', kind: 'kol', idType: 'xhsUserId', id: USER };

  it('is the note of its hidden link, with its author', () => {
    expect(xhs([`/explore/${NOTE}`, `/explore/${NOTE}?xsec_token=a`, `/user/profile/${USER}?a=b`])).toEqual({
      subject: note,
      author: user,
    });
  });

  it('is the note that a profile links to, whose owner may not be its author', () => {
    expect(xhs([`/user/profile/${USER}/${NOTE}`])).toEqual({ subject: note });
  });

  it('is nothing where it names no note', () => {
    expect(xhs([`/user/profile/${USER}`])).toBeUndefined();
  });
});

it('sites whose lists name nobody in their pages have no cards', () => {
  for (const site of ['xingtu', 'pugongying'] as const) {
    expect(cardSelector(site, '/ad/creator/market')).toBe('');
    expect(card(site, 'https://www.xingtu.cn/ad/creator/market', '', { links: [] })).toBeUndefined();
  }
});
