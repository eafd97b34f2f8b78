import { expect, test, vi } from 'vitest';
import { addWords } from '../../lib/i18n/metrics';
import * as words from '../../lib/i18n/metrics/studio';
import type { Raw } from '../../lib/providers/testing';
import type { SectionId } from '../../lib/report/sections';
import type { Subject } from '../../lib/subject/types';
import { drawSection, expectFigures } from '../blocks/testing';
import { StudioBlock } from './StudioBlock';

// The charts' module asks the browser for the system's theme as it loads, and this test has no browser.
vi.hoisted(() => vi.stubGlobal('matchMedia', () => ({ matches: false })));

// The studio's screens bring these words as they load.
addWords(words);

const WORK: Subject = { platform: 'douyin', kind: 'item', id: '7412345678901234567', idType: 'awemeId' };
const OK = { status_code: 0, status_msg: '' };

const section = (id: SectionId, raw: Raw) => ({ id, raw, subject: WORK, View: StudioBlock });
const draw = (id: SectionId, raw: Raw) => drawSection(section(id, raw), 'en');

test('the diagnosis draws five dimensions against the past and against others, with advice where both ranks are low', () => {
  const answers = {
    'studio.diagnosis': {
      code: 0,
      data: {
        Interact: { OwnValue: 0.0052, AuthorRank: 0.2633, SimilarRank: 0.5169, SimilarValue: 0.0909 },
        NewFans: { OwnValue: -2, AuthorRank: 0.7924, SimilarRank: 0.6343 },
        PlayCnt: { OwnValue: 192, AuthorRank: 0.8427, SimilarRank: 0.5132, SimilarValue: 240 },
        PlayFinishRatio: { OwnValue: 0.1545, AuthorRank: 0.3851, SimilarRank: 0.4086, SimilarValue: 0.2145 },
        PublishActivation: [],
      },
    },
  };
  expectFigures(section('studio.diagnosis', answers), {
    'studio.diagnosis.plays': {
      'studio.plays.own': '192',
      'studio.plays.past': '84.27%',
      'studio.plays.peers': '51.32%',
      'studio.plays.mean': '240',
    },
    'studio.diagnosis.interact': {
      'studio.interact.own': '0.52%',
      'studio.interact.past': '26.33%',
      'studio.interact.peers': '51.69%',
      'studio.interact.mean': '9.09%',
    },
    'studio.diagnosis.finish': {
      'studio.finish.own': '15.45%',
      'studio.finish.past': '38.51%',
      'studio.finish.peers': '40.86%',
      'studio.finish.mean': '21.45%',
    },
    'studio.diagnosis.fans': {
      'studio.fans.own': '−2',
      'studio.fans.past': '79.24%',
      'studio.fans.peers': '63.43%',
      'studio.fans.mean': '—',
    },
    'studio.diagnosis.posts': {
      'studio.posts.own': '—',
      'studio.posts.past': '—',
      'studio.posts.peers': '—',
      'studio.posts.mean': '—',
    },
  });
  const drawn = draw('studio.diagnosis', answers);
  expect(drawn.blocks.flatMap((id) => drawn.said(id, 'data-weak'))).toHaveLength(1);
  expect(drawn.text('studio.diagnosis.finish')).toContain('first 3 seconds');
});

test('a work draws its overview', () => {
  const answers = {
    'studio.item.overview': {
      ...OK,
      items: [
        {
          id: WORK.id,
          description: '阳台花园',
          create_time: String(Date.parse('2026-03-01T16:00:00+08:00') / 1000),
          type: 2,
          video_info: { duration: 58_867 },
          metrics: {
            view_count: '1960',
            like_count: '61',
            comment_count: '10',
            share_count: '0',
            favorite_count: '7',
            danmaku_count: '-',
            subscribe_count: '22',
            unsubscribe_count: '3',
            dislike_count: '1',
            completion_rate: '0.107530',
            completion_rate_5s: '0.31',
            bounce_rate_2s: '0.592040',
            avg_view_second: '13.537313',
            avg_view_proportion: '0.23',
            fan_view_proportion: '0.0025',
            cover_show: '5',
          },
          review: { status: 2 },
          dou_plus: { view_count: '0' },
          incentive_life: { incentive_play_count: '120' },
        },
      ],
    },
  };
  expectFigures(section('studio.item.overview', answers), {
    'studio.item.counts': {
      'studio.work.plays': ['1,960', '1,960'],
      'studio.work.likes': '61',
      'studio.work.comments': '10',
      'studio.work.shares': '0',
      'studio.work.collects': '7',
      'studio.work.danmaku': '—',
      'studio.work.newFans': '22',
      'studio.work.lostFans': '3',
      'studio.work.dislikes': '1',
    },
    'studio.item.watching': {
      'studio.work.finish': '10.75%',
      'studio.work.finish5s': '31%',
      'studio.work.bounce2s': '59.2%',
      'studio.work.watchTime': ['13.5 秒', '13.5 s'],
      'studio.work.watchShare': '23%',
      'studio.work.fanPlays': '0.25%',
      'studio.work.coverShown': '5',
    },
    'studio.item.promotion': { 'studio.work.douPlus': '0', 'studio.work.incentive': '120' },
  });
});

test('the sources of a work draw shares, and a change as large as the share, as the official page shows it', () => {
  const drawn = draw('studio.item.sources', {
    'studio.item.playSource': {
      ...OK,
      play_source: [
        { app_id: 1128, key: 'homepage_hot', value: 0.8, history_difference: -0.05 },
        { app_id: 1128, key: 'search', value: 0.2, history_difference: 0.2 },
        { app_id: 2329, key: 'yumme_vv_all', value: 0.04, history_difference: 0.01 },
      ],
    },
  });
  expect(drawn.cells('studio.item.sources').map(([name, share]) => [name, share])).toEqual([
    ['Recommended', '80.00%'],
    ['Search', '20.00%'],
  ]);
  expect(drawn.cells('studio.item.sourceChanges').map((row) => row.slice(1))).toEqual([
    ['80.00%', '−5.00%'],
    ['20.00%', '20.00%'],
    ['4.00%', '1.00%'],
  ]);
});

test('viewers of a work are drawn by share and TGI side by side, and the bands of TGI by name', () => {
  const list = (values: Record<string, number>) =>
    Object.entries(values).map(([key, value]) => ({ key, value }));
  const drawn = draw('studio.item.audience', {
    'studio.item.portrait': {
      ...OK,
      gender: {
        ratio_list: list({ male: 0.62, female: 0.38 }),
        tgi_list: list({ male: 151, female: 49.5 }),
      },
      age: { ratio_list: list({ '50-': 0.1, '-18': 0.2, '24-30': 0.7 }), tgi_list: list({ '24-30': 100 }) },
      province: { ratio_list: list({ 广东: 0.3, 浙江: 0.7 }), tgi_list: [] },
      city_level: [],
      active: [],
      career: [],
      new_user: [],
    },
  });
  expect(drawn.cells('studio.item.gender')).toEqual([
    ['Male', '62.00%', '151'],
    ['Female', '38.00%', '49.5'],
  ]);
  expect(drawn.cells('studio.item.age').map(([name]) => name)).toEqual(['<18', '24–30', '50+']);
  expect(drawn.cells('studio.item.bands')).toEqual([
    ['Male', 'Gender', '62.00%', '151', 'Strong preference'],
    ['24–30', 'Age', '70.00%', '100', 'Moderate preference'],
    ['Female', 'Gender', '38.00%', '49.5', 'No match'],
  ]);
});

test('the searches around a work are drawn from both known shapes of the answer', () => {
  const first = draw('studio.item.search', {
    'studio.item.searchKeyword': {
      ...OK,
      total_count: 400,
      keywords: [
        { keyword: '阳台', count: 300, percentage: 75 },
        { keyword: '花园', count: 2, percentage: 0.5 },
      ],
    },
  });
  expect(first.figures('studio.item.searches')).toEqual({ 'studio.searches': '400' });
  expect(first.cells('studio.item.searchFrom')).toEqual([
    ['阳台', '300', '75.00%'],
    ['花园', '2', '0.50%'],
  ]);
  const second = draw('studio.item.search', {
    'studio.item.searchKeyword': {
      ...OK,
      show_from: [{ keyword: '阳台', percent: 0.7 }],
      inspire_search: [{ keyword: '绿植', percent: 0.25 }],
    },
  });
  expect(second.cells('studio.item.searchAfter')).toEqual([['绿植', '25.00%']]);
  expect(second.cells('studio.item.searchFrom')).toEqual([['阳台', '70.00%']]);
});

test('the fans of a work and their keywords are drawn from both known shapes of the answer', () => {
  const first = draw('studio.item.fans', {
    'studio.item.others': {
      ...OK,
      audience_distribution: {
        fan_list: [
          { key: '1', value: 0.156 },
          { key: '0', value: 0.844 },
        ],
      },
      audience_keyword: { keyword_list: [{ keyword: '美食', value: 0.35 }] },
    },
  });
  expect(first.cells('studio.item.fans')).toEqual([
    ['Not followers', '84.40%'],
    ['Followers', '15.60%'],
  ]);
  expect(first.text('studio.item.keywords')).toContain('Food');
  const second = draw('studio.item.fans', {
    'studio.item.others': {
      ...OK,
      audience_preference: {
        total_data: {
          ratio_data: [{ key: '美食', value: 0.6 }],
          tgi_data: [{ key: '美食', value: 150 }],
        },
        fans_data: { ratio_data: [], tgi_data: [] },
        die_hard_fans_data: { ratio_data: [], tgi_data: [] },
      },
      audience_search_most_keywords: [{ keywords: '早餐', query_cnt_7d: 7000 }],
      audience_prefer_topic: [{ cha_name: '城市露营', score_7d: 1000, vv_7d: 2000 }],
    },
  });
  expect(second.cells('studio.item.interests').map((row) => row.slice(1))).toEqual([['60.00%', '150']]);
  expect(second.cells('studio.item.searched')).toEqual([['早餐', '7,000']]);
  expect(second.cells('studio.item.topics')).toEqual([['城市露营', '2,000', '1,000']]);
  expect(second.blocks).not.toContain('studio.item.fans');
});

test('the danmaku of a work are drawn from both known shapes of the answer', () => {
  const first = draw('studio.item.danmaku', {
    'studio.item.danmaku': {
      ...OK,
      total_count: 2156,
      peak_time: 12,
      bullet_distribution: [
        { time_point: 5, count: 328 },
        { time_point: 12, count: 562 },
      ],
      hot_words: [
        { word: '哈哈哈', count: 156, sentiment: 'positive' },
        { word: '没看懂', count: 9, sentiment: '负面' },
        { word: '求链接', count: 20, sentiment: 'neutral' },
      ],
    },
  });
  expect(first.figures('studio.item.danmakuTotal')).toEqual({
    'studio.danmaku.total': '2,156',
    'studio.danmaku.peak': '12 s',
  });
  for (const [feeling, word] of [
    ['positive', '哈哈哈'],
    ['neutral', '求链接'],
    ['negative', '没看懂'],
  ])
    expect(first.text(`studio.item.hotWords.${feeling}`)).toContain(word);
  expect(first.cells('studio.item.danmaku')).toEqual([
    ['0:05', '328'],
    ['0:12', '562'],
  ]);
  const second = draw('studio.item.danmaku', {
    'studio.item.danmaku': {
      ...OK,
      current_item: [
        { key: '0', value: 3 },
        { key: '5', value: 8 },
      ],
      similar_author: [{ key: '5', value: 2.4 }],
    },
  });
  expect(second.blocks).not.toContain('studio.item.danmakuTotal');
  expect(second.cells('studio.item.danmaku')).toEqual([
    ['0:00', '3', '—'],
    ['0:05', '8', '2.4'],
  ]);
});
