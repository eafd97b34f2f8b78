import { expect, it } from 'vitest';
import type { Block } from '../report/blocks';
import type { Subject } from '../subject/types';
import { gather } from './gather';
import { figure, known } from './testing';

const subject: Subject = {
  platform: 'xingtu',
  kind: 'kol',
  idType: 'xingtuKolId',
  id: '7100000000000000001',
};
const source = { endpoint: 'xingtu.audience', fetchedAt: 5, fromCache: true, sample: false };
const blocks: Block[] = [
  {
    type: 'card',
    id: 'c',
    source,
    title: 'Lu',
    facts: [{ id: 'xingtu.followers', unit: 'count', value: 9 as never }],
  },
  { type: 'verdict', id: 'verdict', source, forms: [], metrics: [], over: ['from the cache'] },
  {
    type: 'distribution',
    id: 'd',
    source,
    rows: [{ key: 'female', share: 0.7 as never }],
    people: { side: 'audience', by: 'gender' },
  },
  {
    type: 'distribution',
    id: 'e',
    source,
    rows: [{ key: 'female', share: 0.1 as never }],
    people: { side: 'fans', by: 'gender' },
  },
];

it('a creator that is not remembered is what the cache has', () => {
  const creator = gather({ subject, name: 'old name' }, { blocks });
  expect(creator).toMatchObject({
    creator: `xingtuKolId/${subject.id}`,
    name: 'Lu',
    verdict: { over: ['from the cache'] },
    more: [{ id: 'xingtu.followers', value: 9, source }],
    known: { shares: [{ side: 'audience', at: 5 }, { side: 'fans' }] },
  });
});

it('what is remembered comes before the cache, which adds the shares that it lacks', () => {
  const shares = [{ side: 'fans' as const, by: 'gender' as const, rows: [], basis: 'x', at: 9 }];
  const remembered = {
    ...known({ 'xingtu.price.21_60': figure('yuan', 100), 'xingtu.playMid': figure('count', 1000) }, shares),
    name: 'Remembered',
  };
  const creator = gather({ subject }, { known: remembered, blocks });
  expect(creator.name).toBe('Remembered');
  expect(creator.verdict?.over).not.toEqual(['from the cache']);
  expect(creator.known?.shares.map(({ side, at }) => [side, at])).toEqual([
    ['fans', 9],
    ['audience', 5],
  ]);
});

it('of a creator of whom nothing is known there is the name of the tray', () =>
  expect(gather({ subject, name: 'Lu' }, {})).toMatchObject({
    name: 'Lu',
    verdict: undefined,
    known: undefined,
  }));
