import type { Language } from '../language/translate';
import type { Yuan } from './units';

/** The paid APIs, by the gateway's names. */
export type Api = 'justone' | 'tikomni';

/** The paid API that bills an endpoint, a section or a list, by its id: TikOmni bills the studio's, Just One API the others. */
export const apiOf = (id: string): Api => (id.startsWith('studio.') ? 'tikomni' : 'justone');

/** Calls by the API that bills them. */
export type Calls = Readonly<Partial<Record<Api, number>>>;

/** What a call of each API costs; without the APIs whose price is not known. */
export type CallPrices = Readonly<Partial<Record<Api, Yuan>>>;

/** What calls cost together; `undefined` where calls of an API are among them whose price is not known. */
export function costOf(calls: Calls, prices: CallPrices): Yuan | undefined {
  let sum = 0;
  for (const [api, count = 0] of Object.entries(calls) as [Api, number | undefined][]) {
    const price = prices[api];
    if (count > 0 && price === undefined) return undefined;
    sum += count * (price ?? 0);
  }
  return Object.keys(prices).length > 0 ? (sum as Yuan) : undefined;
}

/** The price of the dearest call: no call costs more, as far as prices are known. */
export function dearestCall(prices: CallPrices): Yuan | undefined {
  const known = Object.values(prices);
  return known.length > 0 ? (Math.max(...known) as Yuan) : undefined;
}

const formats = new Map<Language, Intl.NumberFormat>();

/** An amount of yuan in few words: `¥0.30`, `¥0.015`. Calls cost fractions of a fen, so it has up to four decimals. */
export function moneyText(value: Yuan, language: Language): string {
  const format =
    formats.get(language) ??
    new Intl.NumberFormat(language, {
      style: 'currency',
      currency: 'CNY',
      currencyDisplay: 'narrowSymbol',
      maximumFractionDigits: 4,
    });
  formats.set(language, format);
  return format.format(value);
}
