import { describe, expect, it } from 'vitest';
import { word } from '../../i18n/vocabulary';
import { danmakuSection, fansSection, portraitSection, tgiBand } from './audience';
import { block, draw, figure } from './testing';

describe('the portrait', () => {
  const drawn = (raw: unknown) => draw(portraitSection, { 'studio.item.portrait': raw });
  const blocks = drawn({
    active: [
      { key: '4', value: 0.7 },
      { key: '-1', value: 0.05 },
    ],
    gender: {
      ratio_list: [
        { key: 'female', value: 0.24 },
        { key: 'male', value: 0.76 },
      ],
      tgi_list: [{ key: 'male', value: 135.47 }],
    },
    age: {
      ratio_list: [
        { key: '50-', value: 0.1 },
        { key: '18-23', value: 0.35 },
        { key: '-18', value: 0.19 },
      ],
      tgi_list: [{ key: '-18', value: 563.2 }],
    },
    province: { ratio_list: [{ key: '浙江', value: 0.24 }], tgi_list: [{ key: '浙江', value: 49.9 }] },
    career: [],
    city_level: [],
    new_user: [{ key: '老用户', value: 0.97 }],
  });

  it('has share and TGI side by side, ages in their order', () => {
    expect(block(blocks, 'distribution', 'studio.item.gender').rows).toEqual([
      { key: 'female', share: 0.24 },
      { key: 'male', share: 0.76, tgi: 135.47 },
    ]);
    expect(block(blocks, 'distribution', 'studio.item.age')).toMatchObject({
      ordered: true,
      rows: [{ key: '<18', tgi: 563.2 }, { key: '18-23' }, { key: '50+' }],
    });
  });

  it('names the band of each TGI, the strongest first', () => {
    expect(block(blocks, 'table', 'studio.item.bands').rows.map(({ cells }) => cells)).toEqual([
      ['<18', '年龄', 0.19, 563.2, '高度偏好'],
      ['male', '性别', 0.76, 135.47, '中度偏好'],
      ['浙江', '省份', 0.24, 49.9, '不匹配'],
    ]);
  });

  it('names the levels of activity as the creator centre does, the most active first', () => {
    const active = ['2', '-1', '4', '1', '3', '9'].map((key) => ({ key, value: 0.1 }));
    const { rows, ordered } = block(drawn({ active }), 'distribution', 'studio.item.active');
    expect(ordered).toBe(true);
    expect(rows.map(({ key }) => word(key, 'zh-CN'))).toEqual(['重度', '中度', '轻度', '低活', '未知', '9']);
    expect(rows.map(({ key }) => word(key, 'en'))).toEqual([
      'Very active',
      'Moderately active',
      'Slightly active',
      'Hardly active',
      'Unknown',
      '9',
    ]);
  });

  it('names the levels where the wire has them as numbers', () => {
    const { rows } = block(
      drawn({ active: [{ key: 4, value: '0.92' }] }),
      'distribution',
      'studio.item.active',
    );
    expect(rows).toEqual([{ key: '重度', share: 0.92 }]);
  });

  it('leaves out what most works do not have, and takes [] for missing', () => {
    const ids = blocks.map(({ id }) => id);
    expect(ids).toContain('studio.item.newUsers');
    expect(ids).not.toContain('studio.item.career');
    expect(ids).not.toContain('studio.item.tier');
    expect(blocks[0]?.source.drift).toBeUndefined();
  });
});

it.each([
  [151, '高度偏好'],
  [150, '中度偏好'],
  [100, '中度偏好'],
  [99.9, '低度偏好'],
  [50, '低度偏好'],
  [49.9, '不匹配'],
  [0, '不匹配'],
])('TGI %s is %s', (tgi, band) => {
  expect(tgiBand(tgi)).toBe(band);
});

describe('fans and keywords', () => {
  const drawn = (raw: unknown) => draw(fansSection, { 'studio.item.others': raw });

  it('are read in the contract’s shape', () => {
    const blocks = drawn({
      audience_distribution: {
        fan_list: [
          { key: '1', value: 0.156 },
          { key: '0', value: 0.844 },
        ],
      },
      audience_keyword: { keyword_list: [{ keyword: '美食', value: 0.35 }] },
    });
    expect(blocks.map(({ id }) => id)).toEqual(['studio.item.fans', 'studio.item.keywords']);
    expect(block(blocks, 'distribution', 'studio.item.fans').rows).toEqual([
      { key: '粉丝', share: 0.156 },
      { key: '非粉丝', share: 0.844 },
    ]);
    expect(block(blocks, 'tags', 'studio.item.keywords').tags).toEqual([{ text: '美食', weight: 0.35 }]);
  });

  it('are read in the observed shape', () => {
    const blocks = drawn({
      audience_preference: {
        total_data: {
          ratio_data: [{ key: '甲', value: 0.6, second_tag_data: [] }],
          tgi_data: [{ key: '甲', value: 150 }],
        },
        fans_data: { ratio_data: [], tgi_data: [] },
      },
      audience_search_most_keywords: [{ keywords: '词', query_cnt_7d: 70000, query_7d_list: [] }],
      audience_prefer_topic: [{ cha_id: '1', cha_name: '话题', score_7d: 1000, vv_7d: 20000 }],
    });
    expect(blocks.map(({ id }) => id)).toEqual([
      'studio.item.interests',
      'studio.item.searched',
      'studio.item.topics',
    ]);
    expect(block(blocks, 'distribution', 'studio.item.interests').rows).toEqual([
      { key: '甲', share: 0.6, tgi: 150 },
    ]);
    expect(block(blocks, 'table', 'studio.item.searched').rows[0]?.cells).toEqual(['词', 70000]);
    expect(block(blocks, 'table', 'studio.item.topics').rows[0]?.cells).toEqual(['话题', 20000, 1000]);
  });

  it('that are not there yet are one empty block', () => {
    expect(drawn({ audience_distribution: { fan_list: [] } }).map(({ id }) => id)).toEqual([
      'studio.item.fans',
    ]);
  });
});

describe('danmaku', () => {
  const drawn = (raw: unknown) => draw(danmakuSection, { 'studio.item.danmaku': raw });

  it('are read in the contract’s shape', () => {
    const blocks = drawn({
      bullet_distribution: [
        { time_point: 12, count: 562, percentage: 26.1 },
        { time_point: 5, count: 328, percentage: 15.2 },
      ],
      hot_words: [
        { word: '哈哈哈', count: 156, sentiment: 'positive' },
        { word: '没看懂', count: 9, sentiment: '负面' },
        { word: '？', sentiment: 'odd' },
      ],
      total_count: 2156,
      peak_time: 12,
    });
    expect(block(blocks, 'series', 'studio.item.danmaku')).toMatchObject({
      axis: { kind: 'seconds', values: [5, 12] },
      lines: [{ id: 'studio.danmaku', values: [328, 562] }],
    });
    expect(figure(blocks, 'studio.danmaku.total').value).toBe(2156);
    expect(figure(blocks, 'studio.danmaku.peak').value).toBe(12);
    expect(blocks.filter(({ type }) => type === 'tags').map(({ id }) => id)).toEqual([
      'studio.item.hotWords.positive',
      'studio.item.hotWords.negative',
      'studio.item.hotWords.unknown',
    ]);
  });

  it('are read in the observed shape', () => {
    const blocks = drawn({
      current_item: [
        { key: '0', value: 3 },
        { key: '5', value: 8 },
      ],
      similar_author: [{ key: '5', value: 2.4 }],
    });
    expect(blocks).toHaveLength(1);
    expect(block(blocks, 'series', 'studio.item.danmaku').lines).toEqual([
      { id: 'studio.danmaku', unit: 'count', values: [3, 8] },
      { id: 'studio.danmaku.similar', unit: 'count', values: [undefined, 2.4], of: 'studio.danmaku' },
    ]);
  });
});
