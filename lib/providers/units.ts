import type { Count, Index, Ratio, Seconds, Yuan, YuanPerMille } from '../report/units';

/**
 * The wire's units become ours here and nowhere else. Each function names the wire's unit; which field has which unit is
 * the vendor's contract, checked by arithmetic over published answers where that was possible. Missing stays missing.
 */
type Given = number | undefined;
const scale = <T>(value: Given, factor: number): T | undefined =>
  // Stryker disable next-line ConditionalExpression,LogicalOperator: `isFinite` is false for `undefined` too, the types need both.
  value === undefined || !Number.isFinite(value)
    ? undefined
    : (Number((value * factor).toPrecision(12)) as T);

/** Hundredths of a yuan: `5657` is CNY 56.57. */
export const fromFen = (value: Given) => scale<Yuan>(value, 0.01);
/** Already yuan. */
export const fromYuan = (value: Given) => scale<Yuan>(value, 1);
/** Yuan for each thousand plays. */
export const fromYuanPerMille = (value: Given) => (value === 0 ? undefined : scale<YuanPerMille>(value, 1));
/** Ten-thousandths: 244 is 2.44 %. */
export const fromBasisPoints = (value: Given) => scale<Ratio>(value, 0.0001);
/** Percent: 98.8 is 98.8 %. */
export const fromPercent = (value: Given) => scale<Ratio>(value, 0.01);
/** Already a fraction. */
export const fromFraction = (value: Given) => scale<Ratio>(value, 1);
/** Hundredths of a second: 2600 is 26 s. */
export const fromCentiseconds = (value: Given) => scale<Seconds>(value, 0.01);
/** Thousandths of a second: 58867 is 58.867 s. */
export const fromMilliseconds = (value: Given) => scale<Seconds>(value, 0.001);
/** Minutes: 0.5 is 30 s. */
export const fromMinutes = (value: Given) => scale<Seconds>(value, 60);
/** Already seconds. */
export const fromSeconds = (value: Given) => scale<Seconds>(value, 1);
/** A plain number of things. */
export const toCount = (value: Given) => scale<Count>(value, 1);
/** A score on the platform's own scale. */
export const toIndex = (value: Given) => scale<Index>(value, 1);
/** Like {@link toCount}, for fields where the vendor writes 0 for "no data". */
export const toCountUnlessZero = (value: Given) => (value === 0 ? undefined : toCount(value));
/** Like {@link toIndex}, for scores that never are 0: there it is "not scored". */
export const toIndexUnlessZero = (value: Given) => (value === 0 ? undefined : toIndex(value));
/** Like {@link fromYuan}, for prices where 0 is "not offered". */
export const fromYuanUnlessZero = (value: Given) => (value === 0 ? undefined : fromYuan(value));
