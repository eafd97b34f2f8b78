import { beforeEach, expect, it, vi } from 'vitest';
import { bodyOf } from '../providers/tikomni/routes';
import type { Settings } from '../settings/schema';
import { lazyStudio } from './studioScript';

const settings = {} as Settings;
const deps = { body: async () => bodyOf } as Parameters<typeof lazyStudio>[0];
const access = {
  login: { state: async () => ({ from: 'none', loggedIn: false }), forget: vi.fn(async () => {}) },
  channel: { scope: async () => 'one', retryDelay: () => 7 },
  testKey: async () => undefined,
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
