import type { Query } from '../providers/types';
import { FailureError } from '../report/failure';
import { MAX_ANSWER_BYTES, type RawAnswer } from './answer';

/** Where calls go. */
export interface Host {
  /** Origin and optional path, without a slash at the end. */
  base: string;
  /** Host permission pattern of the base. */
  pattern: string;
}

export interface HttpCall {
  base: string;
  path: string;
  query: Query;
  token: string;
  timeoutMs: number;
}

const PING_TIMEOUT = 5_000;

/** The body as text, refused once it grows over the limit: a length header is not trusted. */
async function readText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > MAX_ANSWER_BYTES) {
      await reader.cancel();
      throw new FailureError({ code: 'tooLarge', charged: 'maybe' });
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** Whether the host answers at all: the vendor's free `/ping`, without the token. */
async function reachable(fetcher: typeof fetch, base: string): Promise<boolean> {
  try {
    await fetcher(`${base}/ping`, {
      signal: AbortSignal.timeout(PING_TIMEOUT),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
    });
    return true;
  } catch {
    return false;
  }
}

/**
 * One HTTP call. The URL carries the token and is a secret: it never leaves this function, not even in an error.
 *
 * @throws FailureError `offline` (nothing sent), or, with the charge unknown, `timeout`, `dropped` (the host is there but
 * the connection broke), `unreachable` (not even a free ping gets through), `tooLarge`
 */
export async function callApi(
  fetcher: typeof fetch,
  call: HttpCall,
  online: () => boolean,
): Promise<RawAnswer> {
  if (!online()) throw new FailureError({ code: 'offline', charged: 'no' });
  const query = new URLSearchParams({ ...call.query, token: call.token });
  const signal = AbortSignal.timeout(call.timeoutMs);
  try {
    const response = await fetcher(`${call.base}${call.path}?${query}`, {
      signal,
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      // A redirect would carry the token in its URL to a host that nobody chose.
      redirect: 'error',
    });
    return { status: response.status, text: await readText(response) };
  } catch (error) {
    if (error instanceof FailureError) throw error;
    if (signal.aborted) throw new FailureError({ code: 'timeout', charged: 'maybe' });
    const code = (await reachable(fetcher, call.base)) ? 'dropped' : 'unreachable';
    throw new FailureError({ code, charged: 'maybe' });
  }
}
