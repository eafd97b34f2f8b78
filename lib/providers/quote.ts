import { WITHHELD } from '../report/failure';

/** Longest quotation, in characters. The rest of a text is neither searched for secrets nor shown. */
const MAX_DETAIL = 200;
/** A run of a secret's characters of this length would already help an attacker, so a text with one is withheld. */
const PIECE = 8;
/** A shorter spelling stands in ordinary texts by chance, so it is not searched for. */
const SHORTEST = 4;

/** A text's letters and digits alone, in one width and case, so that separators cannot hide a secret. */
const bare = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const character = (digits: string, base: number) => {
  const code = Number.parseInt(digits, base);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
};

/** The text after one layer of URL, JSON and HTML escapes is decoded. */
const unescaped = (text: string) =>
  text
    .replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
      const bytes = run.split('%').slice(1);
      return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 16)));
    })
    .replace(/\\(?:u\{?|x)([0-9a-f]{2,6})\}?/gi, (_, digits: string) => character(digits, 16))
    .replace(/&#x([0-9a-f]{1,6});?/gi, (_, digits: string) => character(digits, 16))
    .replace(/&#(\d{1,7});?/g, (_, digits: string) => character(digits, 10))
    .replace(/&[a-z]{2,8};/gi, '');

/**
 * Base64 of a text depends on its place within a group of three bytes, so all three are made, without the characters at the
 * ends, which encode neighbouring bytes too.
 */
const base64 = (bytes: Uint8Array, shift: number) =>
  btoa(String.fromCharCode(...new Uint8Array(shift), ...bytes)).slice(
    Math.ceil((shift * 8) / 6),
    Math.floor(((shift + bytes.length) * 8) / 6),
  );

/** The spellings of a secret that a text is searched for, after both are reduced to letters and digits. */
function spellings(secret: string): string[] {
  const bytes = new TextEncoder().encode(secret);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const encoded = [0, 1, 2].map((shift) => base64(bytes, shift));
  return [secret, ...encoded, hex, bytes.join('')].map(bare).filter(({ length }) => length >= SHORTEST);
}

/** Whether a text contains a secret or a piece of one, in any spelling: another case or width, separated, reversed, escaped or encoded. */
export function holdsSecret(text: string, secrets: readonly string[]): boolean {
  const layers = [text];
  for (let depth = 0; depth < 3; depth++) layers.push(unescaped(layers.at(-1) ?? ''));
  const views = layers.map(bare).flatMap((view) => [view, [...view].reverse().join('')]);
  const pieces = new Set(views.flatMap((view) => Array.from(view, (_, at) => view.slice(at, at + PIECE))));
  return secrets.some((secret) => {
    if (secret !== '' && text.includes(secret)) return true;
    return spellings(secret).some((spelling) => {
      if (spelling.length < PIECE) return views.some((view) => view.includes(spelling));
      for (let at = 0; at + PIECE <= spelling.length; at++)
        if (pieces.has(spelling.slice(at, at + PIECE))) return true;
      return false;
    });
  });
}

/**
 * A text from outside that is safe to quote: clipped, and without parts that look like a credential. A text with one of our
 * secrets is withheld whole, because a text with a gap would show where the rest of the secret is.
 */
export function quote(text: unknown, secrets: readonly string[]): string | undefined {
  if (typeof text !== 'string' || text === '') return undefined;
  const shown = text.slice(0, MAX_DETAIL);
  if (holdsSecret(shown, secrets)) return WITHHELD;
  const clean = shown.replace(/(token=|bearer\s+)[^\s&"']+/gi, '$1•••').replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
  return text.length > MAX_DETAIL ? `${clean}…` : clean;
}
