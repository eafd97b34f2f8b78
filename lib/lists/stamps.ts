import { isRecord } from '../subject/record';

/**
 * Stamps of the merging store: seven characters of time, four of a counter, five of the device. They sort as texts, so that the newer of
 * two is the greater.
 */

const STAMP = /^[-0-9A-Z_a-z]{16}$/;
const DIGITS = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
const TIME_DIGITS = 7;

export const isStamp = (value: unknown): value is string => typeof value === 'string' && STAMP.test(value);

/** The time of a stamp in epoch milliseconds, 0 where there is none. */
export const timeOf = (stamp: string): number =>
  [...stamp.slice(0, TIME_DIGITS)].reduce((sum, digit) => sum * 64 + DIGITS.indexOf(digit), 0);

/** The name of the device in a stamp: five characters. */
export const deviceOf = (stamp: string): string => stamp.slice(11);

/** The same stamp at another time. */
export function stampAt(stamp: string, time: number): string {
  let digits = '';
  let rest = time;
  for (let place = 0; place < TIME_DIGITS; place += 1) {
    digits = DIGITS.charAt(rest % 64) + digits;
    rest = Math.floor(rest / 64);
  }
  return digits + stamp.slice(TIME_DIGITS);
}

/** The newest stamp in what is stamped, or within it. */
function newestWithin(stamped: unknown): string {
  if (!Array.isArray(stamped)) return '';
  const [thing, stamp] = stamped;
  let newest = isStamp(stamp) ? stamp : '';
  if (isRecord(thing))
    for (const within of Object.values(thing)) {
      const other = newestWithin(within);
      if (other > newest) newest = other;
    }
  return newest;
}

/** The newest stamp of a merging store's content, or of changes; empty where there is none. A text that looks like a stamp is none. */
export const newestStamp = (content: unknown): string =>
  (Array.isArray(content) ? content : []).map(newestWithin).sort().at(-1) ?? '';
