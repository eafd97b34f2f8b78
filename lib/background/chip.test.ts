import { describe, expect, it } from 'vitest';
import type { Block, FormId, Metric, Source, VerdictBlock } from '../report/blocks';
import { DEFAULT_SETTINGS } from '../settings/schema';
import { chipOf } from './chip';

const NOW = Date.UTC(2026, 2, 8, 12);
const source: Source = {
  endpoint: 'xingtu.prices',
  fetchedAt: NOW - 3 * 3_600_000,
  fromCache: true,
  sample: false,
};
const price = (value: number | undefined, more: object = {}) =>
  ({ id: 'verdict.price', unit: 'yuan', value, ...more }) as Metric;
const cpm = (value: number | undefined, more: object = { estimate: { price: 1, median: 1 } }) =>
  ({ id: 'verdict.realCpm', unit: 'yuan', value, ...more }) as Metric;

/** A verdict with a form of each list of figures. */
const verdict = (forms: Partial<Record<FormId, Metric[]>>): Block =>
  ({
    type: 'verdict',
    id: 'verdict',
    source,
    forms: Object.entries(forms).map(([id, metrics]) => ({ id, metrics })),
    metrics: [],
    over: [],
  }) as unknown as VerdictBlock;
const chip = (block: Block, language: 'zh-CN' | 'en' = 'en', bought = DEFAULT_SETTINGS) =>
  chipOf([block], bought, language, NOW);

describe('the chip of the launcher', () => {
  it('says the price and the CPM on real plays of the form that the user buys, and from when they are', () => {
    const block = verdict({
      '1_20': [price(90_000)],
      '21_60': [price(206_500), cpm(56.57)],
      '60': [price(1)],
    });
    expect(chip(block)).toEqual({
      price: '¥206,500',
      cpm: 'CPM ≈¥56.57',
      full: '21–60 s: price ¥206,500, real CPM ≈¥56.57, fetched 3 hr. ago',
    });
    expect(chip(block, 'zh-CN')?.full).toBe('21–60 秒：报价 ¥206,500，实际 CPM ≈¥56.57，3小时前获取');
    expect(chip(block, 'en', { ...DEFAULT_SETTINGS, videoLength: '1_20' })?.price).toBe('¥90,000');
  });

  it('is of the verdict, whatever stands above it', () => {
    const above = { type: 'tags', id: 'tags', source, tags: [] } as unknown as Block;
    const blocks = [above, verdict({ '21_60': [price(5_000)] })];
    expect(chipOf(blocks, DEFAULT_SETTINGS, 'en', NOW)?.price).toBe('¥5,000');
  });

  it('has a dash for what is not known, and is not there where nothing is', () => {
    expect(chip(verdict({ '21_60': [price(5_000)] }))).toMatchObject({ price: '¥5,000', cpm: 'CPM —' });
    expect(chip(verdict({ '21_60': [cpm(10)] }))).toMatchObject({ price: '—', cpm: 'CPM ≈¥10.00' });
    expect(chip(verdict({ '21_60': [price(undefined), cpm(undefined)] }))).toBeUndefined();
    expect(chip(verdict({}))).toBeUndefined();
    expect(chipOf([], DEFAULT_SETTINGS, 'en', NOW)).toBeUndefined();
  });

  it.each([
    ['an offer that is closed', { offer: 'closed' }],
    ['a remark', { note: 'xingtu.settlement' }],
    ['a unit in doubt', { uncertain: true }],
  ])('marks %s, and says where to read of it', (_, more) => {
    const marked = chip(verdict({ '21_60': [price(5_000, more), cpm(10)] }));
    expect(marked).toMatchObject({ price: '¥5,000*', cpm: 'CPM ≈¥10.00' });
    expect(marked?.full).toContain('(*: see the panel)');
  });
});
