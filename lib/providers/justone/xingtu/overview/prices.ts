import type { Metric, Offer, Source } from '../../../../report/blocks';
import type { Count, Yuan, YuanPerMille } from '../../../../report/units';
import { fromFen, fromYuan, fromYuanPerMille, fromYuanUnlessZero } from '../../../units';
import { type AnswerOf, dayOfSeconds, entries, metricOf } from '../draw';
import type { cp, marketing, spread } from './endpoints';
import type { MetricId } from './words';

const metric = metricOf<MetricId>();

type Cp = AnswerOf<typeof cp>['data'];
type Spread = AnswerOf<typeof spread>['data'];

/** The lengths of video that have a price of their own, in seconds, as the wire names them. */
export const LENGTHS = ['1_20', '21_60', '60'] as const;
export type Length = (typeof LENGTHS)[number];

/** `video_type` of a price. Others are special kinds of work, and keep the platform's own name. */
export const TYPE_OF_LENGTH: Readonly<Record<Length, number>> = { '1_20': 1, '21_60': 2, '60': 71 };

/** Which price a video falls under, by its length in seconds. */
export function lengthOf(seconds: number): Length {
  if (seconds < 21) return '1_20';
  return seconds < 61 ? '21_60' : '60';
}

export interface Price {
  value?: Yuan | undefined;
  /** What it costs without the discount, where there is one. */
  before?: Yuan;
  offer?: Offer | undefined;
  /** It is settled in a way that we do not know: the number may be of another unit. */
  unknownUnit?: true;
}

/** What a thousand organic plays cost, and what that comes to at least and at most. */
export interface NaturalPrice {
  name?: string | undefined;
  value?: YuanPerMille | undefined;
  floor?: Yuan | undefined;
  ceiling?: Yuan | undefined;
  offer?: Offer | undefined;
}

export interface Prices {
  byLength: Partial<Record<Length, Price>>;
  others: (Price & { name?: string })[];
  natural: NaturalPrice[];
}

type PriceRow = NonNullable<
  NonNullable<NonNullable<AnswerOf<typeof marketing>['data']>['price_info']>[number]
>;

/** Any sign of an offer being closed closes it; without any sign of its being open, nothing is claimed. */
function offerOf({ enable, is_open, online_status }: PriceRow): Offer | undefined {
  if (enable === false || is_open === false || online_status === OFFLINE) return 'closed';
  return enable || online_status === ONLINE ? undefined : 'unconfirmed';
}

/** `online_status` of an offer. */
const ONLINE = 1;
export const OFFLINE = 2;

/** `settlement_type` of an offer. */
const FIXED = 2;
const NATURAL = 30;

type Settlement = 'fixed' | 'natural' | 'other';

/** How an offer is settled. Where no type is given, its words say so, or a floor and a ceiling, which no quote has. */
function settlementOf({ settlement_type, settlement_desc, price_extra_info }: PriceRow): Settlement {
  if (settlement_type === FIXED) return 'fixed';
  if (settlement_type === NATURAL || settlement_desc?.includes('自然播放')) return 'natural';
  if (settlement_type !== undefined) return 'other';
  return price_extra_info?.floor_price || price_extra_info?.ceiling_price ? 'natural' : 'fixed';
}

/** Open offers stand before those that may not be, and those before closed ones. */
const rank = ({ offer }: { offer?: Offer | undefined }) =>
  offer === 'closed' ? 2 : offer === undefined ? 0 : 1;
const openFirst = <T extends { offer?: Offer | undefined }>(offers: readonly T[]): T[] =>
  [...offers].sort((a, b) => rank(a) - rank(b));

function priceOf(row: PriceRow, settlement: Settlement): Price {
  const value = fromYuanUnlessZero(row.price);
  const before = fromYuanUnlessZero(row.origin_price);
  const offer = offerOf(row);
  return {
    ...(value !== undefined && { value }),
    ...(before !== undefined && value !== undefined && before > value && { before }),
    ...(offer && { offer }),
    ...(settlement === 'other' && { unknownUnit: true }),
  };
}

function naturalOf(row: PriceRow): NaturalPrice {
  const { floor_price, ceiling_price } = row.price_extra_info ?? {};
  return {
    name: row.desc,
    value: fromYuanPerMille(row.price),
    floor: fromYuanUnlessZero(floor_price),
    ceiling: fromYuanUnlessZero(ceiling_price),
    offer: offerOf(row),
  };
}

/** The prices for works (`task_category` 1) that are not merely a form to fill in: closed offers are told apart, not left out. */
export function pricesOf(answer: AnswerOf<typeof marketing> | undefined): Prices {
  const byLength: Record<Length, Price[]> = { '1_20': [], '21_60': [], '60': [] };
  const prices: Prices = { byLength: {}, others: [], natural: [] };
  for (const row of entries(answer?.data?.price_info)) {
    if ((row.task_category ?? 1) !== 1 || row.need_price === false) continue;
    const settlement = settlementOf(row);
    const length = LENGTHS.find((one) => TYPE_OF_LENGTH[one] === row.video_type);
    if (settlement === 'natural') prices.natural.push(naturalOf(row));
    else if (length) byLength[length].push(priceOf(row, settlement));
    else prices.others.push({ ...(row.desc && { name: row.desc }), ...priceOf(row, settlement) });
  }
  for (const length of LENGTHS) {
    const [best] = openFirst(byLength[length]);
    if (best) prices.byLength[length] = best;
  }
  return { ...prices, others: openFirst(prices.others), natural: openFirst(prices.natural) };
}

/** `end_time` of a price that has no end. */
const NO_END = 2_145_916_800;

/** How the offers for works are settled, and how long their prices hold. Closed offers say nothing of it. */
export function termsOf(answer: AnswerOf<typeof marketing> | undefined) {
  const rows = entries(answer?.data?.price_info).filter(
    (row) => (row.task_category ?? 1) === 1 && row.need_price !== false && offerOf(row) !== 'closed',
  );
  const days = (times: readonly (number | undefined)[]) =>
    times.flatMap((seconds) => dayOfSeconds(seconds) ?? []).sort();
  const discounts = rows.filter(({ has_discount, end_time = NO_END }) => has_discount && end_time < NO_END);
  return {
    settledBy:
      [...new Set(rows.flatMap(({ settlement_desc }) => settlement_desc ?? []))].join(' / ') || undefined,
    /** The newest price's first day. */
    since: days(rows.map(({ start_time }) => start_time)).at(-1),
    /** The day on which the first of the discounts ends. */
    discountUntil: days(discounts.map(({ end_time }) => end_time))[0],
  };
}

/** The mark of what is bought by an offer: nothing where the offer is open, or where there is no figure to mark. */
export const atOffer = (price: Price | undefined, value: Yuan | undefined): { offer?: Offer } =>
  price?.offer && value !== undefined ? { offer: price.offer } : {};

/** A price of nothing is no price: 0 is how the platform writes that it has no estimate. */
const fenUnlessZero = (fen: number | undefined): Yuan | undefined => (fen === 0 ? undefined : fromFen(fen));

type Costs = Cp | Spread;

export const cpmOf = (costs: Costs, length: Length) => fenUnlessZero(costs?.expect_cpm?.[`cpm_${length}`]);
export const cpeOf = (costs: Costs, length: Length) => fenUnlessZero(costs?.expect_cpe?.[`cpe_${length}`]);
export const salesCpmOf = (data: Spread, length: Length) =>
  fenUnlessZero(data?.sales_expect_cpm?.[`cpm_${length}`]);

/** Whether an answer has any expected cost in it. */
const hasCosts = (answer: { data: Costs } | undefined) =>
  LENGTHS.some(
    (length) => cpmOf(answer?.data, length) !== undefined || cpeOf(answer?.data, length) !== undefined,
  );

/**
 * The answer whose expected costs count. Both the price-performance and the spread answer have them: the first is the one
 * whose expected plays come along, so that its unit can be checked; the second stands in where the first has none.
 */
export function costAnswerOf<A extends { data: Cp }, B extends { data: Spread }>(
  cp: A | undefined,
  spread: B | undefined,
): A | B | undefined {
  return !hasCosts(cp) && hasCosts(spread) ? spread : (cp ?? spread);
}

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
export function confirms(cpm: Yuan, price: Price, plays: Count): boolean {
  return [price.value, price.before].some((given) => {
    const expected = given === undefined ? undefined : cpmFrom(given, plays);
    return expected !== undefined && Math.abs(expected - cpm) <= Math.max(expected * 0.01, 0.01);
  });
}

/**
 * The expected CPM of a length. Where the platform gives none, our own arithmetic from price and expected plays, marked as
 * an estimate; where it gives one that the arithmetic contradicts, it is marked as uncertain.
 *
 * @param estimated where an estimate is from, where that is not what the block is from
 */
export function cpmMetric(
  length: Length,
  cpm: Yuan | undefined,
  price: Price | undefined,
  plays: Count | undefined,
  estimated?: Source,
): Metric {
  const id = `xingtu.cpm.${length}` as const;
  const quote = price?.unknownUnit ? undefined : price?.value;
  if (price === undefined || quote === undefined || plays === undefined)
    return metric(id, 'yuan', cpm, atOffer(price, cpm));
  if (cpm === undefined) {
    const value = cpmFrom(quote, plays);
    return metric(id, 'yuan', value, {
      estimate: { price: quote, plays },
      ...(estimated && { source: estimated }),
      ...atOffer(price, value),
    });
  }
  return metric(id, 'yuan', cpm, {
    ...(!confirms(cpm, price, plays) && { uncertain: true }),
    ...atOffer(price, cpm),
  });
}

/** What an interaction is expected to cost, or a thousand plays by the platform's second estimate, at the price of a length. */
export const costMetric = <Id extends string = MetricId>(
  id: Id,
  value: Yuan | undefined,
  price: Price | undefined,
): Metric => metricOf<Id>()(id, 'yuan', value, atOffer(price, value));
