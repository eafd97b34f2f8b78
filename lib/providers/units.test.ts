import { describe, expect, it } from 'vitest';
import * as readers from './units';

const units = { ...readers };

type Reader = Exclude<keyof typeof units, 'fromYuanPerMille' | `${string}UnlessZero`>;

/** A figure of the wire, and what it is in our unit. */
const READ: readonly [reader: Reader, given: number, ours: number][] = [
  ['fromFen', 5657, 56.57],
  ['fromYuan', 56.57, 56.57],
  ['fromBasisPoints', 244, 0.0244],
  ['fromPercent', 98.8, 0.988],
  ['fromFraction', 0.0244, 0.0244],
  ['fromCentiseconds', 2600, 26],
  ['fromMilliseconds', 58_867, 58.867],
  ['fromMinutes', 0.5, 30],
  ['fromSeconds', 58.9, 58.9],
  ['toCount', 63_747_138, 63_747_138],
  ['toIndex', 94.28, 94.28],
];

const ZERO_IS_MISSING = [
  'fromYuanPerMille',
  'fromYuanUnlessZero',
  'toCountUnlessZero',
  'toIndexUnlessZero',
] as const;

describe('figures of the wire', () => {
  it.each(READ)('%s reads %s as %s', (reader, given, ours) => {
    expect(units[reader](given)).toBe(ours);
  });

  it.each(READ)('%s keeps the sign and a zero', (reader, given, ours) => {
    expect(units[reader](-given)).toBe(-ours);
    expect(units[reader](0)).toBe(0);
  });

  it.each(ZERO_IS_MISSING)('%s keeps a figure and leaves a zero out', (reader) => {
    expect(units[reader](12.3)).toBe(12.3);
    expect(units[reader](0)).toBeUndefined();
  });

  it.each(Object.keys(units) as (keyof typeof units)[])('%s leaves out what is no figure', (reader) => {
    for (const given of [undefined, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
      expect(units[reader](given)).toBeUndefined();
  });

  it('figures are free of the dust that binary arithmetic adds', () => {
    expect(units.fromFen(1999)).toBe(19.99);
    expect(units.fromPercent(0.07)).toBe(0.0007);
  });

  it('every reader of a unit is in one of these tables', () => {
    expect([...READ.map(([reader]) => reader), ...ZERO_IS_MISSING].sort()).toEqual(Object.keys(units).sort());
  });
});
