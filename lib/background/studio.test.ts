import { describe, expect, it, vi } from 'vitest';
import type { AskOptions } from '../gateway/gateway';
import { failureOf } from '../report/testing';
import { DEFAULT_SETTINGS } from '../settings/schema';
import type { Store } from '../store/store';
import { type Cookie, Login } from './login';
import { Studio, type StudioDeps } from './studio';

const COOKIES: Cookie[] = [{ name: 'sessionid', value: 'abc123' }];
const VALUES = { days: '2026-01-01~2026-01-31' };

/** A studio in a browser that would hand out its cookies without asking. */
function world() {
  const secrets = new Map<string, string>();
  const memory = new Map<string, unknown>();
  const browser = { looked: 0, cookies: COOKIES };
  const login = new Login({
    memory: {
      get: async (key) => Object.fromEntries([[key, memory.get(key)]]),
      set: async (items) => {
        for (const [key, value] of Object.entries(items)) memory.set(key, value);
      },
      remove: async (key) => void memory.delete(key),
    },
    permitted: async () => true,
    cookies: async () => {
      browser.looked += 1;
      return browser.cookies;
    },
  });
  const liftAllLimits = vi.fn(async () => {});
  const store = {
    secret: async (name: string) => secrets.get(name),
    setSecret: async (name: string, value?: string) =>
      void (value === undefined ? secrets.delete(name) : secrets.set(name, value)),
    liftAllLimits,
  } as unknown as Store;
  const ask = vi.fn(async (_: unknown, __: AskOptions): Promise<unknown> => undefined);
  const testKey = vi.fn(async () => undefined);
  const goLive = vi.fn(async () => {});
  const onProgress = vi.fn();
  const studio = new Studio({
    store,
    login,
    download: ask as unknown as StudioDeps['download'],
    testKey,
    settings: async () => DEFAULT_SETTINGS,
    goLive,
    onProgress,
  });
  return { studio, memory, secrets, browser, ask, testKey, goLive, onProgress, liftAllLimits };
}

describe('the login of the studio', () => {
  it('the login of the studio is not even looked at before the user has agreed', async () => {
    const { studio, browser, memory } = world();
    expect(await studio.state()).toEqual({ consent: false, login: 'none', loggedIn: false });
    expect((await studio.pasteCookie('sessionid=abc')).accepted).toBe(false);
    expect(browser.looked).toBe(0);
    expect(memory.size).toBe(0);
  });

  it('the login of the studio is shown as coming from the browser once the user has agreed, without its content', async () => {
    const { studio } = world();
    const state = await studio.setConsent(true);
    expect(state).toStrictEqual({ consent: true, login: 'browser', loggedIn: true });
    expect(JSON.stringify(state)).not.toContain('abc123');
  });

  it('the login of the studio is shown with its end where the cookies tell', async () => {
    const { studio, browser } = world();
    browser.cookies = [...COOKIES, { name: 'sid_guard', value: 'aaa%7C1700000000%7C5184000%7CThu' }];
    expect(await studio.setConsent(true)).toMatchObject({ expires: 1_705_184_000_000 });
  });

  it('the login of the studio that was pasted is forgotten with the consent', async () => {
    const { studio, memory } = world();
    await studio.setConsent(true);
    expect((await studio.pasteCookie('sessionid=def456')).accepted).toBe(true);
    expect((await studio.pasteCookie('nonsense')).accepted).toBe(false);
    expect(memory.size).toBe(1);
    await studio.setConsent(true);
    expect(memory.size).toBe(1);
    expect(await studio.setConsent(false)).toEqual({ consent: false, login: 'none', loggedIn: false });
    expect(memory.size).toBe(0);
  });

  it('the login of the studio that was pasted is forgotten alone', async () => {
    const { studio, browser, memory } = world();
    browser.cookies = [];
    await studio.setConsent(true);
    expect((await studio.pasteCookie('sessionid=def456')).state.login).toBe('pasted');
    expect(await studio.forgetLogin()).toEqual({ consent: true, login: 'browser', loggedIn: false });
    expect(memory.size).toBe(0);
  });
});

describe('the key of the studio', () => {
  it('the key of the studio is shown masked, makes the source live and lifts what the key before had stopped', async () => {
    const { studio, secrets, goLive, liftAllLimits } = world();
    expect(await studio.setKey('key-of-the-studio')).toMatchObject({ maskedKey: 'key-••••udio' });
    expect(secrets.get('tikomni')).toBe('key-of-the-studio');
    expect(goLive).toHaveBeenCalledOnce();
    expect(liftAllLimits).toHaveBeenCalledOnce();
    await studio.setConsent(true);
    expect(await studio.state()).toMatchObject({ consent: true, maskedKey: 'key-••••udio' });
  });

  it('the key of the studio is forgotten without a word on the source', async () => {
    const { studio, secrets, goLive, liftAllLimits } = world();
    await studio.setKey('key-of-the-studio');
    expect(await studio.setKey(undefined)).toEqual({ consent: false, login: 'none', loggedIn: false });
    expect(secrets.has('tikomni')).toBe(false);
    expect(goLive).toHaveBeenCalledOnce();
    expect(liftAllLimits).toHaveBeenCalledTimes(2);
  });

  it('the key of the studio is tested by the settings of the moment', async () => {
    const { studio, testKey } = world();
    expect(await studio.testKey()).toBeUndefined();
    expect(testKey).toHaveBeenCalledExactlyOnceWith(DEFAULT_SETTINGS);
  });
});

describe('the download of the works', () => {
  const file = { name: 'douyin-works.xlsx', base64: 'AAAA' };
  const download = { values: VALUES, mode: 'auto', request: 'd' } as const;

  it('the download of the works asks the gateway once, for the window that it is for, and tells its progress', async () => {
    const { studio, ask, onProgress } = world();
    const { signal } = new AbortController();
    ask.mockImplementation(async (_, { onProgress: tell }) => {
      tell?.({ endpoint: 'a' } as never);
      return { data: file };
    });
    expect(await studio.download({ ...download, private: true, signal })).toEqual(file);
    expect(ask.mock.calls).toHaveLength(1);
    expect(ask.mock.calls[0]?.[1]).toMatchObject({ mode: 'auto', signal, from: { private: true } });
    expect(onProgress).toHaveBeenCalledExactlyOnceWith('d', { endpoint: 'a' });
  });

  it('the download of the works is not sent with fields that will not do', async () => {
    const { studio, ask } = world();
    const failure = await failureOf(studio.download({ ...download, values: {} }));
    expect(failure).toMatchObject({ code: 'badParameters', charged: 'no', sent: expect.any(Object) });
    expect(Object.keys(failure?.sent ?? {})).not.toEqual([]);
    expect(ask).not.toHaveBeenCalled();
  });

  it('the download of the works says of a cache without the workbook that the call has not ended', async () => {
    const { studio } = world();
    expect(await failureOf(studio.download({ ...download, mode: 'cache' }))).toEqual({
      code: 'cancelled',
      charged: 'maybe',
    });
  });

  it('the download of the works says of an answer without a workbook that it is none', async () => {
    const { studio, ask } = world();
    const notWorkbook = { code: 'notWorkbook', charged: 'maybe' };
    expect(await failureOf(studio.download(download))).toEqual(notWorkbook);
    ask.mockResolvedValue({ data: undefined });
    for (const mode of ['auto', 'cache'] as const)
      expect(await failureOf(studio.download({ ...download, mode }))).toEqual(notWorkbook);
  });
});
