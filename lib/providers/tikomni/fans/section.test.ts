import { expect, test } from 'vitest';
import { block, draw } from '../../testing';
import { fansSection } from './section';

const drawn = (raw: unknown) => draw(fansSection, { 'studio.item.others': raw });

test('followers and keywords are read in the contract’s shape', () => {
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

test('followers and keywords are read in the observed shape', () => {
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

test('followers and keywords that are not there yet are one empty block', () => {
  expect(drawn({ audience_distribution: { fan_list: [] } }).map(({ id }) => id)).toEqual([
    'studio.item.fans',
  ]);
});
