import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../settings/schema';
import type { RawAnswer } from './envelope';
import { justOneChannel } from './justone';
import { coded, ok } from './testing';
import type { HttpCall } from './transport';

let sent: HttpCall[];
let granted: Set<string>;
let stored: string | undefined;
let answer: () => RawAnswer;
const settings: Settings = { ...DEFAULT_SETTINGS, source: 'live' };

const { testToken } = justOneChannel({
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
