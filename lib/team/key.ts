/** Longest personal key, in characters. */
const MAX_KEY = 200;

/** Whether a text can be a personal key: it travels in a header, which takes visible ASCII only. */
export const isTeamKey = (text: string): boolean => text.length <= MAX_KEY && /^[!-~]+$/.test(text);

/**
 * A personal key as it is stored: with the address that it was accepted at, so that settings which name another address, of a file
 * or a page that was tricked, do not send it there.
 */
export const boundKey = (address: string, key: string): string => `${address} ${key}`;

/** The personal key out of what is stored, where it is of this address. */
export function keyFor(address: string, stored: string | undefined): string | undefined {
  const begin = `${address} `;
  return address !== '' && stored?.startsWith(begin) ? stored.slice(begin.length) : undefined;
}
