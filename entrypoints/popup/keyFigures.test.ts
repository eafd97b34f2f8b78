import { describe, expect, it } from 'vitest';
import type { Block, Metric, MetricsBlock, Source } from '../../lib/report/blocks';
import type { Count, Yuan } from '../../lib/report/units';
import { cardOf, keyFigures } from './keyFigures';

const BOUGHT = { videoLength: '21_60', noteForm: 'picture' } as const;
const source: Source = { endpoint: 'xingtu.spread', fetchedAt: 0, fromCache: true, sample: false };
const metrics = (id: string, values: (number | undefined)[]): MetricsBlock => ({
  type: 'metrics',
  id,
  source,
  metrics: values.map((value, i) => ({ id: `${id}${i}`, unit: 'count', value: value as Count | undefined })),
});
const card: Block = { type: 'card', id: 'card', source, title: 'A', facts: [] };

describe('keyFigures', () => {
  it('key figures come from each block in turn, without missing ones', () => {
    const blocks = [card, metrics('a', [1, undefined, 3, 4]), metrics('b', [undefined, 2])];
    expect(keyFigures(blocks, 3, BOUGHT).map(({ id }) => id)).toEqual(['a0', 'b1', 'a2']);
    expect(keyFigures(blocks, 9, BOUGHT).map(({ id }) => id)).toEqual(['a0', 'b1', 'a2', 'a3']);
  });

  it('the figures that buyers ask for first come first, of the length that is bought', () => {
    const price = (value: number): Metric => ({ id: 'verdict.price', unit: 'yuan', value: value as Yuan });
    const verdict: Block = {
      type: 'verdict',
      id: 'verdict',
      source,
      forms: [
        { id: '21_60', metrics: [price(12_300)] },
        { id: '60', metrics: [{ id: 'verdict.realCpm', unit: 'yuan', value: 222 as Yuan }, price(15_400)] },
      ],
      metrics: [
        { id: 'other', unit: 'count', value: 1 as Count },
        { id: 'verdict.median', unit: 'count', value: 69_400 as Count },
      ],
      over: [],
    };
    const figures = keyFigures([metrics('a', [1]), verdict], 5, { ...BOUGHT, videoLength: '60' });
    expect(figures.map(({ id, value }) => [id, value])).toEqual([
      ['verdict.price', 15_400],
      ['verdict.realCpm', 222],
      ['verdict.median', 69_400],
      ['a0', 1],
      ['other', 1],
    ]);
  });

  it('a zero is a value and stays', () => {
    expect(keyFigures([metrics('a', [0])], 3, BOUGHT)).toHaveLength(1);
  });

  it('an empty cache has no key figures', () => {
    expect(keyFigures([], 6, BOUGHT)).toEqual([]);
    expect(cardOf([])).toBeUndefined();
    expect(cardOf([metrics('a', [1]), card])).toBe(card);
  });
});
