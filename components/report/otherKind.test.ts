import { expect, test } from 'vitest';
import type { VerdictBlock } from '../../lib/report/blocks';
import type { SectionResult } from '../../lib/report/load';
import type { SectionId } from '../../lib/report/sections';
import type { Count } from '../../lib/report/units';
import { otherKind } from './otherKind';

const result = (
  works: number | undefined,
  options = {},
  section: SectionId = 'xingtu.overview',
): SectionResult => {
  const verdict: VerdictBlock = {
    type: 'verdict',
    id: 'verdict',
    source: { endpoint: 'xingtu.spread', fetchedAt: 0, fromCache: false, sample: false },
    forms: [],
    metrics: [],
    over: [],
    works: works as Count | undefined,
  };
  return { section, options, blocks: [verdict], failures: [], missing: 0 };
};

test('where the chosen videos are none, the others are a press away, with all else as it was', () => {
  expect(otherKind(result(0, { videos: 'xingtu', range: '90' }))).toEqual({
    switchId: 'videos',
    here: 'xingtu',
    there: 'personal',
    options: { videos: 'personal', range: '90' },
  });
  expect(otherKind(result(0, { videos: 'personal' }))).toMatchObject({ there: 'xingtu' });
  expect(otherKind(result(0, { notes: 'cooperation' }, 'pgy.overview'))).toMatchObject({ there: 'daily' });
});

test('where there are works, or it is not known, nothing is offered', () => {
  expect(otherKind(result(1, { videos: 'xingtu' }))).toBeUndefined();
  expect(otherKind(result(undefined, { videos: 'xingtu' }))).toBeUndefined();
  expect(otherKind(undefined)).toBeUndefined();
  expect(otherKind({ ...result(0, { videos: 'xingtu' }), blocks: [] })).toBeUndefined();
});
