import type { Query } from '../providers/types';
import { FailureError } from '../report/failure';
import { MAX_ANSWER_BYTES, type RawAnswer } from './envelope';

/** A host that calls go to. */
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

/** A call ready to be sent. Its URL, headers and body may hold secrets: no failure may name them. */
export interface Sending {
  url: string;
  init?: RequestInit;
  timeoutMs: number;
  /** An address of the same host that is free and takes no credentials. */
  ping: string;
  /** The most bytes that the answer may have. */
  limit?: number;
  onBytes?: (received: number, total: number | undefined) => void;
}

const PING_TIMEOUT = 5_000;

/** Reads the body, and refuses it once it grows over the limit: the length header may lie. */
async function readBytes(
  response: Response,
  limit: number,
  onBytes?: Sending['onBytes'],
): Promise<Uint8Array> {
  const length = Number(response.headers.get('content-length'));
  const total = Number.isSafeInteger(length) && length > 0 ? length : undefined;
  const pieces: Uint8Array[] = [];
  let received = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const piece = await reader?.read();
    if (!piece || piece.done) break;
    received += piece.value.byteLength;
    if (received > limit) {
      await reader?.cancel();
      throw new FailureError({ code: 'tooLarge', charged: 'maybe' });
    }
    pieces.push(piece.value);
    onBytes?.(received, total);
  }
  return new Uint8Array(await new Blob(pieces as BlobPart[]).arrayBuffer());
}

/** Whether the host answers a ping at all. */
async function reachable(fetcher: typeof fetch, ping: string): Promise<boolean> {
  try {
    await fetcher(ping, {
      signal: AbortSignal.timeout(PING_TIMEOUT),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
    });
    return true;
  } catch {
    // No answer, of whatever kind.
  }
  return false;
}

/**
 * Sends a call and reads its answer.
 *
 * @throws FailureError `offline` (nothing sent), or, with the charge unknown, `timeout`, `dropped` (the host is there but
 * the connection broke), `unreachable` (not even a free ping gets through), `tooLarge`
 */
export async function send(
  fetcher: typeof fetch,
  { url, init, timeoutMs, ping, limit = MAX_ANSWER_BYTES, onBytes }: Sending,
  online: () => boolean,
): Promise<{ status: number; headers: Headers; bytes: Uint8Array }> {
  if (!online()) throw new FailureError({ code: 'offline', charged: 'no' });
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetcher(url, {
      ...init,
      signal,
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      // A redirect would carry credentials to a host that the user did not choose.
      redirect: 'error',
    });
    return {
      status: response.status,
      headers: response.headers,
      bytes: await readBytes(response, limit, onBytes),
    };
  } catch (error) {
    if (error instanceof FailureError) throw error;
    if (signal.aborted) throw new FailureError({ code: 'timeout', charged: 'maybe' });
    const code = (await reachable(fetcher, ping)) ? 'dropped' : 'unreachable';
    throw new FailureError({ code, charged: 'maybe' });
  }
}

/**
 * One call to Just One API. The URL carries the token and is a secret.
 *
 * @throws FailureError as {@link send}
 */
export async function callApi(
  fetcher: typeof fetch,
  call: HttpCall,
  online: () => boolean,
): Promise<RawAnswer> {
  const query = new URLSearchParams({ ...call.query, token: call.token });
  const { status, bytes } = await send(
    fetcher,
    { url: `${call.base}${call.path}?${query}`, timeoutMs: call.timeoutMs, ping: `${call.base}/ping` },
    online,
  );
  return { status, text: new TextDecoder().decode(bytes) };
}
