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

/** The balance of the account, as the API last told it. */
export interface Balance {
  /** As the API writes it: `123.4500`. */
  balance: string;
  /** `CNY`, where the API says it. */
  currency?: string;
  /** Epoch milliseconds. */
  at: number;
}

/** The calls of Just One API that a balance still buys; `undefined` where that takes a price or a rate that is not known. */
export function callsLeft(
  { balance, currency = 'CNY' }: Balance,
  { justone }: CallPrices,
): number | undefined {
  const amount = Number(balance);
  if (justone === undefined || currency !== 'CNY' || !Number.isFinite(amount)) return undefined;
  // Tenths of a yuan are no whole numbers to a computer: 0.3 / 0.1 is a little less than 3.
  return Math.max(0, Math.floor(amount / justone + 1e-6));
}

// Calls cost fractions of a fen.
const DIGITS = { minimumFractionDigits: 2, maximumFractionDigits: 4 } as const;

/** An amount of yuan in few words: `¥0.30`, `¥0.015`. */
export const moneyText = (value: Yuan, language: Language): string => amountText(value, 'CNY', language);

const formats = new Map<string, Intl.NumberFormat>();

/** @throws RangeError for a currency that is none of the three-letter codes */
function amountText(value: number, currency: string, language: Language): string {
  const key = `${language} ${currency}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(language, {
      ...DIGITS,
      style: 'currency',
      currency,
      // The sign of the yen is the same, and other currencies keep their own.
      ...(currency === 'CNY' && { currencyDisplay: 'narrowSymbol' }),
    });
  formats.set(key, format);
  return format.format(value);
}

/** A balance as the API gives it (`123.4500`, `CNY`), as people write it. */
export function balanceText(balance: string, currency: string | undefined, language: Language): string {
  const value = Number(balance);
  if (!Number.isFinite(value)) return balance;
  try {
    if (currency) return amountText(value, currency, language);
  } catch {
    // A currency that is none of the three-letter codes.
  }
  const plain = new Intl.NumberFormat(language, DIGITS).format(value);
  return currency ? `${plain} ${currency}` : plain;
}
