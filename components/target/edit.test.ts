import { expect, it } from 'vitest';
import { NO_TARGET, readTarget, type Target } from '../../lib/report/target';
import type { Ratio } from '../../lib/report/units';
import {
  begun,
  type Chips,
  changedTo,
  chipsOf,
  equal,
  readWanted,
  toggled,
  undone,
  withWanted,
  withWeight,
} from './edit';

const chips = (target: Target, by: Parameters<typeof chipsOf>[1], row = 0): Chips =>
  chipsOf(target, by)[row] as Chips;

it('both platforms share the chips of a dimension whose buckets and choice are the same', () => {
  expect(chipsOf(NO_TARGET, 'gender')).toEqual([
    { platforms: ['xingtu', 'pugongying'], keys: ['female', 'male'], chosen: [] },
  ]);
  const apart: Target = {
    dimensions: [{ by: 'gender', keys: { xingtu: ['female'] } }],
    costBy: 'gender',
  };
  expect(chipsOf(apart, 'gender').map(({ platforms, chosen }) => [platforms, chosen])).toEqual([
    [['xingtu'], ['female']],
    [['pugongying'], []],
  ]);
});

it('ages stand platform by platform, and a dimension that a platform does not tell of has no chips of it', () => {
  expect(chipsOf(NO_TARGET, 'age').map(({ platforms }) => platforms)).toEqual([['xingtu'], ['pugongying']]);
  expect(chipsOf(NO_TARGET, 'tier').map(({ platforms }) => platforms)).toEqual([['xingtu']]);
});

it('a chip chooses its bucket on its platforms, in the platform’s order, and a second press takes it back', () => {
  const ages = chips(NO_TARGET, 'age');
  let target = toggled(NO_TARGET, 'age', ages, '31-40');
  target = toggled(target, 'age', chips(target, 'age'), '24-30');
  expect(target).toEqual({
    dimensions: [{ by: 'age', keys: { xingtu: ['24-30', '31-40'] } }],
    costBy: 'age',
  });
  const both = toggled(target, 'gender', chips(target, 'gender'), 'female');
  expect(both.dimensions[0]).toEqual({
    by: 'gender',
    keys: { xingtu: ['female'], pugongying: ['female'] },
  });
  expect(toggled(both, 'gender', chips(both, 'gender'), 'female')).toEqual(target);
});

it('TA-CPM goes by a dimension that has a bucket', () => {
  const women = toggled(NO_TARGET, 'gender', chips(NO_TARGET, 'gender'), 'female');
  expect(women.costBy).toBe('gender');
  const aged = toggled(women, 'age', chips(women, 'age'), '24-30');
  expect(aged.costBy).toBe('gender');
  expect(toggled(aged, 'gender', chips(aged, 'gender'), 'female').costBy).toBe('age');
});

it('a wanted share and a weight belong to their dimension, and nothing stays of an empty one', () => {
  const wanted = withWanted(NO_TARGET, 'age', 0.4 as Ratio);
  expect(wanted.dimensions).toEqual([{ by: 'age', keys: {}, wanted: 0.4 }]);
  expect(withWanted(wanted, 'age', undefined)).toEqual(NO_TARGET);
  const weighted = withWeight(wanted, 'age', 2);
  expect(weighted.dimensions[0]).toMatchObject({ wanted: 0.4, weight: 2 });
  expect(withWeight(weighted, 'age', 1)).toEqual(wanted);
});

it.each([
  ['40', { share: 0.4 }],
  [' 100 % ', { share: 1 }],
  ['', {}],
  ['0', undefined],
  ['101', undefined],
  ['4.5', undefined],
  ['-4', undefined],
  ['much', undefined],
])('the text %j is a wanted share of %j', (text, share) => expect(readWanted(text)).toEqual(share));

it('each change can be undone, and what came from outside cannot', () => {
  const first = toggled(NO_TARGET, 'age', chips(NO_TARGET, 'age'), '24-30');
  const second = withWanted(first, 'age', 0.4 as Ratio);
  const history = changedTo(changedTo(begun(undefined), first), second);
  expect(undone(history).now).toEqual(first);
  expect(undone(undone(history))).toEqual({ now: NO_TARGET, past: [] });
  expect(undone(undone(undone(history)))).toEqual({ now: NO_TARGET, past: [] });
  const long = Array.from({ length: 60 }).reduce<ReturnType<typeof begun>>(
    (all) => changedTo(all, first),
    begun(undefined),
  );
  expect(long.past).toHaveLength(50);
});

it('no target and an empty one say the same', () => {
  expect(equal(undefined, NO_TARGET)).toBe(true);
  expect(equal({ dimensions: [], costBy: 'gender' }, NO_TARGET)).toBe(true);
  expect(equal(undefined, withWanted(NO_TARGET, 'age', 0.4 as Ratio))).toBe(false);
});

it('a target that was stored and read back is the one that was edited, whatever was set first', () => {
  const weighted = withWeight(withWanted(NO_TARGET, 'age', 0.4 as Ratio), 'age', 2);
  const edited = withWanted(weighted, 'age', 0.5 as Ratio);
  expect(equal(edited, readTarget(JSON.parse(JSON.stringify(edited))))).toBe(true);
  expect(equal(edited, weighted)).toBe(false);
});
