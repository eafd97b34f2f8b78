import { expect, test } from 'vitest';
import { memoryFile, readMemoryFile } from './file';
import type { Snapshot } from './snapshot';

const snapshot: Snapshot = {
  source: 'live',
  creator: 'xingtuKolId/7000000000000000001',
  basis: 'xingtu.base',
  day: '2026-03-08',
  at: 1,
  name: '小满',
  figures: {},
};

test('a memory comes back from its file', () => {
  for (const snapshots of [[], [snapshot], [snapshot, { ...snapshot, day: '2026-03-09' }]])
    expect(readMemoryFile(memoryFile(snapshots).join(''))).toEqual({ snapshots });
});

test.each([
  ['notJson', '{'],
  ['notOurs', '[]'],
  ['notOurs', '{"kolLens":"settings","version":1,"snapshots":[]}'],
  ['notOurs', '{"kolLens":"memory","version":"1","snapshots":[]}'],
  ['notOurs', '{"kolLens":"memory","version":1,"snapshots":{}}'],
  ['newer', '{"kolLens":"memory","version":2,"snapshots":[]}'],
])('a file that is %s is not read: %s', (problem, text) => {
  expect(readMemoryFile(text)).toEqual({ problem });
});
