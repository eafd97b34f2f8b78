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
  it('keeps its name and its form tidy', () => {
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
  ])('may be called %j: %s', (name, problem) => {
    expect(checkName(name, ['abc'])).toBe(problem);
  });
});

describe('what is new', () => {
  it('is nothing before the first run', () => {
    expect(news(saved, 'abc')).toBe('');
  });

  it('is what no run has seen, among as many rows as the last run had looked at', () => {
    const ran = afterRun(saved, rows('abcd'), false, NOW);
    expect(ran).toMatchObject({ lastRunAt: NOW, depth: 4, seen: ['a', 'b', 'c', 'd'] });
    expect(news(ran, 'xabc')).toBe('x');
    // e may have stood there all along, below what was loaded
    expect(news(ran, 'xabcde')).toBe('x');
    expect(news(ran, 'abcd')).toBe('');
  });

  it('is everything unseen where the last run had seen all there was', () => {
    const ran = afterRun(saved, rows('ab'), true, NOW);
    expect(news(ran, 'abxy')).toBe('xy');
    expect(afterRun(ran, rows('abx'), false, NOW)).not.toHaveProperty('complete');
  });

  it('is not what came back after a run without it', () => {
    const twice = afterRun(afterRun(saved, rows('abc'), false, NOW), rows('ab'), false, NOW + 1);
    expect(news(twice, 'ca')).toBe('');
  });

  it('is kept within bounds, the latest first', () => {
    const many = Array.from({ length: MAX_SEEN + 5 }, (_, n): Row => ({ key: `k${n}`, cells: [] }));
    const ran = afterRun(afterRun(saved, rows('a'), false, NOW), many, false, NOW);
    expect(ran.seen).toHaveLength(MAX_SEEN);
    expect(ran.seen[0]).toBe('k0');
  });

  it('says nothing of rows without an id', () => {
    const ran = afterRun(saved, [{ cells: [1] }], true, NOW);
    expect(ran.seen).toEqual([]);
    expect(markNew([{ cells: [2] }], ran).size).toBe(0);
  });
});

describe('saved searches from the disk', () => {
  it('come back as they went', () => {
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
  ])('are left out with %s', (_, wrong) => {
    expect(readSaved({ ...saved, ...wrong })).toBeUndefined();
  });

  it('lose what does not fit', () => {
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

  it('never throw', () => {
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
