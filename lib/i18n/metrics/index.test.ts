import { beforeEach, expect, it, vi } from 'vitest';
import type { SectionId } from '../../report/sections';

type Known = typeof import('.');
let words: Known;
beforeEach(async () => {
  vi.resetModules();
  words = await import('.');
});

it('the dictionary knows the words of every platform and of the overview on Xingtu from the start', () => {
  expect(words.metricWords('tgi')).toBeDefined();
  expect(words.metricWords('verdict.realCpm')).toBeDefined();
  expect(words.noteWords('verdict.otherForm')).toBeDefined();
  expect(words.wordsReady('xingtu.overview')).toBe(true);
  expect(words.metricWords('xingtu.playMid')?.label[1]).toBe('Median plays');
  expect(words.blockTitle('xingtu.performance')).toBeDefined();
});

it.each<[SectionId, figure: string]>([
  ['xingtu.orders', 'xingtu.orderIndustryCount'],
  ['pgy.overview', 'pgy.fans'],
  ['note.detail', 'pgy.fans'],
])('the dictionary knows the words of %s once they are loaded', async (section, figure) => {
  expect(words.wordsReady(section)).toBe(false);
  expect(words.metricWords(figure)).toBeUndefined();
  await words.loadWords(section);
  expect(words.wordsReady(section)).toBe(true);
  expect(words.metricWords(figure)).toBeDefined();
});

it.each<SectionId>(['item.report', 'douyin.profile'])('the dictionary has words for %s', async (section) => {
  await words.loadWords(section);
  expect(words.blockTitle('item.card')).toBeDefined();
});

it('the dictionary has no words for what every object has', () => {
  expect(words.metricWords('constructor')).toBeUndefined();
});

it('the dictionary does not wait for words that the studio’s screens bring along', () => {
  expect(words.wordsReady('studio.diagnosis')).toBe(true);
});

it('the dictionary takes in a family of words that a screen brings along', () => {
  words.addWords({ metrics: {}, titles: {}, notes: { 'own.note': ['话', 'word'] } });
  expect(words.noteWords('own.note')).toEqual(['话', 'word']);
});

it('the dictionary names a figure by its label, which no line ends inside "3 s", and by its id where it has none', () => {
  const id = 'verdict.completion.picture';
  expect([words.metricLabel(id, 'en'), words.metricLabel(id, 'zh-CN')]).toEqual([
    '3\u00a0s read rate',
    '3\u00a0秒阅读率',
  ]);
  expect(words.metricLabel('of.nobody', 'en')).toBe('of.nobody');
});
