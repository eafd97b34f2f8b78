import { describe, expect, test } from 'vitest';
import { endpoints } from '../../justone/xingtu';
import { NOW } from '../../testing';
import type { Endpoint, Query } from '../../types';
import { readWire } from '../../wire';
import { xingtuSamples } from '.';
import { creatorNamed, creatorOf, worksOf } from './creator';

const kolId = '7000000000000000001';

/** The sample of an endpoint for logical parameters, read like a real answer. */
function read<T>(endpoint: Endpoint<T>, params: Query = { kolId }): NonNullable<T> {
  const raw = xingtuSamples[endpoint.current.path]?.(endpoint.current.query(params), NOW);
  const answer = readWire(endpoint.schema, JSON.parse(JSON.stringify(raw)), endpoint.expects);
  expect(answer?.drift).toEqual([]);
  return answer?.value as NonNullable<T>;
}
const text = (endpoint: Endpoint, params: Query) =>
  JSON.stringify(xingtuSamples[endpoint.current.path]?.(endpoint.current.query(params), NOW));
const SPREAD = { kolId, videos: 'personal', range: '90', assigned: 'all', traffic: 'exclude' };

describe.each(Object.values(endpoints))('$id', (endpoint) => {
  const params = {
    ...SPREAD,
    link: 'connected',
    fans: 'fan',
    itemId: '7100000000000000001',
    startDate: '2026-02-07',
    endDate: '2026-03-08',
    keyword: '小鹿同学',
    page: '1',
    by: 'nickname',
    sort: 'fans',
  };
  test('answers the same to the same question, in both generations', () => {
    expect(text(endpoint, params)).toBe(text(endpoint, params));
    if (!endpoint.legacy) return;
    const legacy = xingtuSamples[endpoint.legacy.path]?.(endpoint.legacy.query(params), NOW);
    expect(JSON.stringify(legacy)).toBe(text(endpoint, params));
  });
  test('answers differently for another subject', () => {
    const other = {
      ...params,
      kolId: '7000000000000000002',
      itemId: '7100000000000000002',
      keyword: '小鹿说',
    };
    expect(text(endpoint, other)).not.toBe(text(endpoint, params));
  });
});

test.each([
  [endpoints.spread, { ...SPREAD, range: '30' }],
  [endpoints.spread, { ...SPREAD, videos: 'xingtu' }],
  [endpoints.spread, { ...SPREAD, assigned: 'only' }],
  [endpoints.spread, { ...SPREAD, traffic: 'include' }],
  [endpoints.showItems, { ...SPREAD, assigned: 'only' }],
  [endpoints.showItems, { ...SPREAD, traffic: 'include' }],
])('each switch changes the numbers of $id', (endpoint, params) => {
  expect(text(endpoint, params)).not.toBe(text(endpoint, SPREAD));
  const legacy = (given: Query) =>
    JSON.stringify(xingtuSamples[endpoint.legacy?.path ?? '']?.(endpoint.legacy?.query(given) ?? {}, NOW));
  if (endpoint.legacy?.covers?.(params) !== false) expect(legacy(params)).not.toBe(legacy(SPREAD));
});

test('link types and kinds of fans are different people', () => {
  const people = ['connected', 'aware', 'interested', 'like', 'follow'].map((link) =>
    text(endpoints.audience, { kolId, link }),
  );
  expect(new Set(people).size).toBe(5);
  expect(text(endpoints.fansDistribution, { kolId, fans: 'dieHard' })).not.toBe(
    text(endpoints.fansDistribution, { kolId, fans: 'fan' }),
  );
});

describe('what belongs together agrees', () => {
  test('price, expected plays and CPM agree', () => {
    const price = read(endpoints.marketing).price_info?.find((row) => row?.video_type === 2)?.price ?? 0;
    const { expect_cpm, expect_vv } = read(endpoints.cp);
    expect(expect_cpm?.cpm_21_60).toBe(Math.floor((price / (expect_vv?.value ?? 0)) * 1000 * 100));
  });

  test('the median and means are those of the works of that time', () => {
    const works = worksOf(creatorOf(kolId)).filter(({ ordered, age }) => !ordered && age <= 90);
    const plays = works.map((work) => work.plays).sort((a, b) => a - b);
    const middle = plays.length % 2 ? [plays.length >> 1] : [plays.length / 2 - 1, plays.length / 2];
    const spread = read(endpoints.spread, SPREAD);
    expect(spread.item_num).toBe(works.length);
    expect(spread.play_mid).toBe(
      Math.round(middle.reduce((sum, at) => sum + (plays[at] ?? 0), 0) / middle.length),
    );
    const likes = works.reduce((sum, work) => sum + work.likes, 0) / works.length;
    expect(spread.like_avg).toBe(Math.round(likes));
  });

  test('connected users: the levels add up, and the audience is as many as its level', () => {
    const links = read(endpoints.linkStruct).link_struct;
    const level = (key: '1' | '2' | '3' | '4' | '5') => links?.[key]?.value ?? 0;
    expect(level('1') + level('2') + level('3') + level('4')).toBe(level('5'));
    const gender = read(endpoints.audience, { kolId, link: 'like' }).distributions?.find(
      (d) => d?.origin_type === 0,
    );
    const people = gender?.distribution_list?.reduce((sum, row) => sum + (row?.distribution_value ?? 0), 0);
    expect(people).toBe(level('3'));
  });

  test('a work in a list is the same work when opened, by the same creator', () => {
    const shown = read(endpoints.showItems, SPREAD).latest_item_info?.[3];
    const { author_info, video_info } = read(endpoints.item, { itemId: shown?.item_id ?? '' });
    expect(video_info).toMatchObject({ title: shown?.title, vv_cnt: shown?.play, like_cnt: shown?.like });
    expect(author_info?.name).toBe(read(endpoints.base).nick_name);
    expect(read(endpoints.base, { kolId: author_info?.author_id ?? '' }).nick_name).toBe(author_info?.name);
    expect(shown?.item_id).toMatch(/^\d{19}$/);
    expect(author_info?.author_id).toMatch(/^\d{19}$/);
  });

  test('interactions are likes, comments and shares; the days add up to the plays', () => {
    const itemId = '7100000000000000005';
    const { video_info: video } = read(endpoints.item, { itemId });
    expect(video?.interact_cnt).toBe(
      (video?.like_cnt ?? 0) + (video?.comment_cnt ?? 0) + (video?.share_cnt ?? 0),
    );
    const days = read(endpoints.itemTrend, { itemId }).date_values?.vv_list ?? [];
    expect(days.reduce((sum, day) => sum + (day?.value ?? 0), 0)).toBe(video?.vv_cnt);
    const left = Object.values(read(endpoints.itemThAnalysis, { itemId }).play_lose_info ?? {});
    expect(left.reduce((sum: number, count) => sum + (count ?? 0), 0)).toBe(video?.vv_cnt);
  });

  test('a search by name finds the creator of that name, with the uid of the base info', () => {
    const name = creatorOf(kolId).person.name;
    const named = creatorNamed(name);
    const [first] =
      read(endpoints.search, { keyword: name, page: '1', by: 'nickname', sort: 'fans' }).authors ?? [];
    expect(first?.attribute_datas).toMatchObject({ nick_name: name, core_user_id: named?.uid });
    const base = read(endpoints.base, { kolId: first?.star_id ?? '' });
    expect(base).toMatchObject({ nick_name: name, core_user_id: named?.uid });
  });
});

test('fans by day: every day asked for, none after now', () => {
  const daily =
    read(endpoints.dailyFans, { kolId, startDate: '2026-03-01', endDate: '2026-03-20' }).daily ?? [];
  expect(daily.map((day) => day?.date)).toEqual(Array.from({ length: 9 }, (_, n) => `2026-03-0${n + 1}`));
  expect(read(endpoints.dailyFans, { kolId, startDate: 'x', endDate: 'y' }).daily).toEqual([]);
});

test('nothing in a sample points anywhere', () => {
  for (const endpoint of Object.values(endpoints)) {
    expect(text(endpoint, { ...SPREAD, itemId: '7100000000000000001', keyword: 'x' })).not.toMatch(/https?:/);
  }
});
