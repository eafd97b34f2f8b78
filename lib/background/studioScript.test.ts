import { beforeEach, expect, it, vi } from 'vitest';
import type { ChannelCall } from '../gateway/channel';
import { bodyOf } from '../providers/tikomni/routes';
import type { Settings } from '../settings/schema';
import { lazyStudio } from './studioScript';

const settings = {} as Settings;
const noKey = { code: 'noKey', charged: 'no' } as const;
const deps = { body: async () => bodyOf } as Parameters<typeof lazyStudio>[0];
const access = {
  login: {
    state: async () => ({ from: 'none', loggedIn: false }),
    paste: vi.fn(async () => true),
    forget: vi.fn(async () => {}),
  },
  channel: {
    scope: async () => 'one',
    blocked: vi.fn(async () => noKey),
    call: vi.fn(async () => ({ data: 'answer', bytes: 1 })),
    retryDelay: () => 7,
  },
  testKey: vi.fn(async () => noKey),
};
const make = vi.fn(() => access);
const importScripts = vi.fn(() => vi.stubGlobal('kolLensStudio', make));

beforeEach(() => {
  vi.clearAllMocks();
  vi.unstubAllGlobals();
  vi.stubGlobal('importScripts', importScripts);
});

it('what is asked of the login, the channel and the key goes to the script, and its answers come back', async () => {
  const { login, channel, testKey } = lazyStudio(deps);
  const call = {} as ChannelCall;
  expect(await login.state()).toEqual({ from: 'none', loggedIn: false });
  await login.forget();
  expect(access.login.forget).toHaveBeenCalledOnce();
  expect(await login.paste('sessionid=1')).toBe(true);
  expect(access.login.paste).toHaveBeenCalledExactlyOnceWith('sessionid=1');
  expect(await channel.scope(settings)).toBe('one');
  expect(await channel.blocked(settings)).toBe(noKey);
  expect(access.channel.blocked).toHaveBeenCalledExactlyOnceWith(settings);
  expect(await channel.call(call, settings)).toEqual({ data: 'answer', bytes: 1 });
  expect(access.channel.call).toHaveBeenCalledExactlyOnceWith(call, settings);
  expect(await testKey(settings)).toBe(noKey);
  expect(access.testKey).toHaveBeenCalledExactlyOnceWith(settings);
});

it('how long a call waits for its next try is known once a call has loaded the script', async () => {
  const { channel } = lazyStudio(deps);
  const failure = { code: 'timeout', charged: 'no' } as const;
  expect(channel.retryDelay(failure, 1)).toBeUndefined();
  await channel.scope(settings);
  expect(channel.retryDelay(failure, 1)).toBe(7);
});
