import { expect, test } from 'vitest';
import { endpoints, xingtuEndpoints } from '.';

const kolId = '7000000000000000001';

test.each([
  [
    endpoints.spread,
    { kolId, videos: 'personal', range: '30', assigned: 'all', traffic: 'exclude' },
    {
      type: 'PERSONAL_VIDEO',
      range: 'DAY_30',
      flowType: 'EXCLUDE',
      onlyAssign: 'false',
      platform: 'SHORT_VIDEO',
    },
    { type: '_1', range: '_2', flowType: '1', onlyAssign: 'false' },
  ],
  [
    endpoints.spread,
    { kolId, videos: 'xingtu', range: '90', assigned: 'only', traffic: 'include' },
    {
      type: 'XINTU_VIDEO',
      range: 'DAY_90',
      flowType: 'INCLUDE',
      onlyAssign: 'true',
      platform: 'SHORT_VIDEO',
    },
    { type: '_2', range: '_3', flowType: '0', onlyAssign: 'true' },
  ],
  [endpoints.base, { kolId }, { platform: 'SHORT_VIDEO' }, { platformChannel: '_1' }],
  [endpoints.marketing, { kolId }, { platform: 'SHORT_VIDEO' }, { platformChannel: '_1' }],
  [endpoints.cp, { kolId }, { platform: 'SHORT_VIDEO' }, {}],
  [endpoints.recVideos, { kolId }, { platform: 'SHORT_VIDEO' }, {}],
  [
    endpoints.showItems,
    { kolId, assigned: 'only', traffic: 'exclude' },
    { platform: 'SHORT_VIDEO', onlyAssign: 'true', flowType: 'EXCLUDE' },
    { onlyAssign: 'true' },
  ],
  [endpoints.audience, { kolId, link: 'connected' }, { platform: 'SHORT_VIDEO', linkType: 'CONNECTED' }, {}],
  [endpoints.fansDistribution, { kolId, fans: 'fan' }, { authorType: 'FAN' }, { fansType: '_1' }],
  [
    endpoints.fansDistribution,
    { kolId, fans: 'dieHard' },
    { authorType: 'DIE_HARD_FAN' },
    { fansType: '_5' },
  ],
  [endpoints.linkStruct, { kolId }, { platform: 'SHORT_VIDEO' }, {}],
  [
    endpoints.dailyFans,
    { kolId, startDate: '2026-02-07', endDate: '2026-03-08' },
    { startDate: '2026-02-07', endDate: '2026-03-08' },
    { startDate: '2026-02-07', endDate: '2026-03-08' },
  ],
])('both generations of $id are asked for the same thing', (endpoint, params, current, legacy) => {
  expect(endpoint.current.query(params)).toEqual({ oAuthorId: kolId, ...current });
  expect(endpoint.legacy?.query(params)).toEqual({ kolId, ...legacy });
});

test.each(['aware', 'interested', 'like', 'follow'])(
  'the call for the audience names the link type %s',
  (link) => {
    expect(endpoints.audience.current.query({ kolId, link })).toMatchObject({ linkType: link.toUpperCase() });
  },
);

test('a work is asked for by its id', () => {
  expect(endpoints.item.current.query({ itemId: '71' })).toEqual({ itemId: '71' });
  expect(endpoints.item.legacy?.query({ itemId: '71' })).toEqual({ detailId: '71' });
  expect(endpoints.itemTrend.current.query({ itemId: '71' })).toEqual({ itemId: '71' });
  expect(endpoints.itemThAnalysis.current.query({ itemId: '71' })).toEqual({ itemId: '71' });
});

test('the market is searched by nickname or content', () => {
  expect(
    endpoints.search.current.query({ keyword: '小鹿', page: '2', by: 'nickname', sort: 'fans' }),
  ).toEqual({
    keyword: '小鹿',
    page: '2',
    searchType: 'NICKNAME',
    sort: 'FANS',
  });
  expect(endpoints.search.current.query({ keyword: 'x', by: 'content', sort: 'default' })).toEqual({
    keyword: 'x',
    searchType: 'CONTENT',
    sort: 'DEFAULT',
  });
});

test('a legacy route that cannot ask for the parameters says so', () => {
  const { audience, showItems, spread } = endpoints;
  expect(audience.legacy?.covers?.({ kolId, link: 'connected' })).toBe(true);
  expect(audience.legacy?.covers?.({ kolId, link: 'follow' })).toBe(false);
  expect(showItems.legacy?.covers?.({ kolId, assigned: 'all', traffic: 'exclude' })).toBe(true);
  expect(showItems.legacy?.covers?.({ kolId, assigned: 'all', traffic: 'include' })).toBe(false);
  expect(spread.legacy?.covers).toBeUndefined();
});

test('a word that no switch has never reaches the wire', () => {
  const query = endpoints.spread.current.query({
    kolId,
    range: '365',
    videos: 'constructor',
    traffic: '__proto__',
  });
  expect(query).toEqual({ oAuthorId: kolId, platform: 'SHORT_VIDEO' });
});

test('the two documented legacy endpoints have their documented addresses', () => {
  expect(endpoints.spread.legacy?.path).toBe('/api/douyin-xingtu/get-kol-spread-info/v1');
  expect(endpoints.recVideos.legacy?.path).toBe('/api/douyin-xingtu/get-kol-rec-videos/v1');
  expect(endpoints.spread.current.path).toBe('/api/douyin-xingtu/gw/api/data_sp/get_author_spread_info/v1');
});

test('every id and path is used once', () => {
  const paths = xingtuEndpoints.flatMap(({ current, legacy }) => [
    current.path,
    ...(legacy ? [legacy.path] : []),
  ]);
  expect(new Set(paths).size).toBe(paths.length);
  expect(new Set(xingtuEndpoints.map(({ id }) => id)).size).toBe(xingtuEndpoints.length);
});
