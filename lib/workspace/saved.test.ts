import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../report/blocks';
import { afterRun, checkName, MAX_SEEN, markNew, readAllSaved, readSaved, saveSearch } from './saved';

const NOW = Date.UTC(2026, 2, 9);
const rows = (keys: string): Row[] => [...keys].map((key) => ({ key, cells: [] }));
const saved = saveSearch(
  's1',
  '  手工 \n 咖啡 ',
  'pgy.search',
  { keyword: ' 咖啡 ', fans: '1万~', junk: 'x' },
  NOW,
);
const news = (search: typeof saved, keys: string) => [...markNew(rows(keys), search)].join('');

describe('a saved search', () => {
  it('a saved search has a tidy name and a clean form', () => {
    expect(saved).toEqual({
      id: 's1',
      name: '手工 咖啡',
      list: 'pgy.search',
      values: { keyword: '咖啡', fans: '10000~' },
      savedAt: NOW,
      seen: [],
      depth: 0,
    });
  });

  it.each([
    ['', 'empty'],
    [' \n ', 'empty'],
    ['x'.repeat(61), 'tooLong'],
    ['ABC ', 'taken'],
    ['abcd', undefined],
  ])('the name %j has the problem: %s', (name, problem) => {
    expect(checkName(name, ['abc'])).toBe(problem);
  });
});

describe('what is new', () => {
  it('no row is new before the first run', () => {
    expect(news(saved, 'abc')).toBe('');
  });

  it('a row is new if no run has seen it and it is among as many rows as the last run had loaded', () => {
    const ran = afterRun(saved, rows('abcd'), false, NOW);
    expect(ran).toMatchObject({ lastRunAt: NOW, depth: 4, seen: ['a', 'b', 'c', 'd'] });
    expect(news(ran, 'xabc')).toBe('x');
    // e may have stood there all along, below what was loaded
    expect(news(ran, 'xabcde')).toBe('x');
    expect(news(ran, 'abcd')).toBe('');
  });

  it('every unseen row is new where the last run had loaded all rows', () => {
    const ran = afterRun(saved, rows('ab'), true, NOW);
    expect(news(ran, 'abxy')).toBe('xy');
    expect(afterRun(ran, rows('abx'), false, NOW)).not.toHaveProperty('complete');
  });

  it('a row that comes back after a run without it is not new', () => {
    const twice = afterRun(afterRun(saved, rows('abc'), false, NOW), rows('ab'), false, NOW + 1);
    expect(news(twice, 'ca')).toBe('');
  });

  it('the keys of seen rows are bounded, and the latest are kept', () => {
    const many = Array.from({ length: MAX_SEEN + 5 }, (_, n): Row => ({ key: `k${n}`, cells: [] }));
    const ran = afterRun(afterRun(saved, rows('a'), false, NOW), many, false, NOW);
    expect(ran.seen).toHaveLength(MAX_SEEN);
    expect(ran.seen[0]).toBe('k0');
  });

  it('a row without an id is never new', () => {
    const ran = afterRun(saved, [{ cells: [1] }], true, NOW);
    expect(ran.seen).toEqual([]);
    expect(markNew([{ cells: [2] }], ran).size).toBe(0);
  });
});

describe('saved searches from the disk', () => {
  it('saved searches are read back from the disk unchanged', () => {
    const ran = afterRun(saved, rows('abc'), true, NOW);
    expect(readAllSaved(JSON.parse(JSON.stringify([saved, ran, { ...ran, id: 's2' }])))).toEqual([
      saved,
      { ...ran, id: 's2' },
    ]);
  });

  it.each([
    ['no list', { list: 'toString' }],
    ['no name', { name: '' }],
    ['a wrong id', { id: '../x' }],
    ['no time', { savedAt: 'today' }],
  ])('a saved search with %s is left out', (_, wrong) => {
    expect(readSaved({ ...saved, ...wrong })).toBeUndefined();
  });

  it('invalid parts of a saved search are left out', () => {
    const ran = afterRun(saved, rows('ab'), false, NOW);
    expect(
      readSaved({
        ...ran,
        values: { keyword: 'a', fans: 'many' },
        seen: ['a', 7, 'x'.repeat(81)],
        depth: 1e9,
        complete: 'yes',
      }),
    ).toEqual({ ...ran, values: { keyword: 'a' }, seen: ['a'], depth: MAX_SEEN });
    expect(readSaved({ ...ran, lastRunAt: 'x' })).toEqual(saved);
  });

  it('reading saved searches never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.array(fc.record({ id: fc.string(), list: fc.anything(), values: fc.anything() })),
        ),
        (kept) => {
          expect(Array.isArray(readAllSaved(kept))).toBe(true);
        },
      ),
    );
  });
});
