import { expect, test } from 'vitest';
import { word } from '../../../i18n/vocabulary';
import { block, draw } from '../../testing';
import { tgiBand } from './bands';
import { audienceSection } from './section';

const drawn = (raw: unknown) => draw(audienceSection, { 'studio.item.portrait': raw });
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

test('a group has share and TGI side by side, ages in their order', () => {
  expect(block(blocks, 'distribution', 'studio.item.gender').rows).toEqual([
    { key: 'female', share: 0.24 },
    { key: 'male', share: 0.76, tgi: 135.47 },
  ]);
  expect(block(blocks, 'distribution', 'studio.item.age')).toMatchObject({
    ordered: true,
    rows: [{ key: '<18', tgi: 563.2 }, { key: '18-23' }, { key: '50+' }],
  });
});

test('the audience section names the band of each TGI, the strongest first', () => {
  expect(block(blocks, 'table', 'studio.item.bands').rows.map(({ cells }) => cells)).toEqual([
    ['<18', '年龄', 0.19, 563.2, '高度偏好'],
    ['male', '性别', 0.76, 135.47, '中度偏好'],
    ['浙江', '省份', 0.24, 49.9, '不匹配'],
  ]);
});

test('the audience section names the levels of activity as the creator centre does, the most active first', () => {
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

test('the audience section names the levels of activity where the wire has them as numbers too', () => {
  const { rows } = block(
    drawn({ active: [{ key: 4, value: '0.92' }] }),
    'distribution',
    'studio.item.active',
  );
  expect(rows).toEqual([{ key: '重度', share: 0.92 }]);
});

test('the audience section leaves out what most works do not have, and takes [] for missing', () => {
  const ids = blocks.map(({ id }) => id);
  expect(ids).toContain('studio.item.newUsers');
  expect(ids).not.toContain('studio.item.career');
  expect(ids).not.toContain('studio.item.tier');
  expect(blocks[0]?.source.drift).toBeUndefined();
});

test.each([
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
