/** Strings, which are left alone, or integers long enough for a JavaScript number to round them. */
const STRINGS_AND_LONG_INTEGERS = /"[^"\\]*(?:\\.[^"\\]*)*"|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g;

/**
 * JSON with every digit of long ids: an integer that a JavaScript number would round becomes text. The grammar decides
 * what is a number, since outside of strings JSON has no other digits.
 */
export function parseLossless(text: string): unknown {
  if (!/\d{16}/.test(text)) return JSON.parse(text);
  return JSON.parse(
    text.replace(STRINGS_AND_LONG_INTEGERS, (found) =>
      found.startsWith('"') || Number.isSafeInteger(Number(found)) ? found : `"${found}"`,
    ),
  );
}
