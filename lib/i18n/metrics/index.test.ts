import { expect, it } from 'vitest';
import { addWords, blockTitle, loadWords, metricWords, noteWords, wordsReady } from '.';

it('knows the words of a platform once they are loaded, and those of all from the start', async () => {
  expect(metricWords('tgi')).toBeDefined();
  expect(metricWords('verdict.realCpm')).toBeDefined();
  expect(noteWords('verdict.otherForm')).toBeDefined();
  expect(wordsReady('xingtu')).toBe(true);
  expect(metricWords('xingtu.playMid')?.label[1]).toBe('Median plays');
  expect(wordsReady('xiaohongshu')).toBe(false);
  expect(metricWords('pgy.fans')).toBeUndefined();
  await loadWords('xiaohongshu');
  expect(wordsReady('xiaohongshu')).toBe(true);
  expect(metricWords('pgy.fans')).toBeDefined();
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
