import { parse } from 'lossless-json';

/** A long integer that a JavaScript number would round stays text; every other number is a number. */
const keepDigits = (text: string) => {
  const value = Number(text);
  return Number.isInteger(value) && !Number.isSafeInteger(value) && /^-?\d+$/.test(text) ? text : value;
};

/** JSON with every digit of long ids. The slower lossless parser runs only where the text has such a number. */
export function parseLossless(text: string): unknown {
  return /[:[,]\s*-?\d{16,}/.test(text)
    ? parse(text, undefined, { parseNumber: keepDigits })
    : JSON.parse(text);
}
