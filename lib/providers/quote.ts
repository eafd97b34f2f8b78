import { WITHHELD } from '../report/failure';

/** Longest quotation, in characters. What follows is neither looked at nor shown. */
const MAX_DETAIL = 200;
/** So many characters of a secret in a row are a part of it that is worth something. */
const PIECE = 8;
/** A spelling shorter than this is in every text. */
const SHORTEST = 4;

/** Letters and digits alone, in one width and case: whatever a spelling puts between them is gone. */
const bare = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const character = (digits: string, base: number) => {
  const code = Number.parseInt(digits, base);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
};

/** The text with one layer of the escapes of addresses, JSON and HTML taken off. */
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

/** In Base64 a text looks different by where it begins in a group of three bytes; its first and last characters are its neighbours' too. */
const base64 = (bytes: Uint8Array, shift: number) =>
  btoa(String.fromCharCode(...new Uint8Array(shift), ...bytes)).slice(
    Math.ceil((shift * 8) / 6),
    Math.floor(((shift + bytes.length) * 8) / 6),
  );

/** A secret as a text may spell it, once both are bare. */
function spellings(secret: string): string[] {
  const bytes = new TextEncoder().encode(secret);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const encoded = [0, 1, 2].map((shift) => base64(bytes, shift));
  return [secret, ...encoded, hex, bytes.join('')].map(bare).filter(({ length }) => length >= SHORTEST);
}

/** Whether a text holds a secret or a piece of one, however it is spelt: in another case or width, apart, backwards, escaped, encoded. */
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
 * Text from outside, fit to be quoted: clipped and without what looks like a credential. One that holds a secret of ours is
 * withheld whole, since what is cut out of it tells where to look for the rest.
 */
export function quote(text: unknown, secrets: readonly string[]): string | undefined {
  if (typeof text !== 'string' || text === '') return undefined;
  const shown = text.slice(0, MAX_DETAIL);
  if (holdsSecret(shown, secrets)) return WITHHELD;
  const clean = shown.replace(/(token=|bearer\s+)[^\s&"']+/gi, '$1•••').replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
  return text.length > MAX_DETAIL ? `${clean}…` : clean;
}
