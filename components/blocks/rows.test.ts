import { describe, expect, it } from 'vitest';
import type { DistributionRow, Row } from '../../lib/report/blocks';
import { barLength, filterRows, nextSorting, orderRows, sortRows } from './rows';

const share = (key: string, value: number) => ({ key, share: value }) as DistributionRow;

describe('rows of a distribution', () => {
  const rows = [share('a', 0.1), share('b', 0.6), share('c', 0.3)];

  it('rows of a distribution come largest first', () => {
    expect(orderRows(rows).map((row) => row.key)).toEqual(['b', 'c', 'a']);
  });
  it('rows with an order of their own keep it', () => {
    expect(orderRows(rows, true).map((row) => row.key)).toEqual(['a', 'b', 'c']);
  });
  it('bars are measured by the whole, or by the end of a scale that they share', () => {
    expect(barLength(0.3)).toBe(0.3);
    expect(barLength(0.3, 0.75)).toBeCloseTo(0.4);
    expect(barLength(0.75, 0.75)).toBe(1);
    expect(barLength(1.2)).toBe(1);
    expect(barLength(0, 0.25)).toBe(0);
  });
});

describe('filterRows', () => {
  const rows: Row[] = [
    { cells: ['a'], lists: ['latest', 'hot'] },
    { cells: ['b'], lists: ['ordered'] },
    { cells: ['c'] },
  ];

  it('a filter lets the rows of any of its lists through, and without one all rows stand', () => {
    const names = (lists?: string[]) =>
      filterRows(rows, lists && { id: 'one', lists }).map(({ cells }) => cells[0]);
    expect(names(['latest', 'ordered'])).toEqual(['a', 'b']);
    expect(names(['hot'])).toEqual(['a']);
    expect(names()).toEqual(['a', 'b', 'c']);
  });
});

describe('sortRows', () => {
  const rows: Row[] = [
    { cells: ['b', 2] },
    { cells: ['a', undefined] },
    { cells: ['c', 10] },
    { cells: [undefined, 5] },
  ];
  const second = (sorted: readonly Row[]) => sorted.map((row) => row.cells[1]);

  it('rows stay as they came without a sorting', () => {
    expect(sortRows(rows, undefined, 'en')).toBe(rows);
  });
  it('missing values come last in both directions', () => {
    expect(second(sortRows(rows, { column: 1, direction: 'descending' }, 'en'))).toEqual([
      10,
      5,
      2,
      undefined,
    ]);
    expect(second(sortRows(rows, { column: 1, direction: 'ascending' }, 'en'))).toEqual([
      2,
      5,
      10,
      undefined,
    ]);
  });
  it('words are compared by the rules of the language', () => {
    const sorted = sortRows(rows, { column: 0, direction: 'ascending' }, 'en');
    expect(sorted.map((row) => row.cells[0])).toEqual(['a', 'b', 'c', undefined]);
  });
});

describe('nextSorting', () => {
  it('pressing a heading sorts down, then up, then not at all', () => {
    const down = nextSorting(undefined, 3);
    expect(down).toEqual({ column: 3, direction: 'descending' });
    const up = nextSorting(down, 3);
    expect(up).toEqual({ column: 3, direction: 'ascending' });
    expect(nextSorting(up, 3)).toBeUndefined();
    expect(nextSorting(up, 1)).toEqual({ column: 1, direction: 'descending' });
  });
});
