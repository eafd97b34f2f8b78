import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Query } from '../../types';
import { pugongyingSearch } from '../pugongying/search/list';
import { xingtuSearch } from '../xingtu/search/list';
import { AUTHOR, authors, draw, KOL, kols } from './testing';

const many = (count: number, from = 0) =>
  Array.from({ length: count }, (_, n) => ({
    ...KOL,
    userId: (from + n).toString(16).padStart(24, '0'),
  }));

test('a creator is drawn once, however often the page has them', () => {
  const { table, next } = draw(pugongyingSearch, kols(KOL, KOL, ...many(1)));
  expect(table.rows.map((row) => row.key)).toEqual([KOL.userId, '0'.repeat(24)]);
  // The total counts rows as the server does.
  expect(next).toEqual({ page: '2', seen: '3' });
});

test('rows without an id are kept apart', () => {
  expect(draw(pugongyingSearch, kols({ name: 'a' }, { name: 'b' })).table.rows).toHaveLength(2);
});

test('pages end at the total, whatever their length', () => {
  const at = (total: number, next?: Query) => draw(pugongyingSearch, { kols: many(20), total }, next).next;
  expect(at(5000)).toEqual({ page: '2', seen: '20' });
  expect(at(41, { page: '2', seen: '20' })).toEqual({ page: '3', seen: '40' });
  expect(at(40, { page: '2', seen: '20' })).toBeUndefined();
  expect(at(20)).toBeUndefined();
  expect(at(5000, { page: '1000', seen: '20' })).toBeUndefined();
});

test('pages end with an empty one', () => {
  expect(draw(pugongyingSearch, { kols: [], total: 5000 })).toMatchObject({ table: { rows: [] } });
  expect(draw(pugongyingSearch, { kols: [], total: 5000 }).next).toBeUndefined();
  expect(draw(xingtuSearch, authors([])).next).toBeUndefined();
  expect(draw(pugongyingSearch, null).next).toBeUndefined();
});

test('pages of Xingtu end where the platform says so, and at the total where it says nothing', () => {
  expect(draw(xingtuSearch, authors([AUTHOR])).next).toEqual({ page: '2', seen: '1' });
  expect(draw(xingtuSearch, authors([AUTHOR], { has_more: false, total_count: 10 })).next).toBeUndefined();
  expect(draw(xingtuSearch, authors([AUTHOR], { total_count: 1 })).next).toBeUndefined();
  expect(draw(xingtuSearch, authors([AUTHOR], { total_count: 2 })).next).toEqual({ page: '2', seen: '1' });
});

test('a page carries the total of the server', () => {
  expect(draw(pugongyingSearch, kols(KOL)).table.total).toBe(5000);
  expect(draw(xingtuSearch, authors([AUTHOR])).table.total).toBe(10000);
});

test.each([pugongyingSearch, xingtuSearch])('$id draws any answer, in columns that never change', (list) => {
  const columns = draw(list, null).table.columns;
  const names = Object.keys({ ...KOL, ...AUTHOR, ...AUTHOR.attribute_datas });
  const value = fc.oneof(fc.anything(), fc.constantFrom('x', '-', 0, 9999999, [null], [{}], '{"a":[1]}'));
  const row = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 8 });
  fc.assert(
    fc.property(
      fc.array(fc.oneof(row, fc.anything()), { maxLength: 4 }),
      fc.anything(),
      fc.dictionary(fc.string(), fc.string()),
      (rows, total, at) => {
        const raw = {
          kols: rows,
          total,
          authors: rows,
          pagination: { total_count: total, has_more: total },
        };
        const { table } = draw(list, raw, at);
        expect(table.columns).toEqual(columns);
        for (const one of table.rows) {
          expect(one.cells).toHaveLength(columns.length);
          expect(one.image ?? 'https:').toMatch(/^https:/);
          for (const cell of one.cells) expect(['string', 'number', 'undefined']).toContain(typeof cell);
        }
      },
    ),
  );
});
