const QUOTE = 34;
const BACKSLASH = 92;
const MINUS = 45;
const ZERO = 48;
const NINE = 57;

/** The largest integer that a JavaScript number has every digit of. */
const LARGEST_SAFE = String(Number.MAX_SAFE_INTEGER);

/** No answer that a section reads is nested this deep. Parsing a deeper one takes long, so it is not parsed twice. */
const DEEPEST = 500;

/** The first characters of a string are read one by one, because `indexOf` is faster in long strings only. */
const NEAR = 32;

/** Whether a character may stand within a number of JSON. */
const isOfNumber = (code: number) =>
  (code >= ZERO && code <= NINE) || code === MINUS || code === 43 || code === 46 || (code | 32) === 101;

/** The place after the closing quote of a string that begins at `from`. */
function afterString(text: string, from: number): number {
  let at = from;
  for (let near = at + NEAR; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code === BACKSLASH) at += 1;
    else if (at >= near) {
      const quote = text.indexOf('"', at);
      if (quote < 0) return text.length;
      let slashes = quote;
      while (text.charCodeAt(slashes - 1) === BACKSLASH && slashes > at) slashes -= 1;
      if ((quote - slashes) % 2 === 0) return quote + 1;
      at = quote;
      near = at + NEAR;
    }
  }
  return text.length;
}

/** Whether what stands from one place to another is an integer of JSON that a JavaScript number would round. */
function isRounded(text: string, from: number, to: number): boolean {
  const first = text.charCodeAt(from) === MINUS ? from + 1 : from;
  const digits = to - first;
  if (digits < LARGEST_SAFE.length) return false;
  for (let at = first; at < to; at++)
    if (text.charCodeAt(at) < ZERO || text.charCodeAt(at) > NINE) return false;
  return digits > LARGEST_SAFE.length || text.slice(first, to) > LARGEST_SAFE;
}

/** JSON with its rounded integers in quotes; `undefined` where it has none, or is nested too deep. */
function quoteRounded(text: string): string | undefined {
  // Text that stays as it is and integers to quote, in turns.
  const parts: string[] = [];
  let done = 0;
  let depth = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = afterString(text, at + 1);
    else if (isOfNumber(code)) {
      const from = at;
      while (isOfNumber(text.charCodeAt(at))) at += 1;
      if (isRounded(text, from, at)) {
        parts.push(text.slice(done, from), text.slice(from, at));
        done = at;
      }
    } else {
      if (code === 91 || code === 123) depth += 1;
      else if (code === 93 || code === 125) depth -= 1;
      if (depth > DEEPEST) return undefined;
      at += 1;
    }
  }
  return done === 0 ? undefined : parts.concat(text.slice(done)).join('"');
}

/**
 * Parses JSON without rounding long ids: an integer that a JavaScript number would round becomes text. `JSON.parse` refuses
 * invalid text first. Valid text is then read once, without a regular expression, because one that tells strings from numbers
 * takes quadratic time on a hostile text.
 *
 * @throws SyntaxError for whatever `JSON.parse` refuses
 */
export function parseLossless(text: string): unknown {
  const rounded: unknown = JSON.parse(text);
  if (!/\d{16}/.test(text)) return rounded;
  const exact = quoteRounded(text);
  return exact === undefined ? rounded : JSON.parse(exact);
}
