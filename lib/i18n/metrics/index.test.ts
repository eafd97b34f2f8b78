import { expect, it } from 'vitest';
import { addWords, blockTitle, loadWords, metricWords, noteWords } from '.';

it('knows the words of a platform once they are loaded, and those of all from the start', async () => {
  expect(metricWords('tgi')).toBeDefined();
  expect(metricWords('xingtu.playMid')).toBeUndefined();
  await loadWords('xingtu');
  expect(metricWords('xingtu.playMid')?.label[1]).toBe('Median plays');
  expect(blockTitle('xingtu.performance')).toBeDefined();
  expect(metricWords('constructor')).toBeUndefined();
});

it.each(['pugongying', 'xiaohongshu', 'douyin'] as const)('has words for %s', async (platform) => {
  await loadWords(platform);
  expect(blockTitle(platform === 'douyin' ? 'item.card' : 'pgy.card')).toBeDefined();
});

it('takes a family that a screen brings along', () => {
  addWords({ metrics: {}, titles: {}, notes: { 'own.note': ['话', 'word'] } });
  expect(noteWords('own.note')).toEqual(['话', 'word']);
});
