import { parse } from 'lossless-json';
import { type Failure, type FailureCode, FailureError } from '../report/failure';

/** Above this an answer is refused: the largest real ones are well under a tenth of it. */
export const MAX_ANSWER_BYTES = 5 * 1024 * 1024;
const MAX_DETAIL = 200;

/** What the API means by a code, and whether it bills for it. From the vendor's contract. */
const CODES: Readonly<Record<number, FailureCode>> = {
  100: 'tokenInvalid',
  301: 'collectFailed',
  302: 'rateLimited',
  303: 'quotaUsedUp',
  400: 'badParameters',
  404: 'notFound',
  500: 'serverError',
  503: 'unavailable',
  600: 'denied',
  601: 'balanceEmpty',
  602: 'capReached',
};

/** HTTP statuses by which a proxy says that it gave up waiting: the call behind it may well have been billed. */
const GAVE_UP = new Set([408, 502, 504, 524]);

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

/** Text from outside, fit to be quoted: clipped, and without anything that could be a credential. */
export function quote(text: unknown, secrets: readonly string[]): string | undefined {
  if (typeof text !== 'string' || text === '') return undefined;
  let clean = text;
  for (const secret of secrets) {
    if (secret === '') continue;
    clean = clean.replaceAll(secret, '•••').replaceAll(encodeURIComponent(secret), '•••');
  }
  clean = clean.replace(/(token=|bearer\s+)[^\s&"']+/gi, '$1•••').replace(/\p{Cc}+/gu, ' ');
  return clean.length > MAX_DETAIL ? `${clean.slice(0, MAX_DETAIL)}…` : clean;
}

export interface RawAnswer {
  status: number;
  text: string;
}

/**
 * The `data` of an answer. `code` decides, whatever the HTTP status; a body that is not JSON falls back to the status.
 *
 * @throws FailureError one of the API's own codes, `httpError`, `htmlAnswer`, `truncated` or `wrongShape`
 */
export function readEnvelope(raw: RawAnswer, secrets: readonly string[]): { data: unknown } {
  const fail = (failure: Omit<Failure, 'httpStatus'>) =>
    new FailureError({ ...failure, ...(raw.status === 200 ? {} : { httpStatus: raw.status }) });
  const start = raw.text.trimStart();
  let body: unknown;
  try {
    body = parseLossless(start);
  } catch {
    if (raw.status < 200 || raw.status > 299)
      throw fail({ code: 'httpError', charged: GAVE_UP.has(raw.status) ? 'maybe' : 'no' });
    throw fail({ code: start.startsWith('<') ? 'htmlAnswer' : 'truncated', charged: 'maybe' });
  }
  const envelope = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const code =
    typeof envelope.code === 'string' && /^\d{1,6}$/.test(envelope.code)
      ? Number(envelope.code)
      : envelope.code;
  if (typeof code !== 'number') {
    if (raw.status < 200 || raw.status > 299) throw fail({ code: 'httpError', charged: 'no' });
    throw fail({ code: 'wrongShape', charged: 'maybe' });
  }
  if (code === 0) return { data: envelope.data };
  throw fail({
    code: CODES[code] ?? 'unknownCode',
    charged: 'no',
    apiCode: code,
    detail: quote(envelope.message, secrets),
    requestId: typeof envelope.requestId === 'string' ? quote(envelope.requestId, secrets) : undefined,
  });
}
