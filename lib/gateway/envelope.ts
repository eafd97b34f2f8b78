import { gaveUp } from '../providers/gaveUp';
import { parseLossless } from '../providers/lossless';
import { quote } from '../providers/quote';
import { type Failure, type FailureCode, FailureError } from '../report/failure';

/** Larger answers are refused. The largest real ones are well under a tenth of this. */
export const MAX_ANSWER_BYTES = 5 * 1024 * 1024;

/** The API's codes, as the vendor's contract names them. It says that none of them is billed. */
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

export interface RawAnswer {
  status: number;
  text: string;
}

/**
 * The `data` of an answer. The envelope's `code` decides, whatever the HTTP status. Where the status says that something on
 * the way gave up waiting, only an answer with data counts. A server's error without the API's own envelope may have been
 * billed, and so may a code that the contract does not name.
 *
 * @throws FailureError one of the API's own codes, `httpError`, `htmlAnswer`, `truncated` or `wrongShape`
 */
export function readEnvelope(raw: RawAnswer, secrets: readonly string[]): { data: unknown } {
  const fail = (failure: Omit<Failure, 'httpStatus'>) =>
    new FailureError({ ...failure, ...(raw.status === 200 ? {} : { httpStatus: raw.status }) });
  const start = raw.text.trimStart();
  const refused = raw.status < 200 || raw.status > 299;
  const unknown = gaveUp(raw.status);
  const byStatus = () => fail({ code: 'httpError', charged: unknown || raw.status >= 500 ? 'maybe' : 'no' });
  let body: unknown;
  try {
    body = parseLossless(start);
  } catch {
    if (refused) throw byStatus();
    throw fail({ code: start.startsWith('<') ? 'htmlAnswer' : 'truncated', charged: 'maybe' });
  }
  const envelope = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const code =
    typeof envelope.code === 'string' && /^\d{1,6}$/.test(envelope.code)
      ? Number(envelope.code)
      : envelope.code;
  if (typeof code !== 'number') {
    if (refused) throw byStatus();
    throw fail({ code: 'wrongShape', charged: 'maybe' });
  }
  if (code === 0 && !(unknown && envelope.data == null)) return { data: envelope.data };
  if (unknown) throw byStatus();
  const known = CODES[code];
  throw fail({
    code: known ?? 'unknownCode',
    charged: known ? 'no' : 'maybe',
    apiCode: code,
    detail: quote(envelope.message, secrets),
    requestId: typeof envelope.requestId === 'string' ? quote(envelope.requestId, secrets) : undefined,
  });
}
