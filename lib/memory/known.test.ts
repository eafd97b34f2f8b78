import { expect, test } from 'vitest';
import { type Known, withSnapshot } from './known';
import type { Snapshot } from './snapshot';
import { sharesOfKnown } from './target';

const taken = (at: number, rest: Partial<Snapshot> = {}): Snapshot => ({
  source: 'live',
  creator: 'xingtuKolId/7000000000000000001',
  basis: 'xingtu.marketing',
  day: '2026-11-20',
  at,
  figures: {},
  ...rest,
});
const price = (value: number) => ({ 'xingtu.price.21_60': { value, unit: 'yuan' as const } });
const after = (...all: Snapshot[]) => all.reduce<Known | undefined>(withSnapshot, undefined) as Known;

test('the newest of each figure is known, in whatever order snapshots come', () => {
  const [old, young] = [
    taken(1, { figures: price(10) }),
    taken(2, { figures: price(20), basis: 'xingtu.search' }),
  ];
  for (const known of [after(old, young), after(young, old)]) {
    expect(known.figures['xingtu.price.21_60']).toMatchObject({ value: 20, basis: 'xingtu.search', at: 2 });
    expect(known.at).toBe(2);
  }
});

test('a figure that its basis gives no more is not known any more', () => {
  const known = after(taken(1, { figures: price(10) }), taken(2));
  expect(known.figures).toEqual({});
});

test('a figure that another basis gives stays', () => {
  const known = after(taken(1, { figures: price(10) }), taken(2, { basis: 'xingtu.base' }));
  expect(Object.keys(known.figures)).toEqual(['xingtu.price.21_60']);
});

test('a figure that stands in never takes the place of the one that is asked for', () => {
  const cost = (value: number, standIn?: true) => ({
    'xingtu.cpm.21_60': { value, unit: 'yuan' as const, ...(standIn && { standIn }) },
  });
  const own = taken(1, { basis: 'xingtu.cp', figures: cost(100) });
  const other = taken(2, { basis: 'xingtu.spread?range=30', figures: cost(5, true) });
  expect(after(own, other).figures['xingtu.cpm.21_60']?.value).toBe(100);
  expect(after(other, { ...own, at: 1 }).figures['xingtu.cpm.21_60']?.value).toBe(100);
  expect(after(other).figures['xingtu.cpm.21_60']?.value).toBe(5);
});

test('shares of each basis are known, so that those of some of the people do not push out those of all', () => {
  const shares = (share: number) => [
    { side: 'fans' as const, by: 'gender' as const, rows: [{ key: 'female', share: share as never }] },
  ];
  const of = (at: number, fans: string, share: number) =>
    taken(at, { basis: `xingtu.distribution?fans=${fans}`, shares: shares(share) });
  const [first, whole, some] = [of(1, 'fan', 0.4), of(2, 'fan', 0.5), of(3, 'dieHard', 0.9)];
  for (const known of [after(first, whole, some), after(some, whole, first)]) {
    expect(known.shares.map(({ rows, at }) => [rows[0]?.share, at]).sort()).toEqual([
      [0.5, 2],
      [0.9, 3],
    ]);
    expect(sharesOfKnown(known)).toMatchObject([{ rows: [{ share: 0.5 }] }]);
  }
});

test('name and picture are the newest that were told', () => {
  const known = after(
    taken(1, { name: '甲', image: 'https://p.example/1' }),
    taken(2, { basis: 'x', name: '乙' }),
    taken(3, { basis: 'y' }),
  );
  expect(known).toMatchObject({ name: '乙', image: 'https://p.example/1' });
});

test('what is counted by kinds of works is known of each kind, and as the newest of them', () => {
  const median = (at: number, videos: string, value: number) =>
    taken(at, {
      basis: `xingtu.spread?range=30&videos=${videos}`,
      figures: {
        'xingtu.playMid': { value, unit: 'count' },
        'xingtu.works': { value: 1, unit: 'count' },
      },
    });
  const known = after(median(1, 'xingtu', 600), median(2, 'personal', 900));
  expect(Object.fromEntries(Object.entries(known.figures).map(([id, { value }]) => [id, value]))).toEqual({
    'xingtu.playMid': 900,
    'xingtu.playMid@xingtu': 600,
    'xingtu.playMid@personal': 900,
    'xingtu.works': 1,
  });
  const gone = withSnapshot(known, taken(3, { basis: 'xingtu.spread?range=30&videos=xingtu' }));
  expect(Object.keys(gone.figures)).not.toContain('xingtu.playMid@xingtu');
  expect(gone.figures['xingtu.playMid@personal']?.value).toBe(900);
});
