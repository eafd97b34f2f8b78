import { describe, expect, it } from 'vitest';
import type { Block, MetricsBlock, Source } from '../../lib/report/blocks';
import type { Count } from '../../lib/report/units';
import { cardOf, keyFigures } from './keyFigures';

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
    expect(keyFigures(blocks, 3).map(({ id }) => id)).toEqual(['a0', 'b1', 'a2']);
    expect(keyFigures(blocks, 9).map(({ id }) => id)).toEqual(['a0', 'b1', 'a2', 'a3']);
  });

  it('the figures that buyers ask for first come first', () => {
    const block = metrics('a', [1, 2]);
    const asked: Block = {
      ...metrics('b', []),
      metrics: ['other', 'xingtu.playMid', 'xingtu.price.21_60'].map((id) => ({
        id,
        unit: 'count',
        value: 1 as Count,
      })),
    };
    expect(keyFigures([block, asked], 4).map(({ id }) => id)).toEqual([
      'xingtu.price.21_60',
      'xingtu.playMid',
      'a0',
      'other',
    ]);
  });

  it('a zero is a value and stays', () => {
    expect(keyFigures([metrics('a', [0])], 3)).toHaveLength(1);
  });

  it('an empty cache has no key figures', () => {
    expect(keyFigures([], 6)).toEqual([]);
    expect(cardOf([])).toBeUndefined();
    expect(cardOf([metrics('a', [1]), card])).toBe(card);
  });
});
