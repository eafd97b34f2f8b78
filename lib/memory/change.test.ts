import { expect, test } from 'vitest';
import { changeOf, combined, seenBefore, trackOf } from './change';
import type { Snapshot, SnapshotFigure } from './snapshot';

const PRICE = 'xingtu.price.21_60';

const at = (
  day: string,
  value: number,
  rest: Partial<Snapshot> = {},
  figure: Partial<SnapshotFigure> = {},
): Snapshot => ({
  source: 'live',
  creator: 'xingtuKolId/7000000000000000001',
  basis: 'xingtu.marketing',
  day,
  at: Date.parse(`${day}T12:00+08:00`),
  figures: { [PRICE]: { value, unit: 'yuan', ...figure } },
  ...rest,
});

test('a change is told against the newest day on which the figure was another', () => {
  const line = [
    at('2026-09-01', 10_000),
    at('2026-10-03', 11_000),
    at('2026-11-01', 12_100),
    at('2026-11-20', 12_100),
  ];
  expect(changeOf(line, PRICE)).toEqual({
    from: 11_000,
    to: 12_100,
    ratio: expect.closeTo(0.1),
    since: '2026-10-03',
  });
});

test('what would be drawn as 0 % is no change', () => {
  const line = [at('2026-10-03', 10_000), at('2026-11-01', 12_000), at('2026-11-20', 12_010)];
  expect(changeOf(line, PRICE)).toMatchObject({ from: 10_000, since: '2026-10-03' });
  expect(changeOf(line.slice(1), PRICE)).toBeUndefined();
});

test('a single snapshot has no change', () => {
  expect(changeOf([at('2026-11-20', 12_100)], PRICE)).toBeUndefined();
  expect(changeOf([], PRICE)).toBeUndefined();
});

test('figures of another basis or source are never compared', () => {
  const row = at('2026-09-01', 10_000, { basis: 'xingtu.search' });
  const elsewhere = at('2026-09-02', 10_000, { source: 'http://localhost:1' });
  expect(changeOf([row, elsewhere, at('2026-11-20', 12_000)], PRICE)).toBeUndefined();
});

test('the basis is that of the figure on the screen', () => {
  const line = [
    at('2026-09-01', 10_000),
    at('2026-11-19', 12_000),
    at('2026-11-20', 9_000, { basis: 'xingtu.search' }),
  ];
  expect(changeOf(line, PRICE, 12_000)).toMatchObject({ from: 10_000 });
  expect(changeOf(line, PRICE)).toBeUndefined();
  expect(changeOf(line, PRICE, 5)).toBeUndefined();
});

test('figures in doubt, or of another unit, are not compared with others', () => {
  const doubtful = at('2026-09-01', 1_000_000, {}, { uncertain: true });
  const settled = at('2026-09-02', 100, {}, { note: 'xingtu.settlement' });
  expect(changeOf([doubtful, settled, at('2026-11-20', 12_000)], PRICE)).toBeUndefined();
});

test('two figures make a third from the day on which both are known', () => {
  const points = combined(
    [
      { day: '2026-09-01', value: 100 },
      { day: '2026-11-01', value: 200 },
    ],
    [{ day: '2026-10-01', value: 10 }],
    (a, b) => a / b,
  );
  expect(points).toEqual([
    { day: '2026-10-01', value: 10 },
    { day: '2026-11-01', value: 20 },
  ]);
});

test('a track has a point a day, oldest first', () => {
  const line = [at('2026-09-01', 10_000), at('2026-10-03', 11_000)];
  expect(trackOf(line, PRICE)).toEqual({
    source: 'live',
    basis: 'xingtu.marketing',
    points: [
      { day: '2026-09-01', value: 10_000 },
      { day: '2026-10-03', value: 11_000 },
    ],
  });
});

test('a creator was seen before on the last day that is not today', () => {
  const line = [at('2026-09-01', 1), at('2026-10-03', 1), at('2026-11-20', 1)];
  expect(seenBefore(line, '2026-11-20')?.day).toBe('2026-10-03');
  expect(seenBefore(line.slice(2), '2026-11-20')).toBeUndefined();
});
