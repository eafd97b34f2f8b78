import { expect, test } from 'vitest';
import { block, draw, figure } from '../../testing';
import { danmakuSection } from './section';

const drawn = (raw: unknown) => draw(danmakuSection, { 'studio.item.danmaku': raw });

test('bullet comments are read in the contract’s shape', () => {
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

test('bullet comments are read in the observed shape', () => {
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
