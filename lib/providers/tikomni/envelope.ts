import { type Charged, type Failure, type FailureCode, FailureError } from '../../report/failure';
import { isRecord } from '../../subject/record';
import { gaveUp } from '../gaveUp';
import { parseLossless } from '../lossless';
import { quote } from '../quote';

/** An HTTP answer of the service. Of the headers it has only those that say when to try again. */
export interface TikomniAnswer {
  status: number;
  text: string;
  headers: { retryAfter?: string | undefined; rateLimitReset?: string | undefined };
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => (isRecord(value) ? value : {});

/** A code as a number, however it is written. */
function codeOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^-?\d{1,10}$/.test(value) ? Number(value) : undefined;
}

/**
 * Whether an error may have been billed. The service does not bill its own errors, but a proxy or gateway may have answered
 * in its place after the call was billed.
 *
 * @param own the body has the service's own form
 */
const chargedAt = (status: number, own: boolean): Charged =>
  gaveUp(status) || (status >= 500 && !own) ? 'maybe' : 'no';

/** Douyin's own codes inside a successful answer, as open-source clients document them. */
const INNER: Readonly<Record<number, FailureCode>> = {
  7: 'notOwner',
  8: 'cookieDead',
  10008: 'cookieDead',
  2190008: 'cookieDead',
};

const STATUS: Readonly<Record<number, FailureCode>> = {
  402: 'keyBalance',
  403: 'keyScope',
  404: 'notFound',
  422: 'badParameters',
  429: 'rateLimited',
  500: 'serverError',
};

const LOGIN = /cookie|creator\.douyin|\blog(?:ged)?[ -]?(?:in|out)\b|session|登录|登陆|登入/i;
const KEY = /api[ _-]?key|token|bearer|\bauthorization\b|密钥|令牌/i;
const RETRY = /please retry|请重试/i;

/** The parts of an error in any of its four shapes. Other fields are not read, because they may echo the request. */
interface Told {
  /** The error has a code or a `detail`, as the service's own errors do. A proxy's error may have a message too. */
  own: boolean;
  code?: number | undefined;
  /** All its messages. */
  words: string;
  requestId?: string | undefined;
  /** The fields that it rejects, with its reasons. */
  fields?: string;
  /** Douyin's own code, where the error contains it. */
  inner?: number | undefined;
}

const WORDS = ['message', 'message_zh', 'msg', 'status_msg', 'detail', 'error'] as const;

const wordsOf = (fields: Fields) =>
  WORDS.map((name) => fields[name])
    .filter((text) => typeof text === 'string')
    .join(' ');

/** `[{loc: ['body', 'start_date'], msg: 'Field required'}]` as `start_date: Field required`. */
function fieldErrors(detail: readonly unknown[]): string {
  return detail
    .slice(0, 10)
    .map((entry) => {
      const { loc, msg } = fieldsOf(entry);
      const place = Array.isArray(loc) ? loc.filter((part) => part !== 'body').join('.') : '';
      return [place, typeof msg === 'string' ? msg : ''].filter((part) => part !== '').join(': ');
    })
    .filter((text) => text !== '')
    .join('; ');
}

function told(body: unknown): Told {
  const envelope = fieldsOf(body);
  const detail = fieldsOf(envelope.detail);
  const error = fieldsOf(envelope.error);
  const shapes = [envelope, detail, error];
  const first = <T>(read: (fields: Fields) => T | undefined) =>
    shapes.map(read).find((found) => found !== undefined);
  const code = first(({ code }) => codeOf(code));
  return {
    own: code !== undefined || envelope.detail !== undefined,
    code,
    words: shapes.map(wordsOf).join(' ').trim(),
    requestId: first(({ request_id }) => (typeof request_id === 'string' ? request_id : undefined)),
    inner: first(({ data }) => innerCode(data)),
    ...(Array.isArray(envelope.detail) && { fields: fieldErrors(envelope.detail) }),
  };
}

/** Douyin's own code inside `data`: some routes wrap their answer once more. Absent or 0 is success. */
function innerCode(data: unknown): number | undefined {
  for (let at = fieldsOf(data), depth = 0; depth < 3; at = fieldsOf(at.data), depth++) {
    const code = codeOf(at.status_code) || codeOf(at.code);
    if (code) return code;
  }
  return undefined;
}

/** Douyin's message for its own code. */
function innerWords(data: unknown): string {
  const outer = fieldsOf(data);
  return `${wordsOf(outer)} ${wordsOf(fieldsOf(outer.data))}`.trim();
}

/** The longest wait that a header may ask for, in milliseconds. */
const LONGEST_WAIT = 24 * 3_600_000;

/** The moment from which the service may be asked again, from the headers of a 429. */
function untilOf({ retryAfter, rateLimitReset }: TikomniAnswer['headers'], now: number): number | undefined {
  const at = [momentOf(retryAfter, now), momentOf(rateLimitReset, now)].find((one) => one !== undefined);
  return at === undefined ? undefined : Math.min(Math.max(at, now), now + LONGEST_WAIT);
}

/** A header's seconds from now, epoch seconds, epoch milliseconds or HTTP date as epoch milliseconds: services write all four. */
function momentOf(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,16}(\.\d+)?$/.test(text)) {
    const value = Number(text);
    if (value >= 1e12) return value;
    return value >= 1e9 ? value * 1000 : now + value * 1000;
  }
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : date;
}

/** The secrets of a cookie: its values. Names are left out, because errors name them, and short values, because they are flags and counters. */
export function secretsOf(secrets: readonly string[]): string[] {
  return secrets.flatMap((secret) =>
    secret.includes('sessionid=')
      ? secret
          .split(';')
          .map((part) => part.slice(part.indexOf('=') + 1).trim())
          .filter((value) => value.length >= 8)
      : secret,
  );
}

/** The failure that an HTTP status and the error's own words come to. */
function codeFor(status: number, { words, inner }: Told): FailureCode {
  const upstream = inner === undefined ? undefined : INNER[inner];
  if (upstream) return upstream;
  if (status === 400) {
    if (LOGIN.test(words)) return 'cookieDead';
    return RETRY.test(words) ? 'creatorFailed' : 'badParameters';
  }
  // A 401 may be about the key or about the cookie. Its words decide, and without words of a login alone it is about the key.
  if (status === 401) return LOGIN.test(words) && !KEY.test(words) ? 'cookieDead' : 'keyInvalid';
  if (status === 408 || status > 500) return 'unavailable';
  return STATUS[status] ?? 'unknownCode';
}

/**
 * The inner data of an answer. Success is HTTP 2xx, the envelope's code 200 or 0, and Douyin's own code absent or 0.
 * Nothing else of the envelope is kept: it repeats the request with its key, and has public links to the figures.
 *
 * @param secrets the key and the cookie: a message that contains one of them is not quoted
 * @throws FailureError the failures of the studio, `rateLimited` with the moment to come back, `badParameters` with the
 * fields named, and those of a broken answer
 */
export function readTikomni(
  raw: TikomniAnswer,
  secrets: readonly string[],
  now = Date.now(),
): { data: unknown } {
  const succeeded = raw.status >= 200 && raw.status <= 299;
  const httpStatus = succeeded ? {} : { httpStatus: raw.status };
  const start = raw.text.trimStart();
  let body: unknown;
  try {
    body = parseLossless(start);
  } catch {
    if (!succeeded)
      throw new FailureError({ ...broken(raw.status), ...httpStatus, ...waiting(raw, raw.status, now) });
    throw new FailureError({ code: start.startsWith('<') ? 'htmlAnswer' : 'truncated', charged: 'maybe' });
  }
  const error = told(body);
  const { data } = fieldsOf(body);
  const clean = secretsOf(secrets);
  const fail = (code: FailureCode, charged: Charged, rest: Partial<Failure> = {}) =>
    new FailureError({
      code,
      charged,
      ...httpStatus,
      ...(error.requestId && { requestId: quote(error.requestId, clean) }),
      ...rest,
    });

  if (succeeded && (error.code === 200 || error.code === 0)) {
    const inner = innerCode(data);
    if (inner === undefined) return { data };
    const words = innerWords(data);
    const known = INNER[inner] ?? (LOGIN.test(words) ? 'cookieDead' : 'unknownCode');
    throw fail(known, 'yes', { apiCode: inner, detail: quote(words, clean) });
  }
  // An error in the envelope under a successful status is that error.
  const status = succeeded ? error.code : raw.status;
  if (status === undefined || (succeeded && (status < 400 || status > 599)))
    throw fail(
      status === undefined ? 'wrongShape' : 'unknownCode',
      'maybe',
      status === undefined ? {} : { apiCode: status, detail: quote(error.words, clean) },
    );
  const code = codeFor(status, error);
  // Answers about the key repeat it, so they are not quoted.
  const silent = code === 'keyInvalid' || code === 'keyBalance';
  throw fail(code, chargedAt(status, error.own), {
    apiCode: error.code ?? status,
    ...(silent ? {} : { detail: quote(error.fields ?? error.words, clean) }),
    ...waiting(raw, status, now),
  });
}

/** An error whose body cannot be read. */
function broken(status: number): Pick<Failure, 'code' | 'charged'> {
  const known: Readonly<Record<number, FailureCode>> = { 401: 'keyInvalid', ...STATUS };
  return { code: known[status] ?? 'httpError', charged: chargedAt(status, false) };
}

function waiting({ headers }: TikomniAnswer, status: number, now: number): Pick<Failure, 'until'> {
  const until = status === 429 ? untilOf(headers, now) : undefined;
  return until === undefined ? {} : { until };
}

/** The longest wait before a retry, in milliseconds. For a longer one the user is told when to try again. */
const PATIENCE = 30_000;

/**
 * How long to wait before the one retry that the contract allows, in milliseconds; `undefined` for none. Only what was not
 * billed is repeated: 429 whose wait is short, 5xx in the service's own form, and a 400 that asks for it.
 */
export function tikomniRetry(failure: Failure, attempt: number, now = Date.now()): number | undefined {
  if (attempt > 1 || failure.charged !== 'no') return undefined;
  switch (failure.code) {
    case 'creatorFailed':
      return 1_000;
    case 'serverError':
    case 'unavailable':
      return 2_000;
    case 'rateLimited': {
      const wait = (failure.until ?? Number.POSITIVE_INFINITY) - now;
      return wait <= PATIENCE ? Math.max(wait, 0) : undefined;
    }
    default:
      return undefined;
  }
}
