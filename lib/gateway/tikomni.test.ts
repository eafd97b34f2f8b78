import { beforeEach, describe, expect, it } from 'vitest';
import { diagnosis, itemDownload } from '../providers/tikomni/endpoints';
import { failureOf } from '../report/testing';
import { DEFAULT_SETTINGS, type Settings } from '../settings/schema';
import { tikomniChannel } from './tikomni';
import type { Sending } from './transport';

const KEY = 'sk-odd key/+"';
const COOKIE = 'sessionid=abc123; uid_tt=def456';
const text = (body: unknown) =>
  new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
const PK = new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]);

let sent: Sending[];
let slept: number[];
let now: number;
let answer: { status: number; headers: Headers; bytes: Uint8Array };
let have: {
  key?: string;
  consent: boolean;
  permitted: boolean;
  from: 'browser' | 'pasted' | 'none';
  loggedIn: boolean;
};
const settings: Settings = { ...DEFAULT_SETTINGS, source: 'live' };

const { channel, testKey } = tikomniChannel({
  key: async () => have.key,
  consent: async () => have.consent,
  login: {
    cookie: async () => COOKIE,
    state: async () => ({ from: have.from, loggedIn: have.loggedIn }),
    account: async () => 'account1',
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
  ] as const)('%s', async (code, change) => {
    have = { ...have, ...change };
    expect(await channel.blocked(settings)).toEqual({ code, charged: 'no' });
  });

  it('nothing stands in the way otherwise', async () => {
    expect(await channel.blocked(settings)).toBeUndefined();
  });
});

describe('a call', () => {
  it('posts the login in its body and the key in its header, to the service that the user chose', async () => {
    expect((await call()).data).toEqual({ ok: 1 });
    await call(diagnosis, { ...settings, studioHost: 'tikhub.dev' });
    expect(sent.map(({ url }) => url)).toEqual([
      'https://api.tikomni.com/api/u1/v1/douyin/creator_v2/fetch_author_diagnosis',
      'https://api.tikhub.dev/api/v1/douyin/creator_v2/fetch_author_diagnosis',
    ]);
    const init = sent[0]?.init;
    expect(init?.method).toBe('POST');
    expect(init?.headers).toMatchObject({ authorization: `Bearer ${KEY}` });
    expect(JSON.parse(String(init?.body))).toEqual({ cookie: COOKIE });
  });

  it('keeps to five a second', async () => {
    for (let i = 0; i < 6; i++) await call();
    expect(slept.reduce((sum, ms) => sum + ms, 0)).toBe(1000);
  });

  it('is one account’s on one service: nothing of it is drawn for another', async () => {
    expect(await channel.scope(settings)).toBe('tikomni:account1');
    expect(await channel.scope({ ...settings, studioHost: 'tikhub.io' })).toBe('tikhub.io:account1');
  });

  it('says nothing of key or login when the service echoes them', async () => {
    answer = {
      status: 402,
      headers: new Headers(),
      bytes: text({
        detail: { code: 402, message: `Bearer ${KEY} ${COOKIE}`, headers: { authorization: KEY } },
      }),
    };
    const failure = await failureOf(call());
    expect(failure?.code).toBe('keyBalance');
    expect(JSON.stringify(failure)).not.toMatch(/sk-odd|abc123|def456/);
  });
});

describe('the workbook', () => {
  it('is told by its bytes, whatever the header says', async () => {
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

  it('that is an error in JSON is that error', async () => {
    answer = { ...answer, bytes: text({ detail: { code: 401, message: 'Invalid API key' } }), status: 401 };
    expect((await failureOf(call(itemDownload)))?.code).toBe('keyInvalid');
  });

  it('waits longer, takes more, and tells how far it is', async () => {
    answer = { ...answer, bytes: PK };
    await call(itemDownload);
    expect(sent[0]).toMatchObject({ timeoutMs: 90_000, limit: 20 * 1024 * 1024 });
  });
});

describe('the test of the key', () => {
  it('sends no login, and takes a complaint about fields for a yes', async () => {
    answer = {
      ...answer,
      status: 422,
      bytes: text({ detail: [{ loc: ['body', 'cookie'], msg: 'Field required' }] }),
    };
    expect(await testKey(settings)).toBeUndefined();
    expect(String(sent[0]?.init?.body)).toBe('{}');
  });

  it('says what is wrong with it, and that it cost nothing', async () => {
    answer = { ...answer, status: 401, bytes: text({ detail: 'Invalid token' }) };
    expect(await testKey(settings)).toMatchObject({ code: 'keyInvalid', charged: 'no' });
    have.key = undefined;
    expect(await testKey(settings)).toEqual({ code: 'noKey', charged: 'no' });
  });
});
