import { beforeEach, expect, it, vi } from 'vitest';
import type { ChannelCall } from '../gateway/channel';
import { bodyOf } from '../providers/tikomni/routes';
import type { Settings } from '../settings/schema';
import { lazyStudio, prepareStudio } from './studioScript';

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

it('the studio’s access is loaded and made once, at the first ask', async () => {
  const studio = lazyStudio(deps);
  expect(importScripts).not.toHaveBeenCalled();
  expect(await studio.channel.scope(settings)).toBe('one');
  expect(await studio.login.state()).toEqual({ from: 'none', loggedIn: false });
  await studio.login.forget();
  expect(access.login.forget).toHaveBeenCalledOnce();
  expect(importScripts).toHaveBeenCalledExactlyOnceWith('/studio.js');
  expect(make).toHaveBeenCalledExactlyOnceWith({ body: bodyOf });
});

it('what is asked of the login, the channel and the key goes to the script, and its answers come back', async () => {
  const { login, channel, testKey } = lazyStudio(deps);
  const call = {} as ChannelCall;
  expect(await login.paste('sessionid=1')).toBe(true);
  expect(access.login.paste).toHaveBeenCalledExactlyOnceWith('sessionid=1');
  expect(await channel.blocked(settings)).toBe(noKey);
  expect(access.channel.blocked).toHaveBeenCalledExactlyOnceWith(settings);
  expect(await channel.call(call, settings)).toEqual({ data: 'answer', bytes: 1 });
  expect(access.channel.call).toHaveBeenCalledExactlyOnceWith(call, settings);
  expect(await testKey(settings)).toBe(noKey);
  expect(access.testKey).toHaveBeenCalledExactlyOnceWith(settings);
});

it('the worker is told of the script while it is installed', () => {
  const listen = vi.fn();
  vi.stubGlobal('addEventListener', listen);
  prepareStudio();
  const [event, install] = listen.mock.calls[0] as [string, () => void];
  install();
  expect([event, importScripts.mock.calls]).toEqual(['install', [['/studio.js']]]);
});

it('how long a call waits for its next try is known once a call has loaded the script', async () => {
  const { channel } = lazyStudio(deps);
  const failure = { code: 'timeout', charged: 'no' } as const;
  expect(channel.retryDelay(failure, 1)).toBeUndefined();
  await channel.scope(settings);
  expect(channel.retryDelay(failure, 1)).toBe(7);
});

it('a script that did not load is loaded again by the next ask', async () => {
  importScripts.mockImplementationOnce(() => {
    throw new Error('gone');
  });
  const { channel } = lazyStudio(deps);
  await expect(channel.scope(settings)).rejects.toThrow('gone');
  expect(await channel.scope(settings)).toBe('one');
});
