/** Words and letters that multiply the number before them. 百 and 千 also stand before 万 and 亿: 5百万, 2千万. */
const SUFFIXES: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  k: 1e3,
  万: 1e4,
  w: 1e4,
  m: 1e6,
  亿: 1e8,
};

/**
 * A number as people type it: full-width digits, grouping commas, 千, 万, w or K behind it, a sign of its unit around it.
 * `undefined` for any other text.
 */
export function readTypedNumber(typed: string): number | undefined {
  const plain = typed
    .normalize('NFKC')
    .replace(/[\s,，¥%元]/g, '')
    .toLowerCase();
  const [, digits, suffix = ''] =
    /^([+-]?(?:\d+(?:\.\d*)?|\.\d+))([百千]?[万亿w]|[百千km]?)$/.exec(plain) ?? [];
  if (digits === undefined) return undefined;
  const times = Array.from(suffix).reduce((product, letter) => product * (SUFFIXES[letter] ?? 1), 1);
  // 1.1 × 10,000 is 11,000.000000000002 in binary; and -0 is 0.
  const value = Number((Number(digits) * times).toPrecision(12)) || 0;
  return Number.isFinite(value) ? value : undefined;
}
