import { readTypedNumber } from '../../lib/report/typedNumber';
import { type NumberSetting, numberProblem } from '../../lib/settings/numbers';

export type NumberProblem = 'empty' | 'notNumber' | 'notWhole' | 'range';

/** Reads a number as people type it. */
export function readNumber(
  setting: NumberSetting,
  text: string,
): { value: number } | { problem: NumberProblem } {
  if (text.trim() === '') return { problem: 'empty' };
  const value = readTypedNumber(text);
  if (value === undefined) return { problem: 'notNumber' };
  const problem = numberProblem(setting, value);
  return problem ? { problem } : { value };
}

export type TokenDoubt = 'link' | 'space' | 'quotes' | 'nonAscii' | 'reserved' | 'long';

/** Blanks that a copied text carries at its ends without showing them. */
const INVISIBLE_ENDS =
  /^[\s\u200b-\u200d\u2060\ufeff]+|(?<![\s\u200b-\u200d\u2060\ufeff])[\s\u200b-\u200d\u2060\ufeff]+$/g;

/**
 * A pasted token without the blanks around it, and what makes it look unlike a token. Doubts never stop it: the vendor does
 * not publish what tokens are made of, so the token is sent exactly as it stands, encoded.
 */
export function readToken(text: string): { token: string; doubts: TokenDoubt[] } {
  const token = text.replace(INVISIBLE_ENDS, '');
  const doubts: TokenDoubt[] = [];
  if (/^https?:|[?&]token=/i.test(token)) return { token, doubts: ['link'] };
  if (/[\s\u200b-\u200d\u2060\ufeff]/.test(token)) doubts.push('space');
  if (/["'`“”‘’«»「」]/.test(token)) doubts.push('quotes');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for.
  if (/[\u0000-\u0008\u000e-\u001f]|[^\u0000-\u007f“”‘’«»「」\s\u200b-\u200d\u2060\ufeff]/.test(token))
    doubts.push('nonAscii');
  if (/[%&#?]/.test(token)) doubts.push('reserved');
  if (token.length > 512) doubts.push('long');
  return { token, doubts };
}
