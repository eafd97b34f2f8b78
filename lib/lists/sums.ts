import type { Count, Ratio, Yuan } from '../report/units';
import type { Entry, KolList } from './model';
import type { EntryFigures } from './table';

/** Entries added up: what they cost, and what a thousand cost by all of them together. */
export interface Sum {
  count: number;
  /** Entries with a price, and those of them that the platform's price stands in for. */
  priced: number;
  standIns: number;
  quote: Yuan;
  fee: Yuan;
  rebate: Yuan;
  net: Yuan;
  /** Net with the list's tax, where it has one. */
  taxed?: Yuan;
  /** Missing where the medians are not of one kind. */
  median?: Count;
  /** Sum over sum, of the entries that have both price and median: never a mean of CPMs. */
  cpm?: { value: Yuan; cost: Yuan; base: Count };
  /** Entries that are not in the CPM, for lack of price or median. */
  left: number;
  /** The share of the quote that comes back. */
  share?: Ratio;
}

/** Adds entries up, by their own quotes or else the platform's prices. */
export function sumOf(
  entries: readonly Entry[],
  figuresOf: (entry: Entry) => EntryFigures,
  { fee = 0 as Ratio, tax }: Pick<KolList, 'fee' | 'tax'>,
): Sum {
  let [priced, standIns, quote, rebate, median, cost, base, left] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (const entry of entries) {
    const { price, rebate: back, find } = figuresOf(entry);
    const plays = find('verdict.median')?.value;
    if (typeof plays === 'number') median += plays;
    if (price) {
      priced += 1;
      if (price.platform) standIns += 1;
      quote += price.value;
      rebate += price.value * (back?.value ?? 0);
    }
    if (price && typeof plays === 'number' && plays > 0) {
      cost += price.value;
      base += plays;
    } else left += 1;
  }
  const net = quote * (1 + fee) - rebate;
  return {
    count: entries.length,
    priced,
    standIns,
    quote: quote as Yuan,
    fee: (quote * fee) as Yuan,
    rebate: rebate as Yuan,
    net: net as Yuan,
    ...(tax !== undefined && { taxed: (net * (1 + tax)) as Yuan }),
    median: median as Count,
    ...(base > 0 && {
      cpm: { value: ((cost / base) * 1000) as Yuan, cost: cost as Yuan, base: base as Count },
    }),
    left,
    ...(quote > 0 && { share: (rebate / quote) as Ratio }),
  };
}
