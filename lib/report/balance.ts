import type { Language } from '../language/translate';
import { type CallPrices, moneyText } from './money';
import type { Yuan } from './units';

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

/** A balance as the API gives it (`123.4500`, `CNY`), as people write it. */
export function balanceText(balance: string, currency: string | undefined, language: Language): string {
  const value = Number(balance);
  if (!Number.isFinite(value)) return balance;
  if (currency === 'CNY') return moneyText(value as Yuan, language);
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 4 };
  try {
    return new Intl.NumberFormat(language, {
      ...digits,
      ...(currency && { style: 'currency', currency }),
    }).format(value);
  } catch {
    // A currency that is none of the three-letter codes.
    return `${new Intl.NumberFormat(language, digits).format(value)} ${currency}`;
  }
}
