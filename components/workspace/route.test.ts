import { describe, expect, it } from 'vitest';
import { AGREED } from '../../lib/messages/protocol';
import type { Subject } from '../../lib/subject/types';
import { readRoute, reportHash, type SearchRoute, sameQuestion, searchHash, takeAgreed } from './route';

const kol: Subject = {
  platform: 'xingtu',
  kind: 'kol',
  id: '6629661559960371204',
  idType: 'xingtuKolId',
};
const search = (part: Partial<SearchRoute> = {}): SearchRoute => ({
  place: 'search',
  list: 'xingtu.search',
  values: {},
  pages: 0,
  ...part,
});

describe('the route of a report', () => {
  it('reads what it writes', () => {
    expect(readRoute(reportHash(kol))).toEqual({ place: 'report', subject: kol });
  });
  it.each([
    '#/report',
    '#/report/xingtu/kol/xingtuKolId/123',
    '#/report/xingtu/item/xingtuKolId/6629661559960371204',
    '#/report/xingtu/kol/xingtuKolId/6629661559960371204/more',
    '#/report/__proto__/kol/xingtuKolId/6629661559960371204',
  ])('names nobody in %s', (hash) => {
    expect(readRoute(hash)).toEqual({ place: 'report', subject: undefined });
  });
});

describe('the route of a search', () => {
  it('reads what it writes, all of it', () => {
    const route = search({
      values: { keyword: '护肤 & a=b?', followers: '10000~', content: '美妆,时尚' },
      pages: 3,
      fresh: true,
      sort: { column: 'xingtu.cpm.1_20', direction: 'up' },
      saved: 'b0c1-x',
      open: kol,
    });
    expect(readRoute(searchHash(route))).toEqual(route);
  });
  it('reads a form that nobody has sent', () => {
    expect(readRoute(searchHash(search()))).toEqual(search());
  });
  it.each(['', '#', '#/', '#/other', '#/search', '#/search/nowhere'])('is the first search in %j', (hash) => {
    expect(readRoute(hash)).toEqual(search({ list: 'pgy.search' }));
  });
  it('leaves out what is not of the form, or makes no sense', () => {
    const hash =
      '#/search/xingtu?followers=9~1&nonsense=1&gender=male&_pages=-2&_sort=x&_open=a/b/c/d&_saved=%3Cb%3E';
    expect(readRoute(hash)).toEqual(search({ values: { gender: 'male' } }));
  });
  it('keeps the number of pages within what a search can have', () => {
    expect(readRoute('#/search/xingtu?_pages=999999999')).toEqual(search({ pages: 1000 }));
  });
  it('leaves places below the studio to the studio', () => {
    expect(readRoute('#/studio/works/7')).toEqual({ place: 'studio', path: 'works/7' });
  });
});

describe('sameQuestion', () => {
  it('looks at the form and at nothing else', () => {
    const values = { gender: 'male' };
    expect(sameQuestion(search({ values }), search({ values, pages: 9, open: kol }))).toBe(true);
    expect(sameQuestion(search({ values }), search())).toBe(false);
    expect(sameQuestion(search(), search({ list: 'pgy.search' }))).toBe(false);
  });
});

describe('an address whose price was agreed to', () => {
  it('is the same address without its mark', () => {
    expect(takeAgreed(`${reportHash(kol)}${AGREED}`)).toEqual({ hash: reportHash(kol), agreed: true });
  });
  it.each([reportHash(kol), '', '#/search/xingtu?keyword=_agreed', `#/studio/account${AGREED}&x=1`])(
    'is not %j',
    (hash) => {
      expect(takeAgreed(hash)).toEqual({ hash, agreed: false });
    },
  );
});
