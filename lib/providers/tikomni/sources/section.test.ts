import { expect, test } from 'vitest';
import { word } from '../../../i18n/vocabulary';
import type { Language } from '../../../language/translate';
import type { Block } from '../../../report/blocks';
import { format } from '../../../report/format';
import { block, draw } from '../../testing';
import { sourcesSection } from './section';

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

test('sources of Douyin add up; those of other apps stand beside them', () => {
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

test('sources tell their change, a change as large as the share too', () => {
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

test('sources have the names of the creator centre', () => {
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
