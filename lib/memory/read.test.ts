import { expect, test } from 'vitest';
import { readSnapshot } from './read';
import type { Snapshot } from './snapshot';

const NOW = Date.parse('2026-03-08T12:00:00+08:00');
const good: Snapshot = {
  source: 'live',
  creator: 'xingtuKolId/7000000000000000001',
  basis: 'xingtu.spread?range=30',
  day: '2026-03-08',
  at: NOW,
  name: '小满',
  figures: {
    'xingtu.playMid': { value: 5, unit: 'count', percentile: { beats: 0.5 as never, peers: '同类' } },
    'xingtu.price.60': { value: 9, unit: 'yuan', offer: 'closed', uncertain: true, note: 'xingtu.discount' },
  },
  shares: [{ side: 'fans', by: 'gender', rows: [{ key: 'female', share: 0.6 as never }] }],
};

test('a snapshot comes back from a file as it was', () => {
  const theirs = { ...good, team: 'Li' };
  expect(readSnapshot(JSON.parse(JSON.stringify(theirs)), NOW)).toEqual(theirs);
  expect(readSnapshot(JSON.parse(JSON.stringify(good)), NOW)).toEqual(good);
});

test.each([
  ['no object', 5],
  ['a list', [good]],
  ['made-up data', { ...good, source: 'sample' }],
  ['a creator that is none', { ...good, creator: 'awemeId/7000000000000000001' }],
  ['a basis that is none', { ...good, basis: '<b>' }],
  ['a day that is not that of its time', { ...good, day: '2026-03-09' }],
  ['a time to come', { ...good, at: NOW + 3 * 86_400_000, day: '2026-03-11' }],
  ['a time that is none', { ...good, at: '5' }],
  ['no figures', { ...good, figures: {}, shares: [] }],
  ['figures that are a list', { ...good, figures: [] }],
])('%s is no snapshot', (_, given) => {
  expect(readSnapshot(given, NOW)).toBeUndefined();
});

test('what does not fit in a snapshot is left out', () => {
  const figures = {
    'xingtu.playMid': { value: 5, unit: 'count', offer: 'free', more: 1, percentile: { beats: 7 } },
    'xingtu.works': { value: Number.NaN, unit: 'count' },
    'xingtu.price.60': { value: 1, unit: 'dollars' },
    'no.such.figure': { value: 1, unit: 'yuan' },
  };
  const shares = [
    { side: 'nobody', by: 'gender', rows: [] },
    { side: 'fans', by: 'gender', rows: [{ key: 'x', share: 2 }] },
  ];
  expect(
    readSnapshot({ ...good, figures, shares, image: 'https://evil.example/x.png', more: 1 }, NOW),
  ).toEqual({
    ...good,
    figures: { 'xingtu.playMid': { value: 5, unit: 'count' } },
    shares: [{ side: 'fans', by: 'gender', rows: [] }],
  });
});
