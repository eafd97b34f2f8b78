import { expect, test } from 'vitest';
import { block, draw, figure } from '../../testing';
import { diagnosisSection } from './section';
import { type MetricId, metrics } from './words';

const CONTRACT = {
  code: 0,
  data: {
    Interact: {
      OwnValue: 0.0052,
      SimilarCount: 1494654282,
      AuthorRank: 0.2633,
      SimilarRank: 0.4169,
      SimilarValue: 0.0909,
    },
    NewFans: { OwnValue: -2, AuthorRank: 0.7924, SimilarRank: 0.6343 },
    PlayCnt: { OwnValue: 192, AuthorRank: 0.8427, SimilarRank: 0.5132 },
    PlayFinishRatio: { OwnValue: 0.1545, AuthorRank: 0.3851, SimilarRank: 0.4086 },
    PublishActivation: { OwnValue: 2, AuthorRank: 0.2, SimilarRank: 0.5675 },
  },
};

const diagnosed = (raw: unknown) => draw(diagnosisSection, { 'studio.diagnosis': raw });

test.each([
  ['inside a data of its own', CONTRACT],
  ['one level deeper', { data: CONTRACT }],
  ['bare', CONTRACT.data],
])('a diagnosis is read %s', (_, raw) => {
  const blocks = diagnosed(raw);
  expect(blocks.map(({ id }) => id)).toEqual([
    'studio.diagnosis.plays',
    'studio.diagnosis.interact',
    'studio.diagnosis.finish',
    'studio.diagnosis.fans',
    'studio.diagnosis.posts',
  ]);
  expect(block(blocks, 'metrics', 'studio.diagnosis.interact').metrics).toEqual([
    { id: 'studio.interact.own', unit: 'ratio', value: 0.0052, note: 'studio.advice.interact' },
    { id: 'studio.interact.past', unit: 'ratio', value: 0.2633 },
    { id: 'studio.interact.peers', unit: 'ratio', value: 0.4169 },
    { id: 'studio.interact.mean', unit: 'ratio', value: 0.0909 },
  ]);
  expect(figure(blocks, 'studio.fans.own')).toEqual({ id: 'studio.fans.own', unit: 'count', value: -2 });
  expect(figure(blocks, 'studio.fans.mean')).not.toHaveProperty('value');
});

test('a diagnosis advises only where both ranks are under a half', () => {
  const blocks = diagnosed(CONTRACT);
  const advised = blocks.flatMap((one) =>
    one.type === 'metrics' ? one.metrics.flatMap(({ note }) => note ?? []) : [],
  );
  expect(advised).toEqual(['studio.advice.interact', 'studio.advice.finish']);
  // One rank alone proves nothing, however low.
  const half = diagnosed({ PlayCnt: { OwnValue: 1, AuthorRank: 0.1 } });
  expect(figure(half, 'studio.plays.own')).not.toHaveProperty('note');
});

test('a diagnosis says in the label itself that the rank against the account’s own past may be one against peers', () => {
  const ids = draw(diagnosisSection, { 'studio.diagnosis': { PlayCnt: { AuthorRank: 0.6562 } } })
    .flatMap((one) => (one.type === 'metrics' ? one.metrics : []))
    .map(({ id }) => id)
    .filter((id) => id.endsWith('.past'));
  expect(ids).toHaveLength(5);
  for (const id of ids) {
    const [zh, en] = metrics[id as MetricId]?.label ?? [];
    expect(zh).toBe('超过自身历史（也可能是超过同类）');
    expect(en).toBe('Ahead of own past (or of peers: disputed)');
  }
});

test('a diagnosis has dashes for a missing dimension, in whatever way it is missing', () => {
  const blocks = diagnosed({ PlayCnt: [], Interact: null, NewFans: { OwnValue: '-', AuthorRank: 3 } });
  expect(blocks).toHaveLength(5);
  for (const one of blocks)
    for (const metric of one.type === 'metrics' ? one.metrics : []) expect(metric.value).toBeUndefined();
  expect(blocks[0]?.source.drift).toBeUndefined();
});
