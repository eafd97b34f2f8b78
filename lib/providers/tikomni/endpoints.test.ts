import { describe, expect, it } from 'vitest';
import { STUDIO_ORDERS } from '../../report/lists.studio';
import type { Endpoint, Query } from '../types';
import { endpoints, studioEndpoints } from '.';
import { bodyOf, packed } from './routes';
import { downloadRequest } from './works/download';

const sent = (endpoint: Endpoint, params: Query) => bodyOf(endpoint, endpoint.current.query(params));

const RANGE = { from: '2025-07-13', to: '2025-10-11' };
const ITEM = { itemId: '7559536212910853422' };

describe('the 14 routes', () => {
  it('the 14 routes are all there, below the prefix', () => {
    const routes = new Set(studioEndpoints.map(({ current }) => current.path));
    expect([...routes].sort()).toEqual(
      [
        'fetch_author_diagnosis',
        'fetch_item_analysis_involved_vertical',
        'fetch_item_analysis_item_performance',
        'fetch_item_analysis_overview',
        'fetch_item_audience_others',
        'fetch_item_audience_portrait',
        'fetch_item_danmaku_analysis',
        'fetch_item_list',
        'fetch_item_list_download',
        'fetch_item_overview_data',
        'fetch_item_play_source',
        'fetch_item_search_keyword',
        'fetch_item_watch_trend',
        'fetch_live_room_history_list',
      ].map((route) => `/api/u1/v1/douyin/creator_v2/${route}`),
    );
    for (const endpoint of studioEndpoints) expect(endpoint.via).toBe('tikomni');
  });

  // The contract's own examples, without the cookie.
  it.each<[Endpoint, Query, Record<string, unknown>]>([
    [endpoints.diagnosis, {}, {}],
    [endpoints.verticals, RANGE, { start_date: '20250713', end_date: '20251011' }],
    [
      endpoints.overview,
      { ...RANGE, genres: 'under1,to3,to5,over5,pictures,article', verticals: packed(['动物']) },
      {
        start_date: '20250713',
        end_date: '20251011',
        genres: [1, 2, 3, 4, 5, 8],
        primary_verticals: ['动物'],
      },
    ],
    [
      endpoints.performance,
      { ...RANGE, verticals: packed(['动物', '美食,旅游']), metric: 'shares' },
      {
        start_date: '20250713',
        end_date: '20251011',
        primary_verticals: ['动物', '美食,旅游'],
        metric_type: 4,
      },
    ],
    [
      endpoints.itemList,
      {
        from: '2025-09-28',
        to: '2025-10-11',
        count: '10',
        order: 'newFans.up',
        cooperation: 'include',
        longArticle: 'exclude',
        cursor: '1234567890',
      },
      {
        start_time: 1758988800000,
        end_time: 1760198399000,
        count: 10,
        order_by: 26,
        fields: 'metrics,review,visibility',
        need_cooperation: true,
        need_long_article: false,
        cursor: 1234567890,
      },
    ],
    [
      endpoints.itemDownload,
      { ...RANGE, genres: 'pictures,article', longArticle: 'include' },
      {
        min_cursor: 1752336000000,
        max_cursor: 1760198399000,
        type_filters: [5, 8],
        need_long_article: true,
      },
    ],
    [
      endpoints.itemOverview,
      ITEM,
      {
        ids: ITEM.itemId,
        fields: 'metrics,review,play_info,dou_plus,integrated_incentive,incentive_life,content_analysis',
      },
    ],
    [endpoints.playSource, ITEM, { item_id: ITEM.itemId }],
    [endpoints.searchKeyword, ITEM, { item_id: ITEM.itemId }],
    [endpoints.watchRetention, ITEM, { item_id: ITEM.itemId, analysis_type: 1 }],
    [endpoints.watchLikes, ITEM, { item_id: ITEM.itemId, analysis_type: 2 }],
    [endpoints.watchBounce, ITEM, { item_id: ITEM.itemId, analysis_type: 7 }],
    [endpoints.portrait, ITEM, { item_id: ITEM.itemId }],
    [endpoints.others, ITEM, { item_id: ITEM.itemId }],
    [endpoints.danmaku, ITEM, { item_id: ITEM.itemId }],
    [
      endpoints.live,
      { from: '2025-09-11', to: '2025-10-11', living: 'exclude' },
      { start_date: '2025-09-11', end_date: '2025-10-11', limit: 400, need_living: 0, download: 0 },
    ],
  ])('$id sends its body typed', (endpoint, params, body) => {
    expect(sent(endpoint, params)).toEqual(body);
  });
});

describe('a body', () => {
  it('a body has nothing in it that the route does not know, least of all a cookie', () => {
    expect(bodyOf(endpoints.playSource, { item_id: '7', cookie: 'sessionid=x', limit: '9' })).toEqual({
      item_id: '7',
    });
    expect(bodyOf({ id: 'nobody' }, { item_id: '7' })).toEqual({});
  });

  it('a body leaves out what was not asked for and what is not a choice', () => {
    expect(sent(endpoints.performance, { ...RANGE, metric: 'x', genres: 'y', verticals: '' })).toEqual({
      start_date: '20250713',
      end_date: '20251011',
    });
    expect(sent(endpoints.itemList, { from: 'soon' })).toEqual({ fields: 'metrics,review,visibility' });
  });

  it('a body keeps every digit of a cursor', () => {
    expect(sent(endpoints.itemList, { cursor: '7412345678901234567' }).cursor).toBe('7412345678901234567');
  });

  it('a body numbers the 26 orders: falling ones are odd', () => {
    const numbers = STUDIO_ORDERS.map((order) => sent(endpoints.itemList, { order }).order_by);
    expect(numbers).toEqual(Array.from({ length: 26 }, (_, place) => place + 1));
    const odd = STUDIO_ORDERS.filter((_, place) => place % 2 === 0);
    expect(odd.every((order) => order.endsWith('.down'))).toBe(true);
    expect(sent(endpoints.itemList, { order: 'plays.down' }).order_by).toBe(3);
    expect(sent(endpoints.itemList, { order: 'finish.down' }).order_by).toBe(17);
  });
});

it('a download asks for a workbook with the form of the works', () => {
  const { endpoint, params } = downloadRequest({
    days: '2025-07-13~2025-10-11',
    order: 'plays.down',
    count: '20',
    longArticle: 'exclude',
  });
  expect(endpoint).toBe(endpoints.itemDownload);
  expect(params).toEqual({ ...RANGE, longArticle: 'exclude' });
});
