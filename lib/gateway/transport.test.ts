import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { failureOf } from '../report/testing';
import { MAX_ANSWER_BYTES } from './envelope';
import { callApi, type HttpCall, send } from './transport';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  vi.restoreAllMocks();
});

async function serving(listener: Parameters<typeof createServer>[1]): Promise<HttpCall> {
  server = createServer(listener as never);
  await new Promise<void>((ready) => server?.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}`,
    path: '/data',
    query: { kolId: '7312345678901234567' },
    token: 'a b&c=+%#"中\'',
    timeoutMs: 60_000,
  };
}
const online = () => true;

describe('callApi', () => {
  it('sends the token exactly as it is, however odd, and returns status and text', async () => {
    let seen: URL | undefined;
    const call = await serving((request, response) => {
      seen = new URL(request.url ?? '', 'http://x');
      response.writeHead(418).end('tea');
    });
    expect(await callApi(fetch, call, online)).toEqual({ status: 418, text: 'tea' });
    expect(seen?.searchParams.get('token')).toBe(call.token);
    expect(seen?.searchParams.get('kolId')).toBe('7312345678901234567');
  });

  it('nothing is sent while offline', async () => {
    let asked = 0;
    const call = await serving((_, response) => {
      asked += 1;
      response.end();
    });
    expect(await failureOf(callApi(fetch, call, () => false))).toEqual({ code: 'offline', charged: 'no' });
    expect(asked).toBe(0);
  });

  it('an answer that grows too large is refused, whatever its header says', async () => {
    const call = await serving((_, response) => {
      const piece = 'x'.repeat(1024 * 1024);
      for (let sent = 0; sent <= MAX_ANSWER_BYTES; sent += piece.length) response.write(piece);
      response.end();
    });
    expect(await failureOf(callApi(fetch, call, online))).toEqual({ code: 'tooLarge', charged: 'maybe' });
  });

  it('a call that times out may have been charged', async () => {
    const call = await serving(() => {});
    expect(await failureOf(callApi(fetch, { ...call, timeoutMs: 20 }, online))).toEqual({
      code: 'timeout',
      charged: 'maybe',
    });
  });

  it('tells a broken connection from a host that is not there, by the free ping and without the token', async () => {
    const pings: string[] = [];
    const call = await serving((request, response) => {
      if (request.url?.startsWith('/ping')) {
        pings.push(request.url);
        response.end('pong');
      } else request.socket.destroy();
    });
    expect(await failureOf(callApi(fetch, call, online))).toEqual({ code: 'dropped', charged: 'maybe' });
    expect(pings).toEqual(['/ping']);
    server?.close();
    server?.closeAllConnections();
    expect(await failureOf(callApi(fetch, call, online))).toEqual({ code: 'unreachable', charged: 'maybe' });
  });

  it('no redirect is followed, because it would carry the token to a host that the user did not choose', async () => {
    const visited: (string | undefined)[] = [];
    const call = await serving((request, response) => {
      visited.push(request.url?.split('?')[0]);
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    await failureOf(callApi(fetch, call, online));
    expect(visited).not.toContain('/elsewhere');
  });

  it('no failure holds the URL or the token', async () => {
    const call = await serving((request) => request.socket.destroy());
    expect(JSON.stringify(await failureOf(callApi(fetch, call, online)))).not.toMatch(
      /127\.0\.0\.1|token|a b/,
    );
  });
});

describe('the request that leaves', () => {
  const fetching = (answer: () => Promise<Response>) => vi.fn<typeof fetch>(answer);
  const call = {
    base: 'https://api.example',
    path: '/data',
    query: { a: '1' },
    token: 't',
    timeoutMs: 61_000,
  };

  it('a request carries no cookie and no referrer, follows no redirect and is not cached', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout');
    const fetcher = fetching(async () => new Response('{}'));
    await callApi(fetcher, call, online);
    expect(fetcher.mock.calls).toStrictEqual([
      [
        'https://api.example/data?a=1&token=t',
        {
          signal: expect.any(AbortSignal),
          credentials: 'omit',
          cache: 'no-store',
          referrerPolicy: 'no-referrer',
          redirect: 'error',
        },
      ],
    ]);
    expect(timeout.mock.calls).toEqual([[61_000]]);
  });

  it('a request has the method, headers and body of its call, which cannot loosen the rest', async () => {
    const fetcher = fetching(async () => new Response('{}'));
    const init = {
      method: 'POST',
      headers: { authorization: 'Bearer k' },
      body: '{}',
      credentials: 'include',
      redirect: 'follow',
      referrerPolicy: 'unsafe-url',
      cache: 'default',
    } as const;
    await send(
      fetcher,
      { url: 'https://x.example/', init, timeoutMs: 9, ping: 'https://x.example/p' },
      online,
    );
    expect(fetcher.mock.calls[0]?.[1]).toStrictEqual({
      method: 'POST',
      headers: { authorization: 'Bearer k' },
      body: '{}',
      signal: expect.any(AbortSignal),
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
    });
  });

  it('a broken connection is followed by a ping without credentials', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout');
    const fetcher = fetching(() => Promise.reject(new TypeError('network')));
    expect(await failureOf(callApi(fetcher, call, online))).toEqual({
      code: 'unreachable',
      charged: 'maybe',
    });
    expect(fetcher.mock.calls[1]).toStrictEqual([
      'https://api.example/ping',
      { signal: expect.any(AbortSignal), credentials: 'omit', cache: 'no-store', redirect: 'manual' },
    ]);
    expect(timeout.mock.calls).toEqual([[61_000], [5000]]);
  });

  it('the bytes of an answer are told as they come, with the total where the server names a valid one', async () => {
    const told = async (length?: string) => {
      const heard: unknown[] = [];
      const headers: HeadersInit = length === undefined ? {} : { 'content-length': length };
      const fetcher = fetching(async () => new Response('12345', { headers }));
      const { bytes } = await send(
        fetcher,
        {
          url: 'https://x.example/',
          timeoutMs: 1000,
          ping: 'https://x.example/p',
          onBytes: (...news) => heard.push(news),
        },
        online,
      );
      expect(new TextDecoder().decode(bytes)).toBe('12345');
      return heard;
    };
    expect(await told('9')).toEqual([[5, 9]]);
    expect(await told()).toEqual([[5, undefined]]);
    expect(await told('0')).toEqual([[5, undefined]]);
    expect(await told('-3')).toEqual([[5, undefined]]);
    expect(await told('many')).toEqual([[5, undefined]]);
  });

  it('an answer of exactly the limit is read, and one byte more is refused', async () => {
    const reading = (limit: number) => {
      const fetcher = fetching(async () => new Response('12345'));
      return send(
        fetcher,
        { url: 'https://x.example/', timeoutMs: 1000, ping: 'https://x.example/p', limit },
        online,
      );
    };
    expect((await reading(5)).bytes.byteLength).toBe(5);
    expect((await failureOf(reading(4)))?.code).toBe('tooLarge');
  });

  it('an answer without a body is an empty text', async () => {
    const fetcher = fetching(async () => new Response(null, { status: 204 }));
    expect(await callApi(fetcher, call, online)).toEqual({ status: 204, text: '' });
  });
});
