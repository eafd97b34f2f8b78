import { expect, it } from 'vitest';
import '../i18n/columns';
import { peopleOf } from '../compare/people';
import { compare } from '../compare/table';
import { known, pugongying, xingtu } from '../compare/testing';
import { format } from '../report/format';
import { type ComparedSheet, compareFileName, compareSheets, compareWorkbook } from './compare';
import { unitOf } from './sheet';

const creators = [
  xingtu('a', {
    forms: { 'verdict.price': 20_000, 'verdict.expectedCpm': 50 },
    all: { 'verdict.completion': 0.2 },
  }),
  xingtu('b', {
    forms: { 'verdict.price': 10_000, 'verdict.expectedCpm': 40 },
    rest: { uncertain: true },
    known: known({}, [
      { side: 'audience', by: 'gender', rows: [{ key: 'female', share: 0.7 as never }], basis: 'x', at: 1 },
    ]),
  }),
  pugongying('c', { forms: { 'verdict.price': 5000 } }),
];
const compared: ComparedSheet = {
  comparison: compare(creators, {
    videoLength: '21_60',
    noteForm: 'picture',
    base: 'xingtuKolId/a',
    shown: (unit, value) => format(unit, value, 'en'),
  }),
  creators,
  names: ['Ann', 'Ben', 'Cat'],
  base: 'xingtuKolId/a',
  people: peopleOf(creators),
  labelOf: ({ id }) => id,
  basisOf: () => 'basis',
  now: Date.parse('2026-03-09T10:00:00Z'),
};
const [{ sheet } = { sheet: undefined }, people] = compareSheets(compared, 'en');
const rowOf = (id: string) => sheet?.rows.find(({ cells }) => cells[1] === id);

it('a comparison is a sheet with a column a creator and one for each difference', () => {
  expect(sheet?.columns.map(({ heading }) => heading)).toEqual([
    'Group',
    'Figure',
    'Basis',
    'Median',
    'Ann',
    'Ben',
    'Ben: difference',
    'Cat',
    'Cat: difference',
  ]);
  expect(rowOf('price')?.cells).toEqual([
    'Price and cost',
    'price',
    'basis',
    10_000,
    20_000,
    10_000,
    -0.5,
    5000,
    -0.75,
  ]);
});

it('each cell of a comparison has the unit of its row, and differences are shares', () => {
  const row = rowOf('completion');
  expect(sheet && row && [3, 4, 6].map((at) => unitOf(sheet, row, at))).toEqual(['ratio', 'ratio', 'ratio']);
  const price = rowOf('price');
  expect(sheet && price && [4, 6].map((at) => unitOf(sheet, price, at))).toEqual(['yuan', 'ratio']);
});

it('marks of doubt and the reasons of empty cells travel with a comparison', () => {
  const notes = rowOf('expectedCpm')?.notes ?? {};
  expect(notes[5]).toContain('Unit uncertain');
  expect(notes[7]).toContain('they cannot be compared');
  expect(rowOf('completion')?.notes?.[5]).toBe('Not fetched');
});

it('the people of a comparison are a sheet of their own', () =>
  expect(people?.sheet.rows).toEqual([
    { cells: ['Xingtu: audience', 'Gender', 'Female', undefined, 0.7, undefined] },
  ]));

it('the workbook of a comparison says whom it compares, and its file whom it is about', () => {
  expect(compareWorkbook(compared, 'en').about.lines).toEqual(
    expect.arrayContaining([
      ['Contents', 'Creators compared'],
      ['Ann', 'a'],
      ['Baseline', 'Ann'],
    ]),
  );
  expect(compareFileName(compared, 'xlsx')).toBe('kol-lens_compare_Ann Ben Cat_2026-03-09.xlsx');
});
