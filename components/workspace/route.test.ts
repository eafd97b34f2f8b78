import { describe, expect, it } from 'vitest';
import { AGREED } from '../../lib/messages/protocol';
import type { Subject } from '../../lib/subject/types';
import { partOf, placeOf } from './lastPlaces';
import {
  readRoute,
  reportHash,
  type SearchRoute,
  sameQuestion,
  searchHash,
  sheetHash,
  takeAgreed,
} from './route';

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
  it('the route of a report is read as it was written', () => {
    expect(readRoute(reportHash(kol))).toEqual({ place: 'report', subject: kol });
  });
  it.each([
    '#/report',
    '#/report/xingtu/kol/xingtuKolId/123',
    '#/report/xingtu/item/xingtuKolId/6629661559960371204',
    '#/report/xingtu/kol/xingtuKolId/6629661559960371204/more',
    '#/report/__proto__/kol/xingtuKolId/6629661559960371204',
  ])('an address that names no subject has none: %s', (hash) => {
    expect(readRoute(hash)).toEqual({ place: 'report', subject: undefined });
  });
});

it('a sheet is of a list, or of creators that no address names', () => {
  const id = '0b54e7c5-0a52-4b5d-9a43-7d8a1e2f3b4c';
  expect(readRoute(sheetHash(id))).toEqual({ place: 'sheet', id });
  expect(readRoute(sheetHash())).toEqual({ place: 'sheet' });
  expect(readRoute('#/sheet/../x')).toEqual({ place: 'sheet' });
});

describe('the route of a search', () => {
  it('the route of a search is read as it was written, with all of its parts', () => {
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
  it('an address may have a form that was not sent yet', () => {
    expect(readRoute(searchHash(search()))).toEqual(search());
  });
  it.each(['', '#', '#/', '#/other', '#/search', '#/search/nowhere'])(
    'an unknown address is the first search: %j',
    (hash) => {
      expect(readRoute(hash)).toEqual(search({ list: 'pgy.search' }));
    },
  );
  it('values that are not of the form, or make no sense, are left out', () => {
    const hash =
      '#/search/xingtu?followers=9~1&nonsense=1&gender=male&_pages=-2&_sort=x&_open=a/b/c/d&_saved=%3Cb%3E';
    expect(readRoute(hash)).toEqual(search({ values: { gender: 'male' } }));
  });
  it('the number of pages stays within the most that a search can have', () => {
    expect(readRoute('#/search/xingtu?_pages=999999999')).toEqual(search({ pages: 1000 }));
  });
  it('the look-up has an address of its own', () => {
    expect(readRoute('#/lookup')).toEqual({ place: 'lookup' });
    expect(placeOf(partOf({ place: 'lookup' }))).toBe('#/lookup');
  });

  it('addresses below the studio are left to the studio', () => {
    expect(readRoute('#/studio/works/7')).toEqual({ place: 'studio', path: 'works/7' });
  });
});

describe('sameQuestion', () => {
  it('two searches ask the same question when their forms are the same', () => {
    const values = { gender: 'male' };
    expect(sameQuestion(search({ values }), search({ values, pages: 9, open: kol }))).toBe(true);
    expect(sameQuestion(search({ values }), search())).toBe(false);
    expect(sameQuestion(search(), search({ list: 'pgy.search' }))).toBe(false);
  });
});

describe('takeAgreed', () => {
  it('an address with an agreed price is the same address without the mark', () => {
    expect(takeAgreed(`${reportHash(kol)}${AGREED}`)).toEqual({ hash: reportHash(kol), agreed: true });
  });
  it.each([reportHash(kol), '', '#/search/xingtu?keyword=_agreed', `#/studio/account${AGREED}&x=1`])(
    'an address without the mark stays as it is: %j',
    (hash) => {
      expect(takeAgreed(hash)).toEqual({ hash, agreed: false });
    },
  );
});
