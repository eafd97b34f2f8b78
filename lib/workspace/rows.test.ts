import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Column, Row } from '../report/blocks';
import { rowKey, withPage } from './rows';
import { nextSort, sortRows } from './sort';

const row = (key: string | undefined, ...cells: Row['cells']): Row => ({ ...(key && { key }), cells });
const keys = (rows: readonly Row[]) => rows.map((one) => one.key).join('');

describe('pages', () => {
  it('pages are joined in their order, and a row that comes again keeps its first place', () => {
    const loaded = withPage([], [row('a', 1), row('b', 2), row('a', 9)]);
    expect(withPage(loaded, [row('c', 3), row('a', 4), row('d', 5)])).toEqual([
      row('a', 1),
      row('b', 2),
      row('c', 3),
      row('d', 5),
    ]);
    expect(loaded).toHaveLength(2);
  });

  it('rows without an id are kept and told apart by their cells', () => {
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
  it('rows keep the server’s order without a sorting, and with one by a missing column', () => {
    expect(sortRows(ROWS, COLUMNS, undefined, 'en')).toBe(ROWS);
    expect(by('gone', 'up')).toBe('abcdef');
  });

  it('rows are sorted by figures, equal ones keep their order, and missing ones are last in both directions', () => {
    expect(by('price', 'up')).toBe('fcadbe');
    expect(by('price', 'down')).toBe('adcfbe');
  });

  it('names are sorted in the order of the language, and numbers in them by size', () => {
    expect(by('name', 'up')).toBe('bcafde');
    expect(by('name', 'down')).toBe('facbde');
  });

  it('figures come before words where a column has both', () => {
    const mixed = [row('a', 'x', 'soon'), row('b', 'y', 3)];
    expect(keys(sortRows(mixed, COLUMNS, { column: 'price', direction: 'up' }, 'en'))).toBe('ba');
  });

  it('sorting loses no row and keeps the order of equal ones, whatever the cells', () => {
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

  const clicks = (column: Column) => {
    const first = nextSort(undefined, column);
    const second = nextSort(first, column);
    expect(nextSort(second, column)).toBeUndefined();
    return [first, second].map((sort) => sort?.direction);
  };
  it.each<[string, Column, string]>([
    ['texts rise', { id: 'name', unit: 'text' }, 'up'],
    ['a price rises', { id: 'xingtu.price.21_60', unit: 'yuan' }, 'up'],
    ['a cost rises', { id: 'pgy.pictureCpm', unit: 'yuan' }, 'up'],
    ['a cost of a thousand plays rises', { id: 'xingtu.naturalPrice', unit: 'yuanPerMille' }, 'up'],
    ['counts fall', { id: 'pgy.fans', unit: 'count' }, 'down'],
    ['rates fall', { id: 'xingtu.row.completionRate', unit: 'ratio' }, 'down'],
    ['sales, which are no cost, fall', { id: 'pgy.row.liveSales', unit: 'yuan' }, 'down'],
  ])('at the first click on a head %s, and the third restores the server’s order', (_, column, first) => {
    expect(clicks(column)).toEqual([first, first === 'up' ? 'down' : 'up']);
  });

  it('a click on another head begins with the first direction of that column', () => {
    const [name, price] = COLUMNS as [Column, Column];
    expect(nextSort({ column: 'price', direction: 'down' }, name)).toEqual({
      column: 'name',
      direction: 'up',
    });
    expect(nextSort({ column: 'name', direction: 'up' }, price)).toEqual({
      column: 'price',
      direction: 'up',
    });
  });
});
