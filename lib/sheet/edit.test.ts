import { expect, it } from 'vitest';
import {
  addColumn,
  changeColumn,
  duplicateColumn,
  letterOf,
  moveColumn,
  removeColumn,
  sameLayout,
  usualFormat,
  withAvatars,
} from './edit';
import { MAX_COLUMNS } from './template';
import { column, template } from './testing';

const three = template(
  [
    column('c1', { kind: 'field', id: 'creator.name' }, { headings: ['达人', '昵称'] }),
    column('c7', { kind: 'empty' }, { headings: ['达人', '', '确认'] }),
    column('c3', { kind: 'empty' }, { headings: ['备注'] }),
  ],
  { levels: 3 },
);
const ids = ({ columns }: { columns: readonly { id: string }[] }) => columns.map(({ id }) => id);

it('a new column comes after the chosen one, below the headings that it shares, with an id and a format of its own', () => {
  const { template: made, id } = addColumn(
    three,
    { kind: 'field', id: 'verdict.completion' },
    '完播率',
    'c7',
  );
  expect(id).toBe('c8');
  expect(ids(made)).toEqual(['c1', 'c7', 'c8', 'c3']);
  expect(made.columns[2]).toEqual({
    id: 'c8',
    headings: ['达人', '完播率'],
    content: { kind: 'field', id: 'verdict.completion' },
    format: 'percent',
    digits: 1,
  });
  expect(addColumn(three, { kind: 'empty' }, 'x').template.columns.at(-1)?.headings).toEqual(['x']);
  expect(
    addColumn({ ...three, levels: 1 }, { kind: 'empty' }, 'x', 'c1').template.columns[1]?.headings,
  ).toEqual(['x']);
});

it('no more columns are added than a template may have', () => {
  const full = template(Array.from({ length: MAX_COLUMNS }, (_, at) => column(`c${at}`, { kind: 'empty' })));
  expect(addColumn(full, { kind: 'empty' }, 'x')).toEqual({ template: full });
  expect(duplicateColumn(full, 'c1')).toEqual({ template: full });
});

it('columns are moved, removed, changed and doubled', () => {
  expect(ids(moveColumn(three, 'c1', 1))).toEqual(['c7', 'c1', 'c3']);
  expect(ids(moveColumn(three, 'c3', -2))).toEqual(['c3', 'c1', 'c7']);
  expect(moveColumn(three, 'c1', -1)).toBe(three);
  expect(moveColumn(three, 'c3', 1)).toBe(three);
  expect(moveColumn(three, 'none', 1)).toBe(three);
  expect(ids(removeColumn(three, 'c7'))).toEqual(['c1', 'c3']);
  expect(changeColumn(three, 'c3', { digits: 2 }).columns[2]?.digits).toBe(2);
  const { template: doubled, id } = duplicateColumn(three, 'c1');
  expect([ids(doubled), id]).toEqual([['c1', 'c8', 'c7', 'c3'], 'c8']);
  expect(doubled.columns[1]?.headings).toEqual(['达人', '昵称']);
});

it('columns have the letters of a spreadsheet', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});

it('costs are in fen, amounts in yuan, and shares in percent', () => {
  expect(usualFormat({ kind: 'formula', formula: 'cpm' })).toEqual({ format: 'yuan', digits: 2 });
  expect(usualFormat({ kind: 'formula', formula: 'net' })).toEqual({ format: 'yuan', digits: 0 });
  expect(usualFormat({ kind: 'field', id: 'entry.rebate' })).toEqual({ format: 'percent', digits: 1 });
  expect(usualFormat({ kind: 'text', text: 'x' })).toEqual({ format: 'plain', digits: 0 });
});

it('a name makes no other layout, a column does', () => {
  expect(sameLayout(three, { ...three, id: 'x', name: 'y' })).toBe(true);
  expect(sameLayout(three, moveColumn(three, 'c1', 1))).toBe(false);
});

it('a column for pictures stands before the creator’s name, below its headings, and first where there is no name', () => {
  const made = template(
    [
      column('c1', { kind: 'field', id: 'creator.number' }),
      column('c2', { kind: 'field', id: 'creator.name' }, { headings: ['Creator', 'Name'] }),
    ],
    { levels: 2 },
  );
  const { template: pictured, column: at } = withAvatars(made, 'Avatar');
  expect([at, pictured.columns.length]).toEqual([1, 3]);
  expect(pictured.columns[1]).toMatchObject({
    id: 'c3',
    headings: ['Creator', 'Avatar'],
    content: { kind: 'empty' },
  });
  const nameless = withAvatars(template([column('c1', { kind: 'empty' })]), 'Avatar');
  expect([nameless.column, nameless.template.columns[0]?.headings]).toEqual([0, ['Avatar']]);
});
