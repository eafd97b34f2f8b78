import { expect, test } from 'vitest';
import { askedOf, draw } from '../../testing';
import { watchSection } from './section';

const trend = (own: [string, number][], similar: [string, number][] = []) => ({
  analysis_trend: {
    current_item: own.map(([key, value]) => ({ key, value })),
    similar_author: similar.map(([key, value]) => ({ key, value })),
  },
});

test('the watch trend is three calls', () => {
  expect(watchSection.requests(askedOf(watchSection))).toHaveLength(3);
});

test('the watch trend draws three curves against others on one axis', () => {
  const [series] = draw(watchSection, {
    'studio.item.watchTrend.retention': trend(
      [
        ['00:00', 1],
        ['00:01', 0.74],
        ['01:05', 0.59],
      ],
      [
        ['00:00', 1],
        ['00:02', 0.7],
      ],
    ),
    'studio.item.watchTrend.likes': trend([['00:02', 0.1]]),
    'studio.item.watchTrend.bounce': trend([['00:01', 0.2]]),
  });
  expect(series).toMatchObject({
    type: 'series',
    axis: { kind: 'seconds', values: [0, 1, 2, 65] },
    lines: [
      { id: 'studio.watch.retention', unit: 'ratio', values: [1, 0.74, undefined, 0.59] },
      { id: 'studio.watch.retention.similar', values: [1, undefined, 0.7, undefined] },
      { id: 'studio.watch.likes', values: [undefined, undefined, 0.1, undefined] },
      { id: 'studio.watch.likes.similar' },
      { id: 'studio.watch.bounce', values: [undefined, 0.2, undefined, undefined] },
      { id: 'studio.watch.bounce.similar' },
    ],
  });
});

test('the watch trend draws what is there while another call is under way', () => {
  const [series] = draw(watchSection, { 'studio.item.watchTrend.bounce': trend([['00:01', 0.2]]) });
  // The third curve has its colour from the beginning.
  expect(series).toMatchObject({ lines: [{ id: 'studio.watch.bounce', place: 2 }, {}] });
  expect(draw(watchSection, {})).toEqual([]);
});
