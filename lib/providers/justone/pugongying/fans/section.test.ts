import { expect, test } from 'vitest';
import { askedOf, block, draw, figure } from '../../../testing';
import { USER } from '../testing';
import { fansHistory } from './endpoints';
import { fansSection } from './section';

const history = {
  fansNumInc: 3_941,
  fansNumIncRate: 0.0395,
  list: [
    { num: 99_786, dateKey: '2026-02-08' },
    { num: 99_743, dateKey: '2026-02-07' },
    { num: 0, dateKey: '2026-02-09' },
  ],
};

test('the followers section sends the range and what to count', () => {
  expect(fansSection.requests(askedOf(fansSection, { range: '90', growth: 'increase' }))[0]?.params).toEqual({
    user: USER.id,
    range: '90',
    growth: 'increase',
  });
});

test('the followers section draws a line by day, oldest first, with a gap where there is no number', () => {
  const blocks = draw(fansSection, [[fansHistory, history]]);
  const line = block(blocks, 'series', 'pgy.fansTrend');
  expect(line.axis).toEqual({ kind: 'day', values: ['2026-02-07', '2026-02-08', '2026-02-09'] });
  expect(line.lines).toEqual([{ id: 'pgy.totalFans', unit: 'count', values: [99_743, 99_786, undefined] }]);
  expect(line.source.asOf).toBe('2026-02-09');
});

test('the followers section keeps a day that brought no followers', () => {
  const line = block(
    draw(fansSection, [[fansHistory, history]], { growth: 'increase' }),
    'series',
    'pgy.fansTrend',
  );
  expect(line.lines[0]).toMatchObject({ id: 'pgy.newFans', values: [99_743, 99_786, 0] });
});

test('the followers section reads the rate of change as a fraction', () => {
  const blocks = draw(fansSection, [[fansHistory, history]]);
  expect(figure(blocks, 'pgy.fansChange').value).toBe(3_941);
  expect(figure(blocks, 'pgy.fansChangeRate').value).toBe(0.0395);
});
