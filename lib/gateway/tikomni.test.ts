import { beforeEach, describe, expect, it } from 'vitest';
import { diagnosis } from '../providers/tikomni/diagnosis/endpoints';
import { bodyOf } from '../providers/tikomni/routes';
import { itemDownload } from '../providers/tikomni/works/endpoints';
import { WITHHELD } from '../report/failure';
import { failureOf } from '../report/testing';
import { DEFAULT_SETTINGS, type Settings } from '../settings/schema';
import { tikomniChannel } from './tikomni';
import type { Sending } from './transport';

const KEY = 'sk-odd key/+"';
const COOKIE = 'sessionid=abc123; uid_tt=def456-long-enough';
const text = (body: unknown) =>
  new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
const PK = new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]);

let sent: Sending[];
let slept: number[];
/** What was asked about the login. */
let looked: string[];
let now: number;
let answer: { status: number; headers: Headers; bytes: Uint8Array };
let have: {
  key: string | undefined;
  consent: boolean;
  permitted: boolean;
  from: 'browser' | 'pasted' | 'none';
  loggedIn: boolean;
};
const settings: Settings = { ...DEFAULT_SETTINGS, source: 'live' };

const { channel, testKey } = tikomniChannel({
  key: async () => have.key,
  body: bodyOf,
  consent: async () => have.consent,
  login: {
    cookie: async () => COOKIE,
    state: async () => {
      looked.push('state');
      return { from: have.from, loggedIn: have.loggedIn };
    },
    account: async () => {
      looked.push('account');
      return 'account1';
    },
  },
  permitted: async () => have.permitted,
  send: async (sending) => {
    sent.push(sending);
    return answer;
  },
  now: () => now,
  sleep: async (ms) => {
    slept.push(ms);
    now += ms;
  },
});
const call = (endpoint = diagnosis as Parameters<typeof channel.call>[0]['endpoint'], of = settings) =>
  channel.call({ endpoint, path: endpoint.current.path, query: {} }, of);

beforeEach(() => {
  sent = [];
  slept = [];
  looked = [];
  now = (now ?? 0) + 1_000_000;
  have = { key: KEY, consent: true, permitted: true, from: 'browser', loggedIn: true };
  answer = { status: 200, headers: new Headers(), bytes: text({ code: 200, data: { ok: 1 } }) };
});

describe('before anything is sent', () => {
  it.each([
    ['consentNeeded', { consent: false }],
    ['noKey', { key: undefined }],
    ['notPermitted', { permitted: false }],
    ['cookieForbidden', { from: 'none', loggedIn: false }],
    ['cookieMissing', { loggedIn: false }],
  ] as const)('nothing is sent, with the failure %s', async (code, change) => {
    have = { ...have, ...change };
    expect(await channel.blocked(settings)).toEqual({ code, charged: 'no' });
  });

  it('the login is not read without consent', async () => {
    have.consent = false;
    const without = await channel.scope(settings);
    await channel.blocked(settings);
    expect(looked).toEqual([]);
    have.consent = true;
    expect(await channel.scope(settings)).not.toBe(without);
    expect(looked).toEqual(['account']);
  });

  it('a call may leave where consent, key, permission and login are there', async () => {
    expect(await channel.blocked(settings)).toBeUndefined();
  });
});

describe('a call', () => {
  it('a call posts the login in its body and the key in its header, to the service that the user chose', async () => {
    expect((await call()).data).toEqual({ ok: 1 });
    await call(diagnosis, { ...settings, studioHost: 'tikhub.dev' });
    await call(diagnosis, { ...settings, studioHost: 'tikhub.io' });
    expect(sent.map(({ url }) => url)).toEqual([
      'https://api.tikomni.com/api/u1/v1/douyin/creator_v2/fetch_author_diagnosis',
      'https://api.tikhub.dev/api/v1/douyin/creator_v2/fetch_author_diagnosis',
      'https://api.tikhub.io/api/v1/douyin/creator_v2/fetch_author_diagnosis',
    ]);
    const init = sent[0]?.init;
    expect(init?.method).toBe('POST');
    expect(init?.headers).toEqual({ authorization: `Bearer ${KEY}`, 'content-type': 'application/json' });
    expect(JSON.parse(String(init?.body))).toEqual({ cookie: COOKIE });
  });

  it('at most five calls leave in a second', async () => {
    for (let i = 0; i < 6; i++) await call();
    expect(slept).toEqual(Array(5).fill(200));
  });

  it('answers of one account on one service have a scope of their own', async () => {
    expect(await channel.scope(settings)).toBe('tikomni:account1');
    expect(await channel.scope({ ...settings, studioHost: 'tikhub.io' })).toBe('tikhub.io:account1');
  });

  it.each([
    ['the key', KEY],
    ['a value of the login', 'def456-long-enough'],
  ])('withholds the words and the request id of a failure that echoes %s', async (_, secret) => {
    const echo = (words: string) => ({
      status: 400,
      headers: new Headers(),
      bytes: text({ detail: { code: 400, message: words, request_id: `id ${words}` } }),
    });
    answer = echo('bad dates');
    expect(await failureOf(call())).toMatchObject({ detail: 'bad dates', requestId: 'id bad dates' });
    answer = echo(`bad ${secret}`);
    for (const failure of [await failureOf(call()), await failureOf(call(itemDownload))])
      expect(failure).toMatchObject({ code: 'badParameters', detail: WITHHELD, requestId: WITHHELD });
  });

  it('a failure about the key is not quoted, because it is known to echo the key', async () => {
    answer = { status: 402, headers: new Headers(), bytes: text({ detail: { code: 402, message: 'any' } }) };
    const failure = await failureOf(call());
    expect(failure?.code).toBe('keyBalance');
    expect(failure).not.toHaveProperty('detail');
  });

  it('a call waits a minute for its answer, or longer where the settings say so', async () => {
    await call();
    await call(diagnosis, { ...settings, timeoutSeconds: 120 });
    expect(sent.map(({ timeoutMs, ping }) => [timeoutMs, ping])).toEqual([
      [60_000, 'https://api.tikomni.com/'],
      [120_000, 'https://api.tikomni.com/'],
    ]);
  });

  it('the headers of a 429 say when to come back', async () => {
    const until = Date.now() + 20_000;
    answer = {
      status: 429,
      headers: new Headers({ 'x-ratelimit-reset': String(until) }),
      bytes: text({ detail: { code: 429, message: 'slow down' } }),
    };
    expect(await failureOf(call())).toMatchObject({ code: 'rateLimited', until });
    answer = { ...answer, headers: new Headers({ 'retry-after': '5' }) };
    const soon = (await failureOf(call()))?.until ?? 0;
    expect(soon).toBeLessThan(until);
    expect(soon).toBeGreaterThan(Date.now());
  });
});

describe('the workbook', () => {
  it('a workbook is known by its bytes, whatever its header says', async () => {
    answer = {
      status: 200,
      headers: new Headers({
        'content-type': 'text/html',
        'content-disposition': 'attachment; filename="works.xlsx"',
      }),
      bytes: PK,
    };
    expect((await call(itemDownload)).data).toEqual({
      name: 'works.xlsx',
      base64: btoa(String.fromCharCode(...PK)),
    });
    answer = {
      ...answer,
      headers: new Headers({ 'content-type': 'application/vnd.ms-excel' }),
      bytes: text('<html>'),
    };
    expect(await failureOf(call(itemDownload))).toEqual({ code: 'notWorkbook', charged: 'maybe' });
  });

  it('a workbook whose name holds a secret gets a name of ours', async () => {
    answer = {
      ...answer,
      headers: new Headers({ 'content-disposition': 'attachment; filename="def456-long-enough.xlsx"' }),
      bytes: PK,
    };
    expect((await call(itemDownload)).data).toMatchObject({ name: 'douyin-works.xlsx' });
  });

  it('a workbook of many bytes arrives whole, with its size', async () => {
    const bytes = new Uint8Array(70_000).map((_, at) => at % 251);
    bytes.set(PK);
    answer = { ...answer, bytes };
    const got = await call(itemDownload);
    const { base64 } = got.data as { base64: string };
    expect(base64).toBe(Buffer.from(bytes).toString('base64'));
    expect(got.bytes).toBe(70_000);
  });

  it('a workbook is one under any status of success', async () => {
    answer = { ...answer, bytes: PK, status: 299 };
    expect((await call(itemDownload)).data).toMatchObject({ name: 'douyin-works.xlsx' });
  });

  it('a workbook under the status of an error is that error', async () => {
    answer = { ...answer, bytes: PK, status: 500 };
    expect((await failureOf(call(itemDownload)))?.code).toBe('serverError');
  });

  it('an error in JSON under a successful status is that error, and no workbook', async () => {
    answer = { ...answer, bytes: text({ code: 400, message: 'please retry' }) };
    expect((await failureOf(call(itemDownload)))?.code).toBe('creatorFailed');
  });

  it('an error in JSON instead of a workbook is that error', async () => {
    answer = { ...answer, bytes: text({ detail: { code: 401, message: 'Invalid API key' } }), status: 401 };
    expect((await failureOf(call(itemDownload)))?.code).toBe('keyInvalid');
  });

  it('a download may take longer and be larger than other calls, and tells its progress', async () => {
    answer = { ...answer, bytes: PK };
    await call(itemDownload);
    expect(sent[0]).toMatchObject({ timeoutMs: 90_000, limit: 20 * 1024 * 1024 });
    expect(() => sent[0]?.onBytes?.(5, 9)).not.toThrow();
    const heard: unknown[] = [];
    await channel.call(
      {
        endpoint: itemDownload,
        path: itemDownload.current.path,
        query: {},
        onBytes: (bytes) => heard.push(bytes),
      },
      settings,
    );
    sent[1]?.onBytes?.(5, 9);
    expect(heard).toEqual([{ received: 5, total: 9 }]);
  });
});

describe('the test of the key', () => {
  it('the test of the key sends no login, and a complaint about fields means that the key is good', async () => {
    answer = {
      ...answer,
      status: 422,
      bytes: text({ detail: [{ loc: ['body', 'cookie'], msg: 'Field required' }] }),
    };
    expect(await testKey(settings)).toBeUndefined();
    expect(String(sent[0]?.init?.body)).toBe('{}');
    expect(sent[0]?.url).toBe('https://api.tikomni.com/api/u1/v1/douyin/creator_v2/fetch_item_play_source');
  });

  it('the test of the key quotes no answer that echoes the key, and leaves an error of ours one', async () => {
    answer = { ...answer, status: 400, bytes: text({ detail: { code: 400, message: `bad ${KEY}` } }) };
    expect(await testKey(settings)).toMatchObject({ detail: WITHHELD, charged: 'no' });
    answer = undefined as never;
    await expect(testKey(settings)).rejects.toThrow(TypeError);
  });

  it('the test of the key says what is wrong with it, and that it cost nothing', async () => {
    answer = { ...answer, status: 401, bytes: text({ detail: 'Invalid token' }) };
    expect(await testKey(settings)).toMatchObject({ code: 'keyInvalid', charged: 'no' });
    have.key = undefined;
    expect(await testKey(settings)).toEqual({ code: 'noKey', charged: 'no' });
    have = { ...have, key: KEY, permitted: false };
    expect(await testKey(settings)).toEqual({ code: 'notPermitted', charged: 'no' });
    expect(sent).toHaveLength(1);
  });
});
