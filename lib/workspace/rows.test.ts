import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Column, Row } from '../report/blocks';
import { rowKey, withPage } from './rows';
import { nextSort, sortRows } from './sort';

const row = (key: string | undefined, ...cells: Row['cells']): Row => ({ key, cells });
const keys = (rows: readonly Row[]) => rows.map((one) => one.key).join('');

describe('pages', () => {
  it('are put one after the other, each row where it first was', () => {
    const loaded = withPage([], [row('a', 1), row('b', 2), row('a', 9)]);
    expect(withPage(loaded, [row('c', 3), row('a', 4), row('d', 5)])).toEqual([
      row('a', 1),
      row('b', 2),
      row('c', 3),
      row('d', 5),
    ]);
    expect(loaded).toHaveLength(2);
  });

  it('keep rows without an id, and tell them apart by what they say', () => {
    expect(withPage([row(undefined, 1)], [row(undefined, 1), row(undefined, 2)])).toHaveLength(2);
    expect(rowKey(row(undefined, 1, 'x'))).not.toBe(rowKey(row(undefined, 1, 'y')));
  });
});

const COLUMNS: Column[] = [
  { id: 'name', unit: 'text' },
  { id: 'price', unit: 'yuan' },
];
const ROWS = [
  row('a', '小鹿10', 30),
  row('b', '阿舟', undefined),
  row('c', '小鹿9', 10),
  row('d', undefined, 30),
  row('e', '', Number.NaN),
  row('f', 'Zoe', -5),
];
const by = (column: string, direction: 'up' | 'down', language: 'zh-CN' | 'en' = 'zh-CN') =>
  keys(sortRows(ROWS, COLUMNS, { column, direction }, language));

describe('sorting', () => {
  it('leaves the server’s order alone where nobody sorts, or by a column that is not there', () => {
    expect(sortRows(ROWS, COLUMNS, undefined, 'en')).toBe(ROWS);
    expect(by('gone', 'up')).toBe('abcdef');
  });

  it('is by figures, stable, with missing ones last both ways', () => {
    expect(by('price', 'up')).toBe('fcadbe');
    expect(by('price', 'down')).toBe('adcfbe');
  });

  it('is by names as the language has them, and by the numbers in them', () => {
    expect(by('name', 'up')).toBe('bcafde');
    expect(by('name', 'down')).toBe('facbde');
  });

  it('puts figures before words where a column has both', () => {
    const mixed = [row('a', 'x', 'soon'), row('b', 'y', 3)];
    expect(keys(sortRows(mixed, COLUMNS, { column: 'price', direction: 'up' }, 'en'))).toBe('ba');
  });

  it('loses no row, and no order of equals, whatever the cells', () => {
    const cell = fc.oneof(
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom(undefined, '', 'a', 'b', Number.NaN),
    );
    fc.assert(
      fc.property(fc.array(cell), fc.constantFrom('up', 'down'), (cells, direction) => {
        const rows = cells.map((value, index) => row(String(index), 'x', value));
        const sorted = sortRows(rows, COLUMNS, { column: 'price', direction }, 'en');
        expect(sorted.map(({ key }) => Number(key)).sort((a, b) => a - b)).toEqual(
          rows.map((_, index) => index),
        );
        sorted.slice(1).forEach((one, index) => {
          const before = sorted[index] as Row;
          if (Object.is(before.cells[1], one.cells[1]))
            expect(Number(before.key)).toBeLessThan(Number(one.key));
        });
      }),
    );
  });

  it('goes round: figures fall first, texts rise first, then the server’s order again', () => {
    const [name, price] = COLUMNS as [Column, Column];
    expect(nextSort(undefined, price)).toEqual({ column: 'price', direction: 'down' });
    expect(nextSort({ column: 'price', direction: 'down' }, price)?.direction).toBe('up');
    expect(nextSort({ column: 'price', direction: 'up' }, price)).toBeUndefined();
    expect(nextSort({ column: 'price', direction: 'up' }, name)).toEqual({ column: 'name', direction: 'up' });
    expect(nextSort({ column: 'name', direction: 'up' }, name)?.direction).toBe('down');
  });
});
