import { describe, expect, it } from 'vitest';
import type { Endpoint, Query } from '../../types';
import { endpoints as pgy } from '.';

const U = '5a9900000123456789abcdef';

/** Endpoint, our parameters, the current query, the legacy one. */
const cases: [Endpoint, Query, Query, Query | undefined][] = [
  [pgy.blogger, { user: U }, { userId: U }, { kolId: U }],
  [pgy.costEffective, { user: U }, { userId: U }, { kolId: U }],
  [pgy.fansProfile, { user: U }, { userId: U }, { kolId: U }],
  [pgy.fansSummary, { user: U }, { userId: U }, { kolId: U }],
  [pgy.noteDetail, { note: U }, { noteId: U }, { noteId: U }],
  [
    pgy.dataSummary,
    { user: U, notes: 'daily' },
    { userId: U, business: 'DAILY_NOTE' },
    { kolId: U, business: '_0' },
  ],
  [
    pgy.dataSummary,
    { user: U, notes: 'cooperation' },
    { userId: U, business: 'COOPERATE_NOTE' },
    { kolId: U, business: '_1' },
  ],
  [
    pgy.notesRate,
    { user: U, notes: 'daily', range: '30', form: 'both', promoted: 'all' },
    {
      userId: U,
      business: 'DAILY_NOTE',
      dateType: 'DAY_30',
      noteType: 'PHOTO_TEXT_AND_VIDEO',
      advertiseSwitch: 'ALL',
    },
    { kolId: U, business: '_0', dateType: '_1', noteType: '_3', adSwitch: '_1' },
  ],
  [
    pgy.notesRate,
    { user: U, notes: 'cooperation', range: '90', form: 'picture', promoted: 'organic' },
    {
      userId: U,
      business: 'COOPERATE_NOTE',
      dateType: 'DAY_90',
      noteType: 'PHOTO_TEXT',
      advertiseSwitch: 'ORGANIC_ONLY',
    },
    { kolId: U, business: '_1', dateType: '_2', noteType: '_1', adSwitch: '_0' },
  ],
  [pgy.notesRate, { form: 'video' }, { noteType: 'VIDEO' }, { noteType: '_2' }],
  [
    pgy.fansHistory,
    { user: U, range: '30', growth: 'total' },
    { userId: U, dateType: 'DAY_30', increaseType: 'FANS_TOTAL' },
    { kolId: U, dateType: '_1', increaseType: '_1' },
  ],
  [
    pgy.fansHistory,
    { user: U, range: '30', growth: 'increase' },
    { userId: U, dateType: 'DAY_30', increaseType: 'FANS_INCREASE' },
    { kolId: U, dateType: '_1', increaseType: '_2' },
  ],
  // 60 days are not 90: the legacy route is no twin here.
  [pgy.fansHistory, { range: '90' }, { dateType: 'DAY_90' }, undefined],
  [
    pgy.notesDetail,
    { user: U, order: 'latest', noteKind: 'all', promoted: 'all', page: '1' },
    { userId: U, orderType: 'LATEST', noteType: 'ALL', advertiseSwitch: 'ALL', pageNumber: '1' },
    { kolId: U, orderType: '_1', noteType: '_4', adSwitch: '_1', page: '1' },
  ],
  [
    pgy.notesDetail,
    { order: 'read', noteKind: 'cooperation', promoted: 'organic', page: '2' },
    { orderType: 'MOST_READ', noteType: 'COOPERATION', advertiseSwitch: 'ORGANIC_ONLY', pageNumber: '2' },
    { orderType: '_2', noteType: '_3', adSwitch: '_0', page: '2' },
  ],
  [
    pgy.notesDetail,
    { order: 'interact', noteKind: 'picture' },
    { orderType: 'MOST_INTERACT', noteType: 'PHOTO_TEXT' },
    { orderType: '_3', noteType: '_1' },
  ],
  [pgy.notesDetail, { noteKind: 'video' }, { noteType: 'VIDEO' }, { noteType: '_2' }],
  [pgy.notesDetail, { thirdPlatform: 'yes' }, { isThirdPlatform: 'YES' }, undefined],
];

describe('queries of both generations', () => {
  it.each(cases)('$id has its query in both generations', (endpoint, params, current, legacy) => {
    expect(endpoint.current.covers?.(params)).toBe(true);
    expect(endpoint.current.query(params)).toEqual(current);
    expect(endpoint.legacy?.covers?.(params)).toBe(legacy !== undefined);
    if (legacy) expect(endpoint.legacy?.query(params)).toEqual(legacy);
  });

  it('sends no word that the wire does not know', () => {
    const odd = { user: U, range: 'toString', form: 'constructor', token: 'x' };
    expect(pgy.notesRate.current.query(odd)).toEqual({ userId: U });
    expect(pgy.notesRate.current.covers?.(odd)).toBe(false);
  });
});

describe('search', () => {
  it('the search sends every parameter of the documented search', () => {
    expect(
      pgy.search.current.query({
        by: 'note',
        keyword: '露营',
        page: '2',
        sort: 'default',
        fansNumberLower: '1000',
        fansNumberUpper: '50000',
        fansAge: '25-34',
        fansGender: 'female',
        gender: 'male',
        contentTag: '美食,旅行',
      }),
    ).toEqual({
      searchType: 'NOTE',
      keyword: '露营',
      page: '2',
      sort: 'DEFAULT',
      fansNumberLower: '1000',
      fansNumberUpper: '50000',
      fansAge: 'AGE_25_34',
      fansGender: 'FE_MALE_HIGH',
      gender: 'MALE',
      contentTag: '美食,旅行',
    });
  });

  it.each([
    ['all', 'ALL'],
    ['<18', 'LT_18'],
    ['18-24', 'AGE_18_24'],
    ['35-44', 'AGE_35_44'],
    ['>44', 'GT_44'],
  ])('the search knows the age %s', (fansAge, sent) => {
    expect(pgy.search.current.query({ fansAge })).toEqual({ fansAge: sent });
  });
});

it('endpoints live where the vendor says', () => {
  const paths = (endpoint: Endpoint) => [endpoint.current.path, endpoint.legacy?.path];
  expect(paths(pgy.blogger)).toEqual([
    '/api/xiaohongshu-pgy/api/solar/cooperator/user/blogger/userId/v1',
    '/api/xiaohongshu-pgy/get-kol-info/v1',
  ]);
  expect(paths(pgy.dataSummary)).toEqual([
    '/api/xiaohongshu-pgy/api/solar/kol/dataV3/dataSummary/v1',
    '/api/xiaohongshu-pgy/get-kol-data-summary/v2',
  ]);
  expect(paths(pgy.search)).toEqual(['/api/xiaohongshu-pgy/api/solar/cooperator/blogger/v2/v1', undefined]);
});
