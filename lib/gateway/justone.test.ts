import { beforeEach, describe, expect, it } from 'vitest';
import { WITHHELD } from '../report/failure';
import { failureOf } from '../report/testing';
import { DEFAULT_SETTINGS, type Settings } from '../settings/schema';
import type { RawAnswer } from './envelope';
import { justOneChannel } from './justone';
import { coded, endpoint, ok } from './testing';
import type { HttpCall } from './transport';

let sent: HttpCall[];
let granted: Set<string>;
let stored: string | undefined;
let answer: () => RawAnswer;
const settings: Settings = { ...DEFAULT_SETTINGS, source: 'live' };

const { channel, testToken } = justOneChannel({
  token: async () => stored,
  host: ({ region }) => ({ base: `https://${region}.example`, pattern: `https://${region}.example/*` }),
  permitted: async (pattern) => granted.has(pattern),
  call: async (call) => {
    sent.push(call);
    return answer();
  },
});

beforeEach(() => {
  sent = [];
  granted = new Set(['https://global.example/*']);
  stored = 'stored-token';
  answer = () => ok({ balance: '123.4500', currency: 'CNY' });
});

describe('the test of a token', () => {
  it('a token is tested by asking for the balance, stored or not', async () => {
    expect(await testToken(settings)).toEqual({ balance: '123.4500', currency: 'CNY' });
    expect(await testToken(settings, 'candidate')).toEqual({ balance: '123.4500', currency: 'CNY' });
    expect(sent.map(({ base, path, query, token }) => [base, path, query, token])).toEqual([
      ['https://global.example', '/user/get-balance', {}, 'stored-token'],
      ['https://global.example', '/user/get-balance', {}, 'candidate'],
    ]);
  });

  it.each(['china', 'custom'] as const)(
    'no token is sent to the %s host without a permission',
    async (region) => {
      const elsewhere = { ...settings, region };
      const refused = { failure: { code: 'notPermitted', charged: 'no' } };
      expect(await testToken(elsewhere)).toEqual(refused);
      expect(await testToken(elsewhere, 'candidate')).toEqual(refused);
      expect(sent).toEqual([]);
      granted.add(`https://${region}.example/*`);
      expect(await testToken(elsewhere)).toMatchObject({ balance: '123.4500' });
    },
  );

  it('a failed test says what is wrong and that it cost nothing, and does not quote the token', async () => {
    answer = () => coded(100, 'candidate is no token');
    const { failure } = await testToken(settings, 'candidate');
    expect(failure).toMatchObject({ code: 'tokenInvalid', charged: 'no' });
    expect(JSON.stringify(failure)).not.toContain('candidate');
    answer = () => ({ status: 504, text: '' });
    expect((await testToken(settings)).failure).toMatchObject({ code: 'httpError', charged: 'no' });
    answer = () => ok({ balance: '<b>1</b>' });
    expect((await testToken(settings)).failure).toMatchObject({ code: 'wrongShape', charged: 'no' });
    stored = undefined;
    expect((await testToken(settings)).failure).toMatchObject({ code: 'noToken', charged: 'no' });
  });
});

it('a test of a balance in another form, or without a currency, says no more than it knows', async () => {
  for (const data of [
    null,
    'text',
    {},
    { balance: 5 },
    { balance: '1.' },
    { balance: 'x1' },
    { balance: '1x' },
  ]) {
    answer = () => ok(data);
    expect(await testToken(settings)).toEqual({ failure: { code: 'wrongShape', charged: 'no' } });
  }
  for (const balance of ['0', '-3', '123456789012.12345678']) {
    answer = () => ok({ balance, currency: 'yuan' });
    expect(await testToken(settings)).toEqual({ balance });
  }
  for (const currency of ['CNYX', 'XCNY', 7]) {
    answer = () => ok({ balance: '1', currency });
    expect(await testToken(settings)).toEqual({ balance: '1' });
  }
  expect(sent[0]?.timeoutMs).toBe(15_000);
});

it('a test that fails for a reason of our own says so', async () => {
  answer = () => {
    throw new TypeError('a fault');
  };
  await expect(testToken(settings)).rejects.toThrow('a fault');
});

describe('the channel', () => {
  const call = () =>
    channel.call({ endpoint, path: '/current', query: { kolId: '1' } }, { ...settings, timeoutSeconds: 90 });

  it('a call goes to the host of the settings with the stored token, and says how large its answer was', async () => {
    answer = () => ({ status: 200, text: '{"code":0,"data":{"a":1}}' });
    expect(await call()).toEqual({ data: { a: 1 }, bytes: 25 });
    expect(sent).toEqual([
      {
        base: 'https://global.example',
        path: '/current',
        query: { kolId: '1' },
        token: 'stored-token',
        timeoutMs: 90_000,
      },
    ]);
  });

  it('a call without a token sends nothing', async () => {
    stored = undefined;
    expect(await failureOf(call())).toEqual({ code: 'noToken', charged: 'no' });
    expect(sent).toEqual([]);
  });

  it('a failure of a call does not quote the token', async () => {
    answer = () => coded(400, 'stored-token is odd');
    expect((await failureOf(call()))?.detail).toBe(WITHHELD);
  });

  it('a call is blocked without a source, a token or a permission, in this order', async () => {
    expect(await channel.blocked(settings)).toBeUndefined();
    granted.clear();
    expect(await channel.blocked(settings)).toEqual({ code: 'notPermitted', charged: 'no' });
    stored = undefined;
    expect(await channel.blocked(settings)).toEqual({ code: 'noToken', charged: 'no' });
    stored = 'stored-token';
    granted.add('https://global.example/*');
    expect(await channel.blocked({ ...settings, source: 'unset' })).toEqual({
      code: 'noToken',
      charged: 'no',
    });
  });

  it('both regions of the vendor are one scope, and sample data and another host have their own', async () => {
    expect(await channel.scope({ ...settings, region: 'global' })).toBe('live');
    expect(await channel.scope({ ...settings, region: 'china' })).toBe('live');
    expect(await channel.scope({ ...settings, region: 'custom', customBaseUrl: 'https://x.example' })).toBe(
      'https://x.example',
    );
    expect(await channel.scope({ ...settings, source: 'sample' })).toBe('sample');
  });

  it.each([
    ['collectFailed', [1000, 3000, undefined]],
    ['serverError', [2000, undefined, undefined]],
    ['unavailable', [2000, undefined, undefined]],
    ['notFound', [undefined, undefined, undefined]],
  ] as const)('the failure %s is retried after %j ms, and only where it was free', (code, waits) => {
    const delays = (charged: 'no' | 'maybe') =>
      [1, 2, 3].map((attempt) => channel.retryDelay({ code, charged }, attempt));
    expect(delays('no')).toEqual(waits);
    expect(delays('maybe')).toEqual([undefined, undefined, undefined]);
  });
});
