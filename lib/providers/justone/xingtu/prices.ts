import type { Metric } from '../../../report/blocks';
import type { Count, Yuan } from '../../../report/units';
import { fromFen, fromYuan, fromYuanUnlessZero } from '../units';
import { type AnswerOf, entries, metric } from './draw';
import type { cp, marketing, spread } from './endpoints';

type Cp = AnswerOf<typeof cp>['data'];
type Spread = AnswerOf<typeof spread>['data'];

/** The lengths of video that have a price of their own, in seconds, as the wire names them. */
export const LENGTHS = ['1_20', '21_60', '60'] as const;
export type Length = (typeof LENGTHS)[number];

/** `video_type` of a price. Others are special kinds of work, and keep the platform's own name. */
const LENGTH_OF_TYPE: Readonly<Record<number, Length>> = { 1: '1_20', 2: '21_60', 71: '60' };

/** Which price a video of so many seconds falls under. */
export function lengthOf(seconds: number): Length {
  if (seconds < 21) return '1_20';
  return seconds < 61 ? '21_60' : '60';
}

export interface Price {
  value?: Yuan;
  /** What it costs without the discount, where there is one. */
  before?: Yuan;
}

export interface Prices {
  byLength: Partial<Record<Length, Price>>;
  others: { name?: string; value?: Yuan }[];
}

/** The prices on offer: for works (`task_category` 1), open, and not merely a form to fill in. */
export function pricesOf(answer: AnswerOf<typeof marketing> | undefined): Prices {
  const prices: Prices = { byLength: {}, others: [] };
  for (const row of entries(answer?.data?.price_info)) {
    if (!row.enable || !row.is_open || row.task_category !== 1 || row.need_price === false) continue;
    const value = fromYuanUnlessZero(row.price);
    const length = row.video_type === undefined ? undefined : LENGTH_OF_TYPE[row.video_type];
    if (!length) {
      prices.others.push({ ...(row.desc && { name: row.desc }), ...(value !== undefined && { value }) });
    } else if (!prices.byLength[length]) {
      const before = fromYuanUnlessZero(row.origin_price);
      prices.byLength[length] = {
        ...(value !== undefined && { value }),
        ...(before !== undefined && value !== undefined && before > value && { before }),
      };
    }
  }
  return prices;
}

/** A price of nothing is no price: 0 is how the platform writes that it has no estimate. */
const fenUnlessZero = (fen: number | undefined): Yuan | undefined => (fen === 0 ? undefined : fromFen(fen));

type Costs = Cp | Spread;

export const cpmOf = (costs: Costs, length: Length) => fenUnlessZero(costs?.expect_cpm?.[`cpm_${length}`]);
export const cpeOf = (costs: Costs, length: Length) => fenUnlessZero(costs?.expect_cpe?.[`cpe_${length}`]);
export const salesCpmOf = (data: Spread, length: Length) =>
  fenUnlessZero(data?.sales_expect_cpm?.[`cpm_${length}`]);

/** The plays the platform expects of the next work; 0 is "no estimate". */
export function expectedPlaysOf(data: Cp): Count | undefined {
  const value = data?.expect_vv?.value;
  return value ? (value as Count) : undefined;
}

/** What a thousand plays cost at a price: yuan. */
export function cpmFrom(price: number, plays: number): Yuan | undefined {
  return plays > 0 ? fromYuan((price / plays) * 1000) : undefined;
}

/**
 * Whether a CPM is what price and expected plays make of it, within 1 %: the check that the wire's number is in fen. The
 * wire rounds down to a fen, and it may count with the price before a discount.
 */
function confirms(cpm: Yuan, price: Price, plays: Count): boolean {
  return [price.value, price.before].some((given) => {
    const expected = given === undefined ? undefined : cpmFrom(given, plays);
    return expected !== undefined && Math.abs(expected - cpm) <= Math.max(expected * 0.01, 0.01);
  });
}

/**
 * The expected CPM of a length. Where the platform gives none, our own arithmetic from price and expected plays, marked as
 * an estimate; where it gives one that the arithmetic contradicts, it is marked as uncertain.
 */
export function cpmMetric(
  length: Length,
  cpm: Yuan | undefined,
  price: Price | undefined,
  plays: Count | undefined,
): Metric {
  const id = `xingtu.cpm.${length}`;
  if (price?.value === undefined || plays === undefined) return metric(id, 'yuan', cpm);
  if (cpm === undefined)
    return metric(id, 'yuan', cpmFrom(price.value, plays), { estimate: { price: price.value, plays } });
  return metric(id, 'yuan', cpm, confirms(cpm, price, plays) ? {} : { uncertain: true });
}
