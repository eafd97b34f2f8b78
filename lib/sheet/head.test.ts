import { expect, it } from 'vitest';
import { headCells, ownHeading } from './head';
import { column } from './testing';

const cells = (levels: 1 | 2 | 3, ...headings: string[][]) =>
  headCells({
    levels,
    columns: headings.map((some, at) => column(`c${at}`, { kind: 'empty' }, { headings: some })),
  }).map(({ row, column: at, rows, columns, text }) => `${text} ${row},${at} ${rows}x${columns}`);

it('neighbours share the heading above their own, and a column without one below goes down to the rows', () => {
  expect(
    cells(
      3,
      ['达人', '昵称'],
      ['达人', '粉丝'],
      ['数据', '传播', '中位数'],
      ['数据', '传播', '完播率'],
      ['备注'],
    ),
  ).toEqual([
    '达人 0,0 1x2',
    '昵称 1,0 2x1',
    '粉丝 1,1 2x1',
    '数据 0,2 1x2',
    '传播 1,2 1x2',
    '中位数 2,2 1x1',
    '完播率 2,3 1x1',
    '备注 0,4 3x1',
  ]);
});

it('an empty heading is merged with the one above it, and one at the top with the one below', () => {
  expect(cells(3, ['A', '', 'C'], ['', '', 'D'])).toEqual(['A 0,0 2x1', 'C 2,0 1x1', 'D 0,1 3x1']);
});

it('a heading below two that differ is not shared, nor are two columns of one name', () => {
  expect(cells(2, ['A', 'x'], ['B', 'x'], ['B', 'x'])).toEqual([
    'A 0,0 1x1',
    'x 1,0 1x1',
    'B 0,1 1x2',
    'x 1,1 1x1',
    'x 1,2 1x1',
  ]);
  expect(cells(3, ['A', 'm', 'x'], ['B', 'm', 'y'])).toContain('m 1,1 1x1');
});

it('with fewer lines the lowest headings are left out', () => {
  expect(cells(1, ['A', 'x'], ['A', 'y'])).toEqual(['A 0,0 1x1', 'A 0,1 1x1']);
  expect(ownHeading(['A', 'x', ''], 3)).toBe('x');
  expect(ownHeading(['A', 'x'], 1)).toBe('A');
  expect(ownHeading([], 2)).toBe('');
});
