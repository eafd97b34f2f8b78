import { describe, expect, it } from 'vitest';
import { word } from '../../i18n/vocabulary';
import type { Language } from '../../language/translate';
import type { Block } from '../../report/blocks';
import { format } from '../../report/format';
import { parseLossless } from '../lossless';
import { block, draw, figure, inputOf, WORK } from './testing';
import { overviewSection, searchSection, sourcesSection, watchSection } from './work';

describe('the overview of a work', () => {
  const drawn = (raw: unknown) => draw(overviewSection, { 'studio.item.overview': raw });

  it('reads the creator centre’s shape: bare ids, figures as text', () => {
    const blocks = drawn(
      parseLossless(`{"status_code":0,"items":[{"id":7000000000000000001,"description":"别的作品"},{
      "id":7412345678901234567,"description":"示例 #话题","create_time":"1772607120","type":2,
      "cover":{"url_list":["https://p3.douyinpic.com/c.webp"]},"video_info":{"duration":58867},"picture_info":{"count":0},
      "metrics":{"view_count":"196","like_count":"6","subscribe_count":"2","avg_view_second":"3.537313","completion_rate":"0.010753","bounce_rate_2s":"-","cover_show":"5"},
      "review":{"status":5},"dou_plus":{"view_count":"0"},"incentive_life":[]}]}`),
    );
    const card = block(blocks, 'card', 'studio.item.card');
    expect(card).toMatchObject({ title: '示例 #话题', image: 'https://p3.douyinpic.com/c.webp' });
    expect(card.href).toMatch(/work-detail\/7412345678901234567$/);
    const value = (name: string) => figure(blocks, `studio.work.${name}`).value;
    expect(['date', 'form', 'review', 'duration'].map(value)).toEqual([
      '2026-03-04',
      '短视频',
      '需优化',
      58.867,
    ]);
    expect(['plays', 'likes', 'newFans', 'watchTime', 'finish'].map(value)).toEqual([
      196, 6, 2, 3.537313, 0.010753,
    ]);
    // Missing is missing, and a zero that was sent is a zero.
    expect([value('bounce2s'), value('comments'), value('incentive')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(value('douPlus')).toBe(0);
    expect(figure(blocks, 'studio.work.coverShown').uncertain).toBe(true);
  });

  it('reads the contract’s names too', () => {
    const blocks = drawn({
      items: [{ item_id: WORK.id, metrics: { play_count: 12345, digg_count: 678, collect_count: 123 } }],
    });
    const value = (name: string) => figure(blocks, `studio.work.${name}`).value;
    expect(['plays', 'likes', 'collects'].map(value)).toEqual([12345, 678, 123]);
    // What is not there is in no doubt.
    expect(figure(blocks, 'studio.work.coverShown').uncertain).toBeUndefined();
    expect(block(blocks, 'card', 'studio.item.card').title).toBe(WORK.id);
  });

  it('counts pictures where there is no video', () => {
    const blocks = drawn({ items: [{ type: 6, picture_info: { count: 9 } }] });
    expect(figure(blocks, 'studio.work.pictures').value).toBe(9);
    expect(() => figure(blocks, 'studio.work.duration')).toThrow();
  });
});

describe('sources', () => {
  const blocks = draw(sourcesSection, {
    'studio.item.playSource': {
      play_source: [
        { app_id: 1128, key: 'homepage_hot', value: 0.9, history_difference: -0.01 },
        { app_id: 1128, key: 'search', value: 0.1, history_difference: 0.1 },
        { app_id: 2329, key: 'yumme_vv_all', value: 0.2, history_difference: 0.0004 },
        { key: 'other' },
      ],
    },
  });

  it('of Douyin add up; those of other apps stand beside them', () => {
    expect(block(blocks, 'distribution', 'studio.item.sources').rows).toEqual([
      { key: 'homepage_hot', share: 0.9 },
      { key: 'search', share: 0.1 },
    ]);
  });

  /** The table as it is read. */
  const shown = (given: Block[], language: Language = 'zh-CN') => {
    const { columns, rows } = block(given, 'table', 'studio.item.sourceChanges');
    return rows.map(({ cells }) =>
      cells.map((cell, place) =>
        place === 0 ? word(String(cell), language) : format(columns[place]?.unit ?? 'text', cell, language),
      ),
    );
  };

  it('tell their change, a change as large as the share too', () => {
    expect(shown(blocks)).toEqual([
      ['推荐页', '90%', '−1%'],
      ['搜索', '10%', '10%'],
      ['抖音精选', '20%', '0.04%'],
    ]);
    const real = { app_id: 1128, key: 'familiar', value: 0.05825242718446602 };
    const answer = (history_difference: unknown) =>
      draw(sourcesSection, {
        'studio.item.playSource': { play_source: [{ ...real, history_difference }] },
      });
    expect(shown(answer(0.05825242718446602))).toEqual([['朋友页', '5.83%', '5.83%']]);
    expect(shown(answer('0'))).toEqual([['朋友页', '5.83%', '0%']]);
    for (const nothing of [null, undefined, '-', {}])
      expect(shown(answer(nothing))).toEqual([['朋友页', '5.83%', '—']]);
  });

  it('have the names of the creator centre', () => {
    const keys =
      'homepage_hot familiar follow search homepage message order fresh nearby compilation other self_profile_vv_all';
    const answer = draw(sourcesSection, {
      'studio.item.playSource': {
        play_source: keys.split(' ').map((key) => ({ app_id: 1128, key, value: 0.05 })),
      },
    });
    const names = (language: Language) => shown(answer, language).map(([name]) => name);
    expect(names('zh-CN')).toEqual(
      '推荐页 朋友页 关注页 搜索 个人主页 消息页 电商 同城页 附近页 合集 其他 自己的主页'.split(' '),
    );
    expect(names('en')).toEqual([
      'Recommended',
      'Friends',
      'Following feed',
      'Search',
      'Profile',
      'Messages',
      'E-commerce',
      'City feed',
      'Nearby feed',
      'Collections',
      'Other',
      'Own profile',
    ]);
    // The bars have the same names, each once.
    const bars = block(answer, 'distribution', 'studio.item.sources').rows;
    expect(new Set(bars.map(({ key }) => key)).size).toBe(bars.length);
    expect(bars.map(({ key }) => word(key, 'zh-CN'))).not.toContain('追随');
  });
});

describe('search keywords', () => {
  const drawn = (raw: unknown) => draw(searchSection, { 'studio.item.searchKeyword': raw });
  const rows = (raw: unknown, id = 'studio.item.searchFrom') =>
    block(drawn(raw), 'table', id).rows.map(({ cells }) => cells);

  it('are read in the contract’s shape, in percent', () => {
    const raw = {
      keywords: [
        { keyword: '搞笑视频', count: 1250, percentage: 35.5 },
        { keyword: '热门音乐', count: 850, percentage: 24.2 },
      ],
      total_count: 3520,
    };
    expect(rows(raw)).toEqual([
      ['搞笑视频', 1250, 0.355],
      ['热门音乐', 850, 0.242],
    ]);
    expect(figure(drawn(raw), 'studio.searches').value).toBe(3520);
  });

  it('are read in the observed shape, in fractions', () => {
    const raw = {
      show_from: [{ keyword: '甲', percent: 0.7 }],
      inspire_search: [{ keyword: '乙', percent: 0.25 }],
    };
    expect(rows(raw)).toEqual([['甲', 0.7]]);
    expect(rows(raw, 'studio.item.searchAfter')).toEqual([['乙', 0.25]]);
  });

  it('tell their scale by arithmetic, and by their size where there is none', () => {
    // Half a percent: below 1, and still percent.
    expect(rows({ keywords: [{ keyword: '甲', count: 5, percentage: 0.5 }], total_count: 1000 })).toEqual([
      ['甲', 5, 0.005],
    ]);
    expect(rows({ keywords: [{ keyword: '甲', count: 5, percentage: 0.5 }], total_count: 10 })).toEqual([
      ['甲', 5, 0.5],
    ]);
    expect(
      rows({
        show_from: [
          { keyword: '甲', percent: 83.4 },
          { keyword: '乙', percent: 0.6 },
        ],
      }),
    ).toEqual([
      ['甲', 0.834],
      ['乙', 0.006],
    ]);
  });

  it('may be none at all', () => {
    expect(rows({ keywords: [], total_count: 0 })).toEqual([]);
    expect(rows({ show_from: [] })).toEqual([]);
    expect(drawn({ status_code: 0, status_msg: '' })[0]?.source.drift).toBeUndefined();
    expect(drawn({ something: 'else' })[0]?.source.drift).toEqual(['keywords|show_from']);
  });
});

describe('the watch trend', () => {
  const trend = (own: [string, number][], similar: [string, number][] = []) => ({
    analysis_trend: {
      current_item: own.map(([key, value]) => ({ key, value })),
      similar_author: similar.map(([key, value]) => ({ key, value })),
    },
  });

  it('is three calls', () => {
    expect(watchSection.requests(inputOf(watchSection))).toHaveLength(3);
  });

  it('draws three curves against others on one axis', () => {
    const [series] = draw(watchSection, {
      'studio.item.watchTrend.retention': trend(
        [
          ['00:00', 1],
          ['00:01', 0.74],
          ['01:05', 0.59],
        ],
        [
          ['00:00', 1],
          ['00:02', 0.7],
        ],
      ),
      'studio.item.watchTrend.likes': trend([['00:02', 0.1]]),
      'studio.item.watchTrend.bounce': trend([['00:01', 0.2]]),
    });
    expect(series).toMatchObject({
      type: 'series',
      axis: { kind: 'seconds', values: [0, 1, 2, 65] },
      lines: [
        { id: 'studio.watch.retention', unit: 'ratio', values: [1, 0.74, undefined, 0.59] },
        { id: 'studio.watch.retention.similar', values: [1, undefined, 0.7, undefined] },
        { id: 'studio.watch.likes', values: [undefined, undefined, 0.1, undefined] },
        { id: 'studio.watch.likes.similar' },
        { id: 'studio.watch.bounce', values: [undefined, 0.2, undefined, undefined] },
        { id: 'studio.watch.bounce.similar' },
      ],
    });
  });

  it('draws what is there while another call is under way', () => {
    const [series] = draw(watchSection, { 'studio.item.watchTrend.bounce': trend([['00:01', 0.2]]) });
    expect(series).toMatchObject({ lines: [{ id: 'studio.watch.bounce' }, {}] });
    expect(draw(watchSection, {})).toEqual([]);
  });
});
