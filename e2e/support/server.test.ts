import { get } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { page } from './replicas';
import { HOSTILE, KOL, PAGES, START } from './replicas/pages';
import { answers, TestServer, TOKEN } from './server';

const BASE = '/api/douyin-xingtu/gw/api/author/get_author_base_info/v1';
let server: TestServer;

beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.close());
beforeEach(() => server.reset());

/** Asks as a browser with a resolver rule does: this machine's port, the real host's name. `undefined`: no answer came. */
function ask(host: string, path: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const request = get({ port: server.port, path, headers: { host } }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve(body));
      response.on('error', () => resolve(undefined));
    });
    request.on('error', () => resolve(undefined));
  });
}

async function code(path: string, token = TOKEN): Promise<number | undefined> {
  const body = await ask('api.justoneapi.com', `${path}?token=${token}&oAuthorId=${KOL}`);
  return body === undefined ? undefined : JSON.parse(body).code;
}

test('a data endpoint answers with the sample, an unknown one and an unknown token with their codes', async () => {
  expect(await code(BASE)).toBe(0);
  expect(await code('/api/no-such-thing/v1')).toBe(404);
  expect(await code(BASE, 'wrong')).toBe(100);
  expect(await code('/user/get-balance')).toBe(0);
});

test('scripted answers come in their order, and then the sample again', async () => {
  server.next('base_info', answers.code(301), answers.dropBefore, answers.dropWithin);
  expect(await code(BASE)).toBe(301);
  expect(await code(BASE)).toBeUndefined();
  expect(await code(BASE)).toBeUndefined();
  expect(await code(BASE)).toBe(0);
});

test('data calls are counted, others are not, and held ones wait', async () => {
  const hold = server.hold('base_info');
  const held = code(BASE);
  await code('/user/get-balance');
  await server.callsReach(1);
  expect(server.calls()).toHaveLength(1);
  hold.release();
  expect(await held).toBe(0);
});

test('a token that goes anywhere but to the API is found', async () => {
  await code(BASE);
  expect(server.leaks(TOKEN)).toEqual([]);
  await ask('www.xingtu.cn', `/?q=${TOKEN}`);
  expect(server.leaks(TOKEN)).toHaveLength(1);
});

test('every address that the start page links has a replica', () => {
  expect(page(new URL(START))?.body).toContain(PAGES[0]?.url);
  for (const { url } of PAGES) expect(page(new URL(url)), url).toBeDefined();
  expect(page(new URL(HOSTILE))?.lax).toBe(true);
  expect(page(new URL('https://example.com/'))).toBeUndefined();
});
