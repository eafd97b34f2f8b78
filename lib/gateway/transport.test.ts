import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { failureOf } from '../report/testing';
import { MAX_ANSWER_BYTES } from './answer';
import { callApi, type HttpCall } from './transport';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
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

  it('sends nothing while offline', async () => {
    let asked = 0;
    const call = await serving((_, response) => {
      asked += 1;
      response.end();
    });
    expect(await failureOf(callApi(fetch, call, () => false))).toEqual({ code: 'offline', charged: 'no' });
    expect(asked).toBe(0);
  });

  it('refuses an answer that grows too large, whatever its header says', async () => {
    const call = await serving((_, response) => {
      const piece = 'x'.repeat(1024 * 1024);
      for (let sent = 0; sent <= MAX_ANSWER_BYTES; sent += piece.length) response.write(piece);
      response.end();
    });
    expect(await failureOf(callApi(fetch, call, online))).toEqual({ code: 'tooLarge', charged: 'maybe' });
  });

  it('times out, and says that it may have been charged', async () => {
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

  it('follows no redirect: it would carry the token to a host that nobody chose', async () => {
    const visited: (string | undefined)[] = [];
    const call = await serving((request, response) => {
      visited.push(request.url?.split('?')[0]);
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    await failureOf(callApi(fetch, call, online));
    expect(visited).not.toContain('/elsewhere');
  });

  it('never puts the URL or the token into its failure', async () => {
    const call = await serving((request) => request.socket.destroy());
    expect(JSON.stringify(await failureOf(callApi(fetch, call, online)))).not.toMatch(
      /127\.0\.0\.1|token|a b/,
    );
  });
});
