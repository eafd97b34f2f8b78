import { beforeEach, describe, expect, it } from 'vitest';
import { WITHHELD } from '../report/failure';
import { failureOf } from '../report/testing';
import { DEFAULT_SETTINGS, type Settings } from '../settings/schema';
import type { TeamSides } from '../team/gateway';
import { teamChannel } from './team';
import { endpoint } from './testing';
import type { Sending } from './transport';

const ADDRESS = 'https://gw.example.com:8443';
const KEY = 'klk-0123456789abcdef';
const settings: Settings = {
  ...DEFAULT_SETTINGS,
  source: 'live',
  region: 'team',
  team: { address: ADDRESS },
};
const NOW = Date.parse('2026-11-22T10:00:00+08:00');
const MISS = { 'cache-status': 'kol-lens; fwd=miss' };

let sent: Sending[];
let granted: boolean;
let keys: Record<string, string>;
let left: [string, TeamSides][];
let answer: { status?: number; text: string; headers?: Record<string, string> };

const { channel, testKey } = teamChannel({
  key: async (address) => keys[address],
  permitted: async (pattern) => granted && pattern === 'https://gw.example.com/*',
  send: async (sending) => {
    sent.push(sending);
    return {
      status: answer.status ?? 200,
      headers: new Headers(answer.headers),
      bytes: new TextEncoder().encode(answer.text),
    };
  },
  now: () => NOW,
  left: (...told) => left.push(told),
});

beforeEach(() => {
  sent = [];
  granted = true;
  keys = { [ADDRESS]: KEY };
  left = [];
  answer = { text: '{"code":0,"data":{"a":1}}', headers: MISS };
});

const call = (again?: true) =>
  channel.call({ endpoint, path: '/api/x/v1', query: { kolId: '1' }, ...(again && { again }) }, settings);
const refusal = (error: string, charged = 'no', message = 'One sentence.') =>
  JSON.stringify({ gateway: 'kol-lens', error, charged, message });
const coded = (code: number, message = '') => JSON.stringify({ code, message, data: null });

describe('a call through the gateway', () => {
  it('a call has the key in its header and no token anywhere', async () => {
    expect(await call()).toEqual({ data: { a: 1 }, bytes: 25, age: 0 });
    expect(sent).toEqual([
      {
        url: `${ADDRESS}/api/x/v1?kolId=1`,
        init: { headers: { authorization: `Bearer ${KEY}` } },
        timeoutMs: 60_000,
        ping: `${ADDRESS}/health`,
      },
    ]);
    await call(true);
    expect(sent[1]?.init?.headers).toEqual({ authorization: `Bearer ${KEY}`, 'x-team-again': '1' });
  });

  it('a kept answer was free and is as old as it says', async () => {
    answer.headers = { 'cache-status': 'kol-lens; hit', age: '90' };
    expect(await call()).toMatchObject({ free: true, age: 90_000 });
  });

  it('what is left today is told with each answer, a refusal’s included', async () => {
    answer.headers = { ...MISS, 'x-team-left': 'user=4, team=40' };
    await call();
    answer = { status: 429, text: refusal('budget-user'), headers: { 'x-team-left': 'user=0, team=39' } };
    await failureOf(call());
    expect(left).toEqual([
      [ADDRESS, { user: 4, team: 40 }],
      [ADDRESS, { user: 0, team: 39 }],
    ]);
  });

  it('nothing is sent without a key of this very address', async () => {
    keys = { 'https://other.example': KEY };
    expect(await failureOf(call())).toEqual({ code: 'noToken', charged: 'no' });
    expect(await channel.blocked(settings)).toEqual({ code: 'noToken', charged: 'no' });
    expect(sent).toEqual([]);
  });

  it('a call is blocked without a source or the permission for the host', async () => {
    expect(await channel.blocked(settings)).toBeUndefined();
    expect(await channel.blocked({ ...settings, source: 'unset' })).toEqual({
      code: 'noToken',
      charged: 'no',
    });
    granted = false;
    expect(await channel.blocked(settings)).toEqual({ code: 'notPermitted', charged: 'no' });
  });
});

describe('what the gateway refuses', () => {
  it.each([
    ['key', 401, 'no', 'teamKey'],
    ['path', 404, 'no', 'teamPath'],
    ['rate', 429, 'no', 'teamRate'],
    ['budget-user', 429, 'no', 'teamUserBudget'],
    ['budget-team', 429, 'no', 'teamBudget'],
    ['unreached', 502, 'no', 'teamDown'],
    ['down', 503, 'no', 'teamDown'],
    ['unanswered', 504, 'maybe', 'teamUnanswered'],
    ['of a later version', 400, 'maybe', 'teamDown'],
  ] as const)('its %s (HTTP %i) is charged "%s" and the failure %s', async (error, status, charged, code) => {
    answer = { status, text: refusal(error, charged), headers: { 'retry-after': '30' } };
    expect(await failureOf(call())).toMatchObject({ code, charged, detail: 'One sentence.' });
  });

  it.each([
    ['30', 30_000],
    ['999999999', 86_400_000],
    ['-1', 60_000],
    ['Sun, 22 Nov 2026 10:00:00 GMT', 60_000],
    [undefined, 60_000],
  ])('a wait of %j ends after %i ms', async (header, wait) => {
    answer = { status: 429, text: refusal('rate'), headers: header ? { 'retry-after': header } : {} };
    expect((await failureOf(call()))?.until).toBe(NOW + wait);
  });

  it.each(['budget-user', 'budget-team'])(
    'a used up %s is renewed at midnight in Shanghai',
    async (error) => {
      answer = { status: 429, text: refusal(error), headers: { 'retry-after': '50390' } };
      expect((await failureOf(call()))?.until).toBe(Date.parse('2026-11-23T00:00:00+08:00'));
    },
  );

  it('a key that the gateway does not know has no end to wait for, and is never quoted', async () => {
    answer = { status: 401, text: refusal('key', 'no', `No key ${KEY}`) };
    const failure = await failureOf(call());
    expect(failure).toEqual({ code: 'teamKey', charged: 'no', detail: WITHHELD });
  });

  it('an answer of something else at the address is told as such', async () => {
    answer = { text: '<!doctype html><title>Log in</title>' };
    expect(await failureOf(call())).toEqual({ code: 'notTeam', charged: 'maybe' });
    answer = { status: 404, text: '{"code":0,"data":{}}' };
    expect(await failureOf(call())).toEqual({ code: 'notTeam', charged: 'maybe', httpStatus: 404 });
  });
});

describe('what the vendor refuses', () => {
  it.each([
    [100, 'teamAccount'],
    [303, 'teamAccount'],
    [601, 'teamAccount'],
    [602, 'teamAccount'],
    [302, 'teamRate'],
    [301, 'collectFailed'],
    [404, 'notFound'],
  ])('the code %i is the failure %s to a member of the team', async (apiCode, code) => {
    answer.text = coded(apiCode, 'words');
    expect(await failureOf(call())).toMatchObject({ code, apiCode, charged: 'no', detail: 'words' });
  });

  it('a failure that the gateway had kept was not charged to this one', async () => {
    answer = { text: coded(777), headers: MISS };
    expect(await failureOf(call())).toMatchObject({ code: 'unknownCode', charged: 'maybe' });
    answer.headers = { 'cache-status': 'kol-lens; hit', age: '1' };
    expect(await failureOf(call())).toMatchObject({ code: 'unknownCode', charged: 'no' });
  });
});

describe('the test of a key', () => {
  const info = {
    version: '1',
    user: 'li',
    day: '2026-11-22',
    host: 'global',
    left: { user: 9 },
    limits: { user: 10 },
    lists: false,
  };
  beforeEach(() => {
    answer = { text: JSON.stringify({ gateway: 'kol-lens', ...info }) };
  });

  it('a key is tested by a ping, stored or not', async () => {
    expect(await testKey(ADDRESS)).toEqual({ info });
    expect(await testKey(ADDRESS, 'candidate')).toEqual({ info });
    expect(sent.map(({ url, init, timeoutMs }) => [url, init?.headers, timeoutMs])).toEqual([
      [`${ADDRESS}/ping`, { authorization: `Bearer ${KEY}` }, 15_000],
      [`${ADDRESS}/ping`, { authorization: 'Bearer candidate' }, 15_000],
    ]);
  });

  it('no key is sent to a host without a permission, nor one of another address', async () => {
    granted = false;
    expect(await testKey(ADDRESS, 'candidate')).toEqual({ failure: { code: 'notPermitted', charged: 'no' } });
    granted = true;
    expect(await testKey('https://gw.example.com')).toEqual({ failure: { code: 'noToken', charged: 'no' } });
    expect(sent).toEqual([]);
  });

  it('a test that fails says why, and that it cost nothing', async () => {
    answer = { status: 401, text: refusal('key') };
    expect(await testKey(ADDRESS)).toMatchObject({ failure: { code: 'teamKey', charged: 'no' } });
    answer = { text: '<html>' };
    expect(await testKey(ADDRESS)).toEqual({ failure: { code: 'notTeam', charged: 'no' } });
    answer = { status: 500, text: JSON.stringify({ gateway: 'kol-lens', ...info }) };
    expect(await testKey(ADDRESS)).toEqual({ failure: { code: 'notTeam', charged: 'no', httpStatus: 500 } });
  });
});
