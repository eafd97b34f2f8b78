import type { Language } from '../../lib/language/translate';

/**
 * A balance as the API gives it (`"123.4500"`, `"CNY"`) as people write it. Kept to four decimals, because calls cost
 * fractions of a fen.
 */
export function balanceText(balance: string, currency: string | undefined, language: Language): string {
  const value = Number(balance);
  if (!Number.isFinite(value)) return balance;
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

/** First and last characters of a masked token (`abcd••••wxyz`), for reading aloud; `undefined` for a token that shows none. */
export function maskEnds(masked: string): { start: string; end: string } | undefined {
  const [, start, end] = /^([^•…]+)[•…]+([^•…]+)$/.exec(masked) ?? [];
  return start === undefined || end === undefined ? undefined : { start, end };
}
